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
  public var bandIndex: Int?
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
  public func standardValues(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> [StandardValue] {
    let values = plainValues(of: scope, area, in: year)
    return standardValues(values, of: scope, area, in: year) { _ in true }
  }

  /// The standards with most room to improve: those with the lowest value, all that tie, and
  /// never one in the top band.
  public func room(of scope: Scope, _ area: Ref<Area>, in year: Year) -> [StandardValue] {
    strengthsAndRoom(of: scope, area, in: year).room
  }

  /// What is good: the standards with the highest value, all that tie, if in the top band.
  public func strengths(of scope: Scope, _ area: Ref<Area>, in year: Year) -> [StandardValue] {
    strengthsAndRoom(of: scope, area, in: year).strengths
  }

  /// Both: a page shows one below the other.
  public func strengthsAndRoom(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> (strengths: [StandardValue], room: [StandardValue]) {
    let values = plainValues(of: scope, area, in: year)
    let known = values.lazy.compactMap(\.value)
    guard let lowest = known.min(), let highest = known.max() else { return ([], []) }
    func having(_ value: Ratio) -> [StandardValue] {
      standardValues(values, of: scope, area, in: year) { $0 == value }
    }
    return (
      bandIndex(of: highest) == 0 ? having(highest) : [],
      bandIndex(of: lowest) == 0 ? [] : having(lowest)
    )
  }

  /// Each standard of which a value is known, in the order of their numbers.
  public func knownValues(of scope: Scope, _ area: Ref<Area>, in year: Year) -> [StandardValue] {
    standardValues(plainValues(of: scope, area, in: year), of: scope, area, in: year) { _ in true }
  }

  /// A value, and its text where it was printed.
  private typealias PlainValue = (value: Ratio?, printed: String?)

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
          text: plain.printed ?? (isScore ? display(score: value) : display(value)),
          isPrinted: plain.printed != nil, bandIndex: bandIndex(of: value)))
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
      let isOpen = members.isOpen(service.index, Int(grid.slots[slot].year))
      values = scores(of: service, area, in: year).map { (isOpen ? $0 : nil, nil) }
    } else {
      values = grid.standards(in: slot).map { standard in
        (computedResult(of: scope, area, in: year, standard: standard).value, nil)
      }
    }
    guard !published.isEmpty, values.allSatisfy({ $0.value == nil }) else { return values }
    return grid.standards(in: slot).map { standard in
      let outcome = result(of: scope, area, in: year, standard: standard)
      guard let figure = outcome.printed?.figure else { return (nil, nil) }
      return (Ratio(figure.score), figure.text)
    }
  }

  /// How many services are at each whole level of the scale, and in each band. Only for this is a
  /// mean of wards rounded to a level, half up.
  public func spread(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>
  ) -> Spread {
    let open = openServices(of: scope, in: year)
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

  /// The scope's services that were open at some time of the year.
  public func openServices(of scope: Scope, in year: Year) -> [Ref<Service>] {
    let services = sources.services(of: scope)
    guard let index = grid.yearIndex(year) else { return services }
    return services.filter { members.isOpen($0.index, index) }
  }

  /// The services that sent in an area, of those that were open in the year.
  public func submissions(
    of scope: Scope, _ area: Ref<Area>, in year: Year
  ) -> (submitted: [Ref<Service>], expected: [Ref<Service>]) {
    let expected = openServices(of: scope, in: year)
    return (expected.filter { hasSubmitted($0, area, in: year) }, expected)
  }

  /// With a row of the submissions, or with any score.
  public func hasSubmitted(_ service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> Bool {
    if uploads.submission(of: service, area, year) != nil { return true }
    guard let slot = grid.slot(area, year), let table = sums.tables[slot] else { return false }
    return sums.scored[table.services + service.index] > 0
  }

  public func submission(
    of service: Ref<Service>, _ area: Ref<Area>, in year: Year
  ) -> Submission? {
    uploads.submission(of: service, area, year).map { sources.submissions[$0] }
  }

  func submissionDate(of service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> CalendarDate? {
    uploads.submission(of: service, area, year).flatMap { sources.submissions[$0].date }
  }
}
