import Benchmarks
import SiteModel
import Testing

/// What must hold of every network, shown on networks made up at random.
@Suite struct RandomNetworkTests {
  private struct Draw {
    var network: MadeUpNetwork
    /// By service, then standard: its wards' scores in thousandths; none where not scored.
    var cells: [[[Int]]]
  }

  private static let standards = ["a", "b", "c", "d", "e"]

  /// Two collaboratives of a region with four services each; about one score in ten is missing,
  /// about one in four by wards.
  private func draw(_ random: inout SeededGenerator) -> Draw {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "n1 n2 n3 n4")
    network.collaborative("south", region: "hills", services: "s1 s2 s3 s4")
    network.edition("involvement", 2023, Self.standards.joined(separator: " "))
    let cells = (0..<8).map { _ in
      Self.standards.map { _ -> [Int] in
        let kind = Int.random(in: 0..<20, using: &random)
        if kind < 2 { return [] }
        let wards = kind < 7 ? Int.random(in: 2...4, using: &random) : 1
        return (0..<wards).map { _ in Int.random(in: 4...20, using: &random) * 250 }
      }
    }
    network.scores("involvement", 2023, lines(cells, network))
    return Draw(network: network, cells: cells)
  }

  private func lines(_ cells: [[[Int]]], _ network: MadeUpNetwork) -> String {
    zip(network.sources.services, cells).map { service, row in
      service.id + " "
        + row.map { wards in
          wards.isEmpty
            ? "-"
            : wards.map { Score(thousandths: Int32($0)).description }.joined(separator: "+")
        }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// A sum of fractions over one large common denominator, as nobody would compute it.
  private func mean(_ fractions: [(top: Int, bottom: Int)]) -> Ratio? {
    let common = 5040 * 5040
    let sum = fractions.reduce(0) { $0 + $1.top * (common / $1.bottom) }
    return Ratio(Int128(sum), over: Int128(common) * Int128(fractions.count))
  }

  @Test("Means are sums over counts: of wards, then standards, then services")
  func sumOverCount() throws {
    var random = SeededGenerator(21)
    for _ in 0..<60 {
      let draw = draw(&random)
      let results = draw.network.results
      var serviceMeans: [Ratio?] = []
      for (index, row) in draw.cells.enumerated() {
        let scored = row.filter { !$0.isEmpty }
        let expected = mean(scored.map { ($0.reduce(0, +), $0.count) })
          .flatMap { scored.isEmpty ? nil : $0.divided(by: 1000) }
        let outcome = results.result(of: .service(Ref(index)), Ref(0), in: Year(2023))
        #expect(outcome.value == expected)
        #expect(outcome.standards == scored.count)
        serviceMeans.append(expected)
      }
      for (id, members) in [("north", 0..<4), ("south", 4..<8), ("hills", 0..<8)] {
        let means = serviceMeans[members].compactMap(\.self)
        let outcome = results.result(draw.network.scope(id), 2023)
        #expect(outcome.value == (means.count == members.count ? Ratio.mean(means) : nil))
      }
    }
  }

  @Test("A mean lies between its lowest and its highest, and its text within half a tenth of it")
  func between() throws {
    var random = SeededGenerator(22)
    for _ in 0..<60 {
      let draw = draw(&random)
      let results = draw.network.results
      for index in 0..<8 {
        let scope = Scope.service(Ref(index))
        let scores = results.scores(of: Ref(index), Ref(0), in: Year(2023)).compactMap(\.self)
        guard let value = results.result(of: scope, Ref(0), in: Year(2023)).value else { continue }
        let (lowest, highest) = try (#require(scores.min()), #require(scores.max()))
        #expect(lowest <= value && value <= highest)
      }
      for id in ["north", "hills"] {
        let outcome = results.result(draw.network.scope(id), 2023)
        guard let value = outcome.value, let text = outcome.text else { continue }
        let shown = try Ratio(#require(Score(text)))
        let distance = try #require(value.subtracting(shown))
        let half = try #require(Ratio(1, over: 20))
        #expect(distance <= half && distance.negated <= half)
      }
    }
  }

  @Test("The order of tables, services and rows changes nothing")
  func order() {
    var random = SeededGenerator(23)
    for _ in 0..<30 {
      let draw = draw(&random)
      var other = draw.network
      other.edition("food", 2023, "x")
      other.scores("food", 2023, "n1 3")
      other.sources.scores.reverse()
      let (one, two) = (draw.network.results, other.results)
      for id in ["n1", "s4", "north", "hills", "network"] {
        #expect(
          one.result(draw.network.scope(id), 2023).value == two.result(other.scope(id), 2023).value)
      }
      // The services of the collaboratives listed in another order.
      var shuffled = MadeUpNetwork()
      shuffled.collaborative("south", region: "hills", services: "s4 s2 s1 s3")
      shuffled.collaborative("north", region: "hills", services: "n3 n1 n4 n2")
      shuffled.edition("involvement", 2023, "e c a d b")
      let rows = lines(draw.cells, draw.network).split(separator: "\n").map { line in
        let cells = line.split(separator: " ")
        return ([cells[0]] + [5, 3, 1, 4, 2].map { cells[$0] }).joined(separator: " ")
      }
      shuffled.scores("involvement", 2023, rows.shuffled(using: &random).joined(separator: "\n"))
      let three = shuffled.results
      for id in ["n1", "s4", "north", "hills"] {
        let before = one.result(draw.network.scope(id), 2023)
        let after = three.result(shuffled.scope(id), 2023)
        #expect(before.value == after.value && before.missing == after.missing)
      }
      #expect(
        one.how("highest/hills/involvement/2023") == three.how("highest/hills/involvement/2023"))
    }
  }

  @Test("Wards and their mean given instead agree, where the mean can be written down")
  func wardsAndMean() {
    var random = SeededGenerator(24)
    for _ in 0..<30 {
      let draw = draw(&random)
      var instead = draw.network
      instead.sources.scores = []
      let means = draw.cells.map { row in
        row.map { wards in
          guard !wards.isEmpty else { return [Int]() }
          let sum = wards.reduce(0, +)
          return sum % wards.count == 0 ? [sum / wards.count] : wards
        }
      }
      instead.scores("involvement", 2023, lines(means, draw.network))
      let (one, two) = (draw.network.results, instead.results)
      for id in ["n1", "n2", "s3", "s4", "north", "hills"] {
        #expect(
          one.result(draw.network.scope(id), 2023).value
            == two.result(instead.scope(id), 2023).value)
        #expect(
          one.answer("room/\(id)/involvement/2023") == two.answer("room/\(id)/involvement/2023"))
      }
      for service in 0..<8 {
        let texts = { (results: NetworkResults) in
          results.scores(of: Ref(service), Ref(0), in: Year(2023)).map {
            $0.map { results.display(score: $0) }
          }
        }
        #expect(texts(one) == texts(two))
      }
    }
  }

  @Test("However many cores add up, the results are the same")
  func jobs() {
    var random = SeededGenerator(25)
    let network = draw(&random).network
    let answers = [1, 2, 7].map { jobs in
      let results = NetworkResults(network.sources, today: .epoch, jobs: jobs)
      return ["n1", "north", "hills"].map { results.how("mean/\($0)/involvement/2023") }
    }
    #expect(answers[0] == answers[1] && answers[1] == answers[2])
  }
}
