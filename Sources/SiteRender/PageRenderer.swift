public import SiteModel

/// Turns page plans into bytes. Pure: the same plan gives the same bytes on any core, and nothing
/// is read or written. What is shared is read-only.
public struct PageRenderer: Sendable {
  private let plan: SitePlan
  private var sources: SiteSources
  private let templates: TemplateSet
  private var markdown: MarkdownContext
  private let address: RenderedPage.SiteAddress
  private let pageShape: Shape<RenderedPage>
  private let scoreWords: ScoreWords
  private let chartFiles: ChartFiles
  private let listsAdvice: Bool
  /// By layout and kind: everything that all pages of a layout share.
  private let frames: [TemplateSet.Key: Digest]

  /// `figures` answers what Markdown asks of the network's data; nothing on a site without. `blocks`
  /// answers its blocks.
  /// `listsBareFigures`: reports are searched for figures that nothing vouches for. `listsAdvice`:
  /// easy-read pages for what a rule finds and only a reader can judge.
  public init(
    plan: SitePlan, sources: SiteSources, templates: TemplateSet, links: LinkStyle,
    figures: (any FigureSource)?, blocks: (any BlockSource)?, listsBareFigures: Bool,
    listsAdvice: Bool = false
  ) {
    self.plan = plan
    self.sources = sources
    self.templates = templates
    let hasEasyRead = plan.pages.contains { $0.kind == .easyRead }
    let lexicon = hasEasyRead ? EasyReadLexicon(sources) : nil
    scoreWords = ScoreWords(sources.words, scale: sources.benchmarks.scale)
    let scale = sources.benchmarks.scale
    chartFiles = ChartFiles(
      pictures: ChartPicture(
        words: sources.words, scale: scale,
        palette: ChartPalette(sources.theme, bandCount: scale?.bands.count ?? 0),
        site: sources.settings.name))
    markdown = MarkdownContext(
      index: plan.index, assets: sources.assets, words: sources.words, links: links,
      allowsRawHTML: sources.settings.allowsRawHTML, reservedIDs: templates.ids,
      figures: figures, blocks: blocks, blockPrograms: templates.blocks, scoreWords: scoreWords,
      chartFiles: chartFiles, listsBareFigures: listsBareFigures, symbols: sources.symbols,
      lexicon: lexicon)
    self.listsAdvice = listsAdvice
    address = RenderedPage.SiteAddress(origin: sources.settings.origin, links: links)
    pageShape = PageShapes.page(sources.theme)
    frames = Dictionary(
      uniqueKeysWithValues: templates.programs.map { key, program in
        var builder = DigestBuilder()
        if key.kind == .easyRead, let lexicon { builder.add(lexicon.digest) }
        for (path, digest) in program.files.sorted(by: { $0.key < $1.key }) {
          builder.add(path.text)
          builder.add(digest)
        }
        for (_, block) in templates.blocks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          for (_, digest) in block.files.sorted(by: { $0.key < $1.key }) { builder.add(digest) }
        }
        for (name, asset) in templates.assets.published.sorted(by: { $0.key < $1.key }) {
          builder.add(name)
          builder.add(asset.route.path)
        }
        // A heading's id steps aside for those of every layout.
        for id in templates.ids.sorted() { builder.add(id) }
        for key in sources.theme.extra {
          builder.add(key.name)
          if let standard = key.standard { builder.add(standard) }
        }
        builder.add(sources.words.digest)
        builder.add(sources.settings.digest)
        builder.add(plan.site.digest)
        builder.add(links.basePath)
        builder.add(links.isRelative)
        return (key, builder.finish())
      })
  }

  /// The same, with other answers to blocks.
  public func with(blocks: any BlockSource) -> PageRenderer {
    var copy = self
    copy.markdown = MarkdownContext(markdown, blocks: blocks)
    return copy
  }

  /// For the same site with other words on some of its pages: their Markdown, and nothing that a
  /// plan or another page is made from.
  public func replacingWords(with sources: SiteSources) -> PageRenderer {
    var renderer = self
    renderer.sources = sources
    return renderer
  }

  /// Renders a page and hands its bytes to `use` before they leave memory: they are never copied.
  public func render<Result>(_ page: PagePlan, use: (UnsafeRawBufferPointer, Digest) -> Result)
    -> (record: PageRecord, files: [PageFile], result: Result)
  {
    var writer = ByteWriter(capacity: 16384)
    let content = page.makeContent()
    let body = body(of: page, content, tracing: false)
    let values = LayoutRoot.values(of: content, body)
    write(page, body, values, into: &writer)
    var scanner = MarkupScanner(
      writer.bytes, page: page.route, style: address.links, whole: writer.whole)
    scanner.scan()
    var record = PageRecord(
      route: page.route, digest: Digest(of: writer.raw),
      // Mapped to be no larger than they must: there are as many records as pages.
      links: scanner.links.map { $0 }, ids: scanner.ids.map(\.hash), defects: scanner.defects,
      madeFrom: dependencies(of: page, content, values, lookups: body.lookups),
      diagnostics: body.diagnostics)
    let files = body.files + content.charts.flatMap(chartFiles.files)
    record.files = files.map(\.route)
    record.headings = Self.searchText(body)
    return (record, files, use(writer.raw, record.digest))
  }

  /// What the page would be made from now; `lookups` are those that it made the last time, asked
  /// again.
  public func dependencies(of page: PagePlan, lookups: [Dependencies.Lookup]) -> Dependencies {
    let again = lookups.map { Dependencies.Lookup(name: $0.name, answer: answer(to: $0.name)) }
    guard !page.isFromData else { return dependencies(of: page, nil, [], lookups: again) }
    let content = page.makeContent()
    return dependencies(
      of: page, content, LayoutRoot.values(of: content, MarkdownBody()), lookups: again)
  }

  private func dependencies(
    of page: PagePlan, _ content: PageContent?, _ values: [TemplateValue],
    lookups: [Dependencies.Lookup]
  ) -> Dependencies {
    Dependencies(
      plan: digest(of: page, content, values), source: page.source.map { sources.pages[$0].digest },
      frame: frames[key(of: page)] ?? Digest(of: ""), lookups: lookups)
  }

  /// Of the plan with all that its layout receives: whatever a view may hold, nothing is left out.
  private func digest(of page: PagePlan, _ content: PageContent?, _ values: [TemplateValue])
    -> Digest
  {
    guard !values.isEmpty, !page.isFromData else { return page.digest }
    var builder = DigestBuilder()
    builder.add(page.digest)
    if case .plan(let view)? = content {
      // Its values hold parts of its body, which has a digest of its own.
      builder.add(view.digest)
      builder.add(view.table?.path)
    } else if case .easyRead(let view)? = content {
      builder.add(view.digest)
    } else {
      for value in values { value.add(to: &builder) }
    }
    return builder.finish()
  }

  private func answer(to name: LookupName) -> Digest? {
    switch name {
    case .page(let name):
      plan.index.isAmbiguous(name) ? nil : plan.index.page(named: name)?.digest
    case .file(let path):
      plan.index.files[path].map { $0.digest(sources.assets[$0.asset]) }
    case .place(let path):
      if case .asset(let asset)? = plan.index.routes[Route(path)] {
        Digest(of: sources.assets[asset].path.text)
      } else {
        nil
      }
    case .symbol(let id): sources.symbols.symbol(id: id).map { sources.symbols[$0].digest }
    case .figure(let name):
      switch markdown.figures?.figure(name) {
      case .answer(let answer)?: answer.digest
      case .mistake(let mistake)?: mistake.digest
      case nil: nil
      }
    case .claim(let name):
      switch markdown.figures?.claim(name) {
      case .holds(_, _, _, let digest)?, .mistake(_, let digest)?: digest
      case nil: nil
      }
    case .reported(let id):
      switch markdown.figures?.reported(id) {
      case .source(_, let digest)?: digest
      case .mistake(let mistake)?: mistake.digest
      case nil: nil
      }
    case .block(let name, let text):
      markdown.blocks?.answer(BlockText(name: name, text: text)).digest
    }
  }

  /// Who wrote the bytes at these places of a page: it is rendered once more, with every stretch of
  /// bytes noted. Returns the text that stands there too, up to its closing quotation mark.
  public func provenance(of page: PagePlan, at offsets: [Int32]) -> [(
    span: SourceSpan?, text: String
  )] {
    var writer = ByteWriter(capacity: 16384, tracing: true)
    let content = page.makeContent()
    let body = body(of: page, content, tracing: true)
    write(page, body, LayoutRoot.values(of: content, body), into: &writer)
    return offsets.map { offset in
      let rest = writer.bytes[Int(offset)...]
      let text = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ">") && $0 > 0x20 }
      let span = writer.provenance?.span(at: Int(offset), count: text.count)
      return (span, String(decoding: text, as: UTF8.self))
    }
  }

  /// The ids of a page's headings, in order: what a link to one of its parts may say.
  public func headingIDs(of page: PagePlan) -> [String] {
    body(of: page, page.makeContent(), tracing: false).headings.map(\.id)
  }

  /// What searching finds a page by besides what its plan says, as its record has it.
  public func searchText(of page: PagePlan) -> String {
    Self.searchText(body(of: page, page.makeContent(), tracing: false))
  }

  private static func searchText(_ body: MarkdownBody) -> String {
    body.headings.lazy.map(\.text).joined(separator: "\n")
  }

  private func key(of page: PagePlan) -> TemplateSet.Key {
    TemplateSet.Key(layout: page.layout, kind: page.kind)
  }

  private func body(
    of page: PagePlan, _ content: PageContent, tracing: Bool, countsWords: Bool = false
  ) -> MarkdownBody {
    guard let index = page.source else { return MarkdownBody() }
    let source = sources.pages[index]
    let easyRead: EasyReadView? = if case .easyRead(let view) = content { view } else { nil }
    let made = easyRead?.made
    // A page that was made from data has no words of its own, or those that were made with it.
    guard source.madeFrom == nil || made != nil else { return MarkdownBody() }
    let text = MarkdownSource(
      path: source.path, bytes: made ?? source.bytes, bodyStart: made == nil ? source.bodyStart : 0)
    let renderer = MarkdownRenderer(
      source: text, page: page.route, context: markdown, tracing: tracing,
      numbering: source.frontMatter.numbering?.value,
      easyRead: easyRead.flatMap {
        easyReadPage($0, page, source, text, countsWords: countsWords)
      })
    var body = renderer.render()
    guard made != nil else { return body }
    // There is no such file: what is wrong comes from the data.
    for index in body.diagnostics.indices { body.diagnostics[index].span = source.place }
    return body
  }

  private func easyReadPage(
    _ view: EasyReadView, _ page: PagePlan, _ source: PageSource, _ text: MarkdownSource,
    countsWords: Bool
  ) -> EasyReadPage? {
    guard let lexicon = markdown.lexicon else { return nil }
    var rules = EasyReadPage.Rules()
    rules.isEnglish = page.view.language.hasPrefix("en")
    rules.listsAdvice = listsAdvice
    rules.countsWords = countsWords
    rules.isMade = view.made != nil
    rules.otherwise = view.otherPicture.flatMap { lexicon.byID[$0] }
    if let standard = view.standardSource.map({ sources.pages[$0] }) {
      rules.standard = FactScanner.sheet(of: standard.bytes, lexicon.phrases)
      rules.standardName = standard.path.text
    }
    return EasyReadPage(lexicon, source: text, matter: source.frontMatter, rules: rules)
  }

  /// What was found in an easy-read page; nothing for any other.
  public func easyReadCoverage(of page: PagePlan) -> EasyReadCoverage? {
    body(of: page, page.makeContent(), tracing: false, countsWords: true).easyRead?.coverage
  }

  private func write(
    _ page: PagePlan, _ body: MarkdownBody, _ values: [TemplateValue],
    into writer: inout ByteWriter
  ) {
    guard let program = templates.programs[key(of: page)] else { return }
    let rendered = RenderedPage(
      view: page.view, kind: page.kind, body: body, site: address)
    // The site is in the program already.
    let roots: [TemplateValue] = [.none, pageShape.record(rendered)] + values
    var run = TemplateRun(
      program, roots: roots, words: sources.words, links: address.links, page: page.route,
      bodyProvenance: body.provenance, scoreWords: scoreWords)
    run.run(into: &writer)
  }
}
