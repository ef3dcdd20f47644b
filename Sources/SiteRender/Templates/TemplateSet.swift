public import SiteModel

/// All layouts of a theme, parsed once and checked against what each receives.
public struct TemplateSet: Sendable {
  struct Key: Hashable {
    var layout: String
    var kind: PageKind
  }

  private(set) var programs: [Key: TemplateProgram] = [:]
  /// What blocks in a page's text are shown with.
  private(set) var blocks: [BlockName: TemplateProgram] = [:]
  let assets: ThemeAssets
  /// The theme's own templates that no page is made with: warnings, kept apart from the mistakes
  /// that leave pages without their layout.
  public private(set) var unused: [Diagnostic] = []
  /// Mistakes, which leave pages without their layout.
  public private(set) var problems: [Diagnostic] = []
  private let basis: Basis

  /// `extra` are the layouts that pages ask for by name, with the kind of page that does. `before`,
  /// of the same site earlier, is taken over where it would come out the same: compiling takes longer
  /// than planning most changes.
  public static func of(
    _ theme: ThemeSource, words: WordList, site: SiteView, assets: ThemeAssets, links: LinkStyle,
    extra: [(layout: String, kind: PageKind)], jobs: Int, after before: TemplateSet? = nil
  ) -> TemplateSet {
    let keys = PageKind.allCases.map { Key(layout: $0.layout, kind: $0) }
    let basis = Basis(
      theme: theme, words: words.digest, site: site.digest, links: links,
      keys: Set(keys + extra.map { Key(layout: $0.layout, kind: $0.kind) }))
    if let before, before.basis == basis { return before }
    return TemplateSet(basis, words, site, assets, jobs: jobs)
  }

  /// All that it is made from; the assets are the theme's.
  private struct Basis: Equatable {
    var theme: ThemeSource
    var words: Digest
    var site: Digest
    var links: LinkStyle
    var keys: Set<Key>
  }

  private init(
    _ basis: Basis, _ words: WordList, _ site: SiteView, _ assets: ThemeAssets, jobs: Int
  ) {
    self.basis = basis
    self.assets = assets
    let theme = basis.theme
    var files: [String: TemplateFile] = [:]
    for (name, file) in theme.templates.sorted(by: { $0.key < $1.key }) {
      files[name] = TemplateParser.parse(file, &problems)
    }
    let surroundings = TemplateSurroundings(
      files: files, sources: theme.templates, words: words, assets: assets.published,
      links: basis.links)
    var found: [Diagnostic] = []
    let keys = basis.keys.sorted { ($0.layout, $0.kind.rawValue) < ($1.layout, $1.kind.rawValue) }
    // Each layout is compiled with all that it includes: on one core a thirtieth of a build of 500
    // services, and two fifths of a small one.
    let compiled = parallelMap(keys, jobs: jobs) { _, key in
      var problems: [Diagnostic] = []
      let program = TemplateCompiler.compile(
        "layouts/\(key.layout).html", roots: LayoutRoot.types(of: key.kind, theme: theme),
        constants: ["site": PageShapes.site(theme).record(site)], in: surroundings, &problems)
      return (program: program, problems: problems)
    }
    for (key, (program, problems)) in zip(keys, compiled) {
      found += problems
      programs[key] = program
      if let program, !program.makesWholePage { found.append(Self.noWholePage(key.layout, files)) }
    }
    for (name, roots) in BlockShapes.roots where files["blocks/\(name.rawValue).html"] != nil {
      blocks[name] = TemplateCompiler.compile(
        "blocks/\(name.rawValue).html",
        roots: [("site", .record(PageShapes.site(theme).type)), ("block", roots)],
        constants: ["site": PageShapes.site(theme).record(site)], in: surroundings, &found)
    }
    // A partial's mistake turns up in every layout that includes it; once is enough, though what
    // else might be meant there differs.
    var said: Set<Diagnostic> = []
    problems += found.filter { problem in
      var mistake = problem
      mistake.help = nil
      return said.insert(mistake).inserted
    }
    Self.checkWords(words, &problems)
    if problems.isEmpty { unused = unusedTemplates(of: theme) }
  }

