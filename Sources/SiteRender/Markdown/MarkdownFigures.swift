internal import SiteModel

/// Links whose words are figures, claims and what others reported: checked against the data, and
/// shown as what they are.
extension MarkdownRenderer {
  mutating func openFigure(_ answer: FigureAnswer, _ address: String, _ node: MarkdownNode) {
    guard let context else { return }
    let text = FigureText(words: context.words)
    let written = plainText(of: node)
    if node.firstChild != nil, !text.matches(written, answer.value) {
      let right = text.forms(of: answer.value).first ?? ""
      report(
        LinkResolver.Mistake(
          code: .figureWrong, message: "this says \"\(written)\", and the figure is \(right)",
          label: answer.how,
          help: "Write \(right), or leave the words between the brackets out: it is filled in."),
        node)
    } else if case .change(let change) = answer.value {
      checkDirection(context.words, change, written, node)
    }
    openSpan("figure", "data-figure", address)
    if node.firstChild == nil { out.append(escaping: text.forms(of: answer.value).first ?? "") }
    vouched.append((node, answer.printed))
  }

  /// A change may be written without its sign: then the words around it say which way it went.
  private mutating func checkDirection(
    _ words: WordList, _ change: String, _ written: String, _ node: MarkdownNode
  ) {
    guard written.first?.isNumber == true, change.contains(where: { ("1"..."9").contains($0) })
    else { return }
    let isRise = !change.hasPrefix("-")
    let before = text(before: node)
    // "±0.4" and "+/-0.4" say nothing of the way.
    let isEither = before.hasSuffix("+/-") || before.hasSuffix("+/\u{2212}")
    let sign =
      isEither
      ? nil : before.last.flatMap { "+-\u{2212}\u{2013}".contains($0) ? String($0) : nil }
    let isSignWrong = sign.map { ($0 == "+") != isRise } ?? false
    guard
      let wrong = isSignWrong
        ? sign : ClaimWords(words).contradiction(ofRise: isRise, before: before)
    else { return }
    report(
      LinkResolver.Mistake(
        code: .figureWrong, message: "this says \"\(wrong)\", and the change is \(change)",
        label: "the number is right, the word beside it is not",
        help: "Change the word, or write the number with its sign."),
      node)
  }

  /// All of its paragraph or cell that comes before it, through what is bold or slanted.
  private func text(before node: MarkdownNode) -> String {
    var parts: [String] = []
    var inner = node
    while true {
      var next = inner.previous
      while let each = next {
        parts.append(plainText(of: each))
        next = each.previous
      }
      guard let parent = inner.parent, [.strong, .emphasis].contains(parent.kind) else { break }
      inner = parent
    }
    return parts.reversed().joined()
  }

  mutating func openComputed(_ address: String, _ node: MarkdownNode) {
    openSpan("figure", "data-figure", address)
    vouched.append((node, nil))
  }

  mutating func openClaim(
    _ address: String, _ sense: ClaimSense?, _ printed: PrintedPlace?, _ node: MarkdownNode
  ) {
    if node.firstChild == nil { reportNoWords(node) }
    if let context, let sense {
      checkClaimWords(ClaimWords(context.words), address, sense, node)
    }
    openSpan("claim", "data-claim", address)
    vouched.append((node, printed))
  }

  /// The data bear the claim out; that is worth nothing when its words say something else.
  private mutating func checkClaimWords(
    _ words: ClaimWords, _ address: String, _ sense: ClaimSense, _ node: MarkdownNode
  ) {
    let written = plainText(of: node)
    guard let wrong = words.contradiction(of: sense, in: written) else { return }
    let claim = address.prefix { $0 != "/" }
    report(
      LinkResolver.Mistake(
        code: .claimWords,
        message: "this says \"\(wrong)\", and the claim behind it is \"\(claim)\"",
        label: "the scores bear out this claim, not those words",
        help: "Change the words, or make the claim the one that they say: it is checked then."),
      node)
  }

  mutating func openReported(_ id: String, _ printed: PrintedPlace, _ node: MarkdownNode) {
    if node.firstChild == nil { reportNoWords(node) }
    openSpan("reported", "data-reported", id)
    vouched.append((node, printed))
  }

  /// A figure that is wrong or unknown still shows its words.
  mutating func openUnvouched(_ node: MarkdownNode) {
    out.append("<span>")
    vouched.append((node, nil))
  }

  /// False when the link is an ordinary one.
  mutating func closeVouched(_ node: MarkdownNode) -> Bool {
    guard let last = vouched.last, last.node == node else { return false }
    vouched.removeLast()
    out.append("</span>")
    if let printed = last.printed { writeSourceMark(printed) }
    return true
  }

  private mutating func openSpan(_ name: StaticString, _ attribute: StaticString, _ address: String)
  {
    out.append("<span class=\"")
    out.append(name)
    out.append("\" ")
    out.append(attribute)
    out.append("=\"")
    out.append(escaping: address)
    out.append("\">")
  }

  private mutating func reportNoWords(_ node: MarkdownNode) {
    report(
      LinkResolver.Mistake(
        code: .emptyLink, message: "this link has no words",
        help: "Say between the square brackets what it vouches for: [highest](claim:…)."), node)
  }

  // MARK: Sources

  /// A small number that leads to the source's place in the list at the page's end.
  private mutating func writeSourceMark(_ printed: PrintedPlace) {
    guard let words = context?.words else { return }
    let number: Int
    if let known = printedSources.firstIndex(of: printed) {
      number = known + 1
    } else {
      printedSources.append(printed)
      number = printedSources.count
    }
    out.append("<sup class=\"source-mark\"><a href=\"#_source-")
    out.append(number: number)
    out.append("\" aria-label=\"")
    out.append(escaping: words.text("source-mark", ["number": String(number)]))
    out.append("\">")
    out.append(number: number)
    out.append("</a></sup>")
  }

  /// Where the page's printed and reported figures come from.
  mutating func writeSources() {
    guard let words = context?.words, !printedSources.isEmpty else { return }
    out.append("<section class=\"sources\" aria-labelledby=\"_sources\">\n<h2 id=\"_sources\">")
    out.append(escaping: words.text("sources-title"))
    out.append("</h2>\n<ol>\n")
    for (index, printed) in printedSources.enumerated() {
      out.append("<li id=\"_source-")
      out.append(number: index + 1)
      out.append("\">")
      out.append(escaping: printed.source)
      if let place = printed.place {
        out.append(", ")
        out.append(escaping: place)
      }
      out.append("</li>\n")
    }
    out.append("</ol>\n</section>\n")
  }
}
