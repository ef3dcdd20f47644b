import SiteModel
import Testing

@testable import SiteInput

@Suite struct BenchmarkReaderTests {
  @Test("Services, collaboratives and regions know each other")
  func scopes() {
    let (sources, problems) = MadeUpNetwork().read()
    #expect(problems.isEmpty)
    #expect(sources.services.map(\.id) == ["harbour-house", "mill-lane", "orchard-view"])
    #expect(sources.services[1].opened == CalendarDate("2020-05-01"))
    #expect(sources.services[0].provider == "Made-up Trust")
    #expect(sources.collaboratives.map { $0.services.map(\.index) } == [[0, 1], [2]])
    #expect(sources.collaboratives.map(\.isWhole) == [true, false])
    #expect(sources.regions.map(\.id) == ["made-up-region"])
    #expect(sources.regions.map(\.name) == ["Made-up Region"])
    #expect(sources.regions[0].collaboratives.map(\.index) == [0, 1])
    #expect(sources.services(of: .region(Ref(0))).count == 3)
  }

  @Test("A region is called by its name, also where its id stands first")
  func regionNames() {
    var network = MadeUpNetwork()
    network["data/collaboratives.csv"] =
      "id,name,region\ncoast,Coast,made-up-region\ndales,Dales,Made-up Region\n"
    #expect(network.read().sources.regions.map(\.name) == ["Made-up Region"])
  }

  @Test("The settings say the scale, its bands and how years are written")
  func settings() {
    let (sources, _) = MadeUpNetwork().read()
    #expect(sources.scale?.minimum == Score(1))
    #expect(sources.scale?.bands.map(\.rating) == ["green", "amber", "red"])
    #expect(sources.scale?.bands.map(\.from.description) == ["3.5", "2", "1"])
    #expect(sources.calendar.text(Year(2023)) == "2023/24")
    #expect(sources.calendar.firstMonth == 4)
  }

