internal import SiteModel

/// The columns of a plan's table. Two names for a column where plans that call their parts themes
/// and actions differ from those that say aims and objectives.
enum PlanColumn: String, TableColumn {
  case theme, aim, group, commitments, action, objective, progress, target, rating, lead, who
  case measure, baseline, goal

  static let required: Set<PlanColumn> = []
}

/// Reads the rows of a plan.
///
/// They may be pasted from a table with merged cells: an empty theme or group is that of the row
/// above, a row without an action adds a measure to the action above, and "as above" stands for a
/// measure, a target or a lead that several rows share.
struct PlanRows {
  let table: Table
  let layout: TableLayout<PlanColumn>
  let targets: PlanTargetReader
  private var theme: Int?
  private var group: Int?
  /// False below a theme that the plan does not have, which has been said.
  private var isThemeKnown = true
  /// What "as above" stands for.
  var last: (lead: String?, target: PlanTarget?) = (nil, nil)

  private static let pairs: [(PlanColumn, PlanColumn)] = [
    (.theme, .aim), (.action, .objective), (.lead, .who),
  ]

  static func read(_ table: Table, into plan: inout PlanSource, _ problems: inout [Diagnostic]) {
    var rows = PlanRows(table, plan, &problems)
    rows.read(into: &plan, &problems)
  }

  private init(_ table: Table, _ plan: PlanSource, _ problems: inout [Diagnostic]) {
    self.table = table
    layout = TableLayout(table, &problems)
    targets = PlanTargetReader(quartersStart: plan.quartersStart)
    for (name, other) in Self.pairs {
      switch (layout[name], layout[other]) {
      case (.some, let second?):
        problems.append(
          Diagnostic(
            .duplicateColumn, at: table.span(table.header[second]),
            "\"\(other.rawValue)\" is another name for the column \"\(name.rawValue)\"",
            label: "both are here", help: "Keep the one that you mean."))
      case (nil, nil) where name != .lead:
        problems.append(
          Diagnostic(
            .missingColumn, at: table.headerSpan,
            "this table has no column \"\(name.rawValue)\"",
            help: "Begin its first row with theme,action or aim,objective."))
      default: break
      }
    }
  }

  private mutating func read(into plan: inout PlanSource, _ problems: inout [Diagnostic]) {
    guard column(.theme, .aim) != nil, let action = column(.action, .objective) else { return }
    plan.columns = columns
    if let rating = layout[.rating], plan.key.isEmpty {
      problems.append(
        Diagnostic(
          .planRating, at: table.span(table.header[rating]),
          "this plan rates its actions, and has no key to its ratings",
          help: "Add a \"key:\" below \"plan:\" that says what each rating means."))
    }
    for row in 0..<table.rowCount where table.cellCount(ofRow: row) > 0 {
      let span = table.span(ofRow: row)
      guard span.end > span.start else { continue }
      guard readTheme(row, plan, &problems), let theme else { continue }
      readGroup(row, into: &plan, theme, &problems)
      let text = cell(row, action)
      if text.isEmpty {
        readFurther(row, span, into: &plan, &problems)
      } else {
        readItem(row, text, into: &plan, theme, &problems)
      }
    }
    checkMeasures(plan, &problems)
  }

  private var columns: PlanSource.Columns {
    var columns = PlanSource.Columns()
    columns.groups = isUsed(.group) || isUsed(.commitments)
    columns.progress = isUsed(.progress)
    columns.targets = isUsed(.target)
    columns.ratings = isUsed(.rating)
    columns.leads = isUsed(.lead) || isUsed(.who)
    columns.measures = isUsed(.measure) || isUsed(.baseline) || isUsed(.goal)
    return columns
  }

  private func isUsed(_ column: PlanColumn) -> Bool {
    guard let place = layout[column] else { return false }
    return (0..<table.rowCount).contains { !table.cell($0, place).isEmpty }
  }

  func column(_ name: PlanColumn, _ other: PlanColumn) -> Int? {
    layout[name] ?? layout[other]
  }

  // MARK: Cells

  struct Cell {
    var text: String
    var place: TableCell
    var span: SourceSpan

    var isEmpty: Bool { text.isEmpty }
    var isAsAbove: Bool { text.lowercased() == "as above" }
    var value: String? { text.isEmpty ? nil : text }
  }

  func cell(_ row: Int, _ column: Int?) -> Cell {
    guard let column else {
      let none = SourceSpan(table.file, 0, 0)
      return Cell(text: "", place: TableCell(start: 0, end: 0), span: none)
    }
    let cell = table.cell(row, column)
    return Cell(text: table.text(cell), place: cell, span: table.span(cell))
  }

  // MARK: Themes and groups

