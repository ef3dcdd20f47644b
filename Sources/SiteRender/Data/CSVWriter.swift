internal import SiteModel

/// Writes tables as RFC 4180 has them: commas, CRLF, and quotation marks only where a cell needs
/// them.
///
/// A cell that starts with `=`, `+` or `-` stays as it is, though a spreadsheet may take it for a
/// formula: these files are data, which programs read too, and a mark before a cell would be a
/// change of what somebody wrote. Everything in them comes from the team's own files.
struct CSVWriter: ~Copyable {
  var out: ByteWriter
  private var isFirst = true

  init(capacity: Int = 4096) { out = ByteWriter(capacity: capacity) }

  consuming func finish() -> [UInt8] { out.finish() }

  private mutating func next() {
    if !isFirst { out.append(byte: UInt8(ascii: ",")) }
    isFirst = false
  }

  mutating func endRow() {
    out.append("\r\n")
    isFirst = true
  }

  mutating func header(_ columns: [DataColumn]) {
    for column in columns { cell(column.header) }
    endRow()
  }

  mutating func cell(_ text: String?) {
    next()
    guard var text else { return }
    text.withUTF8 { out.append(cell: $0) }
  }

  mutating func cell(_ number: Int?) {
    next()
    if let number { out.append(number: number) }
  }

  mutating func cell(_ number: Int32?) { cell(number.map { Int($0) }) }

  mutating func cell(_ day: CalendarDate?) { cell(day?.description) }

  mutating func cell(_ due: ScheduledArea.Due?) {
    switch due {
    case .day(let day)?: cell(day)
    case .month(let year, let month)?: cell("\(year)-" + (month < 10 ? "0" : "") + String(month))
    case nil: cell(String?.none)
    }
  }

  mutating func cell(_ score: Score?) {
    next()
    if let score { out.append(decimal: Int64(score.thousandths), places: 3) }
  }

  /// A number in units of a millionth.
  mutating func cell(millionths: Int64?) {
    next()
    if let millionths { out.append(decimal: millionths, places: 6) }
  }
}

extension ByteWriter {
  /// In quotation marks where its own bytes would be taken for structure.
  mutating func append(cell text: UnsafeBufferPointer<UInt8>) {
    let needsQuotes = text.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return append(text) }
    append(byte: UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte: byte) }
      append(byte: byte)
    }
    append(byte: UInt8(ascii: "\""))
  }

  /// A number in units of its last place, without zeros at its end: 3750 with three places is 3.75.
  mutating func append(decimal units: Int64, places: Int) {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    if units < 0 { append(byte: UInt8(ascii: "-")) }
    let size = units < 0 ? -units : units
    let whole = size / scale
    if whole < 10 {
      append(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole))
    } else {
      append(number: Int(whole))
    }
    var rest = size % scale
    if rest == 0 { return }
    append(byte: UInt8(ascii: "."))
    while rest > 0 {
      rest *= 10
      append(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
    }
  }
}
