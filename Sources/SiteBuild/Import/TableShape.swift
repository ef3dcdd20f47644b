internal import SiteInput
internal import SiteModel

/// How a table of scores is laid out: where its services stand, and which way they go.
enum TableShape {
  /// A row for each score; `header` names the columns.
  case long(header: Int, service: Int, standard: Int, score: Int, ward: Int?, note: Int?)
  /// A column for each service.
  case wide(header: Int)
  /// A row for each service, whose names stand in a column.
  case transposed(column: Int)

  /// Where tables begin: titles stand above them, not whole pages.
  private static let mostTitleRows = 30

  /// Nothing where no service of the site is named.
  init?(of grid: ImportGrid, _ names: ImportNames) {
    let top = 0..<min(grid.rows.count, Self.mostTitleRows)
    if let long = top.lazy.compactMap({ Self.long(grid, $0) }).first {
      self = long
      return
    }
    // The first column has the names of rows, and titles: no service has its scores there.
    let across = top.map { row in
      (row: row, count: grid.rows[row].dropFirst().count { names.service($0) != nil })
    }.max { ($0.count, -$0.row) < ($1.count, -$1.row) }
    let down = (0..<min(grid.width, Self.mostTitleRows)).map { column in
      let count = grid.rows.indices.count { names.service(grid.cell($0, column)) != nil }
      return (column: column, count: count)
    }.max { ($0.count, -$0.column) < ($1.count, -$1.column) }
    guard let across, let down, max(across.count, down.count) > 0 else { return nil }
    self =
      across.count >= down.count
      ? .wide(header: across.row) : .transposed(column: down.column)
  }

  private static func long(_ grid: ImportGrid, _ row: Int) -> TableShape? {
    let header = grid.rows[row].map { slug($0) }
    func column(_ names: [String]) -> Int? { header.firstIndex { names.contains($0) } }
    guard
      let service = column(["service", "hospital", "unit", "service-id", "service-name"]),
      let standard = column([
        "standard", "standard-id", "standard-number", "standard-no", "question",
      ]), let score = column(["score", "scores", "agreed-score"])
    else { return nil }
    return .long(
      header: row, service: service, standard: standard, score: score, ward: column(["ward"]),
      note: column(["note", "notes", "comment", "comments"]))
  }
}
