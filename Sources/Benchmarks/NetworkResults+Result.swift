public import SiteModel

extension NetworkResults {
  /// The mean of a scope in an area and year, or its value for one standard.
  public func result(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>? = nil
  ) -> Outcome {
    guard let question = Question(scope, area, year, standard, in: self) else {
      return printedOutcome(scope, area, year, standard) ?? Outcome(.missing(.noStandards))
    }
    var outcome = computed(question)
    // A service that was not open has no figure, whoever printed one.
    guard let missing = outcome.missing, missing != .notOpen, missing != .closed else {
      return outcome
    }
    guard let printed = printedOutcome(scope, area, year, standard) else { return outcome }
    outcome.state = printed.state
    outcome.decimals = printed.decimals
    outcome.bandIndex = printed.bandIndex
    outcome.services = printed.services
    return outcome
  }

  /// The value that follows from the scores alone, whatever was printed.
  func computedResult(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>? = nil
  ) -> Outcome {
    Question(scope, area, year, standard, in: self).map(computed)
      ?? Outcome(.missing(.noStandards))
  }

  private func computed(_ question: Question) -> Outcome {
    switch question.group {
    case nil: serviceOutcome(question)
    case let group?: groupOutcome(question, group)
    }
  }

  /// What is asked, as places in the arrays.
  private struct Question {
    var scope: Scope
    var area: Ref<Area>
    var year: Year
    var slot: Int
    var cell: Int
    var columns: Int
    /// The standard's; nothing for the mean of all.
    var column: Int?
    /// Nothing for a service.
    var group: Int?

    /// Nothing where no such standards are in force.
    init?(
      _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?,
      in results: NetworkResults
    ) {
      guard let slot = results.grid.slot(area, year) else { return nil }
      if let standard {
        guard let column = results.grid.column(of: standard, in: slot) else { return nil }
        self.column = column
      }
      self.scope = scope
      self.area = area
      self.year = year
      self.slot = slot
      cell = results.grid.cell(ofSlot: slot)
      columns = results.grid.slots[slot].columns
      group = results.members.group(of: scope)
    }
  }

  private func serviceOutcome(_ question: Question) -> Outcome {
    guard case .service(let service) = question.scope else { return Outcome(.missing(.notScored)) }
    switch members.openness(service.index, cell: question.cell) {
    case .notYet: return Outcome(.missing(.notOpen))
    case .closed: return Outcome(.missing(.closed))
    case .open: break
    }
    var outcome = Outcome(.missing(.notScored))
    outcome.ofServices = 1
    outcome.ofStandards = question.column == nil ? question.columns : 1
    let scored = sums.tables[question.slot].map { sums.scored[$0.services + service.index] } ?? 0
    guard let table = sums.tables[question.slot], scored > 0 else {
      outcome.state = .missing(
        uploads.reason(service, question.area, question.year, in: sources))
      return outcome
    }
    let value: Ratio?
    if let column = question.column {
      let index = table.scores + service.index * question.columns + column
      guard sums.wards[index] > 0 else { return outcome }
      value = Ratio(thousandths: sums.scores[index], over: sums.wards[index])
      outcome.standards = 1
    } else {
      value = Ratio(
        sums.totals[table.services + service.index], over: table.unit * Int128(scored))
      outcome.standards = Int(scored)
    }
    outcome.services = 1
    set(value, in: &outcome)
    return outcome
  }

  private func groupOutcome(_ question: Question, _ group: Int) -> Outcome {
    var outcome = Outcome(.missing(.servicesNotHeld))
    let open = members.openCount(ofGroup: group, cell: question.cell)
    outcome.ofStandards = question.column == nil ? question.columns : 1
    outcome.ofServices = open
    let table = sums.tables[question.slot]
    let scored: Int
    if let table, let column = question.column, table.unit != 0 {
      let index = table.groupScores + group * question.columns + column
      scored = Int(sums.groupScored[index])
    } else {
      scored = table.map { $0.unit == 0 ? 0 : Int(sums.groupServices[$0.groups + group]) } ?? 0
    }
    guard members.isWhole(group) else { return outcome }
    if let table, table.unit == 0 {
      outcome.state = .missing(.tooFine)
      return outcome
    }
    guard let table, scored == open, open > 0 else {
      outcome.state = .missing(
        scored > 0 ? .partlyScored(held: scored, of: open) : reason(question, group, open: open))
      return outcome
    }
    outcome.services = scored
    let row = table.groupScores + group * question.columns
    if let column = question.column {
      outcome.standards = 1
      set(
        Ratio(sums.groupTotals[row + column], over: table.unit * Int128(scored)), in: &outcome)
      return outcome
    }
    outcome.standards = (row..<row + question.columns).count { sums.groupScored[$0] > 0 }
    let mean = sums.groupMeans[table.groups + group]
    set(Ratio(mean, over: table.meanUnit).flatMap { $0.divided(by: scored) }, in: &outcome)
    return outcome
  }

  /// Why no service of a group has scores: what is true of all of them.
  private func reason(_ question: Question, _ group: Int, open: Int) -> Outcome.Missing {
    let services = members.services(ofGroup: group)
    guard open > 0 else {
      let isClosed = services.contains { members.openness($0, cell: question.cell) == .closed }
      return isClosed ? .closed : .notOpen
    }
    guard question.column == nil else { return .notScored }
    let reasons = Set(
      services.lazy.filter { self.members.isOpen($0, cell: question.cell) }.map {
        self.uploads.reason(Ref($0), question.area, question.year, in: self.sources)
      })
    return reasons.count == 1 ? reasons.first ?? .notScored : .notScored
  }

  private func set(_ value: Ratio?, in outcome: inout Outcome) {
    guard let value else {
      outcome.state = .missing(.tooFine)
      return
    }
    outcome.state = .computed(value)
    guard let band = bandIndex(of: value) else { return }
    outcome.bandIndex = band
    // What one place says exactly is shown where it is.
    guard 10 % value.denominator != 0, let shown = Ratio(value.rounded(places: 1), over: 10),
      let shownBand = bandIndex(of: shown), shownBand != band
    else { return }
    outcome.displayedBandIndex = shownBand
  }

  private func printedOutcome(
    _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?
  ) -> Outcome? {
    guard let place = published.first(scope, area, year, standard) else { return nil }
    let set = sources.published[place.set]
    let figure = set.figures[place.figure]
    var outcome = Outcome(.printed(figure, set))
    outcome.decimals = published.decimals(place)
    outcome.services = figure.services ?? 0
    outcome.bandIndex = figure.rating.flatMap { rating in
      bands.firstIndex { $0.rating == rating }
    }
    return outcome
  }
}
