import Foundation
import SiteBuild
import SiteModel
import Testing

/// What pages say of results: what stands out, what was not scored, what stands beside a score.
@Suite struct ResultPageTests {
  /// With other scores for welcome in 2023, as lines of a table.
  private func site(_ scores: String, audience: Audience = .public) -> BuiltSite {
    BuiltSite(
      NetworkSite.with("Content/data/scores/2023-welcome.csv") { _ in
        "service,standard,score\n" + scores
      }
    ) { $0.audience = audience }
  }

  @Test("Of a service that did not score all, only what it scored has the highest rating")
  func scored() throws {
    let site = site("elm,warm,5\noak,warm,4\noak,tour,4\nash,warm,5\nash,tour,4\n")
    let elm = try #require(site.page("/services/elm/"))
    #expect(elm.contains("Every standard that was scored has the highest rating."))
    let oak = try #require(site.page("/services/oak/"))
    #expect(oak.contains("<p>Every standard has the highest rating.</p>"))
  }

  @Test("Of a group a standard that not all scored is neither good nor to be bettered, and named")
  func unknown() throws {
    let site = site("elm,warm,5\noak,warm,4\noak,tour,1\nash,warm,5\nash,tour,4\n")
    let north = try #require(site.page("/collaboratives/north/"))
    #expect(north.contains("Every standard that all services scored has the highest rating."))
    #expect(
      site.links(on: "/collaboratives/north/", after: "so left out here:", before: "</ul>")
        == ["/standards/welcome/tour/"])
    let south = try #require(site.page("/collaboratives/south/"))
    #expect(!south.contains("left out here"))
    let low = self.site("elm,warm,2\noak,warm,2\noak,tour,5\nash,warm,5\nash,tour,4\n")
    #expect(
      low.page("/collaboratives/north/")?
        .contains("No standard that all services scored has the highest rating yet.") == true)
  }

  @Test("The team's pages are in the team's build alone")
  func team() {
    let withheld = BuiltSite(NetworkSite.files).result.withheld.map(\.path.text)
    #expect(withheld.count == 5)
    let team = BuiltSite(NetworkSite.files) { $0.audience = .team }
    #expect(team.page("/team/strong-practice/")?.contains("Elm House") == true)
    #expect(team.page("/team/late/")?.contains("Nothing to list") == true)
  }

  @Test("Next year's standards, which nobody has scored, take nothing from the team's pages")
  func teamLatestYear() throws {
    var files = NetworkSite.files
    files["Content/standards/welcome/2024.md"] = page(
      "Welcome, 2024/25", body: "## A warm welcome {#warm}\n\n## A tour {#tour}")
    let team = BuiltSite(files) { $0.audience = .team }
    for route in ["/team/strong-practice/", "/team/shared-difficulties/"] {
      let before = try #require(BuiltSite(NetworkSite.files) { $0.audience = .team }.page(route))
      #expect(before.contains("2023/24)"))
      #expect(team.page(route) == before)
    }
  }

  @Test("What stands beside a score is shown with it, and in the table to take away")
  func notes() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/data/scores/2023-welcome.csv") {
        $0.replacingOccurrences(of: "service,standard,score", with: "service,standard,score,note")
          .replacingOccurrences(
            of: "oak,tour,3", with: "oak,tour,3,\"Nobody knew the way, <us> included\"")
      })
    #expect(site.result.diagnostics.isEmpty, "\(site.result.diagnostics)")
    let oak = try #require(site.page("/services/oak/"))
    #expect(oak.contains("<h3>What the scores rest on</h3>"))
    #expect(
      oak.contains(
        "A tour</a></dt><dd>Nobody knew the way, &lt;us&gt; included</dd>"))
    #expect(site.page("/services/elm/")?.contains("What the scores rest on") == false)
    let table = try #require(site.page("/data/scores/2023.csv"))
    #expect(table.hasPrefix("service,area,year,standard,score,status,note\r\n"))
    #expect(table.contains("oak,welcome,2023,tour,3,,\"Nobody knew the way, <us> included\"\r\n"))
    #expect(table.contains("elm,welcome,2023,warm,4,,\r\n"))
  }
}
