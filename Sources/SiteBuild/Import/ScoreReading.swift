internal import SiteInput
internal import SiteModel

/// Goes through a table of scores once it is known how it is laid out.
struct ScoreReading {
  let grid: ImportGrid
  let names: ImportNames
  let request: ScoreImport.Request

  typealias Doubt = ScoreImport.Doubt

  struct Entry {
    var service: Ref<Service>
    var standard: Ref<Standard>
    var score: Score
    var ward = ""
    var note = ""
  }

  var data: BenchmarkSources { names.data }

  /// "Did you mean Apple House? " of the cells that come near to a service's name.
  private func misspeltServices() -> String {
    let cells = grid.rows.prefix(1).joined() + grid.rows.compactMap(\.first)
    let near = cells.compactMap { nearestName(to: $0, among: data.services.map(\.name)) }
    return near.first.map { "Did you mean \($0)? " } ?? ""
  }

  /// Fills in everything that `candour import` shows and writes.
  func describe(in result: inout ScoreImport, _ start: StartingPoint) {
    guard let shape = TableShape(of: grid, names) else {
      result.doubts.append(
        Doubt(
          "no service of this site is named in this table",
          help: data.services.isEmpty
            ? "Content/data/services.csv lists the services: make it first."
            : "\(misspeltServices())Its columns or rows are called by the names or ids in Content/data/services.csv."
        ))
      return
    }
    guard let (area, areaFrom) = area(shape, &result), let (year, yearFrom) = year(area, &result)
    else { return }
    let yearText = start.calendar.text(year)
    result.understood.append(("area", "\(data[area].name) (\(areaFrom))"))
    result.understood.append(("year", "\(yearText) (\(yearFrom))"))
    guard let edition = data.edition(of: area, in: year) else {
      result.doubts.append(
        Doubt(
          "there are no standards of \(data[area].id) for \(yearText)",
          help: "candour new year \(data[area].id) \(year.number) copies those of the year before."
        ))
      return
    }
    result.path = "Content/data/scores/\(year.number)-\(data[area].id).csv"
    let held = data.scores.first { $0.area == area && $0.year == year }
    result.isThere = start.tree.exists(SourcePath(result.path ?? ""))
    var cells = ScoreCells(grid: grid, names: names, edition: edition)
    cells.read(shape)
    result.doubts += cells.doubts
    result.leftOut = cells.leftOut
    conclude(cells, edition, held, &result)
  }

  private func conclude(
    _ cells: ScoreCells, _ edition: StandardsEdition, _ held: ScoreTable?,
    _ result: inout ScoreImport
  ) {
    var entries = cells.entries
    // In the order of `services.csv`.
    let services = cells.services.sorted()
    result.understood.append(
      ("services", "\(services.count): " + services.map { data[$0].name }.joined(separator: ", ")))
    let standards = Set(entries.map(\.standard))
    var line = "\(standards.count) of \(edition.standards.count)"
    let missing = edition.standards.filter { !standards.contains($0.standard) }
    if !missing.isEmpty {
      line += ", without " + missing.map { "\($0.number) (\($0.wording))" }.joined(separator: ", ")
    }
    result.understood.append(("standards", line))
    let sorted = entries.map(\.score).sorted()
    let range = sorted.first.map { ", from \($0) to \(sorted[sorted.count - 1])" } ?? ""
    let empty = cells.notScored > 0 ? "; \(cells.notScored) not scored" : ""
    result.understood.append(("scores", "\(entries.count)\(range)\(empty)"))
    if entries.isEmpty, result.doubts.isEmpty { result.doubts.append(Doubt("it holds no score")) }
    let before = held.map(Self.entries) ?? []
    let kept = before.filter { !Self.holds(entries, $0) }
    result.overlapping = names(of: before.filter { Self.holds(entries, $0) }.map(\.service))
    if request.adds {
      entries += kept
    } else {
      result.lost = lost(kept, beside: cells.services)
    }
    result.text = TidyScores(data: data, edition: edition).text(of: entries)
  }

