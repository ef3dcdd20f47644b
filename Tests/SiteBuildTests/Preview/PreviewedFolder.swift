import Foundation
import SiteBuild
import SiteInput
import SiteModel
import Synchronization
import Testing

/// A folder whose files can be exchanged while a session reads it.
final class ChangingTree: FileTree {
  private let tree: Mutex<MemoryFileTree>
  private let openings = Atomic<Int>(0)

  init(_ files: [String: String]) { tree = Mutex(MemoryFileTree(files)) }

  func replace(with files: [String: String]) { tree.withLock { $0 = MemoryFileTree(files) } }

  /// How many files were opened since somebody last asked.
  func takeOpenings() -> Int { openings.exchange(0, ordering: .relaxed) }

  private var now: MemoryFileTree { tree.withLock { $0 } }

  func files(below folder: String) -> (files: [ListedFile], problems: [Diagnostic]) {
    now.files(below: folder)
  }

  func read(_ path: SourcePath, limit: Int) throws(FileProblem) -> [UInt8] {
    openings.wrappingAdd(1, ordering: .relaxed)
    return try now.read(path, limit: limit)
  }

  func start(of path: SourcePath, count: Int) throws(FileProblem) -> [UInt8] {
    openings.wrappingAdd(1, ordering: .relaxed)
    return try now.start(of: path, count: count)
  }

  func exists(_ path: SourcePath) -> Bool { now.exists(path) }
}

/// A site as a dictionary, previewed.
struct PreviewedFolder: ~Copyable {
  private(set) var files: [String: String]
  private let tree: ChangingTree
  private var session: SiteSession
  private(set) var shown: PreviewedSite?
  private(set) var step: SiteSession.Step?
  private(set) var outcome: SiteSession.Outcome?

  init(_ files: [String: String], _ change: (inout BuildRequest) -> Void = { _ in }) {
    self.files = Self.whole(files)
    tree = ChangingTree(self.files)
    var request = BuildRequest(tree: tree, sourceFolder: nil, output: nil, jobs: 2)
    request.date = CalendarDate("2026-01-15")
    change(&request)
    session = SiteSession(request)
    look(.everything, open: [])
  }

  private static func whole(_ files: [String: String]) -> [String: String] {
    files.merging(["Content/site.yaml": "name: Test\nurl: https://test.example/\n"]) { old, _ in
      old
    }
  }

  /// Both steps, with the differences as a watcher tells of them. Returns how many files were opened.
  @discardableResult
  mutating func change(to next: [String: String], open: [Route] = []) -> Int {
    let next = Self.whole(next)
    let changed = Set(files.keys).union(next.keys).filter { files[$0] != next[$0] }
    files = next
    tree.replace(with: next)
    _ = tree.takeOpenings()
    look(ChangedFiles(files: Set(changed.map { SourcePath($0) })), open: open)
    return tree.takeOpenings()
  }

  private mutating func look(_ changed: ChangedFiles, open: [Route]) {
    let step = session.update(changed, open: open)
    if let site = step.site { shown = site }
    let outcome = session.complete()
    if let site = outcome?.site { shown = site }
    (self.step, self.outcome) = (step, outcome)
  }

  var errorCount: Int? { outcome?.diagnostics.count { $0.severity == .error } }

  /// Everything that is served, by the file that a build would make of it.
  var served: [String: Data] {
    guard let shown else { return [:] }
    var found: [String: Data] = [:]
    for route in shown.routes {
      switch shown.file(at: route.path) {
      case .page(let page)?: found[route.outputFile] = Data(page.bytes)
      case .bytes(let bytes)?: found[route.outputFile] = Data(bytes)
      case .onDisk, .redirect, nil: break
      }
    }
    return found
  }
}
