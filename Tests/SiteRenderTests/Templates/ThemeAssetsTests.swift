import SiteModel
import Testing

@testable import SiteRender

@Suite("The assets of a theme")
struct ThemeAssetsTests {
  private func published(_ files: [String: String], isRelative: Bool = false) -> (
    assets: [String: PublishedAsset], mistakes: [String]
  ) {
    var theme = SampleSite.theme()
    theme.customProperties = ":root{--a:1}"
    theme.assets = [:]
    for (name, text) in files {
      theme.assets[name] = ThemeFile(
        path: SourcePath("Theme/assets/" + name), bytes: Array(text.utf8))
    }
    var problems: [Diagnostic] = []
    let assets = ThemeAssets(theme, isRelative: isRelative, &problems)
    let mistakes = problems.map { problem in
      let name = problem.span?.file.text.dropFirst("Theme/assets/".count) ?? ""
      return problem.described(in: files[String(name)] ?? "")
    }
    return (assets.published, mistakes)
  }

  private func text(_ asset: PublishedAsset?) -> String {
    String(decoding: asset?.bytes ?? [], as: UTF8.self)
  }

  @Test func `are at addresses that change with their bytes`() throws {
    let one = try #require(published(["a.js": "1"]).assets["a.js"])
    let other = try #require(published(["a.js": "2"]).assets["a.js"])
    #expect(one.route != other.route)
    #expect(one.route.path.hasPrefix("/assets/a."))
    #expect(one.route.path.hasSuffix(".js"))
    #expect(one.route.path.count == "/assets/a..js".count + 12)
    #expect(one.integrity == Integrity.attribute(Integrity.sha384(of: Array("1".utf8))))
    #expect(published(["a.js": "1"], isRelative: true).assets["a.js"]?.integrity == nil)
  }

  @Test func `have the theme's colours before the main style sheet only`() {
    let assets = published(["site.css": "a{}", "print.css": "b{}"]).assets
    #expect(text(assets["site.css"]) == ":root{--a:1}a{}")
    #expect(text(assets["print.css"]) == "b{}")
  }

  @Test func `are named in style sheets by their published names`() throws {
    let (assets, mistakes) = published([
      "paper.svg": "<svg/>", "fonts/a.woff2": "x",
      "site.css": "a{b:url(paper.svg);c:url('fonts/a.woff2');d:url(data:x);e:url(#f)}",
      "parts/x.css": "a{b:url(paper.svg)}",
    ])
    let paper = try #require(assets["paper.svg"]).route.path.dropFirst("/assets/".count)
    let font = try #require(assets["fonts/a.woff2"]).route.path.dropFirst("/assets/".count)
    #expect(mistakes.isEmpty)
    #expect(
      text(assets["site.css"])
        == ":root{--a:1}a{b:url(\(paper));c:url(\(font));d:url(data:x);e:url(#f)}")
    #expect(text(assets["parts/x.css"]) == "a{b:url(../\(paper))}")
  }

  @Test func `that a style sheet names and the theme lacks are errors`() {
    #expect(
      published(["site.css": "a{}\nb{c:url(papre.svg)}", "paper.svg": ""]).mistakes == [
        "2:9 ‹papre.svg› missing-asset: the theme has no asset \"papre.svg\""
      ])
  }
}
