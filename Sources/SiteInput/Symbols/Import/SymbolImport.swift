public import SiteModel

/// What bringing pictures of a set into a site comes to: the files that would be written, and what
/// there is to say about it. Nothing is written here.
public struct SymbolImport: Sendable {
  /// A picture that somebody asks for.
  public struct Wish: Sendable, Hashable {
    /// The words that are to lead to it.
    public var words: String?
    /// What the set calls it; nothing: the one that the words name.
    public var name: String?
    /// The id that `words.csv` has for it already.
    var id: String?

    public init(words: String?, name: String?) {
      self.words = words
      self.name = name
    }
  }

  public struct Request: Sendable {
    public var wishes: [Wish] = []
    /// Somebody wrote the wishes down: each that can't be met is said. Otherwise they are all words
    /// that have no picture, most of which no set has.
    public var isExplicit = false
    /// What the set is called here.
    public var set: String?
    public var year: Int

    public init(year: Int) { self.year = year }
  }

  public struct Picture: Sendable {
    public var id: String
    public var label: String
    public var file: SourcePath
    /// What was taken out of it.
    public var removed: [String]
    /// It was here, and the set has drawn it anew.
    public var isRenewed: Bool
  }

  public struct Choice: Sendable {
    public var words: String
    public var names: [String]
  }

  public struct Missing: Sendable {
    public var words: String
    public var file: String
    /// Where it can be had.
    public var address: String?
  }

  public struct WordRow: Sendable {
    public var words: String
    public var id: String
  }

  /// Nothing where no list of a set was found, or none that can be read.
  public internal(set) var set: String?
  public internal(set) var licence: SymbolLicence?
  public internal(set) var offered = 0
  public internal(set) var pictures: [Picture] = []
  /// Ids of those that were here before, and are as they were.
  public internal(set) var present: [String] = []
  public internal(set) var unfound: [String] = []
  /// Words for which the set has several pictures: a person must choose.
  public internal(set) var several: [Choice] = []
  /// Words for which the set has only pictures that it marks as not for everybody.
  public internal(set) var forAdults: [Choice] = []
  public internal(set) var missing: [Missing] = []
  /// Rows that `words.csv` gets.
  public internal(set) var words: [WordRow] = []
  /// Words that lead elsewhere already, or stay plain: nothing is changed about those.
  public internal(set) var settled: [WordRow] = []
  /// Ids that another set has too: which is shown is a matter of preference.
  public internal(set) var shared: [(id: String, set: String)] = []
  /// Columns of the set's list of which nothing is made.
  public internal(set) var unread: [String] = []
  /// To be written, the pictures before the tables that name them.
  public internal(set) var files: [(path: SourcePath, bytes: [UInt8])] = []
  public internal(set) var problems: [Diagnostic] = []

  /// The lines of a list of words: `friend`, or `house = 2317` where the set has several.
  public static func wishes(in text: String) -> [Wish] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1).map { part in
        part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard let words = parts.first, !words.isEmpty, !words.hasPrefix("#") else { return nil }
      return Wish(words: words, name: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
    }
  }

  /// `path`: the folder that holds the set, or a table of files.
  public static func plan(
    _ request: Request, from path: SourcePath, in tree: any FileTree, into site: any FileTree
  ) -> SymbolImport {
    var result = SymbolImport()
    let files = tree.files(below: SetFolder.folder(of: path).text).files
    let folder = SetFolder(tree: tree, path: path, files: files)
    let offered = folder.read(set: request.set, year: request.year, &result.problems)
    guard let offered, !result.problems.hasErrors else { return result }
    result.set = offered.name
    result.licence = offered.licence
    result.offered = offered.offers.count
    result.unread = offered.unread
    let known = SitePictures(site, &result.problems)
    guard !result.problems.hasErrors else { return result }
    var planner = ImportPlanner(offered, folder, known, request, result)
    planner.plan()
    return planner.result
  }
}

/// What the site has already.
struct SitePictures {
  struct Row {
    var id: String
    var set: String
    var file: String
  }

  let tree: any FileTree
  let symbols: Table?
  let words: Table?
  private(set) var rows: [Row] = []
  /// By words in small letters: the ids that they lead to, empty for words that stay plain.
  private(set) var listed: [String: [String]] = [:]
  /// What `words.csv` asks for and no row of `symbols.csv` has.
  private(set) var wanted: [SymbolImport.Wish] = []

  static let table = SourcePath(SymbolReader.folder + "symbols.csv")
  static let wordsTable = SourcePath(SymbolReader.folder + "words.csv")

  init(_ tree: any FileTree, _ problems: inout [Diagnostic]) {
    self.tree = tree
    symbols = tree.exists(Self.table) ? TableReader.read(Self.table, from: tree, &problems) : nil
    words =
      tree.exists(Self.wordsTable)
      ? TableReader.read(Self.wordsTable, from: tree, &problems) : nil
    if let symbols {
      let layout = TableLayout<SymbolColumn>(symbols, &problems)
      rows = symbols.rows(layout).compactMap { row in
        guard let id = row.text(.id), let file = row.text(.file) else { return nil }
        return Row(
          id: id.value, set: slug(row.text(.set)?.value ?? ""), file: file.value)
      }
    }
    guard let words else { return }
    let ids = Set(rows.map(\.id))
    let layout = TableLayout<WordColumn>(words, &problems)
    for row in words.rows(layout) {
      guard let text = row.text(.words) else { continue }
      let phrase = text.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let id = row.text(.symbol)?.value
      listed[phrase.lowercased(), default: []] += [id].compactMap(\.self)
      guard let id, !ids.contains(id), row.text(.show)?.value.lowercased() != "no" else { continue }
      var wish = SymbolImport.Wish(words: phrase, name: nil)
      wish.id = id
      wanted.append(wish)
    }
  }
}