  private mutating func readTheme(
    _ row: Int, _ plan: PlanSource, _ problems: inout [Diagnostic]
  ) -> Bool {
    let named = cell(row, column(.theme, .aim))
    if named.isEmpty {
      if theme == nil, isThemeKnown {
        problems.append(
          Diagnostic(
            .planRow, at: table.span(ofRow: row), "this row belongs to no theme",
            help: "Write the id of its theme into the first column."))
      }
      return theme != nil
    }
    let found = plan.themes.firstIndex {
      $0.id == named.text || slug($0.name) == slug(named.text)
    }
    isThemeKnown = found != nil
    if found != theme { group = nil }
    theme = found
    guard found == nil else { return true }
    problems.append(
      Diagnostic(
        .planTheme, at: named.span, "this plan has no theme \"\(named.text)\"",
        label: "the id of a theme",
        help: suggestion(for: named.text, among: plan.themes.map(\.id))
          ?? "List it below \"plan:\" in \(plan.page.name), as the {#…} of its heading."))
    return false
  }

  private mutating func readGroup(
    _ row: Int, into plan: inout PlanSource, _ theme: Int, _ problems: inout [Diagnostic]
  ) {
    let name = cell(row, layout[.group])
    let cited = cell(row, layout[.commitments])
    guard !name.isEmpty || !cited.isEmpty else { return }
    if let group {
      let current = plan.groups[group]
      let isSameName = name.isEmpty || name.text == current.name
      // Written into every row, as in a table without merged cells.
      if isSameName, cited.isEmpty || cited.text == current.citation?.text { return }
    }
    var citation: PlanSource.Citation?
    if !cited.isEmpty {
      let reader = PlanCitationReader(
        bytes: table.bytes, file: table.file, theme: plan.themes[theme])
      citation = PlanSource.Citation(
        text: cited.text, numbers: reader.read(cited.place, &problems), span: cited.span)
    }
    group = plan.groups.count
    plan.groups.append(PlanSource.Group(theme: theme, name: name.value, citation: citation))
  }

  // MARK: Rows

  private mutating func readItem(
    _ row: Int, _ text: Cell, into plan: inout PlanSource, _ theme: Int,
    _ problems: inout [Diagnostic]
  ) {
    var item = PlanSource.Item(
      theme: theme, group: group, text: text.text, row: row + 1, span: text.span)
    item.progress = cell(row, layout[.progress]).value
    item.rating = rating(row, plan, &problems)
    item.lead = lead(row, &problems)
    let target = target(row, plan, &problems)
    let written = cell(row, layout[.measure])
    if written.isAsAbove {
      if let above = plan.items.last, above.theme == theme, !above.measures.isEmpty {
        item.measures = above.measures
      } else {
        problems.append(Self.nothingAbove(written.span))
      }
      item.target = target
    } else if let measure = measure(row, &problems) {
      item.measures = [plan.measures.count]
      plan.measures.append(measure)
      plan.measures[plan.measures.count - 1].target = target
    } else {
      item.target = target
    }
    plan.items.append(item)
  }

  /// A row without an action: a further measure of the action above.
  private mutating func readFurther(
    _ row: Int, _ span: SourceSpan, into plan: inout PlanSource, _ problems: inout [Diagnostic]
  ) {
    let lone = [PlanColumn.rating, .progress].map { cell(row, layout[$0]) }.first { !$0.isEmpty }
    let written = cell(row, layout[.measure])
    let hasMore = [.measure, .baseline, .goal, .target].contains { !cell(row, layout[$0]).isEmpty }
    guard lone == nil, hasMore, !written.isAsAbove, let item = plan.items.indices.last,
      plan.items[item].theme == theme, plan.items[item].group == group
    else {
      problems.append(
        Diagnostic(
          .planRow, at: lone?.span ?? span, "this row does not say what is to be done",
          label: "a row without an action adds a measure to the one above",
          help: "Write the action, or \"(not said)\" where the plan itself leaves it empty."))
      return
    }
    var measure = measure(row, &problems) ?? PlanSource.Measure(text: nil, row: row + 1)
    measure.target = target(row, plan, &problems)
    let who = cell(row, column(.lead, .who))
    if !who.isEmpty { measure.lead = lead(row, &problems) }
    plan.items[item].measures.append(plan.measures.count)
    plan.measures.append(measure)
  }

  private func checkMeasures(_ plan: PlanSource, _ problems: inout [Diagnostic]) {
    guard plan.kind == .objectives else { return }
    for item in plan.items where item.measures.isEmpty && item.target == nil {
      problems.append(
        Diagnostic(
          .planNoMeasure, at: item.span, "nothing says how this objective will be known to be met",
          help: "Add it in the column \"measure\", if the plan says so."))
    }
  }
}
