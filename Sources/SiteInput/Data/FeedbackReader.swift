internal import SiteModel

/// Reads `feedback.csv`: whether people agree with a service's scores, and what they said. Counts that
/// are too small to be known stay here.
enum FeedbackReader {
  private enum Column: String, TableColumn {
    case service, area, year, agree, disagree, said, response
    static let required: Set<Self> = [.service]
  }

  private struct Key: Hashable {
    var service: Ref<Service>
    var area: Ref<Area>?
    var year: Year?
    var said: String?
  }

  static func read(_ table: Table, _ names: DataNames, _ problems: inout [Diagnostic])
    -> [FeedbackRecord]
  {
    let layout = TableLayout<Column>(table, &problems)
    var lines = TableLines(table)
    var seen: [Key: Int] = [:]
    var feedback: [FeedbackRecord] = []
    var given: [SmallCounts.Given] = []
    for row in table.rows(layout) {
      let service = row.required(.service, &problems).flatMap { names.service($0, &problems) }
      var record = FeedbackRecord(service: service ?? Ref(0), span: row.span)
      record.area = row.text(.area).flatMap { names.area($0, &problems) }
      record.year = row.year(.year, names.sources.calendar, &problems)
      let expected = "how many people did, from 0"
      let counts = SmallCounts.Given(
        agree: row.wholeNumber(.agree, in: 0...10_000_000, expected, &problems),
        disagree: row.wholeNumber(.disagree, in: 0...10_000_000, expected, &problems))
      record.said = row.text(.said)?.value
      record.response = row.text(.response)?.value
      guard let service else { continue }
      let words: [Column] = [.agree, .disagree, .said, .response]
      if words.allSatisfy({ row.cell($0) == nil }) {
        problems.append(
          Diagnostic(
            .missingCell, at: row.span, "this row has neither words nor numbers",
            help: "Write what people said, or how many agreed; or take the row out."))
        continue
      }
      let key = Key(service: service, area: record.area, year: record.year, said: record.said)
      if let first = seen[key] {
        problems.append(
          Diagnostic(
            .givenTwice, at: row.span, "this is given twice", label: "first in line \(first)",
            help: "Take one of the rows out, or put their numbers together."))
        continue
      }
      seen[key] = lines.line(of: row.span.start)
      feedback.append(record)
      given.append(counts)
    }
    SmallCounts.hide(in: &feedback, given)
    return feedback
  }
}
