internal import CShims
internal import SiteModel

/// A block, or a table of a report that numbers its tables, found before anything is written: a link
/// may refer to one further down.
struct PlacedBlock {
  var node: MarkdownNode
  /// Nothing for a table in Markdown, and for what is no block.
  var answer: BlockAnswer?
  /// `Chart Q1102`, where the page numbers them.
  var label: String?
  var id: String?
}

/// Blocks: fenced code that is no code, but asks for something that is made from the data.
extension MarkdownRenderer {
  mutating func placeBlocks(_ root: MarkdownNode) {
    guard let context, context.blocks != nil, numbering != nil || hasFences else { return }
    var pending = [(node: root, isQuoted: false)]
    while let (node, isQuoted) = pending.popLast() {
      switch node.kind {
      case .codeBlock: place(node, isQuoted: isQuoted, context)
      case .table where numbering != nil: add(PlacedBlock(node: node), .table, context)
      case .document, .list, .item, .blockQuote, .footnoteDefinition:
        let isQuoted =
          isQuoted || node.kind == .blockQuote || node.kind == .footnoteDefinition
        var child = node.lastChild
        while let each = child {
          pending.append((each, isQuoted))
          child = each.previous
        }
      default: break
      }
    }
  }

  /// Asked of every page: a search for three equal bytes.
  private var hasFences: Bool {
    source.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      let length = bytes.count - source.bodyStart
      return candour_holds(start + source.bodyStart, length, "```") != 0
        || candour_holds(start + source.bodyStart, length, "~~~") != 0
    }
  }

  private mutating func place(
    _ node: MarkdownNode, isQuoted: Bool, _ context: MarkdownContext
  ) {
    // Four backticks round a block show it as code.
    guard node.fenceLength == 3 else { return }
    let info = String(decoding: node.codeInfo, as: UTF8.self)
    guard let name = BlockName(rawValue: info) else { return reportNearlyBlock(info, node) }
    if isQuoted {
      placed.append(PlacedBlock(node: node))
      return report(
        .blockPlace, node, "a block can't stand in a quotation, a call-out or a note",
        help:
          "Take away what stands in front of its lines, > or spaces, and let it stand on its own.")
    }
    guard source.isClosed(node), !Self.holdsFence(node) else {
      placed.append(PlacedBlock(node: node))
      return report(
        .blockPlace, node, "this block never ends", label: "opened here",
        help: "Add a line of three backticks (```) after its last key.")
    }
    let text = BlockText(
      name: name, file: source.path, bytes: source.bytes, body: source.inner(of: node),
      span: source.span(of: node))
    guard let answer = context.blocks?.answer(text) else { return }
    links.note(text, answer.digest)
    body.diagnostics += answer.problems
    add(PlacedBlock(node: node, answer: answer), answer.exhibit, context)
  }

  /// Where a block has lost its end, the next one begins inside it.
  private static func holdsFence(_ node: MarkdownNode) -> Bool {
    node.codeText.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "```".utf8) }
  }

  /// `exhibit`: what it is numbered as.
  private mutating func add(
    _ block: PlacedBlock, _ exhibit: ExhibitKind?, _ context: MarkdownContext
  ) {
    var block = block
    guard let exhibit else { return placed.append(block) }
    exhibitCount += 1
    if let numbering {
      let number = numbering + (exhibitCount < 10 ? "0" : "") + String(exhibitCount)
      block.label = context.words.text("\(exhibit.rawValue)-label", ["number": number])
    }
    if let chosen = block.answer?.id, headingIDs.reserve(chosen.value) {
      block.id = chosen.value
    } else {
      if let chosen = block.answer?.id {
        body.diagnostics.append(
          Diagnostic(
            .duplicateID, at: chosen.span,
            "\"\(chosen.value)\" is the id of another part of this page",
            help: "Choose another: a link to #\(chosen.value) could lead to either."))
      }
      var id = block.label.map { slug($0) } ?? "\(exhibit.rawValue)-\(exhibitCount)"
      while !headingIDs.reserve(id) { id += "-a" }
      block.id = id
    }
    placed.append(block)
  }

  /// What was meant for a block would be shown to readers as it stands.
  private mutating func reportNearlyBlock(_ info: String, _ node: MarkdownNode) {
    let word = info.prefix { $0 != " " && $0 != "\t" }
    let names = BlockName.allCases.map(\.rawValue)
    if let name = BlockName(rawValue: String(word)) {
      return report(
        .unknownBlock, node, "a block's name stands alone behind the backticks",
        label: "\"\(info.dropFirst(name.rawValue.count + 1))\" is too much",
        help: "Write what it is to show in lines of its own, such as area: involvement.")
    }
    let looksLikeKeys = node.codeText.prefix { $0 != UInt8(ascii: "\n") }.contains(
      UInt8(ascii: ":"))
    guard looksLikeKeys, !["plain", "text"].contains(word),
      let nearest = nearestName(to: word, among: names)
    else { return }
    report(
      .unknownBlock, node, "there is no block \"\(word)\"",
      help: "Did you mean \"\(nearest)\"? To show it as code, put four backticks round it.")
  }

  // MARK: Writing

  func placedBlock(_ node: MarkdownNode) -> PlacedBlock? {
    placed.isEmpty ? nil : placed.first { $0.node == node }
  }

  mutating func write(_ block: PlacedBlock) {
    guard let context else { return }
    let id = block.id ?? ""
    guard let content = block.answer?.content else {
      // A link to what has a mistake is right, and not to be reported too.
      if let id = block.id {
        out.append("<p id=\"")
        out.append(escaping: id)
        out.append("\"></p>\n")
      }
      return
    }
    switch content {
    case .chart(let chart): writeChart(chart, block)
    case .table(let table): writeTable(table, block)
    case .summary(let data): writeSummary(of: data)
    case .actions, .plan, .schedule, .services, .youSaid, .contact, .credits,
      .privacy:
      guard let program = context.blockPrograms[content.name] else { return }
      var run = TemplateRun(
        program, roots: [.none, BlockShapes.value(of: content, id: id, label: block.label)],
        words: context.words, links: context.links, page: links.page, bodyProvenance: nil,
        scoreWords: context.scoreWords)
      run.run(into: &out)
    }
    newLine()
  }

  /// A link to a chart or a table of this page that leaves its words to the build.
  func reference(to address: UnsafeBufferPointer<UInt8>) -> PlacedBlock? {
    guard !placed.isEmpty, address.first == UInt8(ascii: "#") else { return nil }
    let id = String(decoding: address.dropFirst(), as: UTF8.self)
    return placed.first { $0.id == id }
  }
}

extension PlacedBlock {
  /// What a link that has no words says.
  var referenceText: String? { label ?? answer?.title }
}

extension BlockContent {
  var name: BlockName {
    switch self {
    case .chart: .chart
    case .table: .table
    case .summary: .summary
    case .actions: .actions
    case .plan: .plan
    case .schedule: .schedule
    case .services: .services
    case .youSaid: .youSaid
    case .contact: .contact
    case .credits: .credits
    case .privacy: .privacy
    }
  }
}
