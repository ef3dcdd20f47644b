internal import Benchmarks
internal import SiteModel

/// A table of scores or means: standards, services, collaboratives or years, by any other of these.
struct TableBlocks {
  let blocks: NetworkBlocks
  let request: TableRequest

  private var planner: NetworkPlanner { blocks.planner }

  /// What a row or a column stands for.
  private enum Axis {
    case standard(Ref<Standard>, number: Int)
    case scope(Scope)
    case year(Year)
    /// The mean of the standards above.
    case mean
  }

  /// More than this can't be read.
  private static let mostRows = 60
  private static let mostColumns = 20

  func content(_ problems: inout [Diagnostic]) -> BlockContent? {
    let block = blocks.block
    guard let place = BlockPlace(request.subject, in: planner, block, &problems) else { return nil }
    let rowKind = request.rows?.value ?? defaultRows(place)
    let columnKind = request.columns?.value ?? defaultColumns(place, rowKind)
    guard rowKind != columnKind else {
      problems.append(
        Diagnostic(
          .wrongValue, at: request.columns?.span ?? request.rows?.span ?? block.span,
          "rows and columns are both \(rowKind.rawValue)", label: "the two must differ",
          help: "Leave one of them out."))
      return nil
    }
    let rows = axis(rowKind, place, isRow: true)
    let columns = axis(columnKind, place, isRow: false)
    guard isSmall(rows, Self.mostRows, request.rows, &problems),
      isSmall(columns, Self.mostColumns, request.columns, &problems)
    else { return nil }
    let grid = grid(rows, rowKind, columns, columnKind, place)
    guard grid.hasFigures else {
      problems.append(
        Diagnostic(
          .chartEmpty, at: block.span, "nothing that this table would show is held here",
          help: "Name another area or year, or take the block out."))
      return nil
    }
    return .table(TableBlock(grid: grid, credit: credit(rows, columns, place)))
  }

  private func isSmall(
    _ axis: [Axis], _ most: Int, _ written: Located<TableRequest.Heading>?,
    _ problems: inout [Diagnostic]
  ) -> Bool {
    if axis.count <= most { return true }
    problems.append(
      Diagnostic(
        .blockSubject, at: written?.span ?? blocks.block.span,
        "\(axis.count) are more than anybody can read in one table", label: "\(most) at most",
        help: "Show one collaborative at a time, or offer the data: [the data](/data/)."))
    return false
  }

  // MARK: Rows and columns

  private func defaultRows(_ place: BlockPlace) -> TableRequest.Heading {
    if request.columns?.value == .standards { return parts(place) }
    if !place.standards.isEmpty { return parts(place) }
    return .standards
  }

  private func defaultColumns(_ place: BlockPlace, _ rows: TableRequest.Heading)
    -> TableRequest.Heading
  {
    switch rows {
    case .standards: place.years.count > 1 ? .years : parts(place)
    case .services, .collaboratives: .years
    case .years: place.standards.isEmpty ? parts(place) : .standards
    }
  }

  /// What a scope is made of.
  private func parts(_ place: BlockPlace) -> TableRequest.Heading {
    if place.scopes.count > 1 { return .services }
    switch place.scope {
    case .service: return .years
    case .collaborative: return .services
    case .region: return .collaboratives
    case .network:
      return planner.data.collaboratives.count > 1 ? .collaboratives : .services
    }
  }

  private func axis(_ kind: TableRequest.Heading, _ place: BlockPlace, isRow: Bool) -> [Axis] {
    switch kind {
    case .years: return place.years.map { .year($0) }
    case .standards:
      let items = planner.data.edition(of: place.area, in: place.last)?.standards ?? []
      let wanted = items.filter {
        place.standards.isEmpty || place.standards.contains($0.standard)
      }
      let standards = wanted.map { Axis.standard($0.standard, number: $0.number) }
      return place.standards.isEmpty ? standards + [.mean] : standards
    case .services, .collaboratives:
      if place.scopes.count > 1 {
        return blocks.network.charts.byName(place.scopes).map { .scope($0) }
      }
      let parts = blocks.network.charts.parts(
        of: place.scope, by: kind == .services ? .service : .collaborative,
        openFor: place.area, in: place.years)
      if parts.isEmpty { return [.scope(place.scope)] }
      return (parts + together(place)).map { .scope($0) }
    }
  }

