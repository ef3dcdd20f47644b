internal import SiteModel

/// What readers can search for, and the page of all pages from A to Z that the search box leads to,
/// with a script or without.
extension SitePlanner {
  /// On one page up to here; beyond, each letter has its own.
  private static let mostOnOnePage = 600
  private static let mostOfLetter = 200

  /// After all other pages. Nothing on a site too small to get lost in.
  mutating func planFind() -> SearchPlan? {
    guard site.hasSearch else { return nil }
    let names = serviceNames()
    let found = pages.indices.filter { isFindable(pages[$0]) }
    var entries = found.map { page in
      SearchPlan.Entry(
        page: page, label: label(of: pages[page]), names: names[pages[page].route] ?? "")
    }
    let keys = found.map { (page: $0, title: slug(pages[$0].view.title)) }.sorted {
      $0.title == $1.title
        ? pages[$0.page].route < pages[$1.page].route : precedesByBytes($0.title, $1.title)
    }
    let labels = Dictionary(uniqueKeysWithValues: entries.map { ($0.page, $0.label) })
    planList(keys.map { (pages[$0.page].view, labels[$0.page] ?? "", slug: $0.title) })
    let planned = pages
    entries.sort { left, right in
      let (left, right) = (planned[left.page], planned[right.page])
      let (before, after) = (left.kind.searchRank, right.kind.searchRank)
      return before == after ? left.route < right.route : before < after
    }
    return SearchPlan(entries: entries)
  }

  /// What is published to everybody, but not pages 2 and on of a list.
  private func isFindable(_ page: PagePlan) -> Bool {
    if page.view.isHiddenFromSearch || !PageKind.findable.contains(page.kind) {
      return false
    }
    guard page.source == nil else { return true }
    let parts = page.route.path.split(separator: "/")
    return !(parts.count > 1 && parts[parts.count - 2] == "page" && Int(parts.last ?? "") != nil)
  }

  /// "Service", "Standard: Involvement"; an author's page by the section that it stands in.
  private func label(of page: PagePlan) -> String {
    let kind = sources.words.text("kind-" + page.kind.rawValue)
    switch page.kind {
    case .page: return page.view.sectionTitle ?? kind
    case .standard, .standards:
      return sources.words.text(
        "kind-within", ["kind": kind, "section": page.view.sectionTitle ?? ""])
    default: return kind
    }
  }

  private func serviceNames() -> [Route: String] {
    var names: [Route: String] = [:]
    let data = sources.benchmarks
    for (index, service) in data.services.enumerated() {
      guard let id = site.pagesBySubject[.service(Ref(index))] else { continue }
      let group = service.collaborative.map { data[$0].name }
      names[site.pages[id].route] = [service.place, service.provider, group]
        .compactMap(\.self).joined(separator: " ")
    }
    return names
  }

  // MARK: From A to Z

  private typealias Listed = (view: PageView, label: String, slug: String)

  private mutating func planList(_ listed: [Listed]) {
    var letters: [(name: String, pages: Range<Int>)] = []
    for (place, page) in listed.enumerated() {
      let name = letter(of: page.slug)
      if letters.last?.name == name {
        letters[letters.count - 1].pages = letters[letters.count - 1].pages.lowerBound..<place + 1
      } else {
        letters.append((name, place..<place + 1))
      }
    }
    let groups = letters.map { letter in
      FindView.Group(
        letter: letter.name, anchor: anchor(of: letter.name),
        entries: listed[letter.pages].map {
          FindView.Entry(title: $0.view.title, route: $0.view.route, label: $0.label)
        })
    }
    var view = PageView(
      title: sources.words.text("find-title"), route: SearchPlan.page,
      language: sources.settings.language)
    view.breadcrumbs = [
      CrumbView(title: sources.words.text("home-crumb"), route: .home),
      CrumbView(title: view.title, route: view.route),
    ]
    guard listed.count > Self.mostOnOnePage else {
      let ways = groups.map {
        FindView.Letter(
          name: $0.letter, target: .onSite(view.route, fragment: $0.anchor), isCurrent: false)
      }
      add(
        view, .find(FindView(letters: ways, groups: groups, list: list([view.route]))), source: nil)
      return
    }
    let ways = { (current: String?) in
      groups.map {
        FindView.Letter(
          name: $0.letter, target: .onSite(view.route.appending($0.anchor), fragment: nil),
          isCurrent: $0.letter == current)
      }
    }
    let front = FindView(letters: ways(nil), groups: [], list: list([view.route]))
    add(view, .find(front), source: nil)
    for group in groups { plan(group, below: view, ways(group.letter)) }
  }

  /// A letter's pages, on as many pages as they need.
  private mutating func plan(
    _ group: FindView.Group, below view: PageView, _ letters: [FindView.Letter]
  ) {
    let first = view.route.appending(group.anchor)
    let count = (group.entries.count + Self.mostOfLetter - 1) / Self.mostOfLetter
    let routes = (1...count).map {
      $0 == 1 ? first : first.appending("page").appending(String($0))
    }
    let title = sources.words.text("find-letter-title", ["letter": group.letter])
    for (place, route) in routes.enumerated() {
      var page = PageView(
        title: place == 0
          ? title
          : sources.words.text(
            "page-number-title", ["title": title, "number": grouped(place + 1)]),
        route: route, language: view.language)
      page.breadcrumbs = view.breadcrumbs + [CrumbView(title: page.title, route: route)]
      page.topSection = view.route
      var part = group
      let start = place * Self.mostOfLetter
      part.entries = Array(
        group.entries[start..<min(start + Self.mostOfLetter, group.entries.count)])
      add(
        page,
        .find(FindView(letters: letters, groups: [part], list: list(routes, number: place + 1))),
        source: nil)
    }
  }

  private func list(_ routes: [Route], number: Int = 1) -> ListView {
    ListView(
      pages: [], subsections: [], total: 0, isDated: false, number: number, routes: routes)
  }

  /// The first of a name as it is sorted: all that begin with a digit stand together.
  private func letter(of slug: String) -> String {
    guard let first = slug.first(where: { $0 != "-" }) else { return "#" }
    if ("0"..."9").contains(first) { return sources.words.text("find-digits") }
    return first.uppercased()
  }

  private func anchor(of letter: String) -> String {
    letter == "#" ? "letter-others" : "letter-" + slug(letter)
  }
}

extension PageKind {
  /// Of two results that fit a question equally well, the lower stands first.
  fileprivate var searchRank: Int {
    switch self {
    case .service, .services: 0
    case .area: 1
    case .collaborative, .region: 2
    case .standard: 3
    case .standards: 4
    case .home, .section, .page, .plan, .actions, .downloads, .team: 5
    case .year, .quarter: 6
    case .easyRead: 7
    case .tags, .tag, .notFound, .redirect, .find: 8
    }
  }
}
