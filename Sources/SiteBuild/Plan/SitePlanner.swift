internal import Benchmarks
internal import SiteInput
internal import SiteModel

/// The third stage: every page that will be, with all that its layout is told; and the feeds and
/// the sitemap. Nothing is rendered yet, and only what Markdown names is looked up after this.
struct SitePlanner: Sendable {
  let sources: SiteSources
  let site: ResolvedSite
  let request: BuildRequest
  /// Of pages made from the network's data; nothing on a site without.
  var network: NetworkPages?
  var problems: [Diagnostic] = []
  var links: [PageLinkView] = []
  var crumbs: [[CrumbView]] = []
  var tagViews: [String: TagView] = [:]
  var feeds: SectionFeeds
  /// The plans of the pages that are one.
  private var plans: [SourcePath: PlanView] = [:]
  /// The easy-read version of each page that has one.
  private var twins: [Int: Route] = [:]
  var pages: [PagePlan] = []

  static func plan(
    _ site: ResolvedSite, _ sources: SiteSources, _ results: NetworkResults,
    for request: BuildRequest, assets: [Route]
  ) -> (plan: SitePlan, blocks: BlockAnswers, problems: [Diagnostic]) {
    var planner = SitePlanner(sources: sources, site: site, request: request)
    planner.prepare()
    if !sources.benchmarks.isEmpty {
      planner.network = NetworkPages(
        NetworkPlanner(
          results, site: site, sources: sources, links: planner.links, jobs: request.jobs),
        site: site, sources: sources, jobs: request.jobs)
    }
    planner.planPages()
    planner.planSections()
    planner.planTags()
    planner.planNotFound()
    planner.planRedirects()
    let search = planner.planFind()
    let feeds = planner.feeds.plans(links: planner.links)
    let index = planner.index(feeds: feeds, assets: assets)
    let menus = MenuResolver.resolve(sources, site, index, &planner.problems)
    var plan = SitePlan(
      site: planner.siteView(menus), pages: planner.pages, index: index, feeds: feeds,
      sitemap: planner.sitemap())
    plan.data = planner.network?.network.downloads.plan
    plan.search = search
    let blocks = BlockAnswers(
      network: planner.network, site: site, sources: sources, plans: planner.plans)
    return (plan, blocks, planner.problems)
  }

  private init(sources: SiteSources, site: ResolvedSite, request: BuildRequest) {
    self.sources = sources
    self.site = site
    self.request = request
    feeds = SectionFeeds(sources: sources, site: site)
  }

  /// What many pages show of each other is made once.
  private mutating func prepare() {
    links = site.pages.map { page in
      let matter = sources.pages[page.source].frontMatter
      return PageLinkView(
        title: matter.title?.value ?? "", route: page.route, summary: matter.summary,
        date: matter.date?.value, isDraft: page.isDraft)
    }
    let home = CrumbView(title: sources.words.text("home-crumb"), route: .home)
    for section in site.sections {
      if let parent = section.parent {
        crumbs.append(crumbs[parent] + [CrumbView(title: section.title, route: section.route)])
      } else {
        crumbs.append([home])
      }
    }
    for (name, tag) in site.tags {
      tagViews[name] = TagView(name: tag.name, route: tag.route, count: tag.pages.count)
    }
    twins = Self.twins(in: site, sources)
    for plan in sources.benchmarks.plans {
      let table = sources.assets.firstIndex { $0.path == plan.file }
      var view = PlanViews.view(of: plan, table: table.flatMap { site.assetRoutes[$0] })
      if let id = site.pagesByKey[PageName(plan.page).key] {
        view.chart = PlanCharts.view(
          of: view, title: links[id].title, route: links[id].route,
          scale: sources.benchmarks.scale)
      }
      plans[plan.page] = view
    }
  }

  // MARK: Pages

