internal import SiteInput
internal import SiteModel

/// The second stage: which pages there are now, where each is, and how they hang together.
///
/// In: everything that was read. Out: `ResolvedSite`, in which every page has its route, its
/// section and its place in it. Collisions are found here, where both sides are known.
struct SiteResolver: Sendable {
  let sources: SiteSources
  let request: BuildRequest
  let visibility: PageVisibility
  let subjects: [SourcePath: PageSubject]
  var problems: [Diagnostic] = []
  var site: ResolvedSite

  /// `subjects`: the pages that the network's data has a say in.
  static func resolve(
    _ sources: SiteSources, subjects: [SourcePath: PageSubject], for request: BuildRequest,
    on today: CalendarDate
  ) -> (site: ResolvedSite, problems: [Diagnostic]) {
    var resolver = SiteResolver(
      sources: sources, subjects: subjects, request: request, today: today)
    resolver.addPages()
    resolver.addSections()
    resolver.sortSections()
    resolver.addTags()
    resolver.reserveMadeRoutes()
    resolver.addAssets()
    resolver.addAliases()
    // Every place is given: what helped to give them is a tenth of a large site's memory.
    resolver.site.table = RouteTable()
    return (resolver.site, resolver.problems)
  }

  private init(
    sources: SiteSources, subjects: [SourcePath: PageSubject], request: BuildRequest,
    today: CalendarDate
  ) {
    self.sources = sources
    self.subjects = subjects
    self.request = request
    visibility = PageVisibility(sources, request: request, today: today)
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
    site.table.reserve(placed.count * 5 / 4)
    for (source, (place, found)) in zip(sources.pages, placed) {
      problems += found
      switch place {
      case .withheld(let reason, let route):
        site.withheld.append(Withheld(path: source.path, reason: reason, route: route))
      case .page(let page, let key):
        let id = site.pages.count
        guard
          take(
            page.route, .page(id),
            at: source.frontMatter.slug?.span ?? source.place,
            "this page would be at \(page.route)")
        else {
          site.displaced.insert(key)
          continue
        }
        site.pages.append(page)
        site.pagesByKey[key] = id
        if let subject = page.subject { site.pagesBySubject[subject] = id }
        if source.path.text == "Content/404.md" { site.notFound = id }
      case nil: break
      }
    }
  }

  private enum Place: Sendable {
    case withheld(Withheld.Reason, Route?)
    case page(ResolvedPage, key: String)
  }

  private func place(_ source: PageSource, _ index: Int) -> (Place?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let name = source.name
    if name.isEasyRead, visibility.standard(of: name) == nil {
      problems.append(
        Diagnostic(
          .unknownPage, at: SourceSpan(wholeOf: source.path),
          "there is no \"\(name.stem).md\" beside this that it could be the easy-read version of",
          help: "Name it like that page, with .easy before .md, or take .easy out of its name."))
    }
    if let reason = visibility.reasonToWithhold(source, name) {
      // What is wrong with its address matters on the day that it is published.
      var later: [Diagnostic] = []
      return (.withheld(reason, route(of: source, name, &later)), problems)
    }
    guard let route = route(of: source, name, &problems) else { return (nil, problems) }
    var page = ResolvedPage(
      source: index, route: route, isIndex: name.isIndex, isEasyRead: name.isEasyRead,
      isForTeam: visibility.isForTeam(source, name), isDraft: visibility.isDraft(source, name))
    page.subject = subjects.isEmpty ? nil : subjects[source.path]
    return (.page(page, key: name.key), problems)
  }

  private func route(
    of source: PageSource, _ name: PageName, _ problems: inout [Diagnostic]
  ) -> Route? {
    if source.path.text == "Content/404.md" { return Route("/404.html") }
    if name.isEasyRead {
      let standard = visibility.standard(of: name) ?? source
      let standardName = PageName(SourcePath(name.standardKey + ".md"))
      return route(of: standard, standardName, &problems)?.appending("easy-read")
    }
    guard let folder = route(ofFolder: source.path.folder) else {
      problems.append(emptyName(source.path, "the name of its folder"))
      return nil
    }
    let chosen = source.frontMatter.slug
    if name.isIndex {
      if let chosen {
        problems.append(
          Diagnostic(
            .wrongValue, at: chosen.span, "an index.md takes its address from its folder",
            help: "Rename the folder instead, and take this line out."))
      }
      return folder
    }
    if let part = chosen.map({ slug($0.value) }), !part.isEmpty { return folder.appending(part) }
    if let chosen {
      problems.append(
        Diagnostic(
          .emptyName, at: chosen.span,
          "\"slug\", the last part of the page's address, has no letter or digit",
          help: "Write such as slug: our-garden, or take the line out."))
    }
    let part = slug(name.stem)
    guard !part.isEmpty else {
      problems.append(emptyName(source.path, "its name"))
      return nil
    }
    return folder.appending(part)
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
      help: "Rename it, with letters from a to z or digits.")
  }

  /// Says so when something else is there already, or nothing can be.
  mutating func take(
    _ route: Route, _ owner: RouteTable.Owner, at span: @autoclosure () -> SourceSpan?,
    _ message: @autoclosure () -> String
  ) -> Bool {
    switch site.table.take(route, for: owner) {
    case nil: return true
    case .taken(let other)?:
      let isAlias = if case .alias = owner { true } else { false }
      problems.append(
        Diagnostic(
          .routeTaken, at: span(), "\(message()), where \(describe(other)) is",
          help: isAlias
            ? "Take it out of the list here, or rename the other file."
            : "Rename one of the files, or write between the --- lines of one of them an address of its own, such as slug: another-name."
        ))
    case .nameTooLong?:
      problems.append(
        Diagnostic(
          .emptyName, at: span(),
          "this makes an address of more than 255 letters, which no disk takes",
          help: "Choose a shorter name: \(route.path.prefix(60))…"))
    }
    return false
  }

  private func describe(_ page: PageSource) -> String {
    guard let row = page.madeFrom else { return page.path.text }
    return "the page of \"\(page.frontMatter.title?.value ?? "")\" (from \(row.file))"
  }

  private func describe(_ owner: RouteTable.Owner) -> String {
    switch owner {
    case .page(let id): describe(sources.pages[site.pages[id].source])
    case .section(let id): "the page of the folder \(site.sections[id].folder)"
    case .asset(let index): sources.assets[index].path.text
    case .alias(let span): "another old address in \(span.file)"
    case .tag(let name): "the page of the tag \"\(name)\""
    case .made(let what): what
    }
  }
}
