internal import SiteModel

/// OpenMoji's own list, `openmoji.csv` or `openmoji.json`: each picture's file is called as its
/// `hexcode`, and `annotation` says what it shows.
enum OpenMojiManifest {
  private enum Column: String, TableColumn {
    case emoji, hexcode, group, subgroups, annotation, tags
    static let required: Set<Self> = [.hexcode, .annotation]
  }

  static func read(
    table path: SourcePath, from tree: any FileTree, set: String?, year: Int,
    _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    guard let table = TableReader.read(path, from: tree, &problems) else { return nil }
    // The list has many columns that matter to its makers alone.
    let layout = TableLayout<Column>(table, takesOthers: true, &problems)
    guard layout.isReadable else { return nil }
    var found = empty(set, year)
    for row in table.rows(layout) {
      guard let code = row.required(.hexcode, &problems),
        let annotation = row.required(.annotation, &problems)
      else { continue }
      found.offers.append(offer(code.value, annotation.value, row.span))
    }
    return found.checked(&problems)
  }

  static func read(
    json path: SourcePath, from tree: any FileTree, set: String?, year: Int,
    _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    guard let items = JSONList.read(path, from: tree, &problems) else { return nil }
    var found = empty(set, year)
    for (index, item) in items.enumerated() {
      guard let code = item["hexcode"]?.text, let annotation = item["annotation"]?.text else {
        problems.append(JSONList.incomplete(path, index, "hexcode and annotation"))
        continue
      }
      found.offers.append(offer(code, annotation, SourceSpan(wholeOf: path)))
    }
    return found.checked(&problems)
  }

  private static func empty(_ set: String?, _ year: Int) -> OfferedSet {
    OfferedSet(
      name: set ?? KnownSet.openmoji.rawValue, licence: KnownSet.openmoji.licence(year: year))
  }

  private static func offer(_ code: String, _ annotation: String, _ span: SourceSpan)
    -> PictureOffer
  {
    let id = slug(annotation)
    var offer = PictureOffer(
      name: code, label: annotation, files: ["color/svg/\(code).svg", "\(code).svg"], span: span,
      id: id.isEmpty ? slug(code) : id)
    offer.words = [PictureOffer.Words(text: annotation.lowercased(), part: nil)]
    offer.source = "https://openmoji.org/library/emoji-\(code)/"
    return offer
  }
}

/// A list of objects in JSON.
enum JSONList {
  private static let limit = 100_000_000

  /// Nothing, with a message, for what is not JSON; and without one for JSON that is no list.
  static func read(_ path: SourcePath, from tree: any FileTree, _ problems: inout [Diagnostic])
    -> [JSONValue]?
  {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try tree.read(path, limit: limit)
    } catch {
      problems.append(SourceText.diagnostic(for: error, path, limit: limit))
      return nil
    }
    var reader = JSONReader(bytes)
    guard let value = reader.read() else {
      problems.append(
        Diagnostic(
          .symbolManifest, at: SourceSpan(path, reader.place, reader.place + 1),
          "this list breaks off, or is not JSON", label: "read up to here",
          help: "Download it again."))
      return nil
    }
    return value.items
  }

  static func incomplete(_ path: SourcePath, _ index: Int, _ keys: String) -> Diagnostic {
    Diagnostic(
      .symbolManifest, at: SourceSpan(wholeOf: path),
      "picture \(index + 1) of this list lacks what pictures are known by",
      label: "each has \(keys)", help: "Download the list again.")
  }
}