  private mutating func planPages() {
    let placed = site.sections.flatMap { section in
      // News stands with the newest first, and its readers go on to what is newer.
      let isDated = section.pages.allSatisfy { links[$0].date != nil }
      let order = isDated ? section.pages.reversed() : section.pages
      return order.indices.map { place in
        (
          id: order[place], previous: place > 0 ? order[place - 1] : nil,
          next: place + 1 < order.count ? order[place + 1] : nil
        )
      }
    }
    let twins = site.pages.indices.filter { site.pages[$0].isEasyRead }.map {
      (id: $0, previous: Int?.none, next: Int?.none)
    }
    let planner = self
    let planned = parallelMap(placed + twins, jobs: request.jobs) { _, place in
      var problems: [Diagnostic] = []
      var view = planner.view(of: place.id, &problems)
      view.previous = place.previous.map { planner.links[$0] }
      view.next = place.next.map { planner.links[$0] }
      let source = planner.site.pages[place.id]
      if !source.isEasyRead, let subject = source.subject, let network = planner.network {
        let page = planner.page(view, subject.kind, source: place.id, &problems) {
          network.content(of: subject)
        }
        return (page, problems)
      }
      if source.isEasyRead, let made = planner.madeEasyRead(source, &problems),
        let network = planner.network
      {
        let page = planner.page(
          view, .easyRead, source: place.id, isFromData: true, &problems
        ) { made.content(in: network) }
        return (page, problems)
      }
      let content = planner.content(of: source, &problems)
      return (
        planner.page(view, content.kind, source: place.id, &problems) { content }, problems
      )
    }
    pages.reserveCapacity(planned.count + site.sections.count + site.tags.count)
    for (page, found) in planned {
      pages.append(page)
      problems += found
    }
  }

  /// What a page's kind is, and what it has beyond what every page has.
  private func content(of page: ResolvedPage, _ problems: inout [Diagnostic]) -> PageContent {
    if page.isEasyRead { return easyRead(page, &problems) }
    let source = sources.pages[page.source]
    if source.frontMatter.plan != nil, let plan = plans[source.path] { return .plan(plan) }
    return .page
  }

  /// What every written page tells its layout.
  func view(of id: Int, _ problems: inout [Diagnostic]) -> PageView {
    let page = site.pages[id]
    let source = sources.pages[page.source]
    let matter = source.frontMatter
    var view = PageView(
      title: matter.title?.value ?? "", route: page.route,
      language: language(matter.language, &problems))
    view.summary = matter.summary
    view.date = matter.date?.value
    view.updated = matter.updated
    view.isDraft = page.isDraft
    view.isForTeam = page.isForTeam
    view.isHiddenFromSearch = page.isDraft || view.isForTeam
    view.tags = page.tags.compactMap { tagViews[$0] }
    view.owner = matter.owner
    view.reviewBy = matter.reviewBy
    view.easyRead = twins.isEmpty ? nil : twins[id]
    view.extra = sources.theme.extraValues(of: source, &problems)
    if let section = page.section {
      view.breadcrumbs = crumbs[section]
      if page.isEasyRead, let own = easyReadCrumbs(page) {
        view.breadcrumbs = own
      } else if !page.isIndex {
        view.breadcrumbs.append(CrumbView(title: view.title, route: page.route))
      }
      view.sectionTitle = site.sections[section].title
      view.topSection = top(of: section)
      view.feed = feeds.route(of: section)
    }
    return view
  }

  private func language(_ written: Located<String>?, _ problems: inout [Diagnostic]) -> String {
    guard let written else { return sources.settings.language }
    if LanguageTag.isValid(written.value) { return written.value }
    problems.append(LanguageTag.mistake(written))
    return sources.settings.language
  }

  func top(of section: Int) -> Route? {
    crumbs[section].count > 1 ? crumbs[section][1].route : nil
  }

  mutating func add(_ view: PageView, _ content: PageContent, source id: Int?) {
    pages.append(page(view, content.kind, source: id, &problems) { content })
  }

  mutating func add(_ view: PageView, _ subject: PageSubject, _ list: ListView, source id: Int?) {
    guard let network else { return }
    let planned = page(view, subject.kind, list, source: id, &problems) {
      network.content(of: subject, list: list)
    }
    pages.append(planned)
  }

  /// `list`: of the pages that a page made from data lists beside.
  private func page(
    _ view: PageView, _ kind: PageKind, _ list: ListView? = nil, source id: Int?,
    isFromData: Bool = false, _ problems: inout [Diagnostic],
    content: @escaping @Sendable () -> PageContent
  ) -> PagePlan {
    var layout = kind.layout
    if let id, let asked = sources.pages[site.pages[id].source].frontMatter.layout {
      if sources.theme.templates["layouts/\(asked.value).html"] != nil {
        layout = asked.value
      } else {
        problems.append(unknownLayout(asked))
      }
    }
    var builder = DigestBuilder()
    builder.add(view)
    builder.add(kind.rawValue)
    if kind.isFromData || isFromData, let network { builder.add(network.digest) }
    for page in (list?.pages ?? []) + (list?.subsections ?? []) { builder.add(page) }
    builder.add(layout)
    // What rendering says of the page names its file.
    builder.add(id.map { sources.pages[site.pages[$0].source].path.text })
    return PagePlan(
      view: view, kind: kind, layout: layout, source: id.map { site.pages[$0].source },
      digest: builder.finish(), isFromData: kind.isFromData || isFromData, content: content)
  }

