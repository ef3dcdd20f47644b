internal import SiteModel

/// HTML that an author wrote into the Markdown: an error, unless site.yaml allows it; then only
/// elements and attributes that can do no harm. Comments are dropped.
extension MarkdownRenderer {
  mutating func writeRawHTML(_ node: MarkdownNode, isBlock: Bool) {
    guard let context else {
      out.append(node.literal)
      if isBlock { newLine() }
      return
    }
    let written = Array(node.literal)
    if let note = RawHTMLRule.endlessNote(in: written) { return reportEndless(note, node) }
    let literal = RawHTMLRule.withoutComments(written)
    if literal.allSatisfy({ $0 <= 0x20 }) { return }
    // Printed even when it is not allowed: what it opens it may also close, and the page is not
    // published anyway.
    out.append(literal)
    if isBlock { newLine() }
    firstRawHTML = firstRawHTML ?? node
    // In a sentence, what an end tag closes has been reported where it was opened.
    let isEndTag = !isBlock && literal.starts(with: "</".utf8)
    guard context.allowsRawHTML || isEndTag else {
      body.diagnostics.append(
        Diagnostic(
          .rawHTML, at: source.span(of: literal.prefix { $0 != 10 }, in: node),
          "HTML is not allowed in a page",
          label: "< and > make this a piece of code",
          help:
            "Write it in Markdown: **strong**, *stressed*, [words](page:guidance). To show the characters themselves, put them between backticks."
        ))
      return
    }
    if let offence = RawHTMLRule.offence(in: literal) {
      body.diagnostics.append(
        Diagnostic(
          .rawHTML, at: source.span(of: offence.utf8, in: node), "\(offence) is not allowed",
          label: "only what can do no harm is",
          help:
            "Take it out. Allowed are: \(RawHTMLRule.elements.sorted().joined(separator: ", "))."
        ))
    }
  }
}

extension MarkdownRenderer {
  /// A note that has lost its `-->` hides what was written behind it, up to the end of the next.
  private mutating func reportEndless(_ note: RawHTMLRule.EndlessNote, _ node: MarkdownNode) {
    body.diagnostics.append(
      Diagnostic(
        .rawHTML, at: source.span(of: note.firstLine, in: node),
        note.meetsAnother ? "this note has no end before the next begins" : "this note never ends",
        label: "nobody sees what stands behind it",
        help: "Write --> where the note ends."))
  }

  /// What an author opens an author closes: a stray `</div>` would end the layout's own.
  mutating func checkRawHTMLIsWhole() {
    guard let context, context.allowsRawHTML, let node = firstRawHTML else { return }
    var scanner = MarkupScanner(out.bytes, page: links.page, style: context.links)
    scanner.scan()
    guard scanner.defects.contains(where: { [.unclosedElement, .strayEndTag].contains($0.kind) })
    else { return }
    report(
      .rawHTML, node, "the HTML of this page opens what it does not close, or the other way round",
      label: "the first of it", help: "Close each element that you open, and no other.")
  }
}

/// What raw HTML may hold.
enum RawHTMLRule {
  static let elements: Set<String> = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "dd", "details", "dfn", "div", "dl", "dt", "em",
    "hr", "i", "kbd", "li", "mark", "ol", "p", "q", "s", "samp", "small", "span", "strong", "sub",
    "summary", "sup", "time", "u", "ul", "var", "wbr",
  ]

  private static let attributes: Set<String> = [
    "class", "datetime", "dir", "id", "lang", "open", "title",
  ]

  /// A comment that is never closed stays, and is an offence.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "<!--".utf8), let end = commentEnd(bytes, from: index + 4) {
        index = end
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  struct EndlessNote {
    var firstLine: ArraySlice<UInt8>
    var meetsAnother: Bool
  }

  /// The first note without an end of its own.
  static func endlessNote(in bytes: [UInt8]) -> EndlessNote? {
    let opening = Array("<!--".utf8)
    var rest = bytes[...]
    while let start = rest.firstRange(of: opening) {
      let inside = bytes[start.upperBound...]
      let next = inside.firstRange(of: opening)?.lowerBound
      let end = inside.firstRange(of: Array("-->".utf8))
      guard let end, next.map({ end.lowerBound < $0 }) ?? true else {
        return EndlessNote(
          firstLine: bytes[start.lowerBound...].prefix { $0 != 10 && $0 != 13 },
          meetsAnother: next != nil)
      }
      rest = bytes[end.upperBound...]
    }
    return nil
  }

  private static func commentEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    let end = bytes[start...].indices.first { bytes[$0...].starts(with: "-->".utf8) }
    return end.map { $0 + 3 }
  }

  /// The first element or attribute that is not allowed, as written.
  static func offence(in bytes: [UInt8]) -> String? {
    var index = 0
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = tagEnd(bytes, from: tag) else { return "an unfinished tag" }
      index = end
      let inside = String(decoding: bytes[(tag + 1)..<(end - 1)], as: UTF8.self)
      let isEnd = inside.hasPrefix("/")
      let name = inside.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetter || $0.isNumber }
      guard elements.contains(name.lowercased()) else { return "<\(name)" }
      for attribute in attributeNames(inside.dropFirst(name.count + (isEnd ? 1 : 0)))
      where !attributes.contains(attribute.lowercased()) {
        return attribute
      }
    }
    return nil
  }

  private static func tagEnd(_ bytes: [UInt8], from tag: Int) -> Int? {
    var quote: UInt8?
    for index in tag..<bytes.count {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      } else if bytes[index] == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private static func attributeNames(_ text: Substring) -> [String] {
    var names: [String] = []
    var rest = text
    while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
      rest = rest[start...]
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      guard !name.isEmpty else { return names + [String(rest)] }
      names.append(String(name))
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        rest = rest[(rest.firstIndex(of: quote).map { rest.index(after: $0) } ?? rest.endIndex)...]
      } else {
        rest = rest.drop { !$0.isWhitespace }
      }
    }
    return names
  }
}
