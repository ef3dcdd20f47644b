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
  /// By area and year: whether anybody sent anything in.
  private var wasSent: [Bool]
  private let published: PublishedIndex
  /// By area and year: until when it is to be sent in.
  private var lastDays: [CalendarDate?]
  private let today: CalendarDate
  private var scheduledYears: [Bool]
  private let grid: EditionGrid

  init(
    _ sources: BenchmarkSources, _ grid: EditionGrid, _ published: PublishedIndex,
    today: CalendarDate
  ) {
    self.grid = grid
    self.published = published
    self.today = today
    services = sources.services.count
    years = grid.years.count
    let cells = grid.areas * years
    submissions = [Int32](
      repeating: -1, count: sources.submissions.isEmpty ? 0 : cells * services)
    tables = [Int32](repeating: -1, count: cells)
    scheduled = [Bool](repeating: false, count: cells)
    wasSent = scheduled
    lastDays = [CalendarDate?](repeating: nil, count: cells)
    scheduledYears = [Bool](repeating: false, count: years)
    for (index, submission) in sources.submissions.enumerated() {
      guard let cell = grid.cell(submission.area, submission.year) else { continue }
      wasSent[cell] = true
      let place = cell * services + submission.service.index
      if submissions[place] < 0 { submissions[place] = Int32(index) }
    }
    for (index, table) in sources.scores.enumerated() {
      if let cell = grid.cell(table.area, table.year), tables[cell] < 0 {
        tables[cell] = Int32(index)
        wasSent[cell] = wasSent[cell] || !table.entries.isEmpty
      }
    }
    for row in sources.schedule {
      if let year = grid.yearIndex(row.year) { scheduledYears[year] = true }
      guard let area = row.area, let cell = grid.cell(area, row.year) else { continue }
      scheduled[cell] = true
      lastDays[cell] = sources.calendar.lastDay(of: row)
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

  /// Until when an area is to be sent in; nothing where it is not scheduled.
  func lastDay(ofCell cell: Int) -> CalendarDate? { lastDays[cell] }

  private func isStillOpen(_ cell: Int) -> Bool { lastDays[cell].map { $0 >= today } ?? false }

  /// Whether a service sent in anything: a row of the submissions, or a score.
  func hasSent(_ service: Ref<Service>, cell: Int, in sources: BenchmarkSources) -> Bool {
    if !submissions.isEmpty, submissions[cell * services + service.index] >= 0 { return true }
    return tables[cell] >= 0 && sources.scores[Int(tables[cell])].hasScore(of: service)
  }

  /// Why a service that was open has no scores in an area and year that has standards.
  func reason(
    _ service: Ref<Service>, _ area: Ref<Area>, _ year: Year, in sources: BenchmarkSources
  ) -> Outcome.Missing {
    if submission(of: service, area, year) != nil { return .notScored }
    // A column that is still empty while there is time is no answer.
    if let table = table(area, year), sources.scores[table].names(service),
      !(grid.cell(area, year).map(isStillOpen) ?? false)
    {
      return .notScored
    }
    guard let index = grid.yearIndex(year), let cell = grid.cell(area, year) else {
      return .notScheduled
    }
    if scheduled[cell] { return isStillOpen(cell) ? .notDueYet : .notUploaded }
    // A year without a schedule says by what was sent in or printed that the area was looked at.
    let wasLookedAt = wasSent[cell] || published.hasFigures(area, year)
    return !scheduledYears[index] && wasLookedAt ? .notUploaded : .notScheduled
  }
}

extension ScoreTable {
  fileprivate func hasScore(of service: Ref<Service>) -> Bool {
    let place = entries.start(behind: { $0.service < service })
    return place < entries.count && entries[place].service == service
  }

  /// Whether it has a row of the service at all.
  fileprivate func names(_ service: Ref<Service>) -> Bool {
    let place = services.start(behind: { $0 < service })
    return place < services.count && services[place] == service
  }
}
