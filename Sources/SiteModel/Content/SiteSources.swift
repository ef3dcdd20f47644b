/// Everything that was read: the input of a build, and all of it.
public struct SiteSources: Sendable {
  public var settings: SiteSettings
  /// By path, whatever order the folder listed them in.
  public var pages: [PageSource]
  public var assets: [AssetSource]
  public var theme: ThemeSource
  public var words: WordList
  public var knownDifferences: [KnownDifference]
  /// What was published before, as the team's repository remembers it.
  public var published: [PublishedAddress] = []
  /// The network's data; empty on a site of pages alone.
  public var benchmarks = BenchmarkSources()
  /// The pictures of easy-read pages; empty on a site without.
  public var symbols = SymbolSet()

  public init(
    settings: SiteSettings, pages: [PageSource], assets: [AssetSource], theme: ThemeSource,
    words: WordList, knownDifferences: [KnownDifference]
  ) {
    self.settings = settings
    self.pages = pages
    self.assets = assets
    self.theme = theme
    self.words = words
    self.knownDifferences = knownDifferences
  }
}
