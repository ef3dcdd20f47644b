import Foundation
import SiteBuild
import SiteInput
import SiteModel
import Testing

/// A site as a dictionary, built into a folder that is gone when the test is.
final class BuiltSite {
  let output: String
  private(set) var result = BuildResult(diagnostics: [])
  private var snapshot: BuildSnapshot?

  /// Where builds leave what later processes may take over.
  var cache: String { (output as NSString).deletingLastPathComponent + "/cache" }

  init() {
    let name = "candour-build-" + UUID().uuidString.prefix(8).lowercased()
    output = NSTemporaryDirectory() + name + "/site"
  }

  convenience init(_ files: [String: String], _ change: (inout BuildRequest) -> Void = { _ in }) {
    self.init()
    build(files, change)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (output as NSString).deletingLastPathComponent)
  }

  /// Builds, taking over from the last build what has not changed.
  @discardableResult
  func build(_ files: [String: String], _ change: (inout BuildRequest) -> Void = { _ in })
    -> BuildResult
  {
    var files = files
    if files["Content/site.yaml"] == nil {
      files["Content/site.yaml"] = "name: Test\nurl: https://test.example/\n"
    }
    var request = BuildRequest(
      tree: MemoryFileTree(files), sourceFolder: nil, output: output, jobs: 2)
    request.date = CalendarDate("2026-01-15")
    change(&request)
    result = BuildPipeline(request).run(previous: snapshot)
    snapshot = result.snapshot
    return result
  }

  /// As a process that starts anew.
  func forget() { snapshot = nil }

  /// A page by its route, or a file.
  func page(_ route: String) -> String? {
    FileManager.default.contents(atPath: output + "/" + Route(route).outputFile).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  var files: [String: Data] {
    var found: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: output + "/" + file, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        found[file] = FileManager.default.contents(atPath: output + "/" + file)
      }
    }
    return found
  }

  var routes: [String] {
    files.keys.filter { $0.hasSuffix("index.html") }.map { "/" + $0.dropLast(10) }.sorted()
  }

  /// The addresses of the links in a part of a page, in order.
  func links(on route: String, after start: String, before end: String) -> [String] {
    guard let page = page(route), let from = page.range(of: start),
      let to = page.range(of: end, range: from.upperBound..<page.endIndex)
    else { return [] }
    return page[from.upperBound..<to.lowerBound].split(separator: "href=\"").dropFirst()
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
  }
}

/// A Markdown file with front matter.
func page(_ title: String, _ matter: String = "", body: String = "Words.") -> String {
  "---\ntitle: \"\(title)\"\n\(matter.isEmpty ? "" : matter + "\n")---\n\n\(body)\n"
}
