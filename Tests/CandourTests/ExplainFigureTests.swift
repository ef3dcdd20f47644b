import Foundation
import Testing

/// `candour explain FIGURE` and `candour check --list-figures`, over the made-up network.
@Suite struct ExplainFigureTests {
  static let site = testsFolder + "/Sites/valid/made-up-network"

  private func explain(_ address: String) throws -> CandourRun {
    try CandourRun(["explain", address, "--source", Self.site])
  }

  @Test("A mean is explained score by score, each with its file and line, and summed up")
  func mean() throws {
    let file = "Content/data/scores/2021-voice.csv"
    let run = try explain("mean/alder-house/voice/2021")
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").filter { $0.contains(file + ":") }
    #expect(rows.count >= 3)
    let values = rows.compactMap { Double($0.split(separator: " ").first ?? "") }
    #expect(values.count == rows.count)
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(run.output.hasSuffix("\n\(String(format: "%.1f", mean))\n"))
    // Each row is a line of that file that holds the value that is shown.
    let lines = try String(
      contentsOfFile: Self.site + "/" + file, encoding: .utf8
    ).components(separatedBy: .newlines)
    for (row, value) in zip(rows, values) {
      let number = try #require(row.split(separator: ":").last.flatMap { Int($0) })
      #expect(lines[number - 1].hasPrefix("alder-house,"))
      #expect(lines[number - 1].contains(",\(Int(value)),"))
    }
  }

  @Test("What names no figure is refused with what may have been meant")
  func unknown() throws {
    let run = try explain("mean/nobody/nothing/1999")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("\"nobody\" is no service, collaborative or region here"))
  }

  @Test("A site without scores says so")
  func noData() throws {
    let run = try CandourRun([
      "explain", "mean/a/b/2023", "--source", testsFolder + "/Sites/valid/every-kind",
    ])
    #expect(run.code == 2)
    #expect(run.errors.contains("there are no scores in"))
  }

  @Test("Numbers and comparisons of reports that nothing vouches for are listed on request alone")
  func bareFigures() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: N\nurl: https://n.example/\n", to: "Content/site.yaml")
    try folder.write("---\ntitle: Home\n---\n\nWe are 7.\n", to: "Content/index.md")
    try folder.write(
      "---\ntitle: Quarter 1\n---\n\nThe mean rose to 3.8 in 2023/24, on 7 September 2023.\n",
      to: "Content/results/q1.md")
    let plain = try CandourRun(["check", "--source", folder.path])
    #expect(!plain.errors.contains("bare-figure"))
    let listed = try CandourRun(["check", "--source", folder.path, "--list-figures"])
    #expect(listed.code == 0)
    let found = listed.errors.split(separator: "\n").filter { $0.contains("advice:") }
    #expect(
      found.map { String($0.split(separator: " ", maxSplits: 1)[0]) } == [
        "Content/results/q1.md:5:10:", "Content/results/q1.md:5:18:",
      ])
  }

  @Test("A claim vouches for its words, and for no number in them but the one it checks")
  func numbersOfClaims() throws {
    let folder = try TemporaryFolder()
    for (file, data) in TemporaryFolder.contents(of: Self.site) { try folder.write(data, to: file) }
    let mean = "alder-house/voice/2024/larch"
    try folder.write(
      """
      ---
      title: Quarter 1
      ---

      Alder House was [0.3 above](claim:above-mean/\(mean)), \
      [0.01 above](claim:by-at-least/alder-house/voice/2024/birch-lodge/0.01).

      """, to: "Content/results/q9.md")
    let listed = try CandourRun(["check", "--source", folder.path, "--list-figures"])
    let found = listed.errors.split(separator: "\n").filter { $0.contains("results/q9.md") }
    #expect(found.count == 1 && found[0].contains("no link vouches for \"0.3\""), "\(found)")
  }
}
