import Foundation
import SiteBuild
import SiteModel
import Testing

/// Edits made at random, one or two at a time: after each, what the preview serves, and what a build
/// makes that takes over from the last one, is what a build from nothing publishes; and what they say
/// is what that build says.
@Suite struct RandomEditTests {
  private var isSoak: Bool { ProcessInfo.processInfo.environment["CANDOUR_SOAK"] != nil }

  struct Edition: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var includesDrafts: Bool
    var audience: Audience
    var site: [String: String]
    /// 200 in all; ten times as many in `make soak`.
    var edits: Int
  }

  static let editions = [
    Edition(
      testDescription: "pages, public", includesDrafts: false, audience: .public,
      site: RebuildTests.site, edits: 85),
    Edition(
      testDescription: "pages, the team's with drafts", includesDrafts: true, audience: .team,
      site: RebuildTests.site, edits: 85),
    Edition(
      testDescription: "a network, public", includesDrafts: false, audience: .public,
      site: SiteSessionTests.site, edits: 15),
    Edition(
      testDescription: "a network, the team's with drafts", includesDrafts: true, audience: .team,
      site: SiteSessionTests.site, edits: 15),
  ]

  @Test(
    "After any edit preview and rebuild come to what a clean build does", arguments: editions)
  func edits(edition: Edition) {
    var random = Repeatable(seed: 20_260_115)
    let ask = { (request: inout BuildRequest) in
      request.includesDrafts = edition.includesDrafts
      request.audience = edition.audience
    }
    var files = edition.site
    let edits = edition.edits * (isSoak ? 10 : 1)
    var preview = PreviewedFolder(files, ask)
    let rebuilt = BuiltSite()
    var shown = 0
    for number in 1...edits {
      var next = files
      for _ in 0..<Int.random(in: 1...2, using: &random) { edit(&next, number, &random) }
      preview.change(to: next, open: [.home, Route("/services/elm/"), Route("/gone/")])
      let clean = BuiltSite(next, ask)
      #expect(preview.outcome?.diagnostics == clean.result.diagnostics, "after edit \(number)")
      rebuild(next, in: rebuilt, ask, &random)
      #expect(rebuilt.result.diagnostics == clean.result.diagnostics, "after edit \(number)")
      #expect(rebuilt.result.isPublished == clean.result.isPublished)
      // What can't be published is left for a while, or taken back, as its author would.
      guard clean.result.isPublished else {
        if number % 3 == 0 { files = next }
        if number % 7 == 0 { files = edition.site }
        continue
      }
      shown += 1
      let expected = clean.files.filter { $0.key != ".candour" }
      let served = preview.served
      let different = Set(expected.keys).union(served.keys).filter { expected[$0] != served[$0] }
      #expect(different.isEmpty, "after edit \(number)")
      #expect(rebuilt.files == clean.files, "after edit \(number)")
      files = next
    }
    #expect(shown > edits / 4, "most edits should leave a site that can be shown")
  }

  /// By the same process as the last time or a new one, which finds the cache as it was left, or not.
  private func rebuild(
    _ files: [String: String], in site: BuiltSite, _ ask: (inout BuildRequest) -> Void,
    _ random: inout Repeatable
  ) {
    if Bool.random(using: &random) {
      site.forget()
      CacheDamage.allCases.randomElement(using: &random)?.happen(to: site.cache, &random)
    }
    site.build(files) { request in
      ask(&request)
      request.cacheFolder = site.cache
    }
  }

  private func edit(_ files: inout [String: String], _ number: Int, _ random: inout Repeatable) {
    let pages = files.keys.filter { $0.hasSuffix(".md") }.sorted()
    guard let path = pages.randomElement(using: &random) else { return }
    let other = pages.randomElement(using: &random) ?? path
    let name = other.dropFirst("Content/".count).dropLast(".md".count)
    switch Int.random(in: 0..<22, using: &random) {
    case 0...3: files[path] = (files[path] ?? "") + "\nWords \(number).\n"
    case 4: files[path] = (files[path] ?? "") + "\nSee [](page:\(name)).\n"
    case 5:
      files[path] = (files[path] ?? "") + "\n## Part \(number % 3)\n\n[x](#part-\(number % 4))\n"
    case 6:
      files[path] = files[path]?.replacing("title: \"", with: "title: \"\(number) ")
    case 7: files[path] = page("Tagged", "tags: [red, green \(number % 3)]")
    case 8: files[path] = files[path]?.replacing("\n---\n\n", with: "\ndraft: yes\n---\n\n")
    case 9: files[path] = files[path]?.replacing("\ndraft: yes", with: "")
    case 10: files["Content/a/deep/page-\(number % 5).md"] = page("Deep \(number)")
    case 11: files[path] = nil
    case 12:
      files["Content/moved-\(number).md"] = files[path]
      files[path] = nil
    case 13: files["Content/team/note-\(number % 3).md"] = page("Note", "audience: team")
    case 14:
      files["Content/site.yaml"] = NetworkSite.settings + "\npages-in-list: \(number % 3 + 1)\n"
    case 15: files["Themes/plain/partials/neighbours.html"] = "<p>Edit \(number).</p>\n"
    case 16: files["Themes/plain/assets/extra.css"] = "p { margin: \(number)px }\n"
    case 17: files["Themes/plain/words/en.yaml"] = words(number)
    case 18 where files["Content/data/services.csv"] != nil:
      files["Content/data/scores/2023-garden.csv"] =
        "service,standard,score\nelm,garden,\(number % 5 + 1)\noak,garden,\(number % 6)\n"
    case 19 where files["Content/data/services.csv"] != nil:
      files["Content/data/services.csv"] = NetworkSite.files["Content/data/services.csv"]?
        .replacing("Oak Lodge", with: "Oak Lodge \(number)")
    case 20 where files["Content/data/services.csv"] != nil:
      files[path] =
        (files[path] ?? "")
        + "\n```chart\nof: north\narea: welcome\nyear: \(2022 + number % 2)\n```\n\n![A dot](/c/dot.svg)\n"
      files["Content/c/dot.svg"] = EasyReadSiteTests.svg
    default:
      files["Content/c/dot.svg"] = files["Content/c/dot.svg"] == nil ? EasyReadSiteTests.svg : nil
    }
  }

  private static let plainWords: String = {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return (try? String(contentsOfFile: "/\(folder)/Themes/plain/words/en.yaml", encoding: .utf8))
      ?? ""
  }()

  private func words(_ number: Int) -> String {
    Self.plainWords.replacing("\nskip-link: ", with: "\nskip-link: \(number) ")
  }
}

/// The same numbers on every machine and in every run (SplitMix64).
struct Repeatable: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
