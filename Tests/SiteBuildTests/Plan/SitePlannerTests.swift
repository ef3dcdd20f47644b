import SiteBuild
import SiteModel
import Testing

@Suite struct SitePlannerTests {
  private func section(of count: Int) -> [String: String] {
    var files = ["Content/site.yaml": "name: T\nurl: https://t.example/\npages-in-list: 5\n"]
    for number in 1...count {
      files["Content/s/p\(number).md"] = page("Page \(number)", "weight: \(number)")
    }
    files["Content/s/index.md"] = page("Section", "summary: Above the list.", body: "Body once.")
    return files
  }

  @Test(
    "A list has no further page until it needs one", arguments: [(1, 1), (5, 1), (6, 2), (23, 5)])
  func pagination(count: Int, pages: Int) throws {
    let site = BuiltSite(section(of: count))
    let listed = (1...pages).flatMap { number in
      let route = number == 1 ? "/s/" : "/s/page/\(number)/"
      return site.links(on: route, after: "class=\"ledger", before: pages > 1 ? "<nav" : "</main>")
    }
    #expect(listed == (1...count).map { "/s/p\($0)/" })
    #expect(site.page("/s/page/\(pages + 1)/") == nil)
  }

  @Test("Only the first page of a list has the section's words; the others say which they are")
  func continuation() throws {
    let site = BuiltSite(section(of: 12))
    #expect(site.page("/s/")?.contains("Body once.") == true)
    let second = try #require(site.page("/s/page/2/"))
    #expect(!second.contains("Body once."))
    #expect(second.contains("<h1>Section, page 2</h1>"))
    #expect(second.contains("rel=\"prev\" href=\"/s/\""))
    #expect(second.contains("rel=\"next\" href=\"/s/page/3/\""))
  }

  @Test("A section that grows over a page called page/2 is told so")
  func paginationCollides() {
    var files = section(of: 6)
    files["Content/s/page/2.md"] = page("In the way")
    #expect(BuiltSite(files).result.diagnostics.contains { $0.code == .routeTaken })
  }

  @Test("Feeds hold the dated pages of their section and those below, the newest first")
  func feeds() throws {
    let site = BuiltSite([
      "Content/news/a.md": page("A & B", "date: 2025-01-01\nsummary: \"<One>\""),
      "Content/news/deep/b.md": page("B", "date: 2025-02-01\nupdated: 2025-03-01"),
      "Content/news/undated.md": page("U"), "Content/other/c.md": page("C"),
    ])
    let feed = try #require(site.page("/news/feed.xml"))
    #expect(feed.contains("<title>A &amp; B</title>"))
    #expect(feed.contains("<summary>&lt;One&gt;</summary>"))
    #expect(feed.contains("<updated>2025-03-01T00:00:00Z</updated>"))
    let order = feed.split(separator: "<id>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(
      order == [
        "https://test.example/news/feed.xml", "https://test.example/news/deep/b/",
        "https://test.example/news/a/",
      ])
    #expect(site.page("/feed.xml") != nil)
    #expect(site.page("/other/feed.xml") == nil)
    #expect(site.page("/other/c/")?.contains("/other/feed.xml") == false)
  }

  @Test("A site without a dated page has no feed and names none")
  func noFeed() {
    let site = BuiltSite(["Content/a.md": page("A")])
    #expect(site.page("/feed.xml") == nil)
    #expect(site.page("/a/")?.contains("feed.xml") == false)
  }

  @Test("The sitemap has every page for readers, with the day it last changed")
  func sitemap() throws {
    let site = BuiltSite([
      "Content/a.md": page("A", "date: 2025-01-01\nupdated: 2025-06-01\naliases: [/old/]"),
      "Content/b.md": page("B", "tags: [x]"),
    ])
    let map = try #require(site.page("/sitemap.xml"))
    let places = map.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(
      places == ["/", "/a/", "/b/", "/tags/", "/tags/x/"].map { "https://test.example" + $0 })
    #expect(map.contains("/a/</loc><lastmod>2025-06-01</lastmod>"))
  }

