internal import SiteModel

/// Finds words that say the opposite of the claim they stand for: "fell" over `claim:rose` would be
/// published as checked. Only what is plain: words that say neither or both are let be.
struct ClaimWords {
  private let up: Set<String>
  private let down: Set<String>
  private let level: Set<String>
  private let all: Set<String>
  private let negations: Set<String>

  init(_ words: WordList) {
    func set(_ key: String) -> Set<String> {
      Set(words.text(key).split(separator: " ").map { $0.lowercased() })
    }
    up = set("claim-up-words")
    down = set("claim-down-words")
    level = set("claim-level-words")
    all = set("claim-all-words")
    negations = set("claim-not-words")
  }

  /// The words that contradict: "fell", or "not the highest".
  func contradiction(of sense: ClaimSense, in text: String) -> String? {
    let said = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    let words = said.map { $0.lowercased().replacing("’", with: "'") }
    let denied = words.indices.filter { isDenial(words, $0) }
    let (right, wrong) = wordings(of: sense)
    // "None is missing" says that all are there; "not all" can only deny it.
    if sense.isOfAll, denied.first == 0, words.count > 1, all.contains(words[1]) {
      return said[0...1].joined(separator: " ")
    }
    if let place = words.firstIndex(where: right.contains) {
      // "Did not rise", "second highest"; behind it, "rose, but not by much" is right.
      guard let denial = denied.last(where: { (place - 3..<place).contains($0) }) else {
        return nil
      }
      return said[denial...place].joined(separator: " ")
    }
    return denied.isEmpty ? words.firstIndex(where: wrong.contains).map { String(said[$0]) } : nil
  }

  private func isDenial(_ words: [String], _ place: Int) -> Bool {
    let word = words[place]
    guard negations.contains(word) || word.hasSuffix("n't") else { return false }
    // "Not only" goes on to say more.
    return place + 1 == words.count || !["only", "just"].contains(words[place + 1])
  }

  private func wordings(of sense: ClaimSense) -> (right: Set<String>, wrong: Set<String>) {
    switch sense {
    case .up: (up, down.union(level))
    case .down: (down, up.union(level))
    case .level: (level, up.union(down))
    case .all: ([], [])
    case .rated(let rating, let all):
      ([rating.lowercased()], Set(all.map { $0.lowercased() }).subtracting([rating.lowercased()]))
    }
  }
}

extension ClaimSense {
  /// Whether it is that something is so of all.
  fileprivate var isOfAll: Bool {
    switch self {
    case .all, .rated: true
    case .up, .down, .level: false
    }
  }
}
