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

  /// Fills in everything that `candour import` shows and writes.
  func describe(in result: inout ScoreImport, _ start: StartingPoint) {
    guard let shape = TableShape(of: grid, names) else {
      result.doubts.append(
        Doubt(
          "no service of this site is named in this table",
          help: data.services.isEmpty
            ? "Content/data/services.csv lists the services: make it first."
            : "Its columns or rows are called by the names or ids in Content/data/services.csv."))
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
    result.overlapping = (held?.services ?? []).filter(cells.services.contains).map {
      data[$0].name
    }
    let others = (held?.services ?? []).filter { !cells.services.contains($0) }
    if request.adds, let held {
      entries += kept(of: held, for: Set(others))
    } else {
      result.lost = others.map { data[$0].name }
    }
    result.text = TidyScores(data: data, edition: edition).text(of: entries)
  }

  private func kept(of table: ScoreTable, for services: Set<Ref<Service>>) -> [Entry] {
    table.entries.filter { services.contains($0.service) }.map { entry in
      Entry(
        service: entry.service, standard: entry.standard, score: entry.score,
        ward: entry.ward < 0 ? "" : table.wards[Int(entry.ward)],
        note: entry.note < 0 ? "" : table.notes[Int(entry.note)])
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
