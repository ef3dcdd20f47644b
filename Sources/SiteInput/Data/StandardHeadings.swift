internal import SiteModel

/// The headings of level 2 on a page of standards, each of which is one. Found line by line: what
/// a page of standards is made of needs no Markdown parser to be told apart.
struct StandardHeadings {
  struct Heading {
    /// Without its id and its marks.
    var wording: String
    var id: Located<String>?
    /// The whole line.
    var span: SourceSpan
  }

  private let page: PageSource
  private(set) var headings: [Heading] = []
  /// Lines that the renderer would make a heading of, because the next is made of hyphens.
  private(set) var underlined: [SourceSpan] = []
  /// Lines that look like a standard and are none, each with what is wrong about it.
  private(set) var slips: [(span: SourceSpan, what: Slip)] = []

  enum Slip {
    /// `##There`: to the renderer that is text.
    case noSpace
    /// `### … {#id}`.
    case otherLevel
  }

  private enum Block {
    case none, paragraph, container, comment
    case fence(UInt8, Int)

    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
    var isContainer: Bool { if case .container = self { true } else { false } }
  }

  init(_ page: PageSource) {
    self.page = page
    page.bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var block = Block.none
    var previous = SourceSpan(page.path, page.bodyStart, page.bodyStart)
    var start = page.bodyStart
    while start < text.count {
      var next = start
      while next < text.count, text[next] != UInt8(ascii: "\n") { next += 1 }
      var end = next
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      block = self.block(after: block, Slice(base: text, bounds: start..<end), start, previous)
      previous = SourceSpan(page.path, start, end)
      start = next + 1
    }
  }

  private mutating func block(
    after block: Block, _ line: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int,
    _ previous: SourceSpan
  ) -> Block {
    let indent = line.prefix { $0 == 0x20 }.count
    let content = line.dropFirst(indent)
    switch block {
    case .fence(let mark, let length):
      let run = content.prefix { $0 == mark }.count
      return indent < 4 && run >= length && run == content.count ? .none : block
    case .comment: return Self.contains(line, "-->") ? .none : .comment
    case .none, .paragraph, .container: break
    }
    guard let first = content.first else { return .none }
    if indent >= 4 { return block.isParagraph ? .paragraph : block }
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
      let run = content.prefix { $0 == first }.count
      let isFence =
        run >= 3 && (first == UInt8(ascii: "~") || !content.dropFirst(run).contains(first))
      if isFence { return .fence(first, run) }
    }
    if content.starts(with: "<!--".utf8) {
      return Self.contains(content.dropFirst(4), "-->") ? .none : .comment
    }
    let marks = content.prefix { $0 == UInt8(ascii: "#") }.count
    let behind = content.dropFirst(marks).first
    if (1...6).contains(marks), behind == nil || behind == 0x20 || behind == 0x09 {
      let span = SourceSpan(page.path, start, line.endIndex)
      let found = heading(content.dropFirst(marks), span)
      if marks == 2 {
        headings.append(found)
      } else if found.id != nil {
        slips.append((span, .otherLevel))
      }
      return .none
    }
    if marks == 2, !block.isParagraph {
      slips.append((SourceSpan(page.path, start, line.endIndex), .noSpace))
    }
    if first == UInt8(ascii: "-"), content.allSatisfy({ $0 == first }), block.isParagraph {
      underlined.append(previous)
      return .none
    }
    if first == UInt8(ascii: ">") || Self.isListItem(content) { return .container }
    return block.isContainer ? .container : .paragraph
  }

  private static func isListItem(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = line.prefix { (48...57).contains($0) }.count
    let rest = line.dropFirst(digits)
    guard let mark = rest.first,
      ("-+*".utf8.contains(mark) && digits == 0)
        || (".)".utf8.contains(mark) && digits > 0)
    else { return false }
    return rest.count == 1 || rest.dropFirst().first == 0x20 || rest.dropFirst().first == 0x09
  }

  private static func contains(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
    Array(line).firstRange(of: Array(text.utf8)) != nil
  }

  // MARK: A heading

  private func heading(_ content: Slice<UnsafeBufferPointer<UInt8>>, _ span: SourceSpan) -> Heading
  {
    var end = content.endIndex
    trim(content, &end)
    var id: Located<String>?
    if end > content.startIndex, content[end - 1] == UInt8(ascii: "}"),
      let brace = content[..<end].lastIndex(of: UInt8(ascii: "{")), brace + 2 < end - 1,
      content[brace + 1] == UInt8(ascii: "#"),
      !content[(brace + 2)..<(end - 1)].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") })
    {
      id = Located(
        String(decoding: content[(brace + 2)..<(end - 1)], as: UTF8.self),
        SourceSpan(page.path, brace + 2, end - 1))
      end = brace
      trim(content, &end)
    }
    let wording = String(decoding: content[..<end], as: UTF8.self)
    return Heading(wording: Self.plain(wording), id: id, span: span)
  }

  /// Spaces, and number signs that close the heading.
  private func trim(_ content: Slice<UnsafeBufferPointer<UInt8>>, _ end: inout Int) {
    let isSpace = { (offset: Int) in content[offset] == 0x20 || content[offset] == 0x09 }
    while end > content.startIndex, isSpace(end - 1) { end -= 1 }
    var mark = end
    while mark > content.startIndex, content[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    guard mark < end, mark == content.startIndex || isSpace(mark - 1) else { return }
    end = mark
    while end > content.startIndex, isSpace(end - 1) { end -= 1 }
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&"),
  ]

  /// The words without emphasis, links and escapes.
  static func plain(_ wording: String) -> String {
    guard wording.utf8.contains(where: { "\\*`[]_&".utf8.contains($0) }) else {
      return String(wording.drop { $0 == " " || $0 == "\t" })
    }
    var out = ""
    let characters = Array(wording)
    var index = 0
    func character(_ place: Int) -> Character? {
      characters.indices.contains(place) ? characters[place] : nil
    }
    let isWord = { (character: Character?) in
      character?.isLetter == true || character?.isNumber == true
    }
    while index < characters.count {
      let each = characters[index]
      switch each {
      case "\\"
      where character(index + 1)?.isPunctuation == true || character(index + 1)?.isSymbol == true:
        index += 1
        out.append(characters[index])
      case "*", "`", "[": break
      case "_" where !(isWord(character(index - 1)) && isWord(character(index + 1))): break
      case "]":
        if character(index + 1) == "(",
          let close = characters[index...].firstIndex(of: ")")
        {
          index = close
        }
      default: out.append(each)
      }
      index += 1
    }
    for (entity, meaning) in entities where out.contains("&") {
      out = out.replacing(entity, with: meaning)
    }
    return String(out.drop(while: \.isWhitespace))
  }

  private static let smallWords: Set<String> = [
    "there", "is", "are", "an", "a", "the", "and", "of", "to", "that", "for", "in", "about", "who",
    "have", "has", "be", "can", "with", "on", "from", "about", "by", "it", "its", "or",
  ]

  /// An id made from a heading's first words that mean something.
  static func suggestedID(for wording: String) -> String {
    let words = slug(wording).split(separator: "-").map(String.init)
    let telling = words.filter { !smallWords.contains($0) }
    let id = (telling.isEmpty ? words : telling).prefix(3).joined(separator: "-")
    return id.isEmpty ? "welcome" : id
  }
}
