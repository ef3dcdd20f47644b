internal import SiteInput
internal import SiteModel
internal import SiteRender

/// What was published at an address once is still there, or leads on to where it went.
struct AddressesStay {
  let plan: SitePlan
  let sources: SiteSources
  let records: [PageRecord]
  let withheld: [Withheld]

  func check() -> [Diagnostic] {
    guard !sources.published.isEmpty else { return [] }
    var byRoute: [Route: Int] = [:]
    var files: Set<Route> = []
    for (index, record) in records.enumerated() {
      byRoute[record.route] = index
      files.formUnion(record.files)
    }
    let expired = expiredRoutes
    var problems: [Diagnostic] = []
    for address in sources.published {
      if let index = byRoute[address.route] {
        // Whoever is led on comes to the top of another page.
        guard plan.pages[index].kind != .redirect else { continue }
        let ids = Set(records[index].ids)
        for part in address.parts where !ids.contains(NameHash(part.id)) {
          problems.append(partGone(part, of: address.route, on: index))
        }
      } else if plan.index.routes[address.route] == nil, !files.contains(address.route),
        !expired.contains(address.route)
      {
        problems.append(gone(address))
      }
    }
    return problems
  }

  /// Of pages whose time is over, as was said when they were written; and of what there was for them
  /// alone: their folders and tags.
  private var expiredRoutes: Set<Route> {
    let pages = withheld.filter(\.isExpired)
    var routes: Set<Route> = []
    for route in pages.compactMap(\.route) {
      var parts = route.path.split(separator: "/")
      while !parts.isEmpty {
        routes.insert(Route("/" + parts.joined(separator: "/") + "/"))
        parts.removeLast()
      }
    }
    let paths = Set(pages.map(\.path))
    for page in sources.pages where paths.contains(page.path) {
      guard !page.frontMatter.tags.isEmpty else { continue }
      routes.insert(Route("/tags/"))
      routes.formUnion(page.frontMatter.tags.map { Route("/tags/\(slug($0.value))/") })
    }
    return routes
  }

  private func gone(_ address: PublishedAddress) -> Diagnostic {
    let waiting = withheld.first { $0.route == address.route }
    if let waiting {
      return Diagnostic(
        .addressGone, at: address.span, "nothing is at \(address.route) any more",
        label: "its page is not published: \(waiting.explanation)",
        help: "Publish \(waiting.path) again, or take this line out.")
    }
    let line = "aliases: [\(address.route)]"
    let page = successor(of: address.route)
    return Diagnostic(
      .addressGone, at: address.span, "nothing is at \(address.route) any more",
      label: "it was published once",
      help: page.map { "Is it \($0) now? Add there, between the --- lines: \(line)" }
        ?? "Add to the page that takes its place, between the --- lines: \(line)")
  }

  /// A page of the same name in another folder, or of nearly the same name in the same.
  private func successor(of route: Route) -> SourcePath? {
    let name = route.path.split(separator: "/").last
    let pages = plan.pages.filter { page in
      page.source.map { sources.pages[$0].madeFrom == nil } ?? false
    }
    if let page = pages.first(where: { $0.route.path.split(separator: "/").last == name }) {
      return page.source.map { sources.pages[$0].path }
    }
    let near = nearestName(to: route.path, among: pages.map(\.route.path))
    return pages.first { $0.route.path == near }?.source.map { sources.pages[$0].path }
  }

  private func partGone(_ part: PublishedAddress.Part, of route: Route, on index: Int)
    -> Diagnostic
  {
    let page = plan.pages[index]
    let path = page.source.flatMap {
      sources.pages[$0].madeFrom == nil ? sources.pages[$0].path : nil
    }
    return Diagnostic(
      .partGone, at: part.span, "no heading of \(route) is called \"#\(part.id)\" any more",
      label: "links lead here",
      help: path.map {
        "Write {#\(part.id)} behind the heading in \($0) that takes its place, or take this out."
      } ?? "If nothing takes its place, take this out.")
  }
}

extension Withheld {
  fileprivate var isExpired: Bool {
    if case .expired = reason { true } else { false }
  }
}

/// What is published now beside what was before, as `Content/published-addresses.txt` holds it.
struct RememberedAddresses {
  let plan: SitePlan
  let sources: SiteSources
  let renderer: PageRenderer
  let files: [Route]
  let jobs: Int

  func text() -> String {
    var parts: [String: Set<String>] = [:]
    for address in sources.published {
      parts[address.route.path, default: []].formUnion(address.parts.map(\.id))
    }
    let pages = plan.pages.filter { page in
      ![.notFound, .redirect].contains(page.kind) && !Self.isFurtherPage(page.route)
    }
    let headings = parallelMap(pages, jobs: jobs) { _, page in renderer.headingIDs(of: page) }
    for (page, ids) in zip(pages, headings) {
      parts[page.route.path, default: []].formUnion(ids)
    }
    for file in files { parts[file.path, default: []].formUnion([]) }
    var out = """
      # What was published, for the build to see that it stays: each address, and its headings.
      # candour build --remember adds to this file. Take a line out only if nobody can have it.

      """
    for (path, ids) in parts.sorted(by: { precedesByBytes($0.key, $1.key) }) {
      out += path
      for id in ids.sorted(by: precedesByBytes) { out += " #" + id }
      out += "\n"
    }
    return out
  }

  /// `/news/page/2/`: the pages of a list come and go with its length.
  private static func isFurtherPage(_ route: Route) -> Bool {
    let parts = route.path.split(separator: "/").suffix(2)
    return parts.count == 2 && parts.first == "page" && parts.last.flatMap { Int($0) } != nil
  }
}
