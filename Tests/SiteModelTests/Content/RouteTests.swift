import SiteModel
import Testing

@Suite struct RouteTests {
  @Test(
    arguments: [
      ("/", "index.html"),
      ("/guidance/", "guidance/index.html"),
      ("/guidance/scoring/", "guidance/scoring/index.html"),
      ("/report.pdf", "report.pdf"),
      ("/assets/site.css", "assets/site.css"),
      ("/404.html", "404.html"),
    ])
  func `a page is an index.html in its folder, and a file is itself`(
    path: String, expected: String
  ) {
    #expect(Route(path).outputFile == expected)
  }

  @Test func `an address that ends in a slash is a page`() {
    #expect(Route.home.isPage)
    #expect(Route("/guidance/").isPage)
    #expect(!Route("/report.pdf").isPage)
  }

  @Test func `a part is added as a folder`() {
    #expect(Route.home.appending("guidance").appending("scoring").path == "/guidance/scoring/")
  }
}
