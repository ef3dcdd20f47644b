import Foundation
import SiteBuild
import SiteModel
import Testing

/// Edits made at random, one or two at a time: after each, the rebuilt site is the one that a build
/// from nothing makes, or is refused with the same messages.
@Suite struct RandomEditTests {
  private var edits: Int {
    ProcessInfo.processInfo.environment["CANDOUR_SOAK"] == nil ? 60 : 2000
  }

  @Test("After any edit a rebuild says and makes what a build from nothing does")
  func rebuilds() {
    var random = Repeatable(seed: 20_260_115)
    var files = RebuildTests.site
    let site = BuiltSite(files)
    var published = 0
    for number in 1...edits {
      var next = files
      for _ in 0..<Int.random(in: 1...2, using: &random) { edit(&next, number, &random) }
      let result = site.build(next)
      let clean = BuiltSite(next)
      #expect(result.diagnostics == clean.result.diagnostics)
      #expect(result.isPublished == clean.result.isPublished)
      // What can't be published is taken back, as its author would.
      guard result.isPublished else { continue }
      published += 1
      #expect(site.files == clean.files, "after edit \(number)")
      #expect(result.renderedCount <= result.pageCount)
      files = next
    }
    #expect(published > edits / 3, "most edits should leave a site that can be published")
  }

  private func edit(_ files: inout [String: String], _ number: Int, _ random: inout Repeatable) {
    let pages = files.keys.filter { $0.hasSuffix(".md") }.sorted()
    guard let path = pages.randomElement(using: &random) else { return }
    let other = pages.randomElement(using: &random) ?? path
    let name = other.dropFirst("Content/".count).dropLast(".md".count)
    let weight = "weight: \(Int.random(in: 1...9, using: &random))"
    switch Int.random(in: 0..<14, using: &random) {
    case 0: files[path] = page("Title \(number)", weight)
    case 1: files[path] = page("Title", weight, body: "Words \(number), see [](page:\(name)).")
    case 2:
      files[path] = page("Part", weight, body: "## Part \(number % 3)\n\n[x](#part-\(number % 4))")
    case 3: files[path] = page("Tagged", "tags: [red, green \(number % 3)]")
    case 4: files[path] = page("Dated", "date: 2025-0\(number % 9 + 1)-11\n" + weight)
    case 5: files[path] = page("Draft", "draft: yes")
    case 6: files["Content/new/page-\(number).md"] = page("New \(number)", weight)
    case 7: files["Content/a/deep/page-\(number % 5).md"] = page("Deep \(number)")
    case 8: files[path] = nil
    case 9:
      files["Content/moved-\(number).md"] = files[path]
      files[path] = nil
    case 10: files[path] = page("Alias", "aliases: [/once/\(number % 4)/]")
    case 11: files["Content/site.yaml"] = settings(number)
    case 12: files["Themes/plain/partials/neighbours.html"] = "<p>Edit \(number).</p>\n"
    default: files["Themes/plain/assets/extra.css"] = "p { margin: \(number)px }\n"
    }
  }

  private func settings(_ number: Int) -> String {
    """
    name: Site \(number % 3)
    url: https://test.example/\(number % 2 == 0 ? "" : "under/")
    pages-in-list: \(number % 3 + 1)
    """
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
