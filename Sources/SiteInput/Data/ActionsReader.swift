internal import SiteModel

/// Reads `actions.csv`: what services, collaboratives and the network will do.
enum ActionsReader {
  private enum Column: String, TableColumn {
    case scope, area, year, standard, action, owner, due, status, progress
    static let required: Set<Self> = [.scope, .action]
  }

  private struct Key: Hashable {
    var scope: Scope
    var area: Ref<Area>?
    var year: Year?
    var standard: Ref<Standard>?
    var action: String
  }

  static func read(_ table: Table, _ names: DataNames, _ problems: inout [Diagnostic])
    -> [ActionRecord]
  {
    let layout = TableLayout<Column>(table, &problems)
    var lines = TableLines(table)
    var seen: [Key: Int] = [:]
    var actions: [ActionRecord] = []
    for row in table.rows(layout) {
      guard let action = action(row, names, &problems) else { continue }
      let key = Key(
        scope: action.scope, area: action.area, year: action.year, standard: action.standard,
        action: action.action)
      if let first = seen[key] {
        problems.append(
          Diagnostic(
            .givenTwice, at: row.span, "this action is given twice",
            label: "first in line \(first)", help: "Take one of the rows out."))
        continue
      }
      seen[key] = lines.line(of: row.span.start)
      actions.append(action)
    }
    return actions
  }

  private static func action(
    _ row: TableRow<Column>, _ names: DataNames, _ problems: inout [Diagnostic]
  ) -> ActionRecord? {
    let scope = row.required(.scope, &problems).flatMap { names.scope($0, &problems) }
    let area = row.text(.area).flatMap { names.area($0, &problems) }
    let year = row.year(.year, names.sources.calendar, &problems)
    let standard = standard(row, names, area, year, &problems)
    let status = row.choice(.status, of: ActionRecord.Status.self, &problems)
    let due = row.due(.due, &problems)
    let written = row.text(.action)
    let saysNotUploaded = written.map { slug($0.value) } == ActionRecord.Status.notUploaded.rawValue
    if saysNotUploaded, let status, status != .notUploaded {
      problems.append(
        Diagnostic(
          .wrongCell, at: row.span(of: .status),
          "an action that was not uploaded can't be \"\(status.rawValue)\"",
          help: "Write the action's words, or leave its status empty."))
    }
    if written == nil, status != .notUploaded {
      problems.append(
        Diagnostic(
          .missingCell, at: row.span(of: .action), "this action has no words",
          help: "Write what will be done. If none was sent, write \"Not uploaded\"."))
      return nil
    }
    guard let scope else { return nil }
    var record = ActionRecord(
      scope: scope, action: saysNotUploaded ? "" : written?.value ?? "", span: row.span)
    record.area = area
    record.year = year
    record.standard = standard
    record.owner = row.text(.owner)?.value
    record.due = due
    record.status = saysNotUploaded ? .notUploaded : status
    record.progress = row.text(.progress)?.value
    return record
  }

  private static func standard(
    _ row: TableRow<Column>, _ names: DataNames, _ area: Ref<Area>?, _ year: Year?,
    _ problems: inout [Diagnostic]
  ) -> Ref<Standard>? {
    guard let text = row.text(.standard) else { return nil }
    if let area { return names.standard(text, in: area, year, &problems) }
    if row.text(.area) == nil {
      problems.append(
        Diagnostic(
          .missingCell, at: row.span(of: .area), "this row has a standard and no area",
          help: "Write the area of \"\(text.value)\": ids of standards are an area's own."))
    }
    return nil
  }
}
