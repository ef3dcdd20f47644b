import Benchmarks
import SiteModel

/// A small made-up network, written in a few lines. Scores go from 1 to 5; green starts at 3.5,
/// amber at 2, red at 1.
struct MadeUpNetwork {
  var sources = BenchmarkSources()

  init() {
    sources.scale = RatingScale(
      minimum: Score(1), maximum: Score(5),
      bands: [
        .init(rating: "green", from: Score(thousandths: 3500), means: "Good"),
        .init(rating: "amber", from: Score(2), means: "Area for continuous improvement"),
        .init(rating: "red", from: Score(1), means: "More focussed work needed"),
      ])
    sources.calendar = NetworkCalendar(
      firstMonth: 4, pattern: .span(between: "/", isShort: true))
  }

  var results: NetworkResults {
    NetworkResults(sources, today: CalendarDate("2024-01-15") ?? .epoch, jobs: 2)
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var other = self
    change(&other)
    return other
  }

  private func span(_ text: String) -> SourceSpan { SourceSpan(SourcePath(text), 0, 1) }

  /// A collaborative with its services, named after their ids.
  mutating func collaborative(
    _ id: String, region: String? = nil, services: String = "", declared: Int? = nil
  ) {
    let collaborative = Ref<Collaborative>(sources.collaboratives.count)
    var made = Collaborative(id: id, name: id.capitalisedWords, span: span("collaboratives.csv"))
    made.declaredServices = declared
    for service in services.split(separator: " ") {
      made.services.append(Ref(sources.services.count))
      sources.services.append(
        Service(
          id: String(service), name: String(service).capitalisedWords, span: span("services.csv")))
      sources.services[sources.services.count - 1].collaborative = collaborative
    }
    if let region {
      let known = sources.regions.firstIndex { $0.id == region }
      if known == nil {
        sources.regions.append(
          Region(id: region, name: region.capitalisedWords, span: span("collaboratives.csv")))
      }
      let index = known ?? sources.regions.count - 1
      made.region = Ref(index)
      sources.regions[index].collaboratives.append(collaborative)
    }
    sources.collaboratives.append(made)
  }

  mutating func edition(_ area: String, _ year: Int, _ standards: String) {
    let page = SourcePath("Content/standards/\(area)/\(year).md")
    let areaRef = areaRef(area)
    var items: [StandardsEdition.Item] = []
    for id in standards.split(separator: " ").map(String.init) {
      let known = sources.areas[areaRef.index].standards.first { sources[$0].id == id }
      let standard = known ?? Ref<Standard>(sources.standards.count)
      if known == nil {
        sources.standards.append(
          Standard(id: id, area: areaRef, name: id, span: SourceSpan(page, 0, 1)))
        sources.areas[areaRef.index].standards.append(standard)
      }
      items.append(
        .init(
          standard: standard, number: items.count + 1, wording: id, span: SourceSpan(page, 0, 1)))
    }
    let edition = Ref<StandardsEdition>(sources.editions.count)
    sources.editions.append(
      StandardsEdition(area: areaRef, year: Year(year), page: page, standards: items))
    sources.areas[areaRef.index].editions.append(edition)
  }

  private mutating func areaRef(_ id: String) -> Ref<Area> {
    if let known = sources.areas.firstIndex(where: { $0.id == id }) { return Ref(known) }
    sources.areas.append(Area(id: id, name: id.capitalisedWords))
    return Ref(sources.areas.count - 1)
  }

