import Foundation
import SiteBuild
import SiteModel
import Testing

/// Easy-read pages that nobody wrote.
@Suite struct MadeEasyReadTests {
  private static let symbols: [String: String] = [
    "Content/symbols/symbols.csv": """
    id,file,label,alt
    good,dot.svg,good,Dot
    standard,dot.svg,standard,Dot
    score,dot.svg,score,Dot
    hear,dot.svg,hear,Dot

    """,
    "Content/symbols/words.csv": "words,symbol,part\nscore,score,noun\n",
    "Content/symbols/dot.svg": EasyReadSiteTests.svg,
  ]

  private static func site(
    _ more: [String: String] = [:], _ change: (inout BuildRequest) -> Void = { _ in }
  ) -> BuiltSite {
    BuiltSite(
      SmallNetwork.files.merging(symbols) { $1 }.merging(more) { $1 }, change)
  }

  /// Headings and statements, without markup.
  private static func lines(_ site: BuiltSite, _ route: String) -> [String] {
    let html = site.page(route) ?? ""
    return html.matches(
      of: /(?s)<p class="st-text">(.*?)<\/p>|<h([23]) id="(?!_)[^>]*>(.*?)<\/h[23]>/
    ).map { match in
      let words = match.output.1.map(String.init) ?? "# " + (match.output.3.map(String.init) ?? "")
      return words.replacing(/<[^>]*>/, with: "")
    }
  }

