internal import SiteInput
internal import SiteModel

/// Takes the scores out of a table's cells, and says of what it can't place where it stands.
struct ScoreCells {
  let grid: ImportGrid
  let names: ImportNames
  let edition: StandardsEdition
  private(set) var entries: [ScoreReading.Entry] = []
  private(set) var services: Set<Ref<Service>> = []
  private(set) var doubts: [ScoreImport.Doubt] = []
  private(set) var leftOut: [String] = []
  private(set) var notScored = 0
  private var seen: [Key: String] = [:]

  private struct Key: Hashable {
    var service: Ref<Service>
    var standard: Ref<Standard>
    var ward: String
  }

  init(grid: ImportGrid, names: ImportNames, edition: StandardsEdition) {
    self.grid = grid
    self.names = names
    self.edition = edition
  }

  mutating func read(_ shape: TableShape) {
    switch shape {
    case .long(let header, let service, let standard, let score, let ward, let note):
      for row in (header + 1)..<max(header + 1, grid.rows.count) {
        guard grid.rows[row].contains(where: { !$0.isEmpty }) else { continue }
        guard let named = self.service(row, service), let rated = self.standard(row, standard)
        else { continue }
        services.insert(named)
        add(
          named, rated, at: (row, score), ward: ward.map { grid.cell(row, $0) } ?? "",
          note: note.map { grid.cell(row, $0) } ?? "")
      }
    case .wide(let header): readWide(header)
    case .transposed(let column): readTransposed(column)
    }
  }

  // MARK: Services across

  private mutating func readWide(_ header: Int) {
    let below = (header + 1)..<max(header + 1, grid.rows.count)
    guard let labels = bestLabels(0..<grid.width, { column in below.map { ($0, column) } }) else {
      noStandards()
      return
    }
    var columns: [(column: Int, service: Ref<Service>)] = []
    let ward = wardColumn(header)
    for column in 0..<grid.width where column != labels && column != ward {
      let title = grid.cell(header, column)
      guard let service = names.service(title) else {
        checkUnused(title, (header, column), cells: below.map { ($0, column) })
        continue
      }
      columns.append((column, service))
      services.insert(service)
    }
    for row in below {
      let title = grid.cell(row, labels)
      let cells = columns.map { (row, $0.column) }
      guard let standard = names.standard(title, in: edition) else {
        checkUnused(title, (row, labels), cells: cells, isStandard: true)
        continue
      }
      let ward = ward.map { grid.cell(row, $0) } ?? ""
      for (column, service) in columns { add(service, standard, at: (row, column), ward: ward) }
    }
  }

  /// The column that names wards, where the table has one beside its services or standards.
  private func wardColumn(_ header: Int) -> Int? {
    (0..<grid.width).first { slug(grid.cell(header, $0)) == "ward" }
  }

  // MARK: Services down

  private mutating func readTransposed(_ labels: Int) {
    let rows = grid.rows.indices.filter { names.service(grid.cell($0, labels)) != nil }
    guard let first = rows.first else { return }
    guard let header = bestLabels(0..<first, { row in (0..<grid.width).map { (row, $0) } }) else {
      noStandards()
      return
    }
    var columns: [(column: Int, standard: Ref<Standard>)] = []
    let ward = wardColumn(header)
    for column in 0..<grid.width where column != labels && column != ward {
      let title = grid.cell(header, column)
      guard let standard = names.standard(title, in: edition) else {
        checkUnused(
          title, (header, column), cells: rows.map { ($0, column) }, isStandard: true)
        continue
      }
      columns.append((column, standard))
    }
    for row in (header + 1)..<max(header + 1, grid.rows.count) {
      let title = grid.cell(row, labels)
      guard let service = names.service(title) else {
        checkUnused(title, (row, labels), cells: columns.map { (row, $0.column) })
        continue
      }
      services.insert(service)
      let ward = ward.map { grid.cell(row, $0) } ?? ""
      for (column, standard) in columns { add(service, standard, at: (row, column), ward: ward) }
    }
  }

  /// The line that names most standards; nothing where none does. A line of titles comes before one
  /// of numbers that names as many: it says more.
  private func bestLabels(_ lines: Range<Int>, _ cells: (Int) -> [(Int, Int)]) -> Int? {
    let counted = lines.map { line in
      let found = cells(line).filter { names.standard(grid.cell($0.0, $0.1), in: edition) != nil }
      let letters = found.count { grid.cell($0.0, $0.1).contains(where: \.isLetter) }
      return (line: line, count: Set(found.map { grid.cell($0.0, $0.1) }).count, letters: letters)
    }
    // Scores from 1 to 5 look like the numbers of standards: without words, the first line counts.
    let best = counted.max {
      ($0.letters, $0.count, -$0.line) < ($1.letters, $1.count, -$1.line)
    }
    guard let best, best.count > 0 else { return mostMisspelt(lines, cells) }
    if best.letters > 0 { return best.line }
    return counted.first { $0.count > 0 }?.line
  }

