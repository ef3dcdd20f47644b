/// A style sheet without what only its author needs: comments, indents, line breaks. Nothing in it is
/// understood or rewritten, so that nothing can come to mean something else.
enum CompactStyle {
  static func compact(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    var isSpaced = false
    while index < bytes.count {
      let byte = bytes[index]
      if isSpace(byte) {
        isSpaced = true
        index += 1
      } else if bytes[index...].starts(with: "/*".utf8) {
        isSpaced = true
        index = endOfComment(bytes, from: index + 2)
      } else {
        if isSpaced, let last = out.last, !isMark(last), !isMark(byte) {
          out.append(UInt8(ascii: " "))
        }
        isSpaced = false
        let end = endOfPiece(bytes, from: index)
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        out += bytes[index..<end]
        index = end
      }
    }
    return out
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  /// Beside these a space says nothing, wherever they stand.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ",")
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
    return min(bytes.count, index + 2)
  }

  /// After a string, with what is escaped in it; after an escaped byte; else after one byte.
  private static func endOfPiece(_ bytes: [UInt8], from start: Int) -> Int {
    let quote = bytes[start]
    if quote == UInt8(ascii: "\\") { return min(bytes.count, start + 2) }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return start + 1 }
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, index + 1)
  }
}