  @Test(
    "A year is written as the example shows",
    arguments: [
      ("2023", "2019"), ("2023/24", "2019/20"), ("2023-2024", "2019-2020"),
      ("2023 to 2024", "2019 to 2020"), ("1999/00", "2019/20"),
    ])
  func years(example: String, written: String) {
    var network = MadeUpNetwork()
    network["site.yaml"] = MadeUpNetwork.settings.replacing("2023/24", with: "\"\(example)\"")
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.calendar.text(Year(2019)) == written)
  }

  @Test(
    "An example of a year that can't be understood is refused",
    arguments: [
      "2023/25", "23/24", "2023/2025", "202324", "the year 2023", "2023/24 (FY)", "2023/",
    ])
  func wrongYears(example: String) {
    var network = MadeUpNetwork()
    network["site.yaml"] = MadeUpNetwork.settings.replacing("2023/24", with: "\"\(example)\"")
    #expect(network.read().problems.map(\.code) == [.wrongYears])
  }

  @Test("The schedule has days, months, and areas of the services' own choice")
  func schedule() {
    var network = MadeUpNetwork()
    network["data/schedule.csv"] =
      "year,quarter,area,due,why\n2023,1,involvement,2023-06-30,First\n2023/24,2,,2023-09,\n2024,,,,\n"
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.schedule.map(\.year.number) == [2023, 2023, 2024])
    #expect(sources.schedule.map(\.quarter) == [1, 2, nil])
    #expect(sources.schedule.map(\.area) == [Ref(0), nil, nil])
    #expect(sources.schedule[1].due == .month(year: 2023, month: 9))
    #expect(sources.schedule[0].why == "First")
  }

  @Test("A submission has its words, its own overall score and its file")
  func submissions() {
    var network = MadeUpNetwork()
    network["results/report.pdf"] = "%PDF"
    network["data/submissions.csv"] = """
      service,area,year,date,method,Agreed by,overall,narrative,file
      mill-lane,involvement,2023,2023-06-20,A meeting,Staff,3.7,"Two
      lines, and a comma",results/report.pdf
      """
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    let submission = sources.submissions.first
    #expect(submission?.date == CalendarDate("2023-06-20"))
    #expect(submission?.agreedBy == "Staff")
    #expect(submission?.overall?.value == Score(thousandths: 3700))
    #expect(submission?.narrative == "Two\nlines, and a comma")
    #expect(submission?.file?.value == "Content/results/report.pdf")
  }

  @Test("Published figures keep how they were printed, and may stand in two tables")
  func published() {
    var network = MadeUpNetwork()
    network["data/published/Spring 2023.csv"] = """
      scope;area;year;standard;score;services;rating;source;place
      coast;involvement;2023;;3,60;2;Green;A report;Table 1
      coast;involvement;2023;;3,60;2;;A report;Table 2
      network;involvement;2023;welcome;4;;;A report;Table 2
      made-up-region;involvement;2019;notice-board;4;;;;
      """
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    let set = sources.published.first
    #expect(set?.id == "spring-2023")
    #expect(set?.source == "A report")
    #expect(set?.figures.map(\.text) == ["3.60", "3.60", "4", "4"])
    #expect(set?.figures.map(\.rating) == ["green", nil, nil, nil])
    #expect(
      set?.figures.map(\.scope)
        == [.collaborative(Ref(0)), .collaborative(Ref(0)), .network, .region(Ref(0))])
  }

  @Test("An action that was not uploaded has no words, however that is said")
  func actions() {
    var network = MadeUpNetwork()
    network["data/actions.csv"] = """
      scope,area,year,standard,action,owner,due,status,progress
      mill-lane,involvement,2023,welcome,Make a pack,Lead,2023-12,Not started,
      coast,involvement,2023,,Not Uploaded,,,,
      network,involvement,2023,,,,,not-uploaded,
      dales,,,,Meet,,,,
      """
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.actions.map(\.action) == ["Make a pack", "", "", "Meet"])
    #expect(sources.actions.map(\.status) == [.notStarted, .notUploaded, .notUploaded, nil])
    #expect(sources.actions.map(\.year?.number) == [2023, 2023, 2023, nil])
  }

  @Test("Feedback has words or counts")
  func feedback() {
    var network = MadeUpNetwork()
    network["data/feedback.csv"] =
      "service,area,year,agree,disagree,said,response\nmill-lane,involvement,2023,12,5,,\nmill-lane,,,,,\"So, so\",Thanks\n"
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.feedback.map(\.counts) == [.shown(agree: 12, disagree: 5), .notCounted])
    #expect(sources.feedback[1].said == "So, so")
  }

  @Test("Pages of good practice name their service and standards")
  func practice() {
    var network = MadeUpNetwork()
    network["practice/pack.md"] = MadeUpNetwork.page(
      "A pack", "", "service: mill-lane\nstandards: [involvement/welcome, involvement/garden]\n")
    network["practice/other.md"] = MadeUpNetwork.page("Other")
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.practice.map(\.page.text) == ["Content/practice/pack.md"])
    #expect(sources.practice.first?.service == Ref(1))
    #expect(sources.practice.first?.standards.map { sources[$0].id } == ["welcome", "garden"])
  }

  @Test("Data are no files beside the pages, and pictures and letters in their folder are")
  func assets() {
    var network = MadeUpNetwork()
    network["data/letter.pdf"] = "%PDF"
    network["data/schedule.csv"] = "year\n"
    network["data/about.md"] = MadeUpNetwork.page("About the data")
    let (sources, problems) = ContentReader(tree: MemoryFileTree(network.files), jobs: 1)
      .read(theme: nil)
    #expect(problems.isEmpty)
    #expect(sources.assets.map(\.path.text) == ["Content/data/letter.pdf"])
    #expect(sources.pages.contains { $0.path.text == "Content/data/about.md" })
  }

  @Test("Without the services nothing is said of their names")
  func noServices() {
    var network = MadeUpNetwork()
    network.files["Content/data/services.csv"] = Array("PK\u{3}\u{4}".utf8)
    network["data/scores/2023-involvement.csv"] = "service,standard,score\nmill-lane,welcome,4\n"
    network["services/mill-lane.md"] = MadeUpNetwork.page("Mill Lane")
    #expect(network.read().problems.map(\.code) == [.notATable])
  }

  @Test("A year whose standards can't be read does not make its scores wrong")
  func brokenEdition() {
    var network = MadeUpNetwork()
    network.files["Content/standards/involvement/2023.md"] = [0xC0]
    network["data/scores/2023-involvement.csv"] = "service,standard,score\nmill-lane,welcome,4\n"
    #expect(network.read().problems.map(\.code) == [.notUTF8])
  }

  @Test("Rows of a service that was open for a part of the year are taken")
  func openForAPart() {
    var network = MadeUpNetwork()
    network["data/scores/2023-involvement.csv"] = "service,standard,score\norchard-view,welcome,4\n"
    #expect(network.read().problems.isEmpty)
    network["standards/involvement/2024.md"] = MadeUpNetwork.page(
      "I", ["welcome", "garden", "named-person"].map { "## X {#\($0)}\n" }.joined())
    network["data/scores/2024-involvement.csv"] = "service,standard,score\norchard-view,welcome,4\n"
    #expect(
      network.said("data/scores/2024-involvement.csv") == [
        "service-not-open 2:1 «orchard-view»"
      ])
  }
}
