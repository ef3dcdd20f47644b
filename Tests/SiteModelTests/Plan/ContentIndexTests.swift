import SiteModel
import Testing

@Suite struct ContentIndexTests {
  @Test(
    arguments: [
      ("Content/guidance/scoring.md", "Content/guidance/scoring"),
      ("Content/guidance/index.md", "Content/guidance"),
      ("Content/index.md", "Content"),
      // Only a whole name is "index", and only the last ".md" is the extension.
      ("Content/reindex.md", "Content/reindex"),
      ("Content/notes.md.md", "Content/notes.md"),
    ])
  func `a page is known by its path without extension and without index`(
    path: String, expected: String
  ) {
    #expect(ContentIndex.key(ofPageAt: SourcePath(path)) == expected)
  }
}
