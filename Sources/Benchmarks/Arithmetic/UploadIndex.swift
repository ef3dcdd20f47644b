internal import SiteModel

/// What services sent in, and what was to be sent.
struct UploadIndex: Sendable {
  private let services: Int
  private let years: Int
  /// By area, year and service: its row of the submissions; -1 for none.
  private var submissions: [Int32]
  /// By area and year: its score table; -1 for none.
  private var tables: [Int32]
  private var scheduled: [Bool]
  /// By area and year: whether its last day is today or later.
  private var isStillOpen: [Bool]
  private var scheduledYears: [Bool]
  private let grid: EditionGrid

  init(_ sources: BenchmarkSources, _ grid: EditionGrid, today: CalendarDate) {
    self.grid = grid
    services = sources.services.count
    years = grid.years.count
    let cells = grid.areas * years
    submissions = [Int32](
      repeating: -1, count: sources.submissions.isEmpty ? 0 : cells * services)
    tables = [Int32](repeating: -1, count: cells)
    scheduled = [Bool](repeating: false, count: cells)
    isStillOpen = scheduled
    scheduledYears = [Bool](repeating: false, count: years)
    for (index, submission) in sources.submissions.enumerated() {
      guard let cell = grid.cell(submission.area, submission.year) else { continue }
      let place = cell * services + submission.service.index
      if submissions[place] < 0 { submissions[place] = Int32(index) }
    }
    for (index, table) in sources.scores.enumerated() {
      if let cell = grid.cell(table.area, table.year), tables[cell] < 0 {
        tables[cell] = Int32(index)
      }
    }
    for row in sources.schedule {
      if let year = grid.yearIndex(row.year) { scheduledYears[year] = true }
      guard let area = row.area, let cell = grid.cell(area, row.year) else { continue }
      scheduled[cell] = true
      isStillOpen[cell] = sources.calendar.lastDay(of: row).map { $0 >= today } ?? false
    }
  }

  func submission(of service: Ref<Service>, _ area: Ref<Area>, _ year: Year) -> Int? {
    guard !submissions.isEmpty, let cell = grid.cell(area, year) else { return nil }
    let index = Int(submissions[cell * services + service.index])
    return index < 0 ? nil : index
  }

  func hasTable(_ area: Ref<Area>, _ year: Year) -> Bool { table(area, year) != nil }

  func table(_ area: Ref<Area>, _ year: Year) -> Int? {
    guard let cell = grid.cell(area, year), tables[cell] >= 0 else { return nil }
    return Int(tables[cell])
  }

  /// Why a service that was open has no scores in an area and year that has standards.
  func reason(
    _ service: Ref<Service>, _ area: Ref<Area>, _ year: Year, in sources: BenchmarkSources
  ) -> Outcome.Missing {
    if submission(of: service, area, year) != nil { return .notScored }
    // A column that is still empty while there is time is no answer.
    if let table = table(area, year), sources.scores[table].names(service),
      !(grid.cell(area, year).map { isStillOpen[$0] } ?? false)
    {
      return .notScored
    }
    guard let index = grid.yearIndex(year), scheduledYears[index] else { return .notUploaded }
    guard let cell = grid.cell(area, year), scheduled[cell] else { return .notScheduled }
    return isStillOpen[cell] ? .notDueYet : .notUploaded
  }
}

extension ScoreTable {
  /// Whether it has a row of the service at all.
  fileprivate func names(_ service: Ref<Service>) -> Bool {
    var (low, high) = (0, services.count)
    while low < high {
      let middle = (low + high) / 2
      if services[middle] < service { low = middle + 1 } else { high = middle }
    }
    return low < services.count && services[low] == service
  }
}
