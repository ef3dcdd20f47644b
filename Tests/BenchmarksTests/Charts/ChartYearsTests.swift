import Benchmarks
import SiteModel
import Testing

@Suite("Charts over the years") struct ChartYearsTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech cedar")
    network.edition("involvement", 2020, "a b")
    network.edition("involvement", 2021, "a b")
    network.edition("involvement", 2023, "a b")
    network.edition("involvement", 2024, "a c")
    network.scores("involvement", 2020, "ash 2 2\nbeech 4 4\ncedar 3 3")
    network.scores("involvement", 2021, "ash 3 3\nbeech 4 4\ncedar 3 3")
    network.scores("involvement", 2023, "ash 3 4\nbeech 4 3\ncedar 3 3")
    network.scores("involvement", 2024, "ash 4 4\nbeech 4 4")
    return network
  }

  private func scope(_ id: String) -> Scope { network.scope(id) ?? .network }

  private func series(_ ids: String..., from: Int, to: Int) -> ChartData {
    network.charts.series(of: ids.map(scope), Ref(0), from: Year(from), to: Year(to))
  }

  @Test("The years have no gap: one of which nothing is held says so")
  func gap() {
    guard case .series(let series) = series("ash", from: 2020, to: 2023).shape else { return }
    #expect(series.years.map(\.name) == ["2020/21", "2021/22", "2022/23", "2023/24"])
    #expect(series.lines[0].values.map(\.read) == ["2.0", "3.0", "notInForce", "3.5"])
    #expect(series.breaks.isEmpty && series.lines[0].breaks.isEmpty)
  }

  @Test("Other standards break all lines, at the last year before them")
  func breaks() {
    guard case .series(let series) = series("ash", "beech", from: 2021, to: 2024).shape else {
      return
    }
    #expect(series.breaks.map(\.after) == [2])
    guard case .standardsChanged(let new, let gone)? = series.breaks.first?.reason else {
      Issue.record("no reason")
      return
    }
    #expect(new.map(\.id) == ["c"] && gone.map(\.id) == ["b"])
    #expect(series.lines.allSatisfy { $0.breaks.isEmpty })
  }

  @Test("Who joined a group or left it between two years is named with its movement")
  func membership() {
    let other = network.with {
      $0.sources.services[$0.service("ash").index].closed = CalendarDate("2022-03-31")
      $0.sources.services[$0.service("beech").index].opened = CalendarDate("2022-04-01")
    }
    let chart = other.charts.series(
      of: [other.scope("north") ?? .network], Ref(0), from: Year(2021), to: Year(2023))
    let said = chart.findings.compactMap { finding -> String? in
      switch finding {
      case .joined(let subjects, let year): "\(subjects.map(\.link.id)) in \(year.name)"
      case .left(let subjects, let year): "\(subjects.map(\.link.id)) left after \(year.name)"
      default: nil
      }
    }
    #expect(said == [#"["beech"] in 2023/24"#, #"["ash"] left after 2021/22"#])
    #expect(
      !series("north", from: 2021, to: 2023).findings.contains {
        if case .joined = $0 { true } else { false }
      })
  }

  @Test("Across a break nothing rose or fell; within one part the last change is said")
  func movement() {
    let broken = series("ash", from: 2020, to: 2024).findings
    let moves = broken.contains {
      switch $0 {
      case .rose, .fell, .unchanged, .sinceFirst: true
      default: false
      }
    }
    #expect(!moves)
    #expect(broken.contains { if case .broken = $0 { true } else { false } })
    guard case .rose(let movement)? = series("ash", from: 2020, to: 2023).findings.first else {
      Issue.record("not risen")
      return
    }
    #expect(movement.from.id == "2021" && movement.to.id == "2023")
    #expect(movement.change?.read == "0.5")
    #expect(movement.change?.address == "change/ash/involvement/2021..2023")
  }

  @Test("The whole time is told where it says something else than the last year")
  func sinceFirst() {
    let findings = series("ash", from: 2020, to: 2023).findings
    guard case .sinceFirst(let whole)? = findings.dropFirst().first else {
      Issue.record("no whole")
      return
    }
    #expect(whole.from.id == "2020" && whole.change?.read == "1.5")
    let same = series("cedar", from: 2020, to: 2023).findings
    #expect(!same.contains { if case .sinceFirst = $0 { true } else { false } })
  }

  @Test("Two years of each: how many rose, fell and stayed, and who rose by most")
  func pairs() {
    let chart = network.charts.pairs(
      of: scope("north"), by: .service, Ref(0), from: Year(2021), to: Year(2023))
    guard case .pairs(let pairs) = chart.shape else { return }
    #expect(
      pairs.rows.map(\.change) == [
        .by(thousandths: 500, places: 1, address: "change/ash/involvement/2021..2023"),
        .by(thousandths: -500, places: 1, address: "change/beech/involvement/2021..2023"),
        .by(thousandths: 0, places: 1, address: "change/cedar/involvement/2021..2023"),
      ])
    guard case .changes(let rose, let fell, let same, let unknown)? = chart.findings.first else {
      Issue.record("no counts")
      return
    }
    #expect([rose.count, fell.count, same.count, unknown.count] == [1, 1, 1, 0])
    #expect(rose.address == "rose/north/involvement/2021..2023")
    guard case .roseMost(let top, let change)? = chart.findings.dropFirst().first else {
      Issue.record("no most")
      return
    }
    #expect(top.map(\.link.id) == ["ash"] && change.read == "0.5")
  }

  @Test("Two years that can't be compared are broken, and a missing one is missing")
  func uncomparable() {
    let chart = network.charts.pairs(
      of: scope("north"), by: .service, Ref(0), from: Year(2023), to: Year(2024))
    guard case .pairs(let pairs) = chart.shape else { return }
    let kinds = pairs.rows.map { row in
      switch row.change {
      case .by: "by"
      case .broken: "broken"
      case .missing: "missing"
      }
    }
    #expect(kinds == ["broken", "broken", "missing"])
  }

  @Test("A summary holds the parts, the standards that stand out, and the change")
  func summary() {
    let chart = network.charts.summary(
      of: scope("north"), Ref(0), in: Year(2023), since: nil, standard: nil)
    let names = chart.findings.map { String("\($0)".prefix { $0 != "(" }) }
    #expect(names.first == "highest" && names.contains("mean"))
    #expect(chart.findings.contains { if case .unchanged = $0 { true } else { false } })
  }
}
