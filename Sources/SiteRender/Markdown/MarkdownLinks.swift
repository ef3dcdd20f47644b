internal import SiteModel

/// Links and pictures.
extension MarkdownRenderer {
  mutating func openLink(_ node: MarkdownNode) {
    out.note(context == nil ? nil : source.span(ofAddressOf: node))
    guard context != nil else {
      out.append("<a href=\"")
      out.append(encodingAddress: node.address)
      return finishLinkStart(node)
    }
    switch links.meaning(of: node.address) {
    case .elsewhere, .here:
      out.append("<a href=\"")
      out.append(encodingAddress: node.address)
      let reference = node.firstChild == nil ? reference(to: node.address) : nil
      if node.firstChild == nil, reference?.referenceText == nil {
        reportEmpty(node, isOfBlock: reference != nil)
      }
      finishLinkStart(node)
      if let text = reference?.referenceText { out.append(escaping: text) }
    case .path(let target):
      openPath(target, node)
      if node.firstChild == nil { reportEmpty(node) }
    case .page(let target, let title):
      openLink(to: target, node)
      if node.firstChild == nil { out.append(escaping: title) }
    case .file(let target, let asset):
      openFileLink(to: target, asset, node)
    case .figure(let answer, let address): openFigure(answer, address, node)
    case .computed(let address): openComputed(address, node)
    case .claim(let address, let sense, let printed):
      openClaim(address, sense, printed, node)
    case .reported(let id, let printed): openReported(id, printed, node)
    case .symbol:
      report(
        LinkResolver.Mistake(
          code: .easyStructure, message: "pictures stand above words on easy-read pages only",
          help: "Write ![](symbol:NAME) for a picture of its own, or the words without a picture."),
        node)
      openUnvouched(node)
    case .unvouched(let mistake):
      report(mistake, node)
      openUnvouched(node)
    case .mistaken(let mistake):
      // Said here; without an address the check of the finished page has nothing to add.
      out.append("<a")
      report(mistake, node)
      finishLinkStart(node, hasAddress: false)
    }
  }

  mutating func closeLink(_ node: MarkdownNode) {
    if closeVouched(node) { return }
    if let last = fileLinks.last, last.node == node {
      out.append(" <span class=\"file-details\">")
      out.append(escaping: last.details)
      out.append("</span>")
      fileLinks.removeLast()
    }
    out.append("</a>")
  }

  /// A path from the site's root is written as it stands, whatever follows a question mark too; a
  /// folder on a disk has no use for that.
  private mutating func openPath(_ target: LinkTarget, _ node: MarkdownNode) {
    guard let context, !context.links.isRelative else { return openLink(to: target, node) }
    out.append("<a href=\"")
    out.append(context.links.basePath)
    out.append(encodingAddress: node.address)
    finishLinkStart(node)
  }

  private mutating func openLink(to target: LinkTarget, _ node: MarkdownNode) {
    guard let context else { return }
    out.append("<a href=\"")
    out.append(link: target, from: links.page, style: context.links)
    finishLinkStart(node)
  }

  private mutating func finishLinkStart(_ node: MarkdownNode, hasAddress: Bool = true) {
    if !node.linkTitle.isEmpty {
      out.append(hasAddress ? "\" title=\"" : " title=\"")
      out.append(escaping: node.linkTitle)
      out.append("\">")
    } else {
      out.append(hasAddress ? "\">" : ">")
    }
  }

  /// A download says what it is and how large before anybody waits for it.
  private mutating func openFileLink(
    to target: LinkTarget, _ asset: AssetSource, _ node: MarkdownNode
  ) {
    guard let context else { return }
    out.append("<a class=\"file\" href=\"")
    out.append(link: target, from: links.page, style: context.links)
    finishLinkStart(node)
    if node.firstChild == nil { out.append(escaping: String(asset.path.name)) }
    let details = context.words.text(
      "file-details",
      ["format": asset.path.fileExtension.uppercased(), "size": describedSize(asset.size)])
    fileLinks.append((node, details))
  }

  private mutating func reportEmpty(_ node: MarkdownNode, isOfBlock: Bool = false) {
    report(
      LinkResolver.Mistake(
        code: .emptyLink, message: "this link has no words",
        help: isOfBlock
          ? "Say between the square brackets where it leads, or add a line title: to the block."
          : "Say between the square brackets where it leads."), node)
  }

