import Foundation
import Testing

/// The sites of Tests/Sites/broken, each with one kind of mistake, and what the binary says of it.
@Suite struct BrokenSiteTests {
  static let sites: [String] = {
    let folder = testsFolder + "/Sites/broken"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test("Each broken site gets its messages, all in one run and in order", arguments: sites)
  func messages(site: String) throws {
    let folder = testsFolder + "/Sites/broken/" + site
    let run = try CandourRun(["check", "--source", folder, "--date", "2026-01-15"])
    try expectGolden(run.errors, at: folder + "/expected.txt")
    #expect(run.code == (run.errors.contains("error: ") ? 1 : 0))
  }

  @Test("There are broken sites to be tested")
  func thereAreSome() { #expect(Self.sites.count >= 25) }

  @Test("At least 60 broken files of data have their messages, each with its place")
  func brokenData() throws {
    var files: Set<String> = []
    for site in Self.sites where site.hasPrefix("data-") {
      let path = testsFolder + "/Sites/broken/\(site)/expected.txt"
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      where line.hasPrefix("Content/") {
        files.insert(site + "/" + line.prefix { $0 != ":" })
      }
    }
    #expect(files.count >= 60)
  }

  @Test("With --strict a warning alone fails the run")
  func strict() throws {
    let folder = testsFolder + "/Sites/broken/unused-files"
    #expect(try CandourRun(["check", "--source", folder]).code == 0)
    #expect(try CandourRun(["check", "--source", folder, "--strict"]).code == 1)
  }

  @Test("As JSON each message is one object on one line")
  func json() throws {
    let folder = testsFolder + "/Sites/broken/links"
    let run = try CandourRun([
      "check", "--source", folder, "--date", "2026-01-15", "--diagnostics", "json", "--quiet",
    ])
    let lines = run.errors.split(separator: "\n")
    let text = try CandourRun(["check", "--source", folder, "--date", "2026-01-15"]).errors
    #expect(lines.count == text.split(separator: "\n").count { $0.contains(" error: ") })
    #expect(lines.count > 15)
    for line in lines {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let keys = [
        "code", "column", "endColumn", "endLine", "file", "help", "line", "message", "severity",
      ]
      #expect(object.keys.sorted() == keys)
    }
    #expect(lines.first?.contains(#""line":5,"column":7,"endLine":5,"endColumn":29"#) == true)
  }
}
