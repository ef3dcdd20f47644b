import SiteModel
import Testing

@testable import SiteRender

@Suite("Footnotes")
struct FootnoteTests {
  @Test func `lead to their note and back, and say so`() {
    #expect(
      SampleSite.html("Words[^a].\n\n[^a]: The *note*.\n") == """
        <p>Words<sup class="footnote-ref"><a href="#fn-a" id="fnref-a" data-footnote-ref="" \
        aria-label="Note 1">1</a></sup>.</p>
        <section class="footnotes" aria-label="Notes">
        <ol>
        <li id="fn-a">
        <p>The <em>note</em>. <a href="#fnref-a" class="footnote-backref" \
        aria-label="Back to note 1">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `mentioned twice have two ways back`() {
    let html = SampleSite.html("One[^a] and two[^a] and three[^b].\n\n[^a]: A.\n[^b]: B.\n")
    #expect(html.contains("<a href=\"#fn-a\" id=\"fnref-a\" "))
    #expect(html.contains("<a href=\"#fn-a\" id=\"fnref-a-2\" "))
    #expect(html.contains("aria-label=\"Note 2\">2</a>"))
    #expect(
      html.contains(
        """
        <p>A. <a href="#fnref-a" class="footnote-backref" aria-label="Back to note 1">↩</a> \
        <a href="#fnref-a-2" class="footnote-backref" aria-label="Back to note 1, place 2">↩\
        <sup class="footnote-ref">2</sup></a></p>
        """))
  }

  @Test func `that end with a list have their way back behind it`() {
    let html = SampleSite.html("Words[^a].\n\n[^a]:\n    - item\n")
    #expect(
      html.contains(
        """
        </ul>
        <a href="#fnref-a" class="footnote-backref" aria-label="Back to note 1">↩</a>
        </li>
        """))
  }

  @Test func `that nobody wrote are words, and those that nobody mentions are not shown`() {
    #expect(SampleSite.html("Words[^none].\n") == "<p>Words[^none].</p>\n")
    #expect(SampleSite.html("Words.\n\n[^a]: Note.\n") == "<p>Words.</p>\n")
  }

  @Test func `mistakes in a note are at its line`() {
    #expect(
      SampleSite.mistakes("Words[^a].\n\n[^a]: See [it](page:nowhere).\n") == [
        "3:16 ‹page:nowhere› unknown-page: there is no page \"nowhere\""
      ])
  }
}
