/// What links are resolved against: every page and file that the site will have, by where it was
/// written and by where it will be. Made once by the plan, then only read, by all cores.
public struct ContentIndex: Sendable {
  public struct Page: Sendable {
    public var route: Route
    public var title: String

    public init(route: Route, title: String) {
      self.route = route
      self.title = title
    }
  }

  public struct File: Sendable {
    public var route: Route
    /// Which of the site's assets.
    public var asset: Int

    public init(route: Route, asset: Int) {
      self.route = route
      self.asset = asset
    }
  }

  /// By source path without `.md` and without `/index`: `Content/guidance/scoring`.
  public var pages: [String: Page]
  /// Sources that exist but are not published now, and why, in words.
  public var withheld: [String: String]
  public var files: [String: File]
  /// Everything that is published, by its route: what kind of thing a link there meets.
  public var routes: [Route: Published]

  public enum Published: Sendable, Hashable {
    case page(Int)
    case asset(Int)
    /// Made by the generator: a feed, a style sheet, the sitemap.
    case made
  }

  public init(
    pages: [String: Page], withheld: [String: String], files: [String: File],
    routes: [Route: Published]
  ) {
    self.pages = pages
    self.withheld = withheld
    self.files = files
    self.routes = routes
  }

  /// The key of a source in `pages`.
  public static func key(ofPageAt path: SourcePath) -> String {
    var text = path.text[...]
    if text.hasSuffix(".md") { text = text.dropLast(3) }
    if text.hasSuffix("/index") { text = text.dropLast(6) }
    return String(text)
  }
}
