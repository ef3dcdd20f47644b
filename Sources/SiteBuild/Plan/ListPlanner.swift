internal import SiteModel

/// Cuts a long list into pages: the first at the list's own address, the others at `page/2/` and on.
struct ListPlanner {
  let pages: [PageLinkView]
  let subsections: [PageLinkView]
  let route: Route
  let size: Int

  func parts() -> [ListView] {
    let count = max(1, (pages.count + size - 1) / size)
    let routes = (1...count).map { number in
      number == 1 ? route : route.appending("page").appending(String(number))
    }
    let isDated = !pages.isEmpty && pages.allSatisfy { $0.date != nil }
    return (1...count).map { number in
      let start = (number - 1) * size
      return ListView(
        pages: Array(pages[start..<min(start + size, pages.count)]),
        subsections: number == 1 ? subsections : [], total: pages.count, isDated: isDated,
        number: number, routes: routes)
    }
  }
}
