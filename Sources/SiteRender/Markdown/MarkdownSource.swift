internal import SiteModel

/// Where in its file a piece of Markdown stands. cmark knows lines, and columns only roughly; what
/// an author should look at is found by looking for it in those lines, and the columns say which
/// it is where the same words stand there twice.
final class MarkdownSource {
  let path: SourcePath
  let bytes: [UInt8]
  let bodyStart: Int
  /// Where each line of the Markdown starts; made when the first place is asked for, which on most
  /// pages none is.
  private lazy var lineStarts: [Int] = {
    var starts = [bodyStart]
    for offset in bodyStart..<bytes.count where bytes[offset] == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    return starts
  }()

  init(path: SourcePath, bytes: [UInt8], bodyStart: Int) {
    self.path = path
    self.bytes = bytes
    self.bodyStart = bodyStart
  }

  func span(of node: MarkdownNode) -> SourceSpan {
    let range = lines(of: node)
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(path, range.lowerBound, end)
  }

  /// Of a fenced block that is closed: what stands between its fences.
  func inner(of node: MarkdownNode) -> Range<Int> {
    let start = offset(ofLine: node.startLine + 1)
    return start..<max(start, offset(ofLine: node.endLine))
  }

  /// Whether the last line of a fenced block closes it, and is not its content.
  func isClosed(_ node: MarkdownNode) -> Bool {
    guard node.endLine > node.startLine else { return false }
    let line = bytes[offset(ofLine: node.endLine)..<offset(ofLine: node.endLine + 1)]
    let marks = line.filter { $0 > 0x20 }
    guard let mark = marks.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return false
    }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The place in the node's lines at which `text` stands, else its first line.
  func span(of text: some Collection<UInt8>, in node: MarkdownNode) -> SourceSpan {
    let wanted = Array(text)
    let found = places(of: wanted, in: lines(of: node))
    guard let start = place(of: node, among: found) ?? found.first else { return span(of: node) }
    return SourceSpan(path, start, start + wanted.count)
  }

  /// Where a link's or a picture's address stands: the link's words may be the same.
  func span(ofAddressOf node: MarkdownNode) -> SourceSpan {
    let address = Array(node.address)
    if address.isEmpty { return span(of: "()".utf8, in: node) }
    let block = lines(of: node)
    let found = ["](", "](<"].flatMap { opening in
      places(of: opening.utf8 + address, in: block).map { $0 + opening.utf8.count }
    }
    guard let start = place(of: node, among: found.sorted()) else {
      return span(of: address, in: node)
    }
    return SourceSpan(path, start, start + address.count)
  }

  /// Which of some places lies in the node: the first; but of a link whose words run over lines
  /// cmark knows only the end, and then the last before it.
  private func place(of node: MarkdownNode, among places: [Int]) -> Int? {
    guard isInline(node), node.startLine > 0 else { return places.first }
    let start = offset(ofLine: node.startLine) + node.startColumn - 1
    let end = offset(ofLine: node.endLine) + node.endColumn
    return places.first { $0 >= start && $0 < end } ?? places.last { $0 < end }
  }

  private func places(of wanted: [UInt8], in range: Range<Int>) -> [Int] {
    guard let first = wanted.first, wanted.count <= range.count else { return [] }
    return (range.lowerBound...(range.upperBound - wanted.count)).filter {
      bytes[$0] == first && bytes[$0...].starts(with: wanted)
    }
  }

  /// The bytes of the innermost block that the node lies in and whose lines are known.
  func lines(of node: MarkdownNode) -> Range<Int> {
    var block = node
    while block.startLine == 0 || isInline(block), let parent = block.parent { block = parent }
    let first = max(1, block.startLine)
    let last = max(first, block.endLine)
    let start = offset(ofLine: first)
    // To the end of the last line.
    let end = offset(ofLine: last + 1)
    return start..<max(start, end)
  }

  private func isInline(_ node: MarkdownNode) -> Bool {
    node.kind.rawValue >= MarkdownKind.text.rawValue
  }

  private func offset(ofLine line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }
}
