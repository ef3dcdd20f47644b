import SiteModel
import Testing

@testable import SiteRender

@Suite("Headings")
struct HeadingTests {
  @Test(
    "have an id made from their words",
    arguments: [
      ("## How we score", "<h2 id=\"how-we-score\">How we score</h2>\n"),
      (
        "## Das `Café` & *more*",
        "<h2 id=\"das-cafe-more\">Das <code>Café</code> &amp; <em>more</em></h2>\n"
      ),
      ("## 東京 2026", "<h2 id=\"東京-2026\">東京 2026</h2>\n"),
      ("## ?!", "<h2 id=\"section\">?!</h2>\n"),
      ("Two\nlines\n---", "<h2 id=\"two-lines\">Two\nlines</h2>\n"),
    ])
  func idFromWords(markdown: String, html: String) {
    #expect(SampleSite.html(markdown) == html)
  }

  @Test(
    "have the id that the author chose, and do not show it",
    arguments: [
      ("## How we score {#scoring}", "<h2 id=\"scoring\">How we score</h2>\n"),
      ("## Web {#how-we-work_now}", "<h2 id=\"how-we-work_now\">Web</h2>\n"),
      ("## *All* {#a}\n\n## More {#b}", "<h2 id=\"a\"><em>All</em></h2>\n<h2 id=\"b\">More</h2>\n"),
      // No id: these are words.
      ("## Sets {}", "<h2 id=\"sets\">Sets {}</h2>\n"),
      ("## Sets {#}", "<h2 id=\"sets\">Sets {#}</h2>\n"),
      ("## Sets {#a b}", "<h2 id=\"sets-a-b\">Sets {#a b}</h2>\n"),
      ("## Sets {#a} b", "<h2 id=\"sets-a-b\">Sets {#a} b</h2>\n"),
    ])
  func chosenID(markdown: String, html: String) {
    #expect(SampleSite.html(markdown) == html)
    #expect(SampleSite.mistakes(markdown).isEmpty)
  }

  @Test func `with the same words get different ids`() {
    let ids = SampleSite.body("## A\n\n## A\n\n## A 2\n\n## A\n\n## B\n").headings.map(\.id)
    #expect(ids == ["a", "a-2", "a-2-2", "a-3", "b"])
  }

  @Test func `keep away from the ids of the layouts`() {
    let context = SampleSite.context(reservedIDs: ["main", "main-2"])
    #expect(SampleSite.body("## Main\n", context: context).headings.map(\.id) == ["main-3"])
  }

  @Test func `a chosen id that is taken is an error`() {
    let twice = "## One {#same}\n\nWords.\n\n## Two {#same}\n"
    #expect(
      SampleSite.mistakes(twice) == [
        "5:1 ‹## Two {#same}› duplicate-id: \"{#same}\" is the id of another part of this page"
      ])
    // And what is written is still no double.
    #expect(Set(SampleSite.body(twice).headings.map(\.id)).count == 2)

    let context = SampleSite.context(reservedIDs: ["main"])
    #expect(
      SampleSite.mistakes("## Words {#main}\n", context: context) == [
        "1:1 ‹## Words {#main}› duplicate-id: \"{#main}\" is the id of another part of this page"
      ])
  }

  @Test func `are listed with level, id and words`() {
    let headings = SampleSite.body("## A *b* {#x}\n\n### C `d`\n").headings
    #expect(headings.map(\.level) == [2, 3])
    #expect(headings.map(\.id) == ["x", "c-d"])
    #expect(headings.map(\.text) == ["A b", "C d"])
  }

  @Test func `of the third level stand below those of the second in the contents`() {
    let body = SampleSite.body("### Early\n\n## A\n\n### B\n\n#### C\n\n### D\n\n## E\n")
    let page = RenderedPage(
      view: SampleSite.page, kind: .page, body: body,
      site: RenderedPage.SiteAddress(origin: "", links: SampleSite.atRoot))
    #expect(page.contents.map(\.heading.text) == ["A", "E"])
    #expect(page.contents.map { $0.children.map(\.text) } == [["B", "D"], []])
  }

  @Test func `a second title is an error`() {
    #expect(
      SampleSite.mistakes("Words.\n\n# Scoring\n\n## Next\n") == [
        "3:1 ‹# Scoring› second-title: a second title for this page"
      ])
  }

  @Test func `a level that is left out is a warning`() {
    let found = SampleSite.body("## A\n\n#### B\n\n## C\n\n### D\n").diagnostics
    #expect(found.map(\.severity) == [.warning])
    #expect(
      SampleSite.mistakes("## A\n\n#### B\n\n## C\n\n### D\n") == [
        "3:1 ‹#### B› skipped-heading: a heading of level 4 follows one of level 2"
      ])
    #expect(found.first?.help?.hasPrefix("Use ###: ") == true)
    #expect(
      SampleSite.mistakes("### A\n") == [
        "1:1 ‹### A› skipped-heading: a heading of level 3 follows one of level 1"
      ])
  }
}
