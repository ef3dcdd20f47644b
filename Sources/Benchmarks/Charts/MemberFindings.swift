internal import SiteModel

/// What is worth seeing where each of several has a value.
struct MemberFindings {
  typealias Exact = NetworkCharts.Exact

  let values: [Exact]
  let reference: Exact?
  /// The group whose parts these are, all of them; nothing where they are others.
  let whole: (scope: Scope, part: ChartRequest.Part)?
  let charts: NetworkCharts
  let area: Ref<Area>
  let year: Year
  let standard: Ref<Standard>?

  func all() -> [ChartFinding] {
    let held = values.filter(\.value.isHeld)
    guard !held.isEmpty else { return [.nothingHeld] }
    var findings: [ChartFinding] = []
    if held.count == 1 {
      findings.append(.only(held[0].subject, held[0].value))
    } else if let equal = allEqual(held), !hasUnlisted {
      findings.append(equal)
    } else {
      if !hasUnlisted, let highest = highest(held) { findings.append(highest) }
      findings += mean(held)
      if let range = range(held) { findings.append(range) }
    }
    return findings + values.missing + printed(held)
  }

  /// A service that is not listed might be the highest.
  private var hasUnlisted: Bool {
    guard let whole, whole.part == .service else { return false }
    return !charts.sources.isWhole(whole.scope)
  }

  private var role: ChartSubject.Role { values.first?.subject.role ?? .service }

  private func allEqual(_ held: [Exact]) -> ChartFinding? {
    guard let first = held[0].exact, held.allSatisfy({ $0.exact == first }) else { return nil }
    return .allEqual(held[0].value, count: held.count, role: role)
  }

  /// All that tie; nothing where printed values leave it open.
  private func highest(_ held: [Exact]) -> ChartFinding? {
    if held.allSatisfy({ $0.exact != nil }), let best = held.compactMap(\.exact).max() {
      let top = held.filter { $0.exact == best }
      return .highest(top, among: held)
    }
    return held.certainlyHighest.map { .highest([$0], among: held) }
  }

  private func mean(_ held: [Exact]) -> [ChartFinding] {
    guard let reference, reference.value.isHeld else { return [] }
    var sides: ChartFinding.Sides?
    if let whole, whole.part == .service, let mean = reference.exact,
      held.allSatisfy({ $0.exact != nil })
    {
      let exact = held.compactMap(\.exact)
      let names = ["above-mean", "at-mean", "below-mean"]
      sides = ChartFinding.Sides(
        above: exact.count { $0 > mean }, at: exact.count { $0 == mean },
        below: exact.count { $0 < mean },
        address: names.map { charts.address($0, whole.scope, area, year, standard) }
          .joined(separator: " "))
    }
    return [.mean(reference.subject, reference.value, spread: sides)]
  }

  private func range(_ held: [Exact]) -> ChartFinding? {
    guard held.count > 2, held.allSatisfy({ $0.exact != nil }),
      let low = held.min(by: { Self.isLess($0, $1) }),
      let high = held.max(by: { Self.isLess($0, $1) }),
      low.value.cell.thousandths != high.value.cell.thousandths
    else { return nil }
    return .range(from: low.value, to: high.value, count: held.count, role: role)
  }

  private static func isLess(_ left: Exact, _ right: Exact) -> Bool {
    (left.exact ?? .zero) < (right.exact ?? .zero)
  }

  private func printed(_ held: [Exact]) -> [ChartFinding] {
    let count = held.count { $0.value.cell.state == .printed }
    guard count > 0, let whole else { return [] }
    let address = charts.address(
      "printed-\(whole.part.rawValue)s", whole.scope, area, year, standard)
    return [.printed(ChartFinding.ChartCount(count, of: held.count, address: address))]
  }
}

/// What is worth seeing in the standards of one scope.
struct StandardFindings {
  typealias Exact = NetworkCharts.Exact

  let values: [Exact]
  let reference: Exact
  /// Of how many values are known only as printed.
  let printedAddress: String
  /// One without a value might be the highest, or the lowest.
  let isUndecided: Bool

