import SiteModel
import Testing

@testable import SiteRender

@Suite("Blocks in a page's text")
struct BlockTests {
  /// Answers with what it was asked, or with a mistake where the body says so.
  private struct Echo: BlockSource {
    func answer(_ block: BlockText) -> BlockAnswer {
      let body = String(decoding: block.bytes[block.body], as: UTF8.self)
      var answer = BlockAnswer(digest: Digest(of: block.name.rawValue + body))
      let exhibits: [BlockName: ExhibitKind] = [
        .chart: .chart, .table: .table, .actions: .table,
      ]
      answer.exhibit = exhibits[block.name]
      if let start = body.firstRange(of: "id: ") {
        let id = String(body[start.upperBound...].prefix { $0 != "\n" })
        answer.id = Located(id, block.span)
      }
      if body.contains("title: ") { answer.title = "The means" }
      var contact = ContactBlock(name: body)
      contact.email = "team@example.org"
      if body.contains("wrong") {
        answer.problems = [Diagnostic(.blockSubject, at: block.span, "this is wrong")]
      } else {
        answer.content = .contact(contact)
      }
      return answer
    }
  }

  private static let words = WordList(
    language: "en",
    words: ["table-label": Word("Table {number}"), "chart-label": Word("Chart {number}")],
    months: [], digest: Digest(of: ""))

  private func body(_ markdown: String, numbering: String? = nil) -> MarkdownBody {
    let context = MarkdownContext(
      index: SampleSite.index, assets: [], words: Self.words, links: SampleSite.atRoot,
      allowsRawHTML: false, reservedIDs: [], blocks: Echo())
    let text = SampleSite.frontMatter + markdown
    let source = MarkdownSource(
      path: SourcePath("Content/guidance/scoring.md"), bytes: Array(text.utf8),
      bodyStart: SampleSite.frontMatter.utf8.count)
    return MarkdownRenderer(
      source: source, page: Route("/guidance/scoring/"), context: context, tracing: false,
      numbering: numbering
    ).render()
  }

  private func html(_ markdown: String, numbering: String? = nil) -> String {
    String(decoding: body(markdown, numbering: numbering).html, as: UTF8.self)
  }

  private func asked(_ markdown: String) -> [String] {
    body(markdown).lookups.compactMap {
      if case .block(let name, let text) = $0.name { "\(name.rawValue)|\(text)" } else { nil }
    }
  }

  @Test("Three backticks and a block's name ask for it; its answer's digest is remembered")
  func asksOnce() {
    #expect(asked("Before\n\n```contact\nof: ash\n```\n\nAfter") == ["contact|of: ash\n"])
    #expect(body("```contact\n```").lookups.first?.answer == Digest(of: "contact"))
    #expect(!html("```contact\nof: ash\n```").contains("of: ash"))
  }

  @Test("Tildes do as well, and a list may hold a block")
  func otherPlaces() {
    #expect(asked("~~~contact\nof: ash\n~~~") == ["contact|of: ash\n"])
    #expect(asked("- One\n\n  ```contact\n  of: ash\n  ```\n") == ["contact|  of: ash\n"])
  }

  @Test("Four backticks show a block as code, and so does any other language")
  func code() {
    let outer = html("````\n```contact\nof: ash\n```\n````")
    #expect(outer.contains("```contact\nof: ash"))
    #expect(html("````contact\nof: ash\n````").contains("<pre><code class=\"language-contact\">"))
    #expect(html("```swift\nlet a = 1\n```").contains("<pre><code class=\"language-swift\">"))
    #expect(asked("````\n```contact\n```\n````").isEmpty)
  }

  @Test("A name that is nearly a block's is a mistake where keys follow, and code elsewhere")
  func nearly() {
    #expect(body("```chrat\nof: ash\n```").diagnostics.map(\.code) == [.unknownBlock])
    #expect(body("```chrat\nof: ash\n```").diagnostics.first?.help?.contains("\"chart\"") == true)
    #expect(body("```chart line\nof: ash\n```").diagnostics.map(\.code) == [.unknownBlock])
    #expect(body("```chrat\nlet a = 1\n```").diagnostics.isEmpty)
    #expect(body("```plain\nof: ash\n```").diagnostics.isEmpty)
  }

  @Test("In a quotation, or without its last line, a block is a mistake")
  func misplaced() {
    #expect(body("> ```contact\n> of: ash\n> ```").diagnostics.map(\.code) == [.blockPlace])
    #expect(body("```contact\nof: ash\n\nMore").diagnostics.map(\.code) == [.blockPlace])
    let next = "```contact\nof: ash\n\nMore\n\n```contact\nof: elm\n```"
    #expect(body(next).diagnostics.map(\.code) == [.blockPlace])
  }

  @Test("A report numbers its tables and charts in one run, those in Markdown too")
  func numbered() {
    let page = """
      [](#chart-q1102), [](#mine)

      | a |
      |---|
      | b |

      ```chart
      x: y
      ```

      ```contact
      ```

      ```table
      id: mine
      ```
      """
    let numbered = html(page, numbering: "Q11")
    #expect(numbered.contains("<a href=\"#chart-q1102\">Chart Q1102</a>"))
    #expect(numbered.contains("<a href=\"#mine\">Table Q1103</a>"))
    #expect(numbered.contains("<caption id=\"table-q1101\"><span class=\"exhibit\">Table Q1101"))
    #expect(!html(page).contains("Q11"))
  }

  @Test("Without numbers a link takes a block's title, and needs words where it has none")
  func titles() {
    let titled = body("[](#a)\n\n```chart\ntitle: The means\nid: a\n```")
    #expect(String(decoding: titled.html, as: UTF8.self).contains(">The means</a>"))
    #expect(titled.diagnostics.isEmpty)
    #expect(body("[](#a)\n\n```chart\nid: a\n```").diagnostics.map(\.code) == [.emptyLink])
    #expect(body("[](#other)").diagnostics.map(\.code) == [.emptyLink])
  }

  @Test("An id belongs to one part of a page")
  func ids() {
    let twice = "```chart\nid: a\n```\n\n```chart\nid: a\n```"
    #expect(body(twice).diagnostics.map(\.code) == [.duplicateID])
    let heading = "## A\n\n```chart\nid: a\n```"
    #expect(html(heading).contains("<h2 id=\"a-2\">"))
  }

  @Test("What is wrong in a block is said, and its place is kept for links")
  func mistakes() {
    let wrong = body("[](#a)\n\n```chart\nid: a\ntitle: The means\nwrong\n```")
    #expect(wrong.diagnostics.map(\.code) == [.blockSubject])
    #expect(String(decoding: wrong.html, as: UTF8.self).contains("<p id=\"a\"></p>"))
  }
}
