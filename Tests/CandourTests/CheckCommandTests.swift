import Foundation
import Testing

/// What `candour check` says at its end.
@Suite struct CheckCommandTests {
  private func check(_ folder: String, _ options: [String] = []) throws -> CandourRun {
    try CandourRun(["check", "--source", folder, "--date", "2026-01-15"] + options)
  }

  /// Without how long it took.
  private func summary(_ run: CandourRun) -> String {
    run.output.replacing(/\ in [0-9,]+ ms\./, with: ".")
  }

  @Test("A site with nothing wrong hears what was looked at, and that there is nothing to do")
  func clean() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let run = try check(folder.path)
    #expect(summary(run) == "Checked 2 pages and 7 links.\nNothing to do.\n")
    #expect(run.errors.isEmpty)
    #expect(try check(folder.path, ["--quiet"]).output.isEmpty)
    let built = try CandourRun(["build", "--source", folder.path, "--output", folder.path + "/out"])
    #expect(built.output.hasPrefix("Built 2 pages"))
    #expect(!built.output.contains("Nothing to do"))
  }

  @Test("One of a thing is one, and thousands have their comma")
  func numbers() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("id,name\noak,Oak House\n", to: "Content/data/services.csv")
    #expect(summary(try check(folder.path)).contains(" and 1 row of data.\n"))
    var rows = "id,name\n"
    for number in 0..<1214 { rows += "s\(number),Service \(number)\n" }
    try folder.write(rows, to: "Content/data/services.csv")
    #expect(summary(try check(folder.path)).contains(" and 1,214 rows of data.\n"))
  }

  @Test("What causes other mistakes is to be mended first")
  func first() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write(
      "---\ntitle: A\n---\n\n[b](/nowhere/) [c](page:none) [d](page:none-either)\n",
      to: "Content/a.md")
    var run = try check(folder.path)
    #expect(
      run.output.contains("first:\n  Content/a.md:5:20\n  There is no page \"none\".\n"))
    #expect(run.output.contains("\n  Then there is 1 more of this kind.\n"))
    #expect(run.output.hasSuffix("candour explain unknown-page\n"))
    try folder.write("id,name\n,Oak House\n", to: "Content/data/services.csv")
    run = try check(folder.path)
    #expect(run.output.contains("Do this first:\n  Content/data/services.csv:2:1\n"))
    try folder.write("name: Small\nurl: small.example\n", to: "Content/site.yaml")
    run = try check(folder.path)
    #expect(run.output.contains("Do this first:\n  Content/site.yaml:2:6\n"))
    #expect(run.code == 1)
    try folder.write("id,place\noak,York\n", to: "Content/data/services.csv")
    run = try check(folder.path)
    #expect(run.output.contains("Do this first:\n  Content/data/services.csv:1:1\n"))
  }

  @Test("Warnings come after errors, and are counted where there are only they")
  func warnings() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write(
      "---\ntitle: A\n---\n\nAsk jo@host.org.\n\n## A\n\n#### B\n", to: "Content/a.md")
    let run = try check(folder.path)
    #expect(
      summary(run).contains(
        ".\nFound 2 warnings.\nDo this first:\n  Content/a.md:5:5\n  An address for e-mail"))
    #expect(run.code == 0)
    #expect(try check(folder.path, ["--strict"]).code == 1)
  }

  @Test("With messages as JSON the summary stays out of them")
  func json() throws {
    let folder = testsFolder + "/Sites/broken/personal-data"
    let run = try check(folder, ["--diagnostics", "json"])
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(lines.count == 8)
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(run.output.contains("Do this first:"))
  }

  @Test("No line of any message repeats a number or an address that is private")
  func nothingPrivate() throws {
    let folder = testsFolder + "/Sites/broken/personal-data"
    for options in [[], ["--diagnostics", "json"]] {
      let run = try check(folder, options)
      for secret in ["476", "AB 12", "jo.bloggs", "900123", "7946"] {
        #expect(!(run.errors + run.output).contains(secret), "\(secret)")
      }
    }
  }

  @Test(
    "Nothing in this network's site, or in made-up ones, is taken for what it is not",
    arguments: [
      "/..", "/Sites/valid/made-up-network", "/Sites/valid/example", "/Sites/valid/gallery",
    ])
  func noFalseAlarm(site: String) throws {
    let run = try check(testsFolder + site)
    let codes = [
      "nhs-number", "insurance-number", "email-address", "phone-number", "photo-place",
      "photo-camera", "pdf-access", "review-past", "name-near-miss", "word-to-avoid",
    ]
    for code in codes { #expect(!run.errors.contains("[\(code)]"), "\(code) in \(site)") }
    #expect(run.output.contains("Nothing to do."))
  }
}
