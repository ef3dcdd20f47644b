internal import Glibc
internal import SiteModel

/// Markdown to HTML: what cmark-gfm itself would print, and beyond it what a page here owes its
/// readers — ids on headings, tables that scroll, call-outs, links that can't break.
///
/// A walk without recursion: 200,000 nested quotes must not overflow a worker's stack.
struct MarkdownRenderer: ~Copyable {
  var out: ByteWriter
  let source: MarkdownSource
  /// Nothing: print as cmark-gfm does, without any of our additions.
  let context: MarkdownContext?
  var links: LinkResolver
  var body = MarkdownBody()
  var headingIDs: HeadingIDs

  /// Inside a picture's alternative text only words count.
  private var imageDepth = 0
  var footnoteNumber = 0
  var closedFootnotes = 0
  var hasOpenTableBody = false
  var column = 0
  var tableCount = 0
  /// Nodes that an addition has used up: a call-out's marker, a heading's `{#id}`.
  var skipped: [MarkdownNode] = []
  var firstRawHTML: MarkdownNode?
  var shortened: (node: MarkdownNode, length: Int)?
  private var alerts: [MarkdownNode] = []
  var fileLinks: [(node: MarkdownNode, details: String)] = []
  /// Open links to figures, claims and reports, with the source of those that were printed.
  var vouched: [(node: MarkdownNode, printed: PrintedPlace?)] = []
  var printedSources: [PrintedPlace] = []
  /// Of an easy-read page.
  let easyRead: EasyReadPage?
  /// What the numbers of tables and charts start with, on pages that number them.
  let numbering: String?
  /// Blocks, and tables with a number, in the order of the page.
  var placed: [PlacedBlock] = []
  var exhibitCount = 0

  private static let deepest = 100

  init(
    source: MarkdownSource, page: Route, context: MarkdownContext?, tracing: Bool,
    numbering: String? = nil, easyRead: EasyReadPage? = nil
  ) {
    self.easyRead = easyRead
    out = ByteWriter(
      capacity: max(1024, (source.bytes.count - source.bodyStart) * 5 / 4), tracing: tracing)
    self.source = source
    self.context = context
    self.numbering = numbering
    links = LinkResolver(
      page: page, source: source.path, context: context, knowsComputed: easyRead?.isMade ?? false)
    headingIDs = HeadingIDs(reserved: context?.reservedIDs ?? [])
  }

  consuming func render() -> MarkdownBody {
    let bytes = source.bytes
    let start = source.bodyStart
    bytes.withUnsafeBufferPointer { whole in
      let tree = MarkdownTree(UnsafeBufferPointer(rebasing: whole[start...]))
      placeBlocks(tree.root)
      walk(tree.root)
      checkRawHTMLIsWhole()
      writeSources()
    }
    var result = body
    if let easyRead {
      easyRead.finish()
      result.diagnostics += easyRead.diagnostics
      result.easyRead = easyRead.body
    }
    result.headings = headingIDs.headings
    result.lookups = links.lookups
    result.provenance = out.provenance
    result.html = out.finish()
    return result
  }

  private mutating func walk(_ root: MarkdownNode) {
    var depth = 0
    var node = root
    while true {
      if enter(node), let child = node.firstChild {
        depth += 1
        if depth <= Self.deepest || context == nil {
          node = child
          continue
        }
        depth -= 1
        report(
          .nestedTooDeeply, node, "this is nested more than \(Self.deepest) levels deep",
          help: "Remove some of the > signs or the indentation: nobody can follow so many levels.")
        // Said once: what lies beside it is as deep.
        return
      }
      exit(node)
      while node.next == nil {
        guard node != root, let parent = node.parent else { return finishFootnotes() }
        node = parent
        depth -= 1
        exit(node)
        if node == root { return finishFootnotes() }
      }
      if let next = node.next { node = next }
    }
  }

  private mutating func finishFootnotes() {
    if footnoteNumber > 0 { out.append("</ol>\n</section>\n") }
  }

