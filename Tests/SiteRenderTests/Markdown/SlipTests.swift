import SiteModel
import Testing

@testable import SiteRender

/// Markdown that is read as plain words although something else was meant.
@Suite struct SlipTests {
  private func messages(_ text: String, allowsHTML: Bool = false) -> [String] {
    let context = MarkdownContext(
      index: ContentIndex(pages: [:], withheld: [:], files: [:], routes: [:]), assets: [],
      words: WordList(language: "en", words: [:], months: [], digest: Digest(of: "")),
      links: LinkStyle(basePath: "", isRelative: false), allowsRawHTML: allowsHTML,
      reservedIDs: [])
    let source = MarkdownSource(
      path: SourcePath("Content/a.md"), bytes: Array(text.utf8), bodyStart: 0)
    return MarkdownRenderer(source: source, page: Route("/a/"), context: context, tracing: false)
      .render().diagnostics.map(\.message)
  }

  @Test(
    "A link or picture that is none is reported",
    arguments: [
      "[words](page: guidance)", "![A garden](My garden.jpg)", "[words](My plan.pdf)",
      "[words] (page:guidance)", "[words](page:guidance",
      "(3.5)[figure:mean/ash/voice/2024]", "It rose claim:rose/ash/voice/2023..2024 so.",
      "At 10:30: (4)[figure:mean/ash/voice/2024]",
    ])
  func links(text: String) {
    #expect(messages(text) == ["this was meant to be a link, and is none"])
  }

  @Test(
    "Brackets that are only brackets are left alone",
    arguments: ["a [b] c", "`[x](y z)`", "f(x)[1]", "the figure: a table", "`figure:mean/a`"])
  func brackets(text: String) { #expect(messages(text) == []) }

  @Test("A call-out on one line is reported, whatever its words hold")
  func callOuts() {
    for text in ["> [!NOTE] Words", "> [!tip] *Words*"] {
      #expect(messages(text) == ["the words of a call-out start on the line below its mark"])
    }
    #expect(messages("> [!NOTE]\n> Words") == [])
  }

  @Test("Comments hide nothing from the list of what HTML may hold")
  func comments() {
    let text = "<!-- it's --><script src=\"/x.js\"></script><!-- it's -->"
    #expect(messages(text, allowsHTML: true) == ["<script is not allowed"])
    #expect(messages("<!-- a -->\n\n<!-- b --> words <!-- c -->", allowsHTML: true) == [])
  }

  @Test("HTML that closes what the layout opened is refused")
  func uneven() {
    let text = "</div>\n<div class=\"x\">\n<b>raw</b>\n</div>\n<div>"
    #expect(messages(text) == ["HTML is not allowed in a page"])
    #expect(
      messages(text, allowsHTML: true) == [
        "the HTML of this page opens what it does not close, or the other way round"
      ])
  }

  @Test("A page of 20,000 paragraphs with a mistake in the last is not read 20,000 times")
  func manyParagraphs() {
    let text = String(repeating: "Words.\n\n", count: 20_000) + "[x](page:none)"
    let clock = ContinuousClock()
    let time = clock.measure { #expect(messages(text).count == 1) }
    #expect(time < .seconds(2))
  }

  @Test("20,000 call-outs take no longer each than one")
  func manyCallOuts() {
    let text = String(repeating: "> [!NOTE]\n> x\n\n", count: 20_000)
    let time = ContinuousClock().measure { #expect(messages(text) == []) }
    #expect(time < .seconds(2))
  }
}
