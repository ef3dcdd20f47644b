import Benchmarks
import SiteModel
import Testing

@Suite struct PublishedCheckTests {
  /// What is found, as "scope standard printed kind cause".
  private func found(_ network: MadeUpNetwork) -> [String] {
    network.results.printedDifferences.map { difference in
      let standard = difference.figure.standard.map { network.sources[$0].id } ?? "-"
      return "\(network.sources.id(of: difference.figure.scope)) \(standard) "
        + "\(difference.figure.text) \(difference.kind)"
        + (difference.cause.map { " \($0)" } ?? "")
    }
  }

  private func network(_ standards: String = "a b") -> MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "ash beech cedar")
    network.collaborative("west", region: "coast")
    network.collaborative("south", region: "coast")
    network.edition("involvement", 2023, standards)
    return network
  }

  @Test(
    "Beside a computed figure a difference is found, with its likely cause",
    arguments: [
      ("4 4 3", "3.7", nil), ("4 4 3", "3.6", "cut"), ("4 4 3", "4.2", ""),
      ("4 4 3", "4", ""), ("3.75 3.75 3.75", "3.57", "digitsSwapped"), ("4 4 3", "3.66", "cut"),
      ("3.449 3.449 3.449", "3.5", "roundedTwice"), ("4 4 3", "3.67", nil),
    ] as [(String, String, String?)])
  func besideComputed(_ scores: String, _ text: String, _ cause: String?) {
    var network = self.network("a b c")
    network.scores("involvement", 2023, "ash \(scores)\nbeech 4 4 4\ncedar 4 4 4")
    network.published("r", "T", "ash involvement 2023 - \(text)\nbeech involvement 2023 - 4.0")
    let expected = cause.map { ["ash - \(text) differs" + ($0.isEmpty ? "" : " \($0)")] } ?? []
    #expect(found(network) == expected)
  }

  @Test("A figure is printed with as many places as any of its table has, and at least one")
  func precision() {
    // 4 beside 3.8 is 4.0: from 3.95 up. The mean of 4 and 3.8 is 3.9 at least as 3.85, so 3.8.
    let beside = network().with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 4\nwest involvement 2023 b 3.8\nwest involvement 2023 - 3.7")
    }
    #expect(found(beside) == ["west - 3.7 wrong"])
    // Another report in the same file, or a figure that no table is named for, says nothing of it.
    for (source, place) in [("Another report", "T"), ("Made-up report", nil)] {
      var apart = network()
      apart.published(
        "r", "T",
        "east involvement 2023 - 3.45\nwest involvement 2023 a 4\nwest involvement 2023 b 3.8\nwest involvement 2023 - 3.9"
      )
      apart.sources.published[0].figures[0].source = source
      apart.sources.published[0].figures[0].place = place
      #expect(!found(apart).contains { $0.hasPrefix("west") }, "\(found(apart))")
    }
    // Where a document has whole numbers only, 4 may be anything from 3.5.
    let whole = network().with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 4\nwest involvement 2023 b 3\nwest involvement 2023 - 3")
    }
    #expect(found(whole).isEmpty)
  }

  @Test("A printed figure with more decimals than a number has is held against the scores too")
  func manyDecimals() {
    let zeros = String(repeating: "0", count: 37)
    var network = network()
    network.scores("involvement", 2023, "ash 4 4\nbeech 4 4\ncedar 4 4")
    network.published("r", "T", "ash involvement 2023 - 3")
    network.sources.published[0].figures[0].text = "3." + zeros
    #expect(found(network).count == 1)
  }

  @Test("A mean is held against its standards only when all of them are printed in that document")
  func allParts() {
    let some = network("a b c").with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 4.0\nwest involvement 2023 b 4.0\nwest involvement 2023 - 2.0")
    }
    #expect(found(some).isEmpty)
    let elsewhere = some.with { $0.published("s", "T", "west involvement 2023 c 4.0") }
    #expect(found(elsewhere).isEmpty)
    let all = some.with { $0.published("r", "T2", "west involvement 2023 c 4.0") }
    #expect(found(all) == ["west - 2.0 wrong"])
  }

  @Test("A figure that is printed twice is held against its parts each time")
  func twice() {
    let network = self.network().with {
      $0.published(
        "r", "T1",
        "west involvement 2023 a 4.0\nwest involvement 2023 b 4.0\nwest involvement 2023 - 3.9")
      $0.published("r", "T2", "west involvement 2023 - 4.0\nwest involvement 2023 - 3.0")
    }
    #expect(found(network) == ["west - 3.9 truncated cut", "west - 3.0 wrong"])
  }

  @Test("A region is between its collaboratives; with known numbers of services, where these say")
  func region() {
    let unknown = network().with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 3.0\nsouth involvement 2023 a 4.0\ncoast involvement 2023 a 3.9")
      $0.published("r", "T", "coast involvement 2023 b 4.5\nwest involvement 2023 b 3.0")
    }
    #expect(found(unknown).isEmpty)
    let outside = network().with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 3.0\nsouth involvement 2023 a 4.0\ncoast involvement 2023 a 4.2")
    }
    #expect(found(outside) == ["coast a 4.2 wrong"])
    // (3 × 3.0 + 1 × 4.0) / 4 is about 3.25.
    let weighted = network().with {
      $0.published(
        "r", "T",
        "west involvement 2023 a 3.0 n=3\nsouth involvement 2023 a 4.0 n=1\n"
          + "coast involvement 2023 a 3.9")
    }
    #expect(found(weighted) == ["coast a 3.9 wrong"])
  }

  @Test(
    "A printed rating is held against the scale, as far as the printed figure can tell",
    arguments: [
      ("3.2", "green", true), ("3.2", "amber", false), ("3.5", "amber", false),
      ("3.4", "green", true), ("3.4", "amber", false), ("3.6", "amber", true),
      ("5", "green", false),
    ])
  func ratings(printed: String, rating: String, isWrong: Bool) {
    var network = network()
    network.published("p", "T", "west involvement 2023 - \(printed) rating=\(rating)")
    network.published("p", "T", "south involvement 2023 - 2.5")
    let findings = network.results.findings
    #expect(findings.map(\.code) == (isWrong ? [.printedRating] : []))
  }

  @Test(
    "Held against standards and collaboratives, the plainer of two findings is given",
    arguments: [("3.0", "4.0"), ("4.0", "3.0")])
  func wrongBeforeTruncated(_ ofStandards: String, _ ofCollaboratives: String) {
    let network = self.network().with {
      $0.published(
        "r", "T",
        "coast involvement 2023 a \(ofStandards)\ncoast involvement 2023 b \(ofStandards)\n"
          + "west involvement 2023 - \(ofCollaboratives)\n"
          + "south involvement 2023 - \(ofCollaboratives)\ncoast involvement 2023 - 3.9")
    }
    #expect(found(network) == ["coast - 3.9 wrong"])
  }

  @Test("A collaborative whose services are all printed is held against these")
  func services() {
    let network = self.network().with {
      $0.published(
        "r", "T",
        "ash involvement 2023 - 3.0\nbeech involvement 2023 - 3.0\ncedar involvement 2023 - 3.6\n"
          + "north involvement 2023 - 3.6")
    }
    #expect(found(network) == ["north - 3.6 wrong"])
  }

  @Test(
    "An overall score may be any correct rounding of the mean",
    arguments: [
      ("4", nil), ("3.7", nil), ("3.67", nil), ("3.667", nil), ("3.6", "looks truncated"),
      ("3", "looks truncated"), ("3.66", "looks truncated"), ("3.76", "two digits look swapped"),
      ("4.5", "not the mean"),
    ] as [(String, String?)])
  func overall(_ overall: String, _ label: String?) {
    var network = self.network("a b c")
    network.scores("involvement", 2023, "ash 4 4 3")
    network.submission("ash", "involvement", 2023, overall: overall)
    network.submission("beech", "involvement", 2023, overall: "1")
    let findings = network.results.findings
    #expect(findings.map(\.code) == (label == nil ? [] : [.overallDiffers]))
    #expect(findings.first?.label?.hasPrefix(label ?? "") != false)
    #expect(
      findings.first.map { $0.message }
        == label.map { _ in
          "Ash gave \(overall) as its overall score, and its scores give 3.7"
        })
  }
}
