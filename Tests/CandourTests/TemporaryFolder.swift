import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init(in parent: String = NSTemporaryDirectory()) throws {
    let parent = parent.hasSuffix("/") ? String(parent.dropLast()) : parent
    path = parent + "/candour-test-" + UUID().uuidString.prefix(8).lowercased()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  func write(_ data: Data, to file: String) throws {
    let full = path + "/" + file
    let folder = (full as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try data.write(to: URL(fileURLWithPath: full))
  }

  func read(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Every file below a folder with its bytes.
  static func contents(of folder: String) -> [String: Data] {
    var found: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let full = folder + "/" + file
      if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
        found[file] = FileManager.default.contents(atPath: full)
      }
    }
    return found
  }
}

/// The smallest site that builds without a word.
func smallSite(in folder: TemporaryFolder, title: String = "Home") throws {
  try folder.write("name: Small\nurl: https://small.example/\n", to: "Content/site.yaml")
  try folder.write("---\ntitle: \(title)\n---\n\nWords.\n", to: "Content/index.md")
}
