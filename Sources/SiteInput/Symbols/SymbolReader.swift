internal import SiteModel

/// Reads `Content/symbols/`: the pictures of easy-read pages, and the words that lead to them.
struct SymbolReader {
  static let folder = "Content/symbols/"
  private static let table = SourcePath(folder + "symbols.csv")
  private static let words = SourcePath(folder + "words.csv")
  /// Notes beside the pictures, which are neither pages nor published.
  private static let notes: Set<String> = ["readme.md", "blind-naming.csv"]
  static let kinds: Set<String> = ["svg", "png", "webp", "jpg", "jpeg", "gif", "avif"]

  private let tree: any FileTree
  private let settings: SymbolSettings
  private let jobs: Int
  private let pictures: [ListedFile]
  private let hasWords: Bool
  /// Files that are read here, or are notes on them: no pages, no assets.
  private(set) var claimed: Set<SourcePath> = []

  /// A folder of that name without either table is a folder as any other.
  init(tree: any FileTree, files: [ListedFile], settings: SymbolSettings, jobs: Int) {
    self.tree = tree
    self.settings = settings
    self.jobs = jobs
    let own = files.below(Self.folder)
    hasWords = own.contains { $0.path == Self.words }
    guard hasWords || own.contains(where: { $0.path == Self.table }) else {
      pictures = []
      return
    }
    pictures = own.filter { Self.kinds.contains($0.path.fileExtension) }
    claimed = Set(pictures.map(\.path) + [Self.table, Self.words])
    for file in own where Self.notes.contains(file.path.name.lowercased()) {
      claimed.insert(file.path)
    }
  }

  func read(_ problems: inout [Diagnostic]) -> SymbolSet {
    guard !claimed.isEmpty else { return SymbolSet() }
    var set = SymbolSet()
    var digest = DigestBuilder()
    guard tree.exists(Self.table) else {
      problems.append(
        Diagnostic(
          .symbolFile, at: SourceSpan(wholeOf: Self.words),
          "these words lead to pictures, and there is no symbols.csv beside them",
          help: "Make it, with a row for each picture: \(SymbolColumn.example)."))
      return set
    }
    if let table = TableReader.read(Self.table, from: tree, &problems) {
      digest.add(Digest(of: table.bytes))
      let rows = SymbolRows.read(table, pictures: Set(pictures.map(\.path)), &problems)
      let symbols = readPictures(of: rows, &problems)
      let preference = SymbolPreference(settings.prefer, symbols, &problems)
      (set.symbols, set.behind) = preference.settle(symbols)
      // The order of preference is in there too.
      for symbol in set.symbols {
        digest.add(symbol.id)
        digest.add(symbol.picture.digest)
      }
      for behind in set.behind {
        digest.add(behind.symbol.id)
        digest.add(set[behind.shown].id)
      }
      if settings.isCommercial { checkCommercial(rows, &problems) }
      checkUnlisted(rows, &problems)
    }
    if hasWords, let table = TableReader.read(Self.words, from: tree, &problems) {
      digest.add(Digest(of: table.bytes))
      set.words = WordRows(pictures: set).read(table, &problems)
    }
    set.digest = digest.finish()
    return set
  }

  /// A row whose picture can't be read stays: words that lead to it have nothing wrong with them.
  private func readPictures(of rows: [SymbolRow], _ problems: inout [Diagnostic]) -> [Symbol] {
    let read = parallelMap(rows, jobs: jobs) { _, row -> (Symbol, [Diagnostic]) in
      var found: [Diagnostic] = []
      var symbol = row.symbol
      if let file = row.file { symbol.picture = picture(file, &found) }
      return (symbol, found)
    }
    problems += read.flatMap { $0.1 }
    return read.map { $0.0 }
  }

  private func picture(_ file: Located<SourcePath>, _ problems: inout [Diagnostic])
    -> SymbolPicture
  {
    let path = file.value
    var picture = SymbolPicture(file: path, digest: Digest(of: ""), cleaned: nil)
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try tree.read(path, limit: 2_000_000)
    } catch {
      problems.append(SourceText.diagnostic(for: error, path, limit: 2_000_000))
      return picture
    }
    picture.digest = Digest(of: bytes)
    if case .broken(let expected) = ImageReader.facts(of: path, in: bytes) {
      problems.append(
        Diagnostic(
          .symbolFile, at: file.span, "\"\(path.name)\" is not \(expected)",
          help: "Open it in a picture editor and save it again, or name it as what it is."))
      return picture
    }
    guard path.fileExtension == "svg" else { return picture }
    var cleaner = SVGCleaner(bytes)
    guard let cleaned = cleaner.clean() else {
      problems.append(cleaner.refusal.diagnostic(path, at: cleaner.place))
      return picture
    }
    guard let first = cleaner.removed.first else { return picture }
    picture.cleaned = cleaned
    picture.digest = Digest(of: cleaned)
    problems.append(
      Diagnostic(
        .symbolCleaned, at: SourceSpan(path, first.start, first.end),
        "this picture holds what a picture may not, and is published without it",
        label: Array(Set(cleaner.removed.map(\.what))).sorted().joined(separator: ", "),
        help: "Save it as a plain SVG, without scripts and outside references."))
    return picture
  }

  private func checkUnlisted(_ rows: [SymbolRow], _ problems: inout [Diagnostic]) {
    let listed = Set(rows.compactMap { $0.file?.value })
    for picture in pictures where !listed.contains(picture.path) {
      problems.append(
        Diagnostic(
          .symbolUnlisted, at: SourceSpan(wholeOf: picture.path),
          "no row of symbols.csv names this picture",
          help: "Add a row for it, or remove the file."))
    }
  }

  /// Said once for each set and licence, where it first stands.
  private func checkCommercial(_ rows: [SymbolRow], _ problems: inout [Diagnostic]) {
    let refused = rows.filter { $0.symbol.licence.terms?.isNonCommercial == true }
    var said: Set<[String]> = []
    for row in refused {
      let symbol = row.symbol
      guard said.insert([symbol.set ?? "", symbol.licence.name]).inserted else { continue }
      let count = refused.count {
        $0.symbol.set == symbol.set && $0.symbol.licence.name == symbol.licence.name
      }
      problems.append(
        Diagnostic(
          .symbolCommercial, at: row.licencePlace,
          "\"\(symbol.licence.name)\" does not allow this picture on a site that earns money",
          label: count == 1 ? "one picture" : "\(count) pictures of this set",
          help:
            "Take them out, or write commercial: no below symbols: in site.yaml if the site does not."
        ))
    }
  }
}
