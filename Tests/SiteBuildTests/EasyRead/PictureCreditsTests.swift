import SiteBuild
import SiteModel
import Testing

@Suite struct PictureCreditsTests {
  /// Pictures with a number in their name, all of one set and licence.
  private func site(_ count: Int, licence: String = "Widgit licence", settings: String = "")
    -> [String: String]
  {
    var table = "id,file,label,alt,set,creator,licence,licence_url,source_url,credit\n"
    var files = [
      "Content/site.yaml": "name: Test\nurl: https://test.example/\n" + settings,
      "Content/index.md": page("Home"),
      "Content/about/credits.md": page("Credits", body: "Thanks.\n\n```credits\n```"),
    ]
    for number in 0..<count {
      table +=
        "p\(number),p\(number).svg,picture \(number),A dot,made-up,Made-up Makers,\(licence),https://made-up.example/licence,https://made-up.example/\(number),\n"
      files["Content/symbols/p\(number).svg"] = EasyReadSiteTests.svg.replacing(
        "r=\"30\"", with: "r=\"\(number + 1)\"")
    }
    files["Content/symbols/symbols.csv"] = table
    return files
  }

  private func showing(_ numbers: Range<Int>) -> String {
    numbers.map { "![](symbol:p\($0))" }.joined(separator: "\n\n")
  }

  @Test("The block lists the pictures in use, with their maker, licence and source, and no others")
  func block() throws {
    var files = site(3, licence: "CC BY-SA 4.0")
    files["Content/a.md"] = page("A", body: showing(0..<2))
    let built = BuiltSite(files)
    #expect(built.result.diagnostics == [])
    let text = try #require(built.page("/about/credits/"))
    #expect(text.contains("<a href=\"https://made-up.example/0\">picture 0</a>"))
    #expect(text.contains("picture 1</a>") && !text.contains("picture 2"))
    #expect(text.contains("Pictures by Made-up Makers."))
    #expect(
      text.contains(
        "<a href=\"https://made-up.example/licence\" data-picture=\"licence\">CC BY-SA 4.0</a>"))
  }

  @Test("A page names whom to thank for its own pictures, and leads to the page that has them all")
  func onPage() throws {
    var files = site(2, licence: "CC BY-SA 4.0")
    files["Content/a.md"] = page("A", body: showing(0..<2))
    let built = BuiltSite(files)
    let text = try #require(built.page("/a/"))
    #expect(text.split(separator: "Pictures by Made-up Makers").count == 2)
    #expect(text.contains("<a href=\"/about/credits/\">"))
    #expect(built.page("/")?.contains("Made-up Makers") == false)
  }

  @Test("The words in which makers ask to be thanked stand as they are written")
  func words() throws {
    var files = site(1)
    files["Content/a.md"] = page("A", body: showing(0..<1))
    files["Content/symbols/symbols.csv"] = files["Content/symbols/symbols.csv"]?.replacing(
      "/0,\n", with: "/0,Made-up Symbols © Makers 2002–2026\n")
    let built = BuiltSite(files)
    #expect(built.result.diagnostics == [])
    for route in ["/a/", "/about/credits/"] {
      #expect(built.page(route)?.contains("Made-up Symbols © Makers 2002–2026") == true)
    }
  }

  @Test("When another picture comes into use, the page of credits is made anew, and else it is not")
  func rebuilt() {
    var files = site(3, licence: "CC BY-SA 4.0")
    files["Content/a.md"] = page("A", body: showing(0..<1))
    let built = BuiltSite(files)
    #expect(built.build(files).renderedCount == 0)
    files["Content/a.md"] = page("A", body: showing(0..<1) + "\n\nMore words.")
    #expect(built.build(files).renderedCount == 1)
    files["Content/a.md"] = page("A", body: showing(0..<2))
    #expect(built.build(files).renderedCount == 2)
    #expect(built.page("/about/credits/")?.contains("picture 1") == true)
    #expect(built.files == BuiltSite(files).files)
  }

  @Test("Without the block, a picture that asks for credit is a warning; one's own asks for none")
  func missing() {
    var files = site(1, licence: "CC BY-SA 4.0")
    files["Content/about/credits.md"] = page("Credits")
    files["Content/a.md"] = page("A", body: showing(0..<1))
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.symbolCredits])
    files["Content/a.md"] = page("A")
    #expect(BuiltSite(files).result.diagnostics == [])
    files["Content/a.md"] = page("A", body: showing(0..<1))
    files["Content/symbols/symbols.csv"] = "id,file,label,alt\np0,p0.svg,a,b\n"
    #expect(BuiltSite(files).result.diagnostics == [])
  }

  @Test("A block without pictures says so, and one with keys is an error")
  func empty() {
    var files = site(1)
    #expect(BuiltSite(files).page("/about/credits/")?.contains("shows no pictures") == true)
    files["Content/about/credits.md"] = page("Credits", body: "```credits\nof: a\n```")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.unknownKey])
  }

  @Test("Of Widgit's symbols a site shows 100 at most, counted over its pages")
  func limit() throws {
    var files = site(102)
    files["Content/a.md"] = page("A", body: showing(0..<60))
    files["Content/b.md"] = page("B", body: showing(40..<100))
    files["Content/c.md"] = page("C", body: showing(0..<100))
    #expect(BuiltSite(files).result.diagnostics == [])
    files["Content/b.md"] = page("B", body: showing(40..<102))
    let problem = try #require(BuiltSite(files).result.diagnostics.first)
    #expect(problem.code == .symbolLimit)
    #expect(problem.message.hasPrefix("the site shows 102 different Widgit symbols"))
    #expect(problem.label == "on the page /b/ \"picture 100\" is number 101")
    #expect(problem.span?.file.text == "Content/b.md")
    files["Content/site.yaml"] =
      "name: Test\nurl: https://test.example/\nsymbols: { widgit-permission: Letter 7 }\n"
    #expect(BuiltSite(files).result.diagnostics == [])
  }

  @Test("The limit is Widgit's alone")
  func noLimit() {
    var files = site(102, licence: "CC BY-SA 4.0")
    files["Content/a.md"] = page("A", body: showing(0..<102))
    #expect(BuiltSite(files).result.diagnostics == [])
  }
}