  @Test("A service's page says the score, what it means, what is good, and what comes next")
  func service() throws {
    let site = Self.site()
    #expect(site.result.diagnostics == [])
    #expect(
      Self.lines(site, "/services/ash/easy-read/") == [
        "Ash House got 4.5 out of 5. This is good.", "The score is for Talking.",
        "This was in the year 2024.", "The score is the average of 2 standards.",
        "Who agreed the scores: staff, service users",
        "Services give these scores with their service users.", "This is not an inspection.",
        "The score does not say how safe a service is.", "# What is good",
        "Standards with the best score:", "Hearing well: 5 out of 5", "# What could be better",
        "Every standard has the best rating.", "# What happens next", "Ash House has a plan.",
        "The plan says:", "Listen. This has started.", "# What has changed",
        "The standards changed between 2023 and 2024.", "You cannot compare these scores.",
      ])
    let elm = Self.lines(site, "/services/elm/easy-read/")
    #expect(elm.contains("We do not have a plan from Elm House yet."))
    #expect(elm.contains("Choosing: 3 out of 5"))
    let oak = Self.lines(site, "/services/oak/easy-read/")
    #expect(oak.contains("Oak House got 2.8 out of 5. This is fair."))
    #expect(oak.contains("No standard has the best rating yet."))
  }

  @Test("Each number is a figure that is worked out again when somebody checks the page")
  func figures() throws {
    let html = try #require(Self.site().page("/services/ash/easy-read/"))
    #expect(html.contains("data-figure=\"mean/ash/talk/2024\">4.5</span>"))
    #expect(html.contains("data-figure=\"rating/ash/talk/2024\">"))
    #expect(html.contains("data-figure=\"count/ash/talk/2024\">2</span>"))
    #expect(html.contains("data-figure=\"score/ash/talk/2024/hear\">5</span>"))
  }

  @Test("It leads to the page in full and that to it, and says that a computer made it")
  func links() throws {
    let site = Self.site()
    let easy = try #require(site.page("/services/ash/easy-read/"))
    #expect(easy.contains("<p class=\"versions\"><a href=\"/base/services/ash/\">"))
    #expect(easy.contains("A computer makes this page"))
    let full = try #require(site.page("/services/ash/"))
    #expect(full.contains("<a href=\"/base/services/ash/easy-read/\">"))
  }

  @Test("A standard has the picture of its own name; where no word leads to one, there is another")
  func pictures() throws {
    let html = try #require(Self.site().page("/services/elm/easy-read/"))
    #expect(html.contains(/<img class="st-pic" src="[^"]*\/hear\.[^>]*><p class="st-text">Hearing/))
    #expect(
      html.contains(/<img class="st-pic" src="[^"]*\/standard\.[^>]*><p class="st-text">Choosing/))
    // The site has no picture called not-inspection, and words.csv has none of these words.
    #expect(html.contains(/\/standard\.[^>]*><p class="st-text">This is not an inspection/))
  }

  @Test("Years that can be compared are; and a mean from few standards says so")
  func earlier() {
    var files = SmallNetwork.files.merging(Self.symbols) { $1 }
    files["Content/standards/talk/2024.md"] = nil
    files["Content/data/scores/2024-talk.csv"] = nil
    files["Content/data/submissions.csv"] = nil
    files["Content/data/actions.csv"] = nil
    files["Content/data/feedback.csv"] = nil
    files["Content/data/scores/2023-talk.csv"] =
      "service,standard,ward,score\nash,hear,,4\nash,ask,,4\nelm,hear,Sun,3\nelm,hear,Moon,4\n"
    let site = BuiltSite(files)
    let ash = Self.lines(site, "/services/ash/easy-read/")
    #expect(ash.contains("The score went up from 3.5 to 4.0. This was from 2022 to 2023."))
    let elm = Self.lines(site, "/services/elm/easy-read/")
    #expect(elm.contains("The score is that of 1 standard."))
    #expect(elm.contains("The other standards have no score."))
    #expect(elm.contains("Hearing: 3.5 out of 5"))
    // A printed mean has its source, and no scores of its own to speak of.
    let oak = Self.lines(site, "/services/oak/easy-read/")
    #expect(oak.first == "Oak House got 3.01 out of 5. This is fair.")
    #expect(!oak.contains { $0.hasPrefix("The score is the average") })
  }

  @Test("A service in several areas has a list of them, each a part of its page")
  func areas() throws {
    let site = Self.site([
      "Content/data/scores/2024-walks.csv": "service,standard,score\nash,walks,2\n"
    ])
    let html = try #require(site.page("/services/ash/easy-read/"))
    #expect(html.contains("<a href=\"#area-walks\">Walks</a>"))
    #expect(html.contains("<h2 id=\"area-walks\">"))
    let lines = Self.lines(site, "/services/ash/easy-read/")
    #expect(lines.first == "The scores of Ash House:")
    #expect(lines.contains("Walks: 2.0 out of 5. This is fair."))
    let oak = Self.lines(site, "/services/oak/easy-read/")
    #expect(oak.contains("Walks: Nobody was asked for a score."))
  }

  @Test("Of many areas it goes through the last three, and the page in full has the others")
  func manyAreas() throws {
    var more: [String: String] = [:]
    for area in ["walks", "meals", "music", "sleep"] {
      more["Content/standards/\(area)/2024.md"] = page("Standards", body: "## One {#\(area)-one}")
      more["Content/data/scores/2024-\(area).csv"] =
        "service,standard,score\nash,\(area)-one,4\n"
    }
    let site = Self.site(more)
    let html = try #require(site.page("/services/ash/easy-read/"), "\(site.result.diagnostics)")
    #expect(html.ranges(of: "<h2 id=\"area-").count == 3)
    #expect(html.ranges(of: "href=\"#area-").count == 3)
    #expect(html.ranges(of: " out of 5.</span> This is").count == 5 + 3)
    #expect(html.contains("other areas here: <a href=\"/base/services/ash/\">The page in full</a>"))
  }

  @Test("Names keep their signs, whatever these mean in Markdown")
  func names() throws {
    let site = Self.site([
      "Content/data/services.csv": """
      id,name,closed
      ash,1. *Ash* & [Co] <b>_x_,
      elm,Elm House,
      oak,Oak House,
      gone,Gone House,2023-01-31
      new,New House,

      """, "Content/data/collaboratives.csv": "id,name\n",
      "Content/data/actions.csv": "scope,area,year,action\nash,talk,2024,\"# Do *this*\n- now\"\n",
    ])
    let ash = Self.lines(site, "/services/ash/easy-read/")
    #expect(
      ash.first == "1. *Ash* &amp; [Co] &lt;b&gt;_x_ got 4.5 out of 5. This is good.",
      "\(site.result.diagnostics)")
    #expect(ash.contains("# Do *this* - now."))
    let gone = Self.lines(site, "/services/gone/easy-read/")
    #expect(gone.first == "Gone House has closed. Its last scores are still here.")
  }

  @Test("Areas and quarters have theirs, and lead to each other")
  func others() throws {
    let site = Self.site()
    let area = Self.lines(site, "/standards/talk/easy-read/")
    #expect(area.first == "Who speaks, and who hears.")
    #expect(area.contains("There are 2 standards for Talking:") && area.contains("Choosing"))
    #expect(
      site.page("/standards/talk/easy-read/")?.contains("/years/2024/quarter-1/easy-read/") == true)
    let quarter = Self.lines(site, "/years/2024/quarter-1/easy-read/")
    #expect(quarter.contains("The topic of this quarter is Talking."))
    #expect(quarter.contains("3 of 3 services sent scores."))
    #expect(quarter.contains("The Pair: 4.0 out of 5. This is good."))
    #expect(
      Self.lines(site, "/standards/walks/easy-read/").contains(
        "We do not have scores for Walks yet."))
  }

  @Test("One that somebody wrote stands before one that is made")
  func written() throws {
    let site = Self.site([
      "Content/services/ash.easy.md": page("Ash House made easy", body: "![](symbol:good) Hello.")
    ])
    #expect(Self.lines(site, "/services/ash/easy-read/") == ["Hello."])
    #expect(site.page("/services/ash/easy-read/")?.contains("A computer makes") == false)
    #expect(site.page("/services/elm/easy-read/") != nil)
  }

  @Test("A site without pictures has none, and a page for the team has none for others")
  func none() {
    let site = BuiltSite(SmallNetwork.files)
    #expect(!site.routes.contains { $0.hasSuffix("/easy-read/") })
    let hidden = ["Content/services/ash.md": page("Ash House", "audience: team")]
    #expect(Self.site(hidden).page("/services/ash/easy-read/") == nil)
    #expect(Self.site(hidden).page("/services/elm/easy-read/") != nil)
    #expect(Self.site(hidden) { $0.audience = .team }.page("/services/ash/easy-read/") != nil)
    let draft = ["Content/services/ash.md": page("Ash House", "draft: yes")]
    #expect(Self.site(draft).page("/services/ash/easy-read/") == nil)
    #expect(Self.site(draft) { $0.includesDrafts = true }.page("/services/ash/easy-read/") != nil)
  }

  @Test("A changed score renders them anew, and a page of words alone leaves them as they were")
  func rebuilding() {
    let files = SmallNetwork.files.merging(Self.symbols) { $1 }
    let site = BuiltSite(files)
    site.build(files)
    #expect(site.result.renderedCount == 0)
    var changed = files
    changed["Content/index.md"] = page("Another home")
    site.build(changed)
    #expect(site.result.renderedCount < 20)
    changed["Content/data/scores/2024-talk.csv"] =
      "standard,ash,elm,oak\nhear,3,4,3\nchoose,3,3,2\n"
    changed["Content/data/submissions.csv"] = nil
    site.build(changed)
    #expect(Self.lines(site, "/services/ash/easy-read/").first?.contains("got 3.0 out of") == true)
  }
}
