import Benchmarks
import SiteModel
import Testing

@Suite struct DerivationTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech")
    network.collaborative("west")
    network.edition("involvement", 2023, "welcome lead policy")
    network.scores("involvement", 2023, "ash 4 3+5 -\nbeech 4 4 3")
    network.published("report", "Table 4", "west involvement 2023 - 3.4")
    return network
  }

  @Test("A service's mean is derived from its scores, a row each, with the cell of each")
  func service() throws {
    let derivation = try #require(
      network.results.derivation(of: "figure:mean/ash/involvement/2023"))
    #expect(derivation.title == "Ash, Involvement, 2023/24: mean")
    #expect(derivation.answer == "4.0")
    #expect(
      derivation.rows.map { "\($0.label): \($0.value)" } == [
        "1 welcome: 4", "2 lead, Ward 1: 3", "2 lead, Ward 2: 5", "3 policy: not scored",
      ])
    #expect(derivation.rows.map { $0.span?.start } == [0, 2, 4, nil])
    #expect(derivation.sum == "8 ÷ 2 of 3 standards = 4")
  }

  @Test("A collaborative's mean is derived from its services' means")
  func collaborative() throws {
    let derivation = try #require(network.results.derivation(of: "mean/north/involvement/2023"))
    #expect(
      derivation.rows.map { "\($0.label): \($0.value)" } == [
        "Ash: 8 ÷ 2 of 3 standards = 4", "Beech: 11 ÷ 3 standards = 3.667",
      ])
    #expect(derivation.sum == "(4 + 3.667) ÷ 2 services = 3.833")
  }

  @Test("Of one standard the rows have the services' cells")
  func standard() throws {
    let derivation = try #require(
      network.results.derivation(of: "mean/north/involvement/2023/welcome"))
    #expect(derivation.rows.allSatisfy { $0.span != nil })
    #expect(derivation.answer == "4.0")
  }

  @Test("A printed figure is derived from where it was printed")
  func printed() throws {
    let derivation = try #require(network.results.derivation(of: "mean/west/involvement/2023"))
    #expect(derivation.rows.count == 1)
    #expect(derivation.rows.first?.label == "West printed in Table 4")
  }

  @Test("A claim says whether it holds, and what it rests on")
  func claim() throws {
    let results = network.results
    let holds = try #require(results.derivation(of: "claim:highest/ash/involvement/2023/north"))
    #expect(holds.answer == "holds")
    #expect(holds.rows.count == 6)
    let fails = try #require(results.derivation(of: "claim:highest/beech/involvement/2023/north"))
    #expect(fails.answer == "does not hold")
    #expect(results.derivation(of: "claim:highest/nobody/involvement/2023/north") == nil)
    #expect(results.derivation(of: "figure:mean/nobody/involvement/2023") == nil)
  }
}
