import SiteModel
import Testing

@testable import SiteRender

@Suite("The place of a mistake")
struct PlaceTests {
  @Test(
    "is the link itself where the same words stand twice",
    arguments: [
      ("page:no is [b](page:no)", ["1:16 ‹page:no›"]),
      ("[page:no](page:no)", ["1:11 ‹page:no›"]),
      ("[b](page:no \"page:no\")", ["1:5 ‹page:no›"]),
      ("[b](page:no) and\n[c](page:no)", ["1:5 ‹page:no›", "2:5 ‹page:no›"]),
      ("`](page:no)` [b](page:no)", ["1:18 ‹page:no›"]),
      ("> - é [b](page:no)\n>   [c](<page:no>)", ["1:11 ‹page:no›", "2:10 ‹page:no›"]),
      ("[b\nc](page:no) [d](page:no)", ["2:4 ‹page:no›", "2:17 ‹page:no›"]),
      ("|a|b|\n|-|-|\n|[b](page:no)|page:no [c](page:no)|", ["3:6 ‹page:no›", "3:27 ‹page:no›"]),
      ("## page:no [b](page:no)", ["1:16 ‹page:no›"]),
      ("- a\n- [b](page:no)\n\n  [c](page:no)", ["2:7 ‹page:no›", "4:7 ‹page:no›"]),
      ("[b](page:no) [c](page:nowhere)", ["1:5 ‹page:no›", "1:18 ‹page:nowhere›"]),
      ("[c](page:nowhere) [b](page:no)", ["1:5 ‹page:nowhere›", "1:23 ‹page:no›"]),
    ])
  func links(markdown: String, places: [String]) {
    let found = SampleSite.mistakes(markdown)
    #expect(found.map { String($0.prefix { $0 != "›" }) + "›" } == places)
  }

  @Test(
    "is the HTML itself where the same stands twice",
    arguments: [
      ("`<b>` <b> <b>", ["1:7 ‹<b>›", "1:11 ‹<b>›"]),
      ("`a\nb` <b>\n<b>", ["2:4 ‹<b>›", "3:1 ‹<b>›"]),
      ("x\n\n<div>\n\n<div>", ["3:1 ‹<div>›", "5:1 ‹<div>›"]),
    ])
  func rawHTML(markdown: String, places: [String]) {
    let found = SampleSite.mistakes(markdown)
    #expect(found.map { String($0.prefix { $0 != "›" }) + "›" } == places)
  }

  @Test func `counts Windows line ends and the front matter`() {
    let found = SampleSite.mistakes("One\r\n\r\n### Two\r\n[b](page:no)\r\n")
    #expect(
      found == [
        "3:1 ‹### Two› skipped-heading: a heading of level 3 follows one of level 1",
        "4:5 ‹page:no› unknown-page: there is no page \"no\"",
      ])
    let span = SampleSite.body("[b](page:no)").diagnostics.first?.span
    #expect(span?.start == SampleSite.frontMatter.utf8.count + 4)
    #expect(span?.file.text == "Content/guidance/scoring.md")
  }
}
