/// Everything that will be published, before a byte of it exists.
public struct SitePlan: Sendable {
  public var site: SiteView
  public var pages: [PagePlan]
  public var index: ContentIndex
  public var feeds: [FeedPlan]
  public var sitemap: [SitemapEntry]
  /// Nothing on a site without data of a network.
  public var data: DataPlan?
  /// Nothing on a site that is too small to be searched.
  public var search: SearchPlan?

  public init(
    site: SiteView, pages: [PagePlan], index: ContentIndex, feeds: [FeedPlan],
    sitemap: [SitemapEntry]
  ) {
    self.site = site
    self.pages = pages
    self.index = index
    self.feeds = feeds
    self.sitemap = sitemap
  }
}

public struct FeedPlan: Sendable {
  public var route: Route
  public var title: String
  /// The page that it is the feed of.
  public var page: Route
  public var entries: [Entry]

  public struct Entry: Sendable {
    public var title: String
    public var route: Route
    public var summary: String?
    public var published: CalendarDate
    public var updated: CalendarDate

    public init(
      title: String, route: Route, summary: String?, published: CalendarDate,
      updated: CalendarDate
    ) {
      self.title = title
      self.route = route
      self.summary = summary
      self.published = published
      self.updated = updated
    }
  }

  public init(route: Route, title: String, page: Route, entries: [Entry]) {
    self.route = route
    self.title = title
    self.page = page
    self.entries = entries
  }
}

public struct SitemapEntry: Sendable {
  public var route: Route
  public var modified: CalendarDate?

  public init(route: Route, modified: CalendarDate?) {
    self.route = route
    self.modified = modified
  }
}
