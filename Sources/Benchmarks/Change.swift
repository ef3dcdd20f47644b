public import SiteModel

/// How a value changed between two years, or why that can't be said.
public enum Change: Sendable {
  /// Both years hold the same standards. The difference is of the unrounded values.
  case compared(from: Ratio, to: Ratio, difference: Ratio, on: Int)
  /// The standards in force are not the same. `onShared` is the difference on those that are in
  /// force, and scored, in both years: `shared` of them.
  case broken(new: [Ref<Standard>], gone: [Ref<Standard>], shared: Int, onShared: Ratio?)
  /// The same standards are in force, but the service scored others of them: `new` only in the
  /// later year, `gone` only in the earlier.
  case uneven(new: [Ref<Standard>], gone: [Ref<Standard>], shared: Int, onShared: Ratio?)
  /// At least one of the two is a printed figure: nothing is computed from what was rounded.
  case printed(from: Outcome, to: Outcome)
  case missing(Year, Outcome.Missing)

  /// Of the values that may be compared.
  public var difference: Ratio? {
    if case .compared(_, _, let difference, _) = self { difference } else { nil }
  }
}

extension NetworkResults {
  /// The change of a scope's mean, or of its value for one standard.
  ///
  /// A service's mean rests on the standards that it scored, so where these differ its years are
  /// as little comparable as where the editions do. In the mean of a group a gap of one service
  /// weighs little: there, the editions decide.
  public func change(
    of scope: Scope, _ area: Ref<Area>, from first: Year, to last: Year,
    standard: Ref<Standard>? = nil
  ) -> Change {
    let before = result(of: scope, area, in: first, standard: standard)
    let after = result(of: scope, area, in: last, standard: standard)
    return change(
      of: scope, area, from: (first, before), to: (last, after), standard: standard,
      tellsShared: true)
  }

  /// The same, of results that are known already. `tellsShared`: with the difference on the
  /// standards of both years, where there are others; that takes a while, and charts have no use
  /// for it.
  func change(
    of scope: Scope, _ area: Ref<Area>, from: (year: Year, result: Outcome),
    to: (year: Year, result: Outcome), standard: Ref<Standard>?, tellsShared: Bool = false
  ) -> Change {
    let (first, last, before, after) = (from.year, to.year, from.result, to.result)
    guard let one = grid.slot(area, first), let other = grid.slot(area, last) else {
      return .missing(grid.slot(area, first) == nil ? first : last, .noStandards)
    }
    if let standard {
      return changeOfOne(
        standard, from: (first, one, before), to: (last, other, after))
    }
    if let missing = before.missing { return .missing(first, missing) }
    if let missing = after.missing { return .missing(last, missing) }
    guard grid.haveSameStandards(one, other) else {
      let sets = EditionSets(
        first: Array(grid.standards(in: one)), last: Array(grid.standards(in: other)))
      let shared = scored(sets.shared, by: scope, in: one, and: other)
      let onShared =
        tellsShared ? changeOnShared(shared, of: scope, area, from: first, to: last) : nil
      return .broken(
        new: sets.only(in: \.last), gone: sets.only(in: \.first), shared: shared.count,
        onShared: onShared?.difference)
    }
    guard let from = before.value, let to = after.value else {
      return .printed(from: before, to: after)
    }
    if case .service(let service) = scope,
      let uneven = uneven(
        service, area, from: (first, one), to: (last, other), tellsShared: tellsShared)
    {
      return uneven
    }
    return compared(from, to, in: last, on: grid.slots[other].columns)
  }

  private func compared(_ from: Ratio, _ to: Ratio, in last: Year, on count: Int) -> Change {
    guard let difference = to.subtracting(from) else { return .missing(last, .tooFine) }
    return .compared(from: from, to: to, difference: difference, on: count)
  }

  private func changeOfOne(
    _ standard: Ref<Standard>, from: (year: Year, slot: Int, result: Outcome),
    to: (year: Year, slot: Int, result: Outcome)
  ) -> Change {
    let (first, last) = (from.year, to.year)
    let isInFirst = grid.column(of: standard, in: from.slot) != nil
    switch (isInFirst, grid.column(of: standard, in: to.slot) != nil) {
    case (false, false): return .missing(first, .noStandards)
    case (false, true): return .broken(new: [standard], gone: [], shared: 0, onShared: nil)
    case (true, false): return .broken(new: [], gone: [standard], shared: 0, onShared: nil)
    case (true, true): break
    }
    let (before, after) = (from.result, to.result)
    if let missing = before.missing { return .missing(first, missing) }
    if let missing = after.missing { return .missing(last, missing) }
    guard let from = before.value, let to = after.value else {
      return .printed(from: before, to: after)
    }
    return compared(from, to, in: last, on: 1)
  }