  private func unknownLayout(_ asked: Located<String>) -> Diagnostic {
    let names = sources.theme.templates.keys.compactMap { path in
      path.hasPrefix("layouts/") && path.hasSuffix(".html")
        ? String(path.dropFirst(8).dropLast(5)) : nil
    }
    return Diagnostic(
      .unknownLayout, at: asked.span, "the theme has no layout \"\(asked.value)\"",
      help: suggestion(for: asked.value, among: names))
  }

  // MARK: The site as a whole

  private func siteView(_ menus: [SiteSettings.MenuName: [MenuItemView]]) -> SiteView {
    var view = SiteView(
      name: sources.settings.name, language: sources.settings.language,
      summary: sources.settings.summary,
      feed: feeds.hasSiteFeed ? .onSite(Route("/feed.xml"), fragment: nil) : nil,
      mainMenu: menus[.main] ?? [], footerMenu: menus[.footer] ?? [],
      contactEmail: sources.settings.contactEmail, contentPolicy: contentPolicy,
      settings: sources.theme.settingValues)
    let credits = PictureCredits.pages(pages, sources).map { pages[$0].route }.min()
    view.credits = credits.map { .onSite($0, fragment: nil) }
    view.privacy = privacyPage().map { .onSite($0, fragment: nil) }
    view.find = site.hasSearch ? .onSite(SearchPlan.page, fragment: nil) : nil
    view.scaleMaximum = sources.benchmarks.scale?.maximum.description ?? ""
    view.bandCount = sources.benchmarks.scale?.bands.count ?? 0
    return view
  }

  /// Only where readers are asked to send something: reading all texts for it takes its time.
  private func privacyPage() -> Route? {
    guard sources.settings.feedback.span != nil else { return nil }
    return PagesWithBlock.named(.privacy, in: pages, sources).map { pages[$0].route }.min()
  }

  /// Nothing from anywhere but the site itself, and nothing inline; forms go to itself, and to whom
  /// `site.yaml` names.
  private var contentPolicy: String {
    let receiver = sources.settings.feedback.receiver.map { " " + $0.origin } ?? ""
    return
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'\(receiver); base-uri 'none'"
  }

  private func sitemap() -> [SitemapEntry] {
    pages.filter { !$0.view.isHiddenFromSearch }
      .map { SitemapEntry(route: $0.route, modified: $0.view.updated ?? $0.view.date) }
      .sorted { $0.route < $1.route }
  }

  private mutating func index(feeds: [FeedPlan], assets: [Route]) -> ContentIndex {
    var index = ContentIndex(pages: [:], withheld: [:], files: [:], routes: [:])
    index.pages.reserveCapacity(pages.count)
    index.routes.reserveCapacity(pages.count + sources.assets.count)
    for (key, id) in site.pagesByKey {
      index.pages[key] = ContentIndex.Page(route: links[id].route, title: links[id].title)
    }
    // A folder without an index is a page too.
    for section in site.sections where section.index == nil {
      index.pages[section.folder + "/index"] = ContentIndex.Page(
        route: section.route, title: section.title)
    }
    for withheld in site.withheld {
      index.withheld[PageName(withheld.path).key] = withheld.explanation
    }
    for key in site.displaced where index.pages[key] == nil {
      index.withheld[key] = "another page has its address"
    }
    index.addAddressedNames()
    for (asset, route) in site.displacedAssets {
      index.files[sources.assets[asset].path.text] = ContentIndex.File(route: route, asset: asset)
    }
    for (asset, route) in site.assetRoutes {
      index.files[sources.assets[asset].path.text] = ContentIndex.File(route: route, asset: asset)
      index.routes[route] = .asset(asset)
    }
    for (number, page) in pages.enumerated()
    where index.routes.updateValue(.page(number), forKey: page.route) != nil {
      problems.append(
        Diagnostic(
          .routeTaken, at: page.source.map { sources.pages[$0].place },
          "two pages would be at \(page.route)", label: nil,
          help: "One is a further page of a long list. Rename the other."))
    }
    // A file whose place another has is an error of its own, which links to it need not repeat.
    for route in site.displacedAssets.values where index.routes[route] == nil {
      index.routes[route] = .made
    }
    let data = network?.network.downloads.plan.files.map(\.route) ?? []
    let made = feeds.map(\.route) + assets + data + [Route("/sitemap.xml"), Route("/robots.txt")]
    for route in made { index.routes[route] = .made }
    if site.hasSearch { index.routes[SearchPlan.index] = .made }
    for symbol in sources.symbols.symbols { index.routes[symbol.route] = .made }
    return index
  }
}
