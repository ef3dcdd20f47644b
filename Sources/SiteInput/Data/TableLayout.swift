internal import SiteModel

/// The columns that a kind of table may have, by name.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  static var required: Set<Self> { get }
  /// How the first row of such a table may look.
  static var example: String { get }
}

extension TableColumn {
  static var example: String { allCases.map(\.rawValue).joined(separator: ",") }
}

/// Where a table has its columns.
struct TableLayout<Column: TableColumn> {
  private var places: [Column: Int] = [:]
  /// Columns with a name that is none of ours, where that is allowed: of a wide table, the services.
  private(set) var others: [Int] = []
  /// Whether every column is there without which no row can be read.
  private(set) var isReadable = true

  subscript(column: Column) -> Int? { places[column] }

  init(_ table: Table, takesOthers: Bool = false, _ problems: inout [Diagnostic]) {
    var unknown: [Int] = []
    for (index, cell) in table.header.enumerated() {
      let name = table.text(cell)
      if let column = Self.column(named: name) {
        if let first = places[column] {
          problems.append(Self.twice(table, cell, first: table.header[first]))
        } else {
          places[column] = index
        }
      } else if cell.isEmpty {
        checkEmpty(table, index, &problems)
      } else if takesOthers {
        others.append(index)
      } else {
        unknown.append(index)
      }
    }
    for index in unknown { place(unknown: index, table, &problems) }
    for column in Column.allCases where Column.required.contains(column) && places[column] == nil {
      isReadable = false
      problems.append(
        Diagnostic(
          .missingColumn, at: table.headerSpan, "this table has no column \"\(column.rawValue)\"",
          help: "Add it to the first row: \(Column.example)."))
    }
  }

  private static var names: [String] { Column.allCases.map(\.rawValue) }

  /// Capitals don't matter, nor whether words stand apart by a space, a hyphen or a low line.
  private static func column(named name: String) -> Column? {
    Column(rawValue: normalised(name))
      ?? Column.allCases.first {
        normalised($0.rawValue) == normalised(name)
      }
  }

  private static func normalised(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  /// A column that is nearly one of ours is read as that, so that this run shows also what is wrong
  /// in its cells.
  private mutating func place(
    unknown index: Int, _ table: Table, _ problems: inout [Diagnostic]
  ) {
    let name = table.text(table.header[index])
    problems.append(
      Diagnostic(
        .unknownColumn, at: table.span(table.header[index]),
        "\"\(name)\" is not a column that is known here",
        help: suggestion(for: Self.normalised(name), among: Self.names)))
    let free = Column.allCases.filter { places[$0] == nil }.map(\.rawValue)
    guard let near = nearestName(to: Self.normalised(name), among: free),
      let column = Column(rawValue: near)
    else { return }
    places[column] = index
  }

  private func checkEmpty(_ table: Table, _ index: Int, _ problems: inout [Diagnostic]) {
    let filled = (0..<table.rowCount).lazy.map { table.cell($0, index) }.first { !$0.isEmpty }
    guard let filled else { return }
    problems.append(
      Diagnostic(
        .missingColumn, at: table.span(filled), "this stands in a column without a name",
        help: "Name column \(index + 1) in the first row, or empty its cells."))
  }

  static func twice(_ table: Table, _ cell: TableCell, first: TableCell) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, at: table.span(cell), "the column \"\(table.text(cell))\" is there twice",
      label: "the second time", help: "Keep the one that you mean, and remove the other.")
  }
}
