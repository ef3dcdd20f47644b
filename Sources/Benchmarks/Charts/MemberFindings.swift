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
    } else if let equal = allEqual(held) {
      findings.append(equal)
    } else {
      if let highest = highest(held) { findings.append(highest) }
      findings += mean(held)
      if let range = range(held) { findings.append(range) }
    }
    return findings + missing(held) + printed(held)
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
    let bounds = held.compactMap(\.bounds)
    guard bounds.count == held.count else { return nil }
    let best = held.indices.first { index in
      held.indices.allSatisfy { $0 == index || bounds[$0].high < bounds[index].low }
    }
    return best.map { .highest([held[$0]], among: held) }
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

  private func missing(_ held: [Exact]) -> [ChartFinding] {
    let gone = values.filter { !$0.value.isHeld }
    var states: [ScoreGrid.Cell.State] = []
    for value in gone where !states.contains(value.value.cell.state) {
      states.append(value.value.cell.state)
    }
    return states.map { state in
      .missing(
        gone.filter { $0.value.cell.state == state }.map(\.subject), state: state,
        of: values.count)
    }
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

  func all() -> [ChartFinding] {
    let held = values.filter(\.value.isHeld)
    guard !held.isEmpty else { return [.nothingHeld] }
    var findings: [ChartFinding] = []
    let plain = held.map { $0.exact ?? $0.outcome.printed.map { Ratio($0.figure.score) } ?? .zero }
    if held.count > 1, let best = plain.max(), let least = plain.min(), best == least {
      findings.append(.allEqual(held[0].value, count: held.count, role: .standard))
    } else if held.count == 1 {
      findings.append(.only(held[0].subject, held[0].value))
    } else if let best = plain.max(), let least = plain.min() {
      let top = zip(held, plain).filter { $0.1 == best }.map(\.0)
      let room = zip(held, plain).filter { $0.1 == least }.map(\.0)
      findings.append(.highest(top, among: held))
      // Never one in the highest band.
      if room[0].value.cell.band != 1, room[0].value.cell.state == .value {
        findings.append(.mostRoom(room, among: held))
      }
    }
    if reference.value.isHeld, held.count > 1 {
      findings.append(.mean(reference.subject, reference.value, spread: nil))
    }
    let gone = values.filter { !$0.value.isHeld }
    if let state = gone.first?.value.cell.state {
      findings.append(.missing(gone.map(\.subject), state: state, of: values.count))
    }
    let printed = held.count { $0.value.cell.state == .printed }
    if printed > 0 {
      findings.append(
        .printed(ChartFinding.ChartCount(printed, of: held.count, address: printedAddress)))
    }
    return findings
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
