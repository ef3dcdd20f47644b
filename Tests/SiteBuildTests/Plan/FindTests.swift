import Foundation
import SiteBuild
import SiteModel
import Testing

/// The page of all pages from A to Z, and the index that its script searches.
@Suite struct FindTests {
  private func site(_ count: Int) -> [String: String] {
    var files = ["Content/index.md": page("Home")]
    for number in 1..<count { files["Content/p/n\(number).md"] = page("Number \(number)") }
    return files
  }

  private func index(of site: BuiltSite) -> String {
    site.files.filter { $0.key.hasPrefix("a-z/") && $0.key.hasSuffix(".js") }.sorted {
      $0.key < $1.key
    }
    .map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  @Test("A site too small to get lost in has no search")
  func small() {
    let site = BuiltSite(site(SearchPlan.fewestPages - 1))
    #expect(site.result.isPublished)
    #expect(site.page("/a-z/") == nil && site.page("/")?.contains("role=\"search\"") == false)
  }

  @Test("Every page stands under its letter, by its title, and links to the search")
  func list() throws {
    var files = site(20)
    files["Content/p/zebra.md"] = page("Élan & <co>")
    let site = BuiltSite(files)
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    let list = try #require(site.page("/a-z/"))
    #expect(list.contains("id=\"letter-e\">E</h3>"))
    #expect(list.contains("<a href=\"/p/zebra/\">Élan &amp; &lt;co&gt;</a>"))
    #expect(list.components(separatedBy: "role=\"search\"").count == 2)
    #expect(site.page("/p/zebra/")?.contains("role=\"search\" action=\"/a-z/\"") == true)
    #expect(site.page("/sitemap.xml")?.contains("/a-z/") == true)
  }

  @Test("Nothing of drafts, the team's pages and pages of another day is in list or index")
  func hidden() {
    var files = site(20)
    files["Content/p/d.md"] = page("Secretdraft", "draft: yes", body: "## Secretdraft")
    files["Content/p/t.md"] = page("Secretteam", "audience: team", body: "## Secretteam")
    files["Content/p/l.md"] = page("Secretlater", "publish-on: 2030-01-01", body: "## Secretlater")
    let site = BuiltSite(files)
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    #expect(index(of: site).lowercased().contains("secret") == false)
    let team = BuiltSite(files) {
      $0.audience = .team
      $0.includesDrafts = true
    }
    #expect(team.result.isPublished)
    #expect(index(of: team).lowercased().contains("secret") == false)
  }

  @Test("A heading is found once it is there, and the bytes are those of a clean build")
  func rebuild() {
    var files = site(20)
    let site = BuiltSite(files)
    #expect(!index(of: site).contains("urnstile"))
    files["Content/p/n3.md"] = page("Number 3", body: "## Turnstile")
    #expect(site.build(files).renderedCount == 1)
    #expect(index(of: site).contains("urnstile"))
    #expect(site.files == BuiltSite(files).files)
    // A title also stands in the list.
    files["Content/p/n3.md"] = page("Digit 3", body: "## Turnstile")
    site.build(files)
    #expect(site.page("/a-z/")?.contains("Digit 3") == true)
    #expect(site.files == BuiltSite(files).files)
  }

  @Test("Of a large site each letter has its pages")
  func large() throws {
    let site = BuiltSite(site(650))
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    #expect(site.page("/a-z/")?.contains("href=\"/a-z/letter-n/\"") == true)
    #expect(site.page("/a-z/")?.contains("Number 7<") == false)
    let last = try #require(site.page("/a-z/letter-n/page/4/"))
    #expect(last.contains("aria-current=\"page\">N</a>") && last.contains("Number 99<"))
    #expect(!index(of: site).contains("a-z/letter"))
  }

  @Test("Whoever writes a page where the list is hears of it")
  func taken() {
    var files = site(20)
    files["Content/a-z.md"] = page("Mine")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.routeTaken])
  }

  @Test("The preview has the same files")
  func preview() {
    var files = site(20)
    files["Content/p/n3.md"] = page("Number 3", body: "## Turnstile")
    files["Content/site.yaml"] = "name: Test\nurl: https://test.example/\n"
    let built = BuiltSite(files)
    let folder = PreviewedFolder(files)
    let served = folder.served.filter { $0.key.hasPrefix("a-z/") }
    #expect(served == built.files.filter { $0.key.hasPrefix("a-z/") })
    #expect(served.count > 3)
  }
}
