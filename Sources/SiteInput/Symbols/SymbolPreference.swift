internal import SiteModel

/// Which picture is shown where several sets have one of the same idea: that of the set that
/// `site.yaml` names first. Sets that it does not name come behind, in the order in which
/// `symbols.csv` has them.
struct SymbolPreference {
  private var ranks: [String: Int] = [:]
  private let preferred: Int

  init(
    _ prefer: [Located<String>], _ symbols: [Symbol], _ problems: inout [Diagnostic]
  ) {
    preferred = prefer.count
    let known = Set(symbols.map(Self.key))
    for (rank, set) in prefer.enumerated() {
      let name = slug(set.value) == SymbolSettings.own ? "" : slug(set.value)
      ranks[name] = rank
      guard !known.contains(name) else { continue }
      problems.append(
        Diagnostic(
          .symbolSet, at: set.span,
          name.isEmpty
            ? "there is no picture of your own" : "there is no picture of a set \"\(set.value)\"",
          label: "sets are named in the column set of symbols.csv",
          help: suggestion(
            for: set.value, among: known.map { $0.isEmpty ? SymbolSettings.own : $0 })
            ?? "Take it out, or bring its pictures in with candour symbols import."))
    }
    for symbol in symbols where ranks[Self.key(symbol)] == nil {
      ranks[Self.key(symbol)] = ranks.count
    }
  }

  private static func key(_ symbol: Symbol) -> String { symbol.set.map { slug($0) } ?? "" }

  private func rank(_ symbol: Symbol) -> Int { ranks[Self.key(symbol)] ?? .max }

  /// Of each id one, and of each concept one where the team says which set goes first.
  func settle(_ all: [Symbol]) -> (shown: [Symbol], behind: [SymbolSet.Behind]) {
    var winner: [Int] = Array(all.indices)
    for group in Dictionary(grouping: all.indices, by: { all[$0].id }).values {
      guard let best = group.min(by: { rank(all[$0]) < rank(all[$1]) }) else { continue }
      for index in group { winner[index] = best }
    }
    let first = all.indices.filter { winner[$0] == $0 }
    for group in Dictionary(grouping: first, by: { all[$0].concept }).values {
      guard all[group[0]].concept != nil, let rank = group.map({ rank(all[$0]) }).min(),
        rank < preferred
      else { continue }
      let best = group.filter { self.rank(all[$0]) == rank }
      // Two of one set for the same idea: which is meant, nobody has said.
      guard best.count == 1 else { continue }
      for index in group { winner[index] = best[0] }
    }
    let shown = all.indices.filter { winner[$0] == $0 }
    var places: [Int: Int] = [:]
    for (place, index) in shown.enumerated() { places[index] = place }
    let behind = all.indices.compactMap { index -> SymbolSet.Behind? in
      guard winner[index] != index else { return nil }
      var best = winner[index]
      while winner[best] != best { best = winner[best] }
      return places[best].map { SymbolSet.Behind(symbol: all[index], shown: Ref($0)) }
    }
    return (shown.map { all[$0] }, behind)
  }
}
