/// A theme as read: its own files over those of the theme it extends.
public struct ThemeSource: Sendable, Equatable {
  public var name: String
  /// Layouts and partials by their path in the theme, `layouts/page.html`.
  public var templates: [String: ThemeFile]
  /// Published under hashed names, by their path under `assets/`.
  public var assets: [String: ThemeFile]
  /// The custom properties made from the theme's colours and sizes, put before `site.css`.
  public var customProperties: String
  public var settings: [ThemeKey]
  public var extra: [ThemeKey]
  /// The value of each of the theme's settings: what site.yaml says, else the default.
  public var settingValues: [String: ThemeKey.Value]

  public init(
    name: String, templates: [String: ThemeFile], assets: [String: ThemeFile],
    customProperties: String, settings: [ThemeKey], extra: [ThemeKey],
    settingValues: [String: ThemeKey.Value]
  ) {
    self.name = name
    self.templates = templates
    self.assets = assets
    self.customProperties = customProperties
    self.settings = settings
    self.extra = extra
    self.settingValues = settingValues
  }
}

public struct ThemeFile: Sendable, Equatable {
  public var path: SourcePath
  public var bytes: [UInt8]
  public var digest: Digest

  public init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.digest = Digest(of: bytes)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.digest == right.digest && left.path == right.path
  }
}

/// A key that a theme lets site.yaml (`settings`) or a page (`extra`) set.
public struct ThemeKey: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case text, flag, number }
  public enum Value: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case number(Int)
  }

  public var name: String
  public var kind: Kind
  public var standard: Value?

  public init(name: String, kind: Kind, standard: Value?) {
    self.name = name
    self.kind = kind
    self.standard = standard
  }
}
