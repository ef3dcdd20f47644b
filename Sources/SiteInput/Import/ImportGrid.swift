/// A table as somebody has it, in cells of text: nothing is known yet of what it means.
public struct ImportGrid: Sendable {
  /// The sheet's, where it is one of a workbook.
  public var name: String?
  public var rows: [[String]]

  public init(name: String?, rows: [[String]]) {
    self.name = name
    self.rows = rows
  }

  public var width: Int { rows.lazy.map(\.count).max() ?? 0 }

  /// Empty where the row is shorter.
  public func cell(_ row: Int, _ column: Int) -> String {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    return rows[row][column]
  }

  /// `C4`, as a spreadsheet calls a cell.
  public static func name(ofRow row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }

  /// Why a file gives no table.
  public struct Refusal: Error, Sendable {
    public var message: String
    public var help: String?

    init(_ message: String, help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  /// The sheets of a workbook, or the one table of a text.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> [ImportGrid] {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return try Workbook.read(bytes) }
    let kinds: [(start: [UInt8], name: String)] = [
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook, or one with a password"),
      (Array("%PDF".utf8), "a PDF"), (Array("<".utf8), "a web page"),
      (Array("{\\rtf".utf8), "a Word text"),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.start) }) {
      throw Refusal(
        "this is \(kind.name), not a table",
        help: "Open it in Excel and save it as a workbook (.xlsx), or as \"CSV UTF-8\".")
    }
    let text = TableText(decoding: bytes)
    if text.bytes.contains(0) {
      throw Refusal(
        "this file is no text", help: "Save it as a workbook (.xlsx), or as \"CSV UTF-8\".")
    }
    return [ImportGrid(name: nil, rows: GridText.rows(of: text.bytes))]
  }
}

/// Splits what was pasted or saved as text into cells. More forgiving than reading the site's data
/// (`TableScanner`): a title above the table, or a row longer than its header, is no mistake here.
enum GridText {
  static func rows(of bytes: [UInt8]) -> [[String]] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let separator = separator(of: text)
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var offset = text.startIndex
    func finishedCell() -> String {
      let words = String(decoding: cell, as: UTF8.self).replacing("\u{A0}", with: " ")
      return String(words.trimmed)
    }
    while offset < text.endIndex {
      let byte = text[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if offset < text.endIndex, text[offset] == byte {
          cell.append(byte)
          offset += 1
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where cell.allSatisfy({ $0 == 0x20 }): isQuoted = true
      case separator where !isQuoted:
        row.append(finishedCell())
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [finishedCell()])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [finishedCell()]) }
    return rows
  }

  /// What stands on most lines: a sentence in a note has commas and semicolons too.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    let candidates = Array("\t;,".utf8)
    var lines = [0, 0, 0]
    var isHere = [false, false, false]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { isHere = [false, false, false] }
      guard let index = candidates.firstIndex(of: byte), !isHere[index] else { continue }
      isHere[index] = true
      lines[index] += 1
    }
    let most = lines.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[lines.firstIndex(of: most) ?? 2]
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
