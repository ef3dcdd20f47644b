import SiteModel
import Testing

@testable import SiteInput

/// The list of files in the binary is made by a script: it may be out of date.
@Suite struct PlainThemeTests {
  /// Themes/plain of the sources that this test was built from.
  private static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }()

  @Test func `the binary holds exactly the files of the theme's folder`() throws {
    let tree = DiskFileTree(root: Self.root)
    let (files, problems) = tree.files(below: "Themes/plain")
    try #require(!files.isEmpty)
    #expect(problems.isEmpty)
    let names = files.map { String($0.path.text.dropFirst("Themes/plain/".count)) }
    #expect(PlainTheme.files.keys.sorted() == names.sorted())
    for (name, file) in zip(names, files) {
      let bytes = try tree.read(file.path, limit: SourceText.limit)
      #expect(PlainTheme.files[name]?.bytes == bytes, "\(name) is another than in the folder")
      #expect(PlainTheme.files[name]?.path == file.path)
    }
  }

  @Test func `the theme that every site gets has no mistake in it`() {
    var problems: [Diagnostic] = []
    let tree = MemoryFileTree([:] as [String: String])
    let result = ThemeReader(tree: tree).read(nil, settings: SiteSettings(), &problems)
    #expect(problems.map(\.words) == [])
    #expect(result.theme.name == "plain")
    #expect(result.theme.templates["layouts/page.html"] != nil)
    #expect(result.theme.assets["site.css"] != nil)
    #expect(result.words.months.count == 12)
  }
}
