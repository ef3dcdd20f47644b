import SiteModel
import Testing

@testable import SiteRender

@Suite struct EasyReadMarkupTests {
  @Test("A statement is a list item with its picture, and a word's picture stands in its span")
  func markup() {
    let route = EasySite.lexicon.symbols.symbols.first { $0.id == "meeting" }!.route.path
    let html = EasySite.page("You can have a meeting.\n").html
    #expect(
      html == """
        <ol class="statements">
        <li class="st"><img class="st-pic" src="\(route)" alt="" width="144" height="144">\
        <p class="st-text">You can have a <span class="sw" data-concept="bci:15450">\
        <img class="sw-p" src="\(route)" alt="" width="64" height="64">\
        <span class="sw-w">meeting.</span></span></p></li>
        </ol>

        """)
  }

  @Test("Statements that follow each other are one list; a heading parts them")
  func lists() {
    let html = EasySite.page("We talk.\n\nWe listen.\n\n## More\n\nWe help.\n").html
    #expect(html.ranges(of: "<ol class=\"statements\">").count == 2)
    #expect(html.ranges(of: "</ol>").count == 2)
    #expect(html.contains("<h2 id=\"more\">More</h2>"))
  }

  @Test("Points keep their kind of list")
  func points() {
    let html = EasySite.page("1. We talk.\n2. We listen.\n\n- We help.\n").html
    #expect(html.contains("<ol class=\"statements points numbered\">\n<li class=\"st\"><img"))
    #expect(html.contains("</p></li>\n</ol>\n<ol class=\"statements points\">"))
  }

  @Test("The words are all there, and in their order, whatever stands between them")
  func words() {
    let text =
      "We **talk** & listen at [the *good* ward](symbol:ward), friend\nof [my family](https://a.example/)!"
    let html = EasySite.page(text + "\n").html
    let words = html.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
    #expect(
      words.trimmingPrefix("\n").trimmingPrefix("\n").contains(
        "We talk & listen at the good ward, friend\nof my family!"))
  }

  @Test("What is escaped stays so, inside a picture's words and outside")
  func escapes() {
    let html = EasySite.page("We \\<talk\\> & [a<b](symbol:talk) \"friend\".\n").html
    #expect(html.contains("We &lt;talk&gt; &amp; <span class=\"sw\""))
    #expect(html.contains(">a&lt;b</span></span>"))
    #expect(!html.contains("<talk"))
  }

  @Test("A score stays together where a line ends, and its picture stands over all of it")
  func scores() {
    let number = "<span class=\"figure\" data-figure=\"number/3.8\">3.8</span>"
    let plain = EasySite.page(
      "We got [3.8](figure:number/3.8) out of 5.\n")
    #expect(plain.html.contains("got <span class=\"keep\">\(number) out of 5.</span></p>"))
    let shown = EasySite.page("We got [3.8](figure:number/3.8) out of 6.\n").html
    #expect(shown.contains("got <span class=\"sw keep\"><img"))
    #expect(shown.contains("<span class=\"sw-w\">\(number) out of 6.</span></span></p>"))
    let filled = EasySite.page("We got [](figure:number/3.8) out of 6.\n").html
    #expect(filled == shown)
    let chosen = EasySite.page("[3.8](figure:number/3.8) [out of 5](symbol:good), then.\n").html
    #expect(chosen.contains("<span class=\"sw-w\">\(number) out of 5,</span></span> then."))
  }

  @Test("The full stop behind a report's last word goes with it")
  func punctuation() {
    let html = EasySite.page("We [all talk](reported:a). We help.\n").html
    #expect(html.contains("<span class=\"sw-w\">talk.</span></span></span><sup"))
    #expect(html.contains("</sup> We <span"))
  }

  @Test("A number that ends what a picture stands over does not tear the page")
  func numbers() {
    let html = EasySite.page("Food for [4](figure:number/4). [8](figure:number/8)\n").html
    #expect(html.contains("data-figure=\"number/4\">4</span>."))
    #expect(html.ranges(of: "<span").count == html.ranges(of: "</span>").count)
  }

  @Test("Relative addresses lead from the page to the picture")
  func relative() {
    let context = EasySite.context
    let own = MarkdownContext(
      index: context.index, assets: [], words: context.words, links: SampleSite.relative,
      allowsRawHTML: false, reservedIDs: [], symbols: context.symbols, lexicon: context.lexicon)
    let source = MarkdownSource(
      path: SourcePath("Content/a.easy.md"), bytes: Array("We talk.\n".utf8), bodyStart: 0)
    let page = EasyReadPage(
      EasySite.lexicon, source: source, matter: FrontMatter(), rules: EasyReadPage.Rules())
    let body = MarkdownRenderer(
      source: source, page: Route("/a/easy-read/"), context: own, tracing: false, easyRead: page
    ).render()
    #expect(String(decoding: body.html, as: UTF8.self).contains("src=\"../../symbols/talk."))
  }

  @Test("A picture of the set may stand on any page, with its own words or the author's")
  func elsewhere() {
    let body = SampleSite.body("![](symbol:meeting)\n", context: EasySite.context)
    let html = String(decoding: body.html, as: UTF8.self)
    #expect(
      html.contains("<img class=\"symbol\" width=\"144\" height=\"144\" src=\"/symbols/meeting."))
    #expect(html.contains("alt=\"A dot\""))
    let named = SampleSite.html("![We meet](symbol:meeting)\n", context: EasySite.context)
    #expect(named.contains("alt=\"We meet\""))
  }

  @Test("A picture over words is for easy-read pages")
  func notElsewhere() {
    #expect(
      SampleSite.mistakes("Ask [staff](symbol:staff).\n", context: EasySite.context) == [
        "1:13 ‹symbol:staff› easy-structure: pictures stand above words on easy-read pages only"
      ])
    #expect(
      SampleSite.mistakes("![](symbol:stafff)\n", context: EasySite.context) == [
        "1:5 ‹symbol:stafff› unknown-symbol: there is no picture \"stafff\""
      ])
  }

  @Test("Messages point to the very words, also behind links, entities and equal words")
  func places() {
    let text = "Talk to [e.g. us](https://a.example/e.g.) or e.g. staff &amp; two\nfriends.\n"
    let page = EasySite.page(text)
    let places = page.problems
      .filter { [.easyAbbreviation, .easyNumber].contains($0.code) && !$0.message.contains("&") }
      .map { $0.described(in: page.text) }
    #expect(
      places == [
        "4:10 ‹e.g› easy-abbreviation: \"e.g\" is short for something",
        "4:46 ‹e.g› easy-abbreviation: \"e.g\" is short for something",
        "4:63 ‹two› easy-number: \"two\" is a number in letters",
      ])
  }

  @Test("The report counts statements, words and what is hard")
  func coverage() throws {
    let page = EasySite.page("We talk to staff.\n\nThe zebra sleeps.\n", countsWords: true)
    let coverage = try #require(page.body.easyRead?.coverage)
    #expect(coverage.statements == 2 && coverage.withoutPicture.count == 1)
    #expect(coverage.words == 4 && coverage.unlisted == ["zebra", "sleeps"])
    #expect(coverage.readability.words == 7 && coverage.readability.sentences == 2)
  }

  @Test("Hard words of the list are explained on the page, each once")
  func glossary() {
    let page = EasySite.page("Ask an advocate.\n\nAdvocates help at your CPA.\n")
    #expect(page.body.easyRead?.glossary.map(\.words) == ["advocate", "CPA"])
  }

  /// Whether each element that is closed is the last that was opened.
  private static func isNested(_ html: String) -> Bool {
    var open: [Substring] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
      let name = match.output.2
      if ["img", "br", "hr", "input"].contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }

  @Test("Random bytes between words break nothing")
  func anything() {
    var random = SystemRandomNumberGenerator()
    let parts = [
      "talk", "meeting", "not", "**", "*", "[", "](symbol:talk)", "](https://a.example)", "é", "’",
      "€",
      " ", "\n", "\\", "&", "£5", "2pm", ".", "`", "e.g.", "2 March", "![](symbol:talk)", "<", "- ",
      "\u{1F600}", "01482 123456", "3.8 out of 5", "](figure:number/4)", "[4](figure:number/4)",
      "[](figure:number/4)", " out of 5", "](claim:all)", "not a contest", "is ", "12 Food Street",
    ]
    for _ in 0..<600 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      let page = EasySite.page(text + "\n", standard: text, countsWords: true)
      #expect(Self.isNested(page.html), "\(text)")
    }
  }
}
