internal import SiteModel

/// Splits a text into the cells of a table: RFC 4180, and what spreadsheets make of it.
struct TableScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let file: SourcePath
  private let separator: UInt8
  private var offset: Int
  private var problems: [Diagnostic] = []
  /// A quotation mark that is never closed was seen: after it none may reach over a line's end, so
  /// that what comes behind it is still read.
  private var keepsToLines = false
  /// Up to where lines were counted, and which is reached there.
  private var counted = (offset: 0, line: 1)

  private var header: [TableCell] = []
  private var cells: [TableCell] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Nothing when there is no header.
  static func table(_ bytes: [UInt8], _ file: SourcePath, _ problems: inout [Diagnostic]) -> Table?
  {
    bytes.withUnsafeBufferPointer { text -> Table? in
      var scanner = TableScanner(text, file)
      scanner.scan()
      problems += scanner.problems
      guard !scanner.header.isEmpty else { return nil }
      return Table(
        file: file, bytes: bytes, separator: scanner.separator, header: scanner.header,
        cells: scanner.cells, starts: scanner.starts, ends: scanner.ends)
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ file: SourcePath) {
    self.text = text
    self.file = file
    offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (separator, offset) = Self.separator(of: text, from: offset)
  }

  /// What the header's cells stand between; or what Excel's own first line `sep=;` says.
  private static func separator(of text: UnsafeBufferPointer<UInt8>, from start: Int)
    -> (separator: UInt8, start: Int)
  {
    var start = start
    while start < text.count, text[start] <= 0x20, text[start] != UInt8(ascii: "\t") { start += 1 }
    let declared = Array("sep=".utf8)
    if start + 4 < text.count,
      text[start..<start + 4].elementsEqual(declared, by: { $0 | 0x20 == $1 | 0x20 })
    {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      return (text[start + 4], min(end + 1, text.count))
    }
    let (first, next) = mostFrequent(in: text, from: start)
    guard next < text.count else { return (first ?? UInt8(ascii: ","), start) }
    // A title above the columns may have a comma of its own, or nothing that separates.
    let (second, _) = mostFrequent(in: text, from: next, unless: first)
    return (second ?? first ?? UInt8(ascii: ","), start)
  }

  /// Which separator a line has most of, a comma before others, and where the next line starts that
  /// has text. Nothing where the line has none, or has any of `known`.
  private static func mostFrequent(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, unless known: UInt8? = nil
  ) -> (separator: UInt8?, next: Int) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var place = start
    while place < text.count, isQuoted || text[place] != UInt8(ascii: "\n") {
      if text[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, ",;\t".utf8.contains(text[place]) { counts[text[place], default: 0] += 1 }
      place += 1
    }
    while place < text.count, text[place] <= 0x20, text[place] != UInt8(ascii: "\t") { place += 1 }
    if let known, counts[known] != nil { return (nil, place) }
    let most = ",;\t".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] }
    return (most.flatMap { counts[$0] == nil ? nil : $0 }, place)
  }

  private mutating func scan() {
    // A row of scores has about fifteen bytes, in three cells.
    cells.reserveCapacity(text.count / 5)
    starts.reserveCapacity(text.count / 14)
    ends.reserveCapacity(text.count / 14)
    while offset < text.count {
      let first = cells.count
      let end = scanRow()
      // A row in which nothing stands says nothing.
      guard cells[first...].contains(where: { !$0.isEmpty }) else {
        cells.removeSubrange(first...)
        continue
      }
      if header.isEmpty || (starts.isEmpty && isTitle(above: cells[first...])) {
        header = cells
        cells.removeAll(keepingCapacity: true)
        continue
      }
      if cells.count - first > header.count { checkLength(first) }
      starts.append(Int32(first))
      ends.append(Int32(end))
    }
    starts.append(Int32(cells.count))
  }

  /// "Scores of quarter 1" above the names of the columns: some words in one cell, and several below.
  /// Says so, for the rest to be read as it is meant.
  private mutating func isTitle(above row: ArraySlice<TableCell>) -> Bool {
    guard let title = header.first, header.dropFirst().allSatisfy(\.isEmpty),
      text[Int(title.start)..<Int(title.end)].contains(UInt8(ascii: " ")),
      row.count(where: { !$0.isEmpty }) > 1
    else { return false }
    report(
      .titleRow, Int(title.start), Int(title.end), "this row stands above the names of the columns",
      label: "the first row names the columns",
      help: "Take it out: what the table is of, its file's name says.")
    return true
  }

  /// One row, up to the start of the next. Returns where it ends.
  private mutating func scanRow() -> Int {
    let newline = UInt8(ascii: "\n")
    let (text, separator, count) = (text, separator, text.count)
    // Kept apart from the scanner: written back each time, it takes half as long again.
    var place = offset
    while true {
      while place < count, text[place] <= 0x20, text[place] != newline, text[place] != separator {
        place += 1
      }
      if place < count, text[place] == UInt8(ascii: "\"") {
        offset = place
        scanQuoted()
        place = offset
      } else {
        let start = place
        while place < count, text[place] != separator, text[place] != newline { place += 1 }
        cells.append(trimmed(start, place))
      }
      guard place < count, text[place] != newline else { break }
      place += 1
    }
    offset = min(place + 1, count)
    return place
  }

  /// Without spaces at its ends, those that don't break included.
  @inline(__always)
  private func trimmed(_ start: Int, _ end: Int) -> TableCell {
    let isPlain =
      start < end && text[start] > 0x20 && text[start] < 0x80 && text[end - 1] > 0x20
      && text[end - 1] < 0x80
    guard !isPlain else {
      return TableCell(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }
    return trimmedClosely(start, end)
  }

  private func trimmedClosely(_ start: Int, _ end: Int) -> TableCell {
    var (start, end) = (start, end)
    while start < end {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if text[end - 1] == 0xA0, end - 2 >= start, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    while start < end {
      if text[start] <= 0x20 {
        start += 1
      } else if text[start] == 0xC2, start + 1 < end, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    return TableCell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
  }

  private mutating func scanQuoted() {
    let opening = offset
    guard let closing = closingQuote(after: opening) else {
      keepsToLines = true
      report(
        .tableQuote, opening, opening + 1, "a quotation mark is opened here and never closed",
        help:
          "Add a second one where the text ends. One that belongs to the text is written twice: \"He said \"\"no\"\"\"."
      )
      skipToCellEnd()
      cells.append(trimmed(opening + 1, offset))
      return
    }
    // The content keeps its place behind the quotation mark, by which its text is known as quoted.
    var cell = trimmed(opening + 1, closing)
    let hasInnerSpace = Int(cell.start) > opening + 1
    if hasInnerSpace, text[Int(cell.start)..<Int(cell.end)].contains(UInt8(ascii: "\"")) {
      cell.start = Int32(opening + 1)
    }
    cells.append(cell)
    offset = closing + 1
    let behind = offset
    skipToCellEnd()
    let rest = trimmed(behind, offset)
    guard !rest.isEmpty else { return }
    let openedAt = line(of: opening)
    let closedAt = line(of: closing)
    report(
      .tableQuote, Int(rest.start), Int(rest.end),
      "this stands behind the quotation mark that ends its cell",
      label: openedAt == closedAt ? nil : "the cell was opened in line \(openedAt)",
      help:
        "Move it in front of that mark. One that belongs to the text is written twice: \"He said \"\"no\"\"\"."
    )
  }

  private mutating func skipToCellEnd() {
    while offset < text.count, text[offset] != separator, text[offset] != UInt8(ascii: "\n") {
      offset += 1
    }
  }

  private func closingQuote(after opening: Int) -> Int? {
    var place = opening + 1
    while place < text.count {
      if text[place] == UInt8(ascii: "\"") {
        guard place + 1 < text.count, text[place + 1] == UInt8(ascii: "\"") else { return place }
        place += 1
      } else if keepsToLines, text[place] == UInt8(ascii: "\n") {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Empty cells behind the last column are what a spreadsheet leaves; others would be lost.
  private mutating func checkLength(_ first: Int) {
    guard let extra = cells[(first + header.count)...].first(where: { !$0.isEmpty }) else { return }
    report(
      .tableRow, Int(extra.start), Int(extra.end),
      "this row has \(cells.count - first) cells, and the first row has \(header.count)",
      label: "no column for this",
      help: separator == UInt8(ascii: ",")
        ? "Put a text with commas in it in double quotation marks; write a decimal with a point, as 3.5."
        : "Take it out, or give its column a name in the first row.")
  }

  /// Counts on from where the last one was asked for: no offset lies before it.
  private mutating func line(of offset: Int) -> Int {
    counted.line += text[counted.offset..<offset].count { $0 == UInt8(ascii: "\n") }
    counted.offset = offset
    return counted.line
  }

  private mutating func report(
    _ code: DiagnosticCode, _ start: Int, _ end: Int, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    problems.append(
      Diagnostic(code, at: SourceSpan(file, start, end), message, label: label, help: help))
  }
}