  mutating func report(_ mistake: LinkResolver.Mistake, _ node: MarkdownNode) {
    body.diagnostics.append(
      Diagnostic(
        mistake.code, at: source.span(ofAddressOf: node), mistake.message,
        label: mistake.label, help: mistake.help))
  }

  // MARK: Pictures

  /// Up to the alternative text, which the walk prints.
  mutating func writeImageStart(_ node: MarkdownNode) {
    out.note(context == nil ? nil : source.span(ofAddressOf: node))
    guard let context else {
      out.append("<img src=\"")
      out.append(encodingAddress: node.address)
      out.append("\" alt=\"")
      return
    }
    if case .symbol(let symbol) = node.isSymbol ? links.meaning(of: node.address) : .elsewhere {
      return writeSymbol(symbol, node, context)
    }
    if plainText(of: node).allSatisfy(\.isWhitespace), !node.isSymbol {
      report(
        LinkResolver.Mistake(
          code: .missingAlt, message: "this picture has no words for those who can't see it",
          help: "Say between the square brackets what it shows: ![A ward garden](garden.jpg)."),
        node)
    }
    switch links.meaning(of: node.address) {
    case .file(let target, let asset):
      writeImage(target, asset, node, context)
    case .mistaken(let mistake):
      out.append("<img src=\"data:,")
      report(mistake, node)
    case .elsewhere, .here, .page, .path, .figure, .computed, .claim, .reported, .unvouched,
      .symbol:
      out.append("<img src=\"data:,")
      report(
        LinkResolver.Mistake(
          code: .notAnImage, message: "a picture must be a file of this site",
          label: "this is none",
          help:
            "Put the picture beside the page: a page that loads things from elsewhere tells others who reads it, and breaks without a network."
        ), node)
    }
    out.append("\" alt=\"")
  }

  /// A picture of the picture set, which brings its own words where the author writes none.
  private mutating func writeSymbol(
    _ symbol: Symbol, _ node: MarkdownNode, _ context: MarkdownContext
  ) {
    var licence = symbol.licence
    licence.source = nil
    if licence.asksForCredit, !body.pictureCredits.contains(licence) {
      body.pictureCredits.append(licence)
    }
    out.append("<img class=\"symbol\" width=\"144\" height=\"144\" src=\"")
    out.append(
      link: .onSite(symbol.route, fragment: nil), from: links.page, style: context.links)
    out.append("\" alt=\"")
    if plainText(of: node).allSatisfy(\.isWhitespace) { out.append(escaping: symbol.alt) }
  }

  private mutating func writeImage(
    _ target: LinkTarget, _ asset: AssetSource, _ node: MarkdownNode, _ context: MarkdownContext
  ) {
    switch asset.image {
    case .image(let width, let height):
      out.append("<img loading=\"lazy\" width=\"")
      out.append(number: width)
      out.append("\" height=\"")
      out.append(number: height)
      out.append("\" src=\"")
      if body.firstImage == nil, case .onSite(let route, _) = target { body.firstImage = route }
    case .broken(let expected):
      out.append("<img src=\"")
      report(
        LinkResolver.Mistake(
          code: .notAnImage, message: "\"\(asset.path.name)\" is not \(expected)",
          help: "Open it in a picture editor and save it again, or name it as what it is."), node)
    case .notAnImage:
      out.append("<img src=\"")
      report(
        LinkResolver.Mistake(
          code: .notAnImage, message: "\"\(asset.path.name)\" is not a picture",
          label: "PNG, JPEG, GIF, WebP, AVIF and SVG are",
          help: "To offer it as a download, take the ! away."), node)
    }
    out.append(link: target, from: links.page, style: context.links)
  }

  mutating func writeImageEnd(_ node: MarkdownNode) {
    if !node.linkTitle.isEmpty {
      out.append("\" title=\"")
      out.append(escaping: node.linkTitle)
    }
    out.append("\" />")
  }
}

/// 1.2 MB, 120 KB: in the steps that file managers show.
private func describedSize(_ bytes: Int) -> String {
  switch bytes {
  case ..<999_500: return "\(max(1, (bytes + 500) / 1000)) KB"
  case ..<9_950_000:
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  default: return "\(grouped((bytes + 500_000) / 1_000_000)) MB"
  }
}
