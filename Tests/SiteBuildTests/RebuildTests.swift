import Foundation
import SiteBuild
import SiteModel
import Testing

/// A rebuild renders the pages that an edit can touch, and no other; and its bytes are those of a
/// build from nothing.
@Suite struct RebuildTests {
  /// 12 pages in three sections, with tags and links between them.
  static let site: [String: String] = [
    "Content/index.md": page("Home", body: "See [](page:a/two)."),
    "Content/a/index.md": page("A"), "Content/a/one.md": page("One", "weight: 1"),
    "Content/a/two.md": page("Two", "weight: 2\ntags: [red]"),
    "Content/a/three.md": page("Three", "weight: 3", body: "To [the other](page:b/four)."),
    "Content/b/four.md": page("Four", "weight: 1\ntags: [red, blue]"),
    "Content/b/five.md": page("Five", "weight: 2"), "Content/b/six.md": page("Six", "weight: 3"),
    "Content/c/seven.md": page("Seven", "weight: 1\ntags: [blue]"),
    "Content/c/eight.md": page("Eight", "weight: 2", body: "Alone, [](page:b/five)."),
    "Content/about.md": page("About", "aliases: [/who/]"),
  ]

  struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var change: @Sendable (inout [String: String]) -> Void
    /// Nothing: all of them.
    var rendered: Int?
  }

  static let edits: [Edit] = [
    Edit(testDescription: "nothing", change: { _ in }, rendered: 0),
    Edit(
      testDescription: "the words of one page",
      change: {
        $0["Content/c/eight.md"] = page("Eight", "weight: 2", body: "New [](page:b/five).")
      },
      rendered: 1),
    // The page, its neighbours (two), the list that it stands in, and the page that shows its title.
    Edit(
      testDescription: "a title that others show",
      change: { $0["Content/b/five.md"] = page("Fifth", "weight: 2") }, rendered: 5),
    // The page, its two neighbours, its section, the home page that links to it, its tag's page.
    Edit(
      testDescription: "the title of a tagged page",
      change: { $0["Content/a/two.md"] = page("Zwei", "weight: 2\ntags: [red]") }, rendered: 6),
    Edit(
      testDescription: "a page that is new in a section",
      change: { $0["Content/c/nine.md"] = page("Nine", "weight: 3") }, rendered: 3),
    Edit(
      testDescription: "a page that is gone", change: { $0["Content/c/seven.md"] = nil },
      // Its neighbour, its section, its tag, the list of tags, and the other page of that tag.
      rendered: 5),
    Edit(
      testDescription: "a word of the theme",
      change: { $0["Themes/plain/words/en.yaml"] = changedWords }, rendered: nil),
    Edit(
      testDescription: "a setting of the site",
      change: { $0["Content/site.yaml"] = "name: Other\nurl: https://test.example/\n" },
      rendered: nil),
    Edit(
      testDescription: "a partial that one layout includes",
      change: { $0["Themes/plain/partials/neighbours.html"] = "<p>No neighbours.</p>\n" },
      // Pages, not sections, tags or redirects.
      rendered: 9),
  ]

  private static let changedWords: String = {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let words = try? String(
      contentsOfFile: "/" + folder + "/Themes/plain/words/en.yaml", encoding: .utf8)
    return (words ?? "") + "\nunused-word: New\n"
  }()

  @Test("A rebuild renders what the edit touches, to the bytes of a clean build", arguments: edits)
  func rebuild(edit: Edit) {
    let site = BuiltSite(Self.site)
    #expect(site.result.isPublished)
    #expect(site.result.renderedCount == site.result.pageCount)
    var files = Self.site
    edit.change(&files)
    site.build(files)
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    #expect(site.result.renderedCount == edit.rendered ?? site.result.pageCount)
    let clean = BuiltSite(files)
    #expect(site.files == clean.files)
  }

  @Test("An edit that breaks a link on a page that did not change is found")
  func brokenFromAfar() {
    let site = BuiltSite(Self.site)
    var files = Self.site
    files["Content/b/four.md"] = nil
    let result = site.build(files)
    #expect(!result.isPublished)
    #expect(result.diagnostics.map(\.code) == [.unknownPage])
    #expect(result.diagnostics.first?.span?.file.text == "Content/a/three.md")
  }

  @Test("An anchor that goes is found on the unchanged page that links to it")
  func brokenAnchorFromAfar() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "## Part\n\nx")
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "[x](page:b/six#part)")
    let site = BuiltSite(files)
    #expect(site.result.isPublished)
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "## Other\n\nx")
    let result = site.build(files)
    #expect(result.diagnostics.map(\.code) == [.brokenAnchor])
    #expect(result.renderedCount == 1)
  }

  @Test("A name that has come to mean two pages is found on the unchanged page that links to it")
  func ambiguousFromAfar() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "slug: other", body: "x")
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "[x](page:b/six)")
    let site = BuiltSite(files)
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    files["Content/b/six/index.md"] = page("Six too")
    #expect(site.build(files).diagnostics.map(\.code) == [.unknownPage])
    files["Content/b/six/index.md"] = nil
    #expect(site.build(files).isPublished)
  }

  @Test("What rendering warned of is said again when the page is taken over")
  func warningsAreReplayed() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "#### Skipped\n\nx")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.skippedHeading])
    site.build(files)
    #expect(site.result.renderedCount == 0)
    #expect(site.result.diagnostics.map(\.code) == [.skippedHeading])
  }

  @Test("A rebuild sees what the words of a page do not show: ids, defaults, sizes, file names")
  func hiddenDependencies() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "## Kept\n\n![x](/c/a.svg)")
    files["Content/c/a.svg"] = "<svg width=\"1\" height=\"2\"></svg>"
    files["Themes/plain/layouts/spare.html"] =
      "{% extends \"layouts/base.html\" %}{% block main %}<p id=\"spare\">x</p>{% endblock %}"
    files["Content/about.md"] = page("About", "layout: spare")
    let edits: [(inout [String: String]) -> Void] = [
      // Another layout has the id now that a heading has.
      {
        $0["Themes/plain/layouts/spare.html"] =
          "{% extends \"layouts/base.html\" %}{% block main %}<p id=\"kept\">x</p>{% endblock %}"
      },
      // The picture that a path from the root names is another one.
      { $0["Content/c/a.svg"] = "<svg width=\"3\" height=\"4\"></svg>" },
    ]
    let site = BuiltSite(files)
    #expect(site.result.isPublished, "\(site.result.diagnostics)")
    for edit in edits {
      edit(&files)
      site.build(files)
      #expect(site.files == BuiltSite(files).files)
    }
  }

  @Test("A picture that comes to be where a page looked for it in vain is found")
  func missingPicture() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "![x](/c/a.svg)")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.notAnImage])
    files["Content/c/a.svg"] = "<svg width=\"1\" height=\"2\"></svg>"
    site.build(files)
    #expect(site.result.diagnostics == [])
    #expect(site.files == BuiltSite(files).files)
  }

  @Test("A warning names the file as it is called now")
  func renamedFile() {
    var files = Self.site
    files["Content/b/six.md"] = page("Six", "slug: here", body: "#### Skipped\n\nx")
    let site = BuiltSite(files)
    files["Content/b/renamed.md"] = files["Content/b/six.md"]
    files["Content/b/six.md"] = nil
    site.build(files)
    #expect(site.result.diagnostics.map(\.span?.file.text) == ["Content/b/renamed.md"])
  }

  @Test("While an error stands, an edit elsewhere renders what it touches and no more")
  func errorsKeepRecords() {
    let site = BuiltSite(Self.site)
    var files = Self.site
    files["Content/a/one.md"] = page("One", "weight: 1", body: "[x](page:nowhere)")
    #expect(!site.build(files).isPublished)
    #expect(site.result.renderedCount == 1)
    files["Content/b/six.md"] = page("Six", "weight: 3", body: "Other words.")
    #expect(!site.build(files).isPublished)
    // The page with the mistake keeps its record, with what was said of it.
    #expect(site.result.diagnostics.map(\.code) == [.unknownPage])
    #expect(site.result.renderedCount <= 2)
    files["Content/a/one.md"] = page("One", "weight: 1", body: "Mended.")
    #expect(site.build(files).isPublished)
    #expect(site.files == BuiltSite(files).files)
  }

  @Test("After a build in which two pages met at one place, the next goes on")
  func afterACollision() {
    var files = Self.site
    files["Content/site.yaml"] = "name: T\nurl: https://test.example/\npages-in-list: 1\n"
    files["Content/b/page/2.md"] = page("In the way")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.routeTaken])
    files["Content/b/page/2.md"] = nil
    site.build(files)
    #expect(site.result.isPublished)
    #expect(site.files == BuiltSite(files).files)
  }
}
