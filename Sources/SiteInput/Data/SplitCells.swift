internal import SiteModel

extension Table {
  /// Cells that look like the second half of the one before them: a comma in a text without quotation
  /// marks parts it, and where cells at the row's end are empty nothing else would show it.
  ///
  /// Only what starts with a space and a small letter behind several words, in a row whose other
  /// cells have no space before them: many people write a space behind every comma.
  var splitCells: [Diagnostic] {
    guard separator == UInt8(ascii: ",") else { return [] }
    var found: [Diagnostic] = []
    for row in 0..<rowCount {
      // What stands beyond the header is said of its row already.
      for column in 1..<max(1, min(cellCount(ofRow: row), header.count)) {
        let (before, after) = (cell(row, column - 1), cell(row, column))
        guard continues(after), isOpenText(before), hasTightCell(row, beside: column) else {
          continue
        }
        found.append(
          Diagnostic(
            .splitCell, at: SourceSpan(file, Int(before.start), Int(after.end)),
            "a comma may have parted this text into two cells",
            label: "the second half would stand in the column \"\(text(header[column]))\"",
            help:
              "Put quotation marks round a text that has commas. If two cells are meant, take the space out."
          ))
      }
    }
    return found
  }

  /// `, and so on`.
  private func continues(_ cell: TableCell) -> Bool {
    let start = Int(cell.start)
    guard !cell.isEmpty, start >= 2, bytes[start - 1] == UInt8(ascii: " "),
      bytes[start - 2] == separator
    else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start])
  }

  /// Several words, without quotation marks round them.
  private func isOpenText(_ cell: TableCell) -> Bool {
    let (start, end) = (Int(cell.start), Int(cell.end))
    let isQuoted = start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
    return !isQuoted && bytes[start..<end].contains(UInt8(ascii: " "))
  }

  private func hasTightCell(_ row: Int, beside column: Int) -> Bool {
    (1..<cellCount(ofRow: row)).contains { other in
      let cell = cell(row, other)
      return other != column && !cell.isEmpty && bytes[Int(cell.start) - 1] == separator
    }
  }
}
