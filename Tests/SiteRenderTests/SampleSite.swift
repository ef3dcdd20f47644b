import SiteModel

@testable import SiteRender

/// A small site, made in memory: what pages and layouts are rendered against.
enum SampleSite {
  /// What every page below starts with, so that its Markdown starts at line 4.
  static let frontMatter = "---\ntitle: Scoring\n---\n"

  static let words = WordList(
    language: "en",
    words: [
      "date": Word("{day} {month} {year}"), "alert-note": Word("Note"), "alert-tip": Word("Tip"),
      "alert-important": Word("Important"), "alert-warning": Word("Warning"),
      "alert-caution": Word("Caution"), "footnotes-title": Word("Notes"),
      "footnote-link": Word("Note {number}"), "footnote-back": Word("Back to note {number}"),
      "footnote-back-again": Word("Back to note {number}, place {place}"),
      "file-details": Word("({format}, {size})"), "task-done": Word("Done"),
      "task-open": Word("To do"), "table-region": Word("Table {number}"),
      "greeting": Word("Good day, {name} & friends"), "skip": Word("Skip to <main>"),
      "last-change": Word("Changed on {day}"),
      "pages": Word(forms: [
        .one: [.place("count"), .text(" page")], .other: [.place("count"), .text(" pages")],
      ]),
    ],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ], digest: Digest(of: "words"))

  static let atRoot = LinkStyle(basePath: "", isRelative: false)
  static let belowNetwork = LinkStyle(basePath: "/network", isRelative: false)
  static let relative = LinkStyle(basePath: "", isRelative: true)

  private static let files: [(path: String, size: Int, image: ImageFacts)] = [
    ("guidance/garden.png", 5000, .image(width: 640, height: 480)),
    ("guidance/form.pdf", 120_400, .notAnImage),
    ("guidance/torn.jpg", 10, .broken(expected: "a JPEG picture")),
    ("reports/Annual report.pdf", 1_240_000, .notAnImage),
    ("logo.svg", 900, .image(width: 32, height: 32)),
  ]

  static let assets = files.map { file in
    AssetSource(
      path: SourcePath("Content/" + file.path), size: file.size, image: file.image)
  }

  static let index: ContentIndex = {
    var index = ContentIndex(pages: [:], withheld: [:], files: [:], routes: [:])
    let pages = [
      ("Content/index", "/", "Home & garden"),
      ("Content/guidance/index", "/guidance/", "Guidance"),
      ("Content/guidance/scoring", "/guidance/scoring/", "Scoring"),
      ("Content/results/café", "/results/café/", "The café <audit>"),
    ]
    for (key, route, title) in pages {
      index.pages[key] = ContentIndex.Page(route: Route(route), title: title)
    }
    index.withheld["Content/news/draft"] = "it is a draft"
    for (number, file) in files.enumerated() {
      let route = Route("/" + file.path)
      index.files["Content/" + file.path] = ContentIndex.File(route: route, asset: number)
      index.routes[route] = .asset(number)
    }
    return index
  }()

  static func context(
    links: LinkStyle = atRoot, allowsRawHTML: Bool = false, reservedIDs: Set<String> = []
  ) -> MarkdownContext {
    MarkdownContext(
      index: index, assets: assets, words: words, links: links, allowsRawHTML: allowsRawHTML,
      reservedIDs: reservedIDs)
  }

  /// The body of `Content/guidance/scoring.md`, or of the page at `path`.
  static func body(
    _ markdown: String, at path: String = "Content/guidance/scoring.md",
    context: MarkdownContext? = context()
  ) -> MarkdownBody {
    let source = MarkdownSource(
      path: SourcePath(path), bytes: Array((frontMatter + markdown).utf8),
      bodyStart: frontMatter.utf8.count)
    let route = String(path.dropFirst("Content".count).dropLast(".md".count)) + "/"
    return MarkdownRenderer(
      source: source, page: Route(route), context: context, tracing: false
    ).render()
  }

  static func html(
    _ markdown: String, at path: String = "Content/guidance/scoring.md",
    context: MarkdownContext? = context()
  ) -> String {
    String(decoding: body(markdown, at: path, context: context).html, as: UTF8.self)
  }

  /// What is wrong with a page's Markdown; lines are counted from the Markdown's own first.
  static func mistakes(
    _ markdown: String, at path: String = "Content/guidance/scoring.md",
    context: MarkdownContext? = context()
  ) -> [String] {
    let skipped = frontMatter.utf8.count
    return body(markdown, at: path, context: context).diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let span = diagnostic.span {
        diagnostic.span = SourceSpan(span.file, span.start - skipped, span.end - skipped)
      }
      return diagnostic.described(in: markdown)
    }
  }

  // MARK: What layouts receive

  static let site = SiteView(
    name: "Care & Co", language: "en-GB", summary: nil, feed: nil,
    mainMenu: [
      MenuItemView(title: "Results", target: .onSite(Route("/results/"), fragment: nil)),
      MenuItemView(title: "Q&A", target: .onSite(Route("/questions/"), fragment: "top")),
      MenuItemView(title: "Elsewhere", target: .elsewhere("https://example.org/?a=1&b=2")),
    ],
    footerMenu: [], contactEmail: "team@example.org", contentPolicy: "default-src 'self'",
    settings: ["show-dates": .flag(true), "columns": .number(3)])

  static func theme(_ templates: [String: String] = [:]) -> ThemeSource {
    var files: [String: ThemeFile] = [:]
    for (name, text) in templates {
      files[name] = ThemeFile(path: SourcePath("Theme/" + name), bytes: Array(text.utf8))
    }
    return ThemeSource(
      name: "sample", templates: files,
      assets: [
        "site.css": ThemeFile(path: SourcePath("Theme/assets/site.css"), bytes: Array("a{}".utf8))
      ],
      customProperties: "",
      settings: [
        ThemeKey(name: "show-dates", kind: .flag, standard: .flag(false)),
        ThemeKey(name: "columns", kind: .number, standard: .number(2)),
        ThemeKey(name: "motto", kind: .text, standard: nil),
      ],
      extra: [ThemeKey(name: "lead", kind: .text, standard: nil)],
      settingValues: [:])
  }

  static let page: PageView = {
    var view = PageView(
      title: "Fish & \"chips\"", route: Route("/news/fish/"), language: "en-GB")
    view.date = CalendarDate(year: 2026, month: 5, day: 4)
    view.tags = [
      TagView(name: "Food", route: Route("/tags/food/"), count: 1214),
      TagView(name: "Sea", route: Route("/tags/sea/"), count: 1),
    ]
    view.breadcrumbs = [
      CrumbView(title: "Home", route: .home), CrumbView(title: "News", route: Route("/news/")),
    ]
    return view
  }()

  static let list = ListView(
    pages: ["One", "Two", "Three"].map { title in
      PageLinkView(
        title: title, route: Route("/\(title.lowercased())/"),
        summary: title == "Two" ? "The second" : nil, date: nil, isDraft: false)
    },
    subsections: [], total: 3, isDated: false, number: 1, routes: [Route("/")])
}
