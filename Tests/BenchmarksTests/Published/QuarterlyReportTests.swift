import Benchmarks
import SiteModel
import Testing

/// The tables of the network's own report for quarter 1 of 2023/24, typed in, and what is wrong
/// with them, worked out by hand before the program was asked.
///
/// From table Q1103 (scores by standard; the services' sums are 45, 44 and 42):
///
///     Humber Centre  45/12 = 3.75   printed 3.8  right
///     Clifton House  44/12 = 3.667  printed 3.6  cut; in Q1101 and again in Q1103
///     Stockton Hall  42/12 = 3.5    printed 3.5  right
///     HNY (3.75 + 3.667 + 3.5)/3 = 3.639, printed 3.6 in Q1101, Q1104, Q1105: right
///     HNY by standard, table Q1105: 3, 8 and 11 are 11/3 = 3.667, printed 3.6: cut;
///       7 and 10 are 10/3 = 3.333, printed 3.3: right; the others are whole: right
///
/// From tables Q1104 and Q1105, where no scores are held (a printed 4 beside 3.8 is 4.0):
///
///     West     sum of its standards 41.7; as rounded it is from 41.1 to 42.3, over 12 from 3.425
///              to 3.525; 3.4 can be: nothing
///     South    sum 54; the least it can have been is 53.4, over 12 4.45, which rounds to 4.5;
///              printed 4.4: cut; in both tables
///     Y&H      sum 45.8; from 45.2 (all rounded up) to under 47 (all cut), over 12 from 3.767 to
///              3.917; printed 3.6, which is neither rounded nor cut from any of it: wrong; in
///              both tables. (From its collaboratives, 3.4, 3.6 and 4.4, 3.6 could be.)
///     Y&H standard 1: its collaboratives have 3.8, 4 and 4, the least of which is 3.75;
///              printed 3.7: cut
///     Y&H standards 2 to 12: all between their collaboratives' least and greatest: nothing
struct QuarterlyReport {
  static let standards = (1...12).map { "s\($0)" }

  /// By standard: Humber Centre, Clifton House, Stockton Hall.
  static let scores: [[Int]] = [
    [4, 4, 4], [4, 4, 4], [3, 4, 4], [3, 3, 3], [4, 4, 4], [4, 4, 4], [4, 4, 2], [4, 3, 4],
    [4, 4, 4], [4, 3, 3], [4, 4, 3], [3, 3, 3],
  ]

  /// By standard: West, Humber, South, Yorkshire and Humber.
  static let q1105: [[String]] = [
    ["3.8", "4", "4", "3.7"], ["3.8", "4", "5", "4.7"], ["2.3", "3.6", "2", "2.6"],
    ["2.5", "3", "4", "3.1"], ["2", "4", "5", "3.6"], ["4.3", "4", "5", "4.1"],
    ["3.3", "3.3", "4", "3.5"], ["4", "3.6", "5", "4.2"], ["4.3", "4", "5", "4.4"],
    ["4.3", "3.3", "5", "4.2"], ["3.3", "3.6", "5", "3.8"], ["3.8", "3", "5", "3.9"],
  ]

  static let scopes = ["west", "hny", "south", "yorkshire-and-humber"]

  static var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    let region = "yorkshire-and-humber"
    network.collaborative(
      "hny", region: region, services: "humber-centre clifton-house stockton-hall", declared: 3)
    network.collaborative("west", region: region)
    network.collaborative("south", region: region)
    network.edition("involvement", 2023, standards.joined(separator: " "))
    let ids = ["humber-centre", "clifton-house", "stockton-hall"]
    network.scores(
      "involvement", 2023,
      ids.indices.map { service in
        ids[service] + " " + scores.map { String($0[service]) }.joined(separator: " ")
      }.joined(separator: "\n"))
    let means = ["3.8", "3.6", "3.5"]
    let services = zip(ids, means).map { "\($0) involvement 2023 - \($1)" }.joined(separator: "\n")
    network.published("q1", "Table Q1101", services + "\nhny involvement 2023 - 3.6")
    network.published("q1", "Table Q1103", services)
    let averages = zip(scopes, ["3.4", "3.6", "4.4", "3.6"])
      .map { "\($0) involvement 2023 - \($1)" }.joined(separator: "\n")
    network.published("q1", "Table Q1104", averages)
    for (standard, row) in zip(standards, q1105) {
      network.published(
        "q1", "Table Q1105",
        zip(scopes, row).map { "\($0) involvement 2023 \(standard) \($1)" }
          .joined(separator: "\n"))
    }
    network.published("q1", "Table Q1105", averages)
    return network
  }
}

