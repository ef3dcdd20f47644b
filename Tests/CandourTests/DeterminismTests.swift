import Foundation
import Testing

/// The same input gives the same bytes, whatever the machine is like.
@Suite struct DeterminismTests {
  private func copy(_ folder: TemporaryFolder, backwards: Bool) throws {
    let source = testsFolder + "/Sites/valid/every-kind/Content"
    let files = TemporaryFolder.contents(of: source).sorted { $0.key < $1.key }
    for (path, data) in backwards ? files.reversed() : files {
      try folder.write(data, to: "Content/" + path)
    }
  }

  private func build(
    _ folder: TemporaryFolder, _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let output = try TemporaryFolder()
    let run = try CandourRun(
      [
        "build", "--source", folder.path, "--output", output.path + "/out", "--date", "2026-01-15",
      ] + arguments, environment: environment)
    #expect(run.code == 0, "\(run.errors)")
    return TemporaryFolder.contents(of: output.path + "/out")
  }

  @Test("Cores, time zone, locale, file times and the order of files change nothing")
  func everythingElse() throws {
    let folder = try TemporaryFolder()
    try copy(folder, backwards: false)
    let expected = try build(folder, ["--jobs", "1"])
    #expect(expected.count > 50)
    for jobs in ["2", "3", "16"] {
      #expect(try build(folder, ["--jobs", jobs]) == expected)
    }
    #expect(try build(folder, [], ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]) == expected)
    #expect(try build(folder, [], ["TZ": "", "LC_ALL": "C", "HOME": "/nowhere"]) == expected)
    let past = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
    for case let file as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      try? FileManager.default.setAttributes(past, ofItemAtPath: folder.path + "/" + file)
    }
    #expect(try build(folder) == expected)
    let backwards = try TemporaryFolder()
    try copy(backwards, backwards: true)
    #expect(try build(backwards) == expected)
  }

  @Test("Messages come in the same order, whatever the cores")
  func messages() throws {
    let folder = testsFolder + "/Sites/broken/links"
    let runs = try (1...8).map {
      try CandourRun(["check", "--source", folder, "--date", "2026-01-15", "--jobs", "\($0)"])
        .errors
    }
    #expect(Set(runs).count == 1)
  }

  @Test("Building over a site gives the bytes of building from nothing")
  func overAnOlderSite() throws {
    let folder = try TemporaryFolder()
    try copy(folder, backwards: false)
    let output = try TemporaryFolder()
    func build(_ date: String) throws {
      let run = try CandourRun([
        "build", "--source", folder.path, "--output", output.path + "/out", "--date", date,
      ])
      #expect(run.code == 0)
    }
    try build("2032-01-15")
    try build("2026-01-15")
    let over = TemporaryFolder.contents(of: output.path + "/out")
    let fresh = try self.build(folder)
    #expect(over == fresh)
  }
}
