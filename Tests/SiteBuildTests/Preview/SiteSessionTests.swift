import Foundation
import SiteBuild
import SiteModel
import Testing

/// What the preview serves is what a build would publish, whatever was changed before; and it does
/// no more for it than it must.
@Suite struct SiteSessionTests {
  /// Pages, a network's data, pictures and an easy-read version.
  static let site: [String: String] = RebuildTests.site
    .merging(NetworkSite.files) { pages, _ in pages }
    .merging(EasyReadSiteTests.site) { first, _ in first }
    .merging(["Content/site.yaml": NetworkSite.settings]) { _, settings in settings }

  @Test("New words on a page open one file, and one page is rendered")
  func words() {
    var preview = PreviewedFolder(Self.site)
    #expect(preview.outcome?.diagnostics.filter { $0.severity == .error } == [])
    var files = Self.site
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "New [](page:b/five).")
    #expect(preview.change(to: files) == 1)
    #expect(preview.step?.openedCount == 1)
    #expect(preview.step?.renderedCount == 1)
    #expect(preview.outcome?.renderedCount == 1)
    #expect(preview.step?.site != nil)
    #expect(preview.served == clean(files))
  }

  @Test("Words that bring a block which other pages link to are seen by these, and so is its end")
  func blocksOfTheSite() {
    var preview = PreviewedFolder(Self.site)
    var files = Self.site
    let page = files["Content/c/eight.md"] ?? ""
    for words in [page + "\n```privacy\n```\n", page + "\n```credits\n```\n", page] {
      files["Content/c/eight.md"] = words
      preview.change(to: files)
      #expect(preview.served == clean(files))
    }
  }

  @Test("A new title opens that page alone, and renders the pages that show it")
  func title() {
    var preview = PreviewedFolder(RebuildTests.site)
    var files = RebuildTests.site
    files["Content/b/five.md"] = page("Fifth", "weight: 2")
    preview.change(to: files, open: [Route("/c/eight/")])
    #expect(preview.step?.openedCount == 1)
    // First the page itself and the one that somebody looks at.
    #expect(preview.step?.renderedCount == 2)
    #expect(preview.outcome?.renderedCount == 5)
    #expect(preview.served == clean(files))
  }

  @Test("A score opens no page, and is shown before the rest of the pages are rendered")
  func score() {
    var preview = PreviewedFolder(Self.site)
    var files = Self.site
    files["Content/data/scores/2023-garden.csv"] =
      "service,standard,score\nelm,garden,5\noak,garden,3\nash,garden,4\n"
    preview.change(to: files, open: [Route("/services/elm/")])
    #expect(preview.step?.openedCount == 0)
    #expect(preview.step?.renderedCount == 1)
    #expect(preview.step?.site != nil)
    #expect(preview.served == clean(files))
  }

  @Test("A page with a mistake stays as it was last without, and others go on")
  func faulty() throws {
    var preview = PreviewedFolder(RebuildTests.site)
    let before = preview.served
    var files = RebuildTests.site
    files["Content/a/one.md"] = page("One", "weight: 1", body: "[x](page:nowhere)")
    preview.change(to: files)
    #expect(preview.step?.site == nil)
    #expect(preview.errorCount == 1)
    #expect(preview.served == before)
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "Other words.")
    preview.change(to: files)
    #expect(preview.errorCount == 1)
    #expect(preview.served["a/one/index.html"] == before["a/one/index.html"])
    #expect(preview.served["c/eight/index.html"] != before["c/eight/index.html"])
    files["Content/a/one.md"] = page("One", "weight: 1", body: "Mended.")
    preview.change(to: files)
    #expect(preview.errorCount == 0)
    #expect(preview.served == clean(files))
  }

  @Test("A mistake of the whole site leaves all as it was, and goes when it is mended")
  func brokenSite() {
    var preview = PreviewedFolder(Self.site)
    let before = preview.served
    var files = Self.site
    files["Content/data/scores/2023-garden.csv"] = "service,standard,score\nelm,garden,9\n"
    preview.change(to: files)
    #expect(preview.outcome?.diagnostics.map(\.code).contains(.scoreOutOfRange) == true)
    #expect(preview.served == before)
    preview.change(to: Self.site)
    #expect(preview.errorCount == 0)
    #expect(preview.served == clean(Self.site))
  }

  @Test("A site that starts with a mistake is shown with it, as far as it goes")
  func brokenStart() {
    var files = RebuildTests.site
    files["Content/a/one.md"] = page("One", "weight: 1", body: "[x](page:nowhere)")
    files["Content/b/six.md"] = "---\ntitle: Six\nwieght: 3\n---\n\nWords.\n"
    var preview = PreviewedFolder(files)
    #expect(preview.errorCount == 2)
    #expect(preview.served["a/two/index.html"] != nil)
    preview.change(to: RebuildTests.site)
    #expect(preview.served == clean(RebuildTests.site))
  }

  @Test("A file beside a page is served once a page uses it")
  func usedFiles() throws {
    var files = RebuildTests.site
    files["Content/c/plan.txt"] = "A plan."
    var preview = PreviewedFolder(files)
    #expect(preview.served["c/plan.txt"] == nil)
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "[Plan](file:plan.txt)")
    preview.change(to: files)
    #expect(preview.served["c/plan.txt"] == Data("A plan.".utf8))
    #expect(preview.served == clean(files))
  }

  @Test("Only what is published has an address")
  func addresses() throws {
    let preview = PreviewedFolder(Self.site)
    let site = preview.shown
    let shown = try #require(site)
    for path in [
      "/a/../a/one/", "/a/one//", "//", "/Content/a/one.md", "/../Content/site.yaml",
      "/.candour", "/a/one/x.svg", "/sitemap-1.xml", "/data/nothing.csv",
    ] {
      #expect(shown.file(at: path) == nil, "\(path)")
    }
    guard case .redirect(let route)? = shown.file(at: "/a/one") else {
      Issue.record("no redirect")
      return
    }
    #expect(route == Route("/a/one/"))
    guard case .page? = shown.file(at: "/a/one/index.html") else {
      Issue.record("no page")
      return
    }
  }

  private func clean(_ files: [String: String]) -> [String: Data] {
    BuiltSite(files).files.filter { $0.key != ".candour" }
  }
}
