/// What `Content/site.yaml` says about the site as a whole.
public struct SiteSettings: Sendable {
  public var name = "Website"
  public var summary: String?
  /// Scheme and host, `https://example.org`.
  public var origin = "http://localhost"
  /// The path after the host without its last slash: empty, or `/network`.
  public var basePath = ""
  public var language = "en-GB"
  public var timeZone: Located<String>?
  public var contactEmail: String?
  /// Beside the address for e-mail, for the block "contact".
  public var contactName: String?
  public var contactPhone: String?
  public var contactPlace: String?
  /// In the order in which `site.yaml` has them; nothing where it names none.
  public var menus: [MenuName: [MenuItem]] = [:]
  public var theme: Located<String>?
  public var themeSettings: [YAMLPair] = []
  public var allowsRawHTML = false
  public var pagesInList = 50
  /// When the network's years start, and how they are written.
  public var calendar = NetworkCalendar()
  /// Nothing where `site.yaml` has no ratings, or wrong ones.
  public var scale: RatingScale?
  /// Whether it has any, right or wrong.
  public var hasRatings = false
  /// How the data may be used, and who publishes them.
  public var data = DataSettings()
  /// Which pictures go first, and on what terms.
  public var symbols = SymbolSettings()
  public var feedback = FeedbackSettings()
  /// What pages are not to hold.
  public var rules = ContentRules()
  public var digest = Digest(of: "")

  public init() {}

  public enum MenuName: String, Sendable, CaseIterable, Comparable {
    case main, footer

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public struct MenuItem: Sendable {
    /// As written: `page:guidance/scoring`, `/tags/`, `https://…`.
    public var link: Located<String>
    public var title: String?

    public init(link: Located<String>, title: String?) {
      self.link = link
      self.title = title
    }
  }
}

/// `data:` of `site.yaml`.
public struct DataSettings: Sendable {
  public var licence: DataLicence?
  public var version = "1.0.0"
  /// Nothing: whose site it is.
  public var publisher: String?

  public init() {}
}

/// The terms on which data may be used, as the team states them.
public struct DataLicence: Sendable, Hashable {
  /// `OGL-UK-3.0`, or other words.
  public var name: String
  public var address: String?

  public init(name: String, address: String?) {
    self.name = name
    self.address = address
  }
}

/// A warning that the team has looked at and lives with.
public struct KnownDifference: Sendable, Hashable {
  public var code: String
  /// A file, or a file and a line: `Content/results/q1.md:14`.
  public var place: String
  public var reason: String
  public var span: SourceSpan

  public init(code: String, place: String, reason: String, span: SourceSpan) {
    self.code = code
    self.place = place
    self.reason = reason
    self.span = span
  }
}
