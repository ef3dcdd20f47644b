internal import SiteModel

/// Cuts a template into literal text and tags, and a tag into words.
struct TemplateLexer {
  enum Piece {
    case literal(Range<Int>)
    case output(Range<Int>)
    case statement(Range<Int>)
  }

  enum Token: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    case symbol(String)
    case end
  }

  let file: ThemeFile

  /// The template's pieces, white space already trimmed where a hyphen asks for it.
  func pieces(_ problems: inout [Diagnostic]) -> [Piece] {
    let bytes = file.bytes
    var pieces: [Piece] = []
    var literalStart = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"),
        let closer = Self.closers[bytes[index + 1]]
      else {
        index += 1
        continue
      }
      let open = index
      guard let close = find(closer, from: index + 2) else {
        problems.append(
          Diagnostic(
            .templateSyntax, at: SourceSpan(file.path, open, open + 2), "this tag is never closed",
            label: "\(String(decoding: closer, as: UTF8.self)) is missing",
            help: "Write \(String(decoding: closer, as: UTF8.self)) where the tag ends."))
        return pieces
      }
      var inside = (open + 2)..<close
      var literalEnd = open
      if inside.count > 0, bytes[inside.lowerBound] == UInt8(ascii: "-") {
        inside = (inside.lowerBound + 1)..<inside.upperBound
        while literalEnd > literalStart, Self.isSpace(bytes[literalEnd - 1]) { literalEnd -= 1 }
      }
      var next = close + 2
      if inside.count > 0, bytes[inside.upperBound - 1] == UInt8(ascii: "-") {
        inside = inside.lowerBound..<(inside.upperBound - 1)
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
      }
      if literalEnd > literalStart { pieces.append(.literal(literalStart..<literalEnd)) }
      switch bytes[open + 1] {
      case UInt8(ascii: "{"): pieces.append(.output(inside))
      case UInt8(ascii: "%"): pieces.append(.statement(inside))
      default: break
      }
      literalStart = next
      index = next
    }
    if bytes.count > literalStart { pieces.append(.literal(literalStart..<bytes.count)) }
    return pieces
  }

  private static let closers: [UInt8: [UInt8]] = [
    UInt8(ascii: "{"): Array("}}".utf8), UInt8(ascii: "%"): Array("%}".utf8),
    UInt8(ascii: "#"): Array("#}".utf8),
  ]

  /// The closing mark, not counting one inside quotation marks.
  private func find(_ closer: [UInt8], from start: Int) -> Int? {
    let isComment = closer[0] == UInt8(ascii: "#")
    var quote: UInt8?
    var index = start
    while index + 1 < file.bytes.count {
      let byte = file.bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if !isComment, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == closer[0], file.bytes[index + 1] == closer[1] {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  /// The words of a tag, ending with `.end`.
  func tokens(_ range: Range<Int>, _ problems: inout [Diagnostic]) -> [Located<Token>] {
    var tokens: [Located<Token>] = []
    let bytes = file.bytes
    var index = range.lowerBound
    func take(_ isPart: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while index < range.upperBound, isPart(bytes[index]) { index += 1 }
      return start..<index
    }
    func add(_ token: Token, _ range: Range<Int>) {
      tokens.append(
        Located(token, SourceSpan(file.path, range.lowerBound, range.upperBound)))
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if Self.isSpace(byte) {
        index += 1
      } else if Self.isNameStart(byte) {
        let name = take { Self.isNameStart($0) || Self.isDigit($0) }
        add(.name(String(decoding: bytes[name], as: UTF8.self)), name)
      } else if Self.isDigit(byte) {
        let digits = take(Self.isDigit)
        add(.number(Int(String(decoding: bytes[digits], as: UTF8.self)) ?? 0), digits)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let start = index
        index += 1
        let text = take { $0 != byte }
        if index < range.upperBound {
          index += 1
        } else {
          problems.append(
            Diagnostic(
              .templateSyntax, at: SourceSpan(file.path, start, index),
              "this text has no closing quotation mark",
              help: "Add one where it ends."))
        }
        add(.text(String(decoding: bytes[text], as: UTF8.self)), start..<index)
      } else {
        let two = index + 1 < range.upperBound ? Array(bytes[index..<(index + 2)]) : []
        let pair = String(decoding: two, as: UTF8.self)
        let length = ["==", "!=", "<=", ">="].contains(pair) ? 2 : 1
        let symbol = index..<(index + length)
        index += length
        add(.symbol(String(decoding: bytes[symbol], as: UTF8.self)), symbol)
      }
    }
    add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return tokens
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
