internal import SiteModel

/// A scope's values over years, with where they can't be joined and what they did.
struct YearLine {
  typealias Exact = NetworkCharts.Exact

  let scope: Scope
  /// What it is called: the scope, or the area where all lines are of one scope.
  var subject: ChartSubject
  let values: [Exact]
  let years: [Year]
  /// The places of the values that are held.
  let held: [Int]
  let breaks: [ChartBreak]
  private let changes: [(from: Int, to: Int, change: Change)]
  private let charts: NetworkCharts
  private let area: Ref<Area>
  private let standard: Ref<Standard>?

  init(
    scope: Scope, values: [Exact], years: [Year], charts: NetworkCharts, area: Ref<Area>,
    standard: Ref<Standard>?
  ) {
    self.scope = scope
    subject = charts.subject(scope)
    self.values = values
    self.years = years
    self.charts = charts
    self.area = area
    self.standard = standard
    let held = values.indices.filter { values[$0].value.isHeld }
    self.held = held
    changes = zip(held, held.dropFirst()).map { from, to in
      let change = charts.results.change(
        of: scope, area, from: (years[from], values[from].outcome),
        to: (years[to], values[to].outcome), standard: standard)
      return (from, to, change)
    }
    breaks = changes.compactMap { from, _, change in
      change.breakReason(charts.names).map { ChartBreak(after: from, reason: $0) }
    }
  }

  /// Whether it has values on both sides of the year at `place`.
  func spans(_ place: Int) -> Bool {
    guard let first = held.first, let last = held.last else { return false }
    return first <= place && last > place
  }

  /// The last two years that are held, and the whole time where that says more.
  func movements() -> [ChartFinding] {
    guard let last = changes.last else {
      guard let only = held.first else { return [] }
      return [.only(subject, values[only].value)]
    }
    var findings = [movement(last.from, last.to, last.change)].compactMap(\.self)
    if !findings.isEmpty {
      findings += charts.membership(of: scope, area, years[last.from], years[last.to])
    }
    guard let first = held.first, changes.count > 1, breaks.isEmpty else { return findings }
    let whole = charts.results.change(
      of: scope, area, from: years[first], to: years[last.to], standard: standard)
    guard let difference = whole.difference, let latest = last.change.difference,
      (difference > .zero) != (latest > .zero) || (difference < .zero) != (latest < .zero)
        || difference != latest,
      let movement = move(first, last.to, difference)
    else { return findings }
    findings.append(difference == .zero ? .unchanged(movement) : .sinceFirst(movement))
    let members = charts.membership(of: scope, area, years[first], years[last.to])
    return findings + members.filter { !findings.contains($0) }
  }

  /// From the last but one year that is held to the last.
  var lastMovement: [ChartFinding] {
    changes.last.flatMap { movement($0.from, $0.to, $0.change) }.map { [$0] } ?? []
  }

  private func movement(_ from: Int, _ to: Int, _ change: Change) -> ChartFinding? {
    guard let difference = change.difference, let movement = move(from, to, difference) else {
      return nil
    }
    if difference == .zero { return .unchanged(movement) }
    return difference > .zero ? .rose(movement) : .fell(movement)
  }

  private func move(_ from: Int, _ to: Int, _ difference: Ratio) -> ChartFinding.Movement? {
    ChartFinding.Movement(
      subject, from: charts.names.link(to: years[from]),
      to: charts.names.link(to: years[to]), before: values[from].value, after: values[to].value,
      change: charts.change(
        difference,
        address: charts.address("change", scope, area, (years[from], years[to]), standard)))
  }

  /// By how much it rose between its last two years, where it did.
  var lastRise: (by: Ratio, address: String)? {
    guard let last = changes.last, let by = last.change.difference, by > .zero else { return nil }
    return (by, charts.address("change", scope, area, (years[last.from], years[last.to]), standard))
  }

  /// Those of its own name it; those that all lines share don't.
  func breakFindings(_ shared: [ChartBreak]) -> [ChartFinding] {
    changes.compactMap { from, to, change in
      guard let reason = change.breakReason(charts.names) else { return nil }
      let ends = (charts.names.link(to: years[from]), charts.names.link(to: years[to]))
      return shared.contains(ChartBreak(after: from, reason: reason))
        ? .broken(from: ends.0, to: ends.1, reason)
        : .lineBroken(subject, from: ends.0, to: ends.1, reason)
    }
  }

  /// Years between, before and after without a value, by what they lack.
  func missing() -> [ChartFinding] {
    var states: [ScoreGrid.Cell.State] = []
    for value in values where !value.value.isHeld && !states.contains(value.value.cell.state) {
      states.append(value.value.cell.state)
    }
    return states.map { state in
      .missingYears(
        zip(years, values).filter { $0.1.value.cell.state == state }
          .map { charts.names.link(to: $0.0) },
        subject, state: state)
    }
  }
}

