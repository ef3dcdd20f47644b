public import SiteModel

/// What the files to take away hold: every score and mean, and why each that is missing is missing.
extension NetworkResults {
  /// By area, then year; without areas that were not looked at in a year.
  public func editionScores() -> [EditionScores] {
    grid.slots.indices.compactMap { slot in
      let scores = editionScores(slot)
      return wasLookedAt(slot, scores.absences) ? scores : nil
    }
  }

  private func editionScores(_ slot: Int) -> EditionScores {
    let place = grid.slots[slot]
    let edition = sources.editions[Int(place.edition)]
    let columns = place.columns
    let services = sources.services.count
    let table = sums.tables[slot]
    let hasWards = place.table >= 0 && !sources.scores[Int(place.table)].wards.isEmpty
    var rows = [Int32](repeating: Int32(columns), count: services)
    if let table, hasWards {
      for service in 0..<services {
        let row = table.scores + service * columns
        for wards in sums.wards[row..<row + columns] where wards > 1 {
          rows[service] += wards - 1
        }
      }
    }
    return EditionScores(
      edition: Ref(Int(place.edition)), area: edition.area, year: edition.year,
      table: place.table >= 0 ? Int(place.table) : nil,
      absences: (0..<services).map { absence(of: $0, slot, edition) }, rows: rows)
  }

  private func absence(of service: Int, _ slot: Int, _ edition: StandardsEdition) -> DataSymbol {
    guard members.isOpen(service, cell: grid.cell(ofSlot: slot)) else { return .notApplicable }
    if let table = sums.tables[slot], sums.scored[table.services + service] > 0 {
      return .unavailable
    }
    return uploads.reason(Ref(service), edition.area, edition.year, in: sources).symbol
  }

  /// An area in a year in which nobody scored it, nor was to, says nothing: it has standards, and
  /// these are in a file of their own.
  private func wasLookedAt(_ slot: Int, _ absences: [DataSymbol]) -> Bool {
    if let table = sums.tables[slot] {
      let first = table.services
      if sums.scored[first..<first + absences.count].contains(where: { $0 > 0 }) { return true }
    }
    return absences.contains(.unavailable)
  }

  /// By area, then year, then scope; `held` as `editionScores` gives them.
  public func meanRecords(_ held: [EditionScores], jobs: Int) -> [MeanRecord] {
    let scopes = sources.scopes
    let areas = sources.areas.indices.map { Ref<Area>($0) }
    let parts = parallelMap(areas, jobs: jobs) { _, area in
      let years = Set(held.lazy.filter { $0.area == area }.map(\.year))
      return MeanSeries(self, area, held: years).records(of: scopes)
    }
    return parts.flatMap(\.self)
  }
}

extension Outcome.Missing {
  /// `notApplicable` where nothing was to be had.
  var symbol: DataSymbol {
    switch self {
    case .notScheduled, .noStandards, .notOpen, .closed: .notApplicable
    case .servicesNotHeld, .notScored, .notUploaded, .notDueYet, .tooFine, .partlyScored:
      .unavailable
    }
  }
}

/// The means of an area over its years, each marked where it can't be compared with the one before.
private struct MeanSeries {
  private let results: NetworkResults
  private let area: Ref<Area>
  private let held: Set<Year>
  /// For each pair of years that was asked for: where each standard of the later is in the earlier.
  private var places: [YearPair: [Int]?] = [:]

  private struct YearPair: Hashable {
    var from: Int
    var to: Int
  }

  init(_ results: NetworkResults, _ area: Ref<Area>, held: Set<Year>) {
    self.results = results
    self.area = area
    self.held = held
  }

  consuming func records(of scopes: [Scope]) -> [MeanRecord] {
    let sets = Dictionary(
      results.sources.published.enumerated().map { ($1.id, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    var records: [MeanRecord] = []
    // By scope: the last year in which it has a value, and whether that was computed.
    var last = [(year: Year, isComputed: Bool)?](repeating: nil, count: scopes.count)
    for year in results.years(of: area) {
      let isHeld = held.contains(year)
      guard isHeld || results.published.hasFigures(area, year) else { continue }
      for (index, scope) in scopes.enumerated() {
        let outcome = results.result(of: scope, area, in: year)
        var record = MeanRecord(scope, area, year)
        if let missing = outcome.missing {
          guard isHeld, missing != .noStandards else { continue }
          record.status = missing.symbol
        } else {
          fill(&record, outcome, sets)
          if let before = last[index],
            isBroken(scope, before, (year, outcome.value != nil))
          {
            record.status = .breakInSeries
          }
          last[index] = (year, outcome.value != nil)
        }
        records.append(record)
      }
    }
    return records
  }

  private func fill(_ record: inout MeanRecord, _ outcome: Outcome, _ sets: [String: Int32]) {
    record.shown = outcome.text
    record.band = outcome.bandIndex.map { Int32($0) }
    record.standards = outcome.standards > 0 ? Int32(outcome.standards) : nil
    record.services = outcome.services > 0 ? Int32(outcome.services) : nil
    record.millionths = outcome.value.map { Int64(clamping: $0.rounded(places: 6)) }
    record.published = outcome.printed.flatMap { sets[$0.set.id] }
  }

  /// As `change(of:)` decides it, for all scopes of a pair of years at once.
  private mutating func isBroken(
    _ scope: Scope, _ before: (year: Year, isComputed: Bool),
    _ after: (year: Year, isComputed: Bool)
  ) -> Bool {
    guard let from = results.grid.slot(area, before.year),
      let to = results.grid.slot(area, after.year)
    else { return false }
    guard let places = places(from: from, to: to) else { return true }
    guard case .service(let service) = scope, before.isComputed, after.isComputed,
      let one = results.sums.tables[from], let other = results.sums.tables[to]
    else { return false }
    let first = one.scores + service.index * places.count
    let second = other.scores + service.index * places.count
    return places.indices.contains { column in
      (results.sums.wards[first + places[column]] > 0) != (results.sums.wards[second + column] > 0)
    }
  }

  /// Nothing where the standards in force differ.
  private mutating func places(from: Int, to: Int) -> [Int]? {
    if let known = places[YearPair(from: from, to: to)] { return known }
    let grid = results.grid
    let standards = results.sources.editions[Int(grid.slots[to].edition)].standards
    var found: [Int]? = standards.compactMap { grid.column(of: $0.standard, in: from) }
    if found?.count != standards.count || standards.count != grid.slots[from].columns {
      found = nil
    }
    places[YearPair(from: from, to: to)] = .some(found)
    return found
  }
}
