import SiteModel

@testable import SiteRender

/// The same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Charts of any shape, with short names and long ones, values anywhere on the scale, gaps and
/// breaks.
enum RandomCharts {
  private typealias M = MadeUpCharts

  static func make(_ random: inout SplitMix) -> (data: ChartData, kind: ChartKind) {
    let kind =
      [
        ChartKind.dots, .bars, .line, .slope, .dumbbell, .spread, .progress, .multiples,
      ].randomElement(using: &random) ?? .dots
    switch kind {
    case .dots, .bars: return (members(&random), kind)
    case .line, .multiples: return (series(&random), kind)
    case .slope: return (pairs(&random, most: ChartRefusal.mostSlopes), kind)
    case .dumbbell: return (pairs(&random, most: 12), kind)
    default: return (counts(&random, isPlan: kind == .progress), kind)
    }
  }

  private static func name(_ random: inout SplitMix, _ index: Int) -> String {
    let words = ["Unit", "House", "W", "Rehabilitation", "St", "Wharfedalewing", "of", "i", "MMM"]
    var name = "\(index)"
    let length = Int.random(in: 3...60, using: &random)
    while name.count < length { name += " " + (words.randomElement(using: &random) ?? "") }
    return String(name.prefix(60))
  }

  /// Often at an end of the scale, and often the same as others.
  private static func tenths(_ random: inout SplitMix) -> Int? {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: nil
    case 1: 10
    case 2: 50
    case 3...5: 36
    case 6: 375
    default: Int.random(in: 10...50, using: &random)
    }
  }

  private static func members(_ random: inout SplitMix) -> ChartData {
    let count = Int.random(in: 1...60, using: &random)
    let members = (0..<count).map { index in
      M.member(
        name(&random, index), tenths(&random), printed: Bool.random(using: &random),
        state: [.notUploaded, .notScored, .notInForce].randomElement(using: &random) ?? .notOpen)
    }
    let mean = tenths(&random).map(M.mean)
    guard Bool.random(using: &random) else { return M.members(members, mean: mean) }
    let groups = stride(from: 0, to: count, by: 4).map { start in
      ChartMembers.Group(
        link: M.link(name(&random, start)), reference: M.value(tenths(&random)),
        members: Array(members[start..<min(start + 4, count)]))
    }
    return M.data(
      .mean, .year(M.year(2024)), .members(ChartMembers(groups: groups, reference: mean)))
  }

  private static func series(_ random: inout SplitMix) -> ChartData {
    let years = Int.random(in: 2...14, using: &random)
    let lines = (0..<Int.random(in: 1...4, using: &random)).map { index in
      M.line(name(&random, index), (0..<years).map { _ in tenths(&random) }, from: 2010)
    }
    let reasons: [ChartBreak.Reason] = [
      .standardsChanged(new: [], gone: []), .othersScored, .printed,
    ]
    let breaks = (0..<(years - 1)).filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      .map { ChartBreak(after: $0, reason: reasons.randomElement(using: &random) ?? .printed) }
    return M.series(lines, from: 2010, breaks: breaks)
  }

  private static func pairs(_ random: inout SplitMix, most: Int) -> ChartData {
    M.pairs(
      (0..<Int.random(in: 1...most, using: &random)).map {
        (name(&random, $0), tenths(&random), tenths(&random))
      })
  }

  private static func counts(_ random: inout SplitMix, isPlan: Bool) -> ChartData {
    let levels = Bool.random(using: &random) ? M.scoreLevels : M.bandLevels
    return M.counts(
      levels,
      (0..<Int.random(in: 1...12, using: &random)).map { index in
        (
          name(&random, index),
          levels.map { _ in
            Int.random(in: 0..<3, using: &random) == 0 ? 0 : .random(in: 0...30, using: &random)
          },
          .random(in: 0...3, using: &random)
        )
      }, unit: isPlan ? .actions : .services)
  }
}
