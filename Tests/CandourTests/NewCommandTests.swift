import Foundation
import Testing

/// `candour new`, as somebody types it.
@Suite struct NewCommandTests {
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try CandourRun(["new", "site", "--example", folder.path])
    #expect(run.code == 0, "\(run.errors)")
    return folder
  }

  private func new(_ folder: TemporaryFolder, _ arguments: [String]) throws -> CandourRun {
    try CandourRun(["new"] + arguments + ["--source", folder.path, "--date", "2026-01-15"])
  }

  private func check(_ folder: TemporaryFolder, _ options: [String] = []) throws -> CandourRun {
    try CandourRun(["check", "--source", folder.path, "--date", "2026-01-15"] + options)
  }

  @Test("An event that takes its page away is shown on its day, the last of a month and year too")
  func lastDay() throws {
    for (day, over) in [
      ("2026-03-05", "2026-03-06"), ("2026-02-28", "2026-03-01"),
      ("2026-12-31", "2027-01-01"),
    ] {
      let folder = try TemporaryFolder()
      try smallSite(in: folder)
      _ = try CandourRun(["new", "event", "Tea", "--on", day, "--source", folder.path])
      let text = try #require(folder.read("Content/events/tea.md"))
      #expect(text.contains("date: \(day) ") && text.contains("# expires-on: \(over)\n"))
    }
  }

  @Test("A site builds at once without a word, the example too, and neither is made twice")
  func sites() throws {
    for options in [[], ["--example"]] {
      let folder = try TemporaryFolder()
      let run = try CandourRun(["new", "site", folder.path] + options)
      #expect(run.code == 0 && run.errors.isEmpty)
      #expect(run.output.contains("Made \(folder.path)/Content/site.yaml\n"))
      #expect(run.output.contains("Next: Look at it: candour serve --source \(folder.path)\n"))
      let check = try CandourRun(["check", "--strict", "--source", folder.path])
      #expect(check.code == 0, "\(check.errors)")
      let again = try CandourRun(["new", "site", folder.path])
      #expect(again.code == 2)
      #expect(again.errors.contains("holds a site already, and is left as it is"))
    }
  }

  @Test("The example is that of the tests, file by file")
  func exampleIsWhole() throws {
    let folder = try example()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sites/valid/example").path
    #expect(
      TemporaryFolder.contents(of: folder.path) == TemporaryFolder.contents(of: source),
      "run Scripts/embed-theme")
  }

  @Test("Every kind builds at once, waits as a draft, and names the next step")
  func everyKind() throws {
    let folder = try example()
    let kinds: [(words: [String], file: String)] = [
      (["page", "guidance/visits", "Visiting: how?"], "Content/guidance/visits.md"),
      (["page", "Content/tea-time.md"], "Content/tea-time.md"),
      (["news", "We open a garden"], "Content/news/we-open-a-garden.md"),
      (["event", "A day out", "--on", "2026-03-05"], "Content/events/a-day-out.md"),
      (["practice", "Tea at four", "--for", "birch-house"], "Content/practice/tea-at-four.md"),
      (["practice", "Tea at five"], "Content/practice/tea-at-five.md"),
      (["service", "Birch House"], "Content/services/birch-house.md"),
      (["plan", "Being asked"], "Content/plans/being-asked.md"),
      (["area", "quiet-rooms"], "Content/standards/quiet-rooms/2025.md"),
      (["year", "welcome", "2026"], "Content/standards/welcome/2026.md"),
      (["easy-read", "standards/welcome/2025"], "Content/standards/welcome/2025.easy.md"),
      (["easy-read", "results/2025-quarter-1"], "Content/results/2025-quarter-1.easy.md"),
      (
        ["report", "2025-q1", "welcome", "--for", "example-group"],
        "Content/results/example-group-2025-q1.md"
      ),
      (
        ["report", "2025-q1", "welcome", "--for", "birch-house"],
        "Content/results/birch-house-2025-q1.md"
      ),
      (["report", "2025-q3", "welcome"], "Content/results/2025-q3.md"),
      (["report", "2024-q1", "welcome"], "Content/results/2024-q1.md"),
      (["report", "2029-q1", "welcome"], "Content/results/2029-q1.md"),
    ]
    for (words, file) in kinds {
      let run = try new(folder, words)
      #expect(run.code == 0, "\(words): \(run.errors)")
      #expect(run.output.contains("Made \(folder.path)/\(file)\n"), "\(run.output)")
      #expect(run.output.contains("Next: "))
    }
    let published = try check(folder, ["--strict"])
    #expect(published.code == 0, "\(published.errors)")
    let drafts = try check(folder, ["--drafts", "--audience", "team"])
    #expect(drafts.code == 0, "\(drafts.errors)")
    for (words, file) in kinds {
      let before = folder.read(file)
      let again = try new(folder, words)
      // A report of the same quarter gets the area's name; everything else is refused.
      if words[0] == "report" { continue }
      #expect(again.code == 2 && again.errors.contains("already"))
      #expect(folder.read(file) == before)
    }
  }

  @Test("A report holds the figures that the data give, and says what changed")
  func report() throws {
    let folder = try example()
    _ = try new(folder, ["report", "2025-q1", "welcome", "--for", "example-group"])
    let text = try #require(folder.read("Content/results/example-group-2025-q1.md"))
    #expect(text.contains("[3 of 3](figure:submitted/example-group/welcome/2025)"))
    #expect(text.contains("[rose](claim:rose/example-group/welcome/2024..2025/hello)"))
    #expect(text.contains("numbering: Q11"))
    #expect(text.contains("```actions\nof: example-group\narea: welcome\nyear: 2025\n```"))
    #expect(text.contains("<!-- Your words: "))
    // A score that changes afterwards makes the draft wrong, and the build says where.
    let scores = try #require(folder.read("Content/data/scores/2025-welcome.csv"))
    try folder.write(
      scores.replacingOccurrences(of: "4", with: "2"), to: "Content/data/scores/2025-welcome.csv")
    let check = try check(folder, ["--drafts"])
    #expect(check.code == 1)
    #expect(check.errors.contains("Content/results/example-group-2025-q1.md"))
  }

  @Test("A year takes the standards with their ids, and not what was said of the year before")
  func year() throws {
    let folder = try example()
    let run = try new(folder, ["year", "welcome", "2026/27"])
    #expect(run.output.contains("Note: 4 standards of 2025/26, with their ids."))
    let text = try #require(folder.read("Content/standards/welcome/2026.md"))
    #expect(
      text.hasPrefix("---\ntitle: A good welcome, 2026/27\n")
        || text.contains("title: \"A good welcome, 2026/27\"\n"))
    #expect(!text.contains("replaces: leaflet") && !text.contains("{#leaflet}"))
    for id in ["hello", "tour", "guide", "questions"] { #expect(text.contains("{#\(id)}")) }
  }

  @Test(
    "What can't be made is refused with what would be right",
    arguments: [
      ([], "does not know what to make"), (["pgae", "x"], "Did you mean \"page\"?"),
      (["service", "brich-house"], "Did you mean \"birch-house\"?"),
      (["report", "2025", "welcome"], "is not a quarter"),
      (["report", "2025-q5", "welcome"], "is not a quarter"),
      (["report", "2025-q1", "welcom"], "Did you mean \"welcome\"?"),
      (["report", "2025-q1", "welcome", "--for", "x"], "there is no service, collaborative"),
      (["year", "welcome", "2025"], "has standards for 2025/26 already"),
      (["year", "welcome", "2020"], "The earliest are those of 2024/25."),
      (["year", "welcome", "next"], "\"next\" is not a year"),
      (["easy-read", "guidance/scorring"], "Did you mean \"guidance/scoring\"?"),
      (["easy-read", "services/birch-house"], "candour new service birch-house"),
      (["news", "We", "open"], "\"open\" was not expected"), (["news", "!!"], "no letters"),
      (["page", "../x"], "is no place for a page"),
      (["news"], "needs a title"),
    ])
  func refused(_ words: [String], _ message: String) throws {
    let folder = try example()
    let before = TemporaryFolder.contents(of: folder.path)
    let run = try new(folder, words)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(TemporaryFolder.contents(of: folder.path) == before)
  }
}
