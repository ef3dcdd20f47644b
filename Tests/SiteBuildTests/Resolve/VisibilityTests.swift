import SiteBuild
import SiteModel
import Testing

@Suite struct VisibilityTests {
  private let files = [
    "Content/index.md": page("Home"), "Content/draft.md": page("Draft", "draft: yes"),
    "Content/future.md": page("Future", "publish-on: 2026-01-16"),
    "Content/today.md": page("Today", "publish-on: 2026-01-15"),
    "Content/over.md": page("Over", "expires-on: 2026-01-15"),
    "Content/last-day.md": page("Last day", "expires-on: 2026-01-16"),
    "Content/team.md": page("Team", "audience: team"),
  ]

  @Test("A page is there from its day on and until the day it expires")
  func days() {
    let site = BuiltSite(files)
    #expect(site.routes == ["/", "/last-day/", "/today/"])
    #expect(site.result.withheld.count == 4)
  }

  @Test("The same content a day later is another site")
  func nextDay() {
    let site = BuiltSite(files) { $0.date = CalendarDate("2026-01-16") }
    #expect(site.routes == ["/", "/future/", "/today/"])
  }

  @Test("Drafts and pages to come are built on request, the expired and the team's are not")
  func drafts() {
    let site = BuiltSite(files) { $0.includesDrafts = true }
    #expect(site.routes == ["/", "/draft/", "/future/", "/last-day/", "/today/"])
    #expect(site.result.withheld.map(\.path.text) == ["Content/over.md", "Content/team.md"])
  }

  @Test("The team's build has the team's pages, marked and kept out of search engines")
  func team() throws {
    let site = BuiltSite(files) { $0.audience = .team }
    let page = try #require(site.page("/team/"))
    #expect(page.contains("noindex"))
    #expect(page.contains("class=\"mark\""))
    #expect(site.page("/sitemap.xml")?.contains("/team/") == false)
  }

  @Test("A link to a page that is withheld says why it can't be followed")
  func linkToWithheld() {
    var files = files
    files["Content/index.md"] = page("Home", body: "[a](page:future) [b](team.md)")
    let site = BuiltSite(files)
    #expect(
      site.result.diagnostics.map(\.message) == [
        "\"future\" is not published: its publish-on is 2026-01-16",
        "\"team.md\" is not published: it is for the team only",
      ])
    #expect(!site.result.isPublished)
  }
}

@Suite struct InheritedVisibilityTests {
  private func routes(_ files: [String: String], _ change: (inout BuildRequest) -> Void = { _ in })
    -> [String]
  {
    BuiltSite(files, change).routes
  }

  @Test("An easy-read version is published when its page is, and not before")
  func easyRead() {
    let files = [
      "Content/a.md": page("A", "audience: team"), "Content/a.easy.md": page("Easy A"),
      "Content/b.md": page("B", "draft: yes"), "Content/b.easy.md": page("Easy B"),
      "Content/c.md": page("C", "slug: see"), "Content/c.easy.md": page("Easy C"),
      "Content/d.md": page("D", "publish-on: 2027-01-01"), "Content/d.easy.md": page("Easy D"),
      "Content/index.md": page("Home"), "Content/index.easy.md": page("Easy home"),
    ]
    #expect(routes(files) == ["/", "/easy-read/", "/see/", "/see/easy-read/"])
    let team = BuiltSite(files) { $0.audience = .team }
    #expect(team.page("/a/easy-read/")?.contains("noindex") == true)
  }

  @Test("An easy-read version of nothing is said to be one")
  func alone() {
    let site = BuiltSite(["Content/lone.easy.md": page("Lone")])
    #expect(site.result.diagnostics.map(\.code) == [.unknownPage])
  }

  @Test("A folder whose index is the team's, or a draft, is so with all below it")
  func folders() {
    let files = [
      "Content/index.md": page("Home"), "Content/team/index.md": page("Team", "audience: team"),
      "Content/team/rota.md": page("Rota"), "Content/team/deep/er.md": page("Deeper"),
      "Content/new/index.md": page("New", "draft: yes"), "Content/new/x.md": page("X"),
    ]
    #expect(routes(files) == ["/"])
    #expect(routes(files) { $0.includesDrafts = true } == ["/", "/new/", "/new/x/"])
    let team = BuiltSite(files) { $0.audience = .team }
    #expect(team.routes == ["/", "/team/", "/team/deep/", "/team/deep/er/", "/team/rota/"])
    #expect(team.page("/sitemap.xml")?.contains("rota") == false)
  }

  @Test("Further pages of the team's list are kept out of search engines too")
  func listPages() {
    var files = ["Content/site.yaml": "name: T\nurl: https://t.example/\npages-in-list: 1\n"]
    files["Content/team/index.md"] = page("Team", "audience: team")
    for number in 1...3 { files["Content/team/\(number).md"] = page("P\(number)") }
    let site = BuiltSite(files) { $0.audience = .team }
    #expect(site.page("/team/page/2/")?.contains("noindex") == true)
    #expect(site.page("/sitemap.xml")?.contains("/team/") == false)
  }

  @Test("A file that only a withheld page uses is not called left over")
  func waitingFiles() {
    let site = BuiltSite([
      "Content/a.md": page("A", "draft: yes", body: "[plan](<file:Our plan.pdf>)"),
      "Content/Our plan.pdf": "%PDF", "Content/other.pdf": "%PDF",
    ])
    #expect(site.result.diagnostics.map(\.span?.file.text) == ["Content/other.pdf"])
  }
}
