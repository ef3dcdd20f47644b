internal import SiteModel

/// What is published beside written pages: tags, files, and the addresses that pages once had.
extension SiteResolver {
  mutating func addTags() {
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
            name: tag.value, route: Route("/tags/\(name)/"), span: tag.span, pages: [])
        }
        if groups[name]?.pages.last != id { groups[name]?.pages.append(id) }
        if !site.pages[id].tags.contains(name) { site.pages[id].tags.append(name) }
      }
    }
    guard !groups.isEmpty else { return }
    let first = groups.values.map(\.span).min()
    guard
      take(
        Route("/tags/"), .made("the list of tags"), at: first,
        "the list of tags would be at /tags/")
    else { return }
    for name in groups.keys.sorted() {
      guard var tag = groups[name],
        take(
          tag.route, .tag(tag.name), at: tag.span,
          "the page of the tag \"\(tag.name)\" would be at \(tag.route)")
      else { continue }
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
  mutating func reserveMadeRoutes() {
    for (path, what) in [
      ("/sitemap.xml", "the sitemap"), ("/robots.txt", "what search engines ask for first"),
      ("/.candour", "Candour's own list of files"), ("/.candour-staging", "Candour's own mark"),
    ] {
      _ = take(Route(path), .made(what), at: nil, "\(what) would be at \(path)")
    }
    if site.notFound == nil {
      _ = take(
        Route("/404.html"), .made("the page for wrong addresses"), at: nil,
        "the page for wrong addresses would be at /404.html")
    }
    site.hasSearch = site.pages.count { !$0.isForTeam && !$0.isDraft } >= SearchPlan.fewestPages
    if site.hasSearch {
      let what = "the page of all pages from A to Z"
      site.hasSearch = take(
        SearchPlan.page, .made(what), at: nil, "\(what) would be at \(SearchPlan.page)")
    }
    for section in site.sections {
      let feed = Route(section.route.path + "feed.xml")
      _ = take(feed, .made("a feed"), at: nil, "a feed would be at \(feed)")
    }
    for symbol in sources.symbols.symbols {
      _ = take(
        symbol.route, .made("a picture of easy-read pages"), at: symbol.span,
        "a picture of easy-read pages would be at \(symbol.route)")
    }
    for kind in DataFileKind.all(in: sources.benchmarks) {
      let file = Route(DataPlan.folder.path + kind.name(in: sources.benchmarks))
      _ = take(
        file, .made("a file of the network's data"), at: nil,
        "a file of the network's data would be at \(file)")
    }
  }

  mutating func addAssets() {
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
      } else {
        site.displacedAssets[index] = route
      }
    }
  }

  mutating func addAliases() {
    for (id, page) in site.pages.enumerated() {
      for alias in sources.pages[page.source].frontMatter.aliases {
        guard let route = Self.aliasRoute(alias.value) else {
          problems.append(
            Diagnostic(
              .wrongValue, at: alias.span, "\"\(alias.value)\" is no old address of this site",
              label: "one is like /old/place/",
              help: "Write it as it was, from the / behind the site's own address."))
          continue
        }
        if take(route, .alias(alias.span), at: alias.span, "this old address is \(route)") {
          site.aliases.append((route, id))
        }
      }
    }
  }

  private static func aliasRoute(_ text: String) -> Route? {
    guard text.hasPrefix("/"), !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }),
      !text.contains("//"), !text.contains(".."),
      !text.contains(where: { "?#%\\ \"<>".contains($0) }), text != "/"
    else { return nil }
    if text.hasSuffix("/") { return Route(text) }
    let last = text.split(separator: "/").last ?? ""
    return last.contains(".") ? Route(text) : Route(text + "/")
  }
}
