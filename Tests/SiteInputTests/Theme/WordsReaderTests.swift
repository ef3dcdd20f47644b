import SiteModel
import Testing

@testable import SiteInput

@Suite struct WordsReaderTests {
  private static let english = """
    months: [January, February, March, April, May, June, July, August, September, October,
      November, December]
    date: "{day} {month} {year}"
    home: Home
    next: Next
    pages: { one: "{count} page", other: "{count} pages" }

    """

  private static let welshMonths =
    "months: [Ionawr, Chwefror, Mawrth, Ebrill, Mai, Mehefin, Gorffennaf, Awst, Medi, Hydref, "
    + "Tachwedd, Rhagfyr]\n"

  private func read(_ language: String, _ files: [String: String]) -> (
    words: WordList, problems: [Diagnostic], said: [String]
  ) {
    let all = files.merging(["en": Self.english]) { own, _ in own }
    let themeFiles = all.map { name, text in
      (
        "words/\(name).yaml",
        ThemeFile(path: SourcePath("Themes/mine/words/\(name).yaml"), bytes: Array(text.utf8))
      )
    }
    var problems: [Diagnostic] = []
    let words = WordsReader(files: Dictionary(uniqueKeysWithValues: themeFiles))
      .read(language: language, &problems)
    let said = problems.flatMap { problem in
      let name = problem.span?.file.name.dropLast(".yaml".count) ?? ""
      return SiteInputTests.said([problem], in: all[String(name)] ?? "")
    }
    return (words, problems, said)
  }

  @Test(arguments: ["en", "en-GB", "en-IE"])
  func `English of every country takes the English words`(language: String) {
    let (words, _, said) = read(language, [:])
    #expect(said == [])
    #expect(words.text("home") == "Home")
    #expect(words.text("pages", count: 1) == "1 page")
    #expect(words.months.first == "January")
  }

  @Test func `a language of a country has words of its own before those of the language`() {
    let files = ["cy": "home: Hafan\n", "cy-GB": "home: Cartref\n"]
    #expect(read("cy-GB", files).words.text("home") == "Cartref")
    #expect(read("cy-AR", files).words.text("home") == "Hafan")
    let british = ["en-GB": Self.english + "extra: Ours\n"]
    #expect(read("en-GB", british).words.text("extra") == "Ours")
  }

  @Test func `each word that a language lacks is English, with one warning each`() {
    let (words, problems, said) = read(
      "cy", ["cy": Self.welshMonths + "home: Hafan\ndate: \"{day} {month} {year}\"\n"])
    let file = "missing-word Themes/mine/words/cy.yaml"
    #expect(said == [file, file])
    #expect(
      problems.map(\.message) == ["next", "pages"].map { "this language lacks the word \"\($0)\"" })
    #expect(!problems.hasErrors)
    #expect(words.text("home") == "Hafan")
    #expect(words.text("next") == "Next")
    #expect(words.language == "cy")
  }

  @Test func `a language without words is one warning, not one for each word`() {
    let (words, problems, said) = read("fr", [:])
    #expect(said == ["missing-word Content/site.yaml"])
    #expect(!problems.hasErrors)
    #expect(problems.first?.help?.contains("words/fr.yaml") == true)
    #expect(words.text("home") == "Home")
    // English words have English plurals: French would say "0 page".
    #expect(words.text("pages", count: 0) == "0 pages")
  }

  @Test func `words that are no YAML are one mistake, not one for each word too`() {
    let (words, problems, _) = read("cy", ["cy": "home: \"Hafan\n"])
    #expect(problems.map(\.code) == [.yamlSyntax])
    #expect(words.text("home") == "Home")
  }

  @Test func `months are the language's own, in order`() throws {
    let (words, _, _) = read("cy", ["cy": Self.welshMonths])
    #expect(words.months.count == 12)
    #expect(words.month(of: try #require(CalendarDate("2024-03-01"))) == "Mawrth")
  }

  @Test func `without months of its own a language has the English ones`() {
    #expect(read("cy", ["cy": "home: Hafan\n"]).words.months.last == "December")
  }

  @Test(
    arguments: [
      ("months: [Ionawr, Chwefror]\n", "wrong-value 1:9 «[»", "12 names"),
      ("months: Ionawr\n", "wrong-value 1:9 «Ionawr»", "12 names"),
      ("pages: { pair: dau, other: x }\n", "unknown-key 1:10 «pair»", "zero, one, two"),
      ("pages: { one: \"{count} dudalen\" }\n", "missing-key 1:1 «pages»", "\"other\""),
      ("home: [Hafan]\n", "wrong-value 1:7 «[»", "home is text"),
      ("pages: { one: [x], other: y }\n", "wrong-value 1:15 «[»", "one is text"),
      ("- home\n", "wrong-value 1:1 «-»", "keys and values"),
    ])
  func `words that can't be are shown where they stand`(
    text: String, expected: String, words: String
  ) {
    let (_, problems, said) = read("cy", ["cy": text])
    #expect(said.filter { !$0.hasPrefix("missing-word") } == [expected])
    #expect(problems.first { $0.code != .missingWord }?.words.contains(words) == true)
  }

  @Test func `another word makes another digest, in the language or in the English below it`() {
    let base = read("cy", ["cy": "home: Hafan\n"]).words.digest
    #expect(read("cy", ["cy": "home: Hafan\n"]).words.digest == base)
    #expect(read("cy", ["cy": "home: Cartref\n"]).words.digest != base)
    #expect(
      read("cy", ["cy": "home: Hafan\n", "en": Self.english + "new: New\n"]).words.digest != base)
  }

  @Test func `a file saved with a byte-order mark is read like any other`() {
    let (words, _, said) = read("en", ["en": "\u{FEFF}" + Self.english])
    #expect(said == [])
    #expect(words.text("next") == "Next")
  }
}
