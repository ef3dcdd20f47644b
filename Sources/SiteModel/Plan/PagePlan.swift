/// A page that is to be: everything its rendering needs, and nothing that it doesn't.
public final class PagePlan: Sendable {
  public let view: PageView
  public let kind: PageKind
  private let content: @Sendable () -> PageContent
  /// `page` for `layouts/page.html`.
  public let layout: String
  /// The Markdown that becomes its body: an index into the site's pages. None for a page that is
  /// made from others, such as a tag's.
  public let source: Int?
  /// Of everything above but the Markdown, and but lists and the like: those are taken into account
  /// when the layout has received them. Of a page made from data it is that of all the data: what a
  /// score touches is found by rendering it again, at a fifth of a millisecond a page.
  public let digest: Digest
  /// Whether what it shows beside an author's words comes from the network's data.
  public let isFromData: Bool

  public init(
    view: PageView, kind: PageKind, layout: String, source: Int?, digest: Digest,
    isFromData: Bool? = nil, content: @escaping @Sendable () -> PageContent
  ) {
    self.view = view
    self.kind = kind
    self.isFromData = isFromData ?? kind.isFromData
    self.content = content
    self.layout = layout
    self.source = source
    self.digest = digest
  }

  public var route: Route { view.route }

  /// What it shows beyond what every page shows. Of a page made from data it is worked out when
  /// somebody asks, which is when it is rendered, and not at all while it stands as it was: those of
  /// 500 services, held all at once, took a third of a build's memory.
  public func makeContent() -> PageContent { content() }
}

/// What a kind of page has beyond what every page has.
public enum PageContent: Sendable {
  case page
  case home(ListView)
  case section(ListView)
  case tags([TagView])
  case tag(TagView, ListView)
  case plan(PlanView)
  case easyRead(EasyReadView)
  case notFound
  case find(FindView)
  case redirect(to: LinkTarget, title: String)
  /// With the pages that its list takes.
  case services(ServicesView, ListView)
  case service(ServiceView)
  case collaborative(ScopeView)
  case region(ScopeView)
  /// With the pages of its folder that are about nothing in the data.
  case area(AreaView, ListView)
  case standards(EditionView)
  case standard(StandardView)
  case year(YearView)
  case quarter(QuarterView)
  case actions(ActionsView)
  case downloads(DownloadsView)
  case team(TeamView)

  public var kind: PageKind {
    switch self {
    case .page: .page
    case .home: .home
    case .section: .section
    case .tags: .tags
    case .tag: .tag
    case .plan: .plan
    case .easyRead: .easyRead
    case .notFound: .notFound
    case .find: .find
    case .redirect: .redirect
    case .services: .services
    case .service: .service
    case .collaborative: .collaborative
    case .region: .region
    case .area: .area
    case .standards: .standards
    case .standard: .standard
    case .year: .year
    case .quarter: .quarter
    case .actions: .actions
    case .downloads: .downloads
    case .team: .team
    }
  }
}

/// The kinds of page that there are; a layout for each.
public enum PageKind: String, Sendable, CaseIterable {
  case home, section, page, tags, tag, plan
  case easyRead = "easy-read"
  case notFound = "not-found"
  case redirect, find
  case services, service, collaborative, region, area, standards, standard, year, quarter
  case actions, downloads, team

  public var layout: String { rawValue }

  /// Those that readers search for.
  public static let findable = allCases.filter {
    $0 != .notFound && $0 != .redirect && $0 != .find
  }

  /// Whether what it shows beside an author's words comes from the network's data.
  public var isFromData: Bool {
    switch self {
    case .services, .service, .collaborative, .region, .area, .standards, .standard, .year,
      .quarter, .actions, .downloads, .team:
      true
    case .home, .section, .page, .tags, .tag, .notFound, .redirect, .plan, .easyRead, .find: false
    }
  }
}

extension PageSubject {
  public var kind: PageKind {
    switch self {
    case .services: .services
    case .service: .service
    case .collaborative: .collaborative
    case .region: .region
    case .area: .area
    case .edition: .standards
    case .standard: .standard
    case .year: .year
    case .quarter: .quarter
    case .actions: .actions
    case .downloads: .downloads
    case .team: .team
    }
  }
}

extension PageContent {
  /// Those of its charts that are also files of their own.
  public var charts: [ChartView] {
    switch self {
    case .collaborative(let view), .region(let view):
      [view.years].compactMap(\.self)
        + view.areas.flatMap { [$0.parts, $0.years, $0.spread].compactMap(\.self) }
    case .area(let view, _): [view.groups, view.years].compactMap(\.self)
    case .standards(let view): [view.spread].compactMap(\.self)
    case .standard(let view): [view.chart].compactMap(\.self)
    case .year(let view): view.areas.compactMap(\.chart)
    case .quarter(let view): view.areas.compactMap(\.chart)
    case .plan(let view): [view.chart].compactMap(\.self)
    case .page, .home, .section, .tags, .tag, .notFound, .redirect, .services, .service, .actions,
      .downloads, .team, .easyRead, .find:
      []
    }
  }
}
