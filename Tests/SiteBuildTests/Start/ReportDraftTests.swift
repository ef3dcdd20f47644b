import Foundation
import SiteBuild
import SiteInput
import SiteModel
import Testing

/// Reports drafted from every corner of made-up networks.
@Suite struct ReportDraftTests {
  @Test(
    "A report of any service, group, area and year builds as it is drafted",
    arguments: ["made-up-network", "gallery", "example"])
  func everyCorner(site: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sites/valid/\(site)").path
    let tree = DiskFileTree(root: root)
    var files: [String: [UInt8]] = [:]
    for file in tree.files(below: "Content").files {
      files[file.path.text] = try tree.read(file.path, limit: 10_000_000)
    }
    let (sources, _) = ContentReader(tree: tree, jobs: 2).read(theme: nil)
    let data = sources.benchmarks
    let day = try #require(CalendarDate("2026-01-15"))
    var drafted = 0
    for area in data.areas {
      for year in Set(data.editions.map(\.year.number)).sorted() {
        // A service is drafted like another, and each draft reads the site anew.
        for scope in data.scopes where !Self.isOneOfMany(scope) {
          let started = try StartedFiles.make(
            .report(
              Year(year), quarter: 1, area: area.id,
              scope: scope == .network ? nil : data.id(of: scope)), in: tree, on: day, jobs: 1)
          let name = "Content/results/draft-\(area.id)-\(year)-\(data.id(of: scope)).md"
          files[name] = started.files[0].bytes
          drafted += 1
        }
      }
    }
    #expect(drafted > 8)
    var request = BuildRequest(
      tree: MemoryFileTree(files), sourceFolder: nil, output: nil, jobs: 2)
    request.date = day
    request.includesDrafts = true
    let result = BuildPipeline(request).run()
    let found = result.diagnostics.filter {
      $0.span?.file.text.hasPrefix("Content/results/draft-") ?? false
    }
    #expect(found.isEmpty, "\(found.prefix(5).map { "\($0.span!.file): \($0.message)" })")
  }

  private static func isOneOfMany(_ scope: Scope) -> Bool {
    if case .service(let service) = scope { service.index > 2 } else { false }
  }
}
