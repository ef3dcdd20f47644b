import SiteModel

@testable import SiteInput

/// A small network that is made up: files to be read, and what reading them gives.
struct MadeUpNetwork {
  var files: [String: [UInt8]] = [:]

  static let settings = """
    name: A made-up network
    url: https://example.org/
    years: { starts: 4, shown: 2023/24 }
    ratings:
      minimum: 1
      maximum: 5
      bands:
        - { rating: green, from: 3.5, means: Good }
        - { rating: amber, from: 2, means: Area for continuous improvement }
        - { rating: red, from: 1, means: More focussed work needed }

    """
  static let services = """
    id,name,provider,collaborative,opened,closed
    harbour-house,Harbour House,Made-up Trust,coast,,
    mill-lane,Mill Lane,Made-up Trust,coast,2020-05-01,
    orchard-view,Orchard View,Other Trust,dales,,2023-06-30

    """
  static let collaboratives = """
    id,name,region,services
    coast,Coast Collaborative,Made-up Region,
    dales,Dales Collaborative,made-up-region,3

    """

  init() {
    self["site.yaml"] = Self.settings
    self["index.md"] = Self.page("Home")
    self["data/services.csv"] = Self.services
    self["data/collaboratives.csv"] = Self.collaboratives
    self["standards/involvement/index.md"] = Self.page("Involvement")
    standards(2022, ["welcome", "notice-board", "garden"])
    standards(
      2023, ["welcome", "garden", "named-person"],
      "standards: { named-person: { replaces: notice-board } }\n")
  }

  static func page(_ title: String, _ body: String = "", _ front: String = "") -> String {
    "---\ntitle: \(title)\n\(front)---\n\n\(body)"
  }

  /// Standards of the area involvement.
  mutating func standards(_ year: Int, _ ids: [String], _ front: String = "") {
    let body = ids.map { "## About the \($0) {#\($0)}\n\nWords.\n" }.joined(separator: "\n")
    self["standards/involvement/\(year).md"] = Self.page("Involvement \(year)", body, front)
  }

  subscript(path: String) -> String {
    get { String(decoding: files["Content/" + path] ?? [], as: UTF8.self) }
    set { files["Content/" + path] = Array(newValue.utf8) }
  }

  func read(jobs: Int = 1) -> (sources: BenchmarkSources, problems: [Diagnostic]) {
    let (sources, problems) = ContentReader(tree: MemoryFileTree(files), jobs: jobs)
      .read(theme: nil)
    return (sources.benchmarks, problems)
  }

  /// The codes and places of what is wrong in one file: `score-out-of-range 2:3 «6»`.
  func said(_ path: String) -> [String] {
    let text = TableText(decoding: files["Content/" + path] ?? []).bytes
    let found = read().problems.filter { $0.span?.file.text == "Content/" + path }
      .sorted(by: Diagnostic.inReadingOrder)
    return SiteInputTests.said(found, in: text)
  }

  /// Scores as a reader would say them: "harbour-house welcome 4", with ward and note behind; last the
  /// notes of whole services, whose scores are their wards'.
  static func scores(_ sources: BenchmarkSources) -> [String] {
    sources.scores.flatMap { table in
      table.entries.map { entry in
        var text =
          "\(sources[entry.service].id) \(sources[entry.standard].id) \(entry.score)"
        if entry.ward >= 0 { text += " on \(table.wards[Int(entry.ward)])" }
        if entry.note >= 0 { text += " (\(table.notes[Int(entry.note)]))" }
        return text
      }
        + table.wholeNotes.map {
          "\(sources[$0.service].id) \(sources[$0.standard].id) (\($0.text))"
        }
    }
  }

  /// The scores of one table in `data/scores/2023-involvement.csv`, and what was said of it.
  static func scores(of table: [UInt8]) -> (scores: [String], said: [String]) {
    var network = MadeUpNetwork()
    network.files["Content/data/scores/2023-involvement.csv"] = table
    let (sources, problems) = network.read()
    return (scores(sources), problems.map { "\($0.code.rawValue): \($0.message)" })
  }

  static func scores(of table: String) -> (scores: [String], said: [String]) {
    scores(of: Array(table.utf8))
  }
}

/// A generator of numbers that always gives the same.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
