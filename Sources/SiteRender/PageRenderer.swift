public import SiteModel

/// Turns page plans into bytes. Pure: the same plan gives the same bytes on any core, and nothing
/// is read or written. What is shared is read-only.
public struct PageRenderer: Sendable {
  private let plan: SitePlan
  private let sources: SiteSources
  private let templates: TemplateSet
  private let markdown: MarkdownContext
  private let address: RenderedPage.SiteAddress
  private let pageShape: Shape<RenderedPage>
  private let scoreWords: ScoreWords
  private let chartFiles: ChartFiles
  /// By layout and kind: everything that all pages of a layout share.
  private let frames: [TemplateSet.Key: Digest]

  /// `figures` answers what Markdown asks of the network's data; nothing on a site without. `blocks`
  /// answers its blocks.
  /// `listsBareFigures`: reports are searched for figures that nothing vouches for.
  public init(
    plan: SitePlan, sources: SiteSources, templates: TemplateSet, links: LinkStyle,
    figures: (any FigureSource)?, blocks: (any BlockSource)?, listsBareFigures: Bool
  ) {
    self.plan = plan
    self.sources = sources
    self.templates = templates
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
      chartFiles: chartFiles,
      listsBareFigures: listsBareFigures)
    address = RenderedPage.SiteAddress(origin: sources.settings.origin, links: links)
    pageShape = PageShapes.page(sources.theme)
    frames = templates.programs.mapValues { program in
      var builder = DigestBuilder()
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
      return builder.finish()
    }
  }

  /// Renders a page and hands its bytes to `use` before they leave memory: they are never copied.
  public func render<Result>(_ page: PagePlan, use: (UnsafeRawBufferPointer, Digest) -> Result)
    -> (record: PageRecord, files: [PageFile], result: Result)
  {
    var writer = ByteWriter(capacity: 16384)
    let body = body(of: page, tracing: false)
    let values = LayoutRoot.values(of: page.content, body)
    write(page, body, values, into: &writer)
    var scanner = MarkupScanner(writer.bytes, page: page.route, style: address.links)
    scanner.scan()
    var record = PageRecord(
      route: page.route, digest: Digest(of: writer.raw),
      // Mapped to be no larger than they must: there are as many records as pages.
      links: scanner.links.map { $0 }, ids: scanner.ids.map(\.hash), defects: scanner.defects,
      madeFrom: dependencies(of: page, values, lookups: body.lookups),
      diagnostics: body.diagnostics)
    let files = body.files + page.content.charts.flatMap(chartFiles.files)
    record.files = files.map(\.route)
    return (record, files, use(writer.raw, record.digest))
  }

  /// What the page would be made from now; `lookups` are those that it made the last time, asked
  /// again.
  public func dependencies(of page: PagePlan, lookups: [Dependencies.Lookup]) -> Dependencies {
    let values =
      page.content.kind.isFromData ? [] : LayoutRoot.values(of: page.content, MarkdownBody())
    let again = lookups.map { Dependencies.Lookup(name: $0.name, answer: answer(to: $0.name)) }
    return dependencies(of: page, values, lookups: again)
  }

  private func dependencies(
    of page: PagePlan, _ values: [TemplateValue], lookups: [Dependencies.Lookup]
  ) -> Dependencies {
    Dependencies(
      plan: digest(of: page, values), source: page.source.map { sources.pages[$0].digest },
      frame: frames[key(of: page)] ?? Digest(of: ""), lookups: lookups)
  }

  /// Of the plan with all that its layout receives: whatever a view may hold, nothing is left out.
  private func digest(of page: PagePlan, _ values: [TemplateValue]) -> Digest {
    guard !values.isEmpty, !page.content.kind.isFromData else { return page.digest }
    var builder = DigestBuilder()
    builder.add(page.digest)
    if case .plan(let view) = page.content {
      // Its values hold parts of its body, which has a digest of its own.
      builder.add(view.digest)
      builder.add(view.table?.path)
    } else {
      for value in values { value.add(to: &builder) }
    }
    return builder.finish()
  }

  private func answer(to name: LookupName) -> Digest? {
    switch name {
    case .page(let name): plan.index.page(named: name)?.digest
    case .file(let path):
      plan.index.files[path].map { $0.digest(sources.assets[$0.asset]) }
    case .figure(let name):
      switch markdown.figures?.figure(name) {
      case .answer(let answer)?: answer.digest
      case .mistake(let mistake)?: mistake.digest
      case nil: nil
      }
    case .claim(let name):
      switch markdown.figures?.claim(name) {
      case .holds(_, _, let digest)?, .mistake(_, let digest)?: digest
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
    let body = body(of: page, tracing: true)
    write(page, body, LayoutRoot.values(of: page.content, body), into: &writer)
    return offsets.map { offset in
      let rest = writer.bytes[Int(offset)...]
      let text = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ">") && $0 > 0x20 }
      let span = writer.provenance?.span(at: Int(offset), count: text.count)
      return (span, String(decoding: text, as: UTF8.self))
    }
  }

  /// The ids of a page's headings, in order: what a link to one of its parts may say.
  public func headingIDs(of page: PagePlan) -> [String] {
    body(of: page, tracing: false).headings.map(\.id)
  }

  private func key(of page: PagePlan) -> TemplateSet.Key {
    TemplateSet.Key(layout: page.layout, kind: page.content.kind)
  }

  private func body(of page: PagePlan, tracing: Bool) -> MarkdownBody {
    guard let index = page.source else { return MarkdownBody() }
    let source = sources.pages[index]
    // A page that was made from data has no words of its own.
    guard source.madeFrom == nil else { return MarkdownBody() }
    let renderer = MarkdownRenderer(
      source: MarkdownSource(
        path: source.path, bytes: source.bytes, bodyStart: source.bodyStart),
      page: page.route, context: markdown, tracing: tracing,
      numbering: source.frontMatter.numbering?.value)
    return renderer.render()
  }

  private func write(
    _ page: PagePlan, _ body: MarkdownBody, _ values: [TemplateValue],
    into writer: inout ByteWriter
  ) {
    guard let program = templates.programs[key(of: page)] else { return }
    let rendered = RenderedPage(
      view: page.view, kind: page.content.kind, body: body, site: address)
    // The site is in the program already.
    let roots: [TemplateValue] = [.none, pageShape.record(rendered)] + values
    var run = TemplateRun(
      program, roots: roots, words: sources.words, links: address.links, page: page.route,
      bodyProvenance: body.provenance, scoreWords: scoreWords)
    run.run(into: &writer)
  }
}