  private static func entries(of table: ScoreTable) -> [Entry] {
    var entries = table.entries.map { entry in
      Entry(
        service: entry.service, standard: entry.standard, score: entry.score,
        ward: entry.ward < 0 ? "" : table.wards[Int(entry.ward)],
        note: entry.note < 0 ? "" : table.notes[Int(entry.note)])
    }
    // What stands beside the mean of wards needs that row again.
    for note in table.wholeNotes {
      let wards = entries.indices.filter {
        entries[$0].service == note.service && entries[$0].standard == note.standard
      }
      guard !wards.isEmpty else { continue }
      let sum = wards.reduce(0) { $0 + Int(entries[$1].score.thousandths) }
      let mean = Score(thousandths: Int32((2 * sum + wards.count) / (2 * wards.count)))
      entries.append(
        Entry(
          service: note.service, standard: note.standard, score: mean, ward: "", note: note.text))
    }
    return entries
  }

  /// Whether one of these is of the same service, standard and ward. A score of the whole service and
  /// those of its wards are not kept side by side.
  private static func holds(_ entries: [Entry], _ other: Entry) -> Bool {
    entries.contains { entry in
      entry.service == other.service && entry.standard == other.standard
        && (entry.ward == other.ward || entry.ward.isEmpty || other.ward.isEmpty)
    }
  }

  private func names(of services: [Ref<Service>]) -> [String] {
    Set(services).sorted().map { data[$0].name }
  }

  /// What a file written anew would no longer have: whole services, and single scores of the others.
  private func lost(_ entries: [Entry], beside services: Set<Ref<Service>>) -> [String] {
    names(of: entries.map(\.service).filter { !services.contains($0) })
      + services.sorted().compactMap { service in
        let count = entries.count { $0.service == service }
        let what = count == 1 ? "a score" : "\(count) scores"
        return count == 0 ? nil : "\(what) of \(data[service].name)"
      }
  }

  // MARK: What it is about

  /// Titles above the table, the sheet's name and the file's.
  private var titles: [(text: String, from: String)] {
    let above = grid.rows.prefix(8).flatMap { $0 }.filter { !$0.isEmpty }
    return [(request.fileName, "from the file's name")]
      + (grid.name.map { [($0, "from the sheet's name")] } ?? [])
      + above.map { ($0, "from \"\($0)\"") }
  }

  private func area(_ shape: TableShape, _ result: inout ScoreImport)
    -> (area: Ref<Area>, from: String)?
  {
    if let asked = request.area {
      if let area = names.area(asked) { return (area, "as you say") }
      result.doubts.append(
        Doubt(
          "there is no area \"\(asked)\"",
          help: suggestion(for: asked, among: data.areas.map(\.id))))
      return nil
    }
    for (text, from) in titles {
      let found = names.areas(in: text)
      if found.count == 1 { return (found[0], from) }
    }
    // By the titles of its standards, where only one area has such.
    let texts = Set(grid.rows.flatMap { $0 }.map { slug($0) })
    let fitting = data.areas.indices.filter { index in
      data.areas[index].standards.contains { texts.contains(slug(data[$0].name)) }
    }
    if fitting.count == 1 { return (Ref(fitting[0]), "by the titles of its standards") }
    result.doubts.append(
      Doubt(
        "nothing says of which area these scores are",
        help: "Say it: --area \(data.areas.first?.id ?? "involvement")."))
    return nil
  }

  private func year(_ area: Ref<Area>, _ result: inout ScoreImport) -> (year: Year, from: String)? {
    if let year = request.year { return (year, "as you say") }
    for (text, from) in titles {
      if let year = names.year(in: text) { return (year, from) }
    }
    let latest = data[area].editions.last.map { data[$0].year.number } ?? 2025
    result.doubts.append(
      Doubt("nothing says of which year these scores are", help: "Say it: --year \(latest)."))
    return nil
  }
}
