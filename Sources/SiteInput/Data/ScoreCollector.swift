internal import SiteModel

/// Gathers the scores of one file, puts them in order, and finds those that don't go together: one
/// given twice, wards and their mean that disagree.
struct ScoreCollector {
  private let table: Table
  private let edition: StandardsEdition
  private let sources: BenchmarkSources
  private let standards: [Ref<Standard>]
  private var entries: [ScoreEntry] = []
  private var isSorted = true
  private var isNamed: [Bool]
  private var wards: [String] = []
  private var wardPlaces: [String: Int32] = [:]
  private var notes: [String] = []
  private var wholeNotes: [ScoreTable.WholeNote] = []
  private var problems: [Diagnostic] = []
  /// Scores are looked at in another order than that of their lines; and most files ask for none.
  private lazy var lines = LineIndex(table.bytes)

  init(_ table: Table, _ edition: StandardsEdition, _ sources: BenchmarkSources) {
    self.table = table
    self.edition = edition
    self.sources = sources
    standards = edition.standards.map(\.standard)
    isNamed = [Bool](repeating: false, count: sources.services.count)
    entries.reserveCapacity(table.rowCount)
  }

  /// Whether a service is met for the first time; it is then one that the table names.
  mutating func isFirst(_ service: Ref<Service>) -> Bool {
    defer { isNamed[service.index] = true }
    return !isNamed[service.index]
  }

  /// `standard` by its place in the edition.
  @inline(__always)
  mutating func add(
    _ service: Ref<Service>, _ standard: Int, _ score: Score, _ cell: TableCell, ward: TableCell?,
    note: TableCell?
  ) {
    var entry = ScoreEntry(
      service: service, standard: standards[standard], score: score, ward: -1, note: -1,
      start: cell.start, end: cell.end)
    if let ward, !ward.isEmpty { entry.ward = place(ofWard: table.text(ward)) ?? -1 }
    if let note, !note.isEmpty {
      entry.note = Int32(notes.count)
      notes.append(table.text(note))
    }
    if isSorted, let last = entries.last { isSorted = Self.precedes(last, entry) }
    entries.append(entry)
  }

  /// "Larch" is larch. Nothing where the name is that of the line below the wards, which is no ward.
  private mutating func place(ofWard name: String) -> Int32? {
    if let place = wardPlaces[name] { return place < 0 ? nil : place }
    let key = slug(name)
    let isTotal = ["total", "mean", "average", "overall", "all", "all-wards"].contains(key)
    let place = isTotal ? -1 : wardPlaces[key] ?? Int32(wards.count)
    if place == wards.count { wards.append(name) }
    wardPlaces[key] = place
    wardPlaces[name] = place
    return isTotal ? nil : place
  }

  private static func precedes(_ left: ScoreEntry, _ right: ScoreEntry) -> Bool {
    if left.service != right.service { return left.service < right.service }
    if left.standard != right.standard { return left.standard < right.standard }
    if left.ward != right.ward { return left.ward < right.ward }
    return left.start < right.start
  }

  mutating func finished() -> (ScoreTable, [Diagnostic]) {
    nameWardsInOrder()
    if !isSorted { entries.sort(by: Self.precedes) }
    if entries.contains(where: { $0.ward >= 0 }) || hasRepeats { checkGroups() }
    numberNotes()
    var scores = ScoreTable(file: table.file, area: edition.area, year: edition.year)
    scores.entries = entries
    scores.wards = wards
    scores.notes = notes
    scores.wholeNotes = wholeNotes
    scores.services = isNamed.indices.filter { isNamed[$0] }.map { Ref($0) }
    return (scores, problems)
  }

  /// By name, so that the order of the file's rows changes nothing.
  private mutating func nameWardsInOrder() {
    guard wards.count > 1 else { return }
    let order = wards.indices.sorted { precedesByBytes(wards[$0], wards[$1]) }
    var places = [Int32](repeating: 0, count: wards.count)
    for (place, old) in order.enumerated() { places[old] = Int32(place) }
    guard order != Array(wards.indices) else { return }
    for index in entries.indices where entries[index].ward >= 0 {
      entries[index].ward = places[Int(entries[index].ward)]
    }
    wards = order.map { wards[$0] }
    isSorted = false
  }

