internal import SiteModel

/// Easy-read pages: a picture left of each statement, and one above each word that has one.
extension MarkdownRenderer {
  /// Whether the children of a node are to be visited; nothing when it is written as on any page.
  mutating func enterEasyRead(_ node: MarkdownNode, _ kind: MarkdownKind, _ page: EasyReadPage)
    -> Bool?
  {
    if page.statement != nil { return enterInStatement(node, kind, page) }
    switch kind {
    case .paragraph:
      guard isStatement(node) else { return nil }
      openStatement(node, page)
      return true
    case .list:
      closeStatements(page)
      if node.parent?.kind == .item { reportStructure(node, "a list in a list") }
      newLine()
      openStatementList(node)
      return true
    case .item:
      out.append("<li class=\"st\">")
      if node.firstChild == nil { reportStructure(node, "an empty point") }
      return true
    case .heading:
      closeStatements(page)
      page.checkHeading(node)
      return nil
    // A note for whoever writes the page is no part of it, here as elsewhere.
    case .htmlBlock
    where RawHTMLRule.withoutComments(Array(node.literal)).allSatisfy({ $0 <= 0x20 }):
      return nil
    case .blockQuote, .codeBlock, .htmlBlock, .table, .thematicBreak, .footnoteDefinition:
      closeStatements(page)
      reportStructure(node, Self.name(of: kind))
      return nil
    default: return nil
    }
  }

  /// False when a node is to be closed as on any page.
  mutating func exitEasyRead(_ node: MarkdownNode, _ kind: MarkdownKind, _ page: EasyReadPage)
    -> Bool
  {
    switch kind {
    case .paragraph:
      guard isStatement(node) else { return false }
      out.append(node.parent?.kind == .item ? "</p>" : "</p></li>\n")
      page.end()
    case .list: out.append("</ol>\n")
    case .item: out.append("</li>\n")
    case .link where node.isSymbol && page.statement != nil: break
    case .link where page.statement != nil:
      closeLink(node)
      closeMark(behind: node, page)
    case .document: closeStatements(page)
    default: return false
    }
    return true
  }

  private func isStatement(_ node: MarkdownNode) -> Bool {
    node.parent?.kind == .document || node.parent?.kind == .item
  }

  // MARK: Statements

  private mutating func openStatement(_ node: MarkdownNode, _ page: EasyReadPage) {
    out.note(source.span(of: node))
    if node.parent?.kind == .document {
      newLine()
      // No ul: browsers' reader modes throw away those with more pictures than paragraphs.
      if !page.isListOpen { out.append("<ol class=\"statements\">\n") }
      page.isListOpen = true
      out.append("<li class=\"st\">")
    } else if node.previous?.kind == .paragraph {
      reportStructure(node, "a second paragraph in a point")
    }
    page.begin(node, filled: filledLinks(in: node))
    if let picture = page.statement?.picture {
      writePicture(picture, "st-pic", size: 144, page.lexicon)
    }
    out.append("<p class=\"st-text\">")
  }

  /// Links without words, with those that they are filled with.
  private mutating func filledLinks(in parent: MarkdownNode) -> [(link: MarkdownNode, text: String)]
  {
    var found: [(link: MarkdownNode, text: String)] = []
    var child = parent.firstChild
    while let node = child {
      if node.kind == .link, node.firstChild == nil, !node.isSymbol {
        if let text = filledText(of: node) { found.append((node, text)) }
      } else if node.firstChild != nil {
        found += filledLinks(in: node)
      }
      child = node.next
    }
    return found
  }

  private mutating func filledText(of node: MarkdownNode) -> String? {
    switch links.meaning(of: node.address) {
    case .page(_, let title): title
    case .file(_, let asset): String(asset.path.name)
    case .figure(let answer, _):
      context.flatMap { FigureText(words: $0.words).forms(of: answer.value).first }
    default: nil
    }
  }

  mutating func closeStatements(_ page: EasyReadPage) {
    guard page.isListOpen else { return }
    newLine()
    out.append("</ol>\n")
    page.isListOpen = false
  }

  private mutating func openStatementList(_ node: MarkdownNode) {
    guard node.isOrdered else { return out.append("<ol class=\"statements points\">\n") }
    if node.listStart != 1 { reportStructure(node, "a list that does not start at 1") }
    out.append("<ol class=\"statements points numbered\">\n")
  }

  private mutating func writePicture(
    _ symbol: Ref<Symbol>, _ name: StaticString, size: Int, _ lexicon: EasyReadLexicon
  ) {
    guard let context else { return }
    out.append("<img class=\"")
    out.append(name)
    out.append("\" src=\"")
    out.append(
      link: .onSite(lexicon.routes[symbol.index], fragment: nil), from: links.page,
      style: context.links)
    out.append("\" alt=\"\" width=\"")
    out.append(number: size)
    out.append("\" height=\"")
    out.append(number: size)
    out.append("\">")
  }

  // MARK: Words

