import Glibc
import SiteModel
import Testing

@testable import SiteInput

@Suite struct DiskFileTreeTests {
  private func list(_ folder: borrowing TemporaryFolder, below name: String = "Content") -> (
    files: [String], said: [String], problems: [Diagnostic]
  ) {
    let (files, problems) = DiskFileTree(root: folder.path).files(below: name)
    return (files.map(\.path.text), said(problems, in: "").sorted(), problems)
  }

  @Test func `files are listed by path, whatever order they were made in`() throws {
    let names = ["b.md", "a/z.md", "a/index.md", "B.md", "a.md", "é.md", "10.md", "9.md", "a-b.md"]
    var listings: [[String]] = []
    for order in [names, names.reversed(), names.sorted()] {
      let folder = try TemporaryFolder()
      for name in order { try folder.write("Content/" + name) }
      let (files, said, _) = list(folder)
      #expect(said == [])
      listings.append(files)
    }
    #expect(Set(listings).count == 1)
    // By bytes of the whole path: "-" comes before ".", and "." before "/".
    #expect(
      listings.first
        == ["10", "9", "B", "a-b", "a", "a/index", "a/z", "b", "é"].map { "Content/\($0).md" })
  }

  @Test func `a listed picture has its size, and a changed one another time`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.png", "12345")
    let tree = DiskFileTree(root: folder.path)
    let before = try #require(tree.files(below: "Content").files.first)
    #expect(before.size == 5)
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 1)]
    try #require(utimensat(AT_FDCWD, folder.path + "/Content/a.png", &times, 0) == 0)
    let after = try #require(tree.files(below: "Content").files.first)
    #expect(after.modified == 1_000_000_001)
    #expect(after.modified != before.modified)
  }

  @Test func `a page is listed without being asked for its size, which reading it tells`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md", "12345")
    let file = try #require(DiskFileTree(root: folder.path).files(below: "Content").files.first)
    #expect(file.size == 0)
  }

  @Test func `a folder that is not there, or is empty, holds nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(list(folder).files.isEmpty)
    #expect(list(folder).said == [])
    try folder.makeFolder("Content/empty/also")
    #expect(list(folder).files.isEmpty)
    #expect(list(folder).said == [])
  }

  // MARK: Links

  @Test func `links inside the folder are followed, to files and to folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/real/a.md")
    try folder.write("Content/real/photo.png")
    try folder.link("Content/again", to: "real")
    try folder.link("Content/photo.png", to: "real/photo.png")
    let (files, said, _) = list(folder)
    #expect(said == [])
    #expect(
      files == [
        "Content/again/a.md", "Content/again/photo.png", "Content/photo.png", "Content/real/a.md",
        "Content/real/photo.png",
      ])
  }

  @Test func `a link out of the folder that is listed is refused, wherever in the site it leads`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt")
    try folder.write("Content/a.md")
    try folder.write("Themes/mine/theme.yaml")
    try folder.makeFolder("Themes/mine/assets")
    try folder.link("Content/secret.txt", to: "../secret.txt")
    try folder.link("Content/site", to: "..")
    try folder.link("Themes/mine/assets/page.md", to: "../../../Content/a.md")
    #expect(list(folder).files == ["Content/a.md"])
    #expect(list(folder).said == ["link-outside Content/secret.txt", "link-outside Content/site"])
    #expect(list(folder, below: "Themes/mine").files == ["Themes/mine/theme.yaml"])
    #expect(
      list(folder, below: "Themes/mine").said == ["link-outside Themes/mine/assets/page.md"])
  }

  @Test func `Content itself may be a link, and what lies where it leads is inside`() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("pages/real.md")
    try elsewhere.write("private.md")
    try elsewhere.link("pages/again.md", to: "real.md")
    try elsewhere.link("pages/private.md", to: "../private.md")
    try folder.link("Content", to: elsewhere.path + "/pages")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/again.md", "Content/real.md"])
    #expect(said == ["link-outside Content/private.md"])
  }

  @Test(arguments: [".", "../Content", "../../Content"])
  func `a link back into a folder that it lies in is a loop, and is walked once`(target: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("Content/part/a.md")
    let place = target.hasPrefix("../..") ? "Content/part/loop" : "Content/loop"
    try folder.link(place, to: target)
    let (files, said, problems) = list(folder)
    #expect(files == ["Content/part/a.md"])
    #expect(said == ["link-loop \(place)"])
    #expect(problems.first?.help?.contains("Remove") == true)
  }

  @Test func `a link to itself is a loop`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md")
    try folder.link("Content/me", to: "me")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/a.md"])
    #expect(said == ["link-loop Content/me"])
  }

  @Test func `nothing outside the site's folder gets in by a link`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("secret.md", "secret")
    try folder.write("Content/a.md")
    try folder.link("Content/file.md", to: outside.path + "/secret.md")
    try folder.link("Content/folder", to: outside.path)
    // Up and over: a path that only looks as if it began with the site's.
    try folder.link("Content/up", to: "../..")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/a.md"])
    #expect(
      said == [
        "link-outside Content/file.md", "link-outside Content/folder", "link-outside Content/up",
      ])
  }

  @Test func `a folder whose name begins like the site's is outside too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("site/Content/a.md")
    try folder.write("site-secret/b.md")
    try folder.link("site/Content/b.md", to: "../../site-secret/b.md")
    let (files, problems) = DiskFileTree(root: folder.path + "/site").files(below: "Content")
    #expect(files.map(\.path.text) == ["Content/a.md"])
    #expect(said(problems, in: "") == ["link-outside Content/b.md"])
  }

  @Test func `a link to nothing can't be read`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    try folder.link("Content/gone.md", to: "nowhere.md")
    let (files, said, _) = list(folder)
    #expect(files.isEmpty)
    #expect(said == ["unreadable-file Content/gone.md"])
  }

  // MARK: Odd files

  @Test func `a pipe is neither file nor folder, and nobody waits for it`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    try folder.makePipe("Content/pipe.md")
    let (files, said, _) = list(folder)
    #expect(files.isEmpty)
    #expect(said == ["unreadable-file Content/pipe.md"])
  }

  @Test(arguments: ["two\nlines.md", "bell\u{7}.md", "delete\u{7F}.md", "escape\u{1B}[31m.md"])
  func `a control character in a name is refused, and is not printed`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/" + name)
    let (files, _, problems) = list(folder)
    #expect(files.isEmpty)
    #expect(problems.map(\.code) == [.strangeName])
    let shown = problems.flatMap { [$0.words, $0.span?.file.text ?? ""] }.joined()
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }

  @Test func `a name that is not UTF-8 is reported by its folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("Content/caf".utf8) + [0xE9] + Array(".md".utf8), [])
    try folder.write("Content/good.md")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/good.md"])
    #expect(said == ["strange-name Content"])
  }

  @Test(arguments: ["a b.md", "100%.md", "q&a?.md", "\"quoted\".md", "日本.md", "🎉.md", "-n.md"])
  func `other names are as good as any`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/" + name, "text")
    let (files, said, _) = list(folder)
    #expect(files == ["Content/" + name])
    #expect(said == [])
    let tree = DiskFileTree(root: folder.path)
    #expect(try tree.read(SourcePath("Content/" + name), limit: 10) == Array("text".utf8))
  }

  // MARK: Reading

  @Test func `a file is read whole, or its first bytes`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "A line of text.\n", count: 20_000)
    try folder.write("Content/a.md", text)
    try folder.write("Content/empty.md")
    let tree = DiskFileTree(root: folder.path)
    #expect(try tree.read(SourcePath("Content/a.md"), limit: text.utf8.count) == Array(text.utf8))
    #expect(try tree.read(SourcePath("Content/empty.md"), limit: 10) == [])
    #expect(try tree.start(of: SourcePath("Content/a.md"), count: 6) == Array("A line".utf8))
    #expect(try tree.start(of: SourcePath("Content/empty.md"), count: 6) == [])
    #expect(throws: FileProblem.missing) {
      try tree.start(of: SourcePath("Content/gone.md"), count: 6)
    }
  }

  @Test func `what can't be read says why`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md", "12345")
    let tree = DiskFileTree(root: folder.path)
    #expect(throws: FileProblem.missing) { try tree.read(SourcePath("Content/b.md"), limit: 9) }
    #expect(throws: FileProblem.tooLarge(size: 5)) {
      try tree.read(SourcePath("Content/a.md"), limit: 4)
    }
    #expect(throws: FileProblem.unreadable("Is a directory")) {
      try tree.read(SourcePath("Content"), limit: 1 << 20)
    }
  }

  @Test(.timeLimit(.minutes(10))) func `a pipe can't be read, and nobody waits for it`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    try folder.makePipe("Content/site.yaml")
    let tree = DiskFileTree(root: folder.path)
    let path = SourcePath("Content/site.yaml")
    #expect(throws: FileProblem.unreadable("not a file")) { try tree.read(path, limit: 9) }
    #expect(throws: FileProblem.unreadable("not a file")) { try tree.start(of: path, count: 9) }
  }

  @Test func `files and folders exist, and other names don't`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md")
    let tree = DiskFileTree(root: folder.path)
    #expect(tree.exists(SourcePath("Content")))
    #expect(tree.exists(SourcePath("Content/a.md")))
    #expect(!tree.exists(SourcePath("Content/b.md")))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `what its owner has locked is reported, and the rest is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md", "text")
    try folder.write("Content/locked.md", "text")
    try folder.write("Content/shut/b.md")
    try folder.setPermissions(0, of: "Content/locked.md")
    try folder.setPermissions(0, of: "Content/shut")
    let (files, said, problems) = list(folder)
    // The file can be listed: that it can't be read shows when somebody tries.
    #expect(files == ["Content/a.md", "Content/locked.md"])
    #expect(said == ["unreadable-file Content/shut"])
    #expect(problems.first?.message.hasSuffix("permission denied") == true)
    let tree = DiskFileTree(root: folder.path)
    #expect(throws: FileProblem.unreadable("Permission denied")) {
      try tree.read(SourcePath("Content/locked.md"), limit: 9)
    }
    #expect(throws: FileProblem.unreadable("Permission denied")) {
      try tree.start(of: SourcePath("Content/locked.md"), count: 9)
    }
  }
}
