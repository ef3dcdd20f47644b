public import SiteModel

/// Everything that follows from the network's data: made once, then only asked.
///
/// Sums are made at the start, in flat arrays; a mean, its rounding and its rating are worked out
/// when somebody asks.
public final class NetworkResults: Sendable {
  public let sources: BenchmarkSources
  public let today: CalendarDate
  let grid: EditionGrid
  let members: ScopeMembers
  let sums: ScoreSums
  let published: PublishedIndex
  let uploads: UploadIndex
  let names: NameIndex
  let bands: [RatingScale.Band]
  /// Of the bands, the lowest value in each.
  let bandFloors: [Ratio]

  public init(_ sources: BenchmarkSources, today: CalendarDate, jobs: Int = 1) {
    self.sources = sources
    self.today = today
    grid = EditionGrid(sources)
    published = PublishedIndex(sources)
    uploads = UploadIndex(sources, grid, published, today: today)
    members = ScopeMembers(sources, grid, uploads, published)
    sums = ScoreSums(sources, grid, members, jobs: jobs)
    names = NameIndex(sources)
    bands = sources.scale?.bands ?? []
    bandFloors = bands.map { Ratio($0.from) }
  }

  /// The years in which an area has an edition, scores or published figures, the earliest first.
  public func years(of area: Ref<Area>) -> [Year] {
    grid.years.filter {
      grid.slot(area, $0) != nil || uploads.hasTable(area, $0) || published.hasFigures(area, $0)
    }
  }

  /// The service's score for a standard: the mean of its wards.
  public func score(of service: Ref<Service>, _ standard: Ref<Standard>, in year: Year) -> Ratio? {
    guard let slot = grid.slot(sources.standards[standard.index].area, year),
      let column = grid.column(of: standard, in: slot), let table = sums.tables[slot]
    else { return nil }
    let index = table.scores + service.index * grid.slots[slot].columns + column
    let wards = sums.wards[index]
    return wards > 0 ? Ratio(thousandths: sums.scores[index], over: wards) : nil
  }

  /// The service's score for each standard of the edition, in order; nothing where not scored.
  public func scores(of service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> [Ratio?] {
    guard let slot = grid.slot(area, year) else { return [] }
    let columns = grid.slots[slot].columns
    guard let table = sums.tables[slot] else { return [Ratio?](repeating: nil, count: columns) }
    let row = table.scores + service.index * columns
    return (row..<row + columns).map { index in
      let wards = sums.wards[index]
      return wards > 0 ? Ratio(thousandths: sums.scores[index], over: wards) : nil
    }
  }

  /// Whether a standard is in its area's edition of a year.
  public func isInForce(_ standard: Ref<Standard>, _ year: Year) -> Bool {
    guard let slot = grid.slot(sources.standards[standard.index].area, year) else { return false }
    return grid.column(of: standard, in: slot) != nil
  }

  /// As a mean is shown: rounded to one place.
  public func display(_ value: Ratio) -> String { value.text() }

  /// As a service's score is shown: as it stands, or, where three places can't say it, as a mean.
  public func display(score: Ratio) -> String {
    score.isExactDecimal ? score.working : score.text()
  }

  /// The band that a value lies in; of the unrounded value.
  public func band(of value: Ratio) -> RatingScale.Band? {
    bandIndex(of: value).map { bands[$0] }
  }

  /// Its band's place on the scale, 0 being the best.
  public func bandIndex(of value: Ratio) -> Int? { bandFloors.firstIndex { $0 <= value } }
}
