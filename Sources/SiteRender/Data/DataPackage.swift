internal import SiteModel

/// `datapackage.json`: the tables, their columns and how they hang together, as Frictionless Data
/// (version 1 of its specification) has it.
struct DataPackage {
  let plan: DataPlan
  let data: BenchmarkSources
  let words: WordList
  /// Of the page that offers the data.
  let page: String

  func json() -> JSON {
    let dataset = plan.dataset
    return .object(some: [
      ("profile", .text("tabular-data-package")),
      ("name", .text(dataset.name)),
      ("title", .text(dataset.title)),
      ("description", .text(dataset.summary)),
      ("homepage", .text(page)),
      ("version", .text(dataset.version)),
      ("created", dataset.modified.map { .text("\($0)T00:00:00Z") }),
      ("licenses", dataset.licence.map { .list([licence($0)]) }),
      (
        "contributors",
        .list([.object([("title", .text(dataset.publisher)), ("role", .text("publisher"))])])
      ),
      (
        "sources",
        dataset.sources.isEmpty
          ? nil : .list(dataset.sources.map { .object([("title", .text($0))]) })
      ),
      ("resources", .list(schemas.map(resource))),
    ])
  }

  private var schemas: [TableSchema] {
    plan.files.filter(\.kind.isInPackage).compactMap { $0.schema(plan.scoreColumns) }
  }

  private func licence(_ licence: DataLicence) -> JSON {
    .object(some: [
      ("name", .text(Self.name(of: licence))),
      ("path", licence.address.map { .text($0) }),
      ("title", .text(licence.name)),
    ])
  }

  /// The specification takes letters, digits, hyphens, points and low lines.
  private static func name(of licence: DataLicence) -> String {
    let isPlain = licence.name.utf8.allSatisfy { byte in
      let letter = byte | 0x20
      return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "-._".utf8.contains(byte)
    }
    let name = isPlain ? licence.name : slug(licence.name)
    return name.isEmpty ? "other" : name
  }

  private func resource(_ schema: TableSchema) -> JSON {
    .object(some: [
      ("profile", .text("tabular-data-resource")),
      ("name", .text(schema.name)),
      ("path", .text(schema.file.name)),
      ("description", .text(schema.file.kind.about(data, words))),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text("utf-8")),
      (
        "schema",
        .object(some: [
          ("fields", .list(schema.columns.map { field($0, schema) })),
          ("missingValues", .texts([""])),
          ("primaryKey", schema.key.isEmpty ? nil : .texts(schema.key.map(\.header))),
          ("foreignKeys", foreignKeys(schema)),
        ])
      ),
    ])
  }

  private func foreignKeys(_ schema: TableSchema) -> JSON? {
    let known = Dictionary(
      schemas.map { ($0.file.kind, $0.name) }, uniquingKeysWith: { first, _ in first })
    let keys = schema.references.compactMap { reference -> JSON? in
      guard let target = known[reference.to] else { return nil }
      return .object([
        ("fields", .texts(reference.columns.map(\.header))),
        (
          "reference",
          .object([
            ("resource", .text(target)), ("fields", .texts(reference.targets.map(\.header))),
          ])
        ),
      ])
    }
    return keys.isEmpty ? nil : .list(keys)
  }

  private func field(_ column: DataColumn, _ schema: TableSchema) -> JSON {
    var constraints: [(String, JSON)] = []
    if schema.required.contains(column) { constraints.append(("required", .flag(true))) }
    var type = "string"
    var format: String?
    switch column.content(data.scale) {
    case .text: break
    case .address: format = "uri"
    case .day: type = "date"
    case .dayOrMonth: constraints.append(("pattern", .text(Self.dayOrMonth)))
    case .whole(let from):
      type = "integer"
      constraints.append(("minimum", .number(String(from))))
    case .score:
      type = "number"
      if let scale = data.scale {
        constraints.append(("minimum", .number(scale.minimum.description)))
        constraints.append(("maximum", .number(scale.maximum.description)))
      }
    case .choice(let names): constraints.append(("enum", .texts(names)))
    }
    return .object(some: [
      ("name", .text(column.header)),
      ("type", .text(type)),
      ("format", format.map { .text($0) }),
      ("description", .text(words.text(column.word))),
      ("constraints", constraints.isEmpty ? nil : .object(constraints)),
    ])
  }

  static let dayOrMonth = "[0-9]{4}-[0-9]{2}(-[0-9]{2})?"
}
