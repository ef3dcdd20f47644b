import SiteModel
import Testing

@testable import SiteInput

@Suite struct FrontMatterReaderTests {
  private struct Page {
    var matter: FrontMatter
    var body: String
    var said: [String]
    var problems: [Diagnostic]
  }

  private func read(_ file: String) -> Page {
    let bytes = Array(file.utf8)
    var problems: [Diagnostic] = []
    let (matter, start) = FrontMatterReader.read(
      SourceText(bytes: bytes), SourcePath("Content/a.md"), &problems)
    return Page(
      matter: matter, body: String(decoding: bytes[start...], as: UTF8.self),
      said: said(problems, in: bytes), problems: problems)
  }

  /// A page whose front matter is a title and `lines`, which start in line 3.
  private func read(keys lines: String) -> Page { read("---\ntitle: A\n\(lines)\n---\n") }

  // MARK: Where it starts and ends

  @Test(
    arguments: [
      "---\ntitle: A\n---\nText.\n",
      "---\r\ntitle: A\r\n---\r\nText.\n",
      "\u{FEFF}---\ntitle: A\n---\nText.\n",
      "\u{FEFF}---\r\ntitle: A\r\n---\r\nText.\n",
      "---  \ntitle: A\n---\t\nText.\n",
      "---\ntitle: A\n# a comment\n\n---\nText.\n",
    ])
  func `what stands between two fences is front matter, and the rest is the page`(file: String) {
    let page = read(file)
    #expect(page.matter.title?.value == "A")
    #expect(page.body == "Text.\n")
    #expect(page.said == [])
  }

  @Test func `a page may be all front matter, with no line break at its end`() {
    let page = read("---\ntitle: A\n---")
    #expect(page.matter.title?.value == "A")
    #expect(page.body.isEmpty)
    #expect(page.said == [])
  }

  @Test(
    arguments: [
      "title: A --- B", "title: \"--- A\"", "title: A\nsummary: ----",
      "title: A\nsummary: >\n  ---",
    ])
  func `hyphens inside a line, or more than three, close nothing`(keys: String) {
    let page = read("---\n\(keys)\n---\nText.\n")
    #expect(page.said == [])
    #expect(page.body == "Text.\n")
  }

  @Test func `hyphens in a title are part of it`() {
    #expect(read("---\ntitle: A --- B\n---\n").matter.title?.value == "A --- B")
  }

  @Test func `a rule in the text below is text`() {
    #expect(read("---\ntitle: A\n---\nOne\n\n---\n\nTwo\n").body == "One\n\n---\n\nTwo\n")
  }

  @Test(
    arguments: [
      ("", "missing-key 1:1 «»"),
      ("Text.\n", "missing-key 1:1 «»"),
      ("\u{FEFF}Text.\n", "missing-key 1:1 «»"),
      ("----\ntitle: A\n----\n", "missing-key 1:1 «»"),
      ("\n---\ntitle: A\n---\n", "missing-key 1:1 «»"),
      ("--- title: A\n", "missing-key 1:1 «»"),
    ])
  func `a page without front matter is told how to begin`(file: String, expected: String) {
    let page = read(file)
    #expect(page.said == [expected])
    #expect(page.problems.first?.help?.contains("title: Your title") == true)
    // What it has is its text all the same, so that the mistakes in that are found too.
    #expect(page.body == file.filter { $0 != "\u{FEFF}" })
  }

  @Test(arguments: ["\u{2014}\ntitle: A\n\u{2014}\n", "\u{2013}-\ntitle: A\n---\n"])
  func `dashes that a word processor made of hyphens are recognised`(file: String) {
    let page = read(file)
    #expect(page.said == ["missing-key 1:1 «»"])
    #expect(page.problems.first?.help?.contains("word processor") == true)
  }

