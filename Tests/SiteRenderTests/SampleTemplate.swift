import SiteModel

@testable import SiteRender

/// A theme of a few templates, compiled and run for the sample site's page.
struct SampleTemplate {
  var templates: [String: String]
  var links = SampleSite.atRoot
  var isSiteFolded = true
  var kind = PageKind.section

  private static let layout = "layouts/page.html"

  /// The bytes of the page, or what is wrong with the layout.
  func output() -> String {
    let (program, problems) = compiled()
    guard let program, problems.isEmpty else {
      return problems.map { $0.described(in: text(of: $0)) }.joined(separator: "\n")
    }
    let theme = SampleSite.theme()
    let rendered = RenderedPage(
      view: SampleSite.page, kind: kind,
      body: MarkdownBody(
        html: Array("<p>Body</p>".utf8),
        headings: [MarkdownBody.Heading(level: 2, id: "a-b", text: "A & B")]),
      site: RenderedPage.SiteAddress(origin: "https://example.org", links: links))
    let content: PageContent = kind == .section ? .section(SampleSite.list) : .page
    let roots =
      [
        PageShapes.site(theme).record(SampleSite.site), PageShapes.page(theme).record(rendered),
      ] + LayoutRoot.values(of: content, MarkdownBody())
    var run = TemplateRun(
      program, roots: roots, words: SampleSite.words, links: links, page: SampleSite.page.route,
      bodyProvenance: nil)
    var out = ByteWriter()
    run.run(into: &out)
    return String(decoding: out.finish(), as: UTF8.self)
  }

  /// What is wrong, in the order of places.
  func mistakes() -> [String] {
    compiled().problems.sorted(by: Diagnostic.inReadingOrder).map {
      $0.described(in: text(of: $0))
    }
  }

  func help() -> [String?] {
    compiled().problems.sorted(by: Diagnostic.inReadingOrder).map(\.help)
  }

  func program() -> TemplateProgram? { compiled().program }

  private func text(of problem: Diagnostic) -> String {
    let path = problem.span?.file.text ?? ""
    return templates.first { "Theme/" + $0.key == path }?.value ?? ""
  }

  private func compiled() -> (program: TemplateProgram?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let theme = SampleSite.theme(templates)
    let assets = ThemeAssets(theme, isRelative: links.isRelative, &problems)
    var files: [String: TemplateFile] = [:]
    for (name, file) in theme.templates { files[name] = TemplateParser.parse(file, &problems) }
    let surroundings = TemplateSurroundings(
      files: files, sources: theme.templates, words: SampleSite.words, assets: assets.published,
      links: links)
    let program = TemplateCompiler.compile(
      Self.layout, roots: LayoutRoot.types(of: kind, theme: theme),
      constants: isSiteFolded ? ["site": PageShapes.site(theme).record(SampleSite.site)] : [:],
      in: surroundings, &problems)
    // A mistake in a loop over a menu is found for each of its items; `TemplateSet` says it once.
    return (program, Array(Set(problems)))
  }
}

extension SampleTemplate {
  init(_ layout: String) { self.init(templates: [Self.layout: layout]) }

  init(_ layout: String, with others: [String: String]) {
    self.init(templates: others.merging([Self.layout: layout]) { own, _ in own })
  }
}
