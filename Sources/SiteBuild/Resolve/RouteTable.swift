internal import SiteModel

/// What will be at which place. Compared as the files that will hold them, because that is where
/// they would meet: `/old/` and `/old/index.html` are one file, and a file can't also be a folder.
struct RouteTable: Sendable {
  /// What a route belongs to.
  enum Owner: Sendable {
    case page(Int)
    case section(Int)
    case asset(Int)
    case alias(SourceSpan)
    case tag(String)
    case made(String)
  }

  enum Refusal {
    case taken(by: Owner)
    /// No file system that matters takes a name longer than 255 bytes.
    case nameTooLong
  }

  private var files: [String: Owner] = [:]
  /// Folders that files lie in, with one of those files' owners.
  private var folders: [String: Owner] = [:]
  private static let longest = 255

  mutating func reserve(_ count: Int) { files.reserveCapacity(count) }

  mutating func take(_ route: Route, for owner: Owner) -> Refusal? {
    let file = route.outputFile
    if file.utf8.count > Self.longest,
      file.split(separator: "/").contains(where: { $0.utf8.count > Self.longest })
    {
      return .nameTooLong
    }
    if let other = files[file] ?? folders[file] { return .taken(by: other) }
    var path = file[...]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      let folder = String(path)
      if let other = files[folder] { return .taken(by: other) }
      if folders.updateValue(owner, forKey: folder) != nil { break }
    }
    files[file] = owner
    return nil
  }
}
