import Foundation
import Testing

@Suite struct ServeCommandTests {
  @Test(
    "It says where the site is, and ends with code 0 when it is told to",
    arguments: [SIGINT, SIGTERM])
  func ends(signal: Int32) throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let process = try CandourProcess(["serve", "--port", "0", "--source", folder.path])
    for _ in 0..<1000 where !process.outputSoFar.contains("to look at") { usleep(10_000) }
    process.send(signal)
    let run = process.finish()
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Preview: http://127.0.0.1:"))
    #expect(
      run.output.contains("\n1 page to look at after ")
        || run.output.contains(" pages to look at after "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/_site"))
  }

  @Test("Mistakes are printed while it runs, and it goes on")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("---\ntitle: Home\n---\n\n[x](page:nowhere)\n", to: "Content/index.md")
    let process = try CandourProcess(["serve", "--port", "0", "--source", folder.path])
    for _ in 0..<1000 where !process.outputSoFar.contains("to look at") { usleep(10_000) }
    process.send(SIGINT)
    let run = process.finish()
    #expect(run.code == 0)
    #expect(run.errors.contains("Content/index.md:5:5: error: there is no page \"nowhere\""))
  }

  @Test("To others on the network it is shown only when asked, and with a warning")
  func openHost() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let process = try CandourProcess(
      ["serve", "--port", "0", "--host", "0.0.0.0", "--source", folder.path])
    for _ in 0..<1000 where !process.outputSoFar.contains("to look at") { usleep(10_000) }
    process.send(SIGINT)
    #expect(
      process.finish().errors.hasPrefix("warning: anyone on this network can see this preview"))
  }

  @Test("A port or a host that can't be is refused in words")
  func wrong() throws {
    #expect(try CandourRun(["serve", "--port", "70000"]).code == 2)
    #expect(try CandourRun(["serve", "--output", "x"]).code == 2)
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let run = try CandourRun(["serve", "--host", "203.0.113.7", "--source", folder.path])
    #expect(run.code == 3)
    #expect(run.errors.contains("  help: "))
  }

  @Test("What the system has too little of is said, in place of a site that is never made")
  func starved() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    // Enough for its socket, and for no pipe beside it.
    let process = try CandourProcess(
      ["serve", "--port", "0", "--source", folder.path],
      launcher: ["/bin/sh", "-c", "ulimit -n 5; exec \"$@\"", "sh"])
    let run = process.finish()
    #expect(run.code == 3)
    #expect(
      run.errors.contains("the preview can't be started: too many open files\n  help: "),
      "\(run.errors)")
  }
}