  /// The means of a scope on the given standards alone, and their difference: of a service, on
  /// those of them that it scored in both years; of a group, the means of its services' means.
  func changeOnShared(
    _ shared: [Ref<Standard>], of scope: Scope, _ area: Ref<Area>, from first: Year, to last: Year
  ) -> (from: Ratio, to: Ratio, difference: Ratio)? {
    var before: [Ratio] = []
    var after: [Ratio] = []
    guard let one = grid.cell(area, first), let other = grid.cell(area, last) else { return nil }
    if let group = members.group(of: scope), !members.isWhole(group) { return nil }
    for service in sources.services(of: scope) {
      let both = shared.compactMap { standard -> (Ratio, Ratio)? in
        guard let before = score(of: service, standard, in: first),
          let after = score(of: service, standard, in: last)
        else { return nil }
        return (before, after)
      }
      let isInFirst = members.isOpen(service.index, cell: one)
      let isInLast = members.isOpen(service.index, cell: other)
      if !isInFirst, !isInLast { continue }
      guard isInFirst, isInLast, !both.isEmpty, let from = Ratio.mean(both.map(\.0)),
        let to = Ratio.mean(both.map(\.1))
      else { return nil }
      before.append(from)
      after.append(to)
    }
    guard !before.isEmpty, let from = Ratio.mean(before), let to = Ratio.mean(after),
      let difference = to.subtracting(from)
    else { return nil }
    return (from, to, difference)
  }

  /// The services of a group that were open for an area in one of two years alone. No break: in a
  /// region some service opens or closes every year. But whoever reads of a change is told.
  public func membership(
    of scope: Scope, _ area: Ref<Area>, _ first: Year, _ last: Year
  ) -> (joined: [Ref<Service>], left: [Ref<Service>]) {
    guard members.group(of: scope) != nil, let one = grid.cell(area, first),
      let other = grid.cell(area, last)
    else { return ([], []) }
    let all = sources.services(of: scope)
    return (
      all.filter { !members.isOpen($0.index, cell: one) && members.isOpen($0.index, cell: other) },
      all.filter { members.isOpen($0.index, cell: one) && !members.isOpen($0.index, cell: other) }
    )
  }

  /// Nothing when the service scored the same standards in both years.
  private func uneven(
    _ service: Ref<Service>, _ area: Ref<Area>, from: (year: Year, slot: Int),
    to: (year: Year, slot: Int), tellsShared: Bool
  ) -> Change? {
    if haveSameScored(service, from.slot, to.slot) { return nil }
    let standards = grid.standards(in: to.slot)
    let sets = EditionSets(
      first: standards.filter { isScored(service, $0, in: from.slot) },
      last: standards.filter { isScored(service, $0, in: to.slot) })
    let onShared =
      tellsShared
      ? changeOnShared(sets.shared, of: .service(service), area, from: from.year, to: to.year)
      : nil
    return .uneven(
      new: sets.only(in: \.last), gone: sets.only(in: \.first), shared: sets.shared.count,
      onShared: onShared?.difference)
  }

  /// Those standards that a service scored in both years; of a group, whose services may each
  /// have gaps of their own, all.
  private func scored(
    _ standards: [Ref<Standard>], by scope: Scope, in first: Int, and last: Int
  ) -> [Ref<Standard>] {
    guard case .service(let service) = scope else { return standards }
    return standards.filter {
      isScored(service, $0, in: first) && isScored(service, $0, in: last)
    }
  }

  /// Of two years with the same standards.
  private func haveSameScored(_ service: Ref<Service>, _ one: Int, _ other: Int) -> Bool {
    guard let first = sums.tables[one], let last = sums.tables[other] else {
      return (sums.tables[one] == nil) == (sums.tables[other] == nil)
    }
    let width = grid.slots[other].columns
    let before = first.scores + service.index * width
    let after = last.scores + service.index * width
    for (column, standard) in grid.standards(in: other).enumerated() {
      guard let earlier = grid.column(of: standard, in: one) else { return false }
      if (sums.wards[before + earlier] > 0) != (sums.wards[after + column] > 0) { return false }
    }
    return true
  }

  private func isScored(
    _ service: Ref<Service>, _ standard: Ref<Standard>, in slot: Int
  ) -> Bool {
    guard let table = sums.tables[slot], let column = grid.column(of: standard, in: slot) else {
      return false
    }
    return sums.wards[table.scores + service.index * grid.slots[slot].columns + column] > 0
  }

  /// The standards in force in two years, in the order of their numbers; nothing unless both have
  /// an edition.
  func editionSets(_ area: Ref<Area>, _ first: Year, _ last: Year) -> EditionSets? {
    guard let one = grid.slot(area, first), let other = grid.slot(area, last) else { return nil }
    return EditionSets(
      first: Array(grid.standards(in: one)), last: Array(grid.standards(in: other)))
  }
}

/// The standards of two years beside each other. Compared as lists: an edition has a dozen, and
/// making sets of them took twice as long.
struct EditionSets {
  let first: [Ref<Standard>]
  let last: [Ref<Standard>]
  /// In the order of the later year.
  let shared: [Ref<Standard>]

  init(first: [Ref<Standard>], last: [Ref<Standard>]) {
    self.first = first
    self.last = last
    shared = last.filter(first.contains)
  }

  func only(in side: KeyPath<Self, [Ref<Standard>]>) -> [Ref<Standard>] {
    self[keyPath: side].filter { !shared.contains($0) }
  }
}
