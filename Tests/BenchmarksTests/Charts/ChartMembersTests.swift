import Benchmarks
import SiteModel
import Testing

@Suite("Charts of one value each") struct ChartMembersTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "zinnia ash beech")
    network.collaborative("south", region: "hills", declared: 4)
    network.edition("involvement", 2023, "a b c")
    network.scores("involvement", 2023, "zinnia 4 4 4\nash 2 3 4\nbeech 4 4 -")
    network.published("report", "Table 1", "south involvement 2023 - 4.4")
    return network
  }

  private func members(_ chart: ChartData) -> [ChartMembers.Member] {
    guard case .members(let members) = chart.shape else {
      Issue.record("not members")
      return []
    }
    return members.all
  }

  private func scope(_ id: String) -> Scope { network.scope(id) ?? .network }

  @Test("The services of a collaborative, by name, beside its mean, each with its address")
  func services() {
    let chart = network.charts.members(
      of: scope("north"), by: .service, Ref(0), in: Year(2023))
    #expect(members(chart).map(\.subject.link.name) == ["Ash", "Beech", "Zinnia"])
    #expect(members(chart).map(\.value.read) == ["3.0", "4.0", "4.0"])
    #expect(
      members(chart).map(\.value.address) == [
        "mean/ash/involvement/2023", "mean/beech/involvement/2023",
        "mean/zinnia/involvement/2023",
      ])
    guard case .members(let all) = chart.shape else { return }
    #expect(all.reference?.value.read == "3.7" && all.reference?.subject.role == .collaborative)
  }

  @Test("Those that tie are highest together, and nobody is said to be lowest")
  func highest() {
    let chart = network.charts.members(
      of: scope("north"), by: .service, Ref(0), in: Year(2023))
    guard case .highest(let top, let value, let count)? = chart.findings.first else {
      Issue.record("no highest")
      return
    }
    #expect(top.map(\.link.id) == ["beech", "zinnia"] && value.read == "4.0" && count == 3)
    let rooms = chart.findings.filter { if case .mostRoom = $0 { true } else { false } }
    #expect(rooms.isEmpty)
    guard case .mean(_, let mean, let sides)? = chart.findings.dropFirst().first else {
      Issue.record("no mean")
      return
    }
    #expect(mean.read == "3.7" && sides?.above == 2 && sides?.at == 0 && sides?.below == 1)
  }

  @Test("The highest of two that look the same says beside whom; two that are the same share it")
  func justAbove() {
    var other = MadeUpNetwork()
    other.collaborative("north", services: "ash beech zinnia")
    other.edition("involvement", 2023, "a b c")
    other.scores("involvement", 2023, "ash 3 3 3+4\nbeech 3 3 3+4+4\nzinnia 2 3 3")
    let chart = other.charts.members(
      of: other.scope("north") ?? .network, by: .service, Ref(0), in: Year(2023))
    #expect(members(chart).map(\.value.read) == ["3.2", "3.2", "2.7"])
    guard case .highestJustAbove(let top, let value, let others)? = chart.findings.first else {
      Issue.record("nobody just above")
      return
    }
    #expect(top.map(\.link.id) == ["beech"] && others.map(\.link.id) == ["ash"])
    #expect(value.read == "3.2")
  }

  @Test("Who was not open in the year has no place in its charts, and one in those of other years")
  func closed() {
    var other = MadeUpNetwork()
    other.collaborative("north", services: "zinnia ash beech")
    other.edition("involvement", 2022, "a b")
    other.edition("involvement", 2023, "a b")
    other.scores("involvement", 2022, "zinnia 3 3\nbeech 4 4")
    other.scores("involvement", 2023, "beech 4 5")
    other.sources.services[0].closed = CalendarDate("2023-03-31")
    other.sources.services[1].opened = CalendarDate("2024-04-01")
    func names(_ year: Int) -> [String] {
      members(
        other.charts.members(
          of: other.scope("north") ?? .network, by: .service, Ref(0), in: Year(year))
      ).map(\.subject.link.id)
    }
    #expect(names(2023) == ["beech"] && names(2022) == ["beech", "zinnia"])
    let pairs = other.charts.pairs(
      of: other.scope("north") ?? .network, by: .service, Ref(0), from: Year(2022), to: Year(2023))
    guard case .pairs(let rows) = pairs.shape else { return }
    #expect(rows.rows.map(\.subject.link.id) == ["beech", "zinnia"])
  }

  @Test("A printed value beside a computed one is higher only if no rounding could change that")
  func printed() {
    let chart = network.charts.members(
      of: scope("hills"), by: .collaborative, Ref(0), in: Year(2023))
    #expect(members(chart).map(\.value.read) == ["3.7", "4.4 printed"])
    #expect(chart.credit.printed.map(\.place) == ["Table 1"])
    guard case .highest(let top, _, _)? = chart.findings.first else {
      Issue.record("no highest")
      return
    }
    #expect(top.map(\.link.id) == ["south"])
    let close = network.with {
      $0.sources.published[0].figures[0].score = Score(thousandths: 3700)
      $0.sources.published[0].figures[0].text = "3.7"
    }
    let unclear = close.charts.members(
      of: close.scope("hills") ?? .network, by: .collaborative, Ref(0), in: Year(2023))
    #expect(!unclear.findings.contains { if case .highest = $0 { true } else { false } })
  }

  @Test("What is missing says why, and is a finding")
  func missing() {
    let other = network.with { $0.collaborative("east", services: "elm oak") }
    let chart = other.charts.members(
      of: other.scope("east") ?? .network, by: .service, Ref(0), in: Year(2023))
    #expect(members(chart).map(\.value.read) == ["notUploaded", "notUploaded"])
    #expect(chart.findings == [.nothingHeld] && !chart.shape.hasValues)
  }

  @Test("A service's standards stand in the order of their numbers, with what stands out")
  func standards() {
    let chart = network.charts.standards(of: scope("ash"), Ref(0), in: Year(2023))
    #expect(members(chart).map(\.subject.number) == [1, 2, 3])
    #expect(members(chart).map(\.value.read) == ["2", "3", "4"])
    #expect(members(chart)[0].value.address == "score/ash/involvement/2023/a")
    let rooms = chart.findings.compactMap { finding -> [String]? in
      if case .mostRoom(let standards, _) = finding { standards.map(\.link.id) } else { nil }
    }
    #expect(rooms == [["a"]])
  }

  @Test("Printed values of standards stand out as printed, or if no rounding could change that")
  func printedStandards() {
    func first(_ printed: String) -> ChartFinding? {
      let other = network.with {
        $0.sources.published = []
        $0.collaborative("plain")
        $0.published("p", "T", printed)
      }
      return other.charts.standards(
        of: other.scope("plain") ?? .network, Ref(0), in: Year(2023)
      ).findings.first
    }
    let line = "plain involvement 2023 "
    guard case .highestAsPrinted(let two, _)? = first(line + "a 3.8\n\(line)b 3.8\n\(line)c 2.0")
    else {
      Issue.record("two that are printed alike may differ")
      return
    }
    #expect(two.map(\.number) == [1, 2])
    guard case .highest(let one, _, _)? = first(line + "a 3.8\n\(line)b 2.0\n\(line)c 2.1") else {
      Issue.record("one is higher, however it was rounded")
      return
    }
    #expect(one.map(\.number) == [1])
    guard case .printed? = first(line + "a 3.8\n\(line)b 3.8\n\(line)c 3.8") else {
      Issue.record("printed alike is not equal")
      return
    }
  }

  @Test("Of a group no standard stands out where one may be the highest or the lowest")
  func unknownStandards() {
    // c was not scored by Beech.
    let chart = network.charts.standards(of: scope("north"), Ref(0), in: Year(2023))
    let named = chart.findings.contains {
      switch $0 {
      case .highest, .mostRoom, .allEqual: true
      default: false
      }
    }
    #expect(!named)
    let spread = network.charts.spread(of: scope("north"), Ref(0), in: Year(2023))
    #expect(!spread.findings.contains { if case .mostRoom = $0 { true } else { false } })
  }

  @Test("Nobody has the highest mean where one who may have it is not listed")
  func unlisted() {
    let other = network.with { $0.sources.collaboratives[0].declaredServices = 5 }
    let chart = other.charts.members(of: scope("north"), by: .service, Ref(0), in: Year(2023))
    #expect(!chart.findings.contains { if case .highest = $0 { true } else { false } })
  }

  @Test("Several reasons for what is missing are said each for its own")
  func reasons() {
    let other = network.with {
      $0.collaborative("east", services: "elm oak yew")
      $0.sources.services[$0.service("oak").index].opened = CalendarDate("2024-04-01")
      $0.submission("yew", "involvement", 2023)
      $0.published("p", "T", "elm involvement 2023 - 3.3")
    }
    let chart = other.charts.members(
      of: ["elm", "oak", "yew", "zinnia"].compactMap { other.scope($0) }, Ref(0), in: Year(2023))
    let gone = chart.findings.compactMap { finding -> String? in
      guard case .missing(let subjects, let state, _) = finding else { return nil }
      return "\(subjects.map(\.link.id)) \(state)"
    }
    #expect(gone == [#"["oak"] notOpen"#, #"["yew"] notScored"#])
  }

  @Test("The highest band is no room to improve, even where all are in it")
  func noRoom() {
    let chart = network.charts.standards(of: scope("zinnia"), Ref(0), in: Year(2023))
    #expect(chart.findings.first == .allEqual(members(chart)[0].value, count: 3, role: .standard))
    #expect(!chart.findings.contains { if case .mostRoom = $0 { true } else { false } })
  }

  @Test("The services of a region stand in groups by collaborative, with the mean of each")
  func groups() {
    let other = network.with {
      $0.sources.published = []
      $0.collaborative("west", region: "hills", services: "elm")
    }
    let chart = other.charts.members(
      of: other.scope("hills") ?? .network, by: .service, Ref(0), in: Year(2023))
    guard case .members(let all) = chart.shape else { return }
    #expect(all.groups.map { $0.link?.id } == ["north", "west"])
    #expect(all.groups.map { $0.members.count } == [3, 1])
    #expect(all.groups[0].reference?.read == "3.7" && all.groups[1].reference == nil)
  }

  @Test("Counts by level: whole scores where all are whole, bands where a ward's mean is not")
  func spread() {
    let chart = network.charts.spread(of: scope("north"), Ref(0), in: Year(2023))
    guard case .counts(let counts) = chart.shape else { return }
    #expect(counts.levels.map(\.name) == ["5", "4", "3", "2", "1"])
    #expect(counts.levels.map(\.band) == [1, 1, 2, 2, 3])
    #expect(counts.rows[0].counts.map(\.count) == [0, 2, 0, 1, 0])
    #expect(counts.rows[0].counts[1].address == "level-4/north/involvement/2023/a")
    #expect(counts.rows[2].without.count == 1)
    let wards = network.with {
      $0.sources.scores = []
      $0.scores("involvement", 2023, "zinnia 4+3 4 4")
    }
    let banded = wards.charts.spread(
      of: wards.scope("north") ?? .network, Ref(0), in: Year(2023))
    guard case .counts(let byBand) = banded.shape else { return }
    #expect(byBand.levels.map(\.id) == ["green", "amber", "red"])
    #expect(byBand.rows[0].counts[0].address == "count-green/north/involvement/2023/a")
  }
}
