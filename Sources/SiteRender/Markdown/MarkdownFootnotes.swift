internal import SiteModel

/// Footnotes: the references in the text, the list at its end, and the ways back.
extension MarkdownRenderer {
  mutating func writeFootnoteReference(_ node: MarkdownNode) {
    guard let definition = node.footnoteDefinition else { return }
    out.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out.append(encodingAddress: definition.literal)
    out.append("\" id=\"fnref-")
    out.append(encodingAddress: definition.literal)
    if node.referenceNumber > 1 {
      out.append(byte: UInt8(ascii: "-"))
      out.append(number: node.referenceNumber)
    }
    out.append("\" data-footnote-ref")
    if let words = context?.words {
      let number = String(decoding: node.literal, as: UTF8.self)
      out.append("=\"\" aria-label=\"")
      out.append(escaping: words.text("footnote-link", ["number": number]))
      out.append(byte: UInt8(ascii: "\""))
    }
    out.append(byte: UInt8(ascii: ">"))
    out.append(encodingAddress: node.literal)
    out.append("</a></sup>")
  }

  mutating func openFootnote(_ node: MarkdownNode) {
    if footnoteNumber == 0 {
      if let words = context?.words {
        out.append("<section class=\"footnotes\" aria-label=\"")
        out.append(escaping: words.text("footnotes-title"))
        out.append("\">\n<ol>\n")
      } else {
        out.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
      }
    }
    footnoteNumber += 1
    out.append("<li id=\"fn-")
    out.append(encodingAddress: node.literal)
    out.append("\">\n")
  }

  mutating func closeFootnote(_ node: MarkdownNode) {
    if writeBackReferences(node) { out.append(byte: UInt8(ascii: "\n")) }
    out.append("</li>\n")
  }

  /// The arrows from a note back to each place that mentions it; false when they stand already.
  mutating func writeBackReferences(_ definition: MarkdownNode) -> Bool {
    guard closedFootnotes < footnoteNumber else { return false }
    closedFootnotes = footnoteNumber
    for place in 1...max(1, definition.referenceCount) {
      if place > 1 { out.append(byte: UInt8(ascii: " ")) }
      out.append("<a href=\"#fnref-")
      out.append(encodingAddress: definition.literal)
      if place > 1 {
        out.append(byte: UInt8(ascii: "-"))
        out.append(number: place)
      }
      out.append("\" class=\"footnote-backref\"")
      if context == nil { out.append(" data-footnote-backref") }
      out.append(" aria-label=\"")
      out.append(escaping: backReferenceWords(footnoteNumber, place))
      out.append("\">↩")
      if place > 1 {
        out.append("<sup class=\"footnote-ref\">")
        out.append(number: place)
        out.append("</sup>")
      }
      out.append("</a>")
    }
    return true
  }

  private func backReferenceWords(_ number: Int, _ place: Int) -> String {
    guard let words = context?.words else { return "Back to content" }
    if place == 1 { return words.text("footnote-back", ["number": String(number)]) }
    return words.text(
      "footnote-back-again", ["number": String(number), "place": String(place)])
  }
}