  @Test(arguments: ["titel: A", "Title: A", "tite: A"])
  func `a title under a name that is nearly right is one mistake`(line: String) {
    #expect(read("---\n\(line)\n---\n").problems.map(\.code) == [.unknownKey])
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: A\n", "---\ntitle: A\n ---\nText.\n"])
  func `a fence that is opened and never closed is shown where it opens`(file: String) {
    let page = read(file)
    #expect(page.said == ["unclosed-front-matter 1:1 «---»"])
    #expect(page.body.isEmpty)
  }

  @Test(
    arguments: [
      ("---\n- one\n- two\n---\n", "not-a-mapping 2:1 «-»", "a list"),
      ("---\nOpen day\n---\n", "not-a-mapping 2:1 «O»", "text"),
    ])
  func `front matter is keys and values`(file: String, expected: String, kind: String) {
    let page = read(file)
    #expect(page.said == [expected])
    #expect(page.problems.first?.message.contains(kind) == true)
  }

  // MARK: Titles

  @Test(
    arguments: [
      "---\n---\n", "---\n\n# nothing\n---\n", "---\ndate: 2024-01-01\n---\n", "---\ntitle:\n---\n",
      "---\ntitle: \"\"\n---\n", "---\ntitle: \"  \"\n---\n", "---\ntitle: ~\n---\n",
    ])
  func `a page without a title is told so once`(file: String) {
    let page = read(file)
    #expect(page.said == ["missing-key 1:1 «---»"])
    #expect(page.problems.first?.message == "this page has no title")
  }

  @Test func `a title of the wrong kind is not a missing one as well`() {
    #expect(read("---\ntitle: [a, b]\n---\n").said == ["wrong-value 2:8 «[»"])
  }

  @Test(arguments: ["---\ntitle: One: two\n---\nText.\n", "---\ntitle: \"One\n---\nText.\n"])
  func `front matter that is no YAML is one mistake, and the text stays`(file: String) {
    let page = read(file)
    #expect(page.problems.map(\.code) == [.yamlSyntax])
    #expect(page.problems.first?.span.map { $0.file.text } == "Content/a.md")
    #expect(page.body == "Text.\n")
  }

  @Test func `CRLF and accents leave every place where it is`() {
    let page = read("\u{FEFF}---\r\ntitle: Ŵyl\r\nlang: cy\r\ndraft: efallai\r\n---\r\n")
    #expect(page.said == ["wrong-value 4:8 «efallai»"])
  }

  // MARK: Values

  @Test func `every key lands in its field`() {
    let page = read(
      keys: """
        summary: In short
        date: 2024-05-03
        updated: 2024-06-04
        weight: -3
        tags: [one, two]
        draft: yes
        publish-on: 2024-07-05
        expires-on: 2024-08-06
        aliases: [/old/, /older/]
        slug: other
        layout: wide
        owner: The desk
        review-by: 2025-01-01
        audience: team
        lang: cy
        extra: { region: North }
        """)
    #expect(page.said == [])
    let matter = page.matter
    #expect(matter.summary == "In short")
    #expect(matter.date?.value.description == "2024-05-03")
    #expect(matter.updated?.description == "2024-06-04")
    #expect(matter.weight == -3)
    #expect(matter.tags.map(\.value) == ["one", "two"])
    #expect(matter.isDraft)
    #expect(matter.publishOn?.description == "2024-07-05")
    #expect(matter.expiresOn?.description == "2024-08-06")
    #expect(matter.aliases.map(\.value) == ["/old/", "/older/"])
    #expect(matter.slug?.value == "other")
    #expect(matter.layout?.value == "wide")
    #expect(matter.owner == "The desk")
    #expect(matter.reviewBy?.description == "2025-01-01")
    #expect(matter.audience == .team)
    #expect(matter.language?.value == "cy")
    #expect(matter.extra.map(\.key) == ["region"])
  }

  @Test func `what is not said is public, finished and without a date`() {
    let matter = read("---\ntitle: A\n---\n").matter
    #expect(!matter.isDraft)
    #expect(matter.audience == .public)
    #expect(matter.date == nil && matter.publishOn == nil && matter.expiresOn == nil)
    #expect(matter.tags.isEmpty && matter.aliases.isEmpty && matter.menus.isEmpty)
  }

  @Test(
    arguments: [
      ("yes", true), ("true", true), ("Yes", true), ("TRUE", true), ("no", false),
      ("false", false), ("No", false),
    ])
  func `yes and no may be written as people write them`(text: String, expected: Bool) {
    let page = read(keys: "draft: \(text)")
    #expect(page.matter.isDraft == expected)
    #expect(page.said == [])
  }

  @Test(
    arguments: [
      ("draft: maybe", "wrong-value 3:8 «maybe»", "yes or no"),
      ("draft: 1", "wrong-value 3:8 «1»", "yes or no"),
      ("draft: [yes]", "wrong-value 3:8 «[»", "yes or no"),
      ("weight: heavy", "wrong-value 3:9 «heavy»", "a whole number"),
      ("weight: 1.5", "wrong-value 3:9 «1.5»", "a whole number"),
      ("weight: 99999999999999999999", "wrong-value 3:9 «99999999999999999999»", "whole number"),
      ("date: 2024-02-30", "no-such-day 3:7 «2024-02-30»", "there is no day 2024-02-30"),
      ("updated: 2023-02-29", "no-such-day 3:10 «2023-02-29»", "there is no day"),
      ("date: \"2024-13-01\"", "no-such-day 3:7 «\"2024-13-01\"»", "Check the month"),
      ("date: 2024-05-03 10:00", "wrong-value 3:7 «2024-05-03 10:00»", "no time of day"),
      ("date: 2024-05-03T10:00:00Z", "wrong-value 3:7 «2024-05-03T10:00:00Z»", "no time of day"),
      ("publish-on: 3 May 2024", "wrong-value 3:13 «3 May 2024»", "written 2024-05-03"),
      ("date: 2024-5-3", "wrong-value 3:7 «2024-5-3»", "written 2024-05-03"),
      ("date: [2024-05-03]", "wrong-value 3:7 «[»", "date is text"),
      ("audience: tema", "wrong-value 3:11 «tema»", "Did you mean \"team\"?"),
      ("audience: everyone", "wrong-value 3:11 «everyone»", "public or team"),
      ("tags: { one: two }", "wrong-value 3:7 «{»", "tags is a list"),
      ("tags: [one, [two]]", "wrong-value 3:13 «[»", "tags is text"),
      ("summary: [a]", "wrong-value 3:10 «[»", "summary is text"),
      ("extra: North", "wrong-value 3:8 «North»", "a group of keys"),
      ("menu: { main: 3 }", "wrong-value 3:15 «3»", "title: …"),
      ("menu: [[main]]", "wrong-value 3:8 «[»", "menu is text"),
      ("menu: { main: { weight: x } }", "wrong-value 3:25 «x»", "a whole number"),
      ("menu: { main: { titel: X } }", "unknown-key 3:17 «titel»", "Did you mean \"title\"?"),
      ("sumary: x", "unknown-key 3:1 «sumary»", "Did you mean \"summary\"?"),
      ("Date: 2024-05-03", "unknown-key 3:1 «Date»", "Did you mean \"date\"?"),
      ("zzzzzzz: x", "unknown-key 3:1 «zzzzzzz»", "Known here: aliases, audience, date,"),
      ("summary: a\nsummary: b", "duplicate-key 4:1 «summary»", "written twice"),
    ])
  func `a value that can't be is shown where it stands`(
    keys: String, expected: String, words: String
  ) {
    let page = read(keys: keys)
    #expect(page.said == [expected])
    #expect(page.problems.first?.words.contains(words) == true)
    // The mistake takes nothing else with it.
    #expect(page.matter.title?.value == "A")
  }

  @Test func `every mistake is said, not only the first`() {
    let page = read(keys: "draft: maybe\ndate: 2024-02-30\ncolour: red")
    #expect(page.problems.map(\.code) == [.noSuchDay, .wrongValue, .unknownKey])
  }

  @Test(
    arguments: [
      ("tags: news", ["news"]),
      ("tags: two words", ["two words"]),
      ("tags: [news, open day]", ["news", "open day"]),
      ("tags:\n  - news\n  - 2024", ["news", "2024"]),
      ("tags: []", []),
      ("tags:", []),
    ])
  func `tags are a list, or one alone`(keys: String, expected: [String]) {
    let page = read(keys: keys)
    #expect(page.said == [])
    #expect(page.matter.tags.map(\.value) == expected)
  }

  // MARK: Menus

  @Test func `a menu may be named`() {
    let menus = read(keys: "menu: main").matter.menus
    #expect(menus.map(\.menu.value) == ["main"])
    #expect(menus.first?.title == nil && menus.first?.weight == nil)
  }

  @Test func `several menus may be named`() {
    #expect(
      read(keys: "menu: [main, footer]").matter.menus.map(\.menu.value) == ["main", "footer"])
  }

  @Test func `a menu may give a title and a weight`() {
    let page = read(keys: "menu: { main: { title: Results, weight: 3 }, footer: }")
    #expect(page.said == [])
    let menus = page.matter.menus
    #expect(menus.map(\.menu.value) == ["main", "footer"])
    #expect(menus.map(\.title) == ["Results", nil])
    #expect(menus.map(\.weight) == [3, nil])
  }

  @Test func `a menu's name knows its place, in each of the three forms`() {
    for keys in ["menu: main", "menu: [main]", "menu: { main: }"] {
      let file = Array("---\ntitle: A\n\(keys)\n---\n".utf8)
      let span = read(keys: keys).matter.menus.first?.menu.span
      #expect(span.map { underlined($0, in: file) } == "main")
    }
  }
}
