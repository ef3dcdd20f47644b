internal import SiteModel

/// The folder, or the table, that somebody imports from.
struct SetFolder {
  let tree: any FileTree
  /// What was named, below the tree's root.
  let path: SourcePath
  private let paths: [SourcePath]
  /// By name in small letters, in the order of paths.
  private let byName: [String: [SourcePath]]

  /// `listing`: all files there; of a single table, those beside it.
  init(tree: any FileTree, path: SourcePath, files: [ListedFile]) {
    self.tree = tree
    self.path = path
    paths = files.map(\.path)
    byName = Dictionary(grouping: paths) { $0.name.lowercased() }
  }

  /// The folder that files are looked for in.
  var folder: SourcePath { Self.folder(of: path) }

  /// That of a table is where it lies.
  static func folder(of path: SourcePath) -> SourcePath {
    guard path.fileExtension == "csv" else { return path }
    return SourcePath(path.folder.isEmpty ? "." : String(path.folder))
  }

  var isTable: Bool { path.fileExtension == "csv" }

  func file(named name: String) -> SourcePath? { byName[name.lowercased()]?.first }

  var tables: [SourcePath] { paths.filter { $0.fileExtension == "csv" } }

  var lists: [SourcePath] { paths.filter { $0.fileExtension == "json" } }

  /// The first of an offer's files that is there. OpenMoji has each picture in black as well.
  func picture(of offer: PictureOffer) -> SourcePath? {
    for name in offer.files {
      if name.contains("/"), let found = paths.first(where: { $0 == folder.appending(name) }) {
        return found
      }
      let short = name.split(separator: "/").last.map(String.init) ?? name
      let found = byName[short.lowercased()] ?? []
      if let best = found.first(where: { !$0.text.contains("/black/") }) ?? found.first {
        return best
      }
    }
    return nil
  }

  // MARK: Its list

  /// The set's list of pictures; nothing where there is none, or none that can be read. `set`: what
  /// the person calls it.
  func read(set: String?, year: Int, _ problems: inout [Diagnostic]) -> OfferedSet? {
    if isTable {
      return read(table: path, set: set, year: year, &problems)
    }
    if let list = file(named: "symbol-info.csv") {
      return MulberryManifest.read(list, from: tree, set: set, year: year, &problems)
    }
    if let list = file(named: "openmoji.csv") {
      return OpenMojiManifest.read(table: list, from: tree, set: set, year: year, &problems)
    }
    if let list = file(named: "openmoji.json") {
      return OpenMojiManifest.read(json: list, from: tree, set: set, year: year, &problems)
    }
    for list in lists {
      let before = problems.count
      if let read = ArasaacManifest.read(list, from: tree, set: set, year: year, &problems) {
        return read
      }
      if problems.count > before { return nil }
    }
    if tables.count == 1 {
      return ListedManifest.read(tables[0], from: tree, set: set, year: year, &problems)
    }
    return nil
  }

  private func read(
    table: SourcePath, set: String?, year: Int, _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    switch table.name.lowercased() {
    case "symbol-info.csv":
      MulberryManifest.read(table, from: tree, set: set, year: year, &problems)
    case "openmoji.csv":
      OpenMojiManifest.read(table: table, from: tree, set: set, year: year, &problems)
    default: ListedManifest.read(table, from: tree, set: set, year: year, &problems)
    }
  }
}

extension OfferedSet {
  /// The same name twice, or the same id: what is meant by it nobody could say.
  func checked(_ problems: inout [Diagnostic]) -> OfferedSet {
    var names: [String: Int] = [:]
    var ids: [String: Int] = [:]
    var copy = self
    for (index, offer) in offers.enumerated() {
      if names.updateValue(index, forKey: offer.name) != nil {
        problems.append(
          Diagnostic(
            .givenTwice, at: offer.span, "the picture \"\(offer.name)\" is listed twice",
            help: "Download the set again, or take one of the two out of its list."))
      }
      // Two names may come to one id: "help" and "help,". The later gets a number.
      var id = offer.id
      var count = 1
      while ids[id] != nil {
        count += 1
        id = "\(offer.id)-\(count)"
      }
      ids[id] = index
      copy.offers[index].id = id
    }
    return copy
  }
}
