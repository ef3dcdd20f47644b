import SiteBuild
import Testing

/// If every number under five gives the same site to the byte, nothing on it can tell which it is:
/// no page, no file of data, no sum and no difference of what they hold.
@Suite("Hidden counts can't be worked out from all that is published") struct HiddenCountsTests {
  private struct Row: Hashable {
    var service: String
    var area: String
    var year: String
    var agree: Int
    var disagree: Int

    var line: String { "\(service),\(area),\(year),\(agree),\(disagree),\n" }
  }

  /// Rows of single areas and years, and, so that there is something to work out, the sums of them.
  private func table(_ parts: [Row]) -> String {
    var rows = parts
    for service in ["ash", "elm"] {
      let own = parts.filter { $0.service == service }
      func add(_ area: String, _ year: String) {
        let part = own.filter {
          (area.isEmpty || $0.area == area) && (year.isEmpty || $0.year == year)
        }
        rows.append(
          Row(
            service: service, area: area, year: year,
            agree: part.reduce(0) { $0 + $1.agree }, disagree: part.reduce(0) { $0 + $1.disagree }))
      }
      for area in ["talk", "walks"] { add(area, "") }
      for year in ["2022", "2023", "2024"] { add("", year) }
      add("", "")
    }
    return "service,area,year,agree,disagree,said\n" + rows.map(\.line).joined()
  }

  /// Where few are hidden, their sums are what could tell of them.
  private func parts(_ generator: inout SeededNumbers, hiding share: UInt64) -> [Row] {
    var parts = ["ash", "elm"].flatMap { service in
      ["talk", "walks"].flatMap { area in
        ["2022", "2023", "2024"].map { year in
          let least = generator.below(12) >= share ? 5 : 0
          return Row(
            service: service, area: area, year: year, agree: least + generator.below(9),
            disagree: least + generator.below(9))
        }
      }
    }
    parts[0].agree = 3
    parts[1] = Row(service: "ash", area: "talk", year: "2023", agree: 9, disagree: 7)
    return parts
  }

  private func site(_ parts: [Row]) -> BuiltSite {
    var files = SmallNetwork.files
    files["Content/data/feedback.csv"] = table(parts)
    files["Content/you-said.md"] = page("You said", body: "```you-said\n```")
    return BuiltSite(files)
  }

  @Test("Each other number under five gives the same bytes", arguments: [1, 2, 6])
  func sameBytes(share: UInt64) {
    var generator = SeededNumbers(share)
    let parts = parts(&generator, hiding: share)
    let published = site(parts)
    #expect(published.result.diagnostics.isEmpty)
    let expected = published.files
    let small = parts.indices.filter { parts[$0].agree < 5 || parts[$0].disagree < 5 }
    for index in [small.first, small.last].compactMap(\.self) {
      var other = parts
      if other[index].agree < 5 {
        other[index].agree = (other[index].agree + 1 + generator.below(4)) % 5
      } else {
        other[index].disagree = (other[index].disagree + 1 + generator.below(4)) % 5
      }
      #expect(site(other).files == expected)
    }
    // And it is no empty promise: what is large is there.
    var other = parts
    other[1].agree += 1
    #expect(site(other).files != expected)
  }
}

private struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: UInt64) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit)
  }
}
