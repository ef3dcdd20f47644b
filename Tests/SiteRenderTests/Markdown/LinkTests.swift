import SiteModel
import Testing

@testable import SiteRender

@Suite("Links")
struct LinkTests {
  @Test(
    "lead where their scheme says",
    arguments: [
      ("[a](page:guidance)", "<a href=\"/guidance/\">a</a>"),
      ("[a](page:guidance#how-to)", "<a href=\"/guidance/#how-to\">a</a>"),
      ("[a](page:guidance/index)", "<a href=\"/guidance/\">a</a>"),
      ("[a](page:/guidance/)", "<a href=\"/guidance/\">a</a>"),
      ("[a](page:)", "<a href=\"/\">a</a>"),
      ("[a](page:results/café)", "<a href=\"/results/caf%C3%A9/\">a</a>"),
      ("[a](page:results/caf%C3%A9)", "<a href=\"/results/caf%C3%A9/\">a</a>"),
      ("[a](PAGE:guidance)", "<a href=\"/guidance/\">a</a>"),
      ("[a](index.md)", "<a href=\"/guidance/\">a</a>"),
      ("[a](../results/café.md#top)", "<a href=\"/results/caf%C3%A9/#top\">a</a>"),
      ("[a](../guidance)", "<a href=\"/guidance/\">a</a>"),
      ("[a](/anything/#x)", "<a href=\"/anything/#x\">a</a>"),
      ("[a](#x)", "<a href=\"#x\">a</a>"),
      (
        "[a](https://example.org/?a=1&b='2')",
        "<a href=\"https://example.org/?a=1&amp;b=&#x27;2&#x27;\">a</a>"
      ),
      ("[a](//example.org/)", "<a href=\"//example.org/\">a</a>"),
      ("[a](mailto:team@example.org)", "<a href=\"mailto:team@example.org\">a</a>"),
      ("[a](tel:+441632960000)", "<a href=\"tel:+441632960000\">a</a>"),
      ("<team@example.org>", "<a href=\"mailto:team@example.org\">team@example.org</a>"),
      (
        "[a](page:guidance \"Say \\\"so\\\"\")",
        "<a href=\"/guidance/\" title=\"Say &quot;so&quot;\">a</a>"
      ),
      ("[a][r]\n\n[r]: page:guidance", "<a href=\"/guidance/\">a</a>"),
    ])
  func meanings(markdown: String, link: String) {
    #expect(SampleSite.mistakes(markdown).isEmpty)
    #expect(SampleSite.html(markdown) == "<p>\(link)</p>\n")
  }