extension Change {
  /// Why values of the two years can't be joined; nothing where they may be.
  func breakReason(_ names: any ChartNames) -> ChartBreak.Reason? {
    switch self {
    case .compared: nil
    // Both are held: of a year without its standards, as it was printed.
    case .missing: .printed
    case .broken(let new, let gone, _, _):
      .standardsChanged(
        new: new.map { names.link(to: $0) }, gone: gone.map { names.link(to: $0) })
    case .uneven: .othersScored
    case .printed: .printed
    }
  }
}

/// Two years of one.
struct YearPair {
  var scope: Scope
  var before: NetworkCharts.Exact
  var after: NetworkCharts.Exact
  var change: Change
  var address: String

  func row(_ names: any ChartNames) -> ChartPairs.Row {
    let shown: ChartPairs.Change
    if let difference = change.difference {
      shown = .by(
        thousandths: Int32(clamping: difference.rounded(places: 1) * 100), places: 1,
        address: address)
    } else if let reason = change.breakReason(names), before.value.isHeld, after.value.isHeld {
      shown = .broken(reason)
    } else {
      shown = .missing
    }
    return ChartPairs.Row(
      after.subject, before: before.value, after: after.value, change: shown)
  }
}

extension NetworkCharts {
  /// Who is in only one of the two means that a group's movement goes between.
  fileprivate func membership(
    of scope: Scope, _ area: Ref<Area>, _ first: Year, _ last: Year
  ) -> [ChartFinding] {
    let members = results.membership(of: scope, area, first, last)
    func subjects(_ services: [Ref<Service>]) -> [ChartSubject] {
      byName(services.map { .service($0) }).map(subject)
    }
    return
      (members.joined.isEmpty
      ? [] : [.joined(subjects(members.joined), in: names.link(to: last))])
      + (members.left.isEmpty
        ? [] : [.left(subjects(members.left), in: names.link(to: first))])
  }
}

/// What is worth seeing between two years of several.
struct PairFindings {
  let rows: [YearPair]
  let charts: NetworkCharts
  let area: Ref<Area>
  let years: (Year, Year)
  let standard: Ref<Standard>?
  /// The group all of whose services these are: then they can be counted by an address.
  let whole: Scope?

  func all() -> [ChartFinding] {
    guard rows.contains(where: { $0.before.value.isHeld || $0.after.value.isHeld }) else {
      return [.nothingHeld]
    }
    var findings: [ChartFinding] = []
    if rows.count == 1 {
      if let one = movement(rows[0]) {
        findings.append(one)
        findings += charts.membership(of: rows[0].scope, area, years.0, years.1)
      }
    } else {
      if let whole { findings.append(counts(whole)) }
      findings += most()
      if whole == nil, rows.count <= 4 {
        for row in rows {
          guard let movement = movement(row) else { continue }
          findings.append(movement)
          findings += charts.membership(of: row.scope, area, years.0, years.1)
        }
      }
    }
    findings += breaks()
    findings += rows.map(\.after).missing
    return findings
  }

  private func movement(_ row: YearPair) -> ChartFinding? {
    guard let difference = row.change.difference else { return nil }
    let movement = ChartFinding.Movement(
      row.after.subject, from: charts.names.link(to: years.0), to: charts.names.link(to: years.1),
      before: row.before.value, after: row.after.value,
      change: charts.change(difference, address: row.address))
    if difference == .zero { return .unchanged(movement) }
    return difference > .zero ? .rose(movement) : .fell(movement)
  }

  private func counts(_ whole: Scope) -> ChartFinding {
    let known = rows.compactMap(\.change.difference)
    func count(_ what: String, _ count: Int) -> ChartFinding.ChartCount {
      ChartFinding.ChartCount(
        count, of: rows.count, address: charts.address(what, whole, area, years, standard))
    }
    return .changes(
      rose: count("rose", known.count { $0 > .zero }),
      fell: count("fell", known.count { $0 < .zero }),
      same: count("same", known.count { $0 == .zero }),
      unknown: count("not-compared", rows.count - known.count))
  }

  private func most() -> [ChartFinding] {
    let known = rows.compactMap { row in row.change.difference.map { (row: row, by: $0) } }
    guard let best = known.map(\.by).max(), best > .zero else { return [] }
    let top = known.filter { $0.by == best }
    return [
      .roseMost(
        top.map(\.row.after.subject), change: charts.change(best, address: top[0].row.address))
    ]
  }

  private func breaks() -> [ChartFinding] {
    var reasons: [ChartBreak.Reason] = []
    for row in rows where row.before.value.isHeld && row.after.value.isHeld {
      guard let reason = row.change.breakReason(charts.names), !reasons.contains(reason) else {
        continue
      }
      reasons.append(reason)
    }
    return reasons.map {
      .broken(from: charts.names.link(to: years.0), to: charts.names.link(to: years.1), $0)
    }
  }
}