  /// A line a service: its id, then its scores in the order of the edition. `-` is not scored,
  /// `4+3` two wards.
  mutating func scores(_ area: String, _ year: Int, _ lines: String) {
    let file = SourcePath("Content/data/scores/\(year)-\(area).csv")
    let areaRef = self.area(area)
    var table = ScoreTable(file: file, area: areaRef, year: Year(year))
    let items = sources.edition(of: areaRef, in: Year(year))?.standards ?? []
    var offset = 0
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      let service = self.service(cells[0])
      table.services.append(service)
      for (item, cell) in zip(items, cells.dropFirst()) where cell != "-" {
        let wards = cell.split(separator: "+")
        for (index, text) in wards.enumerated() {
          guard let score = Score(text) else { continue }
          let ward = wards.count == 1 ? -1 : Int32(index)
          table.entries.append(
            ScoreEntry(
              service: service, standard: item.standard, score: score, ward: ward, note: -1,
              start: Int32(offset), end: Int32(offset + 1)))
          offset += 2
        }
        table.wards =
          table.wards.count < wards.count ? wards.indices.map { "Ward \($0 + 1)" } : table.wards
      }
    }
    table.services.sort()
    table.entries.sort { ($0.service, $0.standard, $0.ward) < ($1.service, $1.standard, $1.ward) }
    sources.scores.append(table)
  }

  /// A line a figure: scope, area, year, standard or `-`, the figure as printed, and optionally
  /// `n=3` (services) and `rating=green`.
  mutating func published(_ set: String, _ place: String, _ lines: String) {
    let file = SourcePath("Content/data/published/\(set).csv")
    if !sources.published.contains(where: { $0.id == set }) {
      sources.published.append(PublishedSet(id: set, file: file))
    }
    guard let index = sources.published.firstIndex(where: { $0.id == set }) else { return }
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      guard cells.count >= 5, let score = Score(cells[4]), let scope = scope(cells[0]) else {
        continue
      }
      let count = sources.published[index].figures.count
      var figure = PublishedFigure(
        scope: scope, area: area(cells[1]), year: Year(Int(cells[2]) ?? 0),
        standard: cells[3] == "-" ? nil : standard(cells[1], cells[3]), score: score,
        text: cells[4], span: SourceSpan(file, count, count + 1))
      figure.place = place
      figure.source = "Made-up report"
      for cell in cells.dropFirst(5) {
        if cell.hasPrefix("n=") { figure.services = Int(cell.dropFirst(2)) }
        if cell.hasPrefix("rating=") { figure.rating = String(cell.dropFirst(7)) }
      }
      sources.published[index].figures.append(figure)
    }
  }

  mutating func schedule(_ year: Int, _ area: String, due: String? = nil) {
    var row = ScheduledArea(year: Year(year), span: span("schedule.csv"))
    row.area = self.area(area)
    row.due = due.flatMap { CalendarDate($0) }.map { .day($0) }
    sources.schedule.append(row)
  }

  mutating func submission(_ service: String, _ area: String, _ year: Int, overall: String? = nil) {
    var row = Submission(
      service: self.service(service), area: self.area(area), year: Year(year),
      span: span("submissions.csv"))
    row.overall = overall.flatMap { Score($0) }.map { Located($0, span("submissions.csv")) }
    sources.submissions.append(row)
  }

  func service(_ id: String) -> Ref<Service> {
    Ref(sources.services.firstIndex { $0.id == id } ?? -1)
  }

  func area(_ id: String) -> Ref<Area> { Ref(sources.areas.firstIndex { $0.id == id } ?? -1) }

  func standard(_ area: String, _ id: String) -> Ref<Standard> {
    sources[self.area(area)].standards.first { sources[$0].id == id } ?? Ref(-1)
  }

  func scope(_ id: String) -> Scope? {
    if id == Scope.networkID { return .network }
    if let index = sources.services.firstIndex(where: { $0.id == id }) {
      return .service(Ref(index))
    }
    if let index = sources.collaboratives.firstIndex(where: { $0.id == id }) {
      return .collaborative(Ref(index))
    }
    return sources.regions.firstIndex { $0.id == id }.map { .region(Ref($0)) }
  }
}

extension String {
  /// `humber-centre` is `Humber Centre`.
  var capitalisedWords: String {
    split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}

extension NetworkResults {
  /// The result of what ids name.
  func result(_ scope: Scope?, _ year: Int, standard: Ref<Standard>? = nil) -> Outcome {
    result(of: scope ?? .network, Ref(0), in: Year(year), standard: standard)
  }
}

/// Random numbers that are the same in each run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
