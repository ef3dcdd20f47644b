import Foundation
import SiteBuild
import SiteModel
import Testing

/// A rebuild after a change of the data has the bytes of a build from nothing, whatever came before.
@Suite struct NetworkRebuildTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    var change: @Sendable (String) -> String

    static func replacing(
      _ old: String, with new: String, in file: String, _ description: String
    ) -> Edit {
      Edit(
        testDescription: description, file: file,
        change: { $0.replacingOccurrences(of: old, with: new) })
    }
  }

  static let edits: [Edit] = [
    .replacing(
      "oak,tour,3", with: "oak,tour,5", in: "Content/data/scores/2023-welcome.csv", "a score"),
    .replacing(
      "ash,garden,4\n", with: "", in: "Content/data/scores/2023-garden.csv", "a score less"),
    .replacing(
      "Oak Lodge,Made-up Trust", with: "Oak House,Made-up Trust", in: "Content/data/services.csv",
      "a service's name"),
    Edit(
      testDescription: "a service more", file: "Content/data/services.csv",
      change: { $0 + "\nyew,Yew Villa,Another Trust,south,Yewton\n" }),
    .replacing(
      "A tour {#tour}", with: "A tour of the house {#tour}",
      in: "Content/standards/welcome/2023.md", "a standard's words"),
    Edit(
      testDescription: "what an area is about", file: "Content/standards/garden/index.md",
      change: { _ in page("Garden", "summary: Who digs, and where.") }),
    Edit(
      testDescription: "a note beside a score", file: "Content/data/scores/2023-welcome.csv",
      change: {
        $0.replacingOccurrences(of: "service,standard,score", with: "service,standard,score,note")
          .replacingOccurrences(of: "oak,warm,3", with: "oak,warm,3,Nobody was at the door")
      }),
    .replacing("2023-09-30", with: "2023-08-31", in: "Content/data/schedule.csv", "a last day"),
    .replacing(
      "south,The South", with: "south,The Far South", in: "Content/data/collaboratives.csv",
      "a collaborative's name"),
    .replacing("from: 3.5", with: "from: 4", in: "Content/site.yaml", "where a band begins"),
    Edit(
      testDescription: "words for a service", file: "Content/services/ash.md",
      change: { _ in page("Ash Court", body: "We have a pond.") }),
    Edit(
      testDescription: "good practice", file: "Content/practice/pond.md",
      change: { _ in
        page("The pond", "service: ash\nstandards: [garden/garden]", body: "Come and see.")
      }),
    Edit(
      testDescription: "all good practice withheld", file: "Content/practice/index.md",
      change: { _ in page("Practice", "draft: yes") }),
    .replacing(
      "title: \"Garden, 2023/24\"", with: "title: \"Garden, 2023/24\"\ndraft: yes",
      in: "Content/standards/garden/2023.md", "a year's standards withheld"),
  ]

  @Test(
    "What only a file's name says is seen when it changes: the year of scores, and a report's id")
  func renamed() throws {
    var files = NetworkSite.files
    files["Content/standards/welcome/2021.md"] = page(
      "Welcome, 2021/22", body: "## A warm welcome {#warm}\n\n## A tour {#tour}")
    files["Content/data/published/spring.csv"] =
      "scope,area,year,standard,score\nnorth,garden,2023,,2.4\n"
    let site = BuiltSite(files)
    #expect(site.result.errorCount == 0, "\(site.result.diagnostics)")
    for (old, new) in [
      ("scores/2022-welcome.csv", "scores/2021-welcome.csv"),
      ("published/spring.csv", "published/summer.csv"),
    ] {
      files["Content/data/" + new] = files["Content/data/" + old]
      files["Content/data/" + old] = nil
      let before = site.files
      site.build(files)
      #expect(site.result.errorCount == 0, "\(new): \(site.result.diagnostics)")
      #expect(site.files != before)
      #expect(site.files == BuiltSite(files).files, "after \(new)")
    }
  }

  @Test("One after the other, each edit of the data gives what a clean build gives")
  func edits() throws {
    var files = NetworkSite.files
    let site = BuiltSite(files)
    #expect(site.result.errorCount == 0)
    for edit in Self.edits {
      files[edit.file] = edit.change(files[edit.file] ?? "")
      // The page that names the garden's standard would be an error once that is withheld.
      if edit.testDescription == "a year's standards withheld" {
        files["Content/practice/pond.md"] = nil
      }
      let before = site.files
      site.build(files)
      #expect(site.result.errorCount == 0, "\(edit): \(site.result.diagnostics)")
      #expect(site.files != before, "\(edit) changed nothing")
      #expect(site.files == BuiltSite(files).files, "after \(edit)")
    }
  }
}
