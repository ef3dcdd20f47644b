public import SiteModel

/// The little that reading needs of a file system, so that a test can hand in a site as a
/// dictionary. Paths are from the site's folder.
public protocol FileTree: Sendable {
  /// Every file below `folder`, sorted by path; and what could not be listed.
  func files(below folder: String) -> (files: [ListedFile], problems: [Diagnostic])
  func read(_ path: SourcePath, limit: Int) throws(FileProblem) -> [UInt8]
  /// The first `count` bytes, or all of a shorter file.
  func start(of path: SourcePath, count: Int) throws(FileProblem) -> [UInt8]
  func exists(_ path: SourcePath) -> Bool
}

public struct ListedFile: Sendable {
  public var path: SourcePath
  /// Of files that are published as they are; a page's is found when it is read.
  public var size: Int
  /// Nanoseconds; only ever compared for equality.
  public var modified: Int

  public init(path: SourcePath, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}

public enum FileProblem: Error, Sendable, Hashable {
  case missing
  /// In the system's words: "Permission denied".
  case unreadable(String)
  case tooLarge(size: Int)

  /// In place of the system's words: it opens pipes and devices without complaint.
  static let notAFile = "not a file"
}

/// A site as a dictionary.
public struct MemoryFileTree: FileTree {
  private let contents: [SourcePath: [UInt8]]

  public init(_ contents: [String: [UInt8]]) {
    self.contents = Dictionary(
      uniqueKeysWithValues: contents.map { (SourcePath($0.key), $0.value) })
  }

  public init(_ contents: [String: String]) {
    self.init(contents.mapValues { Array($0.utf8) })
  }

  public func files(below folder: String) -> (files: [ListedFile], problems: [Diagnostic]) {
    let files = contents.compactMap { path, bytes in
      path.text.hasPrefix(folder + "/")
        ? ListedFile(path: path, size: bytes.count, modified: 0) : nil
    }
    return (files.sorted { $0.path < $1.path }, [])
  }

  public func read(_ path: SourcePath, limit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = contents[path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge(size: bytes.count) }
    return bytes
  }

  public func start(of path: SourcePath, count: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = contents[path] else { throw .missing }
    return Array(bytes.prefix(count))
  }

  public func exists(_ path: SourcePath) -> Bool {
    contents[path] != nil || contents.keys.contains { $0.text.hasPrefix(path.text + "/") }
  }
}
