internal import Benchmarks
internal import SiteModel

/// What the differences come to: ratings that turned, and sentences whose numbers are others now.
struct MeaningComparison {
  let old: StartingPoint
  let new: StartingPoint

  // MARK: Ratings

  func ratings() -> [String] {
    var lines: [String] = []
    let oldScopes = Dictionary(old.data.scopes.map { (old.data.id(of: $0), $0) }) { one, _ in one }
    for area in new.data.areas.indices.map({ Ref<Area>($0) }) {
      let id = new.data[area].id
      guard let oldArea = old.data.areas.firstIndex(where: { $0.id == id }) else { continue }
      for year in new.results.years(of: area) {
        for scope in new.data.scopes {
          guard let before = oldScopes[new.data.id(of: scope)] else { continue }
          let was = old.results.result(of: before, Ref(oldArea), in: year)
          let isNow = new.results.result(of: scope, area, in: year)
          guard let one = was.bandIndex.flatMap(old.band),
            let other = isNow.bandIndex.flatMap(new.band),
            one != other
          else { continue }
          let name = new.data.name(of: scope) ?? new.sources.settings.name
          lines.append(
            "\(name), \(new.data[area].name) \(new.calendar.text(year)): \(one) → \(other) (\(was.text ?? "") → \(isNow.text ?? ""))"
          )
        }
      }
    }
    return lines
  }

  // MARK: Sentences

  func sentences() -> [ReleaseComparison.Sentence] {
    let mark = Array("](figure:".utf8)
    var found: [ReleaseComparison.Sentence] = []
    for page in new.sources.pages where page.bytes.firstRange(of: mark) != nil {
      let text = String(decoding: page.bytes, as: UTF8.self)
      for (index, line) in text.lines.enumerated() {
        found += sentences(line, at: "\(page.path):\(index + 1)")
      }
    }
    return found
  }

  private func sentences(_ line: Substring, at place: String) -> [ReleaseComparison.Sentence] {
    line.ranges(of: "](figure:").compactMap { mark in
      let address = String(line[mark.upperBound...].prefix { $0 != ")" && $0 != " " })
      guard let before = old.answer(address), let after = new.answer(address), before != after
      else { return nil }
      return ReleaseComparison.Sentence(
        place: place, before: before, after: after, text: words(of: line))
    }
  }

  /// The line as it reads, without the addresses of its links; what has no words of its own is
  /// shown by its answer, or by what it names.
  private func words(of line: Substring) -> String {
    var words = ""
    var rest = line
    while let link = rest.firstRange(of: "](") {
      words += rest[..<link.lowerBound]
      let target = rest[link.upperBound...].prefix { $0 != ")" }
      if words.last == "[" {
        let name = target.drop { $0 != ":" }.dropFirst()
        words += target.hasPrefix("figure:") ? new.answer(String(name)) ?? "" : String(name)
      }
      rest = rest[link.upperBound...].drop { $0 != ")" }.dropFirst()
    }
    return (words + rest).replacing("[", with: "")
  }
}

extension StartingPoint {
  fileprivate func band(_ index: Int) -> String? {
    guard let bands = data.scale?.bands, bands.indices.contains(index) else { return nil }
    return bands[index].rating
  }

  /// What a figure says, in a line.
  fileprivate func answer(_ address: String) -> String? {
    guard case .answer(let answer) = results.figure(address) else { return nil }
    return switch answer.value {
    case .number(let text), .change(let text): text
    case .count(let count): String(count)
    case .part(let part, let whole): "\(part) of \(whole)"
    case .share(let part, let whole, let percent): "\(percent) % (\(part) of \(whole))"
    case .rating(let name, _): name
    case .names(let names): names.joined(separator: ", ")
    case .standards(let standards): standards.map { String($0.number) }.joined(separator: ", ")
    }
  }
}