  @Test(
    "to files say what and how large they are",
    arguments: [
      ("[F](file:form.pdf)", "/guidance/form.pdf", "(PDF, 120 KB)"),
      ("[F](form.pdf)", "/guidance/form.pdf", "(PDF, 120 KB)"),
      ("[F](file:guidance/form.pdf)", "/guidance/form.pdf", "(PDF, 120 KB)"),
      ("[F](file:logo.svg)", "/logo.svg", "(SVG, 1 KB)"),
      ("[F](file:garden.png)", "/guidance/garden.png", "(PNG, 5 KB)"),
      ("[F](<../reports/Annual report.pdf>)", "/reports/Annual%20report.pdf", "(PDF, 1.2 MB)"),
      ("[F](../reports/Annual%20report.pdf)", "/reports/Annual%20report.pdf", "(PDF, 1.2 MB)"),
    ])
  func files(markdown: String, address: String, details: String) {
    #expect(
      SampleSite.html(markdown) == """
        <p><a class="file" href="\(address)">F <span class="file-details">\(details)</span></a></p>

        """)
  }

  @Test(
    "say the size in steps that people know",
    arguments: [
      (0, "1 KB"), (1499, "1 KB"), (1500, "2 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"),
      (1_250_000, "1.3 MB"), (9_949_999, "9.9 MB"), (9_950_000, "10 MB"),
      (1_234_000_000, "1,234 MB"),
    ])
  func sizes(bytes: Int, words: String) {
    var assets = SampleSite.assets
    for index in assets.indices { assets[index].size = bytes }
    let context = MarkdownContext(
      index: SampleSite.index, assets: assets, words: SampleSite.words, links: SampleSite.atRoot,
      allowsRawHTML: false, reservedIDs: [])
    #expect(SampleSite.html("[F](form.pdf)", context: context).contains("(PDF, \(words))"))
  }

  @Test func `to files without words take the file's name`() {
    #expect(
      SampleSite.html("[](form.pdf)").contains(
        ">form.pdf <span class=\"file-details\">(PDF, 120 KB)</span></a>"))
  }

  @Test(
    "follow the site's style of link",
    arguments: [
      (SampleSite.belowNetwork, "[a](/x/y.pdf#p)", "/network/x/y.pdf#p"),
      (SampleSite.belowNetwork, "[a](page:guidance)", "/network/guidance/"),
      (SampleSite.belowNetwork, "[a](#x)", "#x"),
      (SampleSite.relative, "[a](/x/#p)", "../../x/index.html#p"),
      (SampleSite.relative, "[a](page:guidance#p)", "../index.html#p"),
      (SampleSite.relative, "[a](page:)", "../../index.html"),
      (SampleSite.relative, "[a](https://example.org/)", "https://example.org/"),
    ])
  func styles(style: LinkStyle, markdown: String, address: String) {
    #expect(
      SampleSite.html(markdown, context: SampleSite.context(links: style))
        == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test func `without words take the page's title, escaped`() {
    #expect(
      SampleSite.html("[](page:results/café)\n")
        == "<p><a href=\"/results/caf%C3%A9/\">The café &lt;audit&gt;</a></p>\n")
    #expect(SampleSite.mistakes("[](page:results/café)\n").isEmpty)
  }

  @Test(
    "that can't be right are errors at their address",
    arguments: [
      ("a [b](page:nowhere)", "1:7 ‹page:nowhere› unknown-page: there is no page \"nowhere\""),
      ("[b](page:nowhere#x)", "1:5 ‹page:nowhere#x› unknown-page: there is no page \"nowhere\""),
      ("[b](lost.md)", "1:5 ‹lost.md› unknown-page: there is no page \"lost.md\""),
      (
        "[b](page:news/draft)",
        "1:5 ‹page:news/draft› withheld-page: \"news/draft\" is not published: it is a draft"
      ),
      (
        "[b](../news/draft)",
        "1:5 ‹../news/draft› withheld-page: \"../news/draft\" is not published: it is a draft"
      ),
      ("[b](file:lost.pdf)", "1:5 ‹file:lost.pdf› unknown-file: there is no file \"lost.pdf\""),
      ("[b](lost.pdf)", "1:5 ‹lost.pdf› unknown-file: there is no file \"lost.pdf\""),
      (
        "[b](../../lost.pdf)",
        """
        1:5 ‹../../lost.pdf› unknown-file: "../../lost.pdf" leads out of the site's Content folder
        """
      ),
      (
        "[b](ftp://example.org)",
        "1:5 ‹ftp://example.org› unknown-scheme: \"ftp:\" is not a kind of link that is known"
      ),
      (
        "[b](javascript:alert)",
        "1:5 ‹javascript:alert› unsafe-link: a link may not run or hold code"
      ),
      (
        "[b](JaVaScRiPt:alert)",
        "1:5 ‹JaVaScRiPt:alert› unsafe-link: a link may not run or hold code"
      ),
      ("<javascript:alert>", "1:2 ‹javascript:alert› unsafe-link: a link may not run or hold code"),
      (
        "[b](data:text/html,x)",
        "1:5 ‹data:text/html,x› unsafe-link: a link may not run or hold code"
      ),
      ("[b](vbscript:x)", "1:5 ‹vbscript:x› unsafe-link: a link may not run or hold code"),
      ("[b](blob:x)", "1:5 ‹blob:x› unsafe-link: a link may not run or hold code"),
      ("[](https://example.org)", "1:4 ‹https://example.org› empty-link: this link has no words"),
      ("[](#x)", "1:4 ‹#x› empty-link: this link has no words"),
      ("[](/x/)", "1:4 ‹/x/› empty-link: this link has no words"),
      ("a [b]() c", "1:6 ‹()› empty-link: this link leads nowhere"),
    ])
  func mistakes(markdown: String, expected: String) {
    #expect(SampleSite.mistakes(markdown) == [expected])
    #expect(!SampleSite.html(markdown).contains("href=\"javascript"))
  }

  @Test(
    "that would run code are never written, however they hide it",
    arguments: [
      "[b](javascript&colon;alert(1))", "[b](javascript&#58;alert(1))", "[b](java&#10;script:x)",
      "[b](<&#9;javascript:alert(1)>)", "[b](<&#1;javascript:alert(1)>)",
      "[b](javascript\\:alert(1))", "[b][r]\n\n[r]: javascript:alert(1)",
      "[b](data&colon;text/html;base64,eA==)", "![b](javascript:alert(1))",
    ])
  func disguises(markdown: String) {
    let body = SampleSite.body(markdown)
    #expect(body.diagnostics.hasErrors)
    #expect(!String(decoding: body.html, as: UTF8.self).contains("href=\""))
    #expect(!String(decoding: body.html, as: UTF8.self).contains("alert(1)"))
  }

  @Test(
    "suggest what may have been meant",
    arguments: [
      ("[b](page:guidence)", "Did you mean page:guidance?"),
      ("[b](page:guidance/scorings)", "Did you mean page:guidance/scoring?"),
      // The right name in the wrong folder.
      ("[b](page:news/scoring)", "Did you mean page:guidance/scoring?"),
      (
        "[b](page:zzzzzz)",
        "A page is named by its path in Content/ without .md: page:guidance/scoring."
      ),
      ("[b](from.pdf)", "Did you mean \"form.pdf\"?"),
      ("[b](pge:guidance)", "Did you mean \"page\"?"),
      (
        "[b](ftp:x)",
        "Known here: area, claim, collaborative, figure, file, http, https, mailto, page, practice, region, reported, service, standard, symbol, tel."
      ),
    ])
  func suggestions(markdown: String, help: String) {
    #expect(SampleSite.body(markdown).diagnostics.map(\.help) == [help])
  }

  @Test func `remember what they asked, and the answer`() {
    let lookups = SampleSite.body("[](page:guidance) [b](page:lost) [c](form.pdf)").lookups
    #expect(
      lookups.map(\.name) == [
        .page("Content/guidance"), .page("Content/lost"), .file("Content/guidance/form.pdf"),
      ])
    #expect(lookups.map { $0.answer != nil } == [true, false, true])
  }
}
