import SiteModel
import Testing

@testable import SiteInput

@Suite struct ScoreFileTests {
  private static let long = """
    service,standard,score
    harbour-house,welcome,4
    harbour-house,garden,3.5
    harbour-house,named-person,2
    mill-lane,welcome,5
    mill-lane,garden,
    mill-lane,named-person,1
    orchard-view,welcome,3.25

    """
  private static let wide = """
    standard,mill-lane,harbour-house,orchard-view
    named-person,1,2,
    garden,,3.5,
    welcome,5,4,3.25

    """
  private static let expected = [
    "harbour-house welcome 4", "harbour-house garden 3.5", "harbour-house named-person 2",
    "mill-lane welcome 5", "mill-lane named-person 1", "orchard-view welcome 3.25",
  ]

  @Test("A long table and a wide one mean the same")
  func longAndWide() {
    for table in [Self.long, Self.wide] {
      let read = MadeUpNetwork.scores(of: table)
      #expect(read.said == [])
      #expect(read.scores == Self.expected)
    }
  }

  @Test("Encodings, separators and line ends change no score")
  func forms() {
    for table in [Self.long, Self.wide] {
      let semicolons = table.replacing(",", with: ";").replacing(".", with: ",")
      let forms: [[UInt8]] = [
        TableTests.utf16(table, isLittle: true), TableTests.utf16(table, isLittle: false),
        [0xEF, 0xBB, 0xBF] + Array(table.utf8), Array(table.replacing("\n", with: "\r\n").utf8),
        Array(table.replacing("\n", with: "\r").utf8), Array(semicolons.utf8),
        Array(table.replacing(",", with: "\t").utf8), Array((table + "\n\n,,,,\n").utf8),
        Array(table.replacing(",4", with: ", 4.00 ").replacing(",5", with: ",\"5\"").utf8),
      ]
      for form in forms {
        let read = MadeUpNetwork.scores(of: form)
        #expect(read.said == [])
        #expect(read.scores == Self.expected)
      }
    }
  }

