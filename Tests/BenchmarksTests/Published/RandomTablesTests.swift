import Benchmarks
import SiteModel
import Testing

/// The check of printed figures against tables made up at random: what was printed correctly is
/// never called wrong, and what can't be is always found.
@Suite struct RandomTablesTests {
  /// A value with one decimal place, from units over so many parts.
  private func printed(_ units: Int, over parts: Int, isCut: Bool) -> String {
    let tenths = isCut ? units * 10 / parts : (20 * units + parts) / (2 * parts)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Twenty-two tables: twenty collaboratives in two regions, which are tables too, with six standards; the services themselves are not
  /// held. Parts are rounded or cut at random; means and regions as `wholes` says.
  private func network(
    _ random: inout SeededGenerator, cutWholes: Bool, withCounts: Bool
  ) -> MadeUpNetwork {
    var network = MadeUpNetwork()
    let standards = (1...6).map { "s\($0)" }
    for index in 0..<20 {
      network.collaborative("c\(index)", region: index < 10 ? "hills" : "coast")
    }
    network.edition("involvement", 2023, standards.joined(separator: " "))
    for (region, members) in [("hills", 0..<10), ("coast", 10..<20)] {
      var regionSums = [Int](repeating: 0, count: 6)
      var regionCount = 0
      var lines: [String] = []
      for index in members {
        let count = Int.random(in: 1...9, using: &random)
        let sums = standards.map { _ in
          (0..<count).reduce(0) { sum, _ in sum + Int.random(in: 1...5, using: &random) }
        }
        let suffix = withCounts ? " n=\(count)" : ""
        for (standard, sum) in zip(standards, sums) {
          let text = printed(sum, over: count, isCut: Bool.random(using: &random))
          lines.append("c\(index) involvement 2023 \(standard) \(text)\(suffix)")
        }
        let mean = printed(sums.reduce(0, +), over: 6 * count, isCut: cutWholes)
        lines.append("c\(index) involvement 2023 - \(mean)\(suffix)")
        regionCount += count
        for standard in 0..<6 { regionSums[standard] += sums[standard] }
      }
      for (standard, sum) in zip(standards, regionSums) {
        let text = printed(sum, over: regionCount, isCut: cutWholes)
        lines.append("\(region) involvement 2023 \(standard) \(text)")
      }
      let mean = printed(regionSums.reduce(0, +), over: 6 * regionCount, isCut: cutWholes)
      lines.append("\(region) involvement 2023 - \(mean)")
      network.published("r", "T", lines.joined(separator: "\n"))
    }
    return network
  }

  @Test("Figures that were rounded correctly are never accused: 10,000 tables")
  func rounded() {
    var random = SeededGenerator(11)
    for round in 0..<460 {
      let network = network(&random, cutWholes: false, withCounts: round % 2 == 0)
      #expect(network.results.printedDifferences.isEmpty, "round \(round)")
    }
  }

  @Test("Figures that were cut are never called wrong, and some are found to be cut")
  func cut() {
    var random = SeededGenerator(12)
    var found = 0
    for round in 0..<60 {
      let network = network(&random, cutWholes: true, withCounts: round % 2 == 0)
      let differences = network.results.printedDifferences
      #expect(differences.allSatisfy { $0.kind == .truncated }, "round \(round)")
      found += differences.count
    }
    #expect(found > 0)
  }

  /// What a printed part may have been, in thousandths, in steps fine enough to show on which side
  /// of every limit it can be.
  private func candidates(_ tenths: Int) -> [Int] {
    stride(from: tenths * 100 - 50, to: tenths * 100 + 100, by: 5).filter { $0 <= 5000 }
  }

  @Test("A figure is called wrong or cut exactly when no values of its parts explain it")
  func bruteForce() {
    var random = SeededGenerator(13)
    for _ in 0..<40 {
      let parts = [
        Int.random(in: 10...50, using: &random), Int.random(in: 10...50, using: &random),
      ]
      var sums: Set<Int> = []
      for one in candidates(parts[0]) {
        for other in candidates(parts[1]) where one >= 1000 && other >= 1000 {
          sums.insert(one + other)
        }
      }
      // In tenths: the mean in units of 2000ths of a point.
      let roundings = Set(sums.map { ($0 + 100) / 200 })
      let cuts = Set(sums.map { $0 / 200 })
      var network = MadeUpNetwork()
      for whole in 10...50 { network.collaborative("c\(whole)") }
      network.edition("involvement", 2023, "a b")
      let lines = (10...50).map { whole in
        zip(["a", "b", "-"], parts + [whole]).map { standard, tenths in
          "c\(whole) involvement 2023 \(standard) \(tenths / 10).\(tenths % 10)"
        }.joined(separator: "\n")
      }
      network.published("r", "T", lines.joined(separator: "\n"))
      let found = network.results.printedDifferences
      for whole in 10...50 {
        let scope = network.scope("c\(whole)")
        let kind = found.first { $0.figure.scope == scope }?.kind
        let expected: PrintedDifference.Kind? =
          roundings.contains(whole) ? nil : cuts.contains(whole) ? .truncated : .wrong
        #expect(kind == expected, "\(parts) printed as \(whole)")
      }
    }
  }
}
