internal import SiteModel

/// Words, and several words one after another, to be found in any text, whatever its capitals.
struct PhraseIndex<Subject: Sendable>: Sendable {
  struct Phrase: Sendable {
    var subject: Subject
    /// What its first word may be, and its second, and so on: a plural, too.
    var words: [[UInt64]]
    var needsCapital: Bool
  }

  private var phrases: [Phrase] = []
  private var byFirst: [UInt64: [Int]] = [:]
  /// Whether any phrase may start with a word, by the last bits of the word: most do not.
  private var mayStart = [Bool](repeating: false, count: 4096)

  var isEmpty: Bool { phrases.isEmpty }

  init() {}

  /// `hasPlurals`: the last word counts also with an s behind it, as English writes that.
  mutating func add(
    _ text: String, _ subject: Subject, hasPlurals: Bool, needsCapital: Bool = false
  ) {
    let bytes = Array(text.utf8)
    let words = ProseWords.plain(bytes)
    guard let last = words.last else { return }
    var forms = words.map { [$0.hash] }
    if hasPlurals {
      let word = ProseWords.text(bytes, [last]).lowercased()
      forms[forms.count - 1] += Self.plurals(of: word).compactMap {
        ProseWords.plain(Array($0.utf8)).first?.hash
      }
    }
    let number = phrases.count
    phrases.append(Phrase(subject: subject, words: forms, needsCapital: needsCapital))
    for hash in forms[0] {
      byFirst[hash, default: []].append(number)
      mayStart[Int(truncatingIfNeeded: hash & 4095)] = true
    }
  }

  private static func plurals(of word: String) -> [String] {
    if word.hasSuffix("y") { return [word + "s", word.dropLast() + "ies"] }
    return [word + "s", word + "es"]
  }

  /// Every place at which one of them stands. Of those that start there, the longest.
  func matches(in words: [ProseWords.Word]) -> [(range: Range<Int>, subject: Subject)] {
    var found: [(range: Range<Int>, subject: Subject)] = []
    var place = 0
    while place < words.count {
      let hash = words[place].hash
      guard mayStart[Int(truncatingIfNeeded: hash & 4095)], let candidates = byFirst[hash],
        let best = candidates.lazy.filter({ stands(phrases[$0], at: place, in: words) })
          .max(by: { phrases[$0].words.count < phrases[$1].words.count })
      else {
        place += 1
        continue
      }
      let end = place + phrases[best].words.count
      found.append((place..<end, phrases[best].subject))
      place = end
    }
    return found
  }

  private func stands(_ phrase: Phrase, at place: Int, in words: [ProseWords.Word]) -> Bool {
    guard place + phrase.words.count <= words.count else { return false }
    if phrase.needsCapital, !words[place].hasCapital { return false }
    return phrase.words.indices.allSatisfy { offset in
      phrase.words[offset].contains(words[place + offset].hash)
        && (offset == 0 || words[place + offset].gap == .space)
    }
  }
}