  /// Opens a node; false when its children are not to be visited.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    let kind = node.kind
    if imageDepth > 0 { return enterInsideImage(node, kind) }
    if let easyRead, let answer = enterEasyRead(node, kind, easyRead) { return answer }
    switch kind {
    case .text: writeText(node)
    case .softBreak: if !isSkipped(node) { out.append(byte: UInt8(ascii: "\n")) }
    case .lineBreak: if !isSkipped(node) { out.append("<br />\n") }
    case .code: writeCode(node)
    case .emphasis: out.append("<em>")
    case .strong: out.append("<strong>")
    case .strikethrough: out.append("<del>")
    case .link: openLink(node)
    case .image: openImage(node)
    case .htmlInline: writeRawHTML(node, isBlock: false)
    case .footnoteReference: writeFootnoteReference(node)
    default: enterBlock(node, kind)
    }
    return true
  }

  private mutating func enterBlock(_ node: MarkdownNode, _ kind: MarkdownKind) {
    if kind != .document, kind != .paragraph || !isInTightList(node) { newLine() }
    out.note(source.span(of: node))
    switch kind {
    case .paragraph: if !isInTightList(node), !isSkipped(node) { out.append("<p>") }
    case .heading: openHeading(node)
    case .list: openList(node)
    case .item: openItem(node)
    case .blockQuote: openBlockQuote(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeRawHTML(node, isBlock: true)
    case .thematicBreak: out.append("<hr />\n")
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    default: break
    }
  }

  private mutating func exit(_ node: MarkdownNode) {
    let kind = node.kind
    if imageDepth > 0 {
      if kind == .image { closeImage(node) }
      return
    }
    if let easyRead, exitEasyRead(node, kind, easyRead) { return }
    switch kind {
    case .emphasis: out.append("</em>")
    case .strong: out.append("</strong>")
    case .strikethrough: out.append("</del>")
    case .link: closeLink(node)
    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(node)
    case .list: out.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: out.append("</li>\n")
    case .blockQuote: closeBlockQuote(node)
    case .table: closeTable()
    case .tableRow: closeRow(node)
    case .tableCell: closeCell(node)
    case .footnoteDefinition: closeFootnote(node)
    default: break
    }
  }

  // MARK: Text

  private mutating func writeText(_ node: MarkdownNode) {
    if isSkipped(node) { return }
    if context != nil, looksLikeALink(node.literal) {
      report(
        .notALink, node, "this was meant to be a link, and is none",
        label: "a space in its address, or a bracket missing",
        help:
          "Write [words](page:guidance/scoring) without a space, or [words](<file:Our plan.pdf>).")
    } else if context != nil, let scheme = bareAddress(in: node.literal) {
      report(
        .notALink, node, "this was meant to be a link, and is none",
        label: "\(scheme): stands between the round brackets of a link",
        help:
          "Write [words](\(scheme):…): the words in square brackets first, with no space between.")
    }
    if context?.bareFigures != nil { listBareFigures(from: node) }
    if let shortened, shortened.node == node {
      out.append(escaping: UnsafeBufferPointer(rebasing: node.literal[..<shortened.length]))
    } else {
      out.append(escaping: node.literal)
    }
  }

  /// `[words](page: guidance)` is plain text to Markdown, and would be published as such; so would
  /// `![A garden](My garden.jpg)`.
  private func looksLikeALink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Asked of every word of a site: memchr, because a loop over bytes costs as much as escaping.
    guard let start = text.baseAddress,
      let bracket = memchr(start, Int32(UInt8(ascii: "]")), text.count)
    else { return false }
    let rest = text[(UnsafeRawPointer(bracket) - UnsafeRawPointer(start))...]
    return rest.starts(with: "](".utf8)
      || LinkResolver.knownSchemes.contains { rest.starts(with: "] (\($0):".utf8) }
  }

  /// `(3.5)[figure:mean/…]`, or an address with no brackets at all, would be published as it stands.
  private func bareAddress(in text: UnsafeBufferPointer<UInt8>) -> String? {
    var from = 0
    while let start = text.baseAddress, from < text.count,
      let colon = memchr(start + from, Int32(UInt8(ascii: ":")), text.count - from)
    {
      let place = UnsafeRawPointer(colon) - UnsafeRawPointer(start)
      from = place + 1
      // "As in the figure: a table" has a space there.
      guard from < text.count, (0x61...0x7A).contains(text[from]) else { continue }
      let before = text[..<place].reversed().prefix { (0x61...0x7A).contains($0) }
      let word = String(decoding: before.reversed(), as: UTF8.self)
      if ["figure", "claim", "reported"].contains(word) { return word }
    }
    return nil
  }

  private mutating func writeCode(_ node: MarkdownNode) {
    out.append("<code>")
    out.append(escaping: node.literal)
    out.append("</code>")
  }

  private mutating func enterInsideImage(_ node: MarkdownNode, _ kind: MarkdownKind) -> Bool {
    switch kind {
    case .text, .code, .htmlInline: out.append(escaping: node.literal)
    case .softBreak, .lineBreak: out.append(byte: UInt8(ascii: " "))
    case .image: imageDepth += 1
    default: break
    }
    return true
  }

  private mutating func openImage(_ node: MarkdownNode) {
    imageDepth = 1
    writeImageStart(node)
  }

  private mutating func closeImage(_ node: MarkdownNode) {
    imageDepth -= 1
    if imageDepth == 0 { writeImageEnd(node) }
  }

  // MARK: Blocks

  mutating func newLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(byte: UInt8(ascii: "\n")) }
  }

  private func isInTightList(_ node: MarkdownNode) -> Bool {
    guard let grandparent = node.parent?.parent, grandparent.kind == .list else { return false }
    return grandparent.isTight
  }

  func isSkipped(_ node: MarkdownNode) -> Bool { !skipped.isEmpty && skipped.contains(node) }

  private mutating func closeParagraph(_ node: MarkdownNode) {
    guard !isInTightList(node), !isSkipped(node) else { return }
    if let parent = node.parent, parent.kind == .footnoteDefinition, node.next == nil {
      out.append(byte: UInt8(ascii: " "))
      _ = writeBackReferences(parent)
    }
    out.append("</p>\n")
  }

  private mutating func openList(_ node: MarkdownNode) {
    if !node.isOrdered {
      out.append("<ul>\n")
    } else if node.listStart == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(number: node.listStart)
      out.append("\">\n")
    }
  }

  private mutating func openItem(_ node: MarkdownNode) {
    guard let isDone = node.isTaskDone else { return out.append("<li>") }
    if let words = context?.words {
      out.append("<li class=\"task\"><input type=\"checkbox\"")
      if isDone { out.append(" checked=\"\"") }
      out.append(" disabled=\"\" aria-label=\"")
      out.append(escaping: words.text(isDone ? "task-done" : "task-open"))
      out.append("\" /> ")
    } else {
      out.append("<li><input type=\"checkbox\" ")
      if isDone { out.append("checked=\"\" ") }
      out.append("disabled=\"\" /> ")
    }
  }

  private mutating func openBlockQuote(_ node: MarkdownNode) {
    guard let words = context?.words, let alert = Alert(node) else {
      if context != nil { reportCallOut(node) }
      return out.append("<blockquote>\n")
    }
    alerts.append(node)
    skipped += alert.marker
    out.append("<div class=\"alert alert-")
    out.append(alert.kind.rawValue)
    out.append("\" role=\"note\"><p class=\"alert-title\">")
    out.append(escaping: words.text("alert-" + alert.kind.rawValue))
    out.append("</p>\n")
  }

  /// What was meant for a call-out, and would be shown as a quotation with its mark.
  private mutating func reportCallOut(_ node: MarkdownNode) {
    if Alert.isOnOneLine(node) {
      report(
        .unknownCallOut, node, "the words of a call-out start on the line below its mark",
        help: "Write > [!NOTE] alone on its line, and > and the words on the next.")
    }
    guard let name = Alert.unknownName(in: node) else { return }
    let known = Alert.Kind.allCases.map { $0.rawValue.uppercased() }
    report(
      .unknownCallOut, node, "there is no call-out \"\(name)\"",
      help: suggestion(for: name, among: known))
  }

  private mutating func closeBlockQuote(_ node: MarkdownNode) {
    newLine()
    if alerts.last == node {
      alerts.removeLast()
      if alerts.isEmpty { skipped.removeAll() }
      out.append("</div>\n")
    } else {
      out.append("</blockquote>\n")
    }
  }

  private mutating func writeCodeBlock(_ node: MarkdownNode) {
    if let block = placedBlock(node) { return write(block) }
    let language = node.codeInfo.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    if language.isEmpty {
      out.append("<pre><code>")
    } else {
      out.append("<pre><code class=\"language-")
      out.append(escaping: UnsafeBufferPointer(rebasing: language))
      out.append("\">")
    }
    out.append(escaping: node.codeText)
    out.append("</code></pre>\n")
  }

  // MARK: Reporting

  mutating func report(
    _ code: DiagnosticCode, _ node: MarkdownNode, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    body.diagnostics.append(
      Diagnostic(code, at: source.span(of: node), message, label: label, help: help))
  }
}
