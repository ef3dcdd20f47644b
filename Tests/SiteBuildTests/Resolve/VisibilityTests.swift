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
