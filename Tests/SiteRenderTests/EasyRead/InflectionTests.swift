import SiteModel
import Testing

@testable import SiteRender

@Suite struct InflectionTests {
  @Test(
    "A noun has a plural",
    arguments: [
      ("ward", "wards"), ("meeting", "meetings"), ("bus", "buses"), ("box", "boxes"),
      ("church", "churches"), ("family", "families"), ("day", "days"), ("child", "children"),
      ("person", "people"), ("woman", "women"), ("staff", "staff"), ("life", "lives"),
      ("belief", "beliefs"), ("tooth", "teeth"), ("potato", "potatoes"), ("photo", "photos"),
    ])
  func plural(noun: String, expected: String) { #expect(Inflection.plural(of: noun) == expected) }

  @Test(
    "A verb has its forms, and no other",
    arguments: [
      ("talk", ["talks", "talking", "talked"]),
      ("choose", ["chooses", "choosing", "chose", "chosen"]),
      ("plan", ["plans", "planning", "planned"]), ("visit", ["visits", "visiting", "visited"]),
      ("refer", ["refers", "referring", "referred"]), ("try", ["tries", "trying", "tried"]),
      ("play", ["plays", "playing", "played"]), ("travel", ["travels", "travelling", "travelled"]),
      ("feel", ["feels", "feeling", "felt"]), ("agree", ["agrees", "agreeing", "agreed"]),
      ("go", ["goes", "going", "gone", "went"]), ("have", ["has", "having", "had"]),
      ("lie", ["lies", "lying", "lain", "lay"]), ("watch", ["watches", "watching", "watched"]),
      ("show", ["shows", "showing", "showed", "shown"]), ("fix", ["fixes", "fixing", "fixed"]),
      ("listen", ["listens", "listening", "listened"]), ("stop", ["stops", "stopping", "stopped"]),
      ("read", ["reads", "reading"]), ("open", ["opens", "opening", "opened"]),
      ("help", ["helps", "helping", "helped"]), ("use", ["uses", "using", "used"]),
    ])
  func verb(verb: String, expected: [String]) { #expect(Inflection.verbForms(verb) == expected) }

  @Test("Of a phrase the last word is the noun, and the first the verb")
  func phrases() {
    #expect(Inflection.forms(of: "care plan", .noun).contains("care plans"))
    #expect(Inflection.forms(of: "take part", .verb).contains("took part"))
    #expect(Inflection.forms(of: "take part", .verb).contains("taking part"))
  }

  @Test("Words that the list calls neither have no other forms")
  func neither() {
    #expect(Inflection.forms(of: "good", .adjective) == [])
    #expect(Inflection.forms(of: "help", nil) == [])
  }

  @Test(
    "Syllables are counted as they are heard",
    arguments: [
      ("ward", 1), ("people", 2), ("meeting", 2), ("advocate", 3), ("involvement", 3),
      ("accountability", 6), ("nation", 2), ("asked", 1), ("wanted", 2),
      ("care", 1), ("table", 2), ("safely", 2), ("element", 3), ("management", 3), ("social", 2),
      ("committee", 3), ("information", 4),
    ])
  func syllables(word: String, expected: Int) {
    #expect(Syllables.count(in: Array(word.utf8)[...]) == expected)
  }
}
