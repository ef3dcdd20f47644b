import Benchmarks
import SiteModel
import Testing

@Suite struct FigureTests {
  private let network: MadeUpNetwork
  private let results: NetworkResults

  init() {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "ash beech cedar")
    network.collaborative("west", region: "hills", services: "dogwood", declared: 3)
    network.edition("involvement", 2022, "welcome lead policy")
    network.edition("involvement", 2023, "welcome lead policy")
    network.edition("involvement", 2024, "welcome lead events")
    network.edition("food", 2023, "taste")
    network.scores("involvement", 2022, "ash 3 3 3\nbeech 4 4 4\ncedar 3 4 4")
    network.scores(
      "involvement", 2023, "ash 4 4 3\nbeech 4 - 3\ncedar 4+3+3 4 3.75")
    network.scores("involvement", 2024, "ash 5 5 5\nbeech 5 5 5")
    network.published(
      "report", "Table 4",
      "west involvement 2023 - 3.4 rating=amber\nwest involvement 2023 welcome 4\n"
        + "ash involvement 2023 - 3.6")
    self.network = network
    results = network.results
  }

  @Test(
    "Each kind of figure has its value and its working",
    arguments: [
      ("mean/ash/involvement/2023", "3.7", "11 ÷ 3 standards = 3.667"),
      ("mean/beech/involvement/2023", "3.5", "7 ÷ 2 of 3 standards = 3.5"),
      (
        "mean/north/involvement/2023", "3.6", "(3.667 + 3.5 + 3.694) ÷ 3 services = 3.62"
      ),
      ("mean/north/involvement/2023/welcome", "3.8", "(4 + 4 + 3.333) ÷ 3 services = 3.778"),
      (
        "mean/west/involvement/2023", "3.4", "printed as 3.4 in Table 4, Made-up report"
      ),
      ("score/ash/involvement/2023/welcome", "4", "scored 4"),
      ("score/cedar/involvement/2023/policy", "3.75", "scored 3.75"),
      ("score/cedar/involvement/2023/welcome", "3.3", "(4 + 3 + 3) ÷ 3 wards = 3.333"),
      (
        "rating/north/involvement/2023", "green (Good)",
        "(3.667 + 3.5 + 3.694) ÷ 3 services = 3.62"
      ),
      (
        "rating/west/involvement/2023", "amber (Area for continuous improvement)",
        "printed as 3.4 in Table 4, Made-up report"
      ),
      ("rating/ash/involvement/2023/policy", "amber (Area for continuous improvement)", "scored 3"),
      ("count/beech/involvement/2023", "2", "Beech scored 2 of 3 standards"),
      ("count/north/involvement/2023", "3", "3 of 3 services have scores"),
      ("count/north/involvement/2023/lead", "2", "2 of 3 services have scores"),
      (
        "standards/network/involvement/2023", "3",
        "Content/standards/involvement/2023.md has 3 standards"
      ),
      (
        "change/ash/involvement/2022..2023", "+0.7",
        "3.667 − 3 = 0.667, from 2022/23 to 2023/24, 3 standards"
      ),
      (
        "change/ash/involvement/2022..2023/policy", "0.0", "3 − 3 = 0, from 2022/23 to 2023/24"
      ),
      (
        "change-on-shared/ash/involvement/2023..2024", "+1.0",
        "5 − 4 = 1, on the 2 standards of both years"
      ),
      ("share-green/ash/involvement/2023", "2 of 3 (67 %)", "2 of 3 standards are green"),
      ("share-amber/north/involvement/2022", "1 of 3 (33 %)", "1 of 3 services are amber"),
      (
        "submitted/north/involvement/2024", "2 of 3",
        "uploaded by Ash and Beech; expected of Ash, Beech and Cedar"
      ),
      ("highest/north/involvement/2023", "Cedar", "Ash 3.667, Beech 3.5, Cedar 3.694"),
      ("highest/north/involvement/2023/policy", "Cedar", "Ash 3, Beech 3, Cedar 3.75"),
      ("room/ash/involvement/2023", "3 policy", "1 standard at 3"),
      ("strengths/ash/involvement/2023", "1 welcome and 2 lead", "2 standards at 4"),
      (
        "published/ash/involvement/2023", "3.6", "printed as 3.6 in Table 4, Made-up report"
      ),
      (
        "published/west/involvement/2023/welcome", "4",
        "printed as 4 in Table 4, Made-up report"
      ),
    ])
  func answers(_ address: String, _ text: String, _ how: String) {
    #expect(results.answer(address) == text)
    #expect(results.how(address) == how)
  }

  @Test("All services that share the highest mean are named, in the order of their names")
  func ties() {
    #expect(results.answer("highest/north/involvement/2023/lead") == "figure-missing")
    var tied = MadeUpNetwork()
    tied.collaborative("north", services: "cedar ash beech")
    tied.edition("involvement", 2023, "a b")
    tied.scores("involvement", 2023, "cedar 3 5\nash 4 4\nbeech 2 2")
    #expect(tied.results.answer("highest/north/involvement/2023") == "Ash and Cedar")
  }

  @Test(
    "A missing value is refused with the reason",
    arguments: [
      (
        "score/beech/involvement/2023/lead",
        "Beech did not score the standard \"lead\" in 2023/24"
      ),
      ("mean/cedar/involvement/2024", "Cedar has not uploaded Involvement for 2024/25"),
      ("mean/north/involvement/2024", "2 of 3 services of North scored Involvement in 2024/25"),
      (
        "mean/north/involvement/2023/lead",
        "2 of 3 services of North scored the standard \"lead\" in 2023/24"
      ),
      ("count/west/involvement/2023", "not all services of West are listed here"),
      ("mean/network/involvement/2023", "not all services of the network are listed here"),
      ("mean/ash/involvement/2024/policy", "the standard \"policy\" was not in force in 2024/25"),
      ("rating/west/involvement/2023/welcome", "the figure of West was printed without a rating"),
      ("strengths/north/food/2023", "Food was not scheduled in 2023/24"),
      (
        "published/north/involvement/2023",
        "no printed figure of North is held for Involvement in 2023/24"
      ),
      ("room/ash/involvement/2024", "every standard of Ash is in the top band"),
      (
        "room/north/involvement/2023",
        "not every service of North scored the standard \"lead\": which standard has most room to"
          + " improve can't be told"
      ),
    ])
  func missing(_ address: String, _ message: String) throws {
    let mistake = try #require(results.mistake(address))
    #expect(mistake.code == .figureMissing)
    #expect(mistake.message == message)
    #expect(mistake.help != nil)
  }

  @Test("A change across a break is refused, with what is new and gone and the way out")
  func breaks() throws {
    let mistake = try #require(results.mistake("change/ash/involvement/2023..2024"))
    #expect(mistake.code == .figureBreak)
    #expect(
      mistake.message == "2023/24 and 2024/25 have different standards: \"events\" only in "
        + "2024/25, \"policy\" only in 2023/24")
    #expect(
      mistake.help == "On the 2 standards of both years it changed by +1.0: use "
        + "figure:change-on-shared/ash/involvement/2023..2024.")
    let uneven = try #require(results.mistake("change/beech/involvement/2022..2023"))
    #expect(uneven.code == .figureBreak)
    #expect(
      uneven.message == "Beech scored different standards in 2022/23 and 2023/24: \"lead\" only "
        + "in 2022/23")
  }

  @Test(
    "What an address can't mean is said, with a suggestion",
    arguments: [
      ("meen/ash/involvement/2023", "\"meen\" is not a kind of figure or claim", "\"mean\""),
      ("mean/ahs/involvement/2023", "\"ahs\" is no service, collaborative or region", "\"ash\""),
      ("mean/ash/involvment/2023", "\"involvment\" is no area here", "\"involvement\""),
      ("mean/ash/involvement/2019", "nothing of Involvement is held for 2019", "2022, 2023"),
      ("mean/ash/involvement/23", "\"23\" is not a year", "2022, 2023"),
      ("mean/ash/involvement", "is too short", "Write the kind"),
      ("", "is not a kind", "Known here"),
      ("mean/ash/involvement/2023/welcom", "\"welcom\" is no standard", "\"welcome\""),
      ("mean/ash/involvement/2023/north", "mean has no use for \"north\"", "Take it out"),
      ("mean/ash/involvement/2022..2023", "mean is of one year", "Write one year"),
      ("change/ash/involvement/2023", "change compares two years", "earlier year"),
      ("change/ash/involvement/2023..2022", "does not go from an earlier year", "earlier year"),
      ("score/north/involvement/2023/lead", "North has no score of its own", "Use mean"),
      ("score/ash/involvement/2023", "score names no standard", "Add the standard's id"),
      ("share-blue/ash/involvement/2023", "is not a kind", "share-"),
      ("highest/ash/involvement/2023", "Ash is one service", "collaborative"),
      ("mean/ash/involvement/2023/lead/welcome", "is a second standard for mean", "Take one"),
    ])
  func mistakes(_ address: String, _ message: String, _ help: String) throws {
    let mistake = try #require(results.mistake(address))
    #expect(mistake.code == .unknownFigure)
    #expect(mistake.message.contains(message))
    #expect(mistake.help?.contains(help) == true)
  }

  @Test("No lowest service is named", arguments: ["lowest", "worst", "rank"])
  func lowest(_ kind: String) throws {
    let mistake = try #require(results.mistake("\(kind)/north/involvement/2023"))
    #expect(mistake.message.contains("names no lowest service"))
    #expect(mistake.help?.contains("room") == true)
  }

  @Test("A printed figure brings its place; a computed one does not")
  func printedPlace() {
    guard case .answer(let printed) = results.figure("mean/west/involvement/2023"),
      case .answer(let computed) = results.figure("mean/ash/involvement/2023")
    else {
      Issue.record("no answers")
      return
    }
    #expect(printed.printed == PrintedPlace(source: "Made-up report", place: "Table 4"))
    #expect(computed.printed == nil)
  }

  @Test("Equal digests mean equal answers: value, working and place")
  func digests() {
    func digest(_ address: String, in results: NetworkResults) -> Digest? {
      if case .answer(let answer) = results.figure(address) { answer.digest } else { nil }
    }
    let addresses = [
      "mean/ash/involvement/2023", "rating/ash/involvement/2023", "count/ash/involvement/2023",
      "highest/north/involvement/2023", "mean/west/involvement/2023",
    ]
    let digests = addresses.map { digest($0, in: results) }
    #expect(Set(digests).count == addresses.count)
    let other = network.with { $0.sources.scores[0].entries[0].score = Score(5) }
    #expect(addresses.map { digest($0, in: other.results) } == digests)
    // Ash 4 4 3 becomes 5 3 3: the same mean, and the same working.
    let same = network.with {
      $0.sources.scores[1].entries[0].score = Score(5)
      $0.sources.scores[1].entries[1].score = Score(3)
    }
    #expect(digest(addresses[0], in: same.results) == digests[0])
    let place = network.with { $0.sources.published[0].figures[0].place = "Table 5" }
    #expect(digest(addresses[4], in: place.results) != digests[4])
  }

  @Test("Reported statements name a printed document")
  func reported() {
    if case .source(let place, _) = results.reported("report") {
      #expect(place.source == "Made-up report")
    } else {
      Issue.record("not found")
    }
    if case .mistake(let mistake) = results.reported("reprot") {
      #expect(mistake.code == .unknownReport)
      #expect(mistake.help == "Did you mean \"report\"?")
    } else {
      Issue.record("found")
    }
  }

  @Test("A long working stops after eight terms and says how many there are")
  func longWorking() {
    var network = MadeUpNetwork()
    let ids = (10...24).map { "s\($0)" }
    network.collaborative("north", services: ids.joined(separator: " "))
    network.edition("involvement", 2023, "a")
    network.scores("involvement", 2023, ids.map { "\($0) 4" }.joined(separator: "\n"))
    #expect(
      network.results.how("mean/north/involvement/2023")
        == "(4 + 4 + 4 + 4 + 4 + 4 + 4 + 4 + …) ÷ 15 services = 4")
  }
}
