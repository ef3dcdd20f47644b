internal import SiteInput
internal import SiteModel

/// The second stage: which pages there are now, where each is, and how they hang together.
///
/// In: everything that was read. Out: `ResolvedSite`, in which every page has its route, its
/// section and its place in it. Collisions are found here, where both sides are known.
struct SiteResolver: Sendable {
  let sources: SiteSources
  let request: BuildRequest
  let today: CalendarDate
  var problems: [Diagnostic] = []
  var site: ResolvedSite

  static func resolve(_ sources: SiteSources, for request: BuildRequest, on today: CalendarDate)
    -> (site: ResolvedSite, problems: [Diagnostic])
  {
    var resolver = SiteResolver(sources: sources, request: request, today: today)
    resolver.addPages()
    resolver.addSections()
    resolver.sortSections()
    resolver.addTags()
    resolver.reserveMadeRoutes()
    resolver.addAssets()
    resolver.addAliases()
    return (resolver.site, resolver.problems)
  }

  private init(sources: SiteSources, request: BuildRequest, today: CalendarDate) {
    self.sources = sources
    self.request = request
    self.today = today
    site = ResolvedSite()
  }

  // MARK: Pages

  private mutating func addPages() {
    let resolver = self
    let placed = parallelMap(sources.pages, jobs: request.jobs) { index, source in
      resolver.place(source, index)
    }
    site.pages.reserveCapacity(placed.count)
    site.pagesByKey.reserveCapacity(placed.count)
    site.owners.reserveCapacity(placed.count * 5 / 4)
    for (source, (place, found)) in zip(sources.pages, placed) {
      problems += found
      switch place {
      case .withheld(let reason):
        site.withheld.append(Withheld(path: source.path, reason: reason))
      case .page(let page, let key):
        let id = site.pages.count
        guard
          take(
            page.route, .page(id),
            at: source.frontMatter.slug?.span ?? SourceSpan(wholeOf: source.path),
            "this page would be at \(page.route)")
        else {
          site.displaced.insert(key)
          continue
        }
        site.pages.append(page)
        site.pagesByKey[key] = id
        if source.path.text == "Content/404.md" { site.notFound = id }
      case nil: break
      }
    }
  }

  private enum Place: Sendable {
    case withheld(Withheld.Reason)
    case page(ResolvedPage, key: String)
  }

  private func place(_ source: PageSource, _ index: Int) -> (Place?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    if let reason = reasonToWithhold(source.frontMatter) { return (.withheld(reason), problems) }
    guard let route = route(of: source, &problems) else { return (nil, problems) }
    let page = ResolvedPage(
      source: index, route: route, isIndex: Self.isIndex(source.path),
      isDraft: source.frontMatter.isDraft || isFuture(source.frontMatter))
    return (.page(page, key: ContentIndex.key(ofPageAt: source.path)), problems)
  }

  private func reasonToWithhold(_ matter: FrontMatter) -> Withheld.Reason? {
    if matter.audience == .team, request.audience == .public { return .team }
    if let expires = matter.expiresOn, expires <= today { return .expired(expires) }
    if request.includesDrafts { return nil }
    if matter.isDraft { return .draft }
    if isFuture(matter), let date = matter.publishOn { return .notYet(date) }
    return nil
  }

  private func isFuture(_ matter: FrontMatter) -> Bool {
    matter.publishOn.map { $0 > today } ?? false
  }

  private static func isIndex(_ path: SourcePath) -> Bool { path.name == "index.md" }

  private func route(of source: PageSource, _ problems: inout [Diagnostic]) -> Route? {
    if source.path.text == "Content/404.md" { return Route("/404.html") }
    guard let folder = route(ofFolder: source.path.folder) else {
      problems.append(emptyName(source.path, "the name of its folder"))
      return nil
    }
    if Self.isIndex(source.path) {
      if let slug = source.frontMatter.slug {
        problems.append(
          Diagnostic(
            .wrongValue, at: slug.span, "an index.md takes its address from its folder",
            help: "Rename the folder instead, and take this line out."))
      }
      return folder
    }
    var name = source.path.name.dropLast(3)
    let isEasyRead = name.hasSuffix(".easy")
    if isEasyRead { name = name.dropLast(5) }
    var part = slug(source.frontMatter.slug?.value ?? String(name))
    if part.isEmpty, let written = source.frontMatter.slug {
      problems.append(
        Diagnostic(
          .emptyName, at: written.span, "this slug has no letter or digit to make an address of",
          help: "Write it in letters and digits, or take the line out."))
      part = slug(name)
    }
    guard !part.isEmpty else {
      problems.append(emptyName(source.path, "its name"))
      return nil
    }
    let page = isEasyRead && name == "index" ? folder : folder.appending(part)
    return isEasyRead ? page.appending("easy-read") : page
  }

  /// `Content/Good practice` is at `/good-practice/`.
  func route(ofFolder folder: some StringProtocol) -> Route? {
    var path = "/"
    for part in folder.split(separator: "/").dropFirst() {
      let name = slug(part)
      guard !name.isEmpty else { return nil }
      path += name
      path += "/"
    }
    return Route(path)
  }

  func emptyName(_ path: SourcePath, _ what: String) -> Diagnostic {
    Diagnostic(
      .emptyName, at: SourceSpan(wholeOf: path),
      "\(what) has no letter or digit to make an address of",
      help: "Rename it, or give the page a slug: in its front matter.")
  }

  /// Says so when something else is there already.
  mutating func take(
    _ route: Route, _ owner: ResolvedSite.Owner, at span: @autoclosure () -> SourceSpan?,
    _ message: @autoclosure () -> String
  ) -> Bool {
    // An alias may ask for a redirect at `/x/index.html` or the like: compared as files.
    if let other = site.owners[route] {
      problems.append(
        Diagnostic(
          .routeTaken, at: span(), "\(message()), where \(describe(other)) is",
          help: "Rename one of them, or give one a slug: in its front matter."))
      return false
    }
    site.owners[route] = owner
    return true
  }

  private func describe(_ owner: ResolvedSite.Owner) -> String {
    switch owner {
    case .page(let id): sources.pages[site.pages[id].source].path.text
    case .section(let id): "the page of the folder \(site.sections[id].folder)"
    case .asset(let index): sources.assets[index].path.text
    case .alias(let span): "another alias in \(span.file)"
    case .tag(let name): "the page of the tag \"\(name)\""
    case .made(let what): what
    }
  }
}
