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
  private var problems: [Diagnostic] = []
  private var site: ResolvedSite

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
    let part = slug(source.frontMatter.slug?.value ?? String(name))
    guard !part.isEmpty else {
      problems.append(emptyName(source.path, "its name"))
      return nil
    }
    let page = isEasyRead && name == "index" ? folder : folder.appending(part)
    return isEasyRead ? page.appending("easy-read") : page
  }

  /// `Content/Good practice` is at `/good-practice/`.
  private func route(ofFolder folder: some StringProtocol) -> Route? {
    var path = "/"
    for part in folder.split(separator: "/").dropFirst() {
      let name = slug(part)
      guard !name.isEmpty else { return nil }
      path += name
      path += "/"
    }
    return Route(path)
  }

  private func emptyName(_ path: SourcePath, _ what: String) -> Diagnostic {
    Diagnostic(
      .emptyName, at: SourceSpan(wholeOf: path),
      "\(what) has no letter or digit to make an address of",
      help: "Rename it, or give the page a slug: in its front matter.")
  }

  /// Says so when something else is there already.
  private mutating func take(
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

  // MARK: Sections

  /// Every folder with a page in or below it, written index or not.
  private mutating func addSections() {
    var folders: Set<String> = ["Content"]
    for page in site.pages {
      var folder = sources.pages[page.source].path.folder
      while !folder.isEmpty, folders.insert(String(folder)).inserted {
        folder = SourcePath(String(folder)).folder
      }
    }
    for folder in folders.sorted() { addSection(folder) }
    for id in site.sections.indices.dropFirst() {
      let parent = String(SourcePath(site.sections[id].folder).folder)
      if let parentID = site.sectionsByFolder[parent] {
        site.sections[id].parent = parentID
        site.sections[parentID].children.append(id)
      }
    }
    for (id, page) in site.pages.enumerated() where !page.isIndex && id != site.notFound {
      let folder = String(sources.pages[page.source].path.folder)
      guard let section = site.sectionsByFolder[folder] else { continue }
      site.pages[id].section = section
      if !sources.pages[page.source].path.name.hasSuffix(".easy.md") {
        site.sections[section].pages.append(id)
      }
    }
  }

  private mutating func addSection(_ folder: String) {
    guard let route = route(ofFolder: folder) else { return }
    let index = site.pagesByKey[folder]
      .flatMap { site.pages[$0].isIndex ? $0 : nil }
    let id = site.sections.count
    let name = SourcePath(folder).name
    let title =
      index.map { sources.pages[site.pages[$0].source].frontMatter.title?.value ?? "" }
      ?? (folder == "Content" ? sources.settings.name : Self.title(ofFolder: name))
    if index == nil,
      !take(
        route, .section(id), at: SourceSpan(wholeOf: SourcePath(folder)),
        "this folder's page would be at \(route)")
    {
      return
    }
    site.sections.append(
      ResolvedSection(folder: folder, route: route, title: title, index: index))
    site.sectionsByFolder[folder] = id
    if let index { site.pages[index].section = id }
  }

  /// `good-practice` reads "Good practice".
  private static func title(ofFolder name: Substring) -> String {
    let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// By weight, then the newest first, then by title.
  private mutating func sortSections() {
    let pages = site.pages
    let sources = sources
    let keys = pages.map { page in
      let matter = sources.pages[page.source].frontMatter
      return OrderKey(
        weight: matter.weight ?? Int.max, date: matter.date?.value,
        title: matter.title?.value.lowercased() ?? "", path: page.route)
    }
    let sections = site.sections
    let sectionKeys = sections.map { section in
      section.index.map { keys[$0] }
        ?? OrderKey(
          weight: Int.max, date: nil, title: section.title.lowercased(), path: section.route)
    }
    for id in site.sections.indices {
      site.sections[id].pages.sort { keys[$0] < keys[$1] }
      site.sections[id].children.sort { sectionKeys[$0] < sectionKeys[$1] }
    }
  }

  private struct OrderKey: Comparable {
    var weight: Int
    var date: CalendarDate?
    var title: String
    var path: Route

    static func < (left: OrderKey, right: OrderKey) -> Bool {
      if left.weight != right.weight { return left.weight < right.weight }
      if left.date != right.date {
        guard let first = left.date, let second = right.date else { return left.date != nil }
        return first > second
      }
      // By bytes, not by a locale's order: the same site everywhere.
      if left.title != right.title {
        return precedesByBytes(left.title, right.title)
      }
      return left.path < right.path
    }
  }

  // MARK: Tags, files, aliases

  private mutating func addTags() {
    var groups: [String: ResolvedTag] = [:]
    var slugs: [String: String] = [:]
    for (id, page) in site.pages.enumerated() where id != site.notFound {
      for tag in sources.pages[page.source].frontMatter.tags {
        let name = slugs[tag.value] ?? slug(tag.value)
        slugs[tag.value] = name
        guard !name.isEmpty else {
          problems.append(
            Diagnostic(
              .emptyName, at: tag.span, "a tag needs a letter or a digit",
              help: "Take it out, or name it in words."))
          continue
        }
        if groups[name] == nil {
          groups[name] = ResolvedTag(
            name: tag.value, route: Route("/tags/\(name)/"), pages: [])
        }
        if groups[name]?.pages.last != id { groups[name]?.pages.append(id) }
        site.pages[id].tags.append(name)
      }
    }
    guard !groups.isEmpty else { return }
    _ = take(
      Route("/tags/"), .made("the list of tags"), at: nil, "the list of tags would be at /tags/")
    for name in groups.keys.sorted() {
      guard var tag = groups[name] else { continue }
      _ = take(
        tag.route, .tag(tag.name), at: nil,
        "the page of the tag \"\(tag.name)\" would be at \(tag.route)")
      let pages = tag.pages
      tag.pages = newestFirst(pages)
      site.tags.append((name, tag))
    }
  }

  private func newestFirst(_ pages: [Int]) -> [Int] {
    let dated = pages.map { id in
      (id: id, date: sources.pages[site.pages[id].source].frontMatter.date?.value)
    }
    return dated.sorted { left, right in
      switch (left.date, right.date) {
      case (let one?, let other?) where one != other: return one > other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return site.pages[left.id].route < site.pages[right.id].route
      }
    }.map(\.id)
  }

  /// What the generator may write beside pages; a file of the author's there would be lost.
  private mutating func reserveMadeRoutes() {
    for (path, what) in [
      ("/sitemap.xml", "the sitemap"), ("/robots.txt", "what search engines ask for first"),
    ] {
      _ = take(Route(path), .made(what), at: nil, "\(what) would be at \(path)")
    }
    if site.notFound == nil {
      _ = take(
        Route("/404.html"), .made("the page for wrong addresses"), at: nil,
        "the page for wrong addresses would be at /404.html")
    }
    for section in site.sections {
      let feed = Route(section.route.path + "feed.xml")
      _ = take(feed, .made("a feed"), at: nil, "a feed would be at \(feed)")
    }
  }

  private mutating func addAssets() {
    for (index, asset) in sources.assets.enumerated() {
      guard let folder = route(ofFolder: asset.path.folder) else {
        problems.append(emptyName(asset.path, "the name of its folder"))
        continue
      }
      let kind = asset.path.fileExtension
      let stem = kind.isEmpty ? asset.path.name : asset.path.name.dropLast(kind.count + 1)
      let name = slug(stem)
      guard !name.isEmpty else {
        problems.append(emptyName(asset.path, "its name"))
        continue
      }
      let route = Route(folder.path + name + (kind.isEmpty ? "" : "." + slug(kind)))
      if take(
        route, .asset(index), at: SourceSpan(wholeOf: asset.path), "this file would be at \(route)")
      {
        site.assetRoutes[index] = route
      }
    }
  }

  private mutating func addAliases() {
    for (id, page) in site.pages.enumerated() {
      for alias in sources.pages[page.source].frontMatter.aliases {
        guard let route = Self.aliasRoute(alias.value) else {
          problems.append(
            Diagnostic(
              .wrongValue, at: alias.span, "\"\(alias.value)\" is not a path of this site",
              label: "an alias is like /old/place/"))
          continue
        }
        if take(route, .alias(alias.span), at: alias.span, "this alias would be at \(route)") {
          site.aliases.append((route, id))
        }
      }
    }
  }

  private static func aliasRoute(_ text: String) -> Route? {
    guard text.hasPrefix("/"), !text.contains("//"), !text.contains(".."),
      !text.contains(where: { "?#%\\ \"<>".contains($0) }), text != "/"
    else { return nil }
    if text.hasSuffix("/") { return Route(text) }
    let last = text.split(separator: "/").last ?? ""
    return last.contains(".") ? Route(text) : Route(text + "/")
  }
}
