import SiteModel
import Testing

@Suite struct SourcePathTests {
  @Test(
    arguments: [
      ("Content/news/open-day.md", "Content/news", "open-day.md", "md"),
      ("README", "", "README", ""),
      ("Content/photo.final.JPG", "Content", "photo.final.JPG", "jpg"),
      // A full stop in a folder's name is no extension, and a hidden file has none.
      ("Content/v1.2/notes", "Content/v1.2", "notes", ""),
      ("Content/.hidden", "Content", ".hidden", ""),
      ("Content/ends.", "Content", "ends.", ""),
    ])
  func `a path falls into folder, name and extension`(
    path: String, folder: String, name: String, fileExtension: String
  ) {
    let path = SourcePath(path)
    #expect(path.folder == folder)
    #expect(path.name == name)
    #expect(path.fileExtension == fileExtension)
  }

  @Test func `parts are added with a slash between`() {
    #expect(SourcePath("Content").appending("a.md").text == "Content/a.md")
    #expect(SourcePath("").appending("Content").text == "Content")
  }
}

@Suite struct ByteOrderTests {
  @Test func `names go by their bytes, whatever the locale`() {
    // Capitals before small letters, accents behind both, the beginning of a name before it.
    let inOrder = ["", "A", "B", "Ba", "a", "a-b", "a/b", "ab", "é", "日本", "🎉"]
    #expect(inOrder.reversed().sorted(by: precedesByBytes) == inOrder)
  }

  @Test func `nothing precedes itself`() {
    for text in ["", "a", "é", String(repeating: "long", count: 20)] {
      #expect(!precedesByBytes(text, text))
    }
  }

  @Test func `two spellings of one accent are two names`() {
    // As text Swift takes them for equal; as names of files they are not.
    let (composed, apart) = ("caf\u{E9}", "cafe\u{301}")
    #expect(precedesByBytes(apart, composed))
    #expect(!precedesByBytes(composed, apart))
  }
}
