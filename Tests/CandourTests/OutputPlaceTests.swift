import Foundation
import Testing

/// Where a site may go, and what is said of what stands there.
@Suite struct OutputPlaceTests {
  private func build(_ folder: TemporaryFolder, _ more: [String] = []) throws -> CandourRun {
    try CandourRun(
      ["build", "--source", folder.path, "--output", folder.path + "/out", "--date", "2026-01-15"]
        + more)
  }

  @Test("A site with drafts is not built over the one without, nor the other way round")
  func drafts() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    #expect(try build(folder).code == 0)
    let over = try build(folder, ["--drafts"])
    #expect(over.code == 3)
    #expect(
      over.errors.contains("holds the public site, and this is the public one with drafts"))
    #expect(over.errors.contains("[output-audience]"))
    #expect(over.errors.contains("--output"))
    let drafts = ["--drafts", "--output", folder.path + "/drafts"]
    let source = ["build", "--source", folder.path, "--date", "2026-01-15"]
    #expect(try CandourRun(source + drafts).code == 0)
    #expect(try CandourRun(source + drafts).code == 0)
    let back = try CandourRun(source + ["--output", folder.path + "/drafts"])
    #expect(back.code == 3)
    #expect(
      back.errors.contains(
        "holds the public site with drafts, and this is the public one without drafts"))
  }

  @Test(
    "A folder of the site's own is refused as the output, and nothing is written",
    arguments: ["", "/Content", "/Content/out", "/Content/a/b", "/Themes/out", "/x/../Content/out"])
  func outputInTheSource(place: String) throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let before = TemporaryFolder.contents(of: folder.path)
    let run = try CandourRun(
      ["build", "--source", folder.path, "--output", folder.path + place])
    #expect(run.code == 3)
    #expect(run.errors.contains("the site's own folder"))
    #expect(run.errors.contains("[output-not-ours]"))
    #expect(TemporaryFolder.contents(of: folder.path) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["Content"])
  }

  @Test("A link that leads into Content is the same folder, and a name like it is another")
  func outputByLink() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "Content")
    let source = ["build", "--source", folder.path, "--output"]
    #expect(try CandourRun(source + [folder.path + "/link/out"]).code == 3)
    #expect(try CandourRun(source + [folder.path + "/Content-built"]).code == 0)
    #expect(try CandourRun(["build", "--output", "Content/out"], in: folder.path).code == 3)
    #expect(try CandourRun(["build"], in: folder.path).code == 0)
  }

  @Test("An empty folder, with empty folders in it too, is built into, and nothing stays behind")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out/empty/also", withIntermediateDirectories: true)
    #expect(try build(folder).code == 0)
    #expect(folder.read("out/index.html") != nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == [".candour-cache", "Content", "out"])
    #expect(try build(folder).code == 0)
  }

  @Test("Files in a folder with a short name are written like any other")
  func shortFolders() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("<svg width=\"3\" height=\"2\"/>", to: "Content/a/b.svg")
    try folder.write("---\ntitle: P\n---\n\n![A b](a/b.svg)\n", to: "Content/p.md")
    let run = try build(folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.read("out/a/b.svg") != nil)
  }

  @Test("That the old site stands is said only when there is one")
  func whatStands() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("---\ntitle: Broken\n---\n\n[x](page:nowhere)\n", to: "Content/broken.md")
    #expect(try build(folder).errors.hasSuffix("Nothing was published.\n"))
    try folder.write("---\ntitle: Whole\n---\n\nx\n", to: "Content/broken.md")
    #expect(try build(folder).code == 0)
    try folder.write("---\ntitle: Broken\n---\n\n[x](page:nowhere)\n", to: "Content/broken.md")
    #expect(
      try build(folder).errors.hasSuffix(
        "Nothing was published; the site that was there still stands.\n"))
  }
}
