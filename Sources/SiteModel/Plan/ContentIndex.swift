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

  /// By source path without `.md`: `Content/guidance/scoring`, `Content/guidance/index`.
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

  /// Also names what has capitals and spaces as its address has it: `service:apple-house` is the page
  /// in `services/Apple House.md`. Of two that would be one, the first by name.
  public mutating func addAddressedNames() {
    for (addressed, key) in Self.addressedNames(pages.keys) where pages[addressed] == nil {
      pages[addressed] = pages[key]
    }
    for (addressed, key) in Self.addressedNames(withheld.keys)
    where pages[addressed] == nil && withheld[addressed] == nil {
      withheld[addressed] = withheld[key]
    }
  }

  private static func addressedNames(
    _ keys: some Sequence<String>
  ) -> [(addressed: String, key: String)] {
    keys.compactMap { key in
      let addressed = PageName.addressed(key)
      return addressed == key ? nil : (addressed, key)
    }.sorted { precedesByBytes($0.key, $1.key) }
  }

  /// The page that a link names: by its own path (`guidance/scoring`, or `guidance/scoring.md` where
  /// a folder has the same name), or by its folder's.
  public func page(named name: String) -> Page? {
    let key = Self.key(of: name)
    return pages[key] ?? (name.hasSuffix(".md") ? nil : pages[key + "/index"])
  }

  /// Why a page of that name is not published; nothing when there is none.
  public func reasonWithheld(_ name: String) -> String? {
    let key = Self.key(of: name)
    return withheld[key] ?? (name.hasSuffix(".md") ? nil : withheld[key + "/index"])
  }

  /// Both a page and a section go by this name: only their files' names tell them apart.
  public func isAmbiguous(_ name: String) -> Bool {
    let key = Self.key(of: name)
    return !name.hasSuffix(".md") && pages[key] != nil && pages[key + "/index"] != nil
  }

  /// The names that links may use, for suggestions.
  public var pageNames: [String] {
    pages.keys.map { key in
      let name = key.dropFirst("Content/".count)
      return String(name.hasSuffix("/index") ? name.dropLast("/index".count) : name)
    }
  }

  private static func key(of name: String) -> String { PageName(SourcePath(name)).key }
}
