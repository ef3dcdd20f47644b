internal import Benchmarks
internal import SiteModel

/// The tables of scores and means.
extension NetworkPlanner {
  /// The headings of an area's standards, those in force now first and in their order, then those
  /// that are over; and of its years, the newest first: a phone shows one column at a time.
  func headings(of area: Ref<Area>) -> AreaHeadings {
    let years = self.years(of: area).reversed().filter { year in
      data[area].editions.contains { data[$0].year == year }
    }
    var order: [Ref<Standard>] = []
    for edition in data[area].editions.reversed() {
      for item in data[edition].standards where !order.contains(item.standard) {
        order.append(item.standard)
      }
    }
    let latest = data[area].editions.last.map { data[$0].standards } ?? []
    let rows = order.map { standard in
      ScoreGrid.Heading(
        link(to: standard), number: latest.first { $0.standard == standard }?.number)
    }
    let places = years.map { year in
      let items = data.edition(of: area, in: year)?.standards ?? []
      return order.map { standard in items.firstIndex { $0.standard == standard } ?? -1 }
    }
    return AreaHeadings(
      area: area, years: years, standards: order, places: places, rows: rows,
      columns: years.map(heading(of:)))
  }

  func heading(of year: Year) -> ScoreGrid.Heading { ScoreGrid.Heading(link(to: year)) }

  /// Every score of a service in an area: standards by year.
  func scores(of service: Ref<Service>, _ headings: AreaHeadings) -> ScoreGrid {
    let width = headings.years.count
    var cells = [ScoreGrid.Cell](
      repeating: .none(.notInForce), count: headings.standards.count * width)
    for (column, year) in headings.years.enumerated() {
      let scores = results.scores(of: service, headings.area, in: year)
      let isWhole = scores.allSatisfy { $0 != nil }
      let absent = isWhole ? .notScored : absence(of: service, headings.area, in: year)
      for (row, place) in headings.places[column].enumerated() where place >= 0 {
        cells[row * width + column] =
          scores[place].map { cell(score: $0) } ?? .none(absent)
      }
    }
    return ScoreGrid(
      figure: "score",
      caption: words.text(
        "scores-caption",
        ["name": data[service].name, "area": data[headings.area].name]),
      corner: words.text("standard-column"),
      common: [("scope", data[service].id), ("area", data[headings.area].id)],
      rowKind: "standard", columnKind: "year", rows: headings.rows, columns: headings.columns,
      cells: cells)
  }

  /// The means of a collaborative or a region on each standard: standards by year.
  func means(of scope: Scope, _ headings: AreaHeadings) -> ScoreGrid {
    let width = headings.years.count
    var cells = [ScoreGrid.Cell](
      repeating: .none(.notInForce), count: headings.standards.count * width)
    for (column, year) in headings.years.enumerated() {
      for (row, place) in headings.places[column].enumerated() where place >= 0 {
        let outcome = results.result(
          of: scope, headings.area, in: year, standard: headings.standards[row])
        cells[row * width + column] = results.cell(of: outcome)
      }
    }
    let link = link(to: scope)
    return ScoreGrid(
      figure: "mean",
      caption: words.text(
        "means-caption", ["name": link.name, "area": data[headings.area].name]),
      corner: words.text("standard-column"),
      common: [("scope", link.id), ("area", data[headings.area].id)],
      rowKind: "standard", columnKind: "year", rows: headings.rows, columns: headings.columns,
      cells: cells)
  }

  /// A standard's scores: services by year, only those that scored it at all.
  func scores(on standard: Ref<Standard>, _ headings: AreaHeadings) -> ScoreGrid? {
    guard let row = headings.standards.firstIndex(of: standard) else { return nil }
    let columns = headings.years.indices.filter { headings.places[$0][row] >= 0 }
    let services = scoredServices(standard, columns.map { headings.years[$0] })
    guard !services.isEmpty, services.count <= Self.mostRows else { return nil }
    var cells: [ScoreGrid.Cell] = []
    for service in services {
      for column in columns {
        let year = headings.years[column]
        cells.append(
          results.score(of: service, standard, in: year).map { cell(score: $0) }
            ?? .none(absence(of: service, headings.area, in: year)))
      }
    }
    return ScoreGrid(
      figure: "score", caption: words.text("standard-scores-caption"),
      corner: words.text("service-column"),
      common: [("area", data[headings.area].id), ("standard", data[standard].id)],
      rowKind: "scope", columnKind: "year", rows: services.map { serviceHeadings[$0.index] },
      columns: columns.map { headings.columns[$0] }, cells: cells)
  }

  /// Looks for no more than there is room for, and one.
  private func scoredServices(_ standard: Ref<Standard>, _ years: [Year]) -> [Ref<Service>] {
    var found: [Ref<Service>] = []
    for index in data.services.indices where found.count <= Self.mostRows {
      let service = Ref<Service>(index)
      if years.contains(where: { results.score(of: service, standard, in: $0) != nil }) {
        found.append(service)
      }
    }
    return found
  }

