/// Reads XML that a program wrote: elements, attributes and text, one after another. No entities of
/// its own, no document types: whoever has those is refused as not well-formed.
struct MachineXML {
  enum Event {
    case start(String, [String: String])
    case text(String)
    case end(String)
  }

  /// Calls `handle` for each event; false when the text is not well-formed.
  static func read(_ bytes: [UInt8], _ handle: (Event) -> Void) -> Bool {
    var reader = MachineXML(bytes: bytes)
    return reader.run(handle)
  }

  private let bytes: [UInt8]
  private var offset = 0

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run(_ handle: (Event) -> Void) -> Bool {
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
      if offset > start {
        guard let text = Self.text(bytes[start..<offset]) else { return false }
        handle(.text(text))
      }
      guard offset < bytes.count else { return true }
      if skips("<?", to: "?>") || skips("<!--", to: "-->") { continue }
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      let tag = bytes[(offset + 1)..<end]
      offset = end + 1
      guard read(tag: tag, handle) else { return false }
    }
    return true
  }

  private mutating func skips(_ opening: String, to closing: String) -> Bool {
    guard bytes[offset...].starts(with: opening.utf8) else { return false }
    let close = Array(closing.utf8)
    while offset < bytes.count, !bytes[offset...].starts(with: close) { offset += 1 }
    offset = min(bytes.count, offset + close.count)
    return true
  }

  private func read(tag: ArraySlice<UInt8>, _ handle: (Event) -> Void) -> Bool {
    guard let first = tag.first, first != UInt8(ascii: "!") else { return false }
    if first == UInt8(ascii: "/") {
      handle(.end(Self.localName(tag.dropFirst())))
      return true
    }
    let isEmpty = tag.last == UInt8(ascii: "/")
    let inner = isEmpty ? tag.dropLast() : tag
    let nameEnd = inner.firstIndex { $0 <= 0x20 } ?? inner.endIndex
    let name = Self.localName(inner[..<nameEnd])
    guard let attributes = Self.attributes(inner[nameEnd...]) else { return false }
    handle(.start(name, attributes))
    if isEmpty { handle(.end(name)) }
    return true
  }

  /// `row` of `x:row`: which prefix a program chose says nothing.
  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(String(decoding: local, as: UTF8.self).trimmed)
  }

  private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String]? {
    var found: [String: String] = [:]
    var rest = text.drop { $0 <= 0x20 }
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(String(decoding: rest[..<equals], as: UTF8.self).trimmed)
      rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote),
        let value = Self.text(rest[(rest.startIndex + 1)..<end])
      else { return nil }
      found[name] = value
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    return found
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let raw = String(decoding: bytes, as: UTF8.self)
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
    var out = ""
    var rest = raw[...]
    while let ampersand = rest.firstIndex(of: "&") {
      out += rest[..<ampersand]
      guard let end = rest[ampersand...].firstIndex(of: ";") else { return nil }
      let name = rest[rest.index(after: ampersand)..<end]
      guard let character = entities[String(name)] ?? scalar(name) else { return nil }
      out += character
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private static func scalar(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }
}
