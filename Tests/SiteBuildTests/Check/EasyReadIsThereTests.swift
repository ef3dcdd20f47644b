import SiteBuild
import SiteModel
import Testing

@Suite struct EasyReadIsThereTests {
  private func missing(_ files: [String: String], asked: Bool = true) -> [String] {
    BuiltSite(files) { $0.listsAdvice = asked }.result.diagnostics
      .filter { $0.code == .easyMissing }.compactMap { $0.span?.file.text }
  }

  @Test("Pages without an easy-read version are named to whoever asks, and only to them")
  func named() {
    var files = EasyReadSiteTests.site
    files["Content/notes.md"] = page("Notes", "audience: team")
    #expect(missing(files) == ["Content/a/other.md", "Content/credits.md", "Content/index.md"])
    #expect(missing(files, asked: false).isEmpty)
  }

  @Test("A site that has no pictures is not expected to have easy read")
  func withoutPictures() { #expect(missing(RebuildTests.site).isEmpty) }
}
