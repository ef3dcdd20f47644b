internal import Benchmarks
internal import SiteModel
internal import SiteRender

/// Which files of data there are to take away, and what each is called.
struct DownloadPlanner: Sendable {
  let plan: DataPlan
  private let data: BenchmarkSources
  private let words: WordList
  private let files: [DataFileKind: DataFilePlan]

  /// With more services than this, their files are linked to from their own pages alone.
  private static let mostServices = 30

  init(_ results: NetworkResults, sources: SiteSources, jobs: Int) {
    let data = results.sources
    self.data = data
    words = sources.words
    let scores = data.services.isEmpty ? [] : results.editionScores()
    let means = data.services.isEmpty ? [] : results.meanRecords(scores, jobs: jobs)
    let counts = RowCounts(data, scores, means: means.count)
    let planned = DataFileKind.all(in: data).compactMap { kind -> DataFilePlan? in
      let rows = counts.rows(of: kind)
      return rows == 0 ? nil : DataFilePlan(kind, name: kind.name(in: data), rows: rows)
    }
    plan = DataPlan(
      files: planned, scores: scores, means: means,
      scoreColumns: data.scores.scoreColumns,
      dataset: Self.dataset(data, sources))
    files = Dictionary(uniqueKeysWithValues: planned.map { ($0.kind, $0) })
  }

  private static func dataset(_ data: BenchmarkSources, _ sources: SiteSources) -> Dataset {
    let settings = sources.settings
    let places = ["site": settings.name]
    let name = slug(settings.name)
    var documents: [String] = []
    for set in data.published {
      for source in set.figures.compactMap(\.source) where !documents.contains(source) {
        documents.append(source)
      }
    }
    return Dataset(
      name: name.isEmpty ? "data" : name,
      title: sources.words.text("dataset-title", places),
      summary: sources.words.text("dataset-summary", places), network: settings.name,
      publisher: settings.data.publisher ?? settings.name, version: settings.data.version,
      licence: settings.data.licence, modified: data.submissions.compactMap(\.date).max(),
      coverage: coverage(data), sources: documents)
  }

  private static func coverage(_ data: BenchmarkSources) -> ClosedRange<CalendarDate>? {
    let years =
      data.scores.filter { !$0.entries.isEmpty }.map(\.year)
      + data.published.flatMap { $0.figures.map(\.year) }
    guard let first = years.min().flatMap({ data.calendar.days(of: $0) }),
      let last = years.max().flatMap({ data.calendar.days(of: $0) })
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  // MARK: What pages show

  func file(of service: Ref<Service>) -> DownloadView? { view(of: .serviceScores(service)) }
  func file(of area: Ref<Area>) -> DownloadView? { view(of: .areaScores(area)) }
  func file(of year: Year) -> DownloadView? { view(of: .scores(year)) }

  /// Nothing for a file that would have no rows.
  private func view(of kind: DataFileKind) -> DownloadView? {
    guard let file = files[kind] else { return nil }
    var view = DownloadView(
      name: file.name, target: .onSite(file.route, fragment: nil), rows: file.rows ?? 0,
      about: kind.about(data, words))
    view.isTable = file.rows != nil
    view.mediaType = file.mediaType
    return view
  }

  func view() -> DownloadsView {
    var view = DownloadsView()
    let services = plan.files.filter { if case .serviceScores = $0.kind { true } else { false } }
    let isLong = services.count > Self.mostServices
    view.servicesElsewhere = isLong ? services.count : 0
    for group in DownloadGroup.allCases where group != .services || !isLong {
      let files = plan.files.filter { DownloadGroup($0.kind) == group }
        .compactMap { self.view(of: $0.kind) }
      if !files.isEmpty {
        view.groups.append(
          DownloadsView.Group(
            title: words.text("data-group-" + group.rawValue), files: files))
      }
    }
    view.symbols = DataSymbol.allCases.map {
      DownloadsView.Symbol(
        symbol: $0.rawValue, meaning: words.text("data-symbol-" + $0.rawValue))
    }
    view.dataset = plan.dataset
    return view
  }
}

/// How the page of the data puts its files together.
private enum DownloadGroup: String, CaseIterable {
  case years, means, areas, services, network, done, published, whole

  init(_ kind: DataFileKind) {
    switch kind {
    case .scores: self = .years
    case .means: self = .means
    case .areaScores: self = .areas
    case .serviceScores: self = .services
    case .services, .collaboratives, .scopes, .areas, .standards, .standardsInForce:
      self = .network
    case .schedule, .submissions, .actions, .feedback: self = .done
    case .published: self = .published
    case .symbols, .package, .metadata, .description: self = .whole
    }
  }
}

/// How many rows each file will have.
private struct RowCounts {
  private let data: BenchmarkSources
  private let means: Int
  private var years: [Year: Int] = [:]
  private var areas: [Int]
  private var services: [Int]

  init(_ data: BenchmarkSources, _ scores: [EditionScores], means: Int) {
    self.data = data
    self.means = means
    areas = [Int](repeating: 0, count: data.areas.count)
    services = [Int](repeating: 0, count: data.services.count)
    for edition in scores {
      var total = 0
      for (service, rows) in edition.rows.enumerated() {
        services[service] += Int(rows)
        total += Int(rows)
      }
      years[edition.year, default: 0] += total
      areas[edition.area.index] += total
    }
  }

  /// Nothing for what is no table.
  func rows(of kind: DataFileKind) -> Int? {
    switch kind {
    case .services: data.services.count
    case .collaboratives: data.collaboratives.count
    case .scopes: data.scopes.count
    case .areas: data.areas.count
    case .standards: data.areas.reduce(0) { $0 + $1.standards.count }
    case .standardsInForce: data.editions.reduce(0) { $0 + $1.standards.count }
    case .schedule: data.schedule.count
    case .submissions: data.submissions.count
    case .actions: data.actions.count
    case .feedback: data.feedback.count
    case .means: means
    case .symbols: DataSymbol.allCases.count
    case .scores(let year): years[year] ?? 0
    case .areaScores(let area): areas[area.index]
    case .serviceScores(let service): services[service.index]
    case .published(let set): data.published[set].figures.count
    case .package, .metadata, .description: nil
    }
  }
}

extension [ScoreTable] {
  fileprivate var scoreColumns: ScoreColumns {
    var columns: ScoreColumns = []
    if contains(where: { !$0.wards.isEmpty }) { columns.insert(.wards) }
    if contains(where: \.hasNotes) { columns.insert(.notes) }
    return columns
  }
}
