internal import SiteModel

/// Adds rows to a table without touching those that are there: its separator, its order of columns
/// and its ends of lines stay. Columns that it lacks are added at the end of its first row; the rows
/// below are shorter then, which tables may be.
struct TableAddition<Column: TableColumn> {
  private var columns: [String]
  private let separator: UInt8
  private let newline: String
  private var out: [UInt8]
  /// Where columns may be added: the end of the first row.
  private var headerEnd: Int
  private var isChanged = false

  /// `table`: what is there now; nothing for a file that is to be made, with these columns.
  init(to table: Table?, making columns: [Column]) {
    guard let table, let last = table.header.last else {
      self.columns = columns.map(\.rawValue)
      separator = UInt8(ascii: ",")
      newline = "\n"
      out = Array((columns.map(\.rawValue).joined(separator: ",") + "\n").utf8)
      headerEnd = out.count - 1
      return
    }
    var ignored: [Diagnostic] = []
    let layout = TableLayout<Column>(table, &ignored)
    self.columns = table.header.map { _ in "" }
    for column in Column.allCases {
      if let place = layout[column] { self.columns[place] = column.rawValue }
    }
    separator = table.separator
    out = table.bytes
    headerEnd = out[Int(last.end)...].firstIndex(of: UInt8(ascii: "\n")) ?? out.count
    let hasReturn = headerEnd > 0 && out[headerEnd - 1] == UInt8(ascii: "\r")
    newline = hasReturn ? "\r\n" : "\n"
    if hasReturn { headerEnd -= 1 }
  }

  mutating func add(_ row: [Column: String]) {
    for column in Column.allCases where !(row[column] ?? "").isEmpty {
      if !columns.contains(column.rawValue) { addColumn(column.rawValue) }
    }
    if out.last != UInt8(ascii: "\n") { out += Array(newline.utf8) }
    var cells = columns.map { name in Column(rawValue: name).flatMap { row[$0] } ?? "" }
    while cells.count > 1, cells.last == "" { cells.removeLast() }
    let mark = String(decoding: [separator], as: UTF8.self)
    out += Array((cells.map(quoted).joined(separator: mark) + newline).utf8)
    isChanged = true
  }

  private mutating func addColumn(_ name: String) {
    let text = [separator] + Array(name.utf8)
    out.insert(contentsOf: text, at: headerEnd)
    headerEnd += text.count
    columns.append(name)
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if isPlain, cell.first != " ", cell.last != " " { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Nothing when no row was added.
  var bytes: [UInt8]? { isChanged ? out : nil }
}
