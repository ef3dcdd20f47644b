/// What a page's plan comes to in one digest: two plans that agree here render alike.
extension SiteView {
  /// Of all that pages may show of it.
  public var digest: Digest {
    var builder = DigestBuilder()
    for text in [name, language, summary, contactEmail, contentPolicy, scaleMaximum] {
      builder.add(text)
    }
    builder.add(bandCount)
    builder.add(feed?.digest)
    builder.add(credits?.digest)
    builder.add(find?.digest)
    builder.add(privacy?.digest)
    for menu in [mainMenu, footerMenu] {
      builder.add(menu.count)
      for item in menu {
        builder.add(item.title)
        builder.add(item.target.digest)
      }
    }
    for (key, value) in settings.sorted(by: { $0.key < $1.key }) {
      builder.add(key)
      builder.add(value)
    }
    return builder.finish()
  }
}

extension LinkTarget {
  fileprivate var digest: String {
    switch self {
    case .onSite(let route, let fragment): route.path + "#" + (fragment ?? "")
    case .elsewhere(let address): address
    }
  }
}

extension DigestBuilder {
  public mutating func add(_ value: ThemeKey.Value) {
    switch value {
    case .text(let text): add(text)
    case .flag(let flag): add(flag)
    case .number(let number): add(number)
    }
  }

  public mutating func add(_ page: PageView) {
    for text in [
      page.title, page.route.path, page.summary, page.language, page.sectionTitle,
      page.owner, page.topSection?.path, page.feed?.path,
      page.easyRead?.path,
    ] { add(text) }
    for date in [page.date, page.updated, page.reviewBy] { add(date) }
    add(page.isDraft)
    add(page.isForTeam)
    add(page.isHiddenFromSearch)
    add(page.tags.count)
    for tag in page.tags { add(tag) }
    add(page.breadcrumbs.count)
    for crumb in page.breadcrumbs {
      add(crumb.title)
      add(crumb.route.path)
    }
    for neighbour in [page.previous, page.next] {
      add(neighbour != nil)
      if let neighbour { add(neighbour) }
    }
    for (key, value) in page.extra.sorted(by: { $0.key < $1.key }) {
      add(key)
      add(value)
    }
  }

  public mutating func add(_ page: PageLinkView) {
    add(page.title)
    add(page.route.path)
    add(page.summary)
    add(page.date)
    add(page.isDraft)
  }

  public mutating func add(_ tag: TagView) {
    add(tag.name)
    add(tag.route.path)
    add(tag.count)
  }

  private mutating func add(_ date: CalendarDate?) {
    add(date.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? -1)
  }
}
