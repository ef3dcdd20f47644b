import Foundation
import SiteModel
import Testing

@testable import SiteBuild

@Suite struct OutputManifestTests {
  private static let digest = Digest(of: "x")

  /// A folder with these bytes as its manifest, read.
  private func read(_ text: String, also files: [String] = []) throws -> OutputManifest? {
    let folder = NSTemporaryDirectory() + "/candour-manifest-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + OutputManifest.name))
    return OutputManifest.read(in: folder)
  }

  private func line(_ path: String) -> String { "\(Self.digest) 1 \(path)\n" }

  @Test(arguments: [Audience.public, .team], [false, true])
  func `what is written is read again, the edition too`(audience: Audience, drafts: Bool) throws {
    let edition = SiteEdition(audience: audience, includesDrafts: drafts)
    let entry = OutputManifest.Entry(digest: Self.digest, size: 7)
    let manifest = OutputManifest(edition: edition, files: ["a/index.html": entry, "b c": entry])
    let again = try #require(try read(String(decoding: manifest.text(), as: UTF8.self)))
    #expect(again.edition == edition)
    #expect(again.files.keys.sorted() == ["a/index.html", "b c"])
    #expect(again.files["b c"]?.size == 7)
    #expect(again.files["b c"]?.digest == Self.digest)
  }

  @Test func `a list from before drafts were noted is read`() throws {
    let manifest = try read("candour 1\npublic\n" + line("index.html"))
    #expect(manifest?.edition == SiteEdition(audience: .public, includesDrafts: false))
    #expect(manifest?.files.count == 1)
  }

  @Test(arguments: [
    "a\r", "a\r/index.html", "\u{301}a/index.html", "a/\u{301}b", " a", "a ", "a  b", "日本/x.png",
    "\u{85}", "\u{2028}", "...", "..a/b", "a./b", ".b/c",
  ])
  func `paths with odd characters are read as they were written`(path: String) throws {
    #expect(OutputManifest.canList(path))
    let text = "candour 1\npublic\n" + line("first.html") + line(path) + line("last.html")
    let manifest = try #require(try read(text))
    #expect(manifest.files.count == 3)
    #expect(manifest.files.keys.contains { $0.utf8.elementsEqual(path.utf8) })
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../../x", "a/..", ".", "./a", "a/./b", "a//b", "a/",
    "a\u{0}b",
  ])
  func `a list that names anything but a file below its folder is not believed`(path: String) throws
  {
    #expect(!OutputManifest.canList(path))
    #expect(try read("candour 1\npublic\n" + line("index.html") + line(path)) == nil)
  }

  @Test(arguments: [
    "", "candour 2\npublic\n", "candour 1\n", "candour 1\nnobody\n", "candour 1\n with-drafts\n",
    "candour 1\npublic with\n", "candour 1\npublic\nrubbish\n", "candour 1\npublic\nab 1 x\n",
  ])
  func `a damaged list is none`(text: String) throws {
    #expect(try read(text) == nil)
  }
}
