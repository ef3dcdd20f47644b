public import SiteModel

/// The value of a scope for one standard.
public struct StandardValue: Sendable {
  public var standard: Ref<Standard>
  /// In its edition.
  public var number: Int
  public var value: Ratio
  /// As it is shown: a service's score as it stands, a mean rounded, a printed figure as printed.
  public var text: String
  public var isPrinted: Bool
  /// From the best to the worst that it may be rated, as places on the scale: one, but for a printed
  /// value close to a limit.
  public var bands: ClosedRange<Int>?

  /// Its rating's place on the scale, 0 being the best; nothing where that can't be told.
  public var bandIndex: Int? {
    bands.flatMap { $0.count == 1 ? $0.lowerBound : nil }
  }
}

/// What a service wrote beside a score, or beside that of one of its wards.
public struct ScoreNote: Sendable {
  public var standard: Ref<Standard>
  /// In its edition.
  public var number: Int
  public var ward: String?
  public var text: String
}

/// How the services of a scope are spread over the scale, for one standard.
public struct Spread: Sendable {
  /// Every whole level of the scale, the lowest first.
  public var levels: [Level]
  /// By band, the best first.
  public var bands: [Int]
  /// How many services scored the standard, of those that were open.
  public var scored: Int
  public var of: Int
  /// No score lies between two levels, as a mean of wards may.
  public var isWhole = true

  public struct Level: Sendable, Hashable {
    public var level: Int
    public var services: Int
  }
}

