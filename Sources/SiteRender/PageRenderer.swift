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
  /// By layout and kind: everything that all pages of a layout share.
  private let frames: [TemplateSet.Key: Digest]

  public init(plan: SitePlan, sources: SiteSources, templates: TemplateSet, links: LinkStyle) {
    self.plan = plan
    self.sources = sources
    self.templates = templates
    markdown = MarkdownContext(
      index: plan.index, assets: sources.assets, words: sources.words, links: links,
      allowsRawHTML: sources.settings.allowsRawHTML, reservedIDs: templates.ids)
    address = RenderedPage.SiteAddress(origin: sources.settings.origin, links: links)
    pageShape = PageShapes.page(sources.theme)
    frames = templates.programs.mapValues { program in
      var builder = DigestBuilder()
      for (path, digest) in program.files.sorted(by: { $0.key < $1.key }) {
        builder.add(path.text)
        builder.add(digest)
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
    -> (record: PageRecord, result: Result)
  {
    var writer = ByteWriter(capacity: 16384)
    let body = write(page, into: &writer)
    var scanner = MarkupScanner(writer.bytes, page: page.route, style: address.links)
    scanner.scan()
    let record = PageRecord(
      route: page.route, digest: Digest(of: writer.raw),
      // Mapped to be no larger than they must: there are as many records as pages.
      links: scanner.links.map { $0 }, ids: scanner.ids.map(\.hash), defects: scanner.defects,
      madeFrom: dependencies(of: page, lookups: body.lookups), diagnostics: body.diagnostics)
    return (record, use(writer.raw, record.digest))
  }

  /// What the page would be made from now; `lookups` are those that it made the last time, asked
  /// again.
  public func dependencies(of page: PagePlan, lookups: [Dependencies.Lookup]) -> Dependencies {
    let again = lookups.map { Dependencies.Lookup(name: $0.name, answer: answer(to: $0.name)) }
    return Dependencies(
      plan: page.digest, source: page.source.map { sources.pages[$0].digest },
      frame: frames[key(of: page)] ?? Digest(of: ""), lookups: again)
  }

  private func answer(to name: LookupName) -> Digest? {
    switch name {
    case .page(let name): plan.index.page(named: name)?.digest
    case .file(let path):
      plan.index.files[path].map { $0.digest(sources.assets[$0.asset]) }
    }
  }

  /// Who wrote the bytes at these places of a page: it is rendered once more, with every stretch of
  /// bytes noted. Returns the text that stands there too, up to its closing quotation mark.
  public func provenance(of page: PagePlan, at offsets: [Int32]) -> [(
    span: SourceSpan?, text: String
  )] {
    var writer = ByteWriter(capacity: 16384, tracing: true)
    _ = write(page, into: &writer)
    return offsets.map { offset in
      let rest = writer.bytes[Int(offset)...]
      let text = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ">") && $0 > 0x20 }
      let span = writer.provenance?.span(at: Int(offset), count: text.count)
      return (span, String(decoding: text, as: UTF8.self))
    }
  }

  /// The ids of a page's headings, in order: what a link to one of its parts may say.
  public func headingIDs(of page: PagePlan) -> [String] {
    var writer = ByteWriter()
    return write(page, into: &writer).headings.map(\.id)
  }

  private func key(of page: PagePlan) -> TemplateSet.Key {
    TemplateSet.Key(layout: page.layout, kind: page.content.kind)
  }

  private func write(_ page: PagePlan, into writer: inout ByteWriter) -> MarkdownBody {
    var body = MarkdownBody()
    if let index = page.source {
      let source = sources.pages[index]
      let renderer = MarkdownRenderer(
        source: MarkdownSource(
          path: source.path, bytes: source.bytes, bodyStart: source.bodyStart),
        page: page.route, context: markdown, tracing: writer.provenance != nil)
      body = renderer.render()
    }
    guard let program = templates.programs[key(of: page)] else { return body }
    let rendered = RenderedPage(
      view: page.view, kind: page.content.kind, body: body, site: address)
    // The site is in the program already.
    let roots: [TemplateValue] =
      [.none, pageShape.record(rendered)] + PageShapes.values(of: page.content, body)
    var run = TemplateRun(
      program, roots: roots, words: sources.words, links: address.links, page: page.route,
      bodyProvenance: body.provenance)
    run.run(into: &writer)
    return body
  }
}
