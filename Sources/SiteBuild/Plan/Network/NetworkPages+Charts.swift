internal import Benchmarks
internal import SiteModel

/// The charts of pages that are made from data. Each stands beside tables that have its values, and
/// is drawn when its page is.
extension NetworkPages {
  /// More marks than this can't be told apart; the tables and the files of data have all.
  private static let mostMarks = 60
  /// Of groups over the years: more small charts than this show nobody anything.
  private static let mostLines = 12
  /// With more areas a page tells less of each.
  private static let fewAreas = 3
  /// A table of standards by services is of use as long as it fits on a sheet.
  private static let mostColumns = 12

  /// Nothing where a table says it better: one value, nothing to compare.
  private func view(
    _ data: ChartData, _ name: String, on route: Route?, hasTable: Bool = false
  ) -> ChartView? {
    guard data.shape.hasValues, marks(of: data.shape) <= Self.mostMarks else { return nil }
    var kind = ChartKind.suiting(data.shape)
    if let refusal = kind.refusal(of: data.shape) { kind = refusal.instead }
    guard kind != .table else { return nil }
    func file(_ ending: String) -> LinkTarget? {
      route.map { .onSite(Route("\($0.path)\(name).\(ending)"), fragment: nil) }
    }
    return ChartView(
      data: data, kind: kind, id: "_" + name, headingLevel: 3, hasTable: hasTable,
      csv: file("csv"), picture: kind.isDrawn ? file("svg") : nil)
  }

  private func marks(of shape: ChartShape) -> Int {
    switch shape {
    case .members(let members): members.groups.reduce(0) { $0 + $1.members.count }
    case .series(let series): series.lines.count
    case .pairs(let pairs): pairs.rows.count
    case .matrix: 0
    case .counts(let counts): counts.rows.count
    }
  }

  // MARK: Services and groups

  /// A service's picture is no file of its own: 500 of them would cost as much as 500 pages.
  func yearsChart(of service: Ref<Service>, _ areas: [Ref<Area>]) -> ChartView? {
    let held = areas.filter { network.years(of: $0).count > 1 }
    guard !held.isEmpty else { return nil }
    return view(
      charts.areas(of: .service(service), held) { self.network.years(of: $0) },
      "chart-years", on: nil)
  }

  func addCharts(
    to view: inout ScopeAreaView, of scope: Scope, _ area: Ref<Area>, in year: Year,
    services: [Ref<Service>]
  ) {
    let id = network.data[area].id
    let subject: PageSubject? =
      switch scope {
      case .collaborative(let collaborative): .collaborative(collaborative)
      case .region(let region): .region(region)
      case .service, .network: nil
      }
    let route = subject.flatMap { network.route(of: $0) }
    let part: ChartRequest.Part = if case .region = scope { .collaborative } else { .service }
    // The page's own table of members has its values.
    let isLong = areas.count > Self.fewAreas
    if services.count <= Self.mostMarks {
      view.parts = self.view(
        charts.members(of: scope, by: part, area, in: year), "chart-\(id)",
        on: isLong ? nil : route)
    }
    if services.count <= Self.mostColumns { view.services = table(of: services, area, year, scope) }
    // A page of a dozen areas has one chart of all years, and no more than one for each area.
    if isLong { return }
    let years = network.years(of: area)
    if years.count > 1, let first = years.first {
      view.years = self.view(
        charts.series(of: [scope], area, from: first, to: year), "chart-\(id)-years", on: route)
    }
    if services.count > 1 {
      view.spread = self.view(
        charts.spread(of: scope, area, in: year), "chart-\(id)-spread", on: route, hasTable: true)
    }
  }

  /// Of all areas, on a page that has many.
  func yearsChart(of scope: Scope, on subject: PageSubject) -> ChartView? {
    let held = areas.filter { network.years(of: $0).count > 1 }
    guard areas.count > Self.fewAreas, !held.isEmpty else { return nil }
    return view(
      charts.areas(of: scope, held) { self.network.years(of: $0) }, "chart-years",
      on: network.route(of: subject))
  }

