internal import SiteModel

/// Mulberry's own list: `symbol-info.csv`, with a row for each picture, whose file is called as
/// `symbol-en` says.
enum MulberryManifest {
  private enum Column: String, TableColumn {
    case symbol = "symbol-id"
    case category = "category-id"
    case grammar, rated, tags
    case name = "symbol-en"
    case categoryName = "category-en"
    static let required: Set<Self> = [.name, .grammar, .rated]
  }

  static func read(
    _ path: SourcePath, from tree: any FileTree, set: String?, year: Int,
    _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    guard let table = TableReader.read(path, from: tree, &problems) else { return nil }
    let layout = TableLayout<Column>(table, takesOthers: true, &problems)
    guard layout.isReadable else { return nil }
    var found = OfferedSet(
      name: set ?? KnownSet.mulberry.rawValue, licence: KnownSet.mulberry.licence(year: year))
    // Its names in other languages are no news to anybody.
    found.unread = layout.others.map { table.text(table.header[$0]) }.filter {
      !$0.hasPrefix("symbol-") && !$0.hasPrefix("category-")
    }
    for row in table.rows(layout) {
      guard let name = row.required(.name, &problems) else { continue }
      var offer = offer(name.value, grammar: row.text(.grammar)?.value, row.span)
      // Body parts that not every page wants to show.
      offer.isForAdults = row.text(.rated)?.value == "1"
      found.offers.append(offer)
    }
    return found.checked(&problems)
  }

  /// `help_,_to` is the verb; `light_2` and `light_1a` are further drawings of `light`.
  private static func offer(_ name: String, grammar: String?, _ span: SourceSpan) -> PictureOffer {
    var words = name
    var part = grammar.flatMap { PartOfSpeech(rawValue: $0.lowercased()) }
    if words.hasSuffix("_,_to") {
      words.removeLast(5)
      part = .verb
    }
    var isVariant = false
    if let line = words.lastIndex(of: "_") {
      let end = words[words.index(after: line)...]
      let digits = end.prefix { $0.isASCII && $0.isNumber }
      let rest = end.dropFirst(digits.count)
      if !digits.isEmpty, rest.isEmpty || rest.count == 1 && rest.first?.isLetter == true {
        words = String(words[..<line])
        isVariant = true
      }
    }
    let text = words.replacing("_", with: " ").split(separator: " ").joined(separator: " ")
    var offer = PictureOffer(
      name: name, label: text, files: [name + ".svg"], span: span, id: slug(name))
    offer.words = [PictureOffer.Words(text: text.lowercased(), part: part)]
    offer.isVariant = isVariant
    return offer
  }
}
