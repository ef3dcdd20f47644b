import Foundation
import SiteBuild
import SiteModel
import Testing

/// People name files as they read; data and links name what they are about by ids.
@Suite struct FolderNameTests {
  @Test("Pages and folders with capitals and spaces are those that the data and links name")
  func names() throws {
    var files: [String: String] = [:]
    for (path, text) in NetworkSite.files {
      let named = path.replacingOccurrences(of: "/standards/welcome/", with: "/standards/Welcome/")
      files[named] = text
    }
    files["Content/services/Elm.md"] = page("Elm House", body: "We have a river.")
    files["Content/index.md"] = page(
      "Home", body: "[](service:elm), [](area:welcome), [](standard:welcome/warm)")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty, "\(site.result.diagnostics)")
    let elm = try #require(site.page("/services/elm/"))
    #expect(elm.contains("We have a river."))
    #expect(elm.contains("data-figure=\"mean/elm/welcome/2023\""))
    let standards = try #require(site.page("/standards/welcome/2023/"))
    #expect(standards.contains("href=\"/standards/welcome/warm/\""))
    #expect(site.page("/standards/welcome/tour/") != nil)
    let home = try #require(site.page("/"))
    #expect(home.contains("<a href=\"/standards/welcome/warm/\">"))
  }

  @Test("A page with capitals has the easy-read version that is made for its service")
  func twins() throws {
    var files = NetworkSite.files
    files["Content/symbols/symbols.csv"] = "id,file,label,alt\ngood,dot.svg,good,Dot\n"
    files["Content/symbols/dot.svg"] = EasyReadSiteTests.svg
    files["Content/services/Elm.md"] = page("Elm House", body: "We have a river.")
    let site = BuiltSite(files)
    #expect(site.result.errorCount == 0, "\(site.result.diagnostics)")
    #expect(site.page("/services/elm/easy-read/") != nil)
    #expect(site.page("/services/elm/")?.contains("/services/elm/easy-read/") == true)
  }

  @Test("A draft beside a page takes no service's results from it")
  func draftBeside() throws {
    var files = NetworkSite.files
    files["Content/services/Elm.md"] = page("Elm House", body: "We have a river.")
    files["Content/services/elm.md"] = page("Elm House", "draft: yes")
    let site = BuiltSite(files)
    let elm = try #require(site.page("/services/elm/"))
    #expect(elm.contains("We have a river.") && elm.contains("mean/elm/welcome/2023"))
  }

  @Test("What is withheld is so by its address too, and of two pages the one by name is meant")
  func withheld() throws {
    var files = NetworkSite.files
    files["Content/notes/Plan A.md"] = page("Plan", "slug: one")
    files["Content/notes/PLAN A.md"] = page("Plan", "slug: two")
    files["Content/notes/My Draft.md"] = page("Draft", "draft: yes")
    files["Content/index.md"] = page("Home", body: "[](page:notes/plan-a)")
    for _ in 1...4 {
      #expect(BuiltSite(files).page("/")?.contains("href=\"/notes/two/\"") == true)
    }
    files["Content/index.md"] = page("Home", body: "[Plan](page:notes/my-draft)")
    let found = BuiltSite(files).result.diagnostics
    #expect(found.map(\.code) == [.withheldPage])
  }

  @Test(
    "A path is addressed part by part",
    arguments: [
      ("Content/standards/Time Outdoors/index", "Content/standards/time-outdoors/index"),
      ("Content/services/Humber Centre", "Content/services/humber-centre"),
      ("Content/years/2023", "Content/years/2023"), ("Content", "Content"),
    ])
  func addressed(key: String, address: String) {
    #expect(PageName.addressed(key) == address)
  }
}
