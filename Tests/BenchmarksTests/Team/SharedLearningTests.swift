import Benchmarks
import SiteModel
import Testing

@Suite struct SharedLearningTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "cedar ash beech")
    network.edition("involvement", 2023, "a b c d")
    network.edition("food", 2023, "x")
    network.scores("involvement", 2023, "cedar 4 3 3 4\nash 4 4 2 4\nbeech 4 3 - 3.4")
    return network
  }

  private func ids(_ services: [Ref<Service>]) -> String {
    services.map { network.sources[$0].id }.joined(separator: " ")
  }

  @Test("Who could help: services in the top band where others are below it")
  func strongPractice() {
    let found = network.results.strongPractice(Ref(0), in: Year(2023)).map {
      "\(network.sources[$0.standard].id): \(ids($0.strong)) for \(ids($0.below))"
    }
    #expect(found == ["b: ash for beech cedar", "d: ash cedar for beech"])
  }

  @Test("Who could work together: two or more services below the top band")
  func sharedDifficulties() {
    let found = network.results.sharedDifficulties(Ref(0), in: Year(2023)).map {
      "\(network.sources[$0.standard].id): \(ids($0.services))"
    }
    #expect(found == ["b: beech cedar", "c: ash cedar"])
  }

  @Test("Late is what was due before today and is not sent in, of services open that day")
  func late() throws {
    var network = self.network
    network.schedule(2023, "food", due: "2023-09-30")
    network.schedule(2023, "involvement", due: "2023-06-30")
    network.submission("beech", "food", 2023)
    network.sources.services[0].closed = CalendarDate("2023-08-01")
    let late = { (day: String) in
      network.results.late(on: CalendarDate(day) ?? .epoch).map {
        "\(network.sources[$0.service].id) \(network.sources[$0.area].id) \($0.due)"
      }
    }
    #expect(late("2023-09-30").isEmpty)
    #expect(late("2023-10-01") == ["ash food 2023-09-30"])
    // Without a day of its own an area is due when its quarter ends.
    var quarterly = self.network
    quarterly.schedule(2023, "food")
    quarterly.sources.schedule[0].quarter = 1
    #expect(quarterly.results.late(on: try #require(CalendarDate("2023-06-30"))).isEmpty)
    #expect(quarterly.results.late(on: try #require(CalendarDate("2023-07-01"))).count == 3)
    network.sources.services[0].closed = nil
    #expect(late("2023-10-01") == ["ash food 2023-09-30", "cedar food 2023-09-30"])
  }
}
