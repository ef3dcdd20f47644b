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
    let literal = Array(node.literal)
    let text = isBlock ? String(decoding: literal, as: UTF8.self).trimmed : nil
    if let text, text.isOneComment { return }
    if !isBlock, literal.starts(with: "<!--".utf8) { return }
    // Printed even when it is not allowed: what it opens it may also close, and the page is not
    // published anyway.
    out.append(literal)
    if isBlock { newLine() }
    let isEndTag = literal.starts(with: "</".utf8)
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
          label: "only elements and attributes that can do no harm are",
          help:
            "Take it out. Allowed elements: \(RawHTMLRule.elements.sorted().joined(separator: ", "))."
        ))
    }
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

  /// The first element or attribute that is not allowed, as written.
  static func offence(in bytes: [UInt8]) -> String? {
    var index = 0
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = tagEnd(bytes, from: tag) else { return "an unfinished tag" }
      index = end
      let inside = String(decoding: bytes[(tag + 1)..<(end - 1)], as: UTF8.self)
      if inside.hasPrefix("!--") { continue }
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

extension Substring {
  /// Words between two comments are no comment.
  fileprivate var isOneComment: Bool {
    guard hasPrefix("<!--"), hasSuffix("-->") else { return false }
    var rest = dropFirst(4)
    while let hyphen = rest.firstIndex(of: "-") {
      rest = rest[hyphen...]
      if rest.hasPrefix("-->") { return rest.count == 3 }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
