import Foundation
import Testing

/// `candour diff`, against a folder and against a tag.
@Suite struct DiffCommandTests {
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try CandourRun(["new", "site", "--example", folder.path])
    return folder
  }

  private func git(_ folder: TemporaryFolder, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.path, "-c", "user.name=Test", "-c", "user.email=test@example.org"]
      + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func change(_ folder: TemporaryFolder) throws {
    let scores = "Content/data/scores/2025-welcome.csv"
    let text = try #require(folder.read(scores))
    try folder.write(
      text.replacingOccurrences(of: "tour,4,3,2", with: "tour,4,5,")
        .replacingOccurrences(of: "guide,3,3.5,", with: "guide,3,3.5,5"), to: scores)
    let actions = "Content/data/actions.csv"
    let rows = try #require(folder.read(actions))
    try folder.write(
      rows.replacingOccurrences(of: "2026-03-31,not-started", with: "2026-03-31,started")
        + "apple-house,welcome,2025,hello,Say hello twice,Everyone,,\n", to: actions)
  }

  private static let expected = """

    Scores: 1 added, 1 changed, 1 removed
      Birch House, A good welcome 2025/26, tour: 3 → 5
      Cherry House, A good welcome 2025/26, guide: 5 is new
      Cherry House, A good welcome 2025/26, tour: 2 is gone

    Content/data/actions.csv: 1 added, 1 changed
      - birch-house,welcome,2025,tour,Have a tour on the first day,Ward managers,2026-03-31,not-started
      + birch-house,welcome,2025,tour,Have a tour on the first day,Ward managers,2026-03-31,started
      + apple-house,welcome,2025,hello,Say hello twice,Everyone

    """

  @Test("A folder as it was: scores, rows, ratings that turned and sentences whose numbers moved")
  func folder() throws {
    let before = try example()
    let after = try example()
    let same = try CandourRun(["diff", before.path, "--source", after.path])
    #expect(same.code == 0 && same.output == "The data are those of \(before.path).\n")
    try change(after)
    let run = try CandourRun(["diff", before.path, "--source", after.path])
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.output.contains(Self.expected), "\(run.output)")
    #expect(
      run.output.contains("  Cherry House, A good welcome 2025/26: amber → green (3.3 → 4.3)\n"),
      "\(run.output)")
    #expect(
      run.output.contains(
        "  Content/results/2025-quarter-1.md:17: 3.3 → 4.3\n    | cherry-house | 4.3 | green |\n"),
      "\(run.output)")
  }

  @Test("A tag of the repository, the last one unless it is named")
  func tag() throws {
    let folder = try example()
    #expect(try CandourRun(["diff", "--source", folder.path]).code == 2)
    try git(folder, ["init", "-q"])
    try git(folder, ["add", "-A"])
    try git(folder, ["commit", "-q", "-m", "As it was"])
    let untagged = try CandourRun(["diff", "--source", folder.path])
    #expect(untagged.code == 2 && untagged.errors.contains("no release is tagged here"))
    try git(folder, ["tag", "published-1"])
    #expect(
      try CandourRun(["diff", "--source", folder.path]).output
        == "The data are those of published-1.\n")
    try change(folder)
    for release in ["published-1", "HEAD"] {
      let run = try CandourRun(["diff", release, "--source", folder.path])
      #expect(run.code == 1)
      #expect(run.output.hasPrefix("Compared with \(release):\n" + Self.expected), "\(run.output)")
    }
    let unknown = try CandourRun(["diff", "published-9", "--source", folder.path])
    #expect(unknown.code == 2 && unknown.errors.contains("there is no release or folder"))
    let option = try CandourRun(["diff", "--output=x", "--source", folder.path])
    #expect(option.code == 2)
  }
}
