import SiteModel
import Testing

@testable import SiteInput

@Suite struct HiddenNamesTests {
  private func list(_ folder: borrowing TemporaryFolder, below name: String = "Content") -> (
    files: [String], said: [String], problems: [Diagnostic]
  ) {
    let (files, problems) = DiskFileTree(root: folder.path).files(below: name)
    return (files.map(\.path.text), said(problems, in: "").sorted(), problems)
  }

  @Test(arguments: [
    ".DS_Store", "._a.md", ".git/config", ".gitkeep", ".gitignore", ".keep", ".directory", "b/..c~",
    "a.md~", ".index.md.swp", "#a.md#", ".#a.md", "Thumbs.db", "desktop.ini", "Desktop.ini",
    "~$Report.docx", "~$udget.xlsx", ".~lock.Report.odt#",
  ])
  func `what editors and systems leave lying about is passed over without a word`(name: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Content/" + name)
    try folder.write("Content/a.md")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/a.md"])
    #expect(said == [])
  }

  @Test(arguments: [
    (".hidden.md", ".hidden.md"), (".well-known/security.txt", ".well-known"),
    ("b/.drafts/c.md", "b/.drafts"), ("..c", "..c"), (".\u{301}b.md", ".\u{301}b.md"),
  ])
  func `another hidden file is not published, and that is said`(name: String, place: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Content/" + name)
    try folder.write("Content/a.md")
    let (files, said, problems) = list(folder)
    #expect(files == ["Content/a.md"])
    #expect(said == ["unused-file Content/\(place)"])
    #expect(problems.first?.words.contains("hidden files are not published") == true)
    #expect(problems.first?.help?.hasPrefix("Rename it") == true)
  }

  @Test func `a theme's folder may hold its tools' hidden files`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Themes/mine/.editorconfig")
    #expect(list(folder, below: "Themes/mine").files.isEmpty)
    #expect(list(folder, below: "Themes/mine").said == [])
  }

  @Test(arguments: ["~a.md", "#1.md", "a#.md", "Tour.md", "data.csv"])
  func `a name that only begins like litter is a file like any other`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/" + name)
    #expect(list(folder).files == ["Content/" + name])
  }
}