  /// The group itself, where there is a value of it.
  private func together(_ place: BlockPlace) -> [Scope] {
    let isHeld = place.years.contains {
      planner.results.result(of: place.scope, place.area, in: $0).missing == nil
    }
    return isHeld ? [place.scope] : []
  }

  // MARK: Cells

  private func grid(
    _ rows: [Axis], _ rowKind: TableRequest.Heading, _ columns: [Axis],
    _ columnKind: TableRequest.Heading, _ place: BlockPlace
  ) -> ScoreGrid {
    var cells: [ScoreGrid.Cell] = []
    for row in rows { for column in columns { cells.append(cell([row, column], place)) } }
    let isOfStandards =
      rowKind == .standards || columnKind == .standards || !place.standards.isEmpty
    var common = [("area", planner.data[place.area].id)]
    let kinds = [rowKind, columnKind]
    if !kinds.contains(.services), !kinds.contains(.collaboratives) {
      common.insert(("scope", planner.data.id(of: place.scope)), at: 0)
    }
    if !kinds.contains(.years) { common.append(("year", String(place.last.number))) }
    if !kinds.contains(.standards), let standard = place.standards.first {
      common.append(("standard", planner.data[standard].id))
    }
    return ScoreGrid(
      figure: isOfStandards ? "score" : "mean", caption: caption(place),
      corner: corner(rowKind), common: common.map { (name: $0.0, id: $0.1) },
      rowKind: name(rowKind), columnKind: name(columnKind), rows: rows.map(heading),
      columns: columns.map(heading), cells: cells)
  }

  private func cell(_ axes: [Axis], _ place: BlockPlace) -> ScoreGrid.Cell {
    let (scope, _, standard) = subject(axes, place)
    let isScore = if case .service = scope { standard != nil } else { false }
    return planner.results.cell(of: outcome(axes, place), isScore: isScore)
  }

  private func outcome(_ axes: [Axis], _ place: BlockPlace) -> Outcome {
    let (scope, year, standard) = subject(axes, place)
    return planner.results.result(of: scope, place.area, in: year, standard: standard)
  }

  /// Where its values come from.
  private func credit(_ rows: [Axis], _ columns: [Axis], _ place: BlockPlace) -> ChartCredit {
    let outcomes = rows.flatMap { row in columns.map { outcome([row, $0], place) } }
    let scopes = (rows + columns).compactMap { axis in
      if case .scope(let scope) = axis { scope } else { nil }
    }
    return blocks.network.charts.credit(
      outcomes,
      services: (scopes.isEmpty ? [place.scope] : scopes)
        .flatMap { planner.data.services(of: $0) }, place.area, place.years)
  }

  private func subject(_ axes: [Axis], _ place: BlockPlace) -> (Scope, Year, Ref<Standard>?) {
    var scope = place.scope
    var year = place.last
    var standard = place.standards.first
    for axis in axes {
      switch axis {
      case .scope(let own): scope = own
      case .year(let own): year = own
      case .standard(let own, _): standard = own
      case .mean: standard = nil
      }
    }
    return (scope, year, standard)
  }

  private func heading(_ axis: Axis) -> ScoreGrid.Heading {
    switch axis {
    case .scope(let scope): ScoreGrid.Heading(planner.link(to: scope))
    case .year(let year): ScoreGrid.Heading(planner.link(to: year))
    case .standard(let standard, let number):
      ScoreGrid.Heading(planner.link(to: standard), number: number)
    case .mean:
      ScoreGrid.Heading(
        id: "mean", name: planner.words.text("mean-heading"), target: nil, figure: "mean")
    }
  }

  private func name(_ kind: TableRequest.Heading) -> String {
    switch kind {
    case .standards: "standard"
    case .services, .collaboratives: "scope"
    case .years: "year"
    }
  }

  private func corner(_ kind: TableRequest.Heading) -> String {
    switch kind {
    case .standards: planner.words.text("standard-column")
    case .services: planner.words.text("service-column")
    case .collaboratives: planner.words.text("group-column")
    case .years: planner.words.text("year-column")
    }
  }

  private func caption(_ place: BlockPlace) -> String {
    if let title = request.subject.title { return title.value }
    let area = planner.data[place.area].name
    let name = planner.link(to: place.scope).name
    if place.years.count > 1 {
      return planner.words.text("means-caption", ["name": name, "area": area])
    }
    return planner.words.text(
      "block-table-caption",
      ["name": name, "area": area, "year": planner.data.calendar.text(place.last)])
  }
}
