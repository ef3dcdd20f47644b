internal import SiteModel

/// The menus: those of site.yaml, then the pages that ask to be in one; without either, the first
/// sections of the site.
struct MenuResolver {
  private let sources: SiteSources
  private let site: ResolvedSite
  private let index: ContentIndex
  private static let mostSections = 8

  static func resolve(
    _ sources: SiteSources, _ site: ResolvedSite, _ index: ContentIndex,
    _ problems: inout [Diagnostic]
  ) -> [SiteSettings.MenuName: [MenuItemView]] {
    let resolver = MenuResolver(sources: sources, site: site, index: index)
    var menus: [SiteSettings.MenuName: [MenuItemView]] = [:]
    for (name, items) in sources.settings.menus.sorted(by: { $0.key < $1.key }) {
      menus[name] = items.compactMap { resolver.item($0, &problems) }
    }
    for (name, item) in resolver.askedByPages(&problems) {
      // A page that site.yaml has in the menu already does not come twice.
      let isThere = menus[name, default: []].contains { $0.target == item.target }
      if !isThere { menus[name, default: []].append(item) }
    }
    if menus[.main] == nil { menus[.main] = resolver.firstSections() }
    return menus
  }

  private func item(_ item: SiteSettings.MenuItem, _ problems: inout [Diagnostic])
    -> MenuItemView?
  {
    let link = item.link.value
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let (path, fragment) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    if path.hasPrefix("page:") {
      let name = path.dropFirst(5).split(separator: "/").joined(separator: "/")
      let named = name.isEmpty ? "Content/index" : "Content/" + name
      if let page = index.page(named: named) {
        return MenuItemView(
          title: item.title ?? page.title, target: .onSite(page.route, fragment: fragment))
      }
      // A page that is withheld now (a draft, the team's) leaves the menu with it.
      if index.reasonWithheld(named) == nil {
        problems.append(
          Diagnostic(
            .unknownPage, at: item.link.span, "there is no page \"\(name)\"",
            help: nearestName(to: name, among: index.pageNames).map { "Did you mean page:\($0)?" }
              ?? "A page is named by its path in Content/ without .md: page:guidance/scoring."))
      }
      return nil
    }
    let isElsewhere = ["https://", "http://", "mailto:"].contains { link.hasPrefix($0) }
    guard isElsewhere || link.hasPrefix("/") else {
      problems.append(
        Diagnostic(
          .unknownScheme, at: item.link.span, "\"\(link)\" is not a link for a menu",
          help: "Write page:NAME, a path such as /tags/, or a whole web address."))
      return nil
    }
    guard let title = item.title else {
      problems.append(
        Diagnostic(
          .missingKey, at: item.link.span, "this menu item has no words",
          help: "Write { link: \"\(link)\", title: … }."))
      return nil
    }
    if isElsewhere { return MenuItemView(title: title, target: .elsewhere(link)) }
    guard index.routes[Route(path)] != nil else {
      problems.append(
        Diagnostic(
          .brokenLink, at: item.link.span, "nothing is published at \(path)",
          help: index.routes[Route(path + "/")] != nil
            ? "Did you mean \(path)/?" : "Link with page:NAME: the build then finds the address."))
      return nil
    }
    return MenuItemView(title: title, target: .onSite(Route(path), fragment: fragment))
  }

  private func askedByPages(_ problems: inout [Diagnostic])
    -> [(SiteSettings.MenuName, MenuItemView)]
  {
    var asked: [(name: SiteSettings.MenuName, weight: Int, item: MenuItemView)] = []
    for page in site.pages {
      let matter = sources.pages[page.source].frontMatter
      for entry in matter.menus {
        guard let name = SiteSettings.MenuName(rawValue: entry.menu.value) else {
          problems.append(
            Diagnostic(
              .unknownMenu, at: entry.menu.span, "there is no menu \"\(entry.menu.value)\"",
              help: "The menus are main and footer."))
          continue
        }
        asked.append(
          (
            name, entry.weight ?? matter.weight ?? Int.max,
            MenuItemView(
              title: entry.title ?? matter.title?.value ?? "",
              target: .onSite(page.route, fragment: nil))
          ))
      }
    }
    return asked.sorted { ($0.weight, $0.item.title) < ($1.weight, $1.item.title) }
      .map { ($0.name, $0.item) }
  }

  private func firstSections() -> [MenuItemView] {
    let sections = site.sections.first?.children.prefix(Self.mostSections) ?? []
    var items = sections.map { id in
      MenuItemView(
        title: site.sections[id].title,
        target: .onSite(site.sections[id].route, fragment: nil))
    }
    if !site.tags.isEmpty {
      items.append(
        MenuItemView(
          title: sources.words.text("tags-title"),
          target: .onSite(Route("/tags/"), fragment: nil)))
    }
    return items
  }
}
