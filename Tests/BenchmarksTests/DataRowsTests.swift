import Benchmarks
import SiteModel
import Testing

/// What the files of data say of networks made up at random, against what is answered one by one.
@Suite struct DataRowsTests {
  /// Four years of an area, whose standards change now and then; services open and close.
  private func draw(_ random: inout SeededGenerator) -> MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "n1 n2 n3")
    network.collaborative("south", region: "hills", services: "s1 s2", declared: 3)
    network.sources.services[1].opened = CalendarDate("2022-05-01")
    network.sources.services[2].closed = CalendarDate("2022-05-01")
    for year in 2020...2023 {
      let standards = Bool.random(using: &random) ? "a b c" : "c a d"
      network.edition("talk", year, standards)
      let open = network.sources.services.filter { service in
        (service.opened?.year ?? 0) <= year && year <= (service.closed?.year ?? 9999)
      }
      let lines = open.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { service in
        service.id + " "
          + (0..<3).map { _ in ["-", "3", "4", "4", "5", "3.5+2"].randomElement(using: &random)! }
          .joined(separator: " ")
      }
      if !lines.isEmpty { network.scores("talk", year, lines.joined(separator: "\n")) }
    }
    return network
  }

  @Test("A mean is marked as not comparable just where its change is refused")
  func breaks() throws {
    var random = SeededGenerator(5)
    var seen: [DataSymbol?: Int] = [:]
    for _ in 0..<80 {
      let results = draw(&random).results
      let records = results.meanRecords(results.editionScores(), jobs: 2)
      var last: [Scope: Year] = [:]
      for record in records {
        seen[record.status, default: 0] += 1
        let outcome = results.result(of: record.scope, record.area, in: record.year)
        #expect(record.shown == outcome.text)
        #expect(
          (record.shown == nil)
            == (record.status == .unavailable || record.status == .notApplicable))
        guard record.shown != nil else { continue }
        defer { last[record.scope] = record.year }
        guard let before = last[record.scope] else {
          #expect(record.status == nil)
          continue
        }
        switch results.change(of: record.scope, record.area, from: before, to: record.year) {
        case .broken, .uneven: #expect(record.status == .breakInSeries)
        case .compared: #expect(record.status == nil)
        case .printed, .missing: Issue.record("both years have a computed value")
        }
      }
    }
    #expect(seen.count == 4)
  }

  @Test(
    "There are as many rows as standards and wards, and a reason for each score that is missing")
  func rows() throws {
    var random = SeededGenerator(6)
    for _ in 0..<40 {
      let network = draw(&random)
      let results = network.results
      for scores in results.editionScores() {
        let standards = network.sources[scores.edition].standards
        let table = scores.table.map { network.sources.scores[$0].entries } ?? []
        for index in network.sources.services.indices {
          let service = Ref<Service>(index)
          let rows = standards.reduce(0) { count, item in
            count
              + max(1, table.count { $0.service == service && $0.standard == item.standard })
          }
          #expect(Int(scores.rows[index]) == rows)
          let missing = results.result(of: .service(service), scores.area, in: scores.year).missing
          let isThere = missing != .notOpen && missing != .closed
          #expect(scores.absences[index] == (isThere ? .unavailable : .notApplicable))
        }
      }
    }
  }

  @Test("An area that was scheduled for another year is not applicable, unless somebody scored it")
  func notScheduled() throws {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "n1 n2")
    network.edition("talk", 2022, "a")
    network.edition("talk", 2023, "a")
    network.sources.schedule = [
      ScheduledArea(year: Year(2022), span: network.sources.services[0].span)
    ]
    // Nor is one of a year without a schedule in which nobody sent anything in.
    #expect(network.results.editionScores().isEmpty)
    let sent = network.with { $0.submission("n1", "talk", 2023) }
    #expect(sent.results.editionScores().map(\.absences) == [[.unavailable, .unavailable]])
    network.scores("talk", 2022, "n1 4")
    let scores = try #require(network.results.editionScores().first)
    #expect(scores.year == Year(2022))
    #expect(scores.absences == [.unavailable, .notApplicable])
    let means = network.results.meanRecords([scores], jobs: 1).filter { $0.year == Year(2022) }
    #expect(means.map(\.status) == [nil, .notApplicable, .unavailable, .unavailable])
  }
}
