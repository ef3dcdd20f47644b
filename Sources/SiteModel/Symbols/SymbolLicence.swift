/// On what terms a picture may be used, and whom to thank for it.
public struct SymbolLicence: Sendable, Hashable {
  /// `CC BY-SA 4.0`; empty for a network's own.
  public var name: String
  public var address: String?
  public var creator: String?
  public var source: String?
  /// The words in which its makers ask to be thanked, where they ask for some.
  public var credit: String?

  public init(name: String, address: String?, creator: String?, source: String?) {
    self.name = name
    self.address = address
    self.creator = creator
    self.source = source
  }

  /// Nothing for a licence that is not known here.
  public var terms: SymbolTerms? { SymbolTerms(of: name) }

  /// Pictures given to everyone ask for no credit; all others do.
  public var asksForCredit: Bool {
    switch terms?.family {
    case .own, .free: false
    default: true
    }
  }
}

/// What a licence asks of who shows a picture.
public struct SymbolTerms: Sendable, Hashable {
  public enum Family: Sendable {
    /// The network's own: no licence is named.
    case own
    /// Given to everyone: CC0, the public domain.
    case free
    case creativeCommons
    case openGovernment
    /// Licences of software, which ask that their name stays with the work.
    case notice
    case widgit
    case photosymbols
    /// Its maker allowed this site to use it.
    case permission
  }

  public var family: Family
  public var isNonCommercial = false

  /// How many different symbols Widgit lets somebody give away with no permission of their own.
  public static let mostWidgit = 100

  /// For a reader of a message: the names that are understood.
  public static let examples =
    "CC BY-SA 4.0, CC BY-NC-SA 4.0, CC0-1.0, OGL-UK-3.0, Widgit licence, Photosymbols licence, With permission"

  public init?(of name: String) {
    let words = name.lowercased().split { letter in
      !(letter.isLetter || letter.isNumber || letter == ".")
    }.map(String.init)
    if let parts = Self.parts(ofCreativeCommons: words) {
      family = .creativeCommons
      isNonCommercial = !parts.isDisjoint(with: ["nc", "non", "noncommercial"])
    } else if !words.isEmpty || name.isEmpty, let family = Self.family(of: words) {
      self.family = family
    } else {
      return nil
    }
  }

  private static func family(of words: [String]) -> Family? {
    if words.isEmpty { return .own }
    if words.contains("cc0") { return .free }
    let starts: [(start: [String], family: Family)] = [
      (["public", "domain"], .free), (["ogl"], .openGovernment),
      (["open", "government"], .openGovernment), (["mit"], .notice), (["apache"], .notice),
      (["widgit"], .widgit), (["photosymbols"], .photosymbols),
      (["with", "permission"], .permission), (["by", "permission"], .permission),
    ]
    return starts.first { words.starts(with: $0.start) }?.family
  }

  private static let words: Set<String> = [
    "by", "attribution", "sa", "share", "alike", "sharealike", "nd", "no", "derivatives",
    "noderivatives", "nc", "non", "commercial", "noncommercial", "igo", "licence", "license",
    "international", "unported", "generic", "uk", "england", "wales", "scotland", "deed",
  ]
  private static let versions: Set<String> = ["1.0", "2.0", "2.5", "3.0", "4.0"]

  /// Nothing for what is none of those licences, or a misspelt one.
  private static func parts(ofCreativeCommons words: [String]) -> Set<String>? {
    let start = words.starts(with: ["creative", "commons"]) ? 2 : words.first == "cc" ? 1 : 0
    let parts = Set(words.dropFirst(start))
    guard start > 0, parts.isSubset(of: Self.words.union(versions)),
      !parts.isDisjoint(with: ["by", "attribution"]), parts.count(where: versions.contains) <= 1
    else { return nil }
    return parts
  }

  /// Readers must be able to look the licence up.
  public var asksForAddress: Bool {
    switch family {
    case .own, .widgit, .photosymbols, .permission: false
    case .free, .creativeCommons, .openGovernment, .notice: true
    }
  }

  /// Readers must be able to find the picture where it came from.
  public var asksForSource: Bool { family == .creativeCommons }
}

/// `symbols:` of `site.yaml`.
public struct SymbolSettings: Sendable {
  /// The sets by name, the one whose pictures are shown first.
  public var prefer: [Located<String>] = []
  /// The site says that it earns money.
  public var isCommercial = false
  /// What Widgit's permission to show more of their symbols is called.
  public var widgitPermission: String?

  public init() {}

  /// What `prefer` calls the pictures that are of no set.
  public static let own = "own"
}
