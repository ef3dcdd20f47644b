internal import SiteModel

/// A row of a table whose columns are known, and typed values out of its cells.
struct TableRow<Column: TableColumn> {
  let table: Table
  let layout: TableLayout<Column>
  let index: Int

  /// Nothing where the cell is empty or the column is not there.
  func cell(_ column: Column) -> TableCell? {
    guard let place = layout[column] else { return nil }
    let cell = table.cell(index, place)
    return cell.isEmpty ? nil : cell
  }

  func text(_ column: Column) -> Located<String>? {
    cell(column).map { Located(table.text($0), table.span($0)) }
  }

  /// A text that must be there.
  func required(_ column: Column, _ problems: inout [Diagnostic]) -> Located<String>? {
    if let text = text(column) { return text }
    problems.append(
      Diagnostic(
        .missingCell, at: span(of: column), "this row has no \(column.rawValue)",
        help: "Fill the cell, or take the row out."))
    return nil
  }

  /// Of a cell, empty or not; of the row where the table has no such column.
  func span(of column: Column) -> SourceSpan {
    layout[column].map { table.span(table.cell(index, $0)) } ?? span
  }

  var span: SourceSpan { table.span(ofRow: index) }
}

extension Table {
  func rows<Column: TableColumn>(_ layout: TableLayout<Column>) -> [TableRow<Column>] {
    guard layout.isReadable else { return [] }
    return (0..<rowCount).map { TableRow(table: self, layout: layout, index: $0) }
  }
}

// MARK: Typed cells

extension TableRow {
  func wholeNumber(
    _ column: Column, in range: ClosedRange<Int>, _ expected: String,
    _ problems: inout [Diagnostic]
  ) -> Int? {
    guard let text = text(column) else { return nil }
    if let number = Self.wholeNumber(text.value), range.contains(number) { return number }
    problems.append(
      Diagnostic(
        .wrongCell, at: text.span, "\"\(text.value)\" is no value for \"\(column.rawValue)\"",
        label: expected,
        help: text.value.hasSuffix("%")
          ? "Write how many there were, not which part of all."
          : "Write a whole number, or leave the cell empty.")
    )
    return nil
  }

  /// `12`, and `12.0`, which spreadsheets make of it.
  private static func wholeNumber(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let digits = parts.first, !digits.isEmpty, digits.utf8.count < 10, parts.count <= 2,
      digits.utf8.allSatisfy({ (48...57).contains($0) }),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 == 48 } })
    else { return nil }
    return Int(digits)
  }

  /// The year by the number with which it starts, or as the site writes it.
  func year(
    _ column: Column, _ calendar: NetworkCalendar, _ problems: inout [Diagnostic]
  ) -> Year? {
    guard let text = text(column) else { return nil }
    let digits = text.value.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 4, let number = Int(digits), number >= 1000 {
      let year = Year(number)
      if digits.count == text.value.count || text.value == calendar.text(year) { return year }
    }
    problems.append(
      Diagnostic(
        .wrongCell, at: text.span, "\"\(text.value)\" is no year", label: "a year is written 2023",
        help: digits.count == 4
          ? "Write \(digits), the number of the year in which it starts."
          : "Write the number of the year in which it starts, in four digits."))
    return nil
  }

  func day(_ column: Column, _ problems: inout [Diagnostic]) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    if let day = CalendarDate(text.value) { return day }
    problems.append(DayCell.mistake(text, "a day is written 2023-05-31"))
    return nil
  }

  /// A day or a month.
  func due(_ column: Column, _ problems: inout [Diagnostic]) -> ScheduledArea.Due? {
    guard let text = text(column) else { return nil }
    if let day = CalendarDate(text.value) { return .day(day) }
    if let first = CalendarDate(text.value + "-01") {
      return .month(year: first.year, month: first.month)
    }
    problems.append(DayCell.mistake(text, "a day is written 2023-05-31, a month 2023-05"))
    return nil
  }

  func address(_ column: Column, _ problems: inout [Diagnostic]) -> String? {
    guard let text = text(column) else { return nil }
    let rest = ["https://", "http://"].lazy.compactMap { scheme in
      text.value.lowercased().hasPrefix(scheme) ? text.value.dropFirst(scheme.count) : nil
    }.first
    if let rest, let first = rest.first, first != "/",
      !text.value.contains(where: { $0.isWhitespace || "<>\"".contains($0) })
    {
      return text.value
    }
    problems.append(
      Diagnostic(
        .wrongCell, at: text.span, "\"\(text.value)\" is not a web address",
        label: "a web address is like https://example.org/",
        help: "Write the whole address, with https:// in front."))
    return nil
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, of: Choice.Type, _ problems: inout [Diagnostic]
  ) -> Choice? {
    guard let text = text(column) else { return nil }
    if let choice = Choice(rawValue: slug(text.value)) { return choice }
    problems.append(
      Diagnostic(
        .wrongCell, at: text.span, "\"\(text.value)\" is no value for \"\(column.rawValue)\"",
        help: suggestion(for: slug(text.value), among: Choice.allCases.map(\.rawValue))))
    return nil
  }
}

/// Days as people and spreadsheets write them, for saying what was meant.
enum DayCell {
  static func mistake(_ text: Located<String>, _ label: String) -> Diagnostic {
    let parts = text.value.split { "-/. ".contains($0) }.map(String.init)
    let numbers = parts.compactMap(Int.init)
    let isDayShaped = parts.map(\.count) == [4, 2, 2] && numbers.count == 3
    if isDayShaped, text.value.contains("-") {
      return Diagnostic(
        .noSuchDay, at: text.span, "there is no day \(text.value)", label: label,
        help: "Check the month and the day.")
    }
    return Diagnostic(
      .wrongCell, at: text.span, "\"\(text.value)\" is not written as a day", label: label,
      help: advice(numbers.count == parts.count ? numbers : []))
  }

  /// 31/05/2023 can be one day only; 04/05/2023 may be either of two.
  private static func advice(_ parts: [Int]) -> String {
    var days: [CalendarDate] = []
    if parts.count == 3 {
      let year = parts[2] < 100 ? parts[2] + 2000 : parts[2]
      days = [(parts[1], parts[0]), (parts[0], parts[1])].compactMap {
        CalendarDate(year: year, month: $0.0, day: $0.1)
      }
    }
    switch days.count {
    case 1: return "Write \(days[0])."
    case 2 where days[0] == days[1]: return "Write \(days[0])."
    case 2: return "Write \(days[0]) or \(days[1]), whichever is meant."
    default: return "Write the year, the month and the day in numbers, with hyphens between them."
    }
  }
}