  /// Reported where the page's frame is: in the layout that extends no other.
  private static func noWholePage(_ layout: String, _ files: [String: TemplateFile]) -> Diagnostic {
    var name = "layouts/\(layout).html"
    let isFrame = files[name]?.extends == nil
    // A layout that has a program extends no layout twice.
    while let parent = files[name]?.extends { name = parent.value }
    return Diagnostic(
      .templateSyntax, at: files[name].map { SourceSpan(wholeOf: $0.path) },
      "this layout makes no whole page", label: nil,
      help: isFrame
        ? "Write {% extends \"layouts/base.html\" %} at its top, and the rest in a {% block main %}."
        : "Other layouts extend it: it must hold the page from <html> to </html>.")
  }

  /// Only of the theme that the site asks for: one that others build on serves them all.
  private func unusedTemplates(of theme: ThemeSource) -> [Diagnostic] {
    // Not of plain either, most of which comes with the binary, whatever of it a site replaces.
    guard theme.name != "plain" else { return [] }
    let all = Array(programs.values) + Array(blocks.values)
    let used = all.reduce(into: Set<SourcePath>()) { $0.formUnion($1.files.keys) }
    let isOwn = { (name: String, file: ThemeFile) in
      "/\(file.path)".hasSuffix("/\(theme.name)/\(name)")
    }
    let others = theme.templates.filter { !isOwn($0.key, $0.value) || used.contains($0.value.path) }
    return theme.templates.sorted { $0.key < $1.key }.compactMap { name, file in
      guard isOwn(name, file), !used.contains(file.path) else { return nil }
      let nearest = nearestName(to: name, among: others.keys.sorted())
      return Diagnostic(
        .unusedFile, at: SourceSpan(wholeOf: file.path),
        name.hasPrefix("layouts/")
          ? "no page and no layout asks for this layout" : "no layout includes this template",
        help: nearest.map { "Did you mean \"\($0)\"?" } ?? "Use it, or remove it.")
    }
  }

  /// The words that the generator itself says, beside those that templates ask for.
  static let neededWords: [String: Set<String>] = ownWords.merging(DataWords.needed) { $1 }
    .merging(ChartWords.needed) { $1 }.merging(EasyReadWords.needed) { $1 }
    .merging(PageKind.findable.map { ("kind-" + $0.rawValue, []) }) { $1 }

