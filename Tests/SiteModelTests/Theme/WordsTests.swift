import SiteModel
import Testing

@Suite struct PluralCategoryTests {
  @Test(
    arguments: [
      ("en", "other one other other other other other other other other other"),
      ("en-GB", "other one other other other other other other other other other"),
      ("fr", "one one other other other other other other other other other"),
      ("cy", "zero one two few other other many other other other other"),
      ("ga", "other one two few few few few many many many many"),
      ("gd", "other one two few few few few few few few few"),
      ("pl", "many one few few few many many many many many many"),
      ("de", "other one other other other other other other other other other"),
    ])
  func `0 to 10 take the forms of their language`(language: String, expected: String) {
    let forms = (0...10).map { PluralCategory(of: $0, language: language).rawValue }
    #expect(forms.joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("pl", [11, 12, 13, 14, 15, 112], PluralCategory.many),
      ("pl", [22, 23, 24, 32, 102, 1004], .few),
      ("pl", [21, 101, 1001], .many),
      ("gd", [11], .one), ("gd", [12], .two), ("gd", [13, 19], .few), ("gd", [20, 21], .other),
      ("cy", [11, 12, 13, 16, 20], .other),
      ("ga", [11, 21], .other),
      ("en", [11, 21, 101], .other),
      ("fr", [11, 21], .other),
    ])
  func `so do the greater numbers`(language: String, counts: [Int], expected: PluralCategory) {
    for count in counts {
      #expect(PluralCategory(of: count, language: language) == expected, "\(count)")
    }
  }
}

@Suite struct WordTests {
  @Test(
    arguments: [
      ("", []),
      ("Home", [Word.Part.text("Home")]),
      ("{count}", [.place("count")]),
      ("{count} pages", [.place("count"), .text(" pages")]),
      (
        "Page {number} of {last}.",
        [.text("Page "), .place("number"), .text(" of "), .place("last"), .text(".")]
      ),
      ("{a}{b}", [.place("a"), .place("b")]),
      ("{{count}", [.text("{count}")]),
      ("a {{ b", [.text("a { b")]),
      ("{{{name}", [.text("{"), .place("name")]),
      ("never {closed", [.text("never {closed")]),
      ("closed} only", [.text("closed} only")]),
      ("ends in {", [.text("ends in {")]),
    ] as [(String, [Word.Part])])
  func `a word falls into its places and what is between`(text: String, parts: [Word.Part]) {
    #expect(Word.parts(of: text) == parts)
  }

  @Test func `places are filled, and one without a value is empty`() {
    let word = Word("Page {number} of {last}")
    #expect(word.filled(["number": "2", "last": "9"]) == "Page 2 of 9")
    #expect(word.filled(["number": "2"]) == "Page 2 of ")
  }

  @Test func `a value that looks like a place is not filled again`() {
    #expect(Word("{title}, {name}").filled(["title": "{name}", "name": "x"]) == "{name}, x")
  }

  @Test func `a word tells which values it needs`() {
    #expect(Word("Home").places == [])
    #expect(Word("{site}: {section}").places == ["site", "section"])
    let plural = Word(forms: [.one: Word.parts(of: "one page"), .other: Word.parts(of: "pages")])
    #expect(plural.places == ["count"])
  }

  private static let welsh = Word(forms: [
    .zero: [.text("dim ci")], .one: [.text("un ci")], .two: [.text("dau gi")],
    .many: [.text("chwe chi")], .other: [.place("count"), .text(" ci")],
  ])

  @Test(
    arguments: [
      (0, "dim ci"), (1, "un ci"), (2, "dau gi"), (6, "chwe chi"), (7, "7 ci"),
      // The form for "few" is not written, so "other" serves.
      (3, "3 ci"),
    ])
  func `the count chooses the form`(count: Int, expected: String) {
    #expect(Self.welsh.filled(["count": "\(count)"], count: count, language: "cy") == expected)
  }

  @Test func `without a count the form is the one for all others`() {
    #expect(Self.welsh.filled(["count": "9"], language: "cy") == "9 ci")
  }
}

@Suite struct WordListTests {
  private static let list = WordList(
    language: "pl",
    words: [
      "date": Word("{day} {month} {year}"),
      "pages": Word(forms: [
        .one: Word.parts(of: "{count} strona"), .few: Word.parts(of: "{count} strony"),
        .other: Word.parts(of: "{count} stron"),
      ]),
    ],
    months: ["stycznia", "lutego", "marca"], digest: Digest(of: ""))

  @Test func `the forms are those of the list's language, the number is grouped`() {
    #expect(Self.list.text("pages", count: 1) == "1 strona")
    #expect(Self.list.text("pages", count: 22) == "22 strony")
    #expect(Self.list.text("pages", count: 1214) == "1,214 stron")
  }

  @Test func `a count that is given as a value is shown as it is given`() {
    #expect(Self.list.text("pages", ["count": "dwie"], count: 2) == "dwie strony")
  }

  @Test func `a day is written with the month's name and no leading zero`() throws {
    let date = try #require(CalendarDate("2024-03-05"))
    #expect(Self.list.date(date) == "5 marca 2024")
  }

  @Test func `a month that the list lacks is empty, not a crash`() throws {
    #expect(Self.list.month(of: try #require(CalendarDate("2024-12-05"))).isEmpty)
  }

  @Test func `a word that is not there shows its key`() {
    #expect(Self.list.text("no-such-word") == "no-such-word")
    #expect(Self.list["no-such-word"] == nil)
    #expect(Self.list.keys == ["date", "pages"])
  }
}

@Suite struct GroupedNumberTests {
  @Test(
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1214, "1,214"), (99_999, "99,999"),
      (100_000, "100,000"), (1_234_567, "1,234,567"), (-5, "-5"), (-999, "-999"),
      (-1214, "-1,214"), (.min, "-9,223,372,036,854,775,808"),
    ])
  func `thousands are set apart`(number: Int, expected: String) {
    #expect(grouped(number) == expected)
  }
}
