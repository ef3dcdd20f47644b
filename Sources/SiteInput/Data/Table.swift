internal import SiteModel

/// A cell's place in the text of its table, without quotation marks and spaces round it.
struct TableCell: Equatable, Sendable {
  var start: Int32
  var end: Int32

  var isEmpty: Bool { start == end }
  var count: Int { Int(end - start) }
}

/// A table of text as a file has it: a header and rows of cells, each with its place.
///
/// Cells are places in one text. A network of 500 services has a million of them, most of which are
/// never anything but compared, so a cell becomes a `String` only when somebody asks.
struct Table: Sendable {
  let file: SourcePath
  /// The whole text, in UTF-8.
  let bytes: [UInt8]
  let separator: UInt8
  let header: [TableCell]
  /// All cells of all rows, and where in them each row starts: as many as the row has.
  private let cells: [TableCell]
  private let starts: [Int32]
  /// Where each row ends in the text: the place of the cells that it lacks.
  private let ends: [Int32]

  init(
    file: SourcePath, bytes: [UInt8], separator: UInt8, header: [TableCell], cells: [TableCell],
    starts: [Int32], ends: [Int32]
  ) {
    self.file = file
    self.bytes = bytes
    self.separator = separator
    self.header = header
    self.cells = cells
    self.starts = starts
    self.ends = ends
  }

  var rowCount: Int { ends.count }

  /// Where a comma does not separate cells, it is what German and other spreadsheets write
  /// decimals with.
  var hasDecimalCommas: Bool { separator != UInt8(ascii: ",") }

  func cellCount(ofRow row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  /// A row that is shorter than the header has empty cells at its end.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> TableCell {
    let index = Int(starts[row]) + column
    guard index < Int(starts[row + 1]) else { return TableCell(start: ends[row], end: ends[row]) }
    return cells[index]
  }

  func span(_ cell: TableCell) -> SourceSpan {
    SourceSpan(file, Int(cell.start), Int(cell.end))
  }

  /// From the first cell that says something to the last.
  func span(ofRow row: Int) -> SourceSpan {
    let filled = (0..<cellCount(ofRow: row)).map { cell(row, $0) }.filter { !$0.isEmpty }
    return SourceSpan(
      file, Int(filled.first?.start ?? ends[row]), Int(filled.last?.end ?? ends[row]))
  }

  var headerSpan: SourceSpan {
    SourceSpan(file, Int(header.first?.start ?? 0), Int(header.last?.end ?? 0))
  }

  func isEqual(_ cell: TableCell, to text: some Sequence<UInt8>) -> Bool {
    bytes[Int(cell.start)..<Int(cell.end)].elementsEqual(text)
  }

  /// What stands in a cell: doubled quotation marks are one, lines end as everywhere, and spaces
  /// that don't break are spaces.
  func text(_ cell: TableCell) -> String {
    let slice = bytes[Int(cell.start)..<Int(cell.end)]
    guard slice.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xC2 || $0 == 0x0D }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    let isQuoted = cell.start > 0 && bytes[Int(cell.start) - 1] == UInt8(ascii: "\"")
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var offset = slice.startIndex
    while offset < slice.endIndex {
      let byte = slice[offset]
      let next = offset + 1 < slice.endIndex ? slice[offset + 1] : 0
      switch (byte, next) {
      case (UInt8(ascii: "\""), UInt8(ascii: "\"")) where isQuoted:
        text.append(byte)
        offset += 1
      case (0xC2, 0xA0):
        text.append(UInt8(ascii: " "))
        offset += 1
      case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): break
      default: text.append(byte)
      }
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
