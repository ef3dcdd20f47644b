/// Takes out of an SVG what could do something: scripts, handlers, and references to elsewhere.
///
/// Pages show pictures as `<img>` only, where browsers run and load nothing; but somebody may open
/// the file itself.
struct SVGCleaner {
  struct Removed {
    var start: Int
    var end: Int
    var what: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private var out: [UInt8] = []
  /// What was taken out, and where it stood.
  private(set) var removed: [Removed] = []
  /// Where reading ended, when it had to.
  private(set) var place = 0

  private static let unsafeElements: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener",
    "animate", "set", "animatemotion", "animatetransform",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  /// Nothing for a text in which a tag never ends.
  mutating func clean() -> [UInt8]? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        out.append(bytes[index])
        index += 1
        continue
      }
      place = index
      guard takeMarkup() else { return nil }
    }
    return out
  }

  private mutating func takeMarkup() -> Bool {
    if starts(with: "<!--") { return skip(to: "-->", keeping: false) }
    if starts(with: "<![CDATA[") { return skip(to: "]]>", keeping: true) }
    // A list of what the document may hold can define anything as anything.
    if starts(with: "<!") { return skipDeclaration() }
    if starts(with: "<?") {
      let isXML = starts(with: "<?xml ")
      if !isXML, let end = find("?>", from: index) { remove(index, end, "an instruction") }
      return skip(to: "?>", keeping: isXML)
    }
    guard let end = tagEnd() else { return false }
    let name = elementName(index + (starts(with: "</") ? 2 : 1))
    if Self.unsafeElements.contains(name) {
      if starts(with: "</") || bytes[end - 2] == UInt8(ascii: "/") {
        remove(index, end, "<\(name)>")
        index = end
        return true
      }
      return skipElement(name, end)
    }
    if name == "style", !starts(with: "</") { return takeStyle(end) }
    copyTag(to: end)
    return true
  }

  // MARK: Parts

  private func starts(with text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[index...].starts(with: wanted)
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard wanted.count <= bytes.count - start else { return nil }
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place...].starts(with: wanted) { return place + wanted.count }
      place += 1
    }
    return nil
  }

  private mutating func skip(to end: String, keeping: Bool) -> Bool {
    guard let stop = find(end, from: index) else { return false }
    if keeping { out += bytes[index..<stop] }
    index = stop
    return true
  }

  private mutating func skipDeclaration() -> Bool {
    var depth = 0
    for place in index..<bytes.count {
      if bytes[place] == UInt8(ascii: "[") { depth += 1 }
      if bytes[place] == UInt8(ascii: "]") { depth -= 1 }
      guard bytes[place] == UInt8(ascii: ">"), depth <= 0 else { continue }
      if bytes[index..<place].contains(UInt8(ascii: "[")) {
        remove(index, place + 1, "definitions")
      }
      index = place + 1
      return true
    }
    return false
  }

  private mutating func skipElement(_ name: String, _ start: Int) -> Bool {
    var rest = start
    while rest < bytes.count {
      if bytes[rest] == UInt8(ascii: "<"), rest + 1 < bytes.count,
        bytes[rest + 1] == UInt8(ascii: "/"), elementName(rest + 2) == name,
        let end = find(">", from: rest)
      {
        remove(index, end, "<\(name)>")
        index = end
        return true
      }
      rest += 1
    }
    return false
  }

  /// A style sheet that loads something goes as a whole.
  private mutating func takeStyle(_ start: Int) -> Bool {
    guard let end = find("</style", from: start) else {
      return bytes[start - 2] == UInt8(ascii: "/")
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    if text.contains("@import") || Self.leadsElsewhere(inStyle: text) {
      let stop = find(">", from: end) ?? end
      remove(index, stop, "a style that loads something")
      index = stop
      return true
    }
    copyTag(to: start)
    return true
  }

  private mutating func remove(_ start: Int, _ end: Int, _ what: String) {
    removed.append(Removed(start: start, end: end, what: what))
  }

  private func tagEnd() -> Int? {
    var quote: UInt8 = 0
    for place in (index + 1)..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return nil
  }

  /// In lower case, without what stands before a colon.
  private func elementName(_ start: Int) -> String {
    let name = bytes[start...].prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return text.split(separator: ":").last.map(String.init) ?? ""
  }

  // MARK: Attributes

  private mutating func copyTag(to end: Int) {
    var place = index
    // The name, then each attribute with the space before it.
    while place < end, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    out += bytes[index..<place]
    while place < end {
      let start = place
      while place < end, bytes[place] <= 0x20 { place += 1 }
      let nameStart = place
      while place < end, bytes[place] > 0x20, !"=>/".utf8.contains(bytes[place]) { place += 1 }
      guard place > nameStart else {
        out += bytes[start..<min(end, place + 1)]
        place += 1
        continue
      }
      let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
      let value = takeValue(&place, end)
      if Self.isUnsafe(name, value) {
        remove(nameStart, place, "\(name)=")
      } else {
        out += bytes[start..<place]
      }
    }
    index = end
  }

  private func takeValue(_ place: inout Int, _ end: Int) -> String {
    var next = place
    while next < end, bytes[next] <= 0x20 { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return "" }
    next += 1
    while next < end, bytes[next] <= 0x20 { next += 1 }
    guard next < end else { return "" }
    let quote = bytes[next]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = next + 1
      next = start
      while next < end, bytes[next] != quote { next += 1 }
      place = min(end, next + 1)
    } else {
      start = next
      while next < end, bytes[next] > 0x20, bytes[next] != UInt8(ascii: ">") { next += 1 }
      place = next
    }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private static func isUnsafe(_ name: String, _ value: String) -> Bool {
    if name.hasPrefix("on") { return true }
    let text = value.lowercased().filter { !$0.isWhitespace }
    switch name.split(separator: ":").last {
    case "href", "src", "base": return !(text.hasPrefix("#") || text.hasPrefix("data:image/"))
    default: return name.hasPrefix("xmlns") ? false : leadsElsewhere(inStyle: text)
    }
  }

  /// `url(#gradient)` is a part of the same picture; any other address is elsewhere.
  private static func leadsElsewhere(inStyle text: String) -> Bool {
    if text.contains("javascript:") { return true }
    var rest = text[...]
    while let found = rest.firstRange(of: "url(") {
      rest = rest[found.upperBound...]
      let target = rest.drop { " \"'".contains($0) }
      if !target.hasPrefix("#"), !target.hasPrefix("data:image/") { return true }
    }
    return false
  }
}
