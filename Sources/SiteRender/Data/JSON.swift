internal import SiteModel

/// A value as JSON has it; keys keep the order in which they are given.
enum JSON {
  case text(String)
  case number(String)
  case flag(Bool)
  case list([JSON])
  case object([(String, JSON)])

  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// Without the keys that have no value.
  static func object(some pairs: [(String, JSON?)]) -> JSON {
    .object(pairs.compactMap { key, value in value.map { (key, $0) } })
  }

  /// Two spaces a level, so that people can read it too.
  func bytes() -> [UInt8] {
    var out = ByteWriter(capacity: 1 << 14)
    write(into: &out, level: 0)
    out.append("\n")
    return out.finish()
  }

  private func write(into out: inout ByteWriter, level: Int) {
    switch self {
    case .text(let text): Self.write(text, into: &out)
    case .number(let number): out.append(number)
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .list(let items) where items.isEmpty: out.append("[]")
    case .object(let pairs) where pairs.isEmpty: out.append("{}")
    case .list(let items):
      out.append("[")
      for (place, item) in items.enumerated() {
        Self.line(place, level + 1, into: &out)
        item.write(into: &out, level: level + 1)
      }
      Self.indent(level, into: &out)
      out.append("]")
    case .object(let pairs):
      out.append("{")
      for (place, pair) in pairs.enumerated() {
        Self.line(place, level + 1, into: &out)
        Self.write(pair.0, into: &out)
        out.append(": ")
        pair.1.write(into: &out, level: level + 1)
      }
      Self.indent(level, into: &out)
      out.append("}")
    }
  }

  private static func line(_ place: Int, _ level: Int, into out: inout ByteWriter) {
    if place > 0 { out.append(",") }
    indent(level, into: &out)
  }

  private static func indent(_ level: Int, into out: inout ByteWriter) {
    out.append("\n")
    for _ in 0..<level { out.append("  ") }
  }

  private static func write(_ text: String, into out: inout ByteWriter) {
    out.append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append("\\\"")
      case UInt8(ascii: "\\"): out.append("\\\\")
      case UInt8(ascii: "\n"): out.append("\\n")
      case UInt8(ascii: "\r"): out.append("\\r")
      case UInt8(ascii: "\t"): out.append("\\t")
      case 0..<0x20:
        out.append("\\u00")
        out.append(byte: byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        out.append(byte: Array("0123456789abcdef".utf8)[Int(byte & 15)])
      default: out.append(byte: byte)
      }
    }
    out.append("\"")
  }
}