  /// A standard's means: collaboratives and regions by year.
  func means(on standard: Ref<Standard>, _ headings: AreaHeadings) -> ScoreGrid? {
    guard let row = headings.standards.firstIndex(of: standard) else { return nil }
    let columns = headings.years.indices.filter { headings.places[$0][row] >= 0 }
    var rows: [ScoreGrid.Heading] = []
    var cells: [ScoreGrid.Cell] = []
    for scope in groups {
      let found = columns.map {
        results.cell(
          of: results.result(
            of: scope, headings.area, in: headings.years[$0], standard: standard))
      }
      guard found.contains(where: { $0.state == .value || $0.state == .printed }) else {
        continue
      }
      rows.append(ScoreGrid.Heading(link(to: scope)))
      cells += found
    }
    guard !rows.isEmpty else { return nil }
    return ScoreGrid(
      figure: "mean", caption: words.text("standard-means-caption"),
      corner: words.text("group-column"),
      common: [("area", data[headings.area].id), ("standard", data[standard].id)],
      rowKind: "scope", columnKind: "year", rows: rows,
      columns: columns.map { headings.columns[$0] }, cells: cells)
  }

  /// The means of a scope: areas by year. Nothing where one mean is all there is.
  func overview(of scope: Scope, _ areas: [Ref<Area>]) -> ScoreGrid? {
    let held = areas.map { self.years(of: $0) }
    let years = Set(held.joined()).sorted(by: >)
    guard years.count > 1 || areas.count > 1 else { return nil }
    var cells: [ScoreGrid.Cell] = []
    cells.reserveCapacity(areas.count * years.count)
    for (area, held) in zip(areas, held) {
      for year in years {
        cells.append(
          held.contains(year)
            ? mean(of: scope, area, in: year) : .none(.notLookedAt))
      }
    }
    let link = link(to: scope)
    return ScoreGrid(
      figure: "mean", caption: words.text("overview-caption", ["name": link.name]),
      corner: words.text("area-column"), common: [("scope", link.id)], rowKind: "area",
      columnKind: "year",
      rows: areas.map { area in
        let id = data[area].id
        return ScoreGrid.Heading(id: id, name: data[area].name, target: .elsewhere("#area-" + id))
      }, columns: years.map(heading(of:)), cells: cells)
  }

  /// An area is no standard: of a year without its standards there is no mean.
  private func mean(of scope: Scope, _ area: Ref<Area>, in year: Year) -> ScoreGrid.Cell {
    let cell = results.cell(of: results.result(of: scope, area, in: year))
    return cell.state == .notInForce ? .none(.notHeld) : cell
  }

  /// A longer table helps nobody to find a service: its own page has its scores, and the files of
  /// data have all of them.
  private static let mostRows = 60

  /// The mean of each service in an area and a year.
  func means(of services: [Ref<Service>], _ area: Ref<Area>, in year: Year) -> ScoreGrid? {
    guard !services.isEmpty, services.count <= Self.mostRows else { return nil }
    return ScoreGrid(
      figure: "mean",
      caption: words.text(
        "service-means-caption",
        ["area": data[area].name, "year": data.calendar.text(year)]),
      corner: words.text("service-column"), common: [("area", data[area].id)],
      rowKind: "scope", columnKind: "year", rows: services.map { serviceHeadings[$0.index] },
      columns: [heading(of: year)],
      cells: services.map {
        results.cell(of: results.result(of: .service($0), area, in: year))
      })
  }

  /// The collaboratives and then the regions that have anything to be said of.
  var groups: [Scope] {
    data.collaboratives.indices.map { .collaborative(Ref($0)) }
      + data.regions.indices.map { .region(Ref($0)) }
  }

  // MARK: Cells

  private func cell(score: Ratio) -> ScoreGrid.Cell {
    let shown = results.shown(score: score)
    let isKnown = shown.places == 0 && wholeBands.indices.contains(Int(shown.thousandths) / 1000)
    return ScoreGrid.Cell(
      thousandths: shown.thousandths, places: shown.places,
      band: isKnown ? wholeBands[Int(shown.thousandths) / 1000] : position(of: score),
      state: .value)
  }

  private func position(of value: Ratio) -> UInt8 { Self.position(of: value, results) }

  static func position(of value: Ratio, _ results: NetworkResults) -> UInt8 {
    results.bandIndex(of: value).map { UInt8(clamping: $0 + 1) } ?? 0
  }

  /// Why a service has no score in a year at all, or not this one.
  private func absence(of service: Ref<Service>, _ area: Ref<Area>, in year: Year)
    -> ScoreGrid.Cell.State
  {
    switch results.result(of: .service(service), area, in: year).state {
    case .missing(.notOpen), .missing(.closed): .notOpen
    case .missing(.notUploaded): .notUploaded
    case .missing(.notDueYet): .notDueYet
    case .missing(.notScheduled): .notLookedAt
    default: .notScored
    }
  }
}

/// What the tables of an area's standards have in common.
struct AreaHeadings: Sendable {
  var area: Ref<Area>
  var years: [Year]
  var standards: [Ref<Standard>]
  /// For each year, where in its edition each of the standards is; -1 where it was not in force.
  var places: [[Int]]
  var rows: [ScoreGrid.Heading]
  var columns: [ScoreGrid.Heading]
}