@Suite struct QuarterlyReportTests {
  @Test("Every printed figure that its parts prove wrong or cut is found, and no other")
  func trueList() {
    let network = QuarterlyReport.network
    let found = network.results.printedDifferences.map { difference in
      let scope = network.sources.id(of: difference.figure.scope)
      let standard = difference.figure.standard.map { " " + network.sources[$0].id } ?? ""
      let cause = difference.cause.map { " \($0)" } ?? ""
      return "\(difference.figure.place ?? ""): \(scope)\(standard) \(difference.figure.text) "
        + "\(difference.kind)\(cause)"
    }
    #expect(
      found == [
        "Table Q1101: clifton-house 3.6 differs cut",
        "Table Q1103: clifton-house 3.6 differs cut",
        "Table Q1104: south 4.4 truncated cut",
        "Table Q1104: yorkshire-and-humber 3.6 wrong",
        "Table Q1105: yorkshire-and-humber s1 3.7 truncated cut",
        "Table Q1105: hny s3 3.6 differs cut",
        "Table Q1105: hny s8 3.6 differs cut",
        "Table Q1105: hny s11 3.6 differs cut",
        "Table Q1105: south 4.4 truncated cut",
        "Table Q1105: yorkshire-and-humber 3.6 wrong",
      ])
    #expect(network.sources.published[0].figures.count == 63)
  }

  @Test("Each finding says both values and the likely cause, at the printed figure")
  func findings() {
    let findings = QuarterlyReport.network.results.findings
    #expect(findings.count == 10)
    let clifton = findings[0]
    #expect(clifton.code == .printedDiffers)
    #expect(
      clifton.message
        == "the mean of Clifton House was printed as 3.6, and its scores give 3.7")
    #expect(clifton.label == "looks truncated: cut instead of rounded")
    #expect(clifton.help?.hasPrefix("44 ÷ 12 standards = 3.667. ") == true)
    #expect(clifton.span?.start == 1)
    let region = findings[3]
    #expect(region.code == .printedWrong)
    #expect(
      region.message == "the mean of Yorkshire And Humber was printed as 3.6, and the printed "
        + "figures of its standards give 3.8 to 3.9")
    #expect(findings[2].code == .printedTruncated)
  }

  @Test("The report's own sentences: what holds, and the average that contradicts its table")
  func sentences() {
    let results = QuarterlyReport.network.results
    #expect(results.answer("mean/humber-centre/involvement/2023") == "3.8")
    #expect(results.answer("mean/hny/involvement/2023") == "3.6")
    #expect(results.answer("mean/west/involvement/2023") == "3.4")
    #expect(results.answer("highest/hny/involvement/2023") == "Humber Centre")
    #expect(results.answer("room/hny/involvement/2023") == "4 s4 and 12 s12")
    #expect(results.answer("share-green/hny/involvement/2023") == "3 of 3 (100 %)")
    #expect(results.verdict("highest/humber-centre/involvement/2023/hny") == "holds")
    #expect(results.verdict("middle/hny/involvement/2023/yorkshire-and-humber") == "holds")
    #expect(results.verdict("all-rated-green/hny/involvement/2023") == "holds")
    #expect(results.verdict("all-submitted/hny/involvement/2023") == "holds")
    #expect(results.verdict("by-at-least/hny/involvement/2023/s3/west/1") == "holds")
    #expect(results.verdict("below/hny/involvement/2023/s12/yorkshire-and-humber") == "holds")
    #expect(results.verdict("highest-ever/hny/involvement/2023") == "claim-undecided")
  }
}

extension NetworkResults {
  /// A figure in plain text, or the code of its mistake.
  func answer(_ address: String) -> String {
    switch figure(address) {
    case .answer(let answer): answer.value.text
    case .mistake(let mistake): mistake.code.rawValue
    }
  }

  func how(_ address: String) -> String {
    switch figure(address) {
    case .answer(let answer): answer.how
    case .mistake(let mistake): mistake.message
    }
  }

  func mistake(_ address: String) -> FigureMistake? {
    if case .mistake(let mistake) = figure(address) { mistake } else { nil }
  }

  /// `holds`, or the code of what a claim was refused with.
  func verdict(_ address: String) -> String {
    switch claim(address) {
    case .holds: "holds"
    case .mistake(let mistake, _): mistake.code.rawValue
    }
  }

  /// How a claim holds, or why not.
  func reasoning(_ address: String) -> String {
    switch claim(address) {
    case .holds(let how, _, _, _): how
    case .mistake(let mistake, _): mistake.message
    }
  }
}
