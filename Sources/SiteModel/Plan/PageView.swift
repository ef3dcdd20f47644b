/// What a layout receives. Plain values, filled in by the plan; only the body and what is found in
/// it (contents, first picture) come from rendering.
public struct SiteView: Sendable {
  public var name: String
  public var language: String
  public var summary: String?
  public var feed: LinkTarget?
  public var mainMenu: [MenuItemView]
  public var footerMenu: [MenuItemView]
  public var contactEmail: String?
  public var contentPolicy: String
  public var settings: [String: ThemeKey.Value]
  /// The page that says whose the site's pictures are.
  public var credits: LinkTarget?
  /// The page that says what happens with what readers send.
  public var privacy: LinkTarget?
  /// The page that searches the site, and lists it from A to Z.
  public var find: LinkTarget?
  /// The highest score there is; empty on a site without scores.
  public var scaleMaximum = ""
  /// How many ratings there are.
  public var bandCount = 0

  public init(
    name: String, language: String, summary: String?, feed: LinkTarget?,
    mainMenu: [MenuItemView], footerMenu: [MenuItemView], contactEmail: String?,
    contentPolicy: String, settings: [String: ThemeKey.Value]
  ) {
    self.name = name
    self.language = language
    self.summary = summary
    self.feed = feed
    self.mainMenu = mainMenu
    self.footerMenu = footerMenu
    self.contactEmail = contactEmail
    self.contentPolicy = contentPolicy
    self.settings = settings
  }
}

public struct MenuItemView: Sendable {
  public var title: String
  public var target: LinkTarget

  public init(title: String, target: LinkTarget) {
    self.title = title
    self.target = target
  }
}

/// What pages of every kind tell their layout.
public struct PageView: Sendable {
  public var title: String
  public var route: Route
  public var summary: String?
  public var language: String
  public var date: CalendarDate?
  public var updated: CalendarDate?
  public var isDraft = false
  public var isForTeam = false
  public var tags: [TagView] = []
  public var breadcrumbs: [CrumbView] = []
  public var topSection: Route?
  public var sectionTitle: String?
  public var previous: PageLinkView?
  public var next: PageLinkView?
  public var feed: Route?
  public var isHiddenFromSearch = false
  public var owner: String?
  public var reviewBy: CalendarDate?
  public var extra: [String: ThemeKey.Value] = [:]
  /// Its easy-read version.
  public var easyRead: Route?

  public init(title: String, route: Route, language: String) {
    self.title = title
    self.route = route
    self.language = language
  }
}

public struct CrumbView: Sendable {
  public var title: String
  public var route: Route

  public init(title: String, route: Route) {
    self.title = title
    self.route = route
  }
}

/// A page in a list of pages. An object: the same one stands in many lists.
public final class PageLinkView: Sendable {
  public let title: String
  public let route: Route
  public let summary: String?
  public let date: CalendarDate?
  public let isDraft: Bool

  public init(
    title: String, route: Route, summary: String?, date: CalendarDate?, isDraft: Bool
  ) {
    self.title = title
    self.route = route
    self.summary = summary
    self.date = date
    self.isDraft = isDraft
  }
}

public struct TagView: Sendable {
  public var name: String
  public var route: Route
  public var count: Int

  public init(name: String, route: Route, count: Int) {
    self.name = name
    self.route = route
    self.count = count
  }
}

/// One page of a list that may take several.
public struct ListView: Sendable {
  public var pages: [PageLinkView]
  public var subsections: [PageLinkView]
  /// How many pages the whole list holds.
  public var total: Int
  public var isDated: Bool
  /// Which page of the list this is, from 1.
  public var number: Int
  /// The pages of the list, in order.
  public var routes: [Route]

  public init(
    pages: [PageLinkView], subsections: [PageLinkView], total: Int, isDated: Bool, number: Int,
    routes: [Route]
  ) {
    self.pages = pages
    self.subsections = subsections
    self.total = total
    self.isDated = isDated
    self.number = number
    self.routes = routes
  }
}
