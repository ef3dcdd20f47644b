internal import SiteModel

/// Pages that no author wrote: lists of sections and tags, wrong addresses, and old ones.
extension SitePlanner {
  mutating func planSections() {
    for (id, section) in site.sections.enumerated() {
      var view: PageView
      if let index = section.index {
        view = self.view(of: index, &problems)
      } else {
        view = PageView(
          title: section.title, route: section.route, language: sources.settings.language)
        view.breadcrumbs = crumbs[id]
        view.topSection = top(of: id)
        view.sectionTitle = section.title
        view.feed = feeds.route(of: id)
      }
      if id == 0 { view.breadcrumbs = [] }
      if let index = section.index, let subject = site.pages[index].subject, let network {
        planSection(id, index, view, subject, network)
        continue
      }
      let list = ListPlanner(
        pages: section.pages.map { links[$0] },
        subsections: section.children.map { link(toSection: $0) },
        route: section.route, size: sources.settings.pagesInList)
      for part in list.parts() {
        let content: PageContent = id == 0 ? .home(part) : .section(part)
        if part.number == 1 {
          add(view, content, source: section.index)
        } else {
          add(continuation(of: view, part), content, source: nil)
        }
      }
    }
  }

  /// A section whose own page is about something in the network's data.
  private mutating func planSection(
    _ id: Int, _ index: Int, _ view: PageView, _ subject: PageSubject, _ network: NetworkPages
  ) {
    let section = site.sections[id]
    if subject == .services {
      let overview = ServicesOverview(
        pages: network, route: section.route, size: sources.settings.pagesInList)
      for (part, list) in overview.parts() {
        let page = list.number == 1 ? view : continuation(of: view, list)
        add(page, .services(part, list), source: list.number == 1 ? index : nil)
      }
      return
    }
    let others = section.pages.filter { site.pages[$0].subject == nil }
    let list = ListPlanner(
      pages: others.map { links[$0] }, subsections: section.children.map { link(toSection: $0) },
      route: section.route, size: max(1, others.count))
    for part in list.parts() { add(view, subject, part, source: index) }
  }

  private func link(toSection id: Int) -> PageLinkView {
    let section = site.sections[id]
    if let index = section.index { return links[index] }
    return PageLinkView(
      title: section.title, route: section.route, summary: nil, date: nil, isDraft: false)
  }

  /// Pages 2 and on of a list: the same place, without the words that page 1 has.
  private func continuation(of view: PageView, _ part: ListView) -> PageView {
    let title = sources.words.text(
      "page-number-title", ["title": view.title, "number": grouped(part.number)])
    var next = PageView(title: title, route: part.routes[part.number - 1], language: view.language)
    next.breadcrumbs = view.breadcrumbs + [CrumbView(title: title, route: next.route)]
    if next.breadcrumbs.count == 1 {
      next.breadcrumbs.insert(
        CrumbView(title: sources.words.text("home-crumb"), route: .home), at: 0)
    }
    next.topSection = view.topSection
    next.sectionTitle = view.sectionTitle
    next.feed = view.feed
    next.isForTeam = view.isForTeam
    next.isDraft = view.isDraft
    next.isHiddenFromSearch = view.isHiddenFromSearch
    return next
  }

  mutating func planTags() {
    guard !site.tags.isEmpty else { return }
    let home = CrumbView(title: sources.words.text("home-crumb"), route: .home)
    let tagsRoute = Route("/tags/")
    var view = PageView(
      title: sources.words.text("tags-title"), route: tagsRoute,
      language: sources.settings.language)
    view.breadcrumbs = [home, CrumbView(title: view.title, route: tagsRoute)]
    view.topSection = tagsRoute
    add(view, .tags(site.tags.compactMap { tagViews[$0.slug] }), source: nil)
    for (name, tag) in site.tags {
      guard let tagView = tagViews[name] else { continue }
      var tagged = PageView(
        title: sources.words.text("tag-title", ["tag": tag.name]), route: tag.route,
        language: sources.settings.language)
      tagged.breadcrumbs = view.breadcrumbs + [CrumbView(title: tag.name, route: tag.route)]
      tagged.topSection = tagsRoute
      let list = ListPlanner(
        pages: tag.pages.map { links[$0] }, subsections: [], route: tag.route,
        size: sources.settings.pagesInList)
      for part in list.parts() {
        let page = part.number == 1 ? tagged : continuation(of: tagged, part)
        add(page, .tag(tagView, part), source: nil)
      }
    }
  }

  mutating func planNotFound() {
    if let id = site.notFound {
      var view = view(of: id, &problems)
      view.isHiddenFromSearch = true
      return add(view, .notFound, source: id)
    }
    var view = PageView(
      title: sources.words.text("not-found-title"), route: Route("/404.html"),
      language: sources.settings.language)
    view.isHiddenFromSearch = true
    add(view, .notFound, source: nil)
  }

  mutating func planRedirects() {
    for (route, id) in site.aliases {
      var view = PageView(
        title: sources.words.text("redirect-title"), route: route,
        language: sources.settings.language)
      view.isHiddenFromSearch = true
      let target = LinkTarget.onSite(site.pages[id].route, fragment: nil)
      add(view, .redirect(to: target, title: links[id].title), source: nil)
    }
  }
}
