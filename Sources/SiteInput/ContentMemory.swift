public import SiteModel

/// What somebody changed in a site's folder since it was last read.
public struct ChangedFiles: Sendable, Equatable {
  /// Files that were written, came or went, by their paths from the site's folder.
  public var files: Set<SourcePath>
  /// Also folders came or went, or something else that no file's name says.
  public var hasNewListing: Bool
  /// Nobody knows what: everything is read anew.
  public var isEverything: Bool

  public init(files: Set<SourcePath> = [], hasNewListing: Bool = false, isEverything: Bool = false)
  {
    self.files = files
    self.hasNewListing = hasNewListing
    self.isEverything = isEverything
  }

  public static let everything = ChangedFiles(isEverything: true)

  public var isEmpty: Bool { files.isEmpty && !hasNewListing && !isEverything }
}

/// What reading a site leaves for the next time, so that only what changed is opened again.
public struct ContentMemory: Sendable {
  var listing: (files: [ListedFile], problems: [Diagnostic])?
  /// Pages and files beside them, in the order of their paths.
  var files: [ListedFile] = []
  var items: [ContentReader.Read] = []

  public init() {}

  /// How many files the last reading opened of those that are pages or lie beside them.
  public var openedCount = 0

  /// The listing, unless a file came or went. Of pages and of tables of data nobody asks the listing
  /// how large they are, so that new words in one leave it as it is.
  func listing(after changed: ChangedFiles, in tree: any FileTree) -> (
    files: [ListedFile], problems: [Diagnostic]
  )? {
    guard !changed.isEverything, !changed.hasNewListing,
      changed.files.allSatisfy({
        isKnown($0) && tree.exists($0)
      })
    else { return nil }
    return listing
  }

  private func isKnown(_ path: SourcePath) -> Bool {
    if path.fileExtension == "md" { return place(of: path) != nil }
    guard path.fileExtension == "csv", path.text.hasPrefix("Content/data/"), let listing else {
      return false
    }
    // What lies there and is no table of data is published, as any file.
    return place(of: path) == nil && listing.files.contains { $0.path == path }
  }

  /// For each file its place in `items`, if it is as it was.
  func places(of others: [ListedFile], _ changed: ChangedFiles) -> [Int?] {
    guard !changed.isEverything, !files.isEmpty else { return others.map { _ in nil } }
    var place = 0
    return others.map { file in
      while place < files.count, files[place].path < file.path { place += 1 }
      guard place < files.count, files[place].path == file.path,
        files[place].modified == file.modified, files[place].size == file.size,
        !changed.files.contains(file.path)
      else { return nil }
      return place
    }
  }

  func place(of path: SourcePath) -> Int? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? low : nil
  }
}
