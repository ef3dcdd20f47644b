import SiteModel
import Testing

@testable import SiteInput

@Suite struct ContentReaderTests {
  private func read(_ files: [String: [UInt8]], jobs: Int = 2, theme: String? = nil) -> (
    sources: SiteSources, problems: [Diagnostic]
  ) { ContentReader(tree: MemoryFileTree(files), jobs: jobs).read(theme: theme) }

  private static let settings = Array("name: N\nurl: https://example.org/\n".utf8)

  private static func page(_ title: String) -> [UInt8] { Array("---\ntitle: \(title)\n---\n".utf8) }

  @Test func `pages, pictures and other files are told apart, and the settings are neither`() {
    let (sources, problems) = read([
      "Content/site.yaml": Self.settings,
      "Content/known-differences.yaml": Array("[]\n".utf8),
      "Content/index.md": Self.page("Home"),
      "Content/SHOUT.MD": Self.page("Loud"),
      "Content/photo.png": PictureBytes.png(4, 3),
      "Content/broken.png": Array("no picture".utf8),
      "Content/report.pdf": Array("%PDF".utf8),
      "Elsewhere/page.md": Self.page("No"),
    ])
    #expect(problems.map(\.words) == [])
    #expect(sources.settings.name == "N")
    #expect(sources.pages.map(\.path.text) == ["Content/SHOUT.MD", "Content/index.md"])
    #expect(
      sources.assets.map(\.path.text)
        == ["Content/broken.png", "Content/photo.png", "Content/report.pdf"])
    #expect(
      sources.assets.map(\.image) == [
        .broken(expected: "a PNG picture"), .image(width: 4, height: 3), .notAnImage,
      ])
  }

  @Test func `the number of cores changes nothing, mistakes included`() {
    var files = ["Content/site.yaml": Self.settings]
    for number in 0..<200 {
      files["Content/page-\(number).md"] =
        number % 7 == 0 ? Array("No title.\n".utf8) : Self.page("Page \(number)")
    }
    let one = read(files, jobs: 1)
    #expect(one.sources.pages.count == 200)
    #expect(one.problems.count == 29)
    for jobs in 2...8 {
      let several = read(files, jobs: jobs)
      #expect(several.problems == one.problems)
      #expect(several.sources.pages.map(\.path) == one.sources.pages.map(\.path))
    }
  }

  @Test func `a page that is no text is left out, and the others are read`() {
    let (sources, problems) = read([
      "Content/site.yaml": Self.settings, "Content/a.md": [0xFF, 0xFE, 0x61, 0],
      "Content/b.md": Self.page("B"),
    ])
    #expect(problems.map(\.code) == [.notUTF8])
    #expect(sources.pages.map(\.path.text) == ["Content/b.md"])
  }

  @Test func `a site without pages is told what to make`() {
    let (_, problems) = read(["Content/site.yaml": Self.settings])
    #expect(problems.map(\.code) == [.noContent])
    #expect(problems.first?.help?.contains("Content/index.md") == true)
  }

  @Test func `a theme asked for on the command line goes before the one in site.yaml`() {
    let files = [
      "Content/site.yaml": Self.settings + Array("theme: { name: mine }\n".utf8),
      "Content/index.md": Self.page("Home"),
      "Themes/mine/theme.yaml": Array("name: mine\n".utf8),
      "Themes/other/theme.yaml": Array("name: other\n".utf8),
    ]
    #expect(read(files).sources.theme.name == "mine")
    #expect(read(files, theme: "other").sources.theme.name == "other")
    #expect(read(files, theme: "other/").sources.theme.name == "other")
  }

  /// A site of which one file, though it is listed, can't be opened.
  private struct LockedTree: FileTree {
    let open: MemoryFileTree
    let locked: SourcePath

    func files(below folder: String) -> (files: [ListedFile], problems: [Diagnostic]) {
      open.files(below: folder)
    }
    func read(_ path: SourcePath, limit: Int) throws(FileProblem) -> [UInt8] {
      if path == locked { throw .unreadable("Permission denied") }
      return try open.read(path, limit: limit)
    }
    func start(of path: SourcePath, count: Int) throws(FileProblem) -> [UInt8] {
      if path == locked { throw .unreadable("Permission denied") }
      return try open.start(of: path, count: count)
    }
    func exists(_ path: SourcePath) -> Bool { open.exists(path) }
  }

  @Test(arguments: ["photo.png", "report.pdf"])
  func `a file beside the pages that can't be read is said to be so when it is read`(name: String) {
    let files = [
      "Content/site.yaml": Self.settings, "Content/index.md": Self.page("Home"),
      "Content/photo.png": PictureBytes.png(4, 3), "Content/report.pdf": Array("%PDF".utf8),
    ]
    let tree = LockedTree(open: MemoryFileTree(files), locked: SourcePath("Content/" + name))
    let (sources, problems) = ContentReader(tree: tree, jobs: 1).read(theme: nil)
    #expect(said(problems, in: "") == ["unreadable-file Content/\(name)"])
    #expect(problems.first?.message == "this file can't be read: permission denied")
    // It is there: a page that shows it has nothing wrong with it.
    #expect(sources.assets.count == 2)
    for asset in sources.assets {
      if case .broken = asset.image { Issue.record("\(asset.path) is called broken") }
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["site.yaml", "known-differences.yaml"])
  func `a pipe instead of the settings is said once and holds nobody up`(name: String) throws {
    let folder = try TemporaryFolder()
    if name != "site.yaml" {
      try folder.write(Array("Content/site.yaml".utf8), Self.settings)
    }
    try folder.write("Content/index.md", "---\ntitle: Home\n---\n")
    try folder.makePipe("Content/" + name)
    let tree = DiskFileTree(root: folder.path)
    let (_, problems) = ContentReader(tree: tree, jobs: 1).read(theme: nil)
    #expect(said(problems, in: "") == ["unreadable-file Content/\(name)"])
    #expect(problems.first?.help?.hasPrefix("Remove it") == true)
  }
}
