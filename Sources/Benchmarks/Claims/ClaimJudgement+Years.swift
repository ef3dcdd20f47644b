internal import SiteModel

/// Claims that set years of the same scope beside each other. All are refused across a break.
extension ClaimJudgement {
  /// The values of two years, if these have the same standards.
  func comparable(
    _ first: Year, _ last: Year
  ) throws(Refusal) -> (before: Quantity, after: Quantity) {
    let change = results.change(
      of: address.scope, address.area, from: first, to: last, standard: address.standard)
    if case .missing(let year, let missing) = change {
      throw wording.missing(missing, address.scope, address.area, year, address.standard)
    }
    if let broken = wording.broken(change, address.scope, address.area, first, last) {
      throw broken
    }
    return (
      try quantity(of: address.scope, in: first, named: wording.year(first)),
      try quantity(of: address.scope, in: last, named: wording.year(last))
    )
  }

  func moved(_ order: Quantity.Order, _ verb: String) throws(Refusal) -> Holding {
    let (before, after) = try comparable(address.firstYear ?? address.year, address.year)
    try require(order, verb, before, after)
    return holding([before, after])
  }

  private func require(
    _ order: Quantity.Order, _ verb: String, _ before: Quantity, _ after: Quantity
  ) throws(Refusal) {
    let found = after.compared(with: before)
    if found == order { return }
    if found == .unsure { throw tooClose(before, after) }
    var message = "\(wording.name(address.scope)) did not \(verb): \(holding([before, after]).how)"
    if before.isExact, after.isExact,
      before.interval.low.text() == after.interval.low.text(), found != .equal
    {
      message += "; both are shown as \(after.interval.low.text())"
    }
    throw refuted(message)
  }

  func everyYear() throws(Refusal) -> Holding {
    let first = address.firstYear ?? address.year
    var all: [Quantity] = []
    for number in first.number..<address.year.number {
      let (before, after) = try comparable(Year(number), Year(number + 1))
      try require(.greater, "rise", before, after)
      if all.isEmpty { all.append(before) }
      all.append(after)
    }
    return holding(all)
  }

  /// As of the address's year: what comes later does not make an old report wrong.
  func highestEver() throws(Refusal) -> Holding {
    let now = try quantity(of: address.scope, named: wording.year(address.year))
    var earlier: [Quantity] = []
    for year in results.years(of: address.area) where year < address.year {
      let outcome = results.result(
        of: address.scope, address.area, in: year, standard: address.standard)
      guard outcome.missing == nil else { continue }
      do throws(Refusal) {
        earlier.append(try comparable(year, address.year).before)
      } catch {
        throw Refusal(
          .figureBreak, error.mistake.message, label: error.mistake.label,
          help: error.mistake.help)
      }
    }
    guard !earlier.isEmpty else {
      throw undecided(
        "no earlier year of \(wording.name(address.scope)) is held for "
          + sources[address.area].name)
    }
    for year in earlier {
      switch now.compared(with: year) {
      case .greater: continue
      case .unsure: throw tooClose(now, year)
      case .less: throw refuted("\(now.described) is not the highest: \(year.described)")
      case .equal: throw refuted("\(now.described) is not higher than \(year.described)")
      }
    }
    return holding(earlier + [now])
  }

  func backToBaseline() throws(Refusal) -> Holding {
    let first = address.firstYear ?? address.year
    let (baseline, now) = try comparable(first, address.year)
    var between: [Quantity] = []
    for year in results.years(of: address.area) where first < year && year < address.year {
      let outcome = results.result(
        of: address.scope, address.area, in: year, standard: address.standard)
      if outcome.missing != nil { continue }
      between.append(try comparable(first, year).after)
    }
    let all = [baseline] + between + [now]
    switch now.compared(with: baseline) {
    case .greater, .equal: break
    case .unsure: throw tooClose(baseline, now)
    case .less: throw refuted("\(now.described) is below the baseline, \(baseline.described)")
    }
    if between.contains(where: { $0.compared(with: baseline) == .less }) { return holding(all) }
    if let close = between.first(where: { $0.compared(with: baseline) == .unsure }) {
      throw tooClose(baseline, close)
    }
    throw refuted(
      "no year between was below the baseline: \(holding(all).how)", help: "Use rose or unchanged.")
  }
}
