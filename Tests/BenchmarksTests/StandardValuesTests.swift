import Benchmarks
import SiteModel
import Testing

@Suite struct StandardValuesTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech cedar")
    network.collaborative("west")
    network.edition("involvement", 2023, "a b c d")
    network.scores("involvement", 2023, "ash 4 3 3 5\nbeech 5 3 2+3 -\ncedar 3 3 5 1")
    return network
  }

  private func numbers(_ values: [StandardValue]) -> [String] {
    values.map { "\($0.number) \($0.text)" }
  }

  @Test("Most room to improve: the lowest values, all that tie, never one in the top band")
  func room() {
    let results = network.results
    let room = { (id: String) in
      self.numbers(
        results.standingOut(of: self.network.scope(id) ?? .network, Ref(0), in: Year(2023)).room)
    }
    #expect(room("ash") == ["2 3", "3 3"])
    #expect(room("beech") == ["3 2.5"])
    // a 4, b 3, c 3.5; of d, which not all scored, nobody knows.
    #expect(room("north") == ["2 3.0"])
    let north = results.standingOut(of: network.scope("north") ?? .network, Ref(0), in: Year(2023))
    #expect(north.unknown.map { network.sources[$0].id } == ["d"])
    let ash = results.standingOut(of: .service(network.service("ash")), Ref(0), in: Year(2023))
    #expect(ash.unknown.isEmpty)
    let good = network.with { network in
      network.sources.scores[0].entries = network.sources.scores[0].entries.map { entry in
        var entry = entry
        entry.score = Score(4)
        return entry
      }
    }
    #expect(
      good.results.standingOut(of: .service(good.service("ash")), Ref(0), in: Year(2023)).room
        .isEmpty)
  }

  @Test("Strengths: the highest values, all that tie, only if in the top band")
  func strengths() {
    let results = network.results
    let strengths = { (id: String) in
      self.numbers(
        results.standingOut(of: self.network.scope(id) ?? .network, Ref(0), in: Year(2023))
          .strengths)
    }
    #expect(strengths("ash") == ["4 5"])
    #expect(strengths("north") == ["1 4.0"])
    #expect(strengths("cedar") == ["3 5"])
  }

  @Test("What was only printed has room and strengths as printed")
  func printed() {
    let network = self.network.with {
      $0.published(
        "p", "T",
        "west involvement 2023 a 2\nwest involvement 2023 b 2.0\n"
          + "west involvement 2023 c 3.8\nwest involvement 2023 d 3")
    }
    let west = network.scope("west") ?? .network
    let found = network.results.standingOut(of: west, Ref(0), in: Year(2023))
    #expect(numbers(found.room) == ["1 2", "2 2.0"])
    #expect(numbers(found.strengths) == ["3 3.8"])
    // 2.0 may have been 1.96.
    #expect(found.room.allSatisfy { $0.bandIndex == nil })
  }

  @Test("Where not every standard was printed nothing stands out")
  func incompletePrint() {
    let network = self.network.with {
      $0.published("p", "T", "west involvement 2023 a 4.2\nwest involvement 2023 b 3.0")
    }
    let found = network.results.standingOut(
      of: network.scope("west") ?? .network, Ref(0), in: Year(2023))
    #expect(found.room.isEmpty && found.strengths.isEmpty && found.isIncompletePrint)
    #expect(network.results.answer("room/west/involvement/2023") == "figure-missing")
  }

  @Test("A printed value that may be on either side of the top band's limit is in neither list")
  func printedAtLimit() {
    let network = self.network.with {
      $0.published(
        "p", "T",
        ["a", "b", "c", "d"].map { "west involvement 2023 \($0) 3.5" }.joined(separator: "\n"))
    }
    let found = network.results.standingOut(
      of: network.scope("west") ?? .network, Ref(0), in: Year(2023))
    #expect(found.room.isEmpty)
    #expect(found.strengths.isEmpty)
  }

  @Test("The spread counts services at each level and in each band, missing ones apart")
  func spread() {
    let results = network.results
    let spread = { (standard: String) in
      results.spread(
        of: .network, Ref(0), in: Year(2023),
        standard: self.network.standard("involvement", standard))
    }
    // 3, 2.5 (up to 3) and 5.
    #expect(spread("c").levels.map(\.services) == [0, 0, 2, 0, 1])
    #expect(spread("c").bands == [1, 2, 0])
    #expect(spread("d").scored == 2 && spread("d").of == 3)
  }

  @Test("Submitted is who has a row of the submissions or any score, of those open that year")
  func submissions() {
    var network = self.network
    network.collaborative("east", services: "elm fir gorse")
    network.submission("elm", "involvement", 2023)
    network.sources.services[5].opened = CalendarDate("2030-01-01")
    let all = network.results.submissions(of: .network, Ref(0), in: Year(2023))
    #expect(all.expected.count == 5)
    #expect(all.submitted.map { network.sources[$0].id } == ["ash", "beech", "cedar", "elm"])
  }
}
