import SiteModel
import Testing

@testable import SiteInput

@Suite struct ContentReaderTests {
  private func read(_ files: [String: [UInt8]], jobs: Int = 2, theme: String? = nil) -> (
    sources: SiteSources, problems: [Diagnostic]
  ) { ContentReader(tree: MemoryFileTree(files), jobs: jobs).read(theme: theme) }

  private static let settings = Array("name: N\nurl: https://example.org/\n".utf8)

  private static func page(_ title: String) -> [UInt8] { Array("---\ntitle: \(title)\n---\n".utf8) }

  @Test func `pages, pictures and other files are told apart, and the settings are neither`() {
    let (sources, problems) = read([
      "Content/site.yaml": Self.settings,
      "Content/known-differences.yaml": Array("[]\n".utf8),
      "Content/index.md": Self.page("Home"),
      "Content/SHOUT.MD": Self.page("Loud"),
      "Content/photo.png": PictureBytes.png(4, 3),
      "Content/broken.png": Array("no picture".utf8),
      "Content/report.pdf": Array("%PDF".utf8),
      "Elsewhere/page.md": Self.page("No"),
    ])
    #expect(problems.map(\.words) == [])
    #expect(sources.settings.name == "N")
    #expect(sources.pages.map(\.path.text) == ["Content/SHOUT.MD", "Content/index.md"])
    #expect(
      sources.assets.map(\.path.text)
        == ["Content/broken.png", "Content/photo.png", "Content/report.pdf"])
    #expect(
      sources.assets.map(\.image) == [
        .broken(expected: "a PNG picture"), .image(width: 4, height: 3), .notAnImage,
      ])
  }

  @Test func `the number of cores changes nothing, mistakes included`() {
    var files = ["Content/site.yaml": Self.settings]
    for number in 0..<200 {
      files["Content/page-\(number).md"] =
        number % 7 == 0 ? Array("No title.\n".utf8) : Self.page("Page \(number)")
    }
    let one = read(files, jobs: 1)
    #expect(one.sources.pages.count == 200)
    #expect(one.problems.count == 29)
    for jobs in 2...8 {
      let several = read(files, jobs: jobs)
      #expect(several.problems == one.problems)
      #expect(several.sources.pages.map(\.path) == one.sources.pages.map(\.path))
    }
  }

  @Test func `a page that is no text is left out, and the others are read`() {
    let (sources, problems) = read([
      "Content/site.yaml": Self.settings, "Content/a.md": [0xFF, 0xFE, 0x61, 0],
      "Content/b.md": Self.page("B"),
    ])
    #expect(problems.map(\.code) == [.notUTF8])
    #expect(sources.pages.map(\.path.text) == ["Content/b.md"])
  }

  @Test func `a site without pages is told what to make`() {
    let (_, problems) = read(["Content/site.yaml": Self.settings])
    #expect(problems.map(\.code) == [.noContent])
    #expect(problems.first?.help?.contains("Content/index.md") == true)
  }

  @Test func `a theme asked for on the command line goes before the one in site.yaml`() {
    let files = [
      "Content/site.yaml": Self.settings + Array("theme: { name: mine }\n".utf8),
      "Content/index.md": Self.page("Home"),
      "Themes/mine/theme.yaml": Array("name: mine\n".utf8),
      "Themes/other/theme.yaml": Array("name: other\n".utf8),
    ]
    #expect(read(files).sources.theme.name == "mine")
    #expect(read(files, theme: "other").sources.theme.name == "other")
    #expect(read(files, theme: "other/").sources.theme.name == "other")
  }
}
