internal import SiteModel

/// Which services a group has, and which of them are open in a year. A group is a collaborative, a
/// region or the network, numbered in that order.
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
  /// By year, then service.
  private var openness: [Openness] = []
  /// By year, then group: how many of its services are open.
  private var openCounts: [Int32] = []

  init(_ sources: BenchmarkSources, years: [Year]) {
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
    for year in years { addOpenness(of: sources, in: year) }
    for year in years.indices {
      for group in 0..<groups {
        openCounts.append(Int32(services(ofGroup: group).count { isOpen($0, year) }))
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
    for service in sources.services {
      if let opened = service.opened, opened > days.upperBound {
        openness.append(.notYet)
      } else if let closed = service.closed, closed < days.lowerBound {
        openness.append(.closed)
      } else {
        openness.append(.open)
      }
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

  func openness(_ service: Int, _ year: Int) -> Openness { openness[year * services + service] }

  func isOpen(_ service: Int, _ year: Int) -> Bool { openness(service, year) == .open }

  func openCount(ofGroup group: Int, _ year: Int) -> Int {
    Int(openCounts[year * groups + group])
  }
}
