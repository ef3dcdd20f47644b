import Foundation
import Testing

/// Input that no file in a repository can hold well: made here, given to the real binary.
@Suite struct BadInputTests {
  private func check(_ folder: TemporaryFolder) throws -> CandourRun {
    try CandourRun(["check", "--source", folder.path, "--date", "2026-01-15"])
  }

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    return folder
  }

  @Test("A text of 100 MB is refused, with what to do instead")
  func hugeFile() throws {
    let folder = try site()
    var data = Data("---\ntitle: Huge\n---\n".utf8)
    data.append(Data(repeating: UInt8(ascii: "x"), count: 99_999_000))
    try folder.write(data, to: "Content/huge.md")
    let run = try check(folder)
    #expect(run.code == 1)
    #expect(
      run.errors == """
        Content/huge.md: error: this file has 100 MB, and a text may have 10 [file-too-large]
          help: Split the page, or link to the file as a download instead.
        1 error, 0 warnings.

        """)
  }

  @Test("200,000 nested quotations are refused, and nothing overflows")
  func nestedQuotes() throws {
    let folder = try site()
    let quotes = String(repeating: ">", count: 200_000)
    try folder.write("---\ntitle: Deep\n---\n\n\(quotes) x\n", to: "Content/deep.md")
    let run = try check(folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Content/deep.md:5:1: error: this is nested more than 100 levels"))
    #expect(run.errors.contains("help: Remove some of the > signs"))
  }

  @Test("200,000 nested lists, brackets and stars neither trap nor take for ever")
  func nestedInlines() throws {
    let folder = try site()
    for (name, text) in [
      ("brackets", String(repeating: "[", count: 100_000)),
      ("stars", String(repeating: "*a ", count: 60_000)),
      ("links", String(repeating: "![x](", count: 20_000)),
      (
        "lists",
        (0..<3000).map { String(repeating: " ", count: $0 % 200) + "- x" }.joined(separator: "\n")
      ),
    ] {
      try folder.write("---\ntitle: \(name)\n---\n\n\(text)\n", to: "Content/\(name).md")
    }
    let run = try check(folder)
    #expect(run.code == 0 || run.code == 1)
    #expect(!run.errors.contains("Fatal"))
  }

  @Test("A file that may not be read is named, and so is what to do")
  func unreadable() throws {
    let folder = try site()
    try folder.write("---\ntitle: Secret\n---\n", to: "Content/secret.md")
    try expectUnreadable("Content/secret.md", in: folder)
  }

  @Test("A picture that may not be read is said to be so, and not to be none")
  func unreadablePicture() throws {
    let folder = try site()
    try folder.write("<svg width=\"3\" height=\"2\"/>", to: "Content/photo.svg")
    try folder.write("---\ntitle: P\n---\n\n![A garden](photo.svg)\n", to: "Content/p.md")
    try expectUnreadable("Content/photo.svg", in: folder)
  }

  private func expectUnreadable(_ file: String, in folder: TemporaryFolder) throws {
    for path in [folder.path, folder.path + "/Content"] { chmod(path, 0o755) }
    chmod(folder.path + "/" + file, 0o000)
    // Root may read everything: then a copy of the binary, which may lie where only root may look,
    // runs as nobody.
    var launcher: [String] = []
    var binary = CandourRun.binary
    if getuid() == 0 {
      launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      binary = folder.path + "/candour"
      try FileManager.default.copyItem(atPath: CandourRun.binary, toPath: binary)
    }
    let run = try CandourProcess(
      ["check", "--source", folder.path, "--date", "2026-01-15"], launcher: launcher, binary: binary
    ).finish()
    #expect(run.code == 1)
    #expect(
      run.errors == """
        \(file): error: this file can't be read: permission denied [unreadable-file]
          help: Allow yourself to read it (in its properties, under permissions), or take it out of the folder.
        1 error, 0 warnings.

        """)
  }

  @Test("Names with spaces, accents, quotes, % and # simply work")
  func oddNames() throws {
    let folder = try site()
    for name in ["Two words", "Café", "It's \"quoted\"", "100 %", "No #1", "日本"] {
      try folder.write("---\ntitle: x\n---\n", to: "Content/Über uns/\(name).md")
    }
    try folder.write(Data("%PDF".utf8), to: "Content/Über uns/Plan A & B (50 %).pdf")
    try folder.write(
      """
      ---
      title: Links
      ---

      [](<page:Über uns/Two words>) [](page:Über%20uns/Café) [a](<Über uns/100 %.md>)
      [plan](<file:Über uns/Plan A & B (50 %).pdf>) [](<page:Über uns/日本>)
      """, to: "Content/links.md")
    let output = folder.path + "/out"
    let run = try CandourRun(["build", "--source", folder.path, "--output", output])
    #expect(run.code == 0, "\(run.errors)")
    let files = TemporaryFolder.contents(of: output).keys
    for path in ["two-words", "cafe", "its-quoted", "100", "no-1", "日本"] {
      #expect(files.contains("uber-uns/\(path)/index.html"))
    }
    #expect(files.contains("uber-uns/plan-a-b-50.pdf"))
    let page = try #require(folder.read("out/links/index.html"))
    #expect(page.contains(#"href="/uber-uns/%E6%97%A5%E6%9C%AC/""#))
  }

  @Test("A symbolic link out of Content is refused, and one in a loop too")
  func symbolicLinks() throws {
    let folder = try site()
    try folder.write("secret", to: "outside.md")
    let content = folder.path + "/Content"
    let files = FileManager.default
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("x", to: "far.md")
    try files.createSymbolicLink(
      atPath: content + "/far.md", withDestinationPath: elsewhere.path + "/far.md")
    try files.createSymbolicLink(
      atPath: content + "/near.md", withDestinationPath: "../outside.md")
    try files.createSymbolicLink(atPath: content + "/round", withDestinationPath: ".")
    try files.createSymbolicLink(atPath: content + "/self.md", withDestinationPath: "self.md")
    let run = try check(folder)
    #expect(run.code == 1)
    #expect(
      run.errors == """
        Content/far.md: error: "Content/far.md" is a link to something outside Content/ [link-outside]
          help: Copy the file here instead: only what lies in the folder is published.
        Content/near.md: error: "Content/near.md" is a link to something outside Content/ [link-outside]
          help: Copy the file here instead: only what lies in the folder is published.
        Content/round: error: "Content/round" leads back into a folder that it lies in [link-loop]
          help: Remove this link between folders: following it would never end.
        Content/self.md: error: "Content/self.md" is a link that leads to itself [link-loop]
          help: Remove it, and put the file itself there.
        4 errors, 0 warnings.

        """)
  }

  @Test("A pipe where a file should be does not hold the build up")
  func pipes() throws {
    let folder = try site()
    mkfifo(folder.path + "/Content/pipe.md", 0o644)
    let run = try check(folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("\"Content/pipe.md\" is neither a file nor a folder"))
  }
}
