import Foundation
import SiteBuild
import SiteModel
import Testing

/// The files of data that a site offers, to the last byte.
@Suite struct DataFilesTests {
  private let site = BuiltSite(SmallNetwork.files)

  /// A file below `/data/`, with its line ends made plain once it is sure that they are right.
  private func file(_ name: String) throws -> String {
    let text = try #require(site.page("/data/" + name), "\(site.result.diagnostics)")
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.last == "")
    #expect(!lines.contains { $0.contains("\r") || $0.contains("\n") })
    return lines.joined(separator: "\n")
  }

  @Test("Every score of a year is there, and each that is missing says why")
  func year() throws {
    #expect(
      try file("scores/2023.csv") == """
        service,area,year,standard,ward,score,status
        ash,talk,2023,hear,,4,
        ash,talk,2023,ask,,,x
        elm,talk,2023,hear,"Moon, upper",4,
        elm,talk,2023,hear,Sun,3,
        elm,talk,2023,ask,,2,
        oak,talk,2023,hear,,,x
        oak,talk,2023,ask,,,x

        """)
    #expect(
      try file("scores/2022.csv") == """
        service,area,year,standard,ward,score,status
        ash,talk,2022,hear,,3,
        ash,talk,2022,ask,,4,
        elm,talk,2022,hear,,,z
        elm,talk,2022,ask,,,z
        oak,talk,2022,hear,,,x
        oak,talk,2022,ask,,,x

        """)
  }

  @Test("The rows of a service and of an area are those of the years")
  func slices() throws {
    #expect(
      try file("services/elm.csv") == """
        service,area,year,standard,ward,score,status
        elm,talk,2022,hear,,,z
        elm,talk,2022,ask,,,z
        elm,talk,2023,hear,"Moon, upper",4,
        elm,talk,2023,hear,Sun,3,
        elm,talk,2023,ask,,2,
        elm,talk,2024,hear,,4,
        elm,talk,2024,choose,,3,

        """)
    let rows = { (text: String) in Set(text.split(separator: "\n")) }
    let years = try ["2022", "2023", "2024"].map { rows(try file("scores/\($0).csv")) }
    let services = try ["ash", "elm", "oak"].map { rows(try file("services/\($0).csv")) }
    let all = years.reduce(Set()) { $0.union($1) }
    #expect(all.count == 1 + 6 + 7 + 6)
    #expect(services.reduce(Set()) { $0.union($1) } == all)
    #expect(rows(try file("areas/talk.csv")) == all)
  }

  @Test("An area that nobody was to look at has standards, and no rows of scores")
  func notLookedAt() throws {
    #expect(site.page("/data/areas/walks.csv") == nil)
    #expect(!(try file("scores/2024.csv")).contains("walks"))
    #expect(!(try file("means.csv")).contains("walks"))
    #expect(try file("standards-in-force.csv").contains("walks,2024,1,walks,Walks,,,\n"))
  }

  @Test(
    "Means are exact, and say which can't be compared, which are missing and which were printed")
  func means() throws {
    #expect(
      try file("means.csv") == """
        scope,kind,area,year,mean,shown,rating,standards,services,status,printed_in
        ash,service,talk,2022,3.5,3.5,good,2,1,,
        elm,service,talk,2022,,,,,,z,
        oak,service,talk,2022,,,,,,x,
        pair,collaborative,talk,2022,3.5,3.5,good,2,1,,
        wold,region,talk,2022,3.5,3.5,good,2,1,,
        network,network,talk,2022,,,,,,x,
        ash,service,talk,2023,4,4.0,good,1,1,b,
        elm,service,talk,2023,2.75,2.8,fair,2,1,,
        oak,service,talk,2023,,3.0,fair,,,,summary-2023
        pair,collaborative,talk,2023,3.375,3.4,fair,2,2,,
        wold,region,talk,2023,3.375,3.4,fair,2,2,,
        network,network,talk,2023,,,,,,x,
        ash,service,talk,2024,4.5,4.5,good,2,1,b,
        elm,service,talk,2024,3.5,3.5,good,2,1,b,
        oak,service,talk,2024,2.75,2.8,fair,2,1,b,
        pair,collaborative,talk,2024,4,4.0,good,2,2,b,
        wold,region,talk,2024,4,4.0,good,2,2,b,
        network,network,talk,2024,3.583333,3.6,good,2,3,,

        """)
  }

  @Test("What is known of services, groups, areas and standards is there once")
  func network() throws {
    #expect(
      try file("services.csv") == """
        id,name,provider,collaborative,security,place,url,opened,closed
        ash,Ash House,"Care ""for all"", Ltd",pair,,,https://ash.example/,,
        elm,Elm House,,pair,,,,2023-02-01,
        oak,Oak House,,,,,,,

        """)
    #expect(try file("collaboratives.csv") == "id,name,region,services\npair,The Pair,wold,2\n")
    #expect(
      try file("scopes.csv") == """
        id,kind,name
        ash,service,Ash House
        elm,service,Elm House
        oak,service,Oak House
        pair,collaborative,The Pair
        wold,region,Wold
        network,network,The Small Network (made up)

        """)
    #expect(
      try file("areas.csv")
        == "id,name,summary\ntalk,Talking,\"Who speaks, and who hears.\"\nwalks,Walks,\n")
    #expect(
      try file("standards.csv") == """
        area,standard,name,retired,retired_why
        talk,hear,Hearing well,,
        talk,choose,Choosing,,
        talk,ask,Asking,,
        walks,walks,Walks,,

        """)
    #expect(
      try file("standards-in-force.csv").hasSuffix(
        """
        talk,2024,1,hear,Hearing well,,,
        talk,2024,2,choose,Choosing,ask,It asks more,service-user
        walks,2024,1,walks,Walks,,,

        """))
  }

  @Test("What was planned, sent in, said and printed is there as it was given")
  func records() throws {
    #expect(
      try file("schedule.csv")
        == "year,quarter,area,due,why\n2022,1,talk,2022-06,\n2024,1,talk,2024-06-30,\"Again, after a year\"\n"
    )
    #expect(
      try file("submissions.csv") == """
        service,area,year,date,method,agreed_by,overall,narrative,file
        ash,talk,2024,2024-06-11,meeting,"staff, service users",4.5,,

        """)
    #expect(
      try file("actions.csv") == """
        scope,area,year,standard,action,owner,due,status,progress
        ash,talk,2024,hear,Listen,Lead,2025-03-31,started,"Some, so far"
        pair,,,,Meet,,2025-06,,
        elm,talk,2024,,,,,not-uploaded,

        """)
    #expect(
      try file("feedback.csv")
        == "service,area,year,agree,disagree,status,said,response\nash,talk,2024,,,c,Good,\n")
    #expect(
      try file("published/summary-2023.csv") == """
        scope,area,year,standard,score,services,rating,source,place
        oak,talk,2023,,3.0,,fair,"The summary, 2023",Table 1

        """)
    #expect(
      try file("symbols.csv").split(separator: "\n").map(\.first) == ["s", "b", "c", "x", "z"])
  }

  @Test("Without wards there is no column for them")
  func noWards() throws {
    var files = SmallNetwork.files
    files["Content/data/scores/2023-talk.csv"] = "standard,ash\nhear,4\nask,4\n"
    let site = BuiltSite(files)
    #expect(
      site.page("/data/services/ash.csv")?.hasPrefix(
        "service,area,year,standard,score,status\r\nash,talk,2022,hear,3,\r\n") == true)
  }

  @Test("A file that would have no rows is not made, and no page speaks of it")
  func noRows() throws {
    let none = ["feedback", "actions", "schedule", "submissions", "published/Summary 2023"]
    let site = BuiltSite(
      SmallNetwork.files.filter { file in
        !none.contains { file.key == "Content/data/\($0).csv" }
      })
    let page = try #require(site.page("/data/"))
    for name in ["feedback", "actions", "schedule", "submissions", "published/summary-2023"] {
      #expect(site.page("/data/\(name).csv") == nil)
      #expect(!page.contains("\(name).csv"))
    }
    #expect(site.page("/data/services.csv") != nil)
  }

  @Test("However many cores write them, the files are the same")
  func cores() {
    let expected = site.files.filter { $0.key.hasPrefix("data/") }
    #expect(expected.count > 20)
    for jobs in [1, 3, 8] {
      let other = BuiltSite(SmallNetwork.files) { $0.jobs = jobs }
      #expect(other.files.filter { $0.key.hasPrefix("data/") } == expected)
    }
  }

  @Test("A changed score changes its files, and building over the old site gives the new bytes")
  func rebuilding() {
    let built = BuiltSite(SmallNetwork.files)
    let before = built.files
    var files = SmallNetwork.files
    files["Content/data/scores/2022-talk.csv"] = "service,standard,score\nash,hear,3\nash,ask,3\n"
    built.build(files)
    let changed = Set(
      built.files.filter { $0.key.hasPrefix("data/") && before[$0.key] != $0.value }.keys)
    #expect(
      changed == [
        "data/scores/2022.csv", "data/areas/talk.csv", "data/services/ash.csv", "data/means.csv",
      ])
    #expect(built.files == BuiltSite(files).files)
  }

  @Test("A site without services offers no data")
  func noServices() {
    let site = BuiltSite(["Content/index.md": page("Home")])
    #expect(!site.files.keys.contains { $0.hasPrefix("data/") })
  }
}
