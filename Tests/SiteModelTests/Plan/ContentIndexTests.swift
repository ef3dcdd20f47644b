import SiteModel
import Testing

@Suite struct ContentIndexTests {
  @Test(
    "A page's key is its path without the extension, whatever the case of .md and index",
    arguments: [
      ("Content/a.md", "Content/a", false, false),
      ("Content/a/index.md", "Content/a/index", true, false),
      ("Content/a/Index.MD", "Content/a/index", true, false),
      ("Content/a/b.easy.md", "Content/a/b.easy", false, true),
      ("Content/INDEX.Easy.md", "Content/index.easy", false, true),
      ("Content/x.md.md", "Content/x.md", false, false),
    ])
  func keys(path: String, key: String, isIndex: Bool, isEasyRead: Bool) {
    let name = PageName(SourcePath(path))
    #expect(name.key == key)
    #expect(name.isIndex == isIndex)
    #expect(name.isEasyRead == isEasyRead)
  }

  private let index = ContentIndex(
    pages: [
      "Content/a": .init(route: Route("/b/"), title: "Page"),
      "Content/a/index": .init(route: Route("/a/"), title: "Section"),
      "Content/c/index": .init(route: Route("/c/"), title: "C"),
    ],
    withheld: ["Content/d/index": "it is a draft"], files: [:], routes: [:])

  @Test("A name finds the page of that path, else the folder's; .md means the path alone")
  func names() {
    #expect(index.page(named: "Content/a")?.title == "Page")
    #expect(index.page(named: "Content/a.md")?.title == "Page")
    #expect(index.page(named: "Content/a/index.md")?.title == "Section")
    #expect(index.page(named: "Content/c")?.title == "C")
    #expect(index.page(named: "Content/c.md") == nil)
    #expect(index.reasonWithheld("Content/d") == "it is a draft")
    #expect(index.isAmbiguous("Content/a") && !index.isAmbiguous("Content/c"))
  }

  @Test("Suggestions call a section by its folder")
  func suggestions() { #expect(index.pageNames.sorted() == ["a", "a", "c"]) }
}