  @Test("The order of rows and of columns changes nothing", arguments: 1...20)
  func order(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    let services = ["harbour-house", "mill-lane", "orchard-view"]
    let standards = ["welcome", "garden", "named-person"]
    var rows: [String] = []
    for service in services {
      for standard in standards {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: continue
        case 1:
          for ward in ["East", "North", "West"].shuffled(using: &numbers).prefix(2) {
            let score = Int.random(in: 10...50, using: &numbers)
            rows.append(
              "\(service),\(standard),\(score / 10).\(score % 10),\(ward),said on \(ward)")
          }
        default:
          rows.append("\(service),\(standard),\(Int.random(in: 1...5, using: &numbers)),,")
        }
      }
    }
    let header = "service,standard,score,ward,note\n"
    let first = MadeUpNetwork.scores(of: header + rows.joined(separator: "\n"))
    #expect(first.said == [])
    #expect(first.scores.count == rows.count)
    for _ in 0..<5 {
      let other = rows.shuffled(using: &numbers).joined(separator: "\n")
      #expect(MadeUpNetwork.scores(of: header + other).scores == first.scores)
    }
  }

  @Test("Wards stand alone or beside their mean, which is then left to them")
  func wards() {
    let alone = MadeUpNetwork.scores(
      of: """
        service,standard,score,ward,note
        mill-lane,welcome,4,West,
        mill-lane,welcome,3,East,new
        mill-lane,welcome,4,North,
        """)
    #expect(
      alone.scores == [
        "mill-lane welcome 3 on East (new)", "mill-lane welcome 4 on North",
        "mill-lane welcome 4 on West",
      ])
    for mean in ["3.7", "3.67", "3.667", "4"] {
      let beside = MadeUpNetwork.scores(
        of: """
          service,standard,score,ward,note
          mill-lane,welcome,\(mean),,agreed in May
          mill-lane,welcome,4,West,
          mill-lane,welcome,3,East,new
          mill-lane,welcome,4,North,
          """)
      #expect(beside.said == [])
      #expect(beside.scores == alone.scores + ["mill-lane welcome (agreed in May)"])
    }
    for mean in ["3", "3.6", "3.66", "3.666", "3.5"] {
      let beside = MadeUpNetwork.scores(
        of: "service,standard,score,ward\nmill-lane,welcome,\(mean),\nmill-lane,welcome,4,W\n"
          + "mill-lane,welcome,3,E\nmill-lane,welcome,4,N\n")
      #expect(beside.said.map { $0.prefix(13) } == ["wards-differ:"])
    }
  }

  @Test("A ward is the same in other letters, and the line of a total is none")
  func wardNames() {
    let header = "service,standard,score,ward\nmill-lane,welcome,4,Larch\n"
    let twice = MadeUpNetwork.scores(of: header + "mill-lane,welcome,2,larch \n")
    #expect(twice.said.map { $0.prefix(12) } == ["given-twice:"])
    let total = MadeUpNetwork.scores(
      of: header + "mill-lane,welcome,2,Oak\nmill-lane,welcome,3,Total\n")
    #expect(total.said == [])
    let wrong = MadeUpNetwork.scores(
      of: header + "mill-lane,welcome,2,Oak\nmill-lane,welcome,5,Mean\n")
    #expect(wrong.said.map { $0.prefix(13) } == ["wards-differ:"])
  }

  @Test("The lines of wards and of repeats are named, in whatever order they stand")
  func lines() {
    var network = MadeUpNetwork()
    network.files["Content/data/scores/2023-involvement.csv"] = Array(
      ("service,standard,score,ward\nmill-lane,welcome,4,N\nmill-lane,garden,2,\n"
        + "mill-lane,welcome,4,W\nmill-lane,garden,3,\nmill-lane,welcome,1,\n").utf8)
    let labels = network.read().problems.compactMap(\.label)
    #expect(labels.sorted() == ["first in line 3, as 2", "the wards are in lines 2, 4"])
  }

  @Test("A half is rounded away from zero before a mean is called wrong")
  func halves() {
    for (mean, isRight) in [("3.5", true), ("4", true), ("3", false)] {
      let read = MadeUpNetwork.scores(
        of: "service,standard,score,ward\nmill-lane,welcome,\(mean),\n"
          + "mill-lane,welcome,4,W\nmill-lane,welcome,3,E\n")
      #expect(read.said.isEmpty == isRight)
    }
  }

  @Test("A score keeps its cell, and a table the services that it names")
  func places() {
    var network = MadeUpNetwork()
    network["data/scores/2023-involvement.csv"] = Self.wide + "\n"
    let (sources, _) = network.read()
    #expect(sources.scores.count == 1)
    guard let table = sources.scores.first else { return }
    let bytes = Array(Self.wide.utf8)
    #expect(
      table.entries.map { underlined(table.span(of: $0), in: bytes) }
        == ["4", "3.5", "2", "5", "1", "3.25"])
    #expect(table.year == Year(2023))
    network["data/scores/2023-involvement.csv"] =
      "service,standard,score\nmill-lane,welcome,\norchard-view,welcome,4\n"
    let named = network.read().sources
    #expect(named.scores[0].services.map { named[$0].id } == ["mill-lane", "orchard-view"])
    #expect(named.scores[0].entries.count == 1)
  }

  @Test("An unknown id is said once, with how many rows have it")
  func unknown() {
    var network = MadeUpNetwork()
    network["data/scores/2023-involvement.csv"] = """
      service,standard,score
      mill-lain,welcome,4
      mill-lain,garden,4
      mill-lane,welcome,9
      """
    #expect(
      network.said("data/scores/2023-involvement.csv") == [
        "unknown-service 2:1 «mill-lain»", "score-out-of-range 4:19 «9»",
      ])
    let label = network.read().problems.first { $0.code == .unknownService }?.label
    #expect(label == "here and in 1 more row")
  }

  @Test("The number of cores changes nothing, mistakes included")
  func cores() {
    var network = MadeUpNetwork()
    for area in 0..<12 {
      network["standards/area-\(area)/2023.md"] = MadeUpNetwork.page("A", "## W {#welcome}\n")
      network["data/scores/2023-area-\(area).csv"] =
        "service,standard,score\nmill-lane,welcome,\(area)\nnobody,welcome,1\n"
    }
    let one = network.read(jobs: 1)
    let four = network.read(jobs: 4)
    #expect(one.sources.scores.count == 12)
    #expect(MadeUpNetwork.scores(one.sources) == MadeUpNetwork.scores(four.sources))
    #expect(one.problems == four.problems)
    #expect(one.problems.count { $0.code == .unknownService } == 12)
  }
}
