import Benchmarks
import SiteModel
import Testing

@Suite struct ChangeTests {
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech")
    network.edition("involvement", 2021, "a b c d")
    network.edition("involvement", 2022, "d c b a")
    network.edition("involvement", 2023, "a b c e")
    network.scores("involvement", 2021, "ash 3 3 3 3\nbeech 4 4 4 4")
    network.scores("involvement", 2022, "ash 4 3 3 3\nbeech - 4 4 4")
    network.scores("involvement", 2023, "ash 4 4 4 1\nbeech 4 4 4 4")
    return network
  }

  private func change(
    _ scope: String, _ from: Int, _ to: Int, _ standard: String? = nil,
    in other: MadeUpNetwork? = nil
  ) -> Change {
    let network = other ?? self.network
    return network.results.change(
      of: network.scope(scope) ?? .network, Ref(0), from: Year(from), to: Year(to),
      standard: standard.map { network.standard("involvement", $0) })
  }

  @Test("Years with the same standards are compared, whatever the order of these")
  func compared() {
    guard case .compared(let from, let to, let difference, let count) = change("ash", 2021, 2022)
    else {
      Issue.record("not compared")
      return
    }
    #expect(from == Ratio(3) && to == Ratio(13, over: 4))
    #expect(difference == Ratio(1, over: 4) && count == 4)
    #expect(difference.change == "+0.3")
  }

  @Test("Where a standard is replaced the series is broken, with the change on the shared ones")
  func broken() {
    guard case .broken(let new, let gone, let shared, let onShared) = change("ash", 2022, 2023)
    else {
      Issue.record("not broken")
      return
    }
    #expect(new == [network.standard("involvement", "e")])
    #expect(gone == [network.standard("involvement", "d")])
    // On a, b and c: 3, 3, 3 and then 4, 4, 4.
    #expect(shared == 3 && onShared == Ratio(1))
    // Of the group: Ash 3 to 4, Beech 4 to 4.
    if case .broken(_, _, _, let group) = change("north", 2022, 2023) {
      #expect(group == Ratio(1, over: 2))
    } else {
      Issue.record("not broken")
    }
  }

  @Test("Across a break, a service's change counts only the standards that it scored in both years")
  func brokenWithGaps() {
    let gaps = network.with {
      $0.edition("involvement", 2024, "a b c f")
      $0.scores("involvement", 2024, "ash 4 4 4 4\nbeech 5 - 4 4")
    }
    guard case .broken(_, _, let shared, let onShared) = change("beech", 2023, 2024, in: gaps)
    else {
      Issue.record("not broken")
      return
    }
    // On a and c: 4, 4 and then 5, 4.
    #expect(shared == 2 && onShared == Ratio(1, over: 2))
  }

  @Test("A service that scored other standards of the same edition is not compared either")
  func uneven() {
    guard case .uneven(let new, let gone, let shared, let onShared) = change("beech", 2021, 2022)
    else {
      Issue.record("compared")
      return
    }
    #expect(new.isEmpty && gone == [network.standard("involvement", "d")])
    #expect(shared == 3 && onShared == .zero)
  }

  @Test("A single standard is compared if both years hold it")
  func oneStandard() {
    #expect(change("ash", 2022, 2023, "a").difference == Ratio(1))
    if case .broken(let new, _, _, _) = change("ash", 2022, 2023, "e") {
      #expect(new == [network.standard("involvement", "e")])
    } else {
      Issue.record("not broken")
    }
    if case .missing(let year, let why) = change("beech", 2021, 2022, "d") {
      #expect(year == Year(2022) && why == .notScored)
    } else {
      Issue.record("not missing")
    }
  }

  @Test("A missing year says which, and printed figures are not subtracted")
  func missingAndPrinted() {
    if case .missing(let year, let why) = change("ash", 2020, 2023) {
      #expect(year == Year(2020) && why == .noStandards)
    } else {
      Issue.record("not missing")
    }
    var other = network
    other.collaborative("west")
    other.published("p", "T", "west involvement 2021 - 3.2\nwest involvement 2022 - 3.4")
    if case .printed(let from, let to) = change("west", 2021, 2022, in: other) {
      #expect(from.text == "3.2" && to.text == "3.4")
    } else {
      Issue.record("not printed")
    }
  }
}