  @Test("Menus come from site.yaml, then from pages that ask, else from the first sections")
  func menus() {
    let menu = "aria-label=\"Main menu\""
    var files = ["Content/a/x.md": page("X"), "Content/b/y.md": page("Y")]
    #expect(BuiltSite(files).links(on: "/", after: menu, before: "</nav>") == ["/a/", "/b/"])
    files["Content/c.md"] = page("C", "menu: main\nweight: 2")
    files["Content/d.md"] = page("D", "menu: { main: { title: Dee, weight: 1 } }")
    #expect(BuiltSite(files).links(on: "/", after: menu, before: "</nav>") == ["/d/", "/c/"])
    files["Content/site.yaml"] =
      "name: T\nurl: https://t.example/\nmenus: { main: [page:b, page:draft] }\n"
    files["Content/draft.md"] = page("Draft", "draft: yes")
    #expect(
      BuiltSite(files).links(on: "/", after: menu, before: "</nav>") == ["/b/", "/d/", "/c/"])
  }

  @Test("A site under a path has the path in every address of its own")
  func basePath() throws {
    let site = BuiltSite([
      "Content/site.yaml": "name: T\nurl: https://t.example/network/of/ours\n",
      "Content/index.md": page("Home", "date: 2025-01-01", body: "[a](/a/) [b](page:a) [c](a.md)"),
      "Content/a.md": page("A"),
    ])
    let home = try #require(site.page("/"))
    #expect(home.split(separator: "href=\"/network/of/ours/a/\"").count == 5)
    #expect(site.result.isPublished)
    #expect(site.page("/sitemap.xml")?.contains("https://t.example/network/of/ours/a/") == true)
  }

  @Test("A notice in site.yaml stands at the top of every page, also of those that nobody wrote")
  func notice() throws {
    let notice = "Everything here is <made up> & tested."
    let shown = "<p class=\"notice\">Everything here is &lt;made up&gt; &amp; tested.</p>"
    var files = NetworkSite.files
    files["Content/news/moved.md"] = page("Moved", "aliases: [/old/]\ntags: [one]")
    let plain = BuiltSite(files)
    files["Content/site.yaml"]? += "\ntheme: { settings: { notice: \"\(notice)\" } }\n"
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty)
    let pages = site.files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 30)
    for (name, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.split(separator: shown).count == 2, "\(name)")
      #expect(!String(decoding: try #require(plain.files[name]), as: UTF8.self).contains("notice"))
    }
  }

  @Test("The page for wrong addresses is the author's when there is one")
  func notFound() {
    #expect(BuiltSite(["Content/a.md": page("A")]).page("/404.html")?.contains("<h1>") == true)
    let own = BuiltSite(["Content/404.md": page("Lost?", body: "Our own words.")])
    #expect(own.page("/404.html")?.contains("Our own words.") == true)
    #expect(own.page("/sitemap.xml")?.contains("404") == false)
  }

  @Test("A language without words of its own falls back to English, with one warning")
  func language() throws {
    let site = BuiltSite([
      "Content/site.yaml": "name: T\nurl: https://t.example/\nlanguage: cy\n",
      "Content/a.md": page("A", "lang: en-GB"),
    ])
    #expect(site.result.diagnostics.map(\.code) == [.missingWord])
    #expect(site.page("/")?.contains("<html lang=\"cy\"") == true)
    #expect(site.page("/a/")?.contains("<html lang=\"en-GB\"") == true)
  }

  @Test("In news, previous leads to what is older and next to what is newer")
  func newsNeighbours() {
    let site = BuiltSite([
      "Content/news/old.md": page("Old", "date: 2025-01-01"),
      "Content/news/mid.md": page("Mid", "date: 2025-02-01"),
      "Content/news/new.md": page("New", "date: 2025-03-01"),
    ])
    #expect(
      site.links(on: "/news/mid/", after: "class=\"neighbours\"", before: "</nav>") == [
        "/news/old/", "/news/new/",
      ])
  }

  @Test("A menu's wrong link is reported once, in site.yaml, and may name a part of a page")
  func menuLinks() throws {
    let site = BuiltSite([
      "Content/site.yaml": """
      name: T
      url: https://t.example/net/
      menus:
        main:
          - { link: /nope/, title: Nope }
          - { link: "/a/#part", title: Part }
          - page:a
      """, "Content/a.md": page("A", "menu: main", body: "## Part\n\nx"),
    ])
    #expect(site.result.diagnostics.map(\.message) == ["nothing is published at /nope/"])
    #expect(site.result.diagnostics.first?.span?.file.text == "Content/site.yaml")
  }

  @Test("A query after a path stays as it is written")
  func queries() throws {
    let site = BuiltSite([
      "Content/a.md": page("A", body: "[x](/b/?q=1&r=2#top) [y](b.md?plain=1)"),
      "Content/b.md": page("B", body: "## Top\n\nx"),
    ])
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    #expect(site.page("/a/")?.contains("href=\"/b/?q=1&amp;r=2#top\"") == true)
  }

  @Test("Ids with characters that addresses encode can be linked to")
  func encodedIDs() {
    let site = BuiltSite([
      "Content/a.md": page("A", body: "## Q {#q&a}\n\nx[^\u{e9}] [y](#q&a)\n\n[^\u{e9}]: Note.")
    ])
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
  }
}
