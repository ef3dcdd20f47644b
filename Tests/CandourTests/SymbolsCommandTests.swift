import Foundation
import Testing

/// `candour symbols`, as somebody types it.
@Suite struct SymbolsCommandTests {
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>a()</script><g/></svg>"

  private func site(_ folder: TemporaryFolder) throws {
    try smallSite(in: folder)
    try folder.write("---\ntitle: Visits\n---\n\nA doctor comes.\n", to: "Content/visits.md")
    try folder.write("---\ntitle: Visits\n---\n\nA doctor comes.\n", to: "Content/visits.easy.md")
    try folder.write(
      "symbol-id,category-id,grammar,rated,tags,symbol-en,category-en\n1,1,Noun,0,,doctor,People\n2,1,Noun,0,,light_1,Things\n3,1,Noun,0,,light_2,Things\n",
      to: "mulberry/symbol-info.csv")
    for name in ["doctor", "light_1", "light_2"] {
      try folder.write(Self.svg, to: "mulberry/EN/\(name).svg")
    }
  }

  private func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> CandourRun {
    try CandourRun(["symbols"] + arguments, in: folder.path)
  }

  @Test(
    "import brings in what the site's easy-read pages lack, says what it does, and does it once")
  func bringIn() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let before = TemporaryFolder.contents(of: folder.path)
    let dry = try run(folder, ["import", "mulberry", "--dry-run"])
    #expect(dry.code == 0 && dry.output.contains("Nothing was written"), "\(dry.errors)")
    #expect(TemporaryFolder.contents(of: folder.path) == before)

    let first = try run(folder, ["import", "mulberry/"])
    #expect(first.code == 0, "\(first.errors)")
    #expect(
      first.output == """
        The set mulberry: 3 pictures in its list, CC BY-SA 4.0.
          new  doctor  Content/symbols/mulberry/doctor.svg
               taken out of it: <script>
          word  doctor  leads to doctor
        Look at each picture. In symbols.csv, write into alt what it shows; in words.csv, check what leads to it.

        """)
    let after = TemporaryFolder.contents(of: folder.path)
    #expect(after.keys.filter { $0.hasSuffix("-new") } == [])
    let check = try CandourRun(["check"], in: folder.path)
    #expect(check.code == 0 && !check.errors.contains("symbol-cleaned"), "\(check.errors)")

    #expect(try run(folder, ["import", "mulberry"]).code == 0)
    #expect(TemporaryFolder.contents(of: folder.path) == after)
  }

  @Test("Words in a file, and names, choose other pictures; what is open is asked")
  func choose() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    try folder.write("light\nzebra\n", to: "words.txt")
    let open = try run(folder, ["import", "mulberry", "--words", "words.txt"])
    #expect(open.code == 0 && open.output.contains("\"light = light_1\""))
    #expect(open.output.contains("Not in the set: zebra."))
    #expect(folder.read("Content/symbols/symbols.csv") == nil)
    let named = try run(folder, ["import", "mulberry", "--only", "light_2, doctor"])
    #expect(named.output.contains("new  light-2 ") && named.output.contains("new  doctor "))
  }

  @Test("Of a person's own table all is brought in, whatever words the pages have")
  func table() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    try folder.write("file,words\nt.svg,tea\nc.svg,cup\n", to: "mine/list.csv")
    for name in ["t", "c"] { try folder.write(Self.svg, to: "mine/\(name).svg") }
    let run = try run(
      folder, ["import", "mine/list.csv", "--set", "widgit", "--date", "2026-01-15"])
    #expect(run.code == 0 && run.output.contains("new  tea ") && run.output.contains("new  cup "))
    #expect(folder.read("Content/symbols/symbols.csv")?.contains("Ltd 2002–2026") == true)
  }

  @Test("A broken set is refused, with its place, and nothing is written")
  func broken() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    try folder.write("<svg viewBox=\"0 0 9 9\"><g", to: "mulberry/EN/doctor.svg")
    let before = TemporaryFolder.contents(of: folder.path)
    let run = try run(folder, ["import", "mulberry"])
    #expect(run.code == 1 && run.errors.contains("mulberry/EN/doctor.svg:1:24: error:"))
    #expect(run.errors.hasSuffix("Nothing was brought in.\n"))
    #expect(TemporaryFolder.contents(of: folder.path) == before)
  }

  @Test(
    "What can't be done is refused",
    arguments: [
      (["import"], "needs the folder"),
      (["import", "nowhere"], "there is no folder or table nowhere"),
      (["import", "Content"], "no picture set is known"),
      (["imprt", "x"], "Did you mean \"import\"?"),
      ([], "one of two things"), (["list", "x"], "takes nothing more"),
      (["list", "--only", "x"], "are for symbols import"),
      (["import", "mulberry", "--only", "x", "--words", "y"], "don't go together"),
      (["import", "mulberry", "--words", "nowhere.txt"], "can't be read"),
      (["import", "a", "b"], "takes one folder or table, not 2"),
      (["import", "mulberry", "--source", "mulberry"], "there is no folder Content in mulberry"),
    ])
  func refused(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let run = try run(folder, arguments)
    #expect(run.code == 2 && run.errors.contains(expected), "\(run.errors)")
  }

  @Test("A folder that can't be written leaves the site as it was")
  func unwritable() throws {
    guard getuid() != 0 else { return }
    let folder = try TemporaryFolder()
    try site(folder)
    try folder.write("id,file,label,alt\n", to: "Content/symbols/symbols.csv")
    chmod(folder.path + "/Content/symbols", 0o555)
    defer { chmod(folder.path + "/Content/symbols", 0o755) }
    let run = try run(folder, ["import", "mulberry"])
    #expect(run.code == 3 && run.errors.contains("can't be written"))
    #expect(folder.read("Content/symbols/symbols.csv") == "id,file,label,alt\n")
  }

  @Test("list tells of the sets in their order")
  func list() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    #expect(try run(folder, ["list"]).output.hasPrefix("There are no pictures yet"))
    _ = try run(folder, ["import", "mulberry", "--only", "doctor,light_1"])
    let text = try run(folder, ["list"]).output
    #expect(text.contains("  mulberry: 2 pictures, in use 1\n    CC BY-SA 4.0, by "))
  }
}
