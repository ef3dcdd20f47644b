internal import SiteModel

/// Whose the pictures are that the site's pages show, and whether their terms are kept.
struct PictureCredits {
  let plan: SitePlan
  let sources: SiteSources
  let records: [PageRecord]

  private var symbols: [Symbol] { sources.symbols.symbols }

  /// The pictures that pages show, in the order of `symbols.csv`.
  func used() -> [Ref<Symbol>] {
    guard !symbols.isEmpty else { return [] }
    let byRoute = routes
    var used: Set<Int> = []
    for record in records {
      for link in record.links {
        if let index = byRoute[link.target] { used.insert(index) }
      }
    }
    return used.sorted().map { Ref($0) }
  }

  private var routes: [NameHash: Int] {
    var byRoute: [NameHash: Int] = [:]
    for (index, symbol) in symbols.enumerated() { byRoute[NameHash(symbol.route.path)] = index }
    return byRoute
  }

  /// Those that ask for credit first, then by the name of their set.
  func block() -> CreditsBlock {
    var groups: [CreditsBlock.Group] = []
    for symbol in used().map({ sources.symbols[$0] }) {
      var licence = symbol.licence
      licence.source = nil
      let picture = CreditsBlock.Picture(label: symbol.label, source: symbol.licence.source)
      let place =
        groups.firstIndex { $0.set == symbol.set && $0.licence == licence } ?? groups.count
      if place == groups.count {
        groups.append(CreditsBlock.Group(set: symbol.set, licence: licence, pictures: []))
      }
      if licence.asksForCredit { groups[place].pictures.append(picture) }
    }
    for index in groups.indices {
      groups[index].pictures.sort { precedesByBytes($0.label, $1.label) }
    }
    let key = { (group: CreditsBlock.Group) in
      [
        group.licence.asksForCredit ? "0" : "1", group.set ?? "\u{10FFFF}", group.licence.name,
        group.licence.creator ?? "",
      ].joined(separator: "\0")
    }
    return CreditsBlock(groups: groups.sorted { precedesByBytes(key($0), key($1)) })
  }

  /// The pages that hold the block, which are made when all others are.
  static func pages(_ pages: [PagePlan], _ sources: SiteSources) -> Set<Int> {
    guard !sources.symbols.isEmpty else { return [] }
    return Set(
      pages.indices.filter { index in
        pages[index].source.map { sources.pages[$0].holdsCredits } ?? false
      })
  }

  // MARK: Terms

  /// `used` are those that `used()` finds.
  func check(_ used: [Ref<Symbol>]) -> [Diagnostic] {
    guard !symbols.isEmpty else { return [] }
    return [widgitLimit(), missingBlock(used)].compactMap(\.self)
  }

  /// Readers find on each page whom to thank; where a licence asks for it, one page has them all.
  private func missingBlock(_ used: [Ref<Symbol>]) -> Diagnostic? {
    guard Self.pages(plan.pages, sources).isEmpty,
      let first = used.first(where: { sources.symbols[$0].licence.asksForCredit })
    else { return nil }
    let symbol = sources.symbols[first]
    return Diagnostic(
      .symbolCredits, at: symbol.span,
      "no page of the site says whose its pictures are",
      label: "\"\(symbol.licence.name)\" asks for it",
      help:
        "Write two lines into a page, such as Content/about/credits.md: ```credits and, below it, ```."
    )
  }

  /// Counted over the site, in the order of its pages' addresses.
  private func widgitLimit() -> Diagnostic? {
    guard sources.settings.symbols.widgitPermission == nil else { return nil }
    let byRoute = routes.filter { symbols[$0.value].licence.terms?.family == .widgit }
    guard byRoute.count > SymbolTerms.mostWidgit else { return nil }
    var seen: Set<NameHash> = []
    var over: (page: Route, symbol: Int)?
    for record in records.sorted(by: { $0.route < $1.route }) {
      for link in record.links {
        guard let symbol = byRoute[link.target], seen.insert(link.target).inserted,
          seen.count == SymbolTerms.mostWidgit + 1
        else { continue }
        over = (record.route, symbol)
      }
    }
    guard let over else { return nil }
    let page = plan.pages.first { $0.route == over.page }
    let file = page?.source.map { sources.pages[$0] }
    let isWritten = file.map { $0.madeFrom == nil } ?? false
    return Diagnostic(
      .symbolLimit,
      at: isWritten
        ? file.map { SourceSpan(wholeOf: $0.path) } : symbols[over.symbol].span,
      "the site shows \(seen.count) different Widgit symbols, and their licence allows \(SymbolTerms.mostWidgit)",
      label:
        "on the page \(over.page) \"\(symbols[over.symbol].label)\" is number \(SymbolTerms.mostWidgit + 1)",
      help:
        "Show fewer, or ask Widgit and write what their permission is called into site.yaml: symbols: { widgit-permission: REFERENCE }."
    )
  }
}

extension CreditsBlock {
  var digest: Digest {
    var builder = DigestBuilder()
    for group in groups {
      for text in [
        group.set, group.licence.name, group.licence.address, group.licence.creator,
        group.licence.credit,
      ] {
        builder.add(text)
      }
      builder.add(String(group.pictures.count))
      for picture in group.pictures {
        builder.add(picture.label)
        builder.add(picture.source)
      }
    }
    return builder.finish()
  }
}
