import SiteModel
import Testing

@testable import SiteRender

@Suite("The sitemap")
struct SitemapTests {
  private var settings: SiteSettings {
    var settings = SiteSettings()
    settings.origin = "https://example.org"
    settings.basePath = "/network"
    return settings
  }

  @Test func `has every address, encoded, and the day of its last change`() {
    let files = Sitemap(settings: settings).render([
      SitemapEntry(route: .home, modified: nil),
      SitemapEntry(route: Route("/a & é/"), modified: CalendarDate("2026-05-04")),
    ])
    #expect(files.map(\.route) == [Route("/sitemap.xml")])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/network/</loc></url>
        <url><loc>https://example.org/network/a%20%26%20%C3%A9/</loc>\
        <lastmod>2026-05-04</lastmod></url>
        </urlset>

        """
      ])
  }

  @Test(
    "is split where the protocol wants it", arguments: [(50_000, [50_000]), (50_001, [50_000, 1])])
  func split(count: Int, expected: [Int]) {
    let entries = (0..<count).map { SitemapEntry(route: Route("/\($0)/"), modified: nil) }
    let files = Sitemap(settings: settings).render(entries)
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let parts = expected.count == 1 ? texts[...] : texts.dropFirst()
    #expect(parts.map { $0.split(separator: "\n").count { $0.hasPrefix("<url>") } } == expected)
    guard expected.count > 1 else { return }

    #expect(files.map(\.route.path) == ["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"])
    #expect(
      texts[0] == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://example.org/network/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://example.org/network/sitemap-2.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(texts[2].contains("<loc>https://example.org/network/50000/</loc>"))
  }

  @Test func `is named in robots.txt`() {
    #expect(
      String(decoding: robots(settings), as: UTF8.self)
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/network/sitemap.xml\n")
  }
}