  /// In the order of the entries; a ward's mean may have given its note away.
  private mutating func numberNotes() {
    guard !notes.isEmpty else { return }
    var ordered: [String] = []
    for index in entries.indices where entries[index].note >= 0 {
      ordered.append(notes[Int(entries[index].note)])
      entries[index].note = Int32(ordered.count - 1)
    }
    notes = ordered
  }

  private var hasRepeats: Bool {
    zip(entries, entries.dropFirst()).contains {
      $0.standard == $1.standard && $0.service == $1.service
    }
  }

  // MARK: Scores of one service for one standard

  private mutating func checkGroups() {
    var kept: [ScoreEntry] = []
    kept.reserveCapacity(entries.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].service == entries[start].service,
        entries[end].standard == entries[start].standard
      {
        end += 1
      }
      kept += end - start == 1 ? entries[start..<end] : checked(entries[start..<end])[...]
      start = end
    }
    entries = kept
  }

  private mutating func checked(_ group: ArraySlice<ScoreEntry>) -> [ScoreEntry] {
    var unique: [ScoreEntry] = []
    for entry in group {
      if let last = unique.last, last.ward == entry.ward {
        reportRepeat(entry, first: last)
      } else {
        unique.append(entry)
      }
    }
    guard unique[0].ward < 0, unique.count > 1 else { return unique }
    let whole = unique.removeFirst()
    if !isMean(whole, of: unique) {
      reportDifference(whole, unique)
    } else if whole.note >= 0 {
      // Its score says nothing that the wards don't; its words stay.
      wholeNotes.append(
        ScoreTable.WholeNote(
          service: whole.service, standard: whole.standard, text: notes[Int(whole.note)]))
    }
    return unique
  }

  private mutating func reportRepeat(_ entry: ScoreEntry, first: ScoreEntry) {
    let ward = entry.ward < 0 ? "" : " on \(wards[Int(entry.ward)])"
    let line = lines.position(of: Int(first.start)).line
    problems.append(
      Diagnostic(
        .givenTwice, at: span(entry), "\(whose(entry))\(ward) is given twice",
        label: "first in line \(line), as \(first.score)",
        help:
          "Keep the score that was agreed, and take the other out. Scores of wards have the ward's name in the column \"ward\"."
      ))
  }

  /// To the decimal places in which the mean is written.
  private func isMean(_ whole: ScoreEntry, of wards: [ScoreEntry]) -> Bool {
    let text = table.text(TableCell(start: whole.start, end: whole.end))
    let decimals = text.split { $0 == "." || $0 == "," }.dropFirst().first?.count ?? 0
    let sum = wards.reduce(0) { $0 + Int($1.score.thousandths) }
    let count = wards.count
    if sum == Int(whole.score.thousandths) * count { return true }
    let unit = [1000, 100, 10, 1][min(decimals, 3)]
    // Half away from zero: scores are never negative.
    let rounded = (2 * sum + unit * count) / (2 * unit * count) * unit
    return rounded == Int(whole.score.thousandths)
  }

  private mutating func reportDifference(_ whole: ScoreEntry, _ wards: [ScoreEntry]) {
    let sum = wards.reduce(0) { $0 + Int($1.score.thousandths) }
    let mean = Score(thousandths: Int32((2 * sum + wards.count) / (2 * wards.count)))
    let index = lines
    let places = wards.map { index.position(of: Int($0.start)).line }.sorted()
      .map { String($0) }.joined(separator: ", ")
    problems.append(
      Diagnostic(
        .wardsDiffer, at: span(whole),
        "\(whose(whole)) is \(whole.score) here, and the mean of its wards is \(mean)",
        label: "the wards are in lines \(places)",
        help:
          "Correct whichever is wrong. The mean is made from the wards, so the row without a ward can be taken out."
      ))
  }

  private func whose(_ entry: ScoreEntry) -> String {
    "\(sources[entry.service].name)'s score for \"\(sources[entry.standard].id)\""
  }

  private func span(_ entry: ScoreEntry) -> SourceSpan {
    SourceSpan(table.file, Int(entry.start), Int(entry.end))
  }
}
