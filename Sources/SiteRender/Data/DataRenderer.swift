public import SiteModel

/// Turns the plan of the data to take away into bytes. Pure: what is done with them is for the one
/// who asks.
public struct DataRenderer: Sendable {
  private let plan: DataPlan
  private let data: BenchmarkSources
  private let words: WordList
  private let settings: SiteSettings
  private let jobs: Int

  public init(plan: DataPlan, sources: SiteSources, jobs: Int) {
    self.plan = plan
    data = sources.benchmarks
    words = sources.words
    settings = sources.settings
    self.jobs = jobs
  }

  /// Hands every file to `use`, from several cores at once.
  public func render(_ use: @Sendable (DataFilePlan, UnsafeRawBufferPointer) -> Void) {
    let services = Pieces(data.services.map { $0.id + "," })
    let rows = parallelMap(plan.scores, jobs: jobs) { _, scores in
      ScoreRows(scores, data, services, plan.scoreColumns)
    }
    // The files of years and areas first, each of which is as large as a hundred services'.
    let isSmall = { (file: DataFilePlan) in
      if case .serviceScores = file.kind { true } else { false }
    }
    for files in [plan.files.filter { !isSmall($0) }, plan.files.filter(isSmall)] {
      _ = parallelMap(files, jobs: jobs) { _, file in
        bytes(of: file, rows).withUnsafeBytes { use(file, $0) }
      }
    }
  }

  private func bytes(of file: DataFilePlan, _ rows: [ScoreRows]) -> [UInt8] {
    switch file.kind {
    case .scores(let year): join(file, rows) { $0.year == year }
    case .areaScores(let area): join(file, rows) { $0.area == area }
    case .serviceScores(let service): join(file, rows, of: service)
    case .package: DataPackage(plan: plan, data: data, words: words, page: page).json().bytes()
    case .metadata:
      TableMetadata(plan: plan, data: data, words: words, language: settings.language).json()
        .bytes()
    case .description:
      DatasetDescription(
        plan: plan, data: data, words: words, language: settings.language, page: page,
        address: address
      ).json().bytes()
    default: table(file)
    }
  }

  private func table(_ file: DataFilePlan) -> [UInt8] {
    var csv = CSVWriter(capacity: (file.rows ?? 0) * 64 + 256)
    csv.header(file.schema(plan.scoreColumns)?.columns ?? [])
    NetworkTables(data: data, plan: plan, words: words).rows(of: file.kind, into: &csv)
    return csv.finish()
  }

  /// The header, and the rows of each area's year that belongs into this file.
  private func join(
    _ file: DataFilePlan, _ rows: [ScoreRows], _ isPart: (EditionScores) -> Bool
  ) -> [UInt8] {
    let parts = zip(plan.scores, rows).filter { isPart($0.0) }.map(\.1)
    var bytes = header(of: file, andRoomFor: parts.reduce(0) { $0 + $1.count })
    for part in parts { part.append(to: &bytes) }
    return bytes
  }

  private func join(_ file: DataFilePlan, _ rows: [ScoreRows], of service: Ref<Service>) -> [UInt8]
  {
    var bytes = header(of: file, andRoomFor: rows.reduce(0) { $0 + $1.count(of: service) })
    for part in rows { part.append(service, to: &bytes) }
    return bytes
  }

  private func header(of file: DataFilePlan, andRoomFor count: Int) -> [UInt8] {
    var csv = CSVWriter(capacity: 128)
    csv.header(file.schema(plan.scoreColumns)?.columns ?? [])
    let header = csv.finish()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header.count + count)
    bytes += header
    return bytes
  }

  private var page: String { address(DataPlan.folder) }

  private func address(_ route: Route) -> String {
    LinkStyle(basePath: settings.basePath, isRelative: false)
      .absolute(route, origin: settings.origin)
  }
}