  func all() -> [ChartFinding] {
    let held = values.filter(\.value.isHeld)
    guard !held.isEmpty else { return [.nothingHeld] }
    var findings: [ChartFinding] = []
    if held.count == 1 {
      findings.append(.only(held[0].subject, held[0].value))
    } else if !isUndecided {
      findings += standingOut(held)
    }
    if reference.value.isHeld, held.count > 1 {
      findings.append(.mean(reference.subject, reference.value, spread: nil))
    }
    findings += values.missing
    let printed = held.count { $0.value.cell.state == .printed }
    if printed > 0 {
      findings.append(
        .printed(ChartFinding.ChartCount(printed, of: held.count, address: printedAddress)))
    }
    return findings
  }

  private func standingOut(_ held: [Exact]) -> [ChartFinding] {
    held.allSatisfy { $0.exact != nil } ? exact(held) : highest(held).map { [$0] } ?? []
  }

  /// Of several, all of which are exact.
  private func exact(_ held: [Exact]) -> [ChartFinding] {
    let plain = held.compactMap(\.exact)
    guard let best = plain.max(), let least = plain.min() else { return [] }
    if best == least { return [.allEqual(held[0].value, count: held.count, role: .standard)] }
    let top = held.filter { $0.exact == best }
    let room = held.filter { $0.exact == least }
    // Never one in the highest band.
    return [.highest(top, among: held)]
      + (room[0].value.cell.band == 1 ? [] : [.mostRoom(room, among: held)])
  }

  /// Where values are printed: the one that is the highest however they were rounded, or those
  /// that are printed with the highest number, if all are printed and not all alike.
  private func highest(_ held: [Exact]) -> ChartFinding? {
    if let certain = held.certainlyHighest { return .highest([certain], among: held) }
    let numbers = held.compactMap(\.outcome.printed?.figure.score)
    guard numbers.count == held.count, let best = numbers.max(), best != numbers.min() else {
      return nil
    }
    let top = zip(held, numbers).filter { $0.1 == best }.map(\.0)
    return .highestAsPrinted(top.map(\.subject), top[0].value)
  }
}

extension ChartFinding {
  /// `top`: those of the highest exact value. Who reads the same number beside another name is told
  /// why that is not named.
  fileprivate static func highest(
    _ top: [NetworkCharts.Exact], among held: [NetworkCharts.Exact]
  ) -> ChartFinding {
    let names = top.map(\.subject)
    let others = held.looking(like: top)
    return others.isEmpty
      ? .highest(names, top[0].value, of: held.count)
      : .highestJustAbove(names, top[0].value, others: others)
  }

  fileprivate static func mostRoom(
    _ least: [NetworkCharts.Exact], among held: [NetworkCharts.Exact]
  ) -> ChartFinding {
    let names = least.map(\.subject)
    let others = held.looking(like: least)
    return others.isEmpty
      ? .mostRoom(names, least[0].value)
      : .mostRoomJustBelow(names, least[0].value, others: others)
  }
}

extension [NetworkCharts.Exact] {
  /// The one above all others, whatever printed ones were before they were rounded.
  fileprivate var certainlyHighest: NetworkCharts.Exact? {
    let intervals = compactMap(\.interval)
    guard intervals.count == count else { return nil }
    return indices.first { index in
      indices.allSatisfy { $0 == index || intervals[$0].isBelow(intervals[index]) }
    }.map { self[$0] }
  }

  /// Those without a value, by what they lack.
  var missing: [ChartFinding] {
    let gone = filter { !$0.value.isHeld }
    var states: [ScoreGrid.Cell.State] = []
    for value in gone where !states.contains(value.value.cell.state) {
      states.append(value.value.cell.state)
    }
    return states.map { state in
      .missing(
        gone.filter { $0.value.cell.state == state }.map(\.subject), state: state, of: count)
    }
  }

  /// Others whose value is shown with the same digits.
  fileprivate func looking(like some: [NetworkCharts.Exact]) -> [ChartSubject] {
    filter { each in
      some.allSatisfy {
        $0.subject != each.subject
          && $0.value.cell.thousandths == each.value.cell.thousandths
      }
    }.map(\.subject)
  }
}
