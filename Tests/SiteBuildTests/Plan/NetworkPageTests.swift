import Foundation
import SiteBuild
import SiteModel
import Testing

/// Pages made from the network's data.
@Suite struct NetworkPageTests {
  @Test("Everything in the data has a page, written or not")
  func pages() {
    let site = BuiltSite(NetworkSite.files)
    #expect(site.result.diagnostics.isEmpty)
    #expect(
      site.routes == [
        "/", "/a-z/", "/actions/", "/collaboratives/", "/collaboratives/north/",
        "/collaboratives/south/",
        "/data/", "/regions/", "/regions/everywhere/", "/results/", "/results/other/",
        "/results/q1/", "/services/", "/services/ash/", "/services/elm/", "/services/oak/",
        "/standards/", "/standards/garden/", "/standards/garden/2023/",
        "/standards/garden/garden/", "/standards/welcome/", "/standards/welcome/2022/",
        "/standards/welcome/2023/", "/standards/welcome/tour/", "/standards/welcome/warm/",
        "/years/", "/years/2022/", "/years/2023/", "/years/2023/quarter-1/",
        "/years/2023/quarter-2/",
      ])
  }

  @Test("Places that differ in capitals alone have an order of their own, the same in every build")
  func places() throws {
    for towns in [("MOORBY", "Moorby"), ("Moorby", "MOORBY")] {
      let site = BuiltSite(
        NetworkSite.with("Content/data/services.csv") {
          $0.replacing("Elmton", with: towns.0).replacing("Oakton", with: towns.1)
        })
      let list = try #require(site.page("/services/"))
      let first = try #require(list.range(of: ">MOORBY<")?.lowerBound)
      let second = try #require(list.range(of: ">Moorby<")?.lowerBound)
      #expect(first < second)
    }
  }

  @Test("Services stand under the letter that they are looked for under, each letter once")
  func letters() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/data/services.csv") {
        $0.replacing("Oak Lodge", with: "Élan Lodge").replacing("Ash Court", with: "“Eaves” Court")
      })
    #expect(site.result.diagnostics.isEmpty, "\(site.result.diagnostics)")
    let list = try #require(site.page("/services/"))
    #expect(list.components(separatedBy: "id=\"letter-e\"").count == 2)
    let places = ["“Eaves” Court", "Élan Lodge", "Elm House"].compactMap {
      list.range(of: ">\($0)<")?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test("One changed score changes the pages and files that rest on it, and no other")
  func oneScore() {
    let site = BuiltSite(NetworkSite.files)
    let before = site.files
    site.build(
      NetworkSite.with("Content/data/scores/2023-welcome.csv") {
        $0.replacingOccurrences(of: "elm,warm,4", with: "elm,warm,5")
      })
    #expect(site.result.diagnostics.isEmpty)
    let after = site.files
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    // The files of charts lie beside the pages that changed.
    let charts = changed.filter { $0.contains("/chart-") }
    #expect(
      Set(charts.map { $0.split(separator: "/").dropLast().joined(separator: "/") }) == [
        "collaboratives/north", "regions/everywhere", "standards/welcome",
        "standards/welcome/2023", "standards/welcome/warm", "years/2023",
        "years/2023/quarter-1",
      ])
    #expect(
      changed.subtracting(charts).sorted() == [
        // What Candour knows of its own files.
        ".candour",
        // The collaborative and the region that the service belongs to.
        "collaboratives/north/index.html",
        // Its scores and means, to be taken away.
        "data/areas/welcome.csv", "data/means.csv", "data/scores/2023.csv",
        "data/services/elm.csv", "regions/everywhere/index.html",
        // The report that tells of it; not the one that tells of another service.
        "results/q1/index.html",
        // Itself; not the list of services, which shows the newest result of each: the garden's.
        "services/elm/index.html",
        // The area with the means of groups, the year's standards, and the standard, not its neighbour.
        "standards/welcome/2023/index.html", "standards/welcome/index.html",
        "standards/welcome/warm/index.html",
        // The year, and the quarter in which the area was scheduled.
        "years/2023/index.html", "years/2023/quarter-1/index.html",
      ])
    let clean = BuiltSite(
      NetworkSite.with("Content/data/scores/2023-welcome.csv") {
        $0.replacingOccurrences(of: "elm,warm,4", with: "elm,warm,5")
      })
    #expect(clean.files == after)
  }

  @Test("A quarter of which nothing is held says so, as past or to come, and explains no numbers")
  func emptyQuarter() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/data/schedule.csv") {
        $0 + "2024,3,garden,\n2025,4,garden,2026-03-31\n2025,3,welcome,\n"
      })
    let pages = try [(2024, 3), (2025, 3)].map {
      try #require(site.page("/years/\($0)/quarter-\($1)/"))
    }
    // On 15 January 2026, of years that start in April.
    for page in pages {
      #expect(page.contains("No scores for this are held here. That does not mean"))
      #expect(!page.contains("How these numbers"))
    }
    let held = try #require(site.page("/years/2023/quarter-1/"))
    #expect(!held.contains("No scores for this") && held.contains("How these numbers"))
    #expect(held.contains("Was to be sent in by"))
    #expect(site.page("/years/2024/")?.contains("No scores of 2024/25 are held here.") == true)
    let coming = try #require(site.page("/years/2025/quarter-4/"))
    #expect(coming.contains("No scores for this are held here yet."))
    #expect(coming.contains(">To be sent in by<"))
  }

  @Test("Of a group's change is said which services only one of its means rests on")
  func changedGroup() throws {
    var files = NetworkSite.with("Content/data/services.csv") {
      $0.replacing("collaborative,place", with: "collaborative,place,opened")
        + "\nfir,Fir House,Made-up Trust,north,Firton,2023-05-01\n"
    }
    files["Content/data/scores/2023-welcome.csv", default: ""] += "fir,warm,5\nfir,tour,5\n"
    let site = BuiltSite(files)
    let north = try #require(site.page("/collaboratives/north/"))
    #expect(north.contains("The services behind the two means are not the same."))
    #expect(
      north.contains("<dt>Only in the later year</dt><dd><a href=\"/services/fir/\">Fir House"))
    let south = try #require(site.page("/collaboratives/south/"))
    #expect(!south.contains("The services behind"))
  }

  @Test("A standard that has ended says since when and why; a past year keeps its own words")
  func endedStandard() throws {
    var files = NetworkSite.files
    files["Content/standards/welcome/2024.md"] = page(
      "Welcome, 2024/25", "standards: { warm: { retired: yes, why: It said too little. } }",
      body: "## A tour of house and garden {#tour}")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty, "\(site.result.diagnostics)")
    let warm = try #require(site.page("/standards/welcome/warm/"))
    #expect(warm.contains("Since 2024/25 this is no standard any more.</span> It said too little."))
    #expect(site.page("/standards/welcome/tour/")?.contains("no standard any more") == false)
    let past = try #require(site.page("/standards/welcome/2023/"))
    #expect(past.contains("<a href=\"/standards/welcome/tour/\">A tour</a>"))
  }

  @Test("A day to come is written as one: a service opens, or closes")
  func daysToCome() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/data/services.csv") {
        $0.replacing("collaborative,place", with: "collaborative,place,opened,closed")
          .replacing("south,Ashton", with: "south,Ashton,,2026-03-31")
          + "\nfir,Fir House,Made-up Trust,north,Firton,2026-06-01,\n"
      })
    #expect(site.page("/services/ash/")?.contains("<dt>Closes</dt>") == true)
    #expect(site.page("/services/fir/")?.contains("<dt>Opens</dt>") == true)
  }

  @Test("A rise that cannot be seen with one decimal is a little one, and has no 0.0")
  func smallChange() throws {
    var files = NetworkSite.files
    let standards = (1...21).map { "## Number \($0) {#n\($0)}\n" }.joined()
    let scores = { (first: Int) in
      "service,standard,score\nelm,n1,\(first)\n" + (2...21).map { "elm,n\($0),3\n" }.joined()
    }
    for year in [2024, 2025] {
      files["Content/standards/garden/\(year).md"] = page(
        "Garden \(year)", year == 2024 ? "standards: { garden: { retired: yes } }" : "",
        body: standards)
      files["Content/data/scores/\(year)-garden.csv"] = scores(year - 2021)
    }
    let elm = try #require(BuiltSite(files).page("/services/elm/"))
    #expect(
      elm.contains(
        "The mean went up a little from 2024/25 to 2025/26. With one decimal it is 3.0 in both."))
    #expect(
      !elm.contains(
        "The change, worked out before rounding, is <strong data-figure=\"change/elm/garden"))
  }

  private static let rose = "rose/elm/welcome/2022..2023/warm"
  private static let top = "highest/elm/welcome/2023/north"

  @Test(
    "Words that say the opposite of their claim stop the build, though the claim holds",
    arguments: [
      ("fell", rose, "fell"), ("was the Lowest", rose, "Lowest"), ("the same", rose, "same"),
      ("rose", rose, nil), ("did not fall", rose, nil),
      ("did not rise", rose, "not rise"),
      ("hasn’t really improved", rose, "hasn’t really improved"),
      ("rose, but not by much", rose, nil), ("not only rose", rose, nil),
      ("is not the highest", top, "not the highest"),
      ("No other is higher", top, nil), ("The others are below it", top, nil),
      ("has not been higher", top, nil), ("below", top, "below"),
      ("Not all", "all-submitted/north/welcome/2023", "Not all"),
      ("None is missing", "all-submitted/north/welcome/2023", nil),
      ("All", "all-submitted/north/welcome/2023", nil), ("didn’t fall", rose, nil),
      ("went to and fro", rose, nil), ("rose from its lowest", rose, nil),
      ("improved", "unchanged/elm/welcome/2022..2023/tour", "improved"),
      ("is above", "by-at-least/oak/welcome/2023/tour/elm/-0.5", "above"),
      ("is at least half a point below", "by-at-least/oak/welcome/2023/tour/elm/-0.5", nil),
    ] as [(String, String, String?)])
  func claimWords(words: String, claim: String, wrong: String?) throws {
    let site = BuiltSite(
      NetworkSite.with("Content/results/q1.md") {
        $0 + "\nElm House [\(words)](claim:\(claim)).\n"
      })
    let found = site.result.diagnostics
    #expect(found.map(\.code) == (wrong == nil ? [] : [.claimWords]), "\(found)")
    guard let wrong else { return }
    #expect(
      found[0].message
        == "this says \"\(wrong)\", and the claim behind it is \"\(claim.prefix { $0 != "/" })\"")
  }

  @Test(
    "A change without a sign goes the way that the words beside it say",
    arguments: [
      ("It fell by [1](CHANGE).", "fell"), ("It **fell** by just [1.0](CHANGE).", "fell"),
      ("A drop of [1](CHANGE).", "drop"), ("It fell this year by [1](CHANGE).", "fell"),
      ("It fell by **[1](CHANGE)**.", "fell"), ("It changed by −[1](CHANGE).", "−"),
      ("It changed by +[1](CHANGE).", nil), ("Last year it was [1](CHANGE) lower.", nil),
      ("Scores fell elsewhere. [1](CHANGE) is the rise here.", nil),
      ("Whatever fell, [1](CHANGE) was gained.", nil), ("It went down by [1](CHANGE).", "down"),
      ("It fell, by roughly [1](CHANGE).", "fell"), ("It changed by +/-[1](CHANGE).", nil),
      ("It fell in 2022 and then went up by [1](CHANGE).", nil),
      ("Its lowest standard moved up by [1](CHANGE).", nil),
      ("The room to improve was reduced by [1](CHANGE).", nil),
      ("It rose by [1](CHANGE).", nil), ("It didn’t fall; by [1](CHANGE) it rose.", nil),
      ("It fell by [+1.0](CHANGE).", nil), ("It changed by [1](CHANGE). Lower is worse.", nil),
      ("It fell by [](CHANGE).", nil),
    ] as [(String, String?)])
  func direction(sentence: String, wrong: String?) throws {
    let link = "figure:change/elm/welcome/2022..2023/warm"
    let site = BuiltSite(
      NetworkSite.with("Content/results/q1.md") {
        $0 + "\n" + sentence.replacingOccurrences(of: "CHANGE", with: link) + "\n"
      })
    let found = site.result.diagnostics
    #expect(found.map(\.code) == (wrong == nil ? [] : [.figureWrong]), "\(found)")
    guard let wrong else { return }
    #expect(found[0].message == "this says \"\(wrong)\", and the change is +1.0")
  }

  @Test("A figure in prose that the data contradicts stops the build, and says how it comes about")
  func wrongFigure() throws {
    let site = BuiltSite(
      NetworkSite.with("Content/results/q1.md") {
        $0.replacingOccurrences(of: "[](figure:mean/elm", with: "[3.9](figure:mean/elm")
      })
    let problem = try #require(site.result.diagnostics.first)
    #expect(problem.code == .figureWrong)
    #expect(problem.message == "this says \"3.9\", and the figure is 4.0")
    #expect(problem.label == "8 ÷ 2 standards = 4")
    #expect(site.result.isPublished == false)
  }

  @Test("While the data has a mistake, figures that rest on it are not judged")
  func unjudged() {
    var files = NetworkSite.with("Content/data/scores/2023-welcome.csv") {
      $0.replacingOccurrences(of: "elm,warm,4", with: "elm,warm,9")
    }
    files["Content/results/q1.md"] = page(
      "Quarter 1", body: "Elm House came to [4.0](figure:mean/elm/welcome/2023).")
    files["Content/known-differences.yaml"] =
      "- { code: printed-wrong, place: Content/data/x.csv, reason: It is so. }\n"
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.scoreOutOfRange])
  }

  @Test("An action of an earlier year stays on the service's page, with its year")
  func olderActions() {
    let site = BuiltSite(
      NetworkSite.with("Content/data/actions.csv") {
        $0 + "elm,welcome,2022,Paint the hall\n"
      })
    #expect(site.result.diagnostics.isEmpty)
    let elm = site.page("/services/elm/") ?? ""
    #expect(elm.contains("<li>Show the garden first</li>"))
    #expect(elm.contains("Paint the hall"))
    #expect(elm.contains("<dd data-year=\"2022\">Welcome, 2022/23</dd>"))
  }

  @Test(
    "While there is still time, a service that has sent nothing in is not said to lack anything")
  func notDueYet() {
    var files = NetworkSite.with("Content/data/schedule.csv") { $0 + "2025,4,garden,2026-02-28\n" }
    files["Content/standards/garden/2025.md"] = page(
      "Garden, 2025/26", body: "## A garden {#garden}")
    files["Content/data/scores/2025-garden.csv"] = "service,standard,score\nelm,garden,2\n"
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty)
    let oak = site.page("/services/oak/") ?? ""
    #expect(oak.contains("Not sent in yet. There is still time."))
    #expect(oak.contains("Not due yet"))
    #expect(!oak.contains("Not uploaded"))
    let late = BuiltSite(files) { $0.date = CalendarDate("2026-03-01") }
    #expect(late.page("/services/oak/")?.contains("Not uploaded.") == true)
    // By name, not in the order of the file.
    let quarter = site.links(
      on: "/years/2025/quarter-4/", after: "Not sent in yet", before: "</ul>")
    #expect(quarter == ["/services/ash/", "/services/oak/"])
  }

  @Test("A page that its author wrote stands in place of the one that would be made")
  func writtenPage() {
    var files = NetworkSite.files
    files["Content/services/elm.md"] = page("Elm House by the river", body: "We have a river.")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty)
    let elm = site.page("/services/elm/") ?? ""
    #expect(elm.contains("We have a river."))
    #expect(elm.contains("mean/elm/welcome/2023"))
    #expect(elm.contains("Elm House by the river"))
  }

  @Test("Links call services, areas, standards and groups by their ids")
  func links() {
    var files = NetworkSite.files
    files["Content/about.md"] = page(
      "About",
      body: "[](service:elm) [](area:welcome) [](standard:welcome/warm) [](collaborative:north)")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty)
    let about = site.page("/about/") ?? ""
    #expect(about.contains("<a href=\"/services/elm/\">Elm House</a>"))
    #expect(about.contains("<a href=\"/standards/welcome/warm/\">A warm welcome</a>"))
    files["Content/about.md"] = page("About", body: "[](service:elms)")
    #expect(BuiltSite(files).result.diagnostics.map(\.help) == ["Did you mean service:elm?"])
  }

  @Test("A draft of next year's standards shows nowhere, and nobody is said to be late with it")
  func draft() {
    var files = NetworkSite.files
    files["Content/standards/welcome/2024.md"] = page(
      "Welcome, 2024/25", "draft: yes",
      body: "## A secret plan {#plan}\n\n## A tour of the secret plan {#tour}\n\n## Warm {#warm}")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.isEmpty)
    #expect(site.page("/standards/welcome/2024/") == nil)
    #expect(site.page("/standards/welcome/plan/") == nil)
    // Neither its new standard nor its new words for old ones, in their order or any file.
    let told = site.files.filter { $0.value.contains("secret plan") }.keys.sorted()
    #expect(told == [])
    #expect(
      site.files.filter { !$0.key.hasPrefix("assets/") }
        == BuiltSite(NetworkSite.files).files.filter { !$0.key.hasPrefix("assets/") })
    #expect(site.page("/services/elm/")?.contains("mean/elm/welcome/2023") == true)
    files["Content/standards/welcome/2024.md"] = files["Content/standards/welcome/2024.md"]?
      .replacingOccurrences(of: "draft: yes\n", with: "")
    let published = BuiltSite(files)
    #expect(published.page("/standards/welcome/plan/")?.contains("A secret plan") == true)
    #expect(published.page("/services/elm/")?.contains("mean/elm/welcome/2023") == true)
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
