internal import SiteModel

/// The headings of a plan's page and the lists below them: where its themes and their numbered
/// commitments are read from. They stand in the page itself, because a list is what somebody who
/// writes in Word pastes, and in YAML a colon or a quotation mark within a sentence breaks the file.
struct PlanOutline {
  struct Section {
    var id: String
    var title: String
    var span: SourceSpan
    /// Of its first list with numbers, else of its first list.
    var items: [Item] = []
    var isNumbered = false
  }

  struct Item {
    var number: Int
    var text: String
    var span: SourceSpan
  }

  private(set) var sections: [Section] = []

  private let page: PageSource
  /// The list that is being read: where its items' own words start, and what ends it.
  private var list: (kind: Marker.Kind, indent: Int)?
  private var isAfterBlank = false
  private var hasList = false

  init(of page: PageSource) {
    self.page = page
    var fence: ArraySlice<UInt8>?
    var start = page.bodyStart
    while start < page.bytes.count {
      let end = page.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? page.bytes.count
      let line = page.bytes[start..<end]
      if let open = fence {
        if Self.fence(line)?.starts(with: open) == true { fence = nil }
      } else if let open = Self.fence(line) {
        fence = open
      } else {
        read(line)
      }
      start = end + 1
    }
  }

  subscript(id: String) -> Section? { sections.first { $0.id == id } }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let text = line.trimmed
    guard !text.isEmpty else {
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    let indent = text.startIndex - line.startIndex
    if indent < 4, let heading = Self.heading(text) {
      list = nil
      if heading.level <= 2 { open(heading.text, level: heading.level) }
      return
    }
    guard !sections.isEmpty else { return }
    if let marker = Marker(text), indent < (list?.indent ?? 4) {
      return add(marker, indent: indent)
    }
    guard let list else { return }
    // What follows a blank line belongs to the item only where it stands below its words.
    guard !isAfterBlank || indent >= list.indent else {
      self.list = nil
      return
    }
    extend(text)
  }

  private mutating func open(_ text: ArraySlice<UInt8>, level: Int) {
    hasList = false
    guard level == 2 else { return }
    var words = text
    var id: String?
    if words.last == UInt8(ascii: "}"), let brace = words.lastIndex(of: UInt8(ascii: "{")),
      brace + 2 < words.endIndex, words[brace + 1] == UInt8(ascii: "#")
    {
      id = String(decoding: words[(brace + 2)..<(words.endIndex - 1)], as: UTF8.self)
      words = words[..<brace].trimmed
    }
    let title = Self.plain(words)
    sections.append(
      Section(
        id: id ?? slug(title), title: title,
        span: SourceSpan(page.path, words.startIndex, words.endIndex)))
  }

  private mutating func add(_ marker: Marker, indent: Int) {
    let last = sections.count - 1
    let continues = list.map { $0.kind == marker.kind } ?? false
    if !continues {
      let isNumbered = marker.number != nil
      // A second list is other words, unless the first had no numbers and this one has.
      let isWanted = !hasList || (isNumbered && !sections[last].isNumbered)
      list = nil
      guard isWanted else { return }
      sections[last].items = []
      sections[last].isNumbered = isNumbered
      hasList = true
    }
    list = (marker.kind, indent + marker.width)
    let number = sections[last].items.last.map { $0.number + 1 } ?? marker.number ?? 1
    sections[last].items.append(
      Item(
        number: number, text: Self.plain(marker.text),
        span: SourceSpan(page.path, marker.text.startIndex, marker.text.endIndex)))
  }

  private mutating func extend(_ text: ArraySlice<UInt8>) {
    let section = sections.count - 1
    let item = sections[section].items.count - 1
    sections[section].items[item].text += " " + Self.plain(text)
  }

  // MARK: Lines

  struct Marker {
    enum Kind: Equatable {
      case bullet(UInt8)
      case number(UInt8)
    }

    var kind: Kind
    var number: Int?
    /// Of the sign and the spaces behind it.
    var width: Int
    var text: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      let digits = line.prefix { (48...57).contains($0) }
      var sign = line.startIndex
      if (1...9).contains(digits.count) {
        number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        sign = digits.endIndex
      }
      guard sign + 1 < line.endIndex, line[sign + 1] == 32 || line[sign + 1] == 9 else {
        return nil
      }
      switch (number, line[sign]) {
      case (.some, UInt8(ascii: ".")), (.some, UInt8(ascii: ")")): kind = .number(line[sign])
      case (nil, UInt8(ascii: "-")), (nil, UInt8(ascii: "*")), (nil, UInt8(ascii: "+")):
        kind = .bullet(line[sign])
      default: return nil
      }
      text = line[(sign + 1)...].trimmed
      guard !text.isEmpty else { return nil }
      width = text.startIndex - line.startIndex
    }
  }

  private static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard let first = rest.first, first == 32 || first == 9 else { return nil }
    var text = rest.trimmed
    let closing = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing > 0, text.dropLast(closing).last == 32 { text = text.dropLast(closing).trimmed }
    return (level, text)
  }

  /// The signs that open a block of code.
  private static func fence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = line.trimmed
    guard text.startIndex - line.startIndex < 4, let sign = text.first,
      sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
    else { return nil }
    let signs = text.prefix { $0 == sign }
    return signs.count >= 3 ? signs : nil
  }

  /// The words without the marks of emphasis and code, and of a link its words.
  private static func plain(_ text: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): break
      case UInt8(ascii: "]"):
        if next == UInt8(ascii: "("), let end = text[index...].firstIndex(of: UInt8(ascii: ")")) {
          index = end
        }
      case UInt8(ascii: "\\") where next != 0:
        out.append(next)
        index += 1
      default: out.append(byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces, tabs and carriage returns at either end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }
}
