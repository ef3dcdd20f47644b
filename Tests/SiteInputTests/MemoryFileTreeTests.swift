import SiteModel
import Testing

@testable import SiteInput

/// The tree of most tests must behave like the one of real sites.
@Suite struct MemoryFileTreeTests {
  private static let contents = [
    "Content/b.txt": "12345", "Content/a/c.md": "", "Content/a.md": "", "Contents/d.md": "",
  ]

  @Test func `it lists, reads and refuses as the disk does`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.contents { try folder.write(name, text) }
    for tree in [MemoryFileTree(Self.contents), DiskFileTree(root: folder.path)]
      as [any FileTree]
    {
      let files = tree.files(below: "Content").files
      #expect(files.map(\.path.text) == ["Content/a.md", "Content/a/c.md", "Content/b.txt"])
      #expect(files.map(\.size) == [0, 0, 5])
      let path = SourcePath("Content/b.txt")
      #expect(try tree.read(path, limit: 5) == Array("12345".utf8))
      #expect(try tree.start(of: path, count: 2) == Array("12".utf8))
      #expect(throws: FileProblem.tooLarge(size: 5)) { try tree.read(path, limit: 4) }
      #expect(throws: FileProblem.missing) {
        try tree.read(SourcePath("Content/none.md"), limit: 5)
      }
      #expect(tree.exists(path) && tree.exists(SourcePath("Content/a")))
      #expect(!tree.exists(SourcePath("Content/none.md")))
      #expect(throws: FileProblem.missing) {
        try tree.start(of: SourcePath("Content/none.md"), count: 2)
      }
    }
  }
}
