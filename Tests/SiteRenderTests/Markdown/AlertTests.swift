import SiteModel
import Testing

@testable import SiteRender

@Suite("Call-outs")
struct AlertTests {
  @Test(
    "are all five, in any case",
    arguments: [
      ("[!NOTE]", "note", "Note"), ("[!tip]", "tip", "Tip"),
      ("[!Important]", "important", "Important"), ("[!WARNING]", "warning", "Warning"),
      ("[!cAUTION]", "caution", "Caution"),
    ])
  func allKinds(marker: String, kind: String, title: String) {
    #expect(
      SampleSite.html("> \(marker)\n> Some *words*.\n") == """
        <div class="alert alert-\(kind)" role="note"><p class="alert-title">\(title)</p>
        <p>Some <em>words</em>.</p>
        </div>

        """)
  }

  @Test(
    "may have no words",
    arguments: ["> [!NOTE]\n", "> [!NOTE]\n>\n"])
  func empty(markdown: String) {
    #expect(
      SampleSite.html(markdown) == """
        <div class="alert alert-note" role="note"><p class="alert-title">Note</p>
        </div>

        """)
  }

  @Test("may have two blanks behind the marker", arguments: ["  ", "\\"])
  func hardBreak(blanks: String) {
    #expect(
      SampleSite.html("> [!NOTE]\(blanks)\n> Words.\n")
        == SampleSite.html("> [!NOTE]\n> Words.\n"))
  }

  @Test func `may hold lists and further paragraphs`() {
    #expect(
      SampleSite.html("> [!TIP]\n> - a\n>\n> b\n") == """
        <div class="alert alert-tip" role="note"><p class="alert-title">Tip</p>
        <ul>
        <li>a</li>
        </ul>
        <p>b</p>
        </div>

        """)
  }

  @Test func `may stand in one another`() {
    #expect(
      SampleSite.html("> [!NOTE]\n> Out.\n>\n> > [!WARNING]\n> > In.\n>\n> > Quote.\n") == """
        <div class="alert alert-note" role="note"><p class="alert-title">Note</p>
        <p>Out.</p>
        <div class="alert alert-warning" role="note"><p class="alert-title">Warning</p>
        <p>In.</p>
        </div>
        <blockquote>
        <p>Quote.</p>
        </blockquote>
        </div>

        """)
  }

  @Test func `of an unknown kind are quotations, and an error`() {
    let markdown = "Words.\n\n> [!HINT]\n> Words.\n"
    #expect(SampleSite.html(markdown) == SampleSite.html(markdown, context: nil))
    #expect(
      SampleSite.mistakes(markdown).map { $0.prefix { $0 != "\"" } } == [
        "3:1 ‹> [!HINT]› unknown-call-out: there is no call-out "
      ])
  }

  @Test(
    "are not every quotation",
    arguments: [
      "> Words.\n", "> [!NOTE] Words.\n", "> Words.\n> [!NOTE]\n",
      "> **[!NOTE]**\n> Words.\n", "> [NOTE]\n> Words.\n", "> [!]\n> Words.\n", "> - [!NOTE]\n",
      "> `[!NOTE]`\n", ">\n",
    ])
  func normalQuotations(markdown: String) {
    #expect(SampleSite.html(markdown) == SampleSite.html(markdown, context: nil))
  }
}
