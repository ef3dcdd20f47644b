internal import Glibc
internal import SiteModel

/// Reads one `scores/YEAR-AREA.csv`, long or wide.
///
/// The only loop of reading that a large network feels: 360,000 rows, of which nearly all have the
/// service of the row before and the standard behind the last. So ids are compared as bytes with
/// those, and looked up only when they differ.
struct ScoreFile {
  private let table: Table
  private let names: DataNames
  private let edition: StandardsEdition
  private let standards: IDTable
  private let reader: ScoreCell
  private var problems: [Diagnostic] = []
  private var unknownServices = UnknownIDs()
  private var unknownStandards = UnknownIDs()
  private var collector: ScoreCollector

  enum LongColumn: String, TableColumn {
    case service, standard, score, ward, note
    static let required: Set<Self> = [.service, .standard, .score]
  }

  enum WideColumn: String, TableColumn {
    case standard
    static let required: Set<Self> = [.standard]
    static let example = "standard and the id of each service, or service,standard,score"
  }

  static func read(
    _ table: Table, _ edition: StandardsEdition, _ names: DataNames,
    _ problems: inout [Diagnostic]
  ) -> ScoreTable {
    var file = ScoreFile(table, edition, names)
    file.read()
    problems += file.problems
    let (scores, found) = file.collector.finished()
    problems += found
    return scores
  }

  private init(_ table: Table, _ edition: StandardsEdition, _ names: DataNames) {
    self.table = table
    self.names = names
    self.edition = edition
    standards = IDTable(edition.standards.map { names.sources[$0.standard].id })
    reader = ScoreCell(table, names.sources.scale)
    collector = ScoreCollector(table, edition, names.sources)
  }

  private mutating func read() {
    // Neither form has the columns of the other.
    let headers = Set(table.header.map { table.text($0).lowercased() })
    if headers.isDisjoint(with: ["service", "score", "ward", "note"]) {
      readWide()
    } else {
      readLong()
    }
    report(unknownServices) { [names] in names.unknownService($0) }
    report(unknownStandards) { [names, edition] in
      names.unknownStandard($0, in: edition.area, edition)
    }
  }

  /// The same slip often stands in all rows of a service: said once, with how often.
  private mutating func report(
    _ unknown: UnknownIDs, _ mistake: (Located<String>) -> Diagnostic
  ) {
    for slip in unknown.slips {
      var found = mistake(slip.text)
      if slip.count > 1, found.label == nil {
        found.label = "here and in \(slip.count - 1) more row\(slip.count == 2 ? "" : "s")"
      }
      problems.append(found)
    }
  }

  // MARK: Long

