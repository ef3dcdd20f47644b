internal import SiteModel

/// A table as programs are told of it: its columns, what makes a row unique, and which rows of other
/// tables its cells name.
struct TableSchema {
  var file: DataFilePlan
  var columns: [DataColumn]
  /// Those that no row leaves empty.
  var required: Set<DataColumn> = []
  var key: [DataColumn] = []
  var references: [Reference] = []

  struct Reference {
    var columns: [DataColumn]
    var to: DataFileKind
    var targets: [DataColumn]
  }

  init(_ file: DataFilePlan, _ columns: [DataColumn]) {
    self.file = file
    self.columns = columns
  }

  /// `services`, `scores-2023`.
  var name: String { String(file.name.dropLast(4).map { $0 == "/" ? "-" : $0 }) }
}

extension DataFilePlan {
  /// Nothing for what is no table of the package.
  func schema(_ scoreColumns: ScoreColumns) -> TableSchema? {
    switch kind {
    case .services, .collaboratives, .scopes, .areas, .standards, .standardsInForce, .symbols:
      networkSchema
    case .schedule, .submissions, .actions, .feedback, .published: recordSchema
    case .means: meansSchema
    case .scores, .areaScores, .serviceScores: scoresSchema(scoreColumns)
    case .package, .metadata, .description: nil
    }
  }

  private var networkSchema: TableSchema {
    var schema: TableSchema
    switch kind {
    case .services:
      schema = TableSchema(
        self,
        [.id, .name, .provider, .collaborative, .security, .place, .url, .opened, .closed])
      schema.references = [
        .init(columns: [.id], to: .scopes, targets: [.id]),
        .init(columns: [.collaborative], to: .collaboratives, targets: [.id]),
      ]
    case .collaboratives:
      schema = TableSchema(self, [.id, .name, .region, .belonging])
      schema.references = [
        .init(columns: [.id], to: .scopes, targets: [.id]),
        .init(columns: [.region], to: .scopes, targets: [.id]),
      ]
    case .scopes: schema = TableSchema(self, [.id, .kind, .name])
    case .areas: schema = TableSchema(self, [.id, .name, .summary])
    case .standards: return standardsSchema
    case .standardsInForce: return inForceSchema
    default:
      schema = TableSchema(self, [.symbol, .meaning])
      schema.key = [.symbol]
      schema.required = [.symbol, .meaning]
      return schema
    }
    schema.key = [.id]
    schema.required = [.id, .name]
    if kind == .scopes { schema.required.insert(.kind) }
    return schema
  }

  private var standardsSchema: TableSchema {
    var schema = TableSchema(self, [.area, .standard, .name, .retired, .retiredWhy])
    schema.key = [.area, .standard]
    schema.required = [.area, .standard, .name]
    schema.references = [.init(columns: [.area], to: .areas, targets: [.id])]
    return schema
  }

  private var inForceSchema: TableSchema {
    var schema = TableSchema(
      self, [.area, .year, .number, .standard, .wording, .replaces, .why, .asks])
    schema.key = [.area, .year, .standard]
    schema.required = [.area, .year, .number, .standard, .wording]
    schema.references = [
      .init(columns: [.area, .standard], to: .standards, targets: [.area, .standard])
    ]
    return schema
  }

  private var recordSchema: TableSchema {
    let area = TableSchema.Reference(columns: [.area], to: .areas, targets: [.id])
    let scope = TableSchema.Reference(columns: [.scope], to: .scopes, targets: [.id])
    let service = TableSchema.Reference(columns: [.service], to: .services, targets: [.id])
    var schema: TableSchema
    switch kind {
    case .schedule:
      schema = TableSchema(self, [.year, .quarter, .area, .due, .reason])
      schema.required = [.year]
      schema.references = [area]
    case .submissions:
      schema = TableSchema(
        self,
        [.service, .area, .year, .date, .method, .agreedBy, .overall, .narrative, .file])
      schema.key = [.service, .area, .year]
      schema.required = [.service, .area, .year]
      schema.references = [service, area]
    case .actions:
      schema = TableSchema(
        self,
        [.scope, .area, .year, .standard, .action, .owner, .due, .actionStatus, .progress])
      schema.required = [.scope]
      schema.references = [scope, area]
    case .feedback:
      schema = TableSchema(
        self, [.service, .area, .year, .agree, .disagree, .status, .said, .response])
      schema.required = [.service]
      schema.references = [service, area]
    default:
      schema = TableSchema(
        self,
        [
          .scope, .area, .year, .standard, .printed, .services, .rating, .source, .printedAt,
        ])
      schema.required = [.scope, .area, .year, .printed]
      schema.references = [scope, area]
    }
    return schema
  }

  private var meansSchema: TableSchema {
    var schema = TableSchema(
      self,
      [
        .scope, .kind, .area, .year, .mean, .shown, .rating, .standards, .services, .status,
        .printedIn,
      ])
    schema.key = [.scope, .area, .year]
    schema.required = [.scope, .kind, .area, .year]
    schema.references = [
      .init(columns: [.scope], to: .scopes, targets: [.id]),
      .init(columns: [.area], to: .areas, targets: [.id]),
    ]
    return schema
  }

  private func scoresSchema(_ columns: ScoreColumns) -> TableSchema {
    let ids: [DataColumn] = [.service, .area, .year, .standard]
    var schema = TableSchema(
      self,
      ids + (columns.contains(.wards) ? [.ward] : []) + [.score, .status]
        + (columns.contains(.notes) ? [.note] : []))
    schema.required = Set(ids)
    // With wards the same four name several rows, and a key may have no empty part.
    if !columns.contains(.wards) { schema.key = ids }
    schema.references = [
      .init(columns: [.service], to: .services, targets: [.id]),
      .init(
        columns: [.area, .year, .standard], to: .standardsInForce,
        targets: [.area, .year, .standard]),
    ]
    return schema
  }
}
