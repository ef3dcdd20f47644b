internal import SiteModel

/// Finds words that say the opposite of the claim they stand for: "fell" over `claim:rose` would be
/// published as checked. Only what is plain: words that say neither, both, or "not" are let be.
struct ClaimWords {
  private let up: Set<String>
  private let down: Set<String>
  private let level: Set<String>
  private let negations: Set<String>

  init(_ words: WordList) {
    func set(_ key: String) -> Set<String> {
      Set(words.text(key).split(separator: " ").map { $0.lowercased() })
    }
    up = set("claim-up-words")
    down = set("claim-down-words")
    level = set("claim-level-words")
    negations = set("claim-not-words")
  }

  /// The first word that contradicts.
  func contradiction(of sense: ClaimSense, in text: String) -> String? {
    let said = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    let words = said.map { $0.lowercased().replacing("’", with: "'") }
    guard !words.contains(where: { negations.contains($0) || $0.hasSuffix("n't") }) else {
      return nil
    }
    let (right, wrong) = wordings(of: sense)
    guard !words.contains(where: right.contains) else { return nil }
    return words.firstIndex(where: wrong.contains).map { String(said[$0]) }
  }

  private func wordings(of sense: ClaimSense) -> (right: Set<String>, wrong: Set<String>) {
    switch sense {
    case .up: (up, down.union(level))
    case .down: (down, up.union(level))
    case .level: (level, up.union(down))
    case .rated(let rating, let all):
      ([rating.lowercased()], Set(all.map { $0.lowercased() }).subtracting([rating.lowercased()]))
    }
  }
}
