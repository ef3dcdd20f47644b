internal import SiteInput
public import SiteModel
internal import SiteRender

/// What `candour easy-read report` tells: how far words and pictures go together.
public struct EasyReadReport: Sendable {
  public struct Page: Sendable {
    public var path: SourcePath
    public var coverage: EasyReadCoverage
    /// The lines of the statements that have no picture.
    public var linesWithoutPicture: [Int]
    public var readBy: String?
    public var isStale: Bool
  }

  /// Those that somebody wrote.
  public var pages: [Page]
  /// How many are made from data, and what was found in them all.
  public var madeCount = 0
  public var madeStatements = 0
  public var madeWithoutPicture = 0
  public var symbols: SymbolSet
  /// The sets that the site names first.
  public var prefer: [String] = []

  /// Every word that leads nowhere, with how often it stands on the pages; the most frequent first.
  public var unlistedWords: [(word: String, count: Int)] {
    var counts: [String: Int] = [:]
    for page in pages { for word in page.coverage.unlisted { counts[word, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (word: $0.key, count: $0.value) }
  }

  public var usedSymbols: Set<Ref<Symbol>> {
    pages.reduce(into: []) { $0.formUnion($1.coverage.symbols) }
  }

  /// How many of the pictures in use are under which licence.
  public var licences: [(licence: SymbolLicence, count: Int)] {
    var counts: [SymbolLicence: Int] = [:]
    for symbol in usedSymbols {
      var licence = symbols[symbol].licence
      licence.source = nil
      counts[licence, default: 0] += 1
    }
    return counts.sorted {
      ($0.key.name, $0.key.creator ?? "") < ($1.key.name, $1.key.creator ?? "")
    }
    .map { (licence: $0.key, count: $0.value) }
  }

  /// What the site has of a set.
  public struct PictureSet: Sendable {
    public var name: String
    public var total = 0
    public var used = 0
    /// Of these the picture of another set is shown.
    public var behind = 0
    public var licences: [SymbolLicence] = []
  }

  /// In order of preference.
  public var sets: [PictureSet] {
    let used = usedSymbols
    var found: [String: PictureSet] = [:]
    var order: [String] = []
    func count(_ symbol: Symbol, isBehind: Bool, isUsed: Bool) {
      let key = symbol.set.map { slug($0) } ?? ""
      if found[key] == nil { order.append(key) }
      var set = found[key] ?? PictureSet(name: symbol.set ?? SymbolSettings.own)
      set.total += 1
      set.behind += isBehind ? 1 : 0
      set.used += isUsed ? 1 : 0
      var licence = SymbolLicence(
        name: symbol.licence.name, address: nil, creator: symbol.licence.creator, source: nil)
      licence.credit = nil
      if !set.licences.contains(licence) { set.licences.append(licence) }
      found[key] = set
    }
    for (index, symbol) in symbols.symbols.enumerated() {
      count(symbol, isBehind: false, isUsed: used.contains(Ref(index)))
    }
    for behind in symbols.behind { count(behind.symbol, isBehind: true, isUsed: false) }
    let first = prefer.map { slug($0) == SymbolSettings.own ? "" : slug($0) }
    return (first.filter { found[$0] != nil } + order.filter { !first.contains($0) })
      .compactMap { found[$0] }
  }

  static func make(
    _ plan: SitePlan, _ sources: SiteSources, _ renderer: PageRenderer, jobs: Int
  ) -> EasyReadReport {
    let pages = plan.pages.filter { $0.kind == .easyRead }
    let made = parallelMap(pages.filter(\.isFromData), jobs: jobs) { _, plan in
      renderer.easyReadCoverage(of: plan)
    }
    let found = parallelMap(pages.filter { !$0.isFromData }, jobs: jobs) { _, plan -> Page? in
      guard let coverage = renderer.easyReadCoverage(of: plan), let source = plan.source,
        case .easyRead(let view) = plan.makeContent()
      else { return nil }
      let lines = LineIndex(sources.pages[source].bytes)
      return Page(
        path: sources.pages[source].path, coverage: coverage,
        linesWithoutPicture: coverage.withoutPicture.map { lines.position(of: $0.start).line },
        readBy: view.readBy, isStale: view.isStale)
    }
    return EasyReadReport(
      pages: found.compactMap(\.self).sorted { $0.path < $1.path }, madeCount: made.count,
      madeStatements: made.reduce(0) { $0 + ($1?.statements ?? 0) },
      madeWithoutPicture: made.reduce(0) { $0 + ($1?.withoutPicture.count ?? 0) },
      symbols: sources.symbols, prefer: sources.settings.symbols.prefer.map(\.value))
  }
}