extension NetworkResults {
  /// The scope's value for each standard of the edition that has one, in the order of their
  /// numbers: computed, or, where nothing is computed, as printed.
  public func knownValues(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> [StandardValue] {
    let values = plainValues(of: scope, area, in: year)
    return standardValues(values, of: scope, area, in: year) { _ in true }
  }

  /// What stands out among the standards of a scope, in the order of their numbers.
  public struct StandingOut: Sendable {
    /// What is good: those with the highest value, all that tie, if in the top band.
    public var strengths: [StandardValue] = []
    /// Those with most room to improve: with the lowest value, all that tie, and never one that
    /// is in the top band or may be.
    public var room: [StandardValue] = []
    /// Those that some services of a group scored and others did not: they have no value, and
    /// nobody knows whether it would be the highest or the lowest.
    public var unknown: [Ref<Standard>] = []
    /// Values are as printed, and not all were: nothing stands out.
    public var isIncompletePrint = false

    /// Whether a standard without a value might be the highest or the lowest.
    var isUndecided: Bool { !unknown.isEmpty || isIncompletePrint }
  }

  public func standingOut(of scope: Scope, _ area: Ref<Area>, in year: Year) -> StandingOut {
    let values = plainValues(of: scope, area, in: year)
    var found = StandingOut()
    if let slot = grid.slot(area, year) {
      found.unknown = zip(grid.standards(in: slot), values).filter { $0.1.isPartial }.map(\.0)
    }
    found.isIncompletePrint =
      values.contains { $0.text != nil } && values.contains { $0.value == nil }
    if found.isIncompletePrint { return found }
    let known = values.lazy.compactMap(\.value)
    guard let lowest = known.min(), let highest = known.max() else { return found }
    func having(_ value: Ratio) -> [StandardValue] {
      standardValues(values, of: scope, area, in: year) { $0 == value }
    }
    let (best, least) = (having(highest), having(lowest))
    if best.allSatisfy({ $0.bands?.upperBound == 0 }) { found.strengths = best }
    if least.allSatisfy({ $0.bands.map { $0.lowerBound > 0 } ?? false }) { found.room = least }
    return found
  }

  private struct PlainValue {
    var value: Ratio?
    /// Where it was printed.
    var text: String?
    var bands: ClosedRange<Int>?
    var isPartial = false
  }

  private func standardValues(
    _ values: [PlainValue], of scope: Scope, _ area: Ref<Area>, in year: Year,
    where isWanted: (Ratio) -> Bool
  ) -> [StandardValue] {
    guard let slot = grid.slot(area, year) else { return [] }
    let isScore = members.group(of: scope) == nil
    var wanted: [StandardValue] = []
    for (column, (standard, plain)) in zip(grid.standards(in: slot), values).enumerated() {
      guard let value = plain.value, isWanted(value) else { continue }
      wanted.append(
        StandardValue(
          standard: standard, number: number(column, in: slot), value: value,
          text: plain.text ?? (isScore ? display(score: value) : display(value)),
          isPrinted: plain.text != nil, bands: plain.bands))
    }
    return wanted
  }

  private func number(_ column: Int, in slot: Int) -> Int {
    sources.editions[Int(grid.slots[slot].edition)].standards[column].number
  }

  /// For each standard in force; printed ones only where none is computed.
  private func plainValues(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> [PlainValue] {
    guard let slot = grid.slot(area, year) else { return [] }
    let values: [PlainValue]
    if case .service(let service) = scope {
      let isOpen = members.isOpen(service.index, cell: grid.cell(ofSlot: slot))
      values = scores(of: service, area, in: year).map { score in
        guard isOpen, let score else { return PlainValue() }
        return PlainValue(value: score, bands: bandIndex(of: score).map { $0...$0 })
      }
    } else {
      values = grid.standards(in: slot).map { standard in
        let outcome = computedResult(of: scope, area, in: year, standard: standard)
        var plain = PlainValue(
          value: outcome.value, bands: outcome.bandIndex.map { $0...$0 })
        if case .partlyScored = outcome.missing { plain.isPartial = true }
        return plain
      }
    }
    guard !published.isEmpty, values.allSatisfy({ $0.value == nil }) else { return values }
    return zip(grid.standards(in: slot), values).map { standard, value in
      let outcome = result(of: scope, area, in: year, standard: standard)
      guard let figure = outcome.printed?.figure else { return value }
      return PlainValue(
        value: Ratio(figure.score), text: figure.text,
        bands: bands(ofPrinted: figure.score, places: outcome.decimals))
    }
  }

  /// The bands of all that a printed figure may have been.
  func bands(ofPrinted score: Score, places: Int) -> ClosedRange<Int>? {
    guard let may = PrintedInterval(score, places: places, .either)?.clamped(to: sources.scale),
      let worst = bandIndex(of: may.low), var best = bandIndex(of: may.high)
    else { return nil }
    // What lies just below a limit is in the band below.
    if !may.isClosed, best < worst, bandFloors[best] == may.high { best += 1 }
    return best...max(best, worst)
  }

  /// How many services are at each whole level of the scale, and in each band. Only for this is a
  /// mean of wards rounded to a level, half up.
  public func spread(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>
  ) -> Spread {
    let open = openServices(of: scope, area, in: year)
    let minimum = sources.scale.map { Int(Ratio($0.minimum).rounded(places: 0)) } ?? 0
    let maximum = sources.scale.map { Int(Ratio($0.maximum).rounded(places: 0)) } ?? -1
    var spread = Spread(
      levels: minimum <= maximum
        ? (minimum...maximum).map { Spread.Level(level: $0, services: 0) } : [],
      bands: bandFloors.map { _ in 0 }, scored: 0, of: open.count)
    for service in open {
      guard let value = score(of: service, standard, in: year) else { continue }
      spread.scored += 1
      if value.denominator != 1 { spread.isWhole = false }
      let level = Int(value.rounded(places: 0)) - minimum
      if spread.levels.indices.contains(level) { spread.levels[level].services += 1 }
      if let band = bandIndex(of: value) { spread.bands[band] += 1 }
    }
    return spread
  }

  /// The scope's services that were open for an area in a year: see `ScopeMembers`.
  public func openServices(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> [Ref<Service>] {
    let services = sources.services(of: scope)
    guard let cell = grid.cell(area, year) else { return services }
    return services.filter { members.isOpen($0.index, cell: cell) }
  }

  /// The services that sent in an area, of those that were open for it.
  public func submissions(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> (submitted: [Ref<Service>], expected: [Ref<Service>]) {
    let expected = openServices(of: scope, area, in: year)
    return (expected.filter { hasSubmitted($0, area, in: year) }, expected)
  }

  /// With a row of the submissions, or with any score.
  public func hasSubmitted(_ service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> Bool {
    grid.cell(area, year).map { uploads.hasSent(service, cell: $0, in: sources) } ?? false
  }

  public func submission(
    of service: Ref<Service>, _ area: Ref<Area>, in year: Year
  ) -> Submission? {
    uploads.submission(of: service, area, year).map { sources.submissions[$0] }
  }

  /// What a service wrote beside its scores, in the order of the standards' numbers.
  public func notes(
    of service: Ref<Service>, _ area: Ref<Area>, in year: Year
  ) -> [ScoreNote] {
    guard let table = uploads.table(area, year).map({ sources.scores[$0] }), table.hasNotes,
      let edition = sources.edition(of: area, in: year)
    else { return [] }
    return edition.standards.flatMap { item in
      let whole = table.wholeNotes.first { $0.service == service && $0.standard == item.standard }
      var notes = whole.map { [(ward: nil as String?, text: $0.text)] } ?? []
      for entry in entries(of: service, item.standard, area, year) where entry.note >= 0 {
        let ward = entry.ward >= 0 ? table.wards[Int(entry.ward)] : nil
        notes.append((ward, table.notes[Int(entry.note)]))
      }
      return notes.map {
        ScoreNote(standard: item.standard, number: item.number, ward: $0.ward, text: $0.text)
      }
    }
  }

  func submissionDate(of service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> CalendarDate? {
    uploads.submission(of: service, area, year).flatMap { sources.submissions[$0].date }
  }
}
