import SiteModel
import Testing

@testable import SiteInput

@Suite struct ThemeFolderTests {
  @Test(
    arguments: [
      ("layout/page.html", "layouts/page.html"), ("layouts/page.htm", "layouts/page.html"),
      ("Partials/footer.html", "partials/footer.html"), ("words/en.yml", "words/en.yaml"),
      ("asets/site.css", "assets/site.css"), ("theme.yml", "theme.yaml"), ("notes.txt", nil),
      ("words/old/en.yaml", "words/en.yaml"), ("page.html", nil),
    ] as [(String, String?)])
  func `a file that is nowhere it could be used is said to be never read`(
    name: String, nearest: String?
  ) {
    let look = ThemeLook(
      "mine", ["Themes/mine/theme.yaml": "name: mine\n", "Themes/mine/\(name)": "name: x\n"])
    #expect(look.said == ["unused-file Themes/mine/\(name)"])
    #expect(look.problems.first?.message == "this file of the theme is never read")
    #expect(look.problems.first?.severity == .warning)
    let help = look.problems.first?.help ?? ""
    #expect(help.contains("Layouts go into layouts/"))
    #expect(help.hasPrefix(nearest.map { "Did you mean \"\($0)\"? " } ?? "Layouts"))
    #expect(look.theme.templates[name] == nil)
  }

  @Test func `files of every kind in their places are none of these`() {
    let names = [
      "layouts/page.html", "layouts/own.html", "partials/footer.html", "partials/a/b.html",
      "assets/site.css", "assets/fonts/a.woff2", "assets/page.html", "words/cy.yaml",
    ]
    var files = ["Themes/mine/theme.yaml": "name: mine\n"]
    for name in names { files["Themes/mine/" + name] = "" }
    #expect(ThemeLook("mine", files).said == [])
  }

  @Test func `a theme's folder without theme.yaml says which two lines it needs`() {
    let look = ThemeLook("mine", ["Themes/mine/layouts/page.html": "mine"])
    #expect(look.problems.map(\.code) == [.unknownTheme])
    #expect(look.problems.first?.span == ThemeLook.asked)
    #expect(look.problems.first?.message == "the theme \"mine\" has no theme.yaml")
    let help = look.problems.first?.help ?? ""
    #expect(help.contains("Themes/mine/theme.yaml"))
    #expect(help.contains("\"name: mine\"") && help.contains("\"extends: plain\""))
    // The rest of it is looked at all the same.
    #expect(look.theme.templates["layouts/page.html"]?.bytes == Array("mine".utf8))
  }

  @Test func `a theme.yml for a theme.yaml is one mistake, with the right name`() {
    let look = ThemeLook("mine", ["Themes/mine/theme.yml": "name: mine\n"])
    #expect(look.problems.map(\.code) == [.unknownTheme])
    #expect(look.problems.first?.help == "Rename its theme.yml to theme.yaml.")
    #expect(look.theme.templates["layouts/page.html"] != nil)
  }
}
