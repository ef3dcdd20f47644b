import SiteModel
import Testing

@testable import SiteInput

@Suite struct PlanOutlineTests {
  private func sections(_ body: String) -> [PlanOutline.Section] {
    let bytes = Array(body.utf8)
    return PlanOutline(
      of: PageSource(
        path: SourcePath("Content/plans/p.md"), bytes: bytes, bodyStart: 0,
        frontMatter: FrontMatter(), digest: Digest(of: bytes))
    ).sections
  }

  private func items(_ body: String) -> [String] {
    sections("## T {#t}\n\n" + body).flatMap { $0.items.map { "\($0.number) \($0.text)" } }
  }

  @Test(
    "Headings of the second level are parts, with the id that they choose or that of their words")
  func headings() {
    let found = sections(
      "# No\n## Culture change {#culture}\n### No\n## A & B ##\n   ## Third\n    ## no\n")
    #expect(found.map(\.id) == ["culture", "a-b", "third"])
    #expect(found.map(\.title) == ["Culture change", "A & B", "Third"])
  }

  @Test("A numbered list counts on from its first number, as it does on the page")
  func numbers() {
    #expect(items("1. One\n2. Two\n") == ["1 One", "2 Two"])
    #expect(items("3) Three\n3) Four\n") == ["3 Three", "4 Four"])
  }

  @Test("An item goes on over lines and paragraphs that belong to it")
  func continued() {
    #expect(
      items("1. One\nand more\n\n   and yet more\n\n2. Two\n   - a\n   - b\n\nNot this.\n")
        == ["1 One and more and yet more", "2 Two - a - b"])
  }

  @Test("The first list with numbers is the one, and bullets count where there is none")
  func which() {
    #expect(items("- a\n- b\n\n1. One\n2. Two\n\n1) No\n") == ["1 One", "2 Two"])
    #expect(items("1. One\n\n- a\n- b\n") == ["1 One"])
    #expect(items("* a\n* b\n") == ["1 a", "2 b"])
    #expect(items("2017. was a year\n") == ["2017 was a year"])
    #expect(items("Words 1. no list\n") == [])
  }

  @Test("Code is no list and no heading")
  func code() {
    #expect(items("```\n1. no\n## no\n~~~\n```\n1. One\n") == ["1 One"])
    #expect(sections("````\n```\n## no\n````\n## Yes\n").map(\.id) == ["yes"])
  }

  @Test("Marks of emphasis, code and links are left out of the words")
  func marks() {
    #expect(items("1. **Bold** `code` [a link](page:x) 2\\*3\n") == ["1 Bold code a link 2*3"])
  }

  @Test("Windows' line ends and a last line without one change nothing")
  func lineEnds() { #expect(items("1. One\r\n2. Two") == ["1 One", "2 Two"]) }

  @Test("The place of an item is that of its words")
  func places() {
    let body = "## T\n\n1.  One\n"
    let span = sections(body)[0].items[0].span
    #expect(Array(body.utf8)[span.start..<span.end].elementsEqual("One".utf8))
  }
}