  private mutating func enterInStatement(
    _ node: MarkdownNode, _ kind: MarkdownKind, _ page: EasyReadPage
  ) -> Bool? {
    switch kind {
    case .text, .softBreak, .lineBreak:
      writePiece(page)
      return true
    case .link where node.isSymbol:
      writePiece(page)
      return false
    case .link:
      page.checkLink(node)
      openMark(before: node, page)
      return nil
    case .image:
      if node != page.statement?.pictureNode { reportLatePicture(node) }
      return false
    case .code:
      page.piece += 1
      reportStructure(node, Self.name(of: kind))
      return nil
    case .emphasis, .strikethrough:
      report(
        .easyEmphasis, node, "slanted words and strokes are hard to read",
        label: "in the words that stand between * or ~",
        help: "Take the signs away. To stress a word, put it between **.")
      return nil
    case .htmlInline, .footnoteReference:
      reportStructure(node, Self.name(of: kind))
      return nil
    default: return nil
    }
  }

  /// A piece of the statement's text, with the pictures that begin or end in it.
  private mutating func writePiece(_ page: EasyReadPage) {
    guard let statement = page.statement, page.piece < statement.pieces.count else { return }
    let piece = statement.pieces[page.piece]
    page.piece += 1
    // Its mark begins before its link and ends behind it.
    if piece.isNumber { return write(statement.bytes[piece.start..<piece.end]) }
    // Punctuation behind a link may be written already.
    var place = min(max(piece.start, page.written), piece.end)
    // What stands between the statement's picture and its first word.
    if let first = statement.tokens.first, place < first.start {
      while place < piece.end, statement.bytes[place] <= 0x20 { place += 1 }
    }
    while place < piece.end {
      let mark = page.mark < statement.marks.count ? statement.marks[page.mark] : nil
      if let mark, page.isMarkOpen {
        let end = max(place, min(Int(mark.end), piece.end))
        write(statement.bytes[place..<end])
        place = end
        guard place >= Int(mark.end) else { continue }
        close(mark, page)
      } else if let mark, Int(mark.start) < piece.end {
        write(statement.bytes[place..<max(place, Int(mark.start))])
        place = max(place, Int(mark.start))
        open(mark, page)
      } else {
        write(statement.bytes[place..<piece.end])
        place = piece.end
      }
    }
    guard page.isMarkOpen, piece.link != nil else { return }
    let mark = statement.marks[page.mark]
    write(statement.bytes[piece.end..<max(piece.end, Int(mark.end))])
    page.written = Int(mark.end)
    close(mark, page)
  }

  /// A figure that is a number may be the first of the words that one picture stands over.
  private mutating func openMark(before link: MarkdownNode, _ page: EasyReadPage) {
    guard let statement = page.statement, page.piece < statement.pieces.count else { return }
    let piece = statement.pieces[page.piece]
    guard piece.link == link else { return }
    // What the build fills in is no text of its own.
    if piece.isFilled { page.piece += 1 }
    guard piece.isNumber, !page.isMarkOpen, page.mark < statement.marks.count,
      Int(statement.marks[page.mark].start) < piece.end
    else { return }
    open(statement.marks[page.mark], page)
  }

  private mutating func closeMark(behind link: MarkdownNode, _ page: EasyReadPage) {
    guard let statement = page.statement, page.isMarkOpen, page.piece > 0 else { return }
    let (mark, piece) = (statement.marks[page.mark], statement.pieces[page.piece - 1])
    if piece.link == link, Int(mark.end) <= piece.end { close(mark, page) }
  }

  private mutating func open(_ mark: PictureMark, _ page: EasyReadPage) {
    page.isMarkOpen = true
    guard let symbol = mark.symbol else { return out.append("<span class=\"keep\">") }
    out.append(mark.isScore ? "<span class=\"sw keep\"" : "<span class=\"sw\"")
    if let concept = page.lexicon.symbols[symbol].concept {
      out.append(" data-concept=\"bci:")
      out.append(concept)
      out.append(byte: UInt8(ascii: "\""))
    }
    out.append(byte: UInt8(ascii: ">"))
    writePicture(symbol, "sw-p", size: 64, page.lexicon)
    out.append("<span class=\"sw-w\">")
  }

  private mutating func close(_ mark: PictureMark, _ page: EasyReadPage) {
    out.append(mark.symbol == nil ? "</span>" : "</span></span>")
    page.isMarkOpen = false
    page.mark += 1
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { out.append(escaping: $0) }
  }

  // MARK: Reporting

  private mutating func reportStructure(_ node: MarkdownNode, _ what: String) {
    report(
      .easyStructure, node, "\(what) is no part of an easy-read page",
      label: "headings, short statements and lists of them are",
      help: "Say it in statements, each a paragraph of its own.")
  }

  private mutating func reportLatePicture(_ node: MarkdownNode) {
    report(
      LinkResolver.Mistake(
        code: .easyStructure, message: "a statement's picture stands before its first word",
        label: "this one is left out",
        help: "Move it there, or give it to words: [these words](symbol:NAME)."), node)
  }

  private static func name(of kind: MarkdownKind) -> String {
    switch kind {
    case .blockQuote: "a quotation or call-out"
    case .codeBlock, .code: "code"
    case .htmlBlock, .htmlInline: "HTML"
    case .table: "a table"
    case .thematicBreak: "a line across the page"
    case .footnoteDefinition, .footnoteReference: "a note"
    default: "this"
    }
  }
}
