internal import SiteModel

/// The sums of every score table, in flat arrays: what a service or a group of services has is
/// read off, not added up again.
///
/// Scores of wards are means, so the sums of a table are kept in units of a thousandth over the
/// least common multiple of its numbers of wards: whole numbers, exact, and quick to add.
struct ScoreSums: Sendable {
  /// A slot's place in the arrays below, and the units its sums are in.
  struct Table: Sendable {
    /// Of `scores` and `wards`: by service, then column.
    var scores: Int
    /// Of `totals` and `scored`: by service.
    var services: Int
    /// Of `groupTotals` and `groupScored`: by group, then column.
    var groupScores: Int
    /// Of `groupMeans` and `groupServices`: by group.
    var groups: Int
    /// Sums are in units of one over this; 0 when they would be too fine.
    var unit: Int128 = 0
    /// `groupMeans` are in units of one over this; 0 when they would be too fine.
    var meanUnit: Int128 = 0
  }

  /// By slot; nothing for one without scores.
  private(set) var tables: [Table?] = []
  /// In thousandths, of all wards.
  private(set) var scores: [Int64] = []
  /// How many wards; 0 where the standard was not scored.
  private(set) var wards: [Int32] = []
  private(set) var totals: [Int128] = []
  private(set) var scored: [Int32] = []
  private(set) var groupTotals: [Int128] = []
  private(set) var groupScored: [Int32] = []
  private(set) var groupMeans: [Int128] = []
  private(set) var groupServices: [Int32] = []

  init(_ sources: BenchmarkSources, _ grid: EditionGrid, _ members: ScopeMembers, jobs: Int) {
    let parts = parallelMap(Array(grid.slots.indices), jobs: jobs) { _, slot in
      TableSums(sources, grid, members, slot: slot)
    }
    scores.reserveCapacity(parts.reduce(0) { $0 + $1.scores.count })
    wards.reserveCapacity(scores.capacity)
    for part in parts { append(part) }
  }

  private mutating func append(_ part: TableSums) {
    guard !part.isEmpty else { return tables.append(nil) }
    tables.append(
      Table(
        scores: scores.count, services: totals.count, groupScores: groupTotals.count,
        groups: groupMeans.count, unit: part.unit, meanUnit: part.meanUnit))
    scores.append(contentsOf: part.scores)
    wards.append(contentsOf: part.wards)
    totals.append(contentsOf: part.totals)
    scored.append(contentsOf: part.scored)
    groupTotals.append(contentsOf: part.groupTotals)
    groupScored.append(contentsOf: part.groupScored)
    groupMeans.append(contentsOf: part.groupMeans)
    groupServices.append(contentsOf: part.groupServices)
  }
}

/// The sums of one table, in its own arrays: made on whichever core is free.
private struct TableSums: Sendable {
  var isEmpty = true
  var scores: [Int64] = []
  var wards: [Int32] = []
  var totals: [Int128] = []
  var scored: [Int32] = []
  var groupTotals: [Int128] = []
  var groupScored: [Int32] = []
  var groupMeans: [Int128] = []
  var groupServices: [Int32] = []
  var unit: Int128 = 0
  var meanUnit: Int128 = 0

  init(_ sources: BenchmarkSources, _ grid: EditionGrid, _ members: ScopeMembers, slot: Int) {
    let table = Int(grid.slots[slot].table)
    guard table >= 0 else { return }
    isEmpty = false
    let columns = grid.slots[slot].columns
    let services = sources.services.count
    scores = [Int64](repeating: 0, count: services * columns)
    wards = [Int32](repeating: 0, count: services * columns)
    add(sources.scores[table].entries, columnOf: grid.columnsOfStandards(in: slot), columns)
    let multiple = leastCommonMultiple(of: wards, below: 1 << 31)
    guard let multiple else {
      countOnly(columns: columns, services: services)
      return
    }
    unit = 1000 * Int128(multiple)
    let scaled = addServices(columns: columns, services: services, multiple: multiple)
    addGroups(members, cell: grid.cell(ofSlot: slot), columns: columns, scaled: scaled)
  }

  /// `columnOf`: by the standard's index, the first of which is `columnOf.first`.
  private mutating func add(
    _ entries: [ScoreEntry], columnOf: (first: Int, columns: [Int32]), _ columns: Int
  ) {
    for entry in entries {
      let place = entry.standard.index - columnOf.first
      guard place >= 0, place < columnOf.columns.count, columnOf.columns[place] >= 0 else {
        continue
      }
      let index = entry.service.index * columns + Int(columnOf.columns[place])
      scores[index] += Int64(entry.score.thousandths)
      wards[index] += 1
    }
  }

  /// Where the wards of a table are so many and so uneven that no sum of theirs is exact.
  private mutating func countOnly(columns: Int, services: Int) {
    totals = [Int128](repeating: 0, count: services)
    scored = (0..<services).map { service in
      Int32(wards[service * columns..<(service + 1) * columns].count { $0 > 0 })
    }
  }

  /// Also gives the scores in the table's units. These fit: no mean of wards is above a score.
  private mutating func addServices(
    columns: Int, services: Int, multiple: Int64
  ) -> [Int64] {
    var scaled = scores
    if multiple > 1 {
      for index in scaled.indices where wards[index] > 0 {
        scaled[index] *= multiple / Int64(wards[index])
      }
    }
    totals.reserveCapacity(services)
    scored.reserveCapacity(services)
    for service in 0..<services {
      var total: Int128 = 0
      var count: Int32 = 0
      for index in service * columns..<(service + 1) * columns where wards[index] > 0 {
        total += Int128(scaled[index])
        count += 1
      }
      totals.append(total)
      scored.append(count)
    }
    return scaled
  }

  private mutating func addGroups(
    _ members: ScopeMembers, cell: Int, columns: Int, scaled: [Int64]
  ) {
    groupTotals = [Int128](repeating: 0, count: members.groups * columns)
    groupScored = [Int32](repeating: 0, count: members.groups * columns)
    groupMeans = [Int128](repeating: 0, count: members.groups)
    groupServices = [Int32](repeating: 0, count: members.groups)
    let multiple = leastCommonMultiple(of: scored, below: 1 << 50)
    var isTooFine = multiple == nil
    for service in scored.indices where scored[service] > 0 && members.isOpen(service, cell: cell) {
      let factor = Int128((multiple ?? 0) / Int64(scored[service]))
      let (part, overflows) = totals[service].multipliedReportingOverflow(by: factor)
      isTooFine = isTooFine || overflows
      let row = service * columns
      for group in members.groups(ofService: service) {
        groupServices[group] += 1
        let (sum, overflows) = groupMeans[group].addingReportingOverflow(part)
        groupMeans[group] = sum
        isTooFine = isTooFine || overflows
        let groupRow = group * columns
        for column in 0..<columns where wards[row + column] > 0 {
          groupTotals[groupRow + column] += Int128(scaled[row + column])
          groupScored[groupRow + column] += 1
        }
      }
    }
    meanUnit = isTooFine ? 0 : unit * Int128(multiple ?? 0)
  }
}

/// Of all numbers above 0; nothing when it would reach `limit`.
private func leastCommonMultiple(of numbers: [Int32], below limit: Int64) -> Int64? {
  var multiple: Int64 = 1
  var last: Int32 = 1
  for number in numbers where number > 0 && number != last {
    last = number
    var (large, small) = (multiple, Int64(number))
    while small != 0 { (large, small) = (small, large % small) }
    let factor = Int64(number) / large
    guard multiple < limit / factor else { return nil }
    multiple *= factor
  }
  return multiple
}
