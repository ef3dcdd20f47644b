/// Who may be said to have read an easy-read page: a role or a group. These pages are public, and
/// those who read them for us are people who use services: no name of theirs belongs there.
public enum ReaderRole {
  /// Whether a text names a role or a group, and nobody.
  public static func isRole(_ text: String) -> Bool {
    let chunks = chunks(of: text)
    return !chunks.isEmpty && chunks.allSatisfy(isRole(words:))
  }

  /// "Involvement group, Ward 2" is two; "Jane from Ward 2" too, and the first is no role.
  private static func chunks(of text: String) -> [[Substring]] {
    var chunks: [[Substring]] = []
    for part in text.split(whereSeparator: { ",;:/()&–—".contains($0) }) {
      let words = part.split(whereSeparator: \.isWhitespace)
      chunks += words.split { joining.contains($0.lowercased()) }.map(Array.init)
    }
    return chunks
  }

  private static let joining: Set<String> = ["from", "of", "at", "with", "and", "in", "on", "for"]

  private static func isRole(words: [Substring]) -> Bool {
    let plain = words.map { word in
      var word = word.lowercased()
      for ending in ["’s", "'s"] where word.hasSuffix(ending) { word.removeLast(2) }
      return word
    }
    guard !plain.contains(where: { names.contains($0) || titles.contains($0) }) else {
      return false
    }
    // A group that is somebody's: "Sam Green's group".
    if zip(words, plain).contains(where: { $0.count > $1.count && !roles.contains($1) }) {
      return false
    }
    let capitals = words.dropFirst().filter { $0.first?.isUppercase == true }
    let others = capitals.filter { !roles.contains($0.lowercased()) }
    if plain.contains(where: roles.contains) { return others.count < 2 }
    return false
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
  ]

  private static let roles: Set<String> = [
    "group", "groups", "team", "teams", "ward", "wards", "committee", "forum", "panel", "network",
    "council", "board", "club", "class", "circle", "meeting", "assembly", "collective", "service",
    "services", "user", "users", "patient", "patients", "people", "person", "members", "member",
    "carer", "carers", "family", "families", "friends", "staff", "lead", "leads", "advocate",
    "advocates", "advocacy", "worker", "workers", "peer", "peers", "reader", "readers", "expert",
    "experts", "experience", "nurse", "nurses", "therapist", "therapists", "representative",
    "representatives", "reps", "volunteer", "volunteers", "college", "students", "involvement",
    "hospital", "unit", "centre", "clinic", "house", "lodge", "residents", "participants",
    "checkers", "testers", "two", "three", "four", "five", "six",
  ]

  /// First names that are common in Britain, without those that are words as well.
  private static let names: Set<String> = Set(
    """
    aaron abdul adam adrian ahmed aidan aisha alan alex alexander alfie alice ali alison amanda \
    amelia amina amir amy andrea andrew andy angela anita ann anna anne annie anthony antonio archie \
    arthur asha barbara barry ben benjamin bernard beth bethany betty bill billy bob bradley brenda \
    brian callum cameron carl carol caroline catherine charles charlie charlotte cheryl chloe chris \
    christian christine christopher claire clare colin connor craig daniel danielle darren dave david \
    dean deborah debbie denise dennis derek diane donna dorothy douglas duncan dylan edward eileen \
    elaine eleanor elizabeth ella ellie emily emma eric erin ethan evan evelyn fatima fiona frances \
    francis frank fred freddie frederick gareth gary gavin gemma geoffrey george georgia gerald \
    gillian glen glenn gordon graham greg hannah harriet harry hassan hayley heather helen henry \
    howard hugh hussain ian ibrahim imran irene isaac isabella isla ivan jack jackie jacob jacqueline \
    jade jake james jamie jane janet janice jason jasmine jean jeff jennifer jenny jeremy jess \
    jessica jim joan joanna joanne joe john jonathan jordan joseph josh joshua joyce judith julia \
    julian julie karen kate katherine kathleen katie keith kelly ken kenneth kerry kevin khalid kim \
    kirsty kyle laura lauren lee leo leon lewis liam linda lisa liz logan louis louise lucas lucy \
    luke lynn maria marie marion martin mary mason matthew maureen max megan melissa michael michelle \
    mick mike mohamed mohammed molly muhammad nadia natalie natasha nathan neil nicholas nick nicola \
    nigel noah norman oliver olivia omar oscar owen pamela patricia patrick paul pauline peter philip \
    phil rachel ray raymond rebecca richard rita rob robert robin roger ronald rory rosemary ross \
    roy russell ruth ryan sally sam samantha samuel sandra sarah scott sean shannon sharon sheila \
    shirley simon sophia sophie stacey stephanie stephen steve steven stuart susan suzanne tariq \
    teresa terry theo thomas tim timothy tina toby tom tony tracey tracy trevor valerie vanessa \
    victoria vincent walter wayne wendy william yusuf yvonne zahra zoe
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
