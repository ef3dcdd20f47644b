import Foundation
import Testing

/// `candour easy-read`, as somebody types it.
@Suite struct EasyReadCommandTests {
  private func site(_ folder: TemporaryFolder) throws {
    let files = [
      "Content/site.yaml": "name: Made up\nurl: https://made-up.example/\n",
      "Content/index.md": "---\ntitle: Home\n---\n\nWords.\n",
      "Content/visits.md": "---\ntitle: Visits\n---\n\nBring a friend.\n",
      "Content/visits.easy.md":
        "---\ntitle: Visits\nplain: [friend]\nsummary: Short\n---\n\nBring a friend.\n\nThe zebra sleeps.\n",
      "Content/symbols/symbols.csv":
        "id,file,label,alt\nfriend,a.svg,friend,Two\nother,a.svg,b,c\n",
      "Content/symbols/words.csv": "words,symbol\nfriend,friend\n",
      "Content/symbols/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    ]
    for (name, text) in files {
      let url = URL(fileURLWithPath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> CandourRun {
    try CandourRun(["easy-read"] + arguments + ["--source", folder.path])
  }

  @Test("confirm writes who read the page and what it was compared with, and nothing else")
  func confirm() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let run = try run(
      folder, ["confirm", "visits", "--by", "Involvement group, Ward 2", "--date", "2026-01-15"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output
        == "Recorded in Content/visits.easy.md: compared with Content/visits.md, read by Involvement group, Ward 2.\n"
    )
    let text = try #require(folder.read("Content/visits.easy.md"))
    #expect(
      text.contains(
        "summary: Short\nchecked:\n  by: \"Involvement group, Ward 2\"\n  on: 2026-01-15\n  text: \""
      ))
    #expect(text.hasSuffix("---\n\nBring a friend.\n\nThe zebra sleeps.\n"))
    let check = try CandourRun(["check", "--source", folder.path])
    #expect(!check.errors.contains("easy-stale") && check.code == 0)
    #expect(try run.code == CandourRun(["check", "--source", folder.path]).code)
  }

  @Test("A page that Windows saved is confirmed as any, and keeps its line ends")
  func windows() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let text = try #require(folder.read("Content/visits.easy.md"))
    try folder.write(text.replacing("\n", with: "\r\n"), to: "Content/visits.easy.md")
    let run = try run(folder, ["confirm", "visits"])
    #expect(run.code == 0, "\(run.errors)")
    let now = try #require(folder.read("Content/visits.easy.md"))
    #expect(now.contains("\r\nchecked:\r\n  against:\r\n    - "))
    #expect(!now.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(
    "What can't be done is refused, and nothing is written",
    arguments: [
      (["confirm", "visits", "--by", "Jane Smith"], "may be somebody's name"),
      (["confirm", "vists"], "Did you mean \"visits\"?"),
      (["confirm"], "needs a page"), (["report", "visits"], "takes no page"),
      (["reprot"], "Did you mean \"report\"?"), ([], "does one of two things"),
    ])
  func refused(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let before = folder.read("Content/visits.easy.md")
    let run = try run(folder, arguments)
    #expect(run.code == 2)
    #expect(run.errors.contains(expected), "\(run.errors)")
    #expect(folder.read("Content/visits.easy.md") == before)
  }

  @Test("report tells of statements, words, pictures and readers")
  func report() throws {
    let folder = try TemporaryFolder()
    try site(folder)
    let run = try run(folder, ["report"])
    #expect(run.code == 0)
    #expect(
      run.output == """
        Content/visits.easy.md
          statements: 2, without a picture: 2 (line 7, 9)
          words that could have a picture: 4, without one: 3 (75 %)
          reading grade: -0.7 by Flesch and Kincaid, 3.1 by SMOG (for information: no formula knows what is easy)
          not yet tried with the people it is for

        Words that lead to no picture, with how often: bring, sleeps, zebra

        Pictures: 2, in use: 0
        Not used on any page: friend, other

        """)
  }

  @Test("The network's own easy-read pages have no warning, and no statement without a picture")
  func ownPages() throws {
    let project = URL(fileURLWithPath: testsFolder).deletingLastPathComponent().path
    let check = try CandourRun(["check", "--source", project, "--date", "2026-01-15"])
    #expect(!check.errors.contains("easy-"), "\(check.errors)")
    let report = try CandourRun(
      ["easy-read", "report", "--source", project, "--date", "2026-01-15"])
    #expect(report.output.contains("Content/services/humber-centre.easy.md\n"))
    #expect(report.output.contains("Made from the data: "))
    let lacking = report.output.matches(of: /without a picture: ([1-9].*)/).map { $0.output.1 }
    #expect(lacking == [])
  }
}
