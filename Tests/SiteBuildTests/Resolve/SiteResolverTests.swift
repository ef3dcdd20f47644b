import SiteBuild
import SiteModel
import Testing

@Suite struct SiteResolverTests {
  @Test("Every folder is a section, with or without an index, as deep as there are pages")
  func sections() throws {
    let site = BuiltSite([
      "Content/index.md": page("Home"), "Content/a/b/c.md": page("Deep"),
      "Content/good-practice/x.md": page("X"),
    ])
    #expect(
      site.routes == ["/", "/a/", "/a/b/", "/a/b/c/", "/good-practice/", "/good-practice/x/"])
    #expect(site.page("/good-practice/")?.contains("<h1>Good practice</h1>") == true)
    let menu = site.links(on: "/", after: "<nav", before: "</nav>")
    #expect(menu.contains("/a/") && menu.contains("/good-practice/"))
    #expect(site.links(on: "/", after: "<main", before: "</main>") == [])
  }

  @Test("A site without a home page gets one with its name, which lists its sections")
  func generatedHome() {
    let site = BuiltSite(["Content/one.md": page("One"), "Content/a/b.md": page("B")])
    #expect(site.page("/")?.contains("<h1>Test</h1>") == true)
    #expect(site.links(on: "/", after: "<main", before: "</main>") == ["/a/", "/one/"])
  }

  @Test("Pages stand by weight, then the newest first, then by title")
  func order() {
    let site = BuiltSite([
      "Content/s/b.md": page("B"), "Content/s/a.md": page("a"),
      "Content/s/new.md": page("Z", "date: 2025-02-01"),
      "Content/s/old.md": page("A", "date: 2025-01-01"),
      "Content/s/first.md": page("Z", "weight: 1"), "Content/s/second.md": page("A", "weight: 2"),
    ])
    #expect(
      site.links(on: "/s/", after: "<main", before: "</main>") == [
        "/s/first/", "/s/second/", "/s/new/", "/s/old/", "/s/a/", "/s/b/",
      ])
  }

  @Test("Previous and next follow the section's order and stop at its ends")
  func neighbours() throws {
    let site = BuiltSite([
      "Content/s/a.md": page("A", "weight: 1"), "Content/s/b.md": page("B", "weight: 2"),
      "Content/s/c.md": page("C", "weight: 3"),
    ])
    let nav = "class=\"neighbours\""
    #expect(site.links(on: "/s/a/", after: nav, before: "</nav>") == ["/s/b/"])
    #expect(site.links(on: "/s/b/", after: nav, before: "</nav>") == ["/s/a/", "/s/c/"])
    #expect(site.links(on: "/s/c/", after: nav, before: "</nav>") == ["/s/b/"])
  }

  @Test("Breadcrumbs lead from home to the page, and name it as the current one")
  func breadcrumbs() throws {
    let site = BuiltSite([
      "Content/a/index.md": page("Section A"), "Content/a/b/c.md": page("Leaf & stem"),
    ])
    #expect(
      site.links(on: "/a/b/c/", after: "class=\"crumbs\"", before: "</nav>") == [
        "/", "/a/", "/a/b/",
      ])
    #expect(
      site.page("/a/b/c/")?.contains("aria-current=\"page\">Leaf &amp; stem</span>") == true)
  }

  @Test("A slug in the front matter names the page's address")
  func slugs() {
    let site = BuiltSite(["Content/long file name.md": page("x", "slug: Short One")])
    #expect(site.routes == ["/", "/short-one/"])
  }

  @Test("An alias is a page that sends its reader on, at a folder or at a file")
  func aliases() throws {
    let site = BuiltSite(["Content/new.md": page("New", "aliases: [/old/, /older.html, /oldest]")])
    for route in ["/old/", "/older.html", "/oldest/"] {
      let page = try #require(site.page(route))
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/new/\">"))
      #expect(page.contains("noindex"))
    }
    #expect(site.page("/sitemap.xml")?.contains("/old") == false)
  }

  @Test("A file of the author's can't stand where the generator writes one")
  func reservedRoutes() {
    for name in ["sitemap.xml", "robots.txt", "feed.xml", "404.html"] {
      let site = BuiltSite(["Content/index.md": page("Home"), "Content/\(name)": "x"])
      #expect(site.result.diagnostics.contains { $0.code == .routeTaken })
    }
  }

  @Test("Two tags that differ in case or punctuation are one")
  func tags() throws {
    let site = BuiltSite([
      "Content/a.md": page("A", "tags: [Good practice, x]"),
      "Content/b.md": page("B", "tags: [good-practice, good practice]"),
    ])
    #expect(
      site.links(on: "/tags/good-practice/", after: "<main", before: "</main>") == ["/a/", "/b/"])
    #expect(site.page("/tags/")?.contains("2 pages") == true)
    #expect(site.page("/tags/")?.contains("1 page") == true)
  }
}
