import Benchmarks
import SiteModel
import Testing

@Suite struct ClaimTests {
  private let results: NetworkResults

  /// Means, 2020 to 2023:
  ///
  ///     Ash      4      3.5   3    4        Dogwood  3.5  3    2.5  2
  ///     Beech    3      3.5   3.5  4        Elm      3    3    3    3.5   (East)
  ///     Cedar    2      3     3    3        North    3.125 3.25 3   3.25
  ///     West     –      –     3.0  3.4  and South – – – 2.5, both only printed
  init() {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "ash beech cedar dogwood")
    network.collaborative("east", region: "hills", services: "elm")
    network.collaborative("west", region: "hills")
    network.collaborative("south", region: "coast")
    for year in 2020...2023 { network.edition("involvement", year, "a b") }
    network.edition("involvement", 2024, "a c")
    network.scores("involvement", 2020, "ash 4 4\nbeech 3 3\ncedar 2 2\ndogwood 4 3\nelm 3 3")
    network.scores("involvement", 2021, "ash 3 4\nbeech 3 4\ncedar 3 3\ndogwood 3 3\nelm 3 3")
    network.scores("involvement", 2022, "ash 3 3\nbeech 4 3\ncedar 3 3\ndogwood 3 2\nelm 3 3")
    network.scores("involvement", 2023, "ash 4 4\nbeech 5 3\ncedar 3 3\ndogwood 2 2\nelm 3 4")
    network.scores("involvement", 2024, "ash 5 5\nbeech 5 5\ncedar 4 4\n")
    network.published(
      "report", "T",
      "west involvement 2022 - 3.0\nwest involvement 2023 - 3.4\n"
        + "south involvement 2023 - 2.5 rating=amber")
    results = network.results
  }

  @Test(
    "Claims that hold",
    arguments: [
      "highest/beech/involvement/2023/a/north", "highest/east/involvement/2023/hills",
      "joint-highest/ash/involvement/2023/north", "joint-highest/beech/involvement/2023/north",
      "middle/cedar/involvement/2023/north", "middle/west/involvement/2023/hills",
      "rose/cedar/involvement/2020..2023", "rose/ash/involvement/2022..2023/b",
      "rose/west/involvement/2022..2023", "fell/dogwood/involvement/2020..2023",
      "unchanged/ash/involvement/2020..2023", "unchanged/elm/involvement/2021..2022/b",
      "equal/ash/involvement/2023/beech", "equal/elm/involvement/2020..2022",
      "above-mean/ash/involvement/2023/north", "above-mean/ash/involvement/2023/west",
      "below-mean/dogwood/involvement/2023/north", "above/ash/involvement/2023/dogwood",
      "above/beech/involvement/2023/north/a", "above/north/involvement/2023/south",
      "below/dogwood/involvement/2023/north", "by-at-least/ash/involvement/2022..2023/1",
      "by-at-least/dogwood/involvement/2020..2023/-1.5",
      "by-at-least/ash/involvement/2023/0.5/elm", "by-at-least/dogwood/involvement/2023/elm/-1.5",
      "by-at-least/beech/involvement/2023/north/1/a",
      "by-at-least/west/involvement/2022..2023/0.3",
      "all-rated-green/ash/involvement/2023", "all-rated/dogwood/involvement/2023/amber",
      "all-rated-amber/north/involvement/2022/b", "none-below/north/involvement/2023/2",
      "none-below/north/involvement/2023/amber", "none-below/ash/involvement/2023/4",
      "all-submitted/north/involvement/2023", "all-submitted/cedar/involvement/2024",
      "highest-ever/cedar/involvement/2021", "highest-ever/beech/involvement/2023",
      "every-year/beech/involvement/2020..2021", "back-to-baseline/ash/involvement/2020..2023",
    ])
  func holds(_ address: String) {
    #expect(results.verdict(address) == "holds", "\(results.reasoning(address))")
  }

  @Test(
    "Claims that don't hold are refused with the values",
    arguments: [
      (
        "highest/cedar/involvement/2023/north",
        "Cedar 3 is not the highest: Ash 4, Beech 4"
      ),
      ("highest/ash/involvement/2023/north", "Ash shares the highest value, 4, with Beech"),
      ("highest/west/involvement/2023/hills", "West 3.4 (as printed) is not the highest: East 3.5"),
      ("joint-highest/beech/involvement/2023/north/a", "Beech alone has the highest value, 5"),
      (
        "middle/ash/involvement/2023/north",
        "Ash 4 is not between the others: Beech 4, Cedar 3, Dogwood 2"
      ),
      ("rose/dogwood/involvement/2020..2023", "Dogwood did not rise: 2020/21 3.5, 2023/24 2"),
      ("fell/elm/involvement/2021..2022", "Elm did not fall: 2021/22 3, 2022/23 3"),
      (
        "unchanged/west/involvement/2022..2023",
        "West did not stay the same: 2022/23 3.0 (as printed), 2023/24 3.4 (as printed)"
      ),
      ("equal/ash/involvement/2023/cedar", "Ash 4 is above Cedar 3"),
      ("above-mean/cedar/involvement/2023/north", "Cedar 3 is below the mean of North 3.25"),
      ("below-mean/elm/involvement/2023/east", "Elm 3.5 equals the mean of East 3.5"),
      ("above/ash/involvement/2023/north", "Ash 4 equals Beech 4"),
      (
        "by-at-least/ash/involvement/2022..2023/1.001",
        "2023/24 4 is not 1.001 above 2022/23 3: the difference is 1"
      ),
      (
        "by-at-least/west/involvement/2022..2023/0.5",
        "2023/24 3.4 (as printed) is not 0.5 above 2022/23 3.0 (as printed): less"
      ),
      ("all-rated-green/ash/involvement/2021", "not all are rated green: \"a\" 3"),
      ("all-rated-green/north/involvement/2023", "not all are rated green: Cedar 3, Dogwood 2"),
      ("none-below/north/involvement/2023/green", "not all are rated green or better: "),
      ("none-below/north/involvement/2023/2.001", "not all are 2.001 or more: Dogwood 2"),
      ("all-submitted/north/involvement/2024", "3 of 4 uploaded Involvement: not yet Dogwood"),
      ("highest-ever/ash/involvement/2023", "2023/24 4 is not higher than 2020/21 4"),
      ("highest-ever/dogwood/involvement/2023", "2023/24 2 is not the highest: 2020/21 3.5"),
      ("every-year/beech/involvement/2020..2023", "Beech did not rise: 2021/22 3.5, 2022/23 3.5"),
      (
        "back-to-baseline/cedar/involvement/2020..2023",
        "no year between was below the baseline: 2020/21 2, 2021/22 3, 2022/23 3, 2023/24 3"
      ),
      (
        "back-to-baseline/dogwood/involvement/2020..2023",
        "2023/24 2 is below the baseline, 2020/21 3.5"
      ),
    ])
  func fails(_ address: String, _ message: String) {
    #expect(results.verdict(address) == "claim-false")
    #expect(results.reasoning(address).hasPrefix(message), "\(results.reasoning(address))")
  }

  @Test("A collaborative that has closed stands in no other's way")
  func closedBeside() {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "ash")
    network.collaborative("east", region: "hills", services: "elm")
    network.collaborative("gone", region: "hills", services: "gorse")
    network.sources.services[2].closed = CalendarDate("2020-01-31")
    network.edition("involvement", 2023, "a b")
    network.scores("involvement", 2023, "ash 4 4\nelm 3 3")
    #expect(network.results.verdict("highest/north/involvement/2023/hills") == "holds")
  }

  @Test(
    "What printed or missing figures can't tell is not decided",
    arguments: [
      ("equal/north/involvement/2022/west", "North 3 and West 3.0 (as printed) are too close"),
      ("by-at-least/west/involvement/2022..2023/0.4", "too close to tell apart"),
      ("highest/ash/involvement/2024/north", "Dogwood has not uploaded Involvement for 2024/25"),
      ("highest/ash/involvement/2023/hills", "not all services of Hills are held"),
      ("all-rated-green/hills/involvement/2023", "not all services of Hills are held"),
      ("all-submitted/network/involvement/2023", "not all services of the network are held"),
      ("none-below/north/involvement/2024/3", "Dogwood was not scored"),
      ("highest-ever/ash/involvement/2020", "no earlier year of Ash is held for Involvement"),
    ])
  func undecided(_ address: String, _ message: String) {
    #expect(results.verdict(address) == "claim-undecided")
    #expect(results.reasoning(address).contains(message), "\(results.reasoning(address))")
  }

  @Test(
    "No claim crosses a break in a series",
    arguments: [
      "rose/ash/involvement/2023..2024", "unchanged/ash/involvement/2020..2024",
      "by-at-least/ash/involvement/2023..2024/0.5", "highest-ever/ash/involvement/2024",
      "every-year/ash/involvement/2022..2024", "back-to-baseline/ash/involvement/2020..2024",
      "rose/ash/involvement/2023..2024/c", "equal/ash/involvement/2023..2024",
    ])
  func breaks(_ address: String) {
    #expect(results.verdict(address) == "figure-break")
  }

  @Test("A single standard that both years hold may cross the break of the others")
  func oneStandard() {
    #expect(results.verdict("rose/ash/involvement/2023..2024/a") == "holds")
  }

  @Test(
    "What a claim needs and lacks is said",
    arguments: [
      ("highest/ash/involvement/2023", "highest doesn't say among whom"),
      ("highest/ash/involvement/2023/east", "Ash has nothing beside it in East"),
      ("above-mean/north/involvement/2023/north", "North is set beside its own mean"),
      ("above/north/involvement/2023/north", "North is set beside itself"),
      ("by-at-least/ash/involvement/2022..2023", "by-at-least doesn't say by how much"),
      ("none-below/north/involvement/2023", "none-below doesn't say below what"),
      ("all-rated/north/involvement/2023", "all-rated doesn't say which rating"),
      ("rose/ash/involvement/2023", "rose compares two years"),
      ("lowest/ash/involvement/2023/north", "this site names no lowest service"),
      ("equal/ash/involvement/2022..2023/cedar", "equal compares two years or with somebody else"),
      ("none-below/north/involvement/2023/amber/5", "takes a rating or a number, not both"),
      ("mean/ash/involvement/2023", "\"mean\" is a figure and no claim"),
      ("hihgest/ash/involvement/2023/north", "\"hihgest\" is not a kind"),
    ])
  func mistakes(_ address: String, _ message: String) {
    #expect(results.verdict(address) == "unknown-figure")
    #expect(results.reasoning(address).contains(message), "\(results.reasoning(address))")
  }

  @Test("A claim about a value that is missing is refused with the reason")
  func missing() {
    #expect(results.verdict("highest/dogwood/involvement/2024/north") == "figure-missing")
    #expect(results.verdict("rose/west/involvement/2021..2022") == "figure-missing")
    // Of a standard that is not in force nothing holds, not even of all that scored it.
    #expect(results.verdict("all-rated-green/ash/involvement/2023/c") == "figure-missing")
    #expect(results.verdict("none-below/north/involvement/2023/c/1") == "figure-missing")
  }

  @Test("What rests on printed figures says where they were printed")
  func printedPlace() {
    if case .holds(_, _, let place, _) = results.claim("middle/west/involvement/2023/hills") {
      #expect(place?.place == "T")
    } else {
      Issue.record("does not hold")
    }
  }

  @Test("A printed 3.4 may be 3.35, and is below 3.45")
  func limitsOfPrinted() {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech cedar")
    network.collaborative("west")
    network.edition("involvement", 2023, "a")
    network.scores("involvement", 2023, "ash 3.45\nbeech 3.35\ncedar 3.349")
    network.published("report", "T", "west involvement 2023 - 3.4")
    #expect(network.results.verdict("above/ash/involvement/2023/west") == "holds")
    #expect(network.results.verdict("below/beech/involvement/2023/west") == "claim-undecided")
    #expect(network.results.verdict("below/cedar/involvement/2023/west") == "holds")
  }

  @Test("A difference that is too small to be shown is a difference, and says so")
  func tooSmallToShow() {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash")
    network.edition("involvement", 2022, "a b c")
    network.edition("involvement", 2023, "a b c")
    network.scores("involvement", 2022, "ash 3.5 3.5 3.5")
    network.scores("involvement", 2023, "ash 3.5 3.5 3.52")
    #expect(network.results.verdict("rose/ash/involvement/2022..2023") == "holds")
    #expect(
      network.results.reasoning("unchanged/ash/involvement/2022..2023").hasSuffix(
        "both are shown as 3.5"))
  }
}
