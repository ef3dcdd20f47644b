internal import SiteModel

/// Finds words that say the opposite of the claim they stand for: "fell" over `claim:rose` would be
/// published as checked. An error must not hit a sentence that is right, and "the others are below
/// it" is right over `claim:highest`: of more than two words only those count that nobody turns round.
struct ClaimWords {
  private let up: Set<String>
  private let down: Set<String>
  private let level: Set<String>
  /// Those of up and down that mean it whoever the sentence is about.
  private let rise: Set<String>
  private let fall: Set<String>
  private let all: Set<String>
  private let negations: Set<String>
  private let joining: Set<String>
  private let standing: Set<String>

  init(_ words: WordList) {
    func set(_ key: String) -> Set<String> {
      Set(words.text(key).split(separator: " ").map { $0.lowercased() })
    }
    rise = set("claim-rise-words")
    fall = set("claim-fall-words")
    up = rise.union(set("claim-up-words"))
    down = fall.union(set("claim-down-words"))
    level = set("claim-level-words")
    all = set("claim-all-words")
    negations = set("claim-not-words")
    joining = set("claim-by-words")
    standing = set("claim-standing-words")
  }

  /// The words that contradict: "fell", or "not the highest".
  func contradiction(of sense: ClaimSense, in text: String) -> String? {
    let (said, words) = words(in: text)
    let denied = words.indices.filter { isDenial(words, $0) }
    // "None is missing" says that all are there; "not all" can only deny it.
    if sense.isOfAll, denied.first == 0, words.count > 1, all.contains(words[1]) {
      return said[0...1].joined(separator: " ")
    }
    let meant = wordings(of: sense)
    if let place = words.firstIndex(where: meant.right.contains) {
      // "Did not rise"; behind it, "rose, but not by much" is right, and so is "never was higher".
      guard meant.plain.contains(words[place]),
        let denial = denied.last(where: { (place - 3..<place).contains($0) })
      else { return nil }
      return said[denial...place].joined(separator: " ")
    }
    let wrong = words.count > 2 ? meant.wrong : meant.opposite
    return denied.isEmpty ? words.firstIndex(where: wrong.contains).map { String(said[$0]) } : nil
  }

  /// The word before a change without a sign that turns it round: "rose by 0.4" of what fell. What
  /// comes behind says nothing: "last year it was 0.4 lower" is right of what rose.
  func contradiction(ofRise isRise: Bool, before: String) -> String? {
    // "Scores fell elsewhere. 0.4 is what …" is of something else; "it fell, by 0.4" is not.
    let clauses = before.split(
      omittingEmptySubsequences: false, whereSeparator: { ".,;:".contains($0) })
    guard let clause = clauses.last else { return nil }
    var (said, words) = words(in: String(clause))
    if !words.isEmpty, words.allSatisfy(joining.contains), clauses.count > 1 {
      (said, words) = self.words(in: clauses.suffix(2).joined(separator: " "))
    }
    guard let last = words.lastIndex(where: { !joining.contains($0) }) else { return nil }
    // "Fell this year by 0.4": the nearest that says which way. Without a "by" it must be the next.
    let reach = last + 1 < words.count ? 5 : 0
    let moves = up.union(down).subtracting(standing)
    guard let place = words[max(0, last - reach)...last].lastIndex(where: moves.contains),
      (isRise ? down : up).contains(words[place]),
      !(max(0, place - 3)..<place).contains(where: { isDenial(words, $0) })
    else { return nil }
    return String(said[place])
  }

  private func words(in text: String) -> (said: [Substring], words: [String]) {
    let said = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    return (said, said.map { $0.lowercased().replacing("’", with: "'") })
  }

  private func isDenial(_ words: [String], _ place: Int) -> Bool {
    let word = words[place]
    guard negations.contains(word) || word.hasSuffix("n't") else { return false }
    // "Not only" goes on to say more.
    return place + 1 == words.count || !["only", "just"].contains(words[place + 1])
  }

  /// What is right, and plainly so; what is wrong, and what is in one or two words.
  private struct Wordings {
    var right: Set<String>
    var plain: Set<String>
    var wrong: Set<String>
    var opposite: Set<String>
  }

  private func wordings(of sense: ClaimSense) -> Wordings {
    switch sense {
    case .up: Wordings(right: up, plain: rise, wrong: fall, opposite: down.union(level))
    case .down: Wordings(right: down, plain: fall, wrong: rise, opposite: up.union(level))
    case .level:
      Wordings(right: level, plain: [], wrong: rise.union(fall), opposite: up.union(down))
    case .all: Wordings(right: [], plain: [], wrong: [], opposite: [])
    case .rated(let rating, let ratings):
      others(than: rating.lowercased(), among: Set(ratings.map { $0.lowercased() }))
    }
  }

  private func others(than rating: String, among ratings: Set<String>) -> Wordings {
    let others = ratings.subtracting([rating])
    return Wordings(right: [rating], plain: [], wrong: others, opposite: others)
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
