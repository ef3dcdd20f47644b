import Foundation
import Testing

/// One page of each kind, to the last byte, as somebody read and found good.
@Suite struct GoldenPageTests {
  @Test("Pages of every kind are as they were reviewed")
  func everyKind() throws {
    let site = testsFolder + "/Sites/valid/every-kind"
    let folder = try TemporaryFolder()
    let run = try CandourRun([
      "build", "--source", site, "--output", folder.path + "/out", "--date", "2026-01-15",
    ])
    #expect(run.code == 0, "\(run.errors)")
    let pages = [
      "home": "index.html", "easy-read": "guidance/short/easy-read/index.html",
      "page": "guidance/everything-a-page-can-hold/index.html",
      "section": "news/page/2/index.html", "tags": "tags/index.html",
      "plan": "cafe-notes/plan-of-action/index.html",
      "tag": "tags/examples/index.html", "not-found": "404.html", "redirect": "old/about.html",
      "feed": "guidance/feed.xml", "sitemap": "sitemap.xml",
    ]
    for (name, file) in pages.sorted(by: { $0.key < $1.key }) {
      let text = try #require(folder.read("out/" + file))
      // The style sheet's name and integrity change with every touch of it; its own tests see it.
      let stable = text.replacing(/(site|easy-read)\.[0-9a-f]{12}\.css/) {
        "\($0.output.1).HASH.css"
      }
      .replacing(/sha384-[A-Za-z0-9+\/=]+/, with: "sha384-HASH")
      try expectGolden(stable, at: site + "/expected/" + name + ".txt")
    }
  }
}
