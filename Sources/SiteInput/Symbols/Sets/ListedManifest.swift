internal import SiteModel

/// A person's own list of files: of Widgit's or Photosymbols' pictures, which come without one, or of
/// any other set.
enum ListedManifest {
  private enum Column: String, TableColumn {
    case file, words, label, alt, part, set, creator, licence
    case licenceURL = "licence_url"
    case sourceURL = "source_url"
    case concept, credit, id
    static let required: Set<Self> = [.file, .words]
    static let example = "file,words,part,alt"
  }

  static func read(
    _ path: SourcePath, from tree: any FileTree, set: String?, year: Int,
    _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    guard let table = TableReader.read(path, from: tree, &problems) else { return nil }
    let layout = TableLayout<Column>(table, &problems)
    guard layout.isReadable else { return nil }
    let rows = table.rows(layout)
    guard let name = name(set, rows, path, &problems) else { return nil }
    let known = KnownSet(rawValue: slug(name))?.licence(year: year)
    var found = OfferedSet(
      name: name, licence: known ?? SymbolLicence(name: "", address: nil, creator: nil, source: nil)
    )
    found.isChosen = true
    for row in rows {
      guard let offer = offer(row, known, isOwn: slug(name) == SymbolSettings.own, &problems) else {
        continue
      }
      found.offers.append(offer)
    }
    return found.checked(&problems)
  }

  /// One set at a time: its name is given with the command or in the table.
  private static func name(
    _ set: String?, _ rows: [TableRow<Column>], _ path: SourcePath, _ problems: inout [Diagnostic]
  ) -> String? {
    let written = rows.compactMap { $0.text(.set) }
    guard let name = set ?? written.first?.value, !slug(name).isEmpty else {
      problems.append(
        Diagnostic(
          .symbolManifest, at: SourceSpan(wholeOf: path),
          "this table does not say of which set it is",
          help: "Name the set: --set widgit, --set photosymbols, or a name of your own."))
      return nil
    }
    if let other = written.first(where: { slug($0.value) != slug(name) }) {
      problems.append(
        Diagnostic(
          .symbolManifest, at: other.span, "\"\(other.value)\" is not the set \"\(name)\"",
          label: "a table is of one set", help: "Make a table for each set."))
      return nil
    }
    return name
  }

  private static func offer(
    _ row: TableRow<Column>, _ known: SymbolLicence?, isOwn: Bool,
    _ problems: inout [Diagnostic]
  ) -> PictureOffer? {
    guard let file = row.required(.file, &problems), let words = row.required(.words, &problems)
    else { return nil }
    let phrases = words.value.split(separator: ";").map { phrase in
      phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    let part = row.choice(.part, of: PartOfSpeech.self, &problems)
    let label = row.text(.label)?.value ?? phrases.first ?? file.value
    let id = slug(row.text(.id)?.value ?? label)
    var offer = PictureOffer(
      name: file.value, label: label, files: [file.value], span: row.span,
      id: id.isEmpty ? "picture" : id)
    offer.words = phrases.map { PictureOffer.Words(text: $0, part: part) }
    offer.alt = row.text(.alt)?.value
    offer.concept = row.text(.concept)?.value
    var licence =
      known ?? SymbolLicence(name: "", address: nil, creator: nil, source: nil)
    if let name = row.text(.licence) { licence.name = name.value }
    licence.address = row.address(.licenceURL, &problems) ?? licence.address
    licence.creator = row.text(.creator)?.value ?? licence.creator
    licence.credit = row.text(.credit)?.value ?? licence.credit
    offer.source = row.address(.sourceURL, &problems)
    if !isOwn || !licence.name.isEmpty { check(licence, offer.source, row, &problems) }
    offer.licence = licence
    return offer
  }

  /// What the build would find wrong with the row is said before there is one.
  private static func check(
    _ licence: SymbolLicence, _ source: String?, _ row: TableRow<Column>,
    _ problems: inout [Diagnostic]
  ) {
    let place = row.text(.licence)?.span ?? row.span
    let mistake: (message: String, help: String)? =
      if licence.name.isEmpty {
        (
          "nothing says on what terms this picture may be used",
          "Add a column licence, with the name of its licence: \(SymbolTerms.examples)."
        )
      } else if licence.terms == nil {
        (
          "\"\(licence.name)\" is no licence that is known here",
          "Known are \(SymbolTerms.examples). With permission is for what its maker allowed you to use."
        )
      } else if licence.creator == nil, licence.asksForCredit {
        (
          "\"\(licence.name)\" asks for credit, and the row names no creator",
          "Add a column creator: whom to thank for the picture."
        )
      } else if licence.terms?.asksForAddress == true, licence.address == nil {
        (
          "\"\(licence.name)\" has no address where it can be read", "Add a column licence_url."
        )
      } else if licence.terms?.asksForSource == true, source == nil {
        (
          "\"\(licence.name)\" asks where the picture is from, and the row does not say",
          "Add a column source_url: the address of the page where you found it."
        )
      } else {
        nil
      }
    guard let mistake else { return }
    problems.append(
      Diagnostic(.symbolLicence, at: place, mistake.message, help: mistake.help))
  }
}
