import SiteModel
import Testing

@testable import SiteInput

@Suite("Counts of people that are too small to be known") struct SmallCountsTests {
  /// The counts of a service's rows, given as `area year agree disagree`, `-` for nothing.
  private func counts(_ rows: String...) -> [FeedbackCounts] {
    var records: [FeedbackRecord] = []
    var given: [SmallCounts.Given] = []
    for (line, row) in rows.enumerated() {
      let cells = row.split(separator: " ").map { $0 == "-" ? nil : Int($0) }
      var record = FeedbackRecord(
        service: Ref(0), span: SourceSpan(SourcePath("feedback.csv"), line, line + 1))
      record.area = cells[0].map { Ref($0) }
      record.year = cells[1].map { Year($0) }
      records.append(record)
      given.append(SmallCounts.Given(agree: cells[2], disagree: cells[3]))
    }
    SmallCounts.hide(in: &records, given)
    return records.map(\.counts)
  }

  @Test("Five may be known, four may not, and neither may what stands beside it")
  func least() {
    #expect(counts("1 2023 5 9") == [.shown(agree: 5, disagree: 9)])
    #expect(counts("1 2023 4 9") == [.hidden])
    #expect(counts("1 2023 9 1") == [.hidden])
    #expect(counts("1 2023 - 4") == [.hidden])
    #expect(counts("1 2023 - 5") == [.shown(agree: nil, disagree: 5)])
    #expect(counts("1 2023 - -") == [.notCounted])
  }

  @Test("Nobody is a small number too: what nobody said is what everybody there did not say")
  func nobody() {
    #expect(counts("1 2023 31 0") == [.hidden])
    #expect(counts("1 2023 0 0") == [.hidden])
  }

  @Test("What may be a sum of a hidden one is hidden: of all areas, of all years, of both")
  func sums() {
    #expect(
      counts("1 2023 3 9", "1 2022 8 9", "1 - 11 18", "- 2023 30 30", "- - 90 90") == [
        .hidden, .shown(agree: 8, disagree: 9), .hidden, .hidden, .hidden,
      ])
    #expect(
      counts("1 2023 6 9", "1 - 14 18", "- - 90 90").allSatisfy { $0 != .hidden })
  }

  @Test("A difference of two sums tells as much: both are hidden, whatever they are sums of")
  func differences() {
    // All areas of two years, less the parts of one area, leave the other area.
    #expect(
      counts("1 - 2 9", "- 2022 8 8", "- 2023 9 9", "2 2022 7 7", "2 2023 8 8") == [
        .hidden, .hidden, .hidden, .shown(agree: 7, disagree: 7), .shown(agree: 8, disagree: 8),
      ])
  }

  @Test("Two rows of one area and year may be a whole and its part")
  func samePlace() {
    #expect(counts("1 2023 12 9", "1 2023 4 -", "2 2023 12 9")[..<2] == [.hidden, .hidden])
  }
}