  /// Where no standard is named as it should be: the line that comes nearest, to be asked about.
  private func mostMisspelt(_ lines: Range<Int>, _ cells: (Int) -> [(Int, Int)]) -> Int? {
    let counted = lines.map { line in
      (line: line, count: cells(line).count { nearStandard(grid.cell($0.0, $0.1)) != nil })
    }
    let best = counted.max { ($0.count, -$0.line) < ($1.count, -$1.line) }
    return best.flatMap { $0.count > 0 ? $0.line : nil }
  }

  // MARK: Cells

  private mutating func service(_ row: Int, _ column: Int) -> Ref<Service>? {
    let text = grid.cell(row, column)
    if let service = names.service(text) { return service }
    doubt(names.complaint(aboutService: text), (row, column), help: names.adviceOnService(text))
    return nil
  }

  private mutating func standard(_ row: Int, _ column: Int) -> Ref<Standard>? {
    let text = grid.cell(row, column)
    if let standard = names.standard(text, in: edition) { return standard }
    doubt("no standard is called \"\(text)\"", (row, column), help: adviceOnStandard(text))
    return nil
  }

  private func adviceOnStandard(_ text: String) -> String {
    if let near = nearStandard(text) { return "Did you mean \"\(near)\"?" }
    let known = edition.standards.map { names.data[$0.standard].id }
    return suggestion(for: slug(text), among: known)
      ?? "Standards are called by their number, their title or their id in \(edition.page)."
  }

  private func named(_ standard: Ref<Standard>) -> String {
    guard let item = edition.standards.first(where: { $0.standard == standard }) else { return "" }
    return "standard \(item.number)"
  }

  private func nearStandard(_ text: String) -> String? {
    text.contains(where: \.isLetter)
      ? nearestName(to: text, among: edition.standards.map(\.wording)) : nil
  }

  /// A line that names nothing: left out where it holds what is computed anew or no scores, else
  /// asked about.
  private mutating func checkUnused(
    _ title: String, _ place: (Int, Int), cells: [(Int, Int)], isStandard: Bool = false
  ) {
    let filled = cells.filter { !grid.cell($0.0, $0.1).isEmpty }
    guard !filled.isEmpty else { return }
    if ImportNames.isTotal(title) {
      leftOut.append("\"\(title)\": it is worked out anew")
      return
    }
    let scores = filled.filter { score(grid.cell($0.0, $0.1)) != nil }
    let isHeader = filled.allSatisfy { names.service(grid.cell($0.0, $0.1)) != nil }
    if scores.isEmpty || isHeader || isNumbering(title, filled) {
      if !title.isEmpty { leftOut.append("\"\(title)\": no scores") }
      return
    }
    if isStandard {
      doubt("no standard is called \"\(title)\"", place, help: adviceOnStandard(title))
    } else {
      doubt(names.complaint(aboutService: title), place, help: names.adviceOnService(title))
    }
  }

  /// A column that counts the rows: "No." above 1, 2, 3.
  private func isNumbering(_ title: String, _ cells: [(Int, Int)]) -> Bool {
    guard ["", "no", "number", "nr", "standard-no", "standard-number"].contains(slug(title)) else {
      return false
    }
    return cells.enumerated().allSatisfy { Int(grid.cell($1.0, $1.1)) == $0 + 1 }
  }

  private mutating func add(
    _ service: Ref<Service>, _ standard: Ref<Standard>, at place: (Int, Int), ward: String = "",
    note: String = ""
  ) {
    let text = grid.cell(place.0, place.1)
    guard !ImportNames.saysNotScored(text) else {
      notScored += 1
      return
    }
    guard let score = score(text) else {
      doubt("\"\(text)\" is not a score", place, help: adviceOnScore(text))
      return
    }
    let key = Key(service: service, standard: standard, ward: ward)
    if let first = seen[key] {
      doubt(
        "the score of \(names.data[service].name) for \(named(standard)) is given twice", place,
        help: "The other stands in \(first).")
      return
    }
    seen[key] = ImportGrid.name(ofRow: place.0, place.1)
    entries.append(
      ScoreReading.Entry(
        service: service, standard: standard, score: score, ward: ward, note: note))
  }

  private func score(_ text: String) -> Score? {
    guard let score = Score(text.replacing(",", with: ".")) else { return nil }
    guard let scale = names.data.scale else { return score }
    return scale.minimum <= score && score <= scale.maximum ? score : nil
  }

  private func adviceOnScore(_ text: String) -> String {
    // Far off any scale its thousandths may be no number of this machine.
    if Score(text) == nil, let number = Double(text), abs(number) < 100_000 {
      let thousandths = Int32(clamping: Int((number * 1000).rounded()))
      return "At most three decimal places: \(Score(thousandths: thousandths)) is near enough."
    }
    guard let scale = names.data.scale else { return "A score is a number." }
    return
      "Scores here go from \(scale.minimum) to \(scale.maximum). Leave the cell empty if it was not scored."
  }

  private mutating func noStandards() {
    doubts.append(
      ScoreImport.Doubt(
        "no standard of \(names.data[edition.area].name) is named in this table",
        help: adviceOnStandard("")))
  }

  private mutating func doubt(_ message: String, _ place: (Int, Int), help: String?) {
    doubts.append(
      ScoreImport.Doubt(
        message, at: ImportGrid.name(ofRow: place.0, place.1), help: help))
  }
}
