internal import SiteModel

/// `csv-metadata.json`: the same tables as the data package, in the W3C's tongue for CSV on the web.
struct TableMetadata {
  let plan: DataPlan
  let data: BenchmarkSources
  let words: WordList
  let language: String

  func json() -> JSON {
    let dataset = plan.dataset
    return .object(some: [
      (
        "@context",
        .list([
          .text("http://www.w3.org/ns/csvw"), .object([("@language", .text(language))]),
        ])
      ),
      ("dc:title", .text(dataset.title)),
      ("dc:description", .text(dataset.summary)),
      ("dc:publisher", .text(dataset.publisher)),
      ("dc:modified", dataset.modified.map { .text($0.description) }),
      ("dc:license", dataset.licence.map { .text($0.address ?? $0.name) }),
      (
        "dialect",
        .object([
          ("encoding", .text("utf-8")), ("header", .flag(true)),
          ("lineTerminators", .texts(["\r\n"])),
        ])
      ),
      ("tables", .list(schemas.map(table))),
    ])
  }

  private var schemas: [TableSchema] {
    plan.files.filter(\.kind.isInPackage).compactMap { $0.schema(plan.scoreColumns) }
  }

  private func table(_ schema: TableSchema) -> JSON {
    .object([
      ("url", .text(schema.file.name)),
      ("dc:description", .text(schema.file.kind.about(data, words))),
      (
        "tableSchema",
        .object(some: [
          ("columns", .list(schema.columns.map { column($0, schema) })),
          ("primaryKey", schema.key.isEmpty ? nil : .texts(schema.key.map(\.header))),
          ("foreignKeys", foreignKeys(schema)),
        ])
      ),
    ])
  }

  private func foreignKeys(_ schema: TableSchema) -> JSON? {
    let known = Dictionary(
      schemas.map { ($0.file.kind, $0.file.name) }, uniquingKeysWith: { first, _ in first })
    let keys = schema.references.compactMap { reference -> JSON? in
      guard let target = known[reference.to] else { return nil }
      return .object([
        ("columnReference", .texts(reference.columns.map(\.header))),
        (
          "reference",
          .object([
            ("resource", .text(target)),
            ("columnReference", .texts(reference.targets.map(\.header))),
          ])
        ),
      ])
    }
    return keys.isEmpty ? nil : .list(keys)
  }

  private func column(_ column: DataColumn, _ schema: TableSchema) -> JSON {
    .object(some: [
      ("name", .text(column.header)),
      ("titles", .text(column.header)),
      ("dc:description", .text(words.text(column.word))),
      ("datatype", datatype(column)),
      ("required", schema.required.contains(column) ? .flag(true) : nil),
    ])
  }

  private func datatype(_ column: DataColumn) -> JSON {
    switch column.content(data.scale) {
    case .text: .text("string")
    case .address: .text("anyURI")
    case .day: .object([("base", .text("date")), ("format", .text("yyyy-MM-dd"))])
    case .dayOrMonth:
      .object([("base", .text("string")), ("format", .text(DataPackage.dayOrMonth))])
    case .whole(let from):
      .object([("base", .text("integer")), ("minimum", .number(String(from)))])
    case .score:
      .object(some: [
        ("base", .text("decimal")),
        ("minimum", data.scale.map { .number($0.minimum.description) }),
        ("maximum", data.scale.map { .number($0.maximum.description) }),
      ])
    case .choice(let names):
      .object([("base", .text("string")), ("format", .text(names.joined(separator: "|")))])
    }
  }
}

/// `dataset.jsonld`: what search engines for data ask for, in the words of schema.org. The page says
/// the same in its own markup.
struct DatasetDescription {
  let plan: DataPlan
  let data: BenchmarkSources
  let words: WordList
  let language: String
  let page: String
  let address: (Route) -> String

  func json() -> JSON {
    let dataset = plan.dataset
    let publisher = JSON.object([
      ("@type", .text("Organization")), ("name", .text(dataset.publisher)),
    ])
    return .object(some: [
      ("@context", .text("https://schema.org/")),
      ("@type", .text("Dataset")),
      ("name", .text(dataset.title)),
      ("description", .text(dataset.summary)),
      ("url", .text(page)),
      ("version", .text(dataset.version)),
      ("inLanguage", .text(language)),
      ("isAccessibleForFree", .flag(true)),
      ("creator", publisher),
      ("publisher", publisher),
      ("license", dataset.licence.map { .text($0.address ?? $0.name) }),
      ("dateModified", dataset.modified.map { .text($0.description) }),
      ("temporalCoverage", dataset.coverageText.map { .text($0) }),
      (
        "distribution",
        .list(
          plan.files.filter { $0.kind.isInPackage || $0.kind == .package }.map(distribution))
      ),
    ])
  }

  private func distribution(_ file: DataFilePlan) -> JSON {
    .object([
      ("@type", .text("DataDownload")),
      ("name", .text(file.name)),
      ("description", .text(file.kind.about(data, words))),
      ("encodingFormat", .text(file.mediaType)),
      ("contentUrl", .text(address(file.route))),
    ])
  }
}