  private static let ownWords: [String: Set<String>] = [
    "date": ["day", "month", "year"], "tags-title": [], "tag-title": ["tag"],
    "not-found-title": [], "redirect-title": [], "page-number-title": ["title", "number"],
    "home-crumb": [], "easy-read-crumb": [], "feed-title": ["site", "section"], "alert-note": [],
    "alert-tip": [],
    "alert-important": [], "alert-warning": [], "alert-caution": [], "footnotes-title": [],
    "footnote-back": ["number"], "footnote-back-again": ["number", "place"],
    "footnote-link": ["number"], "file-details": ["format", "size"], "task-done": [],
    "task-open": [], "table-region": ["number"],
    "find-title": [], "find-digits": [], "find-letter-title": ["letter"],
    "kind-within": ["kind", "section"],
    // Of pages made from the network's data.
    "services-title": [], "services-summary": [], "service-summary": ["name"],
    "collaboratives-title": [], "collaboratives-summary": [], "collaborative-summary": ["name"],
    "regions-title": [], "regions-summary": [], "region-summary": ["name"],
    "standard-summary": [], "years-title": [], "years-summary": [], "year-title": ["year"],
    "year-summary": ["year"], "quarter-title": ["quarter", "year"], "quarter-summary": [],
    "actions-title": [], "actions-summary": [], "downloads-title": [], "downloads-summary": [],
    "dataset-title": ["site"], "dataset-summary": ["site"],
    "team-title": [], "team-summary": [], "missing-services-not-held": [],
    "missing-not-scored": [], "missing-not-uploaded": [], "missing-not-scheduled": [],
    "missing-no-standards": [], "missing-not-open": [], "missing-closed": [],
    "missing-not-due-yet": [], "missing-too-fine": [], "missing-partly-scored": ["held", "total"],
    "month-date": ["month", "year"],
    "scores-caption": ["area", "name"], "overview-caption": ["name"], "area-column": [],
    "means-caption": ["area", "name"],
    "standard-scores-caption": [], "standard-means-caption": [],
    "service-means-caption": ["area", "year"], "standard-column": [], "service-column": [],
    "group-column": [], "asks-service-user": [], "asks-service": [], "status-not-started": [],
    "status-started": [], "status-done": [], "status-stopped": [], "status-not-uploaded": [],
    "cell-printed": [], "cell-not-scored": [], "cell-not-in-force": [], "cell-not-uploaded": [],
    "cell-not-due-yet": [], "cell-not-looked-at": [], "cell-not-open": [], "cell-not-held": [],
    "list-of": ["items", "last"],
    "figure-numbers": [], "figure-part": ["part", "total"], "figure-all": ["total"],
    "figure-none": ["total"], "figure-percent": ["percent"], "figure-one-standard": ["numbers"],
    "figure-standards": ["numbers"], "figure-article": [], "source-mark": ["number"],
    "sources-title": [], "comparing-words": [],
    "claim-rise-words": [], "claim-fall-words": [], "claim-up-words": [], "claim-down-words": [],
    "claim-level-words": [], "claim-all-words": [],
    "claim-not-words": [], "claim-by-words": [],
    "claim-standing-words": [],
    "team-standard": ["standard", "area", "year"],
    "team-others": ["count"], "team-many": ["services"],
    "team-others-many": ["others", "strong"],
    "team-late-since": ["year", "day"], "team-late-nobody": [], "team-computed": ["value"],
    "team-parts": ["value"],
    "team-parts-between": ["low", "high"], "team-cut": [], "team-swapped": [],
    "team-rounded-twice": [], "team-no-cause": [],
    "mean-out-of": ["mean", "maximum"], "agree-rating": ["rating", "mean"],
    "agree-mail-subject": ["name", "area", "year"],
    "agree-mail-body": ["name", "area", "year", "rating", "page"],
    // Of blocks.
    "table-label": ["number"], "chart-label": ["number"], "mean-heading": [], "year-column": [],
    "block-table-caption": ["name", "area", "year"], "block-actions-caption": [],
    "chart-years-not-held": ["years"], "chart-units-areas": [],
    "chart-values-in": ["table"], "chart-line-broken": ["name", "from", "to"],
    "service-scores-caption": ["area", "name", "year"],
    "team-strong-practice-title": [], "team-strong-practice-summary": [],
    "team-strong-practice-rule": [],
    "team-shared-difficulties-title": [], "team-shared-difficulties-summary": [],
    "team-shared-difficulties-rule": [],
    "team-late-title": [], "team-late-summary": [], "team-late-rule": [],
    "team-printed-figures-title": [], "team-printed-figures-summary": [],
    "team-printed-figures-rule": [],
  ]

  private static func checkWords(_ words: WordList, _ problems: inout [Diagnostic]) {
    for (key, places) in neededWords.sorted(by: { $0.key < $1.key }) {
      guard let word = words[key] else {
        problems.append(
          Diagnostic(
            .unknownWord, at: nil, "the theme's words have no \"\(key)\", which the generator says",
            help: "Add it to words/en.yaml."))
        continue
      }
      for place in word.places.subtracting(places).sorted() {
        problems.append(
          Diagnostic(
            .wordPlaces, at: nil, "the word \"\(key)\" has a place {\(place)} that nothing fills",
            help: places.isEmpty
              ? "Take {\(place)} out of it." : suggestion(for: place, among: Array(places))))
      }
    }
  }

  /// The ids that any layout's own markup has: headings keep away from them.
  var ids: Set<String> { programs.values.reduce(into: []) { $0.formUnion($1.ids) } }
}
