internal import SiteModel

/// What rendering finds in an easy-read page beside its HTML.
struct EasyReadBody {
  /// Hard words of the page with what they mean, in the order in which they first stand there.
  var glossary: [(words: String, meaning: String)] = []
  /// In the order of their first use.
  var symbols: [Ref<Symbol>] = []
  var coverage = EasyReadCoverage()
  /// Whom to thank for the page's pictures, each once.
  var credits: [SymbolLicence] = []
}

/// An easy-read page while it is rendered: its statements with their pictures, and what is to be
/// said of them. An object, because the Markdown renderer and its extensions fill it together.
final class EasyReadPage {
  let lexicon: EasyReadLexicon
  private let source: MarkdownSource
  private let choices: EasyReadChoices
  private let rules: Rules
  private var hardWords: HardWords
  private(set) var body = EasyReadBody()
  private(set) var diagnostics: [Diagnostic] = []
  private var explained: Set<Int32> = []

  var isMade: Bool { rules.isMade }

  // Of the statement that is being written.
  private(set) var statement: Statement?
  var piece = 0
  var mark = 0
  var isMarkOpen = false
  /// Up to where its text is written, where that is more than its pieces say.
  var written = 0
  var isListOpen = false

  struct Rules {
    /// The rules of wording are those of English.
    var isEnglish = true
    var listsAdvice = false
    /// For the report on all easy-read pages.
    var countsWords = false
    /// Made from data: there is nobody to tell what could be said better.
    var isMade = false
    /// The picture of a statement to which no word leads.
    var otherwise: Ref<Symbol>?
    /// Of the standard version; nothing where nobody wrote it.
    var standard: FactSheet?
    var standardName = ""
  }

  init(
    _ lexicon: EasyReadLexicon, source: MarkdownSource, matter: FrontMatter, rules: Rules
  ) {
    self.lexicon = lexicon
    self.source = source
    self.rules = rules
    choices = EasyReadChoices(matter.easyRead, lexicon, &diagnostics)
    hardWords = HardWords(lexicon)
    if rules.isEnglish, !rules.isMade, let title = matter.title { checkTitle(title) }
  }

  /// All statements are written.
  func finish() {
    hardWords.finish()
    diagnostics += hardWords.reported
    for symbol in body.symbols {
      var licence = lexicon.symbols[symbol].licence
      // Each picture may come from a page of its own: the set is thanked, once.
      licence.source = nil
      if licence.asksForCredit, !body.credits.contains(licence) { body.credits.append(licence) }
    }
  }

  // MARK: Statements

  /// `filled` are the words of links without any.
  func begin(_ node: MarkdownNode, filled: [(link: MarkdownNode, text: String)]) {
    var statement = Statement(node, filled: filled) { self.symbol(at: $0) }
    let chosen = statement.scan(lexicon.phrases)
    annotate(&statement, chosen)
    choosePicture(&statement)
    statement.takePunctuation()
    for symbol in [statement.picture].compactMap(\.self) + statement.marks.compactMap(\.symbol)
    where !body.symbols.contains(symbol) {
      body.symbols.append(symbol)
    }
    self.statement = statement
    (piece, mark, isMarkOpen, written) = (0, 0, false, 0)
    if rules.countsWords { count(statement) }
    check(statement)
  }

  func end() { statement = nil }

  private func annotate(_ statement: inout Statement, _ chosen: [PictureMark]) {
    guard lexicon.hasPictures || !lexicon.names.isEmpty else { return }
    var annotator = Annotator(lexicon, choices)
    annotator.annotate(&statement.tokens, statement.bytes, chosen: chosen)
    statement.marks = annotator.marks
    statement.ambiguities = annotator.ambiguities.map { found in
      Statement.Ambiguity(
        tokens: found.tokens,
        choices: found.entries.compactMap { index in
          let entry = lexicon.symbols.words[Int(index)]
          return entry.symbol.map { (lexicon.symbols[$0].id, entry.label) }
        })
    }
    for match in annotator.explained {
      for use in lexicon.phrases.uses(of: match.node)
      where lexicon.entries[Int(use.entry)].hasMeaning && explained.insert(use.entry).inserted {
        let entry = lexicon.symbols.words[Int(use.entry)]
        if let meaning = entry.meaning { body.glossary.append((entry.words, meaning)) }
      }
    }
  }

  /// The author's, else that of the words that tell most: of a statement that says what is not so,
  /// one that shows this.
  private func choosePicture(_ statement: inout Statement) {
    if let node = statement.pictureNode {
      guard node.isSymbol else {
        return report(
          .easyStructure, source.span(ofAddressOf: node), "this is no picture of the picture set",
          label: "the picture of a statement is ![](symbol:NAME)",
          help: "Name a picture of Content/symbols/symbols.csv.")
      }
      statement.picture = symbol(at: node)
      statement.hasNegativePicture = statement.picture.map(lexicon.negative.contains) ?? false
      return
    }
    // The points of a list have pictures of their own: one before them says less than they do.
    if statement.introducesList { return }
    let isNegative = statement.tokens.contains { $0.classes.contains(.negation) }
    let telling = isNegative ? statement.marks.filter(\.isNegative) : []
    let choices = (telling.isEmpty ? statement.marks : telling).filter { $0.symbol != nil }
    let best = choices.reduce(into: PictureMark?.none) { best, mark in
      if mark.weight > best?.weight ?? 0 { best = mark }
    }
    statement.picture = best?.symbol ?? rules.otherwise
    statement.hasNegativePicture = best?.isNegative ?? false
  }

