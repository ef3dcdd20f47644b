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

  @Test("What stands beside a score of the whole service is not a ward's")
  func wholeNote() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/data/scores/2023-welcome.csv") { _ in
        """
        service,standard,score,ward,note
        oak,warm,3.5,,Both wards agreed
        oak,warm,3,Ash,
        oak,warm,4,Fir,By the door
        oak,tour,4,,All of us
        oak,tour,4,Ash,Mornings
        oak,tour,4,Fir,
        elm,warm,4,,
        elm,tour,4,,

        """
      })
    #expect(site.result.diagnostics.isEmpty, "\(site.result.diagnostics)")
    let oak = try #require(site.page("/services/oak/"))
    let from = try #require(oak.range(of: "<dl class=\"score-notes\">")).upperBound
    let notes = oak[from...].prefix { $0 != "§" }.components(separatedBy: "</dl>")[0]
      .replacingOccurrences(of: "<[^>]*>", with: "|", options: .regularExpression)
      .split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
    #expect(
      notes == [
        "A warm welcome", "Both wards agreed", "A warm welcome", "(Fir)", "By the door", "A tour",
        "All of us", "A tour", "(Ash)", "Mornings",
      ])
    // The file to take away has no row of the whole: its first ward has both.
    let table = try #require(site.page("/data/scores/2023.csv"))
    #expect(table.contains("oak,welcome,2023,warm,Ash,3,,Both wards agreed\r\n"))
    #expect(table.contains("oak,welcome,2023,tour,Ash,4,,\"All of us\nMornings\"\r\n"))
  }

  @Test("A year without a mean is named as such, with that of the year before")
  func missingNow() throws {
    var files = NetworkSite.files
    files["Content/data/scores/2022-welcome.csv"] =
      "service,standard,score\nelm,warm,3\nelm,tour,3\noak,warm,3\noak,tour,3\nash,warm,3\nash,tour,3\n"
    files["Content/data/scores/2023-welcome.csv"] =
      "service,standard,score\nelm,warm,5\nelm,tour,4\nash,warm,5\nash,tour,4\n"
    files["Content/results/q1.md"] = nil
    files["Content/results/other.md"] = nil
    let site = BuiltSite(files)
    #expect(site.result.errorCount == 0, "\(site.result.diagnostics)")
    let north = try #require(site.page("/collaboratives/north/"))
    #expect(north.contains("There is no mean for 2023/24 to compare. The one for 2022/23 is 3.0."))
    #expect(!north.contains("so left out here"))
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
