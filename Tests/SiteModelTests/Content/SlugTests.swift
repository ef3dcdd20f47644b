import SiteModel
import Testing

@Suite struct SlugTests {
  @Test(
    arguments: [
      ("Open day", "open-day"),
      ("  Open   day  ", "open-day"),
      ("Results: quarter 1, 2024!", "results-quarter-1-2024"),
      ("R&D", "r-d"),
      ("snake_case/and.dots", "snake-case-and-dots"),
      ("--already--hyphens--", "already-hyphens"),
      ("What's new", "whats-new"),
      ("UPPER Case", "upper-case"),
    ])
  func `ASCII names keep letters and digits, and one hyphen for all between`(
    name: String, expected: String
  ) {
    #expect(slug(name) == expected)
  }

  @Test(
    arguments: [
      ("Café crème", "cafe-creme"),
      ("Éire, Ísland", "eire-island"),
      ("Straße", "strasse"),
      ("STRAẞE", "strasse"),
      ("Łódź", "lodz"),
      ("Ŵyl y Dŵr", "wyl-y-dwr"),
      ("smørrebrød", "smorrebrod"),
      ("Œuvre, Ærø", "oeuvre-aero"),
      ("Þingvellir", "thingvellir"),
      ("İstanbul", "istanbul"),
      ("Tiếng Việt", "tieng-viet"),
    ])
  func `accents of Latin letters fold away`(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test func `an accent typed as a character of its own folds like the other`() {
    #expect(slug("Cafe\u{301}") == slug("Caf\u{E9}"))
    // A letter that the table lacks: the accent goes all the same.
    #expect(slug("q\u{301}uiz") == "quiz")
  }

  @Test(
    arguments: [
      ("don\u{2019}t panic", "dont-panic"),
      ("\u{201C}Quoted\u{201D} \u{2013} and dashed\u{2026}", "quoted-and-dashed"),
      ("10\u{A0}% off", "10-off"),
      ("¿Qué?", "que"),
    ])
  func `curly punctuation is punctuation too`(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test(
    arguments: [
      ("🎉 Party 🎉", "party"),
      ("one👩‍💻two", "one-two"),
      ("❤️ health", "health"),
      ("👍🏽", ""),
    ])
  func `emoji leave nothing behind, not even their invisible parts`(
    name: String, expected: String
  ) {
    #expect(slug(name) == expected)
  }

  @Test(
    arguments: [
      ("Новости сети", "новости-сети"),
      ("ΑΘΗΝΑ", "αθηνα"),
      ("日本語 ページ", "日本語-ページ"),
      ("한국어", "한국어"),
      ("שלום עולם", "שלום-עולם"),
    ])
  func `letters of other scripts stay`(name: String, expected: String) {
    #expect(slug(name) == expected)
  }

  @Test(arguments: ["हिन्दी", "ภาษาไทยที่นี่", "தமிழ்"])
  func `vowel signs of scripts that write them as marks stay`(name: String) {
    #expect(slug(name) == name)
  }

  @Test(arguments: ["", " ", "---", "'", "!?", "\u{2026}", "\u{FE0F}"])
  func `a name without letters or digits gives nothing`(name: String) {
    #expect(slug(name).isEmpty)
  }

  @Test func `a slug of a slug is itself`() {
    for name in ["Café crème", "Новости сети", "What's new", "日本語 ページ", "½ price"] {
      let once = slug(name)
      #expect(slug(once) == once)
    }
  }
}
