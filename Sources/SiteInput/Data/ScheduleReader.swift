internal import SiteModel

/// Reads `schedule.csv`: which areas services score when.
enum ScheduleReader {
  private enum Column: String, TableColumn {
    case year, quarter, area, due, why
    static let required: Set<Self> = [.year]
  }

  private struct Slot: Hashable {
    var year: Year
    var quarter: Int?
    var area: Ref<Area>?
  }

  static func read(_ table: Table, _ names: DataNames, _ problems: inout [Diagnostic])
    -> [ScheduledArea]
  {
    let layout = TableLayout<Column>(table, &problems)
    let calendar = names.sources.calendar
    var lines = TableLines(table)
    var seen: [Slot: Int] = [:]
    var scheduled: [ScheduledArea] = []
    for row in table.rows(layout) {
      let hasYear = row.required(.year, &problems) != nil
      let year = hasYear ? row.year(.year, calendar, &problems) : nil
      var item = ScheduledArea(year: year ?? Year(0), span: row.span)
      item.quarter = row.wholeNumber(.quarter, in: 1...4, "a quarter is 1, 2, 3 or 4", &problems)
      let area = row.text(.area)
      item.area = area.flatMap { names.area($0, &problems) }
      item.due = row.due(.due, &problems)
      item.why = row.text(.why)?.value
      guard let year, area == nil || item.area != nil else { continue }
      checkDue(item, row.span(of: .due), calendar, &problems)
      // An area is looked at once a year; a choice of their own services may have each quarter.
      let slot = Slot(year: year, quarter: area == nil ? item.quarter : nil, area: item.area)
      if let first = seen[slot] {
        let what = area.map { "\"\($0.value)\"" } ?? "the services' own choice"
        problems.append(
          Diagnostic(
            .givenTwice, at: area?.span ?? row.span,
            "\(what) is scheduled twice in \(slot.quarter.map { "quarter \($0) of " } ?? "")\(calendar.text(year))",
            label: "first in line \(first)", help: "Take one of the rows out."))
        continue
      }
      seen[slot] = lines.line(of: row.span.start)
      scheduled.append(item)
    }
    return scheduled
  }

  private static func checkDue(
    _ item: ScheduledArea, _ place: SourceSpan, _ calendar: NetworkCalendar,
    _ problems: inout [Diagnostic]
  ) {
    guard let last = item.due?.lastDay, let days = calendar.days(of: item.year),
      !days.contains(last)
    else { return }
    problems.append(
      Diagnostic(
        .dueOutsideYear, at: place, "this is not in \(calendar.text(item.year))",
        label: "which is \(days.lowerBound) to \(days.upperBound)",
        help: "Check the day and the year. If both are right, name it in known-differences.yaml."))
  }
}
