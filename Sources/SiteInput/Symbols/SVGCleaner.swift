/// Takes out of an SVG what could do something: scripts, handlers, and references to elsewhere.
///
/// Pages show pictures as `<img>` only, where browsers run and load nothing; but somebody may open
/// the file itself. What may stay is `SVGRules`' to say; this is the way through the markup.
struct SVGCleaner {
  struct Removed {
    var start: Int
    var end: Int
    var what: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private var out: [UInt8] = []
  private var hasRoot = false
  /// What was taken out, and where it stood.
  private(set) var removed: [Removed] = []
  /// Where reading ended, when it had to, and why.
  private(set) var place = 0
  private(set) var refusal = SVGRefusal.cut

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  /// Nothing for what is no whole picture, or can't be looked through.
  mutating func clean() -> [UInt8]? {
    if let other = otherEncoding() {
      refusal = .encoding(other)
      return nil
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        out.append(bytes[index])
        index += 1
        continue
      }
      place = index
      guard takeMarkup() else { return nil }
    }
    guard hasRoot else {
      refusal = .notSVG
      place = 0
      return nil
    }
    return isDefined() ? out : nil
  }

  private mutating func takeMarkup() -> Bool {
    if starts(with: "<!") || starts(with: "<?") {
      guard let end = otherEnd(from: index) else { return false }
      takeOther(to: end)
      index = end
      return true
    }
    guard let end = tagEnd(from: index) else { return false }
    let isEnd = starts(with: "</")
    let name = elementName(index + (isEnd ? 2 : 1))
    let local = name.split(separator: ":").last.map(String.init) ?? ""
    if !hasRoot, !isEnd {
      guard local == "svg" else {
        refusal = .notSVG
        return false
      }
      hasRoot = true
    }
    let isNote = SVGRules.isNote(name)
    guard !isNote, isOurs(name), SVGRules.elements.contains(local) else {
      guard let stop = isEnd ? end : elementEnd(from: index) else { return false }
      if !isNote { remove(index, stop, "<\(local)>") }
      index = stop
      return true
    }
    if local == "style", !isEnd { return takeStyle(end) }
    copyTag(to: end, of: local)
    return true
  }

  /// A name without a prefix, or with that of SVG itself.
  private func isOurs(_ name: String) -> Bool { !name.contains(":") || name.hasPrefix("svg:") }

  // MARK: Comments, declarations and instructions

  private mutating func takeOther(to end: Int) {
    // A list of what the document may hold can define anything as anything.
    if starts(with: "<![CDATA[") || isXMLDeclaration {
      out += bytes[index..<end]
    } else if starts(with: "<?") {
      remove(index, end, "an instruction")
    } else if !starts(with: "<!--"), bytes[index..<end].contains(UInt8(ascii: "[")) {
      remove(index, end, "definitions")
    }
  }

  private var isXMLDeclaration: Bool {
    starts(with: "<?xml") && index + 5 < bytes.count && bytes[index + 5] <= 0x20
  }

  private func otherEnd(from start: Int) -> Int? {
    let begins = { (text: String) in bytes[start...].starts(with: text.utf8) }
    if begins("<!--") { return find("-->", from: start) }
    if begins("<![CDATA[") { return find("]]>", from: start) }
    if begins("<?") { return find("?>", from: start) }
    var depth = 0
    var quote: UInt8 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: ">"), depth <= 0 {
        return place + 1
      }
    }
    return nil
  }

  // MARK: Elements

  private func starts(with text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[index...].starts(with: wanted)
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) {
        return place + wanted.count
      }
      place += 1
    }
    return nil
  }

  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8 = 0
    for place in (start + 1)..<max(start + 1, bytes.count) {
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

  /// Behind the end tag that belongs to the start tag there, whatever lies between.
  private func elementEnd(from start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else {
        place += 1
        continue
      }
      let next = bytes[place + 1]
      let isOther = next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      guard let end = isOther ? otherEnd(from: place) : tagEnd(from: place) else { return nil }
      if next == UInt8(ascii: "/") {
        depth -= 1
      } else if !isOther, bytes[end - 2] != UInt8(ascii: "/") {
        depth += 1
      }
      place = end
      if depth <= 0 { return place }
    }
    return nil
  }

  /// A style sheet that loads something goes as a whole.
  private mutating func takeStyle(_ end: Int) -> Bool {
    guard bytes[end - 2] != UInt8(ascii: "/") else {
      copyTag(to: end, of: "style")
      return true
    }
    guard let stop = elementEnd(from: index) else { return false }
    if let reason = objection(toStyle: end..<stop) {
      remove(index, stop, reason)
      index = stop
      return true
    }
    copyTag(to: end, of: "style")
    return true
  }

  /// Judged as a browser reads it: `@imp<!-- -->ort` loads something once the comment is gone.
  private func objection(toStyle range: Range<Int>) -> String? {
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else {
        text.append(bytes[place])
        place += 1
        continue
      }
      if bytes[place + 1] == UInt8(ascii: "/") { break }
      guard "!?".utf8.contains(bytes[place + 1]), let end = otherEnd(from: place) else {
        return "a style with elements in it"
      }
      let opening = "<![CDATA["
      if bytes[place...].starts(with: opening.utf8) {
        text += bytes[(place + opening.utf8.count)..<(end - "]]>".utf8.count)]
      }
      place = end
    }
    let read = SVGRules.decoded(String(decoding: text, as: UTF8.self)).lowercased()
    return SVGRules.loads(read) ? "a style that loads something" : nil
  }

  private mutating func remove(_ start: Int, _ end: Int, _ what: String) {
    removed.append(Removed(start: start, end: end, what: what))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// In small letters, with its prefix.
  private func elementName(_ start: Int) -> String {
    let name = bytes[min(start, bytes.count)...].prefix { !Self.endsName($0) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  // MARK: Attributes

  private mutating func copyTag(to end: Int, of element: String) {
    var place = index + (starts(with: "</") ? 2 : 1)
    // The name, then each attribute with the space before it.
    while place < end, !Self.endsName(bytes[place]) { place += 1 }
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
      if SVGRules.isUnsafe(name, SVGRules.decoded(value), of: element) {
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

  // MARK: The file as a whole

  /// A browser reads a file in the letters that it claims to be in. In others than these, what is
  /// looked at here would not be what it reads.
  private func otherEncoding() -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      return "UTF-16"
    }
    let head = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    if head.contains("<?xml"), let found = head.firstRange(of: "encoding") {
      let name = head[found.upperBound...].drop { "= \t\r\n\"'".contains($0) }
        .prefix { !"\"'?> ".contains($0) }
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      let known = isASCII ? ["utf-8", "us-ascii", "iso-8859-1", "windows-1252"] : ["utf-8"]
      if !known.contains(String(name)) { return name.uppercased() }
    }
    return SourceText.firstInvalidByte(in: bytes) == nil ? nil : "letters of its own"
  }

  /// What is left may not need a definition: those are gone, and with one missing browsers draw
  /// nothing.
  private mutating func isDefined() -> Bool {
    var rest = out[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      let name = rest[(start + 1)...].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      rest = rest[(start + 1)...]
      let text = String(decoding: name, as: UTF8.self)
      guard text.first?.isLetter == true || text.first == "_",
        SVGRules.namedCharacters[text] == nil, rest.dropFirst(name.count).first == UInt8(ascii: ";")
      else { continue }
      refusal = .definition(text)
      place = (find("&\(text);", from: 0) ?? 1) - text.utf8.count - 2
      return false
    }
    return true
  }
}
