/// A value as JSON has it.
enum JSONValue {
  case text(String)
  case number(String)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  subscript(key: String) -> JSONValue? {
    guard case .object(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  var items: [JSONValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// A whole number, as written.
  var wholeNumber: String? {
    guard case .number(let text) = self, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return text
  }

  var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }
}

/// Reads JSON (RFC 8259). Picture sets list their pictures in it; the YAML reader takes none of the
/// surrogate pairs by which JSON writes emojis, and keeps a place for each of 13,000 pictures.
struct JSONReader {
  private let bytes: [UInt8]
  /// Where reading is; where it failed, when it did.
  private(set) var place = 0

  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// Nothing for what is not JSON, from its first byte to its last.
  mutating func read() -> JSONValue? {
    guard let value = value(depth: 0) else { return nil }
    skipSpace()
    return place == bytes.count ? value : nil
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard place < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "t"): return take(word: "true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var pairs: [(key: String, value: JSONValue)] = []
    if take("}") { return .object(pairs) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = string(), take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      pairs.append((key, value))
    } while take(",")
    return take("}") ? .object(pairs) : nil
  }

  private mutating func list(_ depth: Int) -> JSONValue? {
    place += 1
    var items: [JSONValue] = []
    if take("]") { return .list(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .list(items) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = place
    while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || first >= 48,
      Double(text) != nil
    else {
      place = start
      return nil
    }
    return .number(text)
  }

  // MARK: Strings

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default:
        text.append(byte)
        place += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place + 1 < bytes.count else { return nil }
    let letter = bytes[place + 1]
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let scalar = plain[letter] {
      place += 2
      return scalar
    }
    guard letter == UInt8(ascii: "u"), let first = unit(at: place + 2) else { return nil }
    place += 6
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    // The other half of a letter that 16 bits don't hold.
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u"), let second = unit(at: place + 2),
      (0xDC00..<0xE000).contains(second)
    else { return nil }
    place += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<start + 4]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
