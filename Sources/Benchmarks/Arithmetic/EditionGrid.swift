internal import SiteModel

/// Where everything of an area's year is: a slot for each edition, found by two index computations.
/// Numbers only, so that looking something up counts no references.
struct EditionGrid: Sendable {
  /// An area in a year in which it has an edition.
  struct Slot: Sendable {
    var edition: Int32
    var area: Int32
    /// Its score table in the sources; -1 when there is none.
    var table: Int32
    var year: Int32
    /// How many standards are in force.
    var columns: Int
    /// Where the columns of the area's standards start in `columnOfStandard`.
    var columnBase: Int
    /// Where its standards start in `standardOfColumn`.
    var firstColumn: Int
  }

  /// All years that the data mention, the earliest first.
  let years: [Year]
  let areas: Int
  private(set) var slots: [Slot] = []
  private let firstYear: Int
  /// By the year's distance from the first: its place in `years`, or -1.
  private var yearIndexes: [Int32]
  /// By area and year: a slot, or -1.
  private var slotIndexes: [Int32]
  /// By slot and the standard's place in its area: its column in the edition, or -1.
  private var columnOfStandard: [Int32] = []
  /// By slot and column.
  private var standardOfColumn: [Ref<Standard>] = []
  /// By standard: its place in its area.
  private var places: [Int32]
  /// By standard; -1 for one that its area does not list.
  private var areaOfStandard: [Int32]

  init(_ sources: BenchmarkSources) {
    years = Self.years(in: sources)
    areas = sources.areas.count
    firstYear = years.first?.number ?? 0
    yearIndexes = [Int32](
      repeating: -1, count: years.isEmpty ? 0 : years[years.count - 1].number - firstYear + 1)
    for (index, year) in years.enumerated() { yearIndexes[year.number - firstYear] = Int32(index) }
    slotIndexes = [Int32](repeating: -1, count: areas * years.count)
    places = [Int32](repeating: -1, count: sources.standards.count)
    areaOfStandard = places
    for (index, area) in sources.areas.enumerated() {
      for (place, standard) in area.standards.enumerated() {
        places[standard.index] = Int32(place)
        areaOfStandard[standard.index] = Int32(index)
      }
    }
    addSlots(sources)
  }

  private static func years(in sources: BenchmarkSources) -> [Year] {
    var years = Set(sources.editions.map(\.year))
    years.formUnion(sources.scores.lazy.map(\.year))
    years.formUnion(sources.schedule.lazy.map(\.year))
    years.formUnion(sources.submissions.lazy.map(\.year))
    for set in sources.published { years.formUnion(set.figures.lazy.map(\.year)) }
    return years.sorted()
  }

  private mutating func addSlots(_ sources: BenchmarkSources) {
    for (index, edition) in sources.editions.enumerated() {
      guard let place = cell(edition.area, edition.year), slotIndexes[place] < 0 else { continue }
      slotIndexes[place] = Int32(slots.count)
      let base = columnOfStandard.count
      let known = sources[edition.area].standards.count
      columnOfStandard.append(contentsOf: repeatElement(-1, count: known))
      for (column, item) in edition.standards.enumerated() {
        guard areaOfStandard[item.standard.index] == edition.area.raw else { continue }
        columnOfStandard[base + Int(places[item.standard.index])] = Int32(column)
      }
      slots.append(
        Slot(
          edition: Int32(index), area: edition.area.raw, table: -1,
          year: Int32(yearIndex(edition.year) ?? 0), columns: edition.standards.count,
          columnBase: base, firstColumn: standardOfColumn.count))
      standardOfColumn.append(contentsOf: edition.standards.lazy.map(\.standard))
    }
    for (index, table) in sources.scores.enumerated() {
      guard let slot = slot(table.area, table.year), slots[slot].table < 0 else { continue }
      slots[slot].table = Int32(index)
    }
  }

  func yearIndex(_ year: Year) -> Int? {
    let offset = year.number - firstYear
    guard offset >= 0, offset < yearIndexes.count, yearIndexes[offset] >= 0 else { return nil }
    return Int(yearIndexes[offset])
  }

  /// The place of an area's year among all areas and years.
  func cell(_ area: Ref<Area>, _ year: Year) -> Int? {
    yearIndex(year).map { area.index * years.count + $0 }
  }

  func cell(ofSlot slot: Int) -> Int { Int(slots[slot].area) * years.count + Int(slots[slot].year) }

  func slot(_ area: Ref<Area>, _ year: Year) -> Int? {
    guard let cell = cell(area, year), slotIndexes[cell] >= 0 else { return nil }
    return Int(slotIndexes[cell])
  }

  /// The place of a standard in the edition of a slot; nothing when it is not in force.
  func column(of standard: Ref<Standard>, in slot: Int) -> Int? {
    guard areaOfStandard[standard.index] == slots[slot].area else { return nil }
    let index = slots[slot].columnBase + Int(places[standard.index])
    return columnOfStandard[index] < 0 ? nil : Int(columnOfStandard[index])
  }

  /// The standards in force, in the order of their numbers.
  func standards(in slot: Int) -> ArraySlice<Ref<Standard>> {
    let first = slots[slot].firstColumn
    return standardOfColumn[first..<first + slots[slot].columns]
  }

  /// Whatever their order.
  func haveSameStandards(_ one: Int, _ other: Int) -> Bool {
    slots[one].columns == slots[other].columns
      && standards(in: one).allSatisfy { column(of: $0, in: other) != nil }
  }

  /// The columns of an edition by the indexes of its standards, which begin with `first`.
  func columnsOfStandards(in slot: Int) -> (first: Int, columns: [Int32]) {
    let standards = standards(in: slot)
    guard let first = standards.min()?.index, let last = standards.max()?.index else {
      return (0, [])
    }
    var columns = [Int32](repeating: -1, count: last - first + 1)
    for (column, standard) in standards.enumerated() {
      columns[standard.index - first] = Int32(column)
    }
    return (first, columns)
  }
}
