/// A call-out as GitHub writes it: a quotation whose first line is `[!NOTE]`.
struct Alert {
  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution
  }

  var kind: Kind
  /// The nodes of the marker's line, which are not to be printed.
  var marker: [MarkdownNode]

  init?(_ quote: MarkdownNode) {
    guard let (name, paragraph, text) = Alert.marker(of: quote),
      let kind = Kind(rawValue: name.lowercased())
    else { return nil }
    self.kind = kind
    marker = [text]
    switch text.next?.kind {
    case nil: marker.append(paragraph)
    case .softBreak?, .lineBreak?: if let lineBreak = text.next { marker.append(lineBreak) }
    default: return nil
    }
  }

  /// What a quotation calls itself in its first line, when it is no call-out that there is.
  static func unknownName(in quote: MarkdownNode) -> String? {
    guard let (name, _, _) = marker(of: quote), !name.isEmpty, name.allSatisfy(\.isLetter),
      Kind(rawValue: name.lowercased()) == nil
    else { return nil }
    return name
  }

  /// `> [!NOTE] Words`, which GitHub does not take for a call-out either.
  static func isOnOneLine(_ quote: MarkdownNode) -> Bool {
    guard let text = quote.firstChild?.firstChild, text.kind == .text,
      text.literal.starts(with: "[!".utf8),
      let end = text.literal.firstIndex(of: UInt8(ascii: "]")),
      end + 1 < text.literal.count
        || ![nil, .softBreak, .lineBreak].contains(text.next?.kind)
    else { return false }
    let name = String(decoding: text.literal[2..<end], as: UTF8.self)
    return Kind(rawValue: name.lowercased()) != nil
  }

  private static func marker(of quote: MarkdownNode) -> (
    name: String, paragraph: MarkdownNode, text: MarkdownNode
  )? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let literal = text.literal
    guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[1] == UInt8(ascii: "!"),
      literal.last == UInt8(ascii: "]")
    else { return nil }
    let name = String(decoding: literal[2..<literal.count - 1], as: UTF8.self)
    return (name, paragraph, text)
  }
}
