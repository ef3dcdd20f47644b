internal import SiteModel

/// Which services a group has, and which of them were open for an area of a year. A group is a
/// collaborative, a region or the network, numbered in that order.
///
/// Open is who was so at some time of the year. But nobody waits for a service that opened after
/// the area's day, or closed before it, and of which nothing was sent in or printed.
struct ScopeMembers: Sendable {
  enum Openness: UInt8, Sendable {
    case open
    case notYet
    case closed
  }

  let groups: Int
  private let collaboratives: Int
  private let services: Int
  private var starts: [Int32] = [0]
  private var lists: [Int32] = []
  /// The groups of each service, in the same way.
  private var groupStarts: [Int32] = [0]
  private var groupLists: [Int32] = []
  private var whole: [Bool] = []
  /// By row, then service: the years have a row each, and so has an area's year that differs.
  private var openness: [Openness] = []
  /// By row, then group: how many of its services are open.
  private var openCounts: [Int32] = []
  /// By area and year.
  private var rowOfCell: [Int32] = []

  init(
    _ sources: BenchmarkSources, _ grid: EditionGrid, _ uploads: UploadIndex,
    _ published: PublishedIndex
  ) {
    collaboratives = sources.collaboratives.count
    services = sources.services.count
    groups = collaboratives + sources.regions.count + 1
    for group in 0..<groups {
      let scope = scope(ofGroup: group)
      lists.append(contentsOf: sources.services(of: scope).lazy.map(\.raw))
      starts.append(Int32(lists.count))
      whole.append(sources.isWhole(scope))
    }
    addGroups()
    for year in grid.years { addOpenness(of: sources, in: year) }
    for year in grid.years.indices { addCounts(row: year) }
    for area in 0..<grid.areas {
      for year in grid.years.indices {
        addRow(of: Ref(area), (year, grid.years[year]), sources, uploads, published)
      }
    }
  }

  private mutating func addGroups() {
    var groupsOf = [[Int32]](repeating: [], count: services)
    for group in 0..<groups {
      for service in services(ofGroup: group) { groupsOf[service].append(Int32(group)) }
    }
    for list in groupsOf {
      groupLists.append(contentsOf: list)
      groupStarts.append(Int32(groupLists.count))
    }
  }

  private mutating func addOpenness(of sources: BenchmarkSources, in year: Year) {
    guard let days = sources.calendar.days(of: year) else {
      return openness.append(contentsOf: repeatElement(.open, count: services))
    }
    openness += sources.services.map { $0.openness(during: days) }
  }

  /// The year's own row, unless somebody was not there on the area's day.
  private mutating func addRow(
    of area: Ref<Area>, _ year: (index: Int, year: Year), _ sources: BenchmarkSources,
    _ uploads: UploadIndex, _ published: PublishedIndex
  ) {
    let cell = rowOfCell.count
    rowOfCell.append(Int32(year.index))
    guard let day = uploads.lastDay(ofCell: cell) else { return }
    let row = year.index * services..<(year.index + 1) * services
    var own: [Openness]?
    for (index, service) in sources.services.enumerated()
    where openness[row.lowerBound + index] == .open {
      let onDay = service.openness(during: day...day)
      guard onDay != .open, !uploads.hasSent(Ref(index), cell: cell, in: sources),
        !published.hasFigures(area, year.year, of: .service(Ref(index)))
      else { continue }
      if own == nil { own = Array(openness[row]) }
      own?[index] = onDay
    }
    guard let own else { return }
    rowOfCell[cell] = Int32(openness.count / services)
    openness += own
    addCounts(row: Int(rowOfCell[cell]))
  }

  private mutating func addCounts(row: Int) {
    for group in 0..<groups {
      let count = services(ofGroup: group).count { openness[row * services + $0] == .open }
      openCounts.append(Int32(count))
    }
  }

  /// Nothing for a service.
  func group(of scope: Scope) -> Int? {
    switch scope {
    case .service: nil
    case .collaborative(let collaborative): collaborative.index
    case .region(let region): collaboratives + region.index
    case .network: groups - 1
    }
  }

  func scope(ofGroup group: Int) -> Scope {
    if group < collaboratives { return .collaborative(Ref(group)) }
    return group < groups - 1 ? .region(Ref(group - collaboratives)) : .network
  }

  func services(ofGroup group: Int) -> some Collection<Int> {
    lists[Int(starts[group])..<Int(starts[group + 1])].lazy.map { Int($0) }
  }

  func groups(ofService service: Int) -> some Collection<Int> {
    groupLists[Int(groupStarts[service])..<Int(groupStarts[service + 1])].lazy.map { Int($0) }
  }

  func isWhole(_ group: Int) -> Bool { whole[group] }

  func openness(_ service: Int, cell: Int) -> Openness {
    openness[Int(rowOfCell[cell]) * services + service]
  }

  func isOpen(_ service: Int, cell: Int) -> Bool { openness(service, cell: cell) == .open }

  func openCount(ofGroup group: Int, cell: Int) -> Int {
    Int(openCounts[Int(rowOfCell[cell]) * groups + group])
  }
}

extension Service {
  fileprivate func openness(during days: ClosedRange<CalendarDate>) -> ScopeMembers.Openness {
    if let opened, opened > days.upperBound { return .notYet }
    if let closed, closed < days.lowerBound { return .closed }
    return .open
  }
}
