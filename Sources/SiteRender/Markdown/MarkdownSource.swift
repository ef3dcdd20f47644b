internal import SiteModel

/// Where in its file a piece of Markdown stands. cmark knows lines, and columns only roughly; what
/// an author should look at is found by looking for it in those lines.
struct MarkdownSource {
  let path: SourcePath
  let bytes: [UInt8]
  let bodyStart: Int

  func span(of node: MarkdownNode) -> SourceSpan {
    let range = lines(of: node)
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(path, range.lowerBound, end)
  }

  /// The first place in the node's lines at which `text` stands, else its first line.
  func span(of text: some Collection<UInt8>, in node: MarkdownNode) -> SourceSpan {
    let range = lines(of: node)
    let wanted = Array(text)
    if !wanted.isEmpty, wanted.count <= range.count {
      for start in range.lowerBound...(range.upperBound - wanted.count)
      where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
        return SourceSpan(path, start, start + wanted.count)
      }
    }
    return span(of: node)
  }

  /// The bytes of the innermost block that the node lies in and whose lines are known.
  private func lines(of node: MarkdownNode) -> Range<Int> {
    var block = node
    while block.startLine == 0 || isInline(block), let parent = block.parent { block = parent }
    let first = max(1, block.startLine)
    let last = max(first, block.endLine)
    let start = offset(ofLine: first, from: bodyStart, line: 1)
    // To the end of the last line.
    let end = offset(ofLine: last + 1, from: start, line: first)
    return start..<max(start, end)
  }

  private func isInline(_ node: MarkdownNode) -> Bool {
    node.kind.rawValue >= MarkdownKind.text.rawValue
  }

  private func offset(ofLine wanted: Int, from start: Int, line: Int) -> Int {
    var offset = start
    var line = line
    while line < wanted, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    return offset
  }
}