  /// What `symbol:meeting` names; reported when it names nothing.
  func symbol(at node: MarkdownNode) -> Ref<Symbol>? {
    let id = String(decoding: node.address.dropFirst("symbol:".utf8.count), as: UTF8.self)
    if let symbol = lexicon.byID[id] { return symbol }
    let ids = lexicon.symbols.symbols.map(\.id)
    report(
      .unknownSymbol, source.span(ofAddressOf: node), "there is no picture \"\(id)\"",
      help: suggestion(for: id, among: ids)
        ?? "Name it by its id, as Content/symbols/symbols.csv has it.")
    return nil
  }

  // MARK: Checking

  func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, at: span, message, label: label, help: help))
  }

  private func check(_ statement: Statement) {
    if rules.isMade { return }
    var places = StatementPlaces(statement, source)
    if statement.tokens.isEmpty {
      report(
        .easyStructure, places.whole, "this picture stands without words",
        label: "a picture goes with a statement", help: "Write the statement behind it.")
      return
    }
    if lexicon.hasPictures, statement.picture == nil, statement.pictureNode == nil,
      !statement.introducesList
    {
      report(
        .easyPicture, places.whole, "this statement has no picture",
        label: "no word in it leads to one",
        help: "Choose one: write ![](symbol:NAME) before its first word.")
    }
    guard rules.isEnglish else { return }
    var checks = StatementChecks(statement, listsAdvice: rules.listsAdvice)
    checks.check(isFragment: false)
    var scanner = FactScanner(statement.bytes, statement.tokens)
    scanner.scan()
    var facts = FactChecks(standard: rules.standard, standardName: rules.standardName)
    facts.check(scanner.facts)
    for finding in checks.findings + facts.findings { add(finding, places.span(finding.range)) }
    hardWords.read(statement) { places.span($0) }
  }

  private func add(_ finding: Finding, _ span: SourceSpan) {
    report(finding.code, span, finding.message, label: finding.label, help: finding.help)
  }

  /// A heading is no sentence, and has no picture.
  func checkHeading(_ node: MarkdownNode) {
    guard rules.isEnglish else { return }
    var heading = Statement(node) { _ in nil }
    heading.dropHeadingID()
    _ = heading.scan(lexicon.phrases)
    annotate(&heading, [])
    if rules.isMade { return }
    var checks = StatementChecks(heading, listsAdvice: false)
    checks.check(isFragment: true)
    var places = StatementPlaces(heading, source)
    for finding in checks.findings { add(finding, places.span(finding.range)) }
  }

  private func checkTitle(_ title: Located<String>) {
    var text = Statement(text: Array(title.value.utf8))
    _ = text.scan(lexicon.phrases)
    var annotator = Annotator(lexicon, choices)
    annotator.annotate(&text.tokens, text.bytes, chosen: [])
    var checks = StatementChecks(text, listsAdvice: false)
    checks.check(isFragment: true)
    for finding in checks.findings {
      // A title in quotes, or over several lines, is pointed to as a whole.
      let isPlain = title.span.end - title.span.start == text.bytes.count
      add(
        finding,
        isPlain
          ? SourceSpan(
            title.span.file, title.span.start + finding.range.lowerBound,
            title.span.start + finding.range.upperBound) : title.span)
    }
  }

  /// Where a link leads is a fact as well.
  func checkLink(_ node: MarkdownNode) {
    guard let standard = rules.standard else { return }
    let address = String(decoding: node.address, as: UTF8.self)
    let kind: Fact.Kind
    if address.hasPrefix("https://") || address.hasPrefix("http://") {
      kind = .link(FactScanner.normalised(address))
    } else if address.hasPrefix("mailto:") {
      kind = .email(address.dropFirst(7).lowercased())
    } else if address.hasPrefix("tel:") {
      let digits = address.filter(\.isNumber)
      kind = .phone(digits.hasPrefix("44") ? "0" + digits.dropFirst(2) : digits)
    } else {
      return
    }
    guard !standard.holds(kind) else { return }
    report(
      .easyFact, source.span(ofAddressOf: node),
      "the standard version does not lead to \(kind.described)",
      label: "it is \(rules.standardName)", help: "Link to it there too, or take it out here.")
  }

  // MARK: Counting

  private func count(_ statement: Statement) {
    body.coverage.statements += 1
    if statement.picture == nil, statement.pictureNode == nil, !statement.tokens.isEmpty,
      !statement.introducesList
    {
      body.coverage.withoutPicture.append(StatementPlaces(statement, source).whole)
    }
    for token in statement.tokens where token.traits.isDisjoint(with: [.number, .name]) {
      guard !token.classes.contains(.function) else { continue }
      body.coverage.words += 1
      if token.traits.isDisjoint(with: [.matched, .fixed]) {
        body.coverage.unlisted.append(statement.lowered(token))
      }
    }
    var readability = Readability()
    readability.words = statement.tokens.count
    readability.sentences = Int(statement.sentenceCount)
    for token in statement.tokens {
      let syllables =
        token.traits.contains(.number) ? 1 : Syllables.count(in: statement.bytes[token.range])
      readability.syllables += syllables
      if syllables >= 3 { readability.longWords += 1 }
    }
    body.coverage.readability = body.coverage.readability + readability
    body.coverage.symbols.formUnion(body.symbols)
  }
}
