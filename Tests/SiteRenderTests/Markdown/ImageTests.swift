import SiteModel
import Testing

@testable import SiteRender

@Suite("Pictures")
struct ImageTests {
  @Test(
    "have the size of their file",
    arguments: [
      ("![A garden](garden.png)", "/guidance/garden.png", 640, 480),
      ("![A garden](file:garden.png)", "/guidance/garden.png", 640, 480),
      ("![A garden](/logo.svg)", "/logo.svg", 32, 32),
      ("![A *garden*](../logo.svg)", "/logo.svg", 32, 32),
    ])
  func size(markdown: String, address: String, width: Int, height: Int) {
    #expect(
      SampleSite.html(markdown) == """
        <p><img loading="lazy" width="\(width)" height="\(height)" src="\(address)" \
        alt="A garden" /></p>

        """)
    #expect(SampleSite.mistakes(markdown).isEmpty)
  }

  @Test func `have a title and follow the site's style of link`() {
    #expect(
      SampleSite.html(
        "![A & b](garden.png \"So\")", context: SampleSite.context(links: SampleSite.relative))
          == """
          <p><img loading="lazy" width="640" height="480" src="../garden.png" alt="A &amp; b" \
          title="So" /></p>

          """)
  }

  @Test func `the first is the page's own`() {
    let body = SampleSite.body("![a](torn.jpg)\n\n![b](/logo.svg)\n\n![c](garden.png)\n")
    #expect(body.firstImage == Route("/logo.svg"))
    #expect(SampleSite.body("Words.").firstImage == nil)
  }

  @Test(
    "that can't be shown are errors",
    arguments: [
      (
        "![](garden.png)",
        "1:5 ‹garden.png› missing-alt: this picture has no words for those who can't see it"
      ),
      ("![ * ](garden.png)", nil),
      (
        "![a](https://example.org/x.png)",
        "1:6 ‹https://example.org/x.png› not-an-image: a picture must be a file of this site"
      ),
      (
        "![a](page:guidance)",
        "1:6 ‹page:guidance› not-an-image: a picture must be a file of this site"
      ),
      ("![a](#x)", "1:6 ‹#x› not-an-image: a picture must be a file of this site"),
      ("![a](form.pdf)", "1:6 ‹form.pdf› not-an-image: \"form.pdf\" is not a picture"),
      ("![a](torn.jpg)", "1:6 ‹torn.jpg› not-an-image: \"torn.jpg\" is not a JPEG picture"),
      ("![a](lost.png)", "1:6 ‹lost.png› unknown-file: there is no file \"lost.png\""),
      (
        "![a](data:image/png,x)",
        "1:6 ‹data:image/png,x› unsafe-link: a link may not run or hold code"
      ),
    ] as [(String, String?)])
  func mistakes(markdown: String, expected: String?) {
    #expect(SampleSite.mistakes(markdown) == [expected].compactMap { $0 })
  }

  @Test func `load nothing from elsewhere, even where that is an error`() {
    #expect(!SampleSite.html("![a](https://example.org/x.png)").contains("example.org"))
  }

  @Test func `keep only the words of what stands in their brackets`() {
    #expect(
      SampleSite.html("![a [b](page:guidance) `<c>` ![d](x)](garden.png)").contains(
        "alt=\"a b &lt;c&gt; d\""))
  }
}
