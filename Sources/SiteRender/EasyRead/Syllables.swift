/// How many syllables a word has, by its letters: near enough for a rule and for a formula.
enum Syllables {
  /// `withoutEndings`: -s, -es, -ed and -ing make a word no harder.
  static func count(in word: ArraySlice<UInt8>, withoutEndings: Bool = false) -> Int {
    var letters = word
    if ends(letters, "'s") { letters = letters.dropLast(2) }
    if withoutEndings {
      for ending in endings where letters.count > ending.utf8CodeUnitCount + 3 {
        guard ends(letters, ending) else { continue }
        letters = letters.dropLast(ending.utf8CodeUnitCount)
        break
      }
    }
    guard letters.count > 3 else { return 1 }
    return max(1, vowelGroups(letters) - silent(letters) + parted(letters))
  }

  private static let endings: [StaticString] = ["ing", "ed", "es", "s"]

  private static func vowelGroups(_ letters: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = isVowel(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// A last e that is not heard, or one before an ending.
  private static func silent(_ letters: ArraySlice<UInt8>) -> Int {
    for ending in ["ement", "ely", "eful", "eness", "eless"] as [StaticString] {
      guard ends(letters, ending), letters.count > ending.utf8CodeUnitCount else { continue }
      let before = letters[letters.endIndex - ending.utf8CodeUnitCount - 1] | 0x20
      return isVowel(before) || before == UInt8(ascii: "l") ? 0 : 1
    }
    if ends(letters, "e") { return ends(letters, "le") || ends(letters, "ee") ? 0 : 1 }
    if ends(letters, "ed") { return ends(letters, "ted") || ends(letters, "ded") ? 0 : 1 }
    guard ends(letters, "es") else { return 0 }
    let isHeard = hissing.contains { ends(letters, $0) }
    return isHeard ? 0 : 1
  }

  private static let hissing: [StaticString] = [
    "ses", "ces", "ges", "zes", "xes", "ches", "shes", "ies",
  ]

  /// Two vowels side by side that are two syllables: client, society; but not in -tion.
  private static func parted(_ letters: ArraySlice<UInt8>) -> Int {
    var before: UInt8 = 0
    var previous: UInt8 = 0
    for letter in letters {
      let letter = letter | 0x20
      switch (previous, letter) {
      case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
        (UInt8(ascii: "i"), UInt8(ascii: "u")):
        return "tscg".utf8.contains(before) ? 0 : 1
      case (UInt8(ascii: "u"), UInt8(ascii: "a")): return "qg".utf8.contains(before) ? 0 : 1
      default: break
      }
      (before, previous) = (previous, letter)
    }
    return 0
  }

  private static func ends(_ letters: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard letters.count >= length else { return false }
    var place = letters.endIndex - length
    for offset in 0..<length {
      let letter = letters[place]
      let lower = (0x41...0x5A).contains(letter) ? letter | 0x20 : letter
      if lower != ending.utf8Start[offset] { return false }
      place += 1
    }
    return true
  }
}