  /// Standards by services.
  private func table(
    of services: [Ref<Service>], _ area: Ref<Area>, _ year: Year, _ scope: Scope
  ) -> ScoreGrid? {
    guard services.count > 1, let edition = network.data.edition(of: area, in: year) else {
      return nil
    }
    let columns = charts.byName(services.map { .service($0) })
    var cells: [ScoreGrid.Cell] = []
    for item in edition.standards {
      for column in columns {
        let outcome = network.results.result(
          of: column, area, in: year, standard: item.standard)
        cells.append(network.results.cell(of: outcome, isScore: true))
      }
    }
    let grid = ScoreGrid(
      figure: "score",
      caption: network.words.text(
        "service-scores-caption",
        [
          "name": network.link(to: scope).name, "area": network.data[area].name,
          "year": network.data.calendar.text(year),
        ]),
      corner: network.words.text("standard-column"),
      common: [
        (name: "area", id: network.data[area].id), (name: "year", id: String(year.number)),
      ], rowKind: "standard", columnKind: "scope",
      rows: edition.standards.map {
        ScoreGrid.Heading(network.link(to: $0.standard), number: $0.number)
      }, columns: columns.map { ScoreGrid.Heading(network.link(to: $0)) }, cells: cells)
    return grid.hasFigures ? grid : nil
  }

  // MARK: Areas, standards, years

  func addCharts(to view: inout AreaView, of area: Ref<Area>) {
    let route = network.route(of: .area(area))
    guard let first = network.years(of: area).first, let last = network.years(of: area).last else {
      return
    }
    view.groups = groupsChart(area, in: last, name: "chart-groups", on: route)
    if first < last {
      let held = heldCollaboratives(area)
      if held.count <= Self.mostLines {
        view.years = self.view(
          charts.series(of: held, area, from: first, to: last, about: .network), "chart-years",
          on: route, hasTable: true)
      }
    }
  }

  /// Those of which there is anything to be said.
  private func heldCollaboratives(_ area: Ref<Area>, standard: Ref<Standard>? = nil) -> [Scope] {
    let years = network.years(of: area)
    return charts.parts(of: .network, by: .collaborative).filter { scope in
      years.contains {
        network.results.result(of: scope, area, in: $0, standard: standard).missing == nil
      }
    }
  }

  func groupsChart(_ area: Ref<Area>, in year: Year, name: String, on route: Route?) -> ChartView? {
    view(
      charts.members(of: .network, by: .collaborative, area, in: year), name, on: route)
  }

  func spreadChart(of edition: Ref<StandardsEdition>) -> ChartView? {
    let source = network.data[edition]
    return view(
      charts.spread(
        of: .network, source.area, in: source.year, known: spreads[edition.index]),
      "chart-spread",
      on: network.route(of: .edition(edition)))
  }

  func yearsChart(of standard: Ref<Standard>, _ area: Ref<Area>) -> ChartView? {
    let years = network.years(of: area).filter { network.results.isInForce(standard, $0) }
    guard let first = years.first, let last = years.last, first < last else { return nil }
    let held = heldCollaboratives(area, standard: standard)
    guard held.count <= Self.mostLines else { return nil }
    return view(
      charts.series(of: held, area, from: first, to: last, standard: standard, about: .network),
      "chart-years", on: areas.count > Self.fewAreas ? nil : network.route(of: .standard(standard)))
  }

  func servicesChart(_ area: Ref<Area>, in year: Year, quarter: Int) -> ChartView? {
    guard network.data.services.count <= Self.mostMarks else { return nil }
    return view(
      charts.members(of: .network, by: .service, area, in: year),
      "chart-\(network.data[area].id)", on: network.route(of: .quarter(year, quarter)))
  }
}
