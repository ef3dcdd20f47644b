internal import SiteModel

/// Reads `submissions.csv`: what services uploaded, and how they came to their scores.
struct SubmissionsReader {
  let names: DataNames
  /// The files that a submission may name.
  let hasFile: @Sendable (SourcePath) -> Bool

  private enum Column: String, TableColumn {
    case service, area, year, date, method
    case agreedBy = "agreed-by"
    case overall, narrative, file
    static let required: Set<Self> = [.service, .area, .year]
  }

  private struct Key: Hashable {
    var service: Ref<Service>
    var area: Ref<Area>
    var year: Year
  }

  func read(_ table: Table, _ problems: inout [Diagnostic]) -> [Submission] {
    let layout = TableLayout<Column>(table, &problems)
    let reader = ScoreCell(table, names.sources.scale)
    var lines = TableLines(table)
    var seen: [Key: Int] = [:]
    var submissions: [Submission] = []
    for row in table.rows(layout) {
      let service = row.required(.service, &problems).flatMap { names.service($0, &problems) }
      let area = row.required(.area, &problems).flatMap { names.area($0, &problems) }
      let hasYear = row.required(.year, &problems) != nil
      let year = hasYear ? row.year(.year, names.sources.calendar, &problems) : nil
      let date = row.day(.date, &problems)
      if let date, let year { checkDate(date, year, at: row.span(of: .date), &problems) }
      let overall = overall(row, reader, service, &problems)
      let file = row.text(.file).flatMap { self.file($0, &problems) }
      guard let service, let area, let year else { continue }
      problems += ServiceYears(names.sources).mistake(service, in: year, at: row.span(of: .service))
      if let first = seen[Key(service: service, area: area, year: year)] {
        problems.append(
          Diagnostic(
            .givenTwice, at: row.span,
            "\(names.sources[service].name)'s submission for \(names.sources[area].id) in \(names.sources.calendar.text(year)) is given twice",
            label: "first in line \(first)", help: "Keep the later one, and take the other out."))
        continue
      }
      seen[Key(service: service, area: area, year: year)] = lines.line(of: row.span.start)
      var submission = Submission(service: service, area: area, year: year, span: row.span)
      submission.date = date
      submission.method = row.text(.method)?.value
      submission.agreedBy = row.text(.agreedBy)?.value
      submission.overall = overall
      submission.narrative = row.text(.narrative)?.value
      submission.file = file
      submissions.append(submission)
    }
    return submissions
  }

  /// Many are late; hardly one is so by more than a year.
  private func checkDate(
    _ date: CalendarDate, _ year: Year, at place: SourceSpan, _ problems: inout [Diagnostic]
  ) {
    let calendar = names.sources.calendar
    guard let days = calendar.days(of: year),
      let nextDays = calendar.days(of: Year(year.number + 1)),
      date < days.lowerBound || date > nextDays.upperBound
    else { return }
    problems.append(
      Diagnostic(
        .sentOutsideYear, at: place,
        date < days.lowerBound
          ? "this is before \(calendar.text(year)) began"
          : "this is more than a year after \(calendar.text(year)) ended",
        label: "which is \(days.lowerBound) to \(days.upperBound)",
        help: "Check the day and the year. If both are right, name it in known-differences.yaml."))
  }

  private func overall(
    _ row: TableRow<Column>, _ reader: ScoreCell, _ service: Ref<Service>?,
    _ problems: inout [Diagnostic]
  ) -> Located<Score>? {
    guard let text = row.text(.overall) else { return nil }
    if let score = reader.score(text.value) { return Located(score, text.span) }
    let whose = service.map { "\(names.sources[$0].name)'s overall score. " } ?? ""
    problems.append(
      reader.mistake(text, advice: whose + "Leave the cell empty if none was given."))
    return nil
  }

  /// From `Content/`, or beside the table.
  private func file(_ text: Located<String>, _ problems: inout [Diagnostic]) -> Located<String>? {
    let found = ["Content/", DataFile.folder].first { hasFile(SourcePath($0 + text.value)) }
    if let found { return Located(found + text.value, text.span) }
    problems.append(
      Diagnostic(
        .unknownFile, at: text.span, "there is no file \"\(text.value)\"",
        help: "A file is named by its path in Content/: results/2023/humber-centre.pdf."))
    return nil
  }
}

/// Whether services were open.
struct ServiceYears {
  private let sources: BenchmarkSources

  init(_ sources: BenchmarkSources) { self.sources = sources }

  func mistake(_ service: Ref<Service>, in year: Year, at place: SourceSpan) -> [Diagnostic] {
    // Of nearly every service neither day is known, or matters; and this is asked for each file.
    guard
      sources.services[service.index].opened != nil
        || sources.services[service.index].closed != nil,
      let days = sources.calendar.days(of: year)
    else { return [] }
    let text = sources.calendar.text(year)
    let name = sources[service].name
    if let opened = sources[service].opened, opened > days.upperBound {
      return [
        Diagnostic(
          .serviceNotOpen, at: place, "\(name) was not yet open in \(text)",
          label: "it opened on \(opened)",
          help: "Check the year, and the day in Content/data/services.csv.")
      ]
    }
    if let closed = sources[service].closed, closed < days.lowerBound {
      return [
        Diagnostic(
          .serviceNotOpen, at: place, "\(name) had closed before \(text)",
          label: "it closed on \(closed)",
          help: "Check the year, and the day in Content/data/services.csv.")
      ]
    }
    return []
  }
}

/// The lines of offsets that come in order, without counting from the start each time.
struct TableLines {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ table: Table) { bytes = table.bytes }

  mutating func line(of wanted: Int) -> Int {
    if wanted < offset { (offset, line) = (0, 1) }
    line += bytes[offset..<max(offset, min(wanted, bytes.count))].count { $0 == UInt8(ascii: "\n") }
    offset = max(offset, wanted)
    return line
  }
}
