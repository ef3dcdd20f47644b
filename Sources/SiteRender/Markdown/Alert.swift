/// A call-out as GitHub writes it: a quotation whose first line is `[!NOTE]`.
struct Alert {
  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution
  }

  var kind: Kind
  /// The nodes of the marker's line, which are not to be printed.
  var marker: [MarkdownNode]

  init?(_ quote: MarkdownNode) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let literal = text.literal
    guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[1] == UInt8(ascii: "!"),
      literal.last == UInt8(ascii: "]"),
      let kind = Kind(
        rawValue: String(decoding: literal[2..<literal.count - 1], as: UTF8.self).lowercased())
    else { return nil }
    self.kind = kind
    marker = [text]
    switch text.next?.kind {
    case nil: marker.append(paragraph)
    case .softBreak?, .lineBreak?: if let lineBreak = text.next { marker.append(lineBreak) }
    default: return nil
    }
  }
}
