internal import SiteModel
internal import SiteRender

/// Every link, picture, style sheet and script found in the finished pages leads to something that
/// is published, and every `#…` to an id that is there.
struct LinksLeadSomewhere {
  let plan: SitePlan
  let records: [PageRecord]
  let renderer: PageRenderer
  /// The path after the host, which addresses in the pages have in front.
  let basePath: String
  let jobs: Int
  /// Finding the nearest of all addresses takes a while (1 ms of 10,000).
  private static let mostSuggestions = 500

  private struct Fault: Sendable {
    var offset: Int32
    /// The page that is there and lacks the part that the link names.
    var page: Int?
  }

  /// The pages on which a link leads nowhere: of all, or of those asked for.
  func faultyPages(among pages: [Int]? = nil) -> [Int] {
    let targets = Targets(plan, records)
    guard let pages else { return faulty(targets) }
    return pages.filter { page in records[page].links.contains { fault($0, targets) != nil } }
  }

  /// What is wrong on these pages.
  func describe(_ pages: [Int]) -> [Diagnostic] {
    guard !pages.isEmpty else { return [] }
    let targets = Targets(plan, records)
    let found = parallelMap(pages, jobs: jobs) { _, index in
      located(
        records[index].links.compactMap { fault($0, targets) }, on: plan.pages[index])
    }.flatMap { $0 }
    let nearest = nearestRoutes(found)
    return found.map { describe($0, nearest) }
  }

  private func faulty(_ targets: Targets) -> [Int] {
    let isFaulty = parallelMap(records, jobs: jobs) { _, record in
      record.links.contains { fault($0, targets) != nil }
    }
    return isFaulty.indices.filter { isFaulty[$0] }
  }

  /// Everything that is published, and where of it the pages are.
  private struct Targets: Sendable {
    var published: Set<NameHash>
    var byRoute: [NameHash: Int]

    init(_ plan: SitePlan, _ records: [PageRecord]) {
      published = Set(minimumCapacity: plan.index.routes.count)
      for route in plan.index.routes.keys { published.insert(NameHash(route.path)) }
      for file in records.lazy.flatMap(\.files) { published.insert(NameHash(file.path)) }
      byRoute = Dictionary(
        zip(records.map { NameHash($0.route.path) }, records.indices),
        uniquingKeysWith: { one, _ in one })
    }
  }

  private func fault(_ link: PageLink, _ targets: Targets) -> Fault? {
    guard targets.published.contains(link.target) else {
      return Fault(offset: link.offset)
    }
    guard let fragment = link.fragment, let page = targets.byRoute[link.target],
      !records[page].hasID(fragment)
    else { return nil }
    return Fault(offset: link.offset, page: page)
  }

  /// A fault with what is written there, and where.
  private struct Located: Sendable {
    var text: String
    var span: SourceSpan?
    var page: Int?
  }

  private func located(_ faults: [Fault], on page: PagePlan) -> [Located] {
    zip(faults, renderer.provenance(of: page, at: faults.map(\.offset))).map { fault, place in
      var text = place.text
      if fault.page == nil, !basePath.isEmpty, text.hasPrefix(basePath + "/") {
        text.removeFirst(basePath.count)
      }
      return Located(text: text, span: place.span, page: fault.page)
    }
  }

  private func describe(_ fault: Located, _ nearest: [String: String]) -> Diagnostic {
    if let page = fault.page { return brokenAnchor(fault.text, on: plan.pages[page], fault.span) }
    return Diagnostic(
      .brokenLink, at: fault.span, "nothing is published at \(fault.text)",
      help: nearest[fault.text].map { "Did you mean \($0)?" }
        ?? "Link with page:NAME or file:NAME: the build then finds the address.")
  }

  /// For each address once: the same broken link may stand at the foot of every page.
  private func nearestRoutes(_ faults: [Located]) -> [String: String] {
    let texts = Set(faults.lazy.filter { $0.page == nil }.map(\.text)).sorted()
      .prefix(Self.mostSuggestions)
    let found = parallelMap(Array(texts), jobs: jobs) { _, text in nearestRoute(to: text) }
    return Dictionary(
      uniqueKeysWithValues: zip(texts, found).compactMap { text, route in
        route.map { (text, $0) }
      })
  }

  private func brokenAnchor(_ text: String, on page: PagePlan, _ span: SourceSpan?) -> Diagnostic {
    let name = text.split(separator: "#").last.map(String.init) ?? text
    let ids = renderer.headingIDs(of: page)
    let help =
      if let nearest = nearestName(to: name, among: ids) {
        "Did you mean #\(nearest)?"
      } else if ids.isEmpty {
        "That page has no headings: link to it without the #."
      } else {
        "Its headings are " + ids.prefix(12).map { "#" + $0 }.joined(separator: ", ")
          + (ids.count > 12 ? " and more." : ".")
      }
    return Diagnostic(
      .brokenAnchor, at: span, "no heading of \"\(page.view.title)\" is called \"#\(name)\"",
      help: help)
  }

  private func nearestRoute(to text: String) -> String? {
    let path = text.split(separator: "#").first.map(String.init) ?? text
    if plan.index.routes[Route(path + "/")] != nil { return path + "/" }
    // Comparing with every address takes a while on a large site; a misspelling keeps its folder.
    let folder = path.prefix(4)
    return nearestName(
      to: path, among: plan.index.routes.keys.map(\.path).filter { $0.hasPrefix(folder) })
  }
}

extension PageRecord {
  /// `ids` is sorted.
  fileprivate func hasID(_ wanted: NameHash) -> Bool {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == wanted
  }
}
