internal import SiteModel

enum SymbolColumn: String, TableColumn {
  case id, file, label, alt, set, creator, licence
  case licenceURL = "licence_url"
  case sourceURL = "source_url"
  case concept, tested, credit
  static let required: Set<Self> = [.id, .file, .label, .alt]
}

/// A row of `symbols.csv`, before its picture is read.
struct SymbolRow: Sendable {
  var symbol: Symbol
  /// Nothing where the row names no file that could be one.
  var file: Located<SourcePath>?
  var licencePlace: SourceSpan
}

enum SymbolRows {
  /// `pictures`: the files that there are.
  static func read(
    _ table: Table, pictures: Set<SourcePath>, _ problems: inout [Diagnostic]
  ) -> [SymbolRow] {
    let layout = TableLayout<SymbolColumn>(table, &problems)
    var rows: [SymbolRow] = []
    var ids: [[String]: Int] = [:]
    var unknown: [String: (place: SourceSpan, rows: Int)] = [:]
    var lines = TableLines(table)
    for row in table.rows(layout) {
      let label = row.required(.label, &problems)
      let alt = row.required(.alt, &problems)
      let file = file(row, pictures, &problems)
      guard let id = row.required(.id, &problems), checked(id, &problems) else { continue }
      let set = row.text(.set)?.value
      // Another set may have a picture of the same idea: which is shown is a matter of preference.
      let key = [set.map { slug($0) } ?? "", id.value]
      if let first = ids[key] {
        problems.append(
          Diagnostic(
            .idTaken, at: id.span, "\"\(id.value)\" is the id of another picture already",
            label: "first in line \(first)", help: "Choose another for one of them."))
        continue
      }
      ids[key] = lines.line(of: id.span.start)
      var symbol = Symbol(
        id: id.value, label: label?.value ?? id.value, alt: alt?.value ?? "",
        licence: licence(row, &unknown, &problems),
        picture: SymbolPicture(
          file: file?.value ?? SourcePath(SymbolReader.folder + id.value + ".svg"),
          digest: Digest(of: ""), cleaned: nil),
        span: id.span)
      symbol.set = set
      symbol.concept = concept(row, &problems)
      symbol.tested = row.text(.tested)?.value
      rows.append(SymbolRow(symbol: symbol, file: file, licencePlace: row.span(of: .licence)))
    }
    report(unknown, &problems)
    return rows
  }

  private static func checked(_ id: Located<String>, _ problems: inout [Diagnostic]) -> Bool {
    let proper = slug(id.value)
    guard id.value != proper || proper.isEmpty else { return true }
    problems.append(
      Diagnostic(
        .wrongID, at: id.span, "\"\(id.value)\" can't be an id",
        label: "lower-case letters, digits and hyphens",
        help: proper.isEmpty ? "Write one that authors can type." : "Write \(proper)."))
    return !proper.isEmpty
  }

  private static func file(
    _ row: TableRow<SymbolColumn>, _ pictures: Set<SourcePath>, _ problems: inout [Diagnostic]
  ) -> Located<SourcePath>? {
    guard let written = row.required(.file, &problems) else { return nil }
    let path = SourcePath(SymbolReader.folder + written.value)
    if pictures.contains(path) { return Located(path, written.span) }
    let isPicture = SymbolReader.kinds.contains(path.fileExtension)
    let names = pictures.map { String($0.text.dropFirst(SymbolReader.folder.count)) }
    problems.append(
      Diagnostic(
        .symbolFile, at: written.span,
        isPicture
          ? "there is no picture \"\(written.value)\" in Content/symbols"
          : "\"\(written.value)\" is not a picture",
        label: isPicture ? nil : "SVG, PNG, JPEG, WebP, AVIF and GIF are",
        help: nearestName(to: written.value, among: names.sorted()).map {
          "Did you mean \"\($0)\"?"
        }
          ?? "Put the file beside symbols.csv, or take the row out."))
    return nil
  }

  private static func licence(
    _ row: TableRow<SymbolColumn>, _ unknown: inout [String: (place: SourceSpan, rows: Int)],
    _ problems: inout [Diagnostic]
  ) -> SymbolLicence {
    let address = row.address(.licenceURL, &problems)
    var licence = SymbolLicence(
      name: row.text(.licence)?.value ?? "", address: address,
      creator: row.text(.creator)?.value, source: row.address(.sourceURL, &problems))
    licence.credit = row.text(.credit)?.value
    guard let name = row.text(.licence) else {
      if let address = row.text(.licenceURL) {
        problems.append(
          Diagnostic(
            .symbolLicence, at: address.span, "this is the address of a licence without a name",
            help: "Write its name into licence: CC BY-SA 4.0."))
      }
      return licence
    }
    guard let terms = licence.terms else {
      unknown[name.value, default: (name.span, 0)].rows += 1
      return licence
    }
    if terms.asksForAddress, row.text(.licenceURL) == nil {
      problems.append(
        Diagnostic(
          .symbolLicence, at: name.span, "\"\(name.value)\" has no address where it can be read",
          help: "Write it into licence_url: https://creativecommons.org/licenses/by-sa/4.0/."))
    }
    if licence.asksForCredit, licence.creator == nil {
      problems.append(
        Diagnostic(
          .symbolLicence, at: row.span(of: .licence),
          "\"\(licence.name)\" asks for credit, and the row names no creator",
          help: "Write into creator whom to thank for the picture."))
    }
    if terms.asksForSource, row.text(.sourceURL) == nil {
      problems.append(
        Diagnostic(
          .symbolLicence, at: row.span(of: .licence),
          "\"\(licence.name)\" asks where the picture is from, and the row does not say",
          help: "Write into source_url the address of the page where you found it."))
    }
    return licence
  }

  /// One slip in a licence's name would otherwise be a message for each picture of the set.
  private static func report(
    _ unknown: [String: (place: SourceSpan, rows: Int)], _ problems: inout [Diagnostic]
  ) {
    for (name, found) in unknown.sorted(by: { $0.value.place < $1.value.place }) {
      problems.append(
        Diagnostic(
          .symbolLicence, at: found.place, "\"\(name)\" is no licence that is known here",
          label: found.rows == 1 ? nil : "in \(found.rows) rows",
          help:
            "Known are \(SymbolTerms.examples). With permission is for what its maker allowed you to use."
        ))
    }
  }

  private static func concept(_ row: TableRow<SymbolColumn>, _ problems: inout [Diagnostic])
    -> String?
  {
    guard let text = row.text(.concept) else { return nil }
    let numbers = text.value.split(separator: "+", omittingEmptySubsequences: false)
    if numbers.allSatisfy({
      (4...6).contains($0.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
    }) {
      return text.value
    }
    problems.append(
      Diagnostic(
        .wrongCell, at: text.span, "\"\(text.value)\" is no number of a Bliss concept",
        label: "a number is written 15450, and several 15691+14707",
        help: "Leave the cell empty if there is none."))
    return nil
  }
}
