import SiteBuild
import SiteModel
import Testing

@Suite struct RouteTableTests {
  @Test(
    "Two things that would be one file, or a file and a folder of one name, are found",
    arguments: [
      ["Content/h.md": page("H"), "Content/x.md": page("X", "aliases: [/h/index.html]")],
      ["Content/x.md": page("X", "aliases: [/.candour]")],
      ["Content/x.md": page("X", "aliases: [/old.html, /old.html/x/]")],
      [
        "Content/x.md": page("X", body: "[l](file:LICENSE)"), "Content/LICENSE": "x",
        "Content/license/y.md": page("Y"),
      ],
      ["Content/g/a.md": page("A", body: "[l](file:index.html)"), "Content/g/index.html": "x"],
      ["Content/tags.md": page("Tags", "tags: [x]")],
    ])
  func collisions(files: [String: String]) {
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.routeTaken])
    #expect(site.result.failure == nil)
  }

  @Test("A name that no disk takes is an error with its place, not a failure of the machine")
  func longNames() {
    let long = String(repeating: "a", count: 300)
    for matter in ["slug: \(long)", "tags: [\(long)]", "aliases: [/\(long)/]"] {
      let site = BuiltSite(["Content/x.md": page("X", matter)])
      #expect(site.result.diagnostics.map(\.code) == [.emptyName])
      #expect(site.result.diagnostics.first?.span?.isWholeFile == false)
    }
  }

  @Test("An alias with a line break or another control character is refused")
  func controlCharacters() {
    for text in ["/old\\nplace/", "/old\\tplace/"] {
      let site = BuiltSite(["Content/x.md": page("X", "aliases: [\"\(text)\"]")])
      #expect(site.result.diagnostics.map(\.code) == [.wrongValue])
    }
  }

  @Test("A page and a section of one name are told apart by their files")
  func sameNames() throws {
    let site = BuiltSite([
      "Content/a.md": page("Page", "slug: b"), "Content/a/index.md": page("Section"),
      "Content/x.md": page("X", body: "[1](a.md) [2](a/index.md) [3](page:a.md) [4](page:a/index)"),
    ])
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    #expect(
      site.links(on: "/x/", after: "class=\"body\"", before: "</p>") == [
        "/b/", "/a/", "/b/", "/a/",
      ])
    let vague = BuiltSite([
      "Content/a.md": page("Page", "slug: b"), "Content/a/index.md": page("Section"),
      "Content/x.md": page("X", body: "[1](page:a)"),
    ])
    #expect(vague.result.diagnostics.map(\.message) == ["\"a\" is both a page and a section"])
  }

  @Test("A tag that a page has twice is shown once")
  func tagsTwice() throws {
    let site = BuiltSite(["Content/x.md": page("X", "tags: [Food, food]")])
    let page = try #require(site.page("/x/"))
    #expect(page.split(separator: "/tags/food/").count == 2)
  }
}
