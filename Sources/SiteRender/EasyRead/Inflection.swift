internal import SiteModel

/// The forms that a word takes in a sentence, worked out from rules and a table of exceptions. Only
/// what the words list says of a word decides which it has: the plural of a noun, the forms of a
/// verb, and none of a word that is said to be neither.
enum Inflection {
  /// Without the word itself. Of a phrase its last word is the noun, and its first the verb.
  static func forms(of words: String, _ part: PartOfSpeech?) -> [String] {
    var parts = words.split(separator: " ").map(String.init)
    switch part {
    case .noun?:
      guard let last = parts.popLast() else { return [] }
      let before = parts.map { $0 + " " }.joined()
      return nounForms(last).map { before + $0 }
    case .verb?:
      guard let first = parts.first else { return [] }
      let rest = parts.dropFirst().map { " " + $0 }.joined()
      return verbForms(first).map { $0 + rest }
    case .adjective?, nil: return []
    }
  }

  // MARK: Nouns

  static func nounForms(_ word: String) -> [String] {
    let plural = plural(of: word)
    return (plural == word ? [] : [plural, plural + "'s"]) + [word + "'s"]
  }

  static func plural(of word: String) -> String {
    let lower = word.lowercased()
    if let irregular = irregularPlurals[lower] { return irregular }
    for ending in ["man", "woman", "person", "child", "foot"] where lower.hasSuffix("-" + ending) {
      return String(lower.dropLast(ending.count)) + (irregularPlurals[ending] ?? ending)
    }
    if lower.hasSuffix("y"), !endsInVowelAndLetter(lower) { return lower.dropLast() + "ies" }
    return lower + (isHissing(lower) ? "es" : "s")
  }

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "person": "people", "child": "children", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "life": "lives", "wife": "wives", "knife": "knives",
    "leaf": "leaves", "half": "halves", "self": "selves", "shelf": "shelves", "loaf": "loaves",
    "thief": "thieves", "potato": "potatoes", "tomato": "tomatoes", "hero": "heroes",
    "analysis": "analyses", "crisis": "crises", "diagnosis": "diagnoses", "staff": "staff",
    "people": "people", "police": "police", "news": "news", "information": "information",
    "sheep": "sheep", "fish": "fish", "series": "series", "money": "money", "advice": "advice",
    "medium": "media", "criterion": "criteria", "bus": "buses", "gas": "gases",
  ]

  private static func isHissing(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
  }

  // MARK: Verbs

  static func verbForms(_ word: String) -> [String] {
    let verb = word.lowercased()
    if verb == "be" { return ["is", "are", "was", "were", "been", "being", "am"] }
    var forms = [thirdPerson(of: verb), presentParticiple(of: verb)]
    forms += irregularPasts[verb] ?? [past(of: verb)]
    return forms.filter { $0 != verb }
  }

  private static func thirdPerson(of verb: String) -> String {
    if let irregular = ["have": "has", "do": "does", "go": "goes"][verb] { return irregular }
    if verb.hasSuffix("y"), !endsInVowelAndLetter(verb) { return verb.dropLast() + "ies" }
    return verb + (isHissing(verb) ? "es" : "s")
  }

  private static func presentParticiple(of verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !["ee", "oe", "ye"].contains(where: { verb.hasSuffix($0) }),
      verb.count > 2
    {
      return verb.dropLast() + "ing"
    }
    return doubled(verb) + "ing"
  }

  private static func past(of verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), !endsInVowelAndLetter(verb) { return verb.dropLast() + "ied" }
    return doubled(verb) + "ed"
  }

  /// `stop` is `stopp` before -ed and -ing: one vowel, one consonant, and the weight on them. Of
  /// longer words only those of the table have it there, and those in -l, as the British write.
  private static func doubled(_ verb: String) -> String {
    let letters = Array(verb.utf8)
    guard letters.count >= 3, let last = letters.last, !isVowel(last),
      !"wxyh".utf8.contains(last), isVowel(letters[letters.count - 2]),
      !isVowel(letters[letters.count - 3]) || verb.hasPrefix("qu")
    else { return verb }
    let groups = vowelGroups(letters)
    let doubles = groups == 1 || stressedAtTheEnd.contains(verb) || last == UInt8(ascii: "l")
    return doubles ? verb + String(decoding: [last], as: UTF8.self) : verb
  }

  private static let stressedAtTheEnd: Set<String> = [
    "admit", "begin", "commit", "control", "equip", "forget", "forbid", "occur", "permit", "prefer",
    "refer", "regret", "submit", "transfer", "transmit", "upset", "omit", "format",
  ]

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static func vowelGroups(_ letters: [UInt8]) -> Int {
    letters.indices.count { index in
      isVowel(letters[index]) && (index == 0 || !isVowel(letters[index - 1]))
    }
  }

  /// `play` keeps its y, `try` does not.
  private static func endsInVowelAndLetter(_ word: String) -> Bool {
    word.utf8.dropLast().last.map(isVowel) ?? false
  }

  /// The past, and the participle where it is another word.
  private static let irregularPasts: [String: [String]] = {
    let table = """
      arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;\
      begin began begun;bend bent;bet bet;bite bit bitten;bleed bled;blow blew blown;break broke \
      broken;bring brought;build built;burn burnt burned;buy bought;catch caught;choose chose \
      chosen;come came come;cost cost;creep crept;cut cut;deal dealt;dig dug;do did done;draw drew \
      drawn;dream dreamt dreamed;drink drank drunk;drive drove driven;eat ate eaten;fall fell \
      fallen;feed fed;feel felt;fight fought;find found;fly flew flown;forbid forbade forbidden;\
      forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got;give gave given;\
      go went gone;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hit hit;hold held;\
      hurt hurt;keep kept;know knew known;lay laid;lead led;lean leant leaned;learn learnt learned;\
      leave left;lend lent;let let;lie lay lain;lose lost;make made;mean meant;meet met;pay paid;\
      put put;quit quit;read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;say \
      said;see saw seen;sell sold;send sent;set set;shake shook shaken;shine shone;show showed \
      shown;shut shut;sing sang sung;sit sat;sleep slept;smell smelt smelled;speak spoke spoken;\
      spell spelt spelled;spend spent;spread spread;stand stood;steal stole stolen;stick stuck;\
      sweep swept;swim swam swum;take took taken;teach taught;tear tore torn;tell told;think \
      thought;throw threw thrown;understand understood;upset upset;wake woke woken;wear wore worn;\
      win won;write wrote written
      """
    var pasts: [String: [String]] = [:]
    for row in table.split(separator: ";") {
      let forms = row.split(separator: " ").map(String.init)
      pasts[forms[0]] = Array(Set(forms.dropFirst())).sorted()
    }
    return pasts
  }()
}