  private mutating func readLong() {
    let layout = TableLayout<LongColumn>(table, &problems)
    guard layout.isReadable, let serviceColumn = layout[.service],
      let standardColumn = layout[.standard], let scoreColumn = layout[.score]
    else { return }
    let (wardColumn, noteColumn) = (layout[.ward], layout[.note])
    let table = table
    table.bytes.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      var lastCell = TableCell(start: 0, end: 0)
      var service: Int?
      var standard = -1
      for row in 0..<table.rowCount {
        let serviceCell = table.cell(row, serviceColumn)
        if !Self.isEqual(serviceCell, lastCell, start) {
          service = names.services.find(start + Int(serviceCell.start), serviceCell.count)
          lastCell = serviceCell
          if let service { name(service, serviceCell) }
        }
        let standardCell = table.cell(row, standardColumn)
        let (id, count) = (start + Int(standardCell.start), standardCell.count)
        let found =
          standards.isEqual(standard + 1, id, count) ? standard + 1 : standards.find(id, count)
        guard let service, let found else {
          readBroken(row, serviceCell, service != nil, standardCell, found != nil, scoreColumn)
          continue
        }
        standard = found
        let scoreCell = table.cell(row, scoreColumn)
        let noteCell = noteColumn.map { table.cell(row, $0) }
        guard !scoreCell.isEmpty else {
          if let noteCell, !noteCell.isEmpty { reportNote(noteCell) }
          continue
        }
        guard let score = reader.score(text, scoreCell) else {
          reportScore(scoreCell, service, found)
          continue
        }
        collector.add(
          Ref(service), found, score, scoreCell, ward: wardColumn.map { table.cell(row, $0) },
          note: noteCell)
      }
    }
  }

  @inline(__always)
  private static func isEqual(
    _ left: TableCell, _ right: TableCell, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    left.count == right.count && left.count > 0
      && memcmp(text + Int(left.start), text + Int(right.start), left.count) == 0
  }

  /// A row whose service or standard is empty or unknown; its score may be wrong as well.
  private mutating func readBroken(
    _ row: Int, _ service: TableCell, _ isService: Bool, _ standard: TableCell,
    _ isStandard: Bool, _ scoreColumn: Int
  ) {
    if !isService, !missing(service, "service") { unknownServices.add(table, service) }
    if !isStandard, !missing(standard, "standard") { unknownStandards.add(table, standard) }
    let score = table.cell(row, scoreColumn)
    guard !score.isEmpty, reader.score(table.text(score)) == nil else { return }
    problems.append(
      reader.mistake(Located(table.text(score), table.span(score)), advice: Self.leaveEmpty))
  }

  private mutating func missing(_ cell: TableCell, _ what: String) -> Bool {
    guard cell.isEmpty else { return false }
    problems.append(
      Diagnostic(
        .missingCell, at: table.span(cell), "this row has no \(what)",
        help: "Fill the cell, or take the row out."))
    return true
  }

  // MARK: Wide

  private mutating func readWide() {
    let layout = TableLayout<WideColumn>(table, takesOthers: true, &problems)
    guard layout.isReadable, let standardColumn = layout[.standard] else { return }
    let columns = serviceColumns(layout.others)
    let table = table
    for row in 0..<table.rowCount {
      let standardCell = table.cell(row, standardColumn)
      let id = table.text(standardCell)
      let standard = standards.find(id)
      if standard == nil, !missing(standardCell, "standard") {
        unknownStandards.add(table, standardCell)
      }
      table.bytes.withUnsafeBufferPointer { text in
        for (column, service) in columns {
          let cell = table.cell(row, column)
          guard !cell.isEmpty else { continue }
          guard let score = reader.score(text, cell) else {
            reportScore(cell, service, standard)
            continue
          }
          guard let service, let standard else { continue }
          collector.add(Ref(service), standard, score, cell, ward: nil, note: nil)
        }
      }
    }
  }

  private mutating func serviceColumns(_ others: [Int]) -> [(column: Int, service: Int?)] {
    var seen: [Int: TableCell] = [:]
    return others.map { column in
      let cell = table.header[column]
      let service = names.services.find(table.text(cell))
      guard let service else {
        unknownServices.add(table, cell)
        return (column, nil)
      }
      if let first = seen[service] {
        problems.append(TableLayout<WideColumn>.twice(table, cell, first: first))
        return (column, nil)
      }
      seen[service] = cell
      name(service, cell)
      return (column, service)
    }
  }

  // MARK: Mistakes

  private mutating func name(_ service: Int, _ cell: TableCell) {
    guard collector.isFirst(Ref(service)) else { return }
    problems += ServiceYears(names.sources).mistake(
      Ref(service), in: edition.year, at: table.span(cell))
  }

  private mutating func reportScore(_ cell: TableCell, _ service: Int?, _ standard: Int?) {
    let text = Located(table.text(cell), table.span(cell))
    var advice = Self.leaveEmpty
    if let service, let standard {
      let id = names.sources[edition.standards[standard].standard].id
      advice = "\(names.sources.services[service].name)'s score for \"\(id)\". \(advice)"
    }
    problems.append(reader.mistake(text, advice: advice))
  }

  private static let leaveEmpty = "Leave the cell empty if it was not scored."

  private mutating func reportNote(_ cell: TableCell) {
    problems.append(
      Diagnostic(
        .missingCell, at: table.span(cell), "this note has no score to stand beside",
        help:
          "Give the score, or move the words to the column \"narrative\" of Content/data/submissions.csv."
      ))
  }
}

/// Ids that name nothing, each once with the number of its rows.
private struct UnknownIDs {
  private(set) var slips: [(text: Located<String>, count: Int)] = []
  private var places: [String: Int] = [:]

  mutating func add(_ table: Table, _ cell: TableCell) {
    let text = table.text(cell)
    if let place = places[text] {
      slips[place].count += 1
    } else {
      places[text] = slips.count
      slips.append((Located(text, table.span(cell)), 1))
    }
  }
}
