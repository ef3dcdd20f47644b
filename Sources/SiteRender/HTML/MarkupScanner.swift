internal import Glibc
internal import SiteModel

/// Reads a page's finished bytes for what is really there: links, pictures, styles, scripts, ids,
/// and whether every element is closed. It trusts nothing that a renderer or a template believes
/// to have written.
///
/// No HTML parser in full: the pages are made here, well-formed by rule (attributes in double
/// quotes, every element closed), and what breaks that rule is what it is to find.
struct MarkupScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let basePath: [UInt8]
  private let pageDirectory: [UInt8]
  private let pageHash: NameHash

  private(set) var links: [PageLink] = []
  private(set) var ids: [(hash: NameHash, offset: Int32)] = []
  private(set) var defects: [MarkupDefect] = []
  private var open: [(start: Int, length: Int)] = []
  private let whole: [Range<Int>]

  /// `whole`: stretches that are known to be so, and are passed over.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, page: Route, style: LinkStyle, whole: [Range<Int>] = []
  ) {
    self.bytes = bytes
    self.whole = whole
    basePath = Array(style.basePath.utf8)
    let path = Array(page.path.utf8)
    pageDirectory = Array(path[...(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
    pageHash = NameHash(page.path)
    links.reserveCapacity(48)
    ids.reserveCapacity(24)
    open.reserveCapacity(16)
  }

  mutating func scan() {
    var index = 0
    var passed = 0
    while let tag = find(UInt8(ascii: "<"), from: index) {
      guard tag + 1 < bytes.count else { break }
      if passed < whole.count, tag >= whole[passed].lowerBound {
        index = max(index, whole[passed].upperBound)
        passed += 1
        continue
      }
      switch bytes[tag + 1] {
      case UInt8(ascii: "!"): index = skipDeclaration(tag)
      case UInt8(ascii: "/"): index = endTag(tag)
      case let letter where Self.isLetter(letter): index = startTag(tag)
      default: index = tag + 1
      }
    }
    for element in open { defect(.unclosedElement, element.start) }
    finishIDs()
  }

  // MARK: Tags

  private mutating func startTag(_ tag: Int) -> Int {
    let nameStart = tag + 1
    var index = nameStart
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let length = index - nameStart
    var isSelfClosing = false
    while true {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard index < bytes.count else {
        defect(.unfinishedTag, tag)
        return bytes.count
      }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        break
      }
      if bytes[index] == UInt8(ascii: "/") {
        isSelfClosing = true
        index += 1
        continue
      }
      guard let next = attribute(index, tag) else {
        defect(.unfinishedTag, tag)
        // Open all the same: its end tag is no second mistake.
        if !isVoid(nameStart, length) { open.append((nameStart, length)) }
        return find(UInt8(ascii: ">"), from: index).map { $0 + 1 } ?? bytes.count
      }
      index = next
    }
    if isSelfClosing || isVoid(nameStart, length) { return index }
    if isRawText(nameStart, length) {
      return skipRawText(nameStart, length, from: index)
    }
    open.append((nameStart, length))
    return index
  }

  /// Reads one attribute and returns where it ends.
  private mutating func attribute(_ start: Int, _ tag: Int) -> Int? {
    var index = start
    while index < bytes.count, Self.isAttributeByte(bytes[index]) { index += 1 }
    let length = index - start
    guard length > 0, index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "=") else { return index }
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { return nil }
    let value = index + 2
    guard let end = find(UInt8(ascii: "\""), from: value) else { return nil }
    switch length {
    case 2 where matches("id", start): addID(value, end)
    case 3 where matches("src", start): addLink(value, end)
    case 4 where matches("href", start): addLink(value, end)
    case 6 where matches("action", start) || matches("poster", start): addLink(value, end)
    case 7 where matches("content", start): addRefresh(value, end)
    default: break
    }
    return end + 1
  }

  private mutating func endTag(_ tag: Int) -> Int {
    let start = tag + 2
    var index = start
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let length = index - start
    let matching = open.lastIndex { element in
      element.length == length && sameBytes(element.start, start, length)
    }
    if let matching {
      while open.count > matching + 1 {
        defect(.unclosedElement, open.removeLast().start)
      }
      open.removeLast()
    } else {
      defect(.strayEndTag, start)
    }
    return find(UInt8(ascii: ">"), from: index).map { $0 + 1 } ?? bytes.count
  }

  private func skipDeclaration(_ tag: Int) -> Int {
    if matches("<!--", tag) {
      var index = tag + 4
      while let end = find(UInt8(ascii: ">"), from: index) {
        if end >= tag + 6, bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-")
        {
          return end + 1
        }
        index = end + 1
      }
      return bytes.count
    }
    return find(UInt8(ascii: ">"), from: tag).map { $0 + 1 } ?? bytes.count
  }

  private mutating func skipRawText(_ name: Int, _ length: Int, from start: Int) -> Int {
    var index = start
    while let tag = find(UInt8(ascii: "<"), from: index) {
      if tag + 2 + length <= bytes.count, bytes[tag + 1] == UInt8(ascii: "/"),
        sameBytes(name, tag + 2, length)
      {
        return find(UInt8(ascii: ">"), from: tag).map { $0 + 1 } ?? bytes.count
      }
      index = tag + 1
    }
    defect(.unclosedElement, name)
    return bytes.count
  }

  // MARK: Attributes

  private mutating func addID(_ start: Int, _ end: Int) {
    // Decoded as the addresses that lead to it are.
    ids.append((hashDecoding(start, end, after: []), Int32(start)))
  }

  /// `0; url=…` of a page that has moved.
  private mutating func addRefresh(_ start: Int, _ end: Int) {
    guard end - start > 7, matches("0; url=", start) else { return }
    addLink(start + 7, end)
  }

  private mutating func addLink(_ start: Int, _ end: Int) {
    var pathEnd = end
    var fragment: NameHash?
    if let hash = find(UInt8(ascii: "#"), from: start, upTo: end) {
      pathEnd = hash
      fragment = hash + 1 < end ? hashDecoding(hash + 1, end, after: []) : nil
    }
    if let query = find(UInt8(ascii: "?"), from: start, upTo: pathEnd) { pathEnd = query }
    guard let target = target(start, pathEnd) else { return }
    links.append(PageLink(target: target, fragment: fragment, offset: Int32(start)))
  }

  /// The route that an address of this site leads to; nothing for other sites.
  private func target(_ start: Int, _ end: Int) -> NameHash? {
    if start == end { return pageHash }
    if bytes[start] == UInt8(ascii: "/") {
      if start + 1 < end, bytes[start + 1] == UInt8(ascii: "/") { return nil }
      guard !basePath.isEmpty else { return hashDecoding(start, end, after: []) }
      let after = start + basePath.count
      guard after < end, bytes[after] == UInt8(ascii: "/"),
        basePath.indices.allSatisfy({ bytes[start + $0] == basePath[$0] })
      else { return NameHash("outside " + string(start, end)) }
      return hashDecoding(after, end, after: [])
    }
    for index in start..<end {
      if bytes[index] == UInt8(ascii: "/") { break }
      if bytes[index] == UInt8(ascii: ":") { return nil }
    }
    return relativeTarget(start, end)
  }

  private func relativeTarget(_ start: Int, _ end: Int) -> NameHash {
    var directory = pageDirectory
    var index = start
    while index < end {
      if index + 3 <= end, matches("../", index) {
        if directory.count > 1 {
          directory.removeLast()
          while directory.last != UInt8(ascii: "/") { directory.removeLast() }
        }
        index += 3
      } else if index + 2 <= end, matches("./", index) {
        index += 2
      } else {
        break
      }
    }
    var stop = end
    let file: StaticString = "index.html"
    let length = file.utf8CodeUnitCount
    if stop - index >= length, matches(file, stop - length),
      stop - length == index || bytes[stop - length - 1] == UInt8(ascii: "/")
    {
      stop -= length
    }
    return hashDecoding(index, stop, after: directory)
  }

  private func hashDecoding(_ start: Int, _ end: Int, after prefix: [UInt8]) -> NameHash {
    let isPlain = !(start..<end).contains {
      bytes[$0] == UInt8(ascii: "%") || bytes[$0] == UInt8(ascii: "&")
    }
    if prefix.isEmpty, isPlain { return NameHash(slice(start, end)) }
    let decoded = addressDecoded(Array(bytes[start..<end]))
    return (prefix + decoded).withUnsafeBytes { NameHash($0) }
  }

  private mutating func finishIDs() {
    ids.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    for (one, next) in zip(ids, ids.dropFirst()) where one.hash == next.hash {
      defect(.duplicateID, Int(next.offset))
    }
  }

  // MARK: Bytes

  private mutating func defect(_ kind: MarkupDefect.Kind, _ offset: Int) {
    defects.append(MarkupDefect(kind: kind, offset: Int32(offset)))
  }

  @inline(__always)
  private func find(_ byte: UInt8, from start: Int, upTo end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard start < end,
      let found = memchr(bytes.baseAddress! + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!)
  }

  @inline(__always)
  private func matches(_ name: StaticString, _ start: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    return start + length <= bytes.count
      && memcmp(bytes.baseAddress! + start, name.utf8Start, length) == 0
  }

  private func sameBytes(_ one: Int, _ other: Int, _ length: Int) -> Bool {
    memcmp(bytes.baseAddress! + one, bytes.baseAddress! + other, length) == 0
  }

  private func slice(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: "-")
  }

  @inline(__always)
  private static func isAttributeByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
      && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
  }

  private func isVoid(_ start: Int, _ length: Int) -> Bool {
    switch length {
    case 2: matches("br", start) || matches("hr", start)
    case 3: matches("img", start) || matches("wbr", start) || matches("col", start)
    case 4:
      matches("meta", start) || matches("link", start) || matches("base", start)
        || matches("area", start)
    case 5:
      matches("input", start) || matches("embed", start) || matches("track", start)
    case 6: matches("source", start)
    default: false
    }
  }

  private func isRawText(_ start: Int, _ length: Int) -> Bool {
    switch length {
    case 5: matches("style", start) || matches("title", start)
    case 6: matches("script", start)
    case 8: matches("textarea", start)
    default: false
    }
  }
}

/// `%20` and `&amp;` undone.
func addressDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  let bytes = Array(bytes)
  var index = 0
  func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
    {
      out.append(high << 4 | low)
      index += 3
    } else if bytes[index...].starts(with: "&amp;".utf8) {
      out.append(UInt8(ascii: "&"))
      index += 5
    } else {
      out.append(bytes[index])
      index += 1
    }
  }
  return out
}
