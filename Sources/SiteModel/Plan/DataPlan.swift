/// Everything to take away that a site will publish below `/data/`, before a byte of it exists.
///
/// An object: every core that writes a part of it points to it.
public final class DataPlan: Sendable {
  /// In the order in which readers and programs are told of them.
  public let files: [DataFilePlan]
  /// What the files of scores hold, by area, then year.
  public let scores: [EditionScores]
  /// By area, then year, then scope.
  public let means: [MeanRecord]
  public let scoreColumns: ScoreColumns
  public let dataset: Dataset

  public init(
    files: [DataFilePlan], scores: [EditionScores], means: [MeanRecord], scoreColumns: ScoreColumns,
    dataset: Dataset
  ) {
    self.files = files
    self.scores = scores
    self.means = means
    self.scoreColumns = scoreColumns
    self.dataset = dataset
  }

  /// The page that offers the files, and the folder that holds them.
  public static let folder = Route("/data/")
}

/// What rows of scores have besides, where any service gives it.
public struct ScoreColumns: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let wards = ScoreColumns(rawValue: 1)
  public static let notes = ScoreColumns(rawValue: 2)
}

/// What is said of the data as a whole.
public struct Dataset: Sendable {
  /// `made-up-network`.
  public var name: String
  public var title: String
  public var summary: String
  /// What rows about all services are about.
  public var network: String
  public var publisher: String
  public var version: String
  public var licence: DataLicence?
  /// The newest day that the data mention as past: never the day of the build, so that the same
  /// data give the same bytes.
  public var modified: CalendarDate?
  /// From the first day of the first year with scores or figures to the last of the last.
  public var coverage: ClosedRange<CalendarDate>?
  /// The documents that published figures were printed in.
  public var sources: [String]

  public init(
    name: String, title: String, summary: String, network: String, publisher: String,
    version: String, licence: DataLicence?, modified: CalendarDate?,
    coverage: ClosedRange<CalendarDate>?,
    sources: [String]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.network = network
    self.publisher = publisher
    self.version = version
    self.licence = licence
    self.modified = modified
    self.coverage = coverage
    self.sources = sources
  }

  /// `2021-04-01/2025-03-31`.
  public var coverageText: String? {
    coverage.map { "\($0.lowerBound)/\($0.upperBound)" }
  }
}

public struct DataFilePlan: Sendable {
  public var kind: DataFileKind
  /// From the folder: `services.csv`, `scores/2023.csv`.
  public var name: String
  /// Without its header; nothing where it is no table.
  public var rows: Int?

  public init(_ kind: DataFileKind, name: String, rows: Int?) {
    self.kind = kind
    self.name = name
    self.rows = rows
  }

  public var mediaType: String {
    switch kind {
    case .description: "application/ld+json"
    case .package, .metadata: "application/json"
    default: "text/csv"
    }
  }

  public var route: Route { Route(DataPlan.folder.path + name) }
}

public enum DataFileKind: Hashable, Sendable {
  case services, collaboratives, scopes, areas, standards, standardsInForce
  case schedule, submissions, actions, feedback, means, symbols
  case scores(Year)
  /// The same rows as those of the years, by area and by service.
  case areaScores(Ref<Area>)
  case serviceScores(Ref<Service>)
  /// A place in the sources' sets.
  case published(Int)
  /// `datapackage.json`, `csv-metadata.json` and `dataset.jsonld`: the same facts in three tongues.
  case package, metadata, description

  /// From the folder `/data/`.
  public func name(in data: BenchmarkSources) -> String {
    switch self {
    case .services: "services.csv"
    case .collaboratives: "collaboratives.csv"
    case .scopes: "scopes.csv"
    case .areas: "areas.csv"
    case .standards: "standards.csv"
    case .standardsInForce: "standards-in-force.csv"
    case .schedule: "schedule.csv"
    case .submissions: "submissions.csv"
    case .actions: "actions.csv"
    case .feedback: "feedback.csv"
    case .means: "means.csv"
    case .symbols: "symbols.csv"
    case .scores(let year): "scores/\(year.number).csv"
    case .areaScores(let area): "areas/\(data[area].id).csv"
    case .serviceScores(let service): "services/\(data[service].id).csv"
    case .published(let set): "published/\(data.published[set].id).csv"
    case .package: "datapackage.json"
    case .metadata: "csv-metadata.json"
    case .description: "dataset.jsonld"
    }
  }

  /// All that a site with these data may have, in the order in which readers and programs are told
  /// of them: whether some of them have rows is known only when the results are.
  public static func all(in data: BenchmarkSources) -> [DataFileKind] {
    guard !data.services.isEmpty else { return [] }
    let years = Set(data.editions.map(\.year)).sorted()
    return [
      .services, .collaboratives, .scopes, .areas, .standards, .standardsInForce, .schedule,
      .submissions, .actions, .feedback, .means,
    ] + data.published.indices.map { .published($0) } + years.map { .scores($0) } + [.symbols]
      + data.areas.indices.map { .areaScores(Ref($0)) }
      + data.services.indices.map { .serviceScores(Ref($0)) } + [.package, .metadata, .description]
  }

  /// Whether it has rows that no other file has. The rest are parts of these, for convenience.
  public var isInPackage: Bool {
    switch self {
    case .areaScores, .serviceScores, .package, .metadata, .description: false
    default: true
    }
  }
}

/// What stands in the column `status`: the symbols that statisticians in government use, so that a
/// value that is missing says why, and one that can't be compared says so.
public enum DataSymbol: String, Sendable, CaseIterable {
  /// Not comparable with the last value before it in its series.
  case breakInSeries = "b"
  /// Hidden, because it is about few people or tells of others that are.
  case confidential = "c"
  /// Not scored, or not uploaded.
  case unavailable = "x"
  /// Not open, closed, or not looked at in that year.
  case notApplicable = "z"
}

/// What the files of scores hold of an area in a year: a row for each service and standard, and one
/// for each ward where a service scores by ward.
public struct EditionScores: Sendable {
  public var edition: Ref<StandardsEdition>
  public var year: Year
  public var area: Ref<Area>
  /// The place of its scores in the sources' tables; nothing where there are none.
  public var table: Int?
  /// By service: why what it did not score is missing.
  public var absences: [DataSymbol]
  /// By service: how many rows.
  public var rows: [Int32]

  public init(
    edition: Ref<StandardsEdition>, area: Ref<Area>, year: Year, table: Int?,
    absences: [DataSymbol], rows: [Int32]
  ) {
    self.edition = edition
    self.area = area
    self.year = year
    self.table = table
    self.absences = absences
    self.rows = rows
  }
}

/// The mean of a scope in an area and a year, for whoever computes on with it.
public struct MeanRecord: Sendable {
  public var scope: Scope
  public var area: Ref<Area>
  public var year: Year
  /// Rounded to six places; nothing where it is not computed.
  public var millionths: Int64?
  /// As pages show it, computed or as printed.
  public var shown: String?
  /// Of the scale's bands, the place of its own.
  public var band: Int32?
  /// How many standards and services it is of, where it is known.
  public var standards: Int32?
  public var services: Int32?
  public var status: DataSymbol?
  /// The published set that `shown` is from, where it is not computed.
  public var published: Int32?

  public init(_ scope: Scope, _ area: Ref<Area>, _ year: Year) {
    self.scope = scope
    self.area = area
    self.year = year
  }
}
