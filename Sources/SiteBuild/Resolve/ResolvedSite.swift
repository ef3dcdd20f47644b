internal import SiteModel

/// Pages, sections and tags, each with its place. Ids are indices into the arrays here.
struct ResolvedSite: Sendable {
  var pages: [ResolvedPage] = []
  var pagesByKey: [String: Int] = [:]
  var sections: [ResolvedSection] = []
  var sectionsByFolder: [String: Int] = [:]
  /// By slug.
  var tags: [(slug: String, tag: ResolvedTag)] = []
  var assetRoutes: [Int: Route] = [:]
  var aliases: [(route: Route, page: Int)] = []
  var withheld: [Withheld] = []
  /// Pages whose address another has: an error of its own, which links to them need not repeat.
  var displaced: Set<String> = []
  var displacedAssets: [Int: Route] = [:]
  /// The page of everything in the network's data whose page is published.
  var pagesBySubject: [PageSubject: Int] = [:]
  /// The page that `Content/404.md` is.
  var notFound: Int?
  /// Whether there is so much that it is worth searching.
  var hasSearch = false
  var table = RouteTable()
}

struct ResolvedPage: Sendable {
  /// Which of the site's sources it is.
  var source: Int
  var route: Route
  var isIndex: Bool
  var isEasyRead: Bool
  var isForTeam: Bool
  /// A draft, or not to be published yet, and shown because drafts were asked for.
  var isDraft: Bool
  /// The section that it lies in, or, for an index, is.
  var section: Int?
  /// Slugs.
  var tags: [String] = []
  /// What it is about, where the network's data has a say.
  var subject: PageSubject?
}

struct ResolvedSection: Sendable {
  var folder: String
  var route: Route
  var title: String
  /// The page that its `index.md` is, if it has one.
  var index: Int?
  var parent: Int?
  var children: [Int] = []
  var pages: [Int] = []

  init(folder: String, route: Route, title: String, index: Int?) {
    self.folder = folder
    self.route = route
    self.title = title
    self.index = index
  }
}

struct ResolvedTag: Sendable {
  /// As the first page that has it writes it.
  var name: String
  var route: Route
  /// Where it is first written.
  var span: SourceSpan
  /// The newest first.
  var pages: [Int]
}
