internal import SiteModel

/// Which sections have a feed: those with a dated page in or below them. The newest 50 pages each.
struct SectionFeeds: Sendable {
  private let sources: SiteSources
  private let site: ResolvedSite
  /// Dated pages by section, the section's own and those below it.
  private var dated: [[Int]]
  private static let most = 50

  init(sources: SiteSources, site: ResolvedSite) {
    self.sources = sources
    self.site = site
    dated = [[Int]](repeating: [], count: site.sections.count)
    for (id, page) in site.pages.enumerated()
    where !page.isDraft && sources.pages[page.source].frontMatter.date != nil {
      var section = page.section
      while let here = section {
        dated[here].append(id)
        section = site.sections[here].parent
      }
    }
  }

  var hasSiteFeed: Bool { !(dated.first?.isEmpty ?? true) }

  func route(of section: Int) -> Route? {
    dated[section].isEmpty ? nil : Route(site.sections[section].route.path + "feed.xml")
  }

  func plans(links: [PageLinkView]) -> [FeedPlan] {
    site.sections.indices.compactMap { section in
      guard let route = route(of: section) else { return nil }
      let newest = dated[section].sorted { isNewer(links[$0], links[$1]) }.prefix(Self.most)
      let name = sources.settings.name
      let title =
        section == 0
        ? name
        : sources.words.text(
          "feed-title", ["site": name, "section": site.sections[section].title])
      return FeedPlan(
        route: route, title: title, page: site.sections[section].route,
        entries: newest.compactMap { entry($0, links[$0]) })
    }
  }

  private func isNewer(_ left: PageLinkView, _ right: PageLinkView) -> Bool {
    guard let one = left.date, let other = right.date, one != other else {
      return left.route < right.route
    }
    return one > other
  }

  private func entry(_ id: Int, _ link: PageLinkView) -> FeedPlan.Entry? {
    guard let date = link.date else { return nil }
    let updated = sources.pages[site.pages[id].source].frontMatter.updated
    return FeedPlan.Entry(
      title: link.title, route: link.route, summary: link.summary, published: date,
      updated: max(date, updated ?? date))
  }
}
