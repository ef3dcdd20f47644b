import Foundation
import Testing

/// What the commands say, and with which code they end.
@Suite struct CommandLineTests {
  @Test(
    "Wrong usage ends with 2 and says what would be right",
    arguments: [
      (["biuld"], "there is no command \"biuld\"", "Did you mean \"build\"?"),
      (["build", "--outptu", "x"], "build has no option --outptu", "Did you mean --output?"),
      (["build", "--out", "x"], "build has no option --out", "Did you mean --output?"),
      (["manual", "x"], "\"x\" was not expected", "See candour help manual."),
      (["check", "--output", "x"], "check has no option --output", "candour help check"),
      (["build", "x"], "\"x\" was not expected", "--source"),
      (["build", "--jobs", "none"], "--jobs takes a number from 1 to 512", ""),
      (["build", "--date", "2026-02-30"], "\"2026-02-30\" is not a day", "2026-01-31"),
      (
        ["build", "--audience", "taem"], "--audience takes public or team", "Did you mean \"team\"?"
      ),
      (["build", "--output"], "--output needs a value", ""),
      (["build", "--drafts=yes"], "--drafts takes no value", ""),
      (["build", "--source", "/nowhere/at/all"], "there is no folder /nowhere/at/all", "--source"),
      (["explain", "borken-link"], "no message has the code", "Did you mean \"broken-link\"?"),
    ])
  func wrongUsage(arguments: [String], message: String, help: String) throws {
    let run = try CandourRun(arguments)
    #expect(run.code == 2)
    #expect(run.errors.contains(message))
    #expect(help.isEmpty || run.errors.contains(help))
    #expect(run.output.isEmpty)
  }

  @Test(
    "Every command refuses a folder that holds no site in the same words, and says what to do",
    arguments: [
      ["build"], ["check"], ["serve"], ["new", "page", "Tea"], ["import", "table.csv"], ["diff"],
      ["easy-read", "confirm", "tea"], ["symbols", "list"], ["explain", "mean/a/b/2023"],
    ])
  func noSite(arguments: [String]) throws {
    for (file, advice) in [
      ("letter.txt", "candour new site our-network"),
      ("index.md", "run this one folder up, or name it with --source .."),
      ("site.yaml", "If this is the folder Content itself"),
      ("content/index.md", "There is one called content: rename it to Content"),
    ] {
      let folder = try TemporaryFolder()
      try folder.write("mine", to: file)
      let run = try CandourRun(arguments + ["--source", folder.path])
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix("candour: there is no folder Content in \(folder.path)\n  help: "))
      #expect(run.errors.contains(advice), "\(run.errors)")
      #expect(TemporaryFolder.contents(of: folder.path).keys.sorted() == [file])
    }
  }

  @Test("Help, version and explain end with 0 and speak to standard output")
  func help() throws {
    for arguments in [
      [], ["--help"], ["help", "build"], ["build", "--help"], ["--version"], ["version"], ["-v"],
      ["explain", "[broken-link]"],
    ] {
      let run = try CandourRun(arguments)
      #expect(run.code == 0)
      #expect(!run.output.isEmpty)
      #expect(run.errors.isEmpty)
    }
  }

  @Test("Every code has a story that says what it means and how to mend it")
  func stories() throws {
    let list = try CandourRun(["explain"]).output
    let codes = list.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    #expect(codes.count >= 50)
    for code in codes {
      let story = try CandourRun(["explain", String(code)])
      #expect(story.code == 0)
      #expect(story.output.contains("To mend it: "))
      #expect(story.output.count > 120, "\(code) has too short a story")
    }
  }

  @Test("--quiet says nothing of a build that went well")
  func quiet() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let run = try CandourRun([
      "build", "--quiet", "--source", folder.path, "--output", folder.path + "/out",
    ])
    #expect(run.code == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  @Test("The last line says pages, warnings and time, and withheld pages are listed")
  func summary() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("---\ntitle: x\ndraft: yes\n---\n", to: "Content/draft.md")
    try folder.write("---\ntitle: x\naudience: team\n---\n", to: "Content/team.md")
    let run = try CandourRun(["build", "--source", folder.path, "--output", folder.path + "/out"])
    #expect(run.code == 0)
    #expect(run.output.contains("Withheld: 2 pages.\n  Content/draft.md: it is a draft\n"))
    #expect(run.output.contains("  Content/team.md: it is for the team only\n"))
    let last = run.output.split(separator: "\n").last ?? ""
    #expect(last.wholeMatch(of: /Built 2 pages into .*\/out: 0 warnings, \d+ ms\./) != nil)
  }

  @Test("Drafts are built when asked for, and marked")
  func drafts() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("---\ntitle: Unripe\ndraft: yes\n---\n\nText.\n", to: "Content/draft.md")
    let run = try CandourRun([
      "build", "--drafts", "--source", folder.path, "--output", folder.path + "/out",
    ])
    #expect(run.code == 0)
    #expect(folder.read("out/draft/index.html")?.contains("Draft") == true)
    #expect(folder.read("out/draft/index.html")?.contains("noindex") == true)
    #expect(folder.read("out/sitemap.xml")?.contains("/draft/") == false)
  }
}
