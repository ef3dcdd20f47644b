import SiteBuild
import SiteInput
import SiteModel
import Testing

@Suite struct EasyReadSiteTests {
  static let svg =
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="30"/></svg>"#

  static let site: [String: String] = [
    "Content/index.md": page("Home"),
    "Content/a/visits.md": page("Visits", body: "We meet at 2pm.\n\nBring a friend."),
    "Content/a/visits.easy.md": page(
      "Visits made easy", body: "We have a meeting at 2pm.\n\nBring a friend."),
    "Content/a/other.md": page("Other"),
    "Content/credits.md": page("Credits", body: "```credits\n```"),
    "Content/symbols/symbols.csv": """
    id,file,label,alt,creator,licence,licence_url,source_url
    meeting,meeting.svg,meeting,A table,Made-up Makers,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/,https://made-up.example/
    friend,friend.svg,friend,Two people,,,,
    unused,unused.svg,unused,Nothing,,,,

    """,
    "Content/symbols/words.csv": "words,symbol,part\nmeeting,meeting,noun\nfriend,friend,noun\n",
    "Content/symbols/meeting.svg": svg,
    "Content/symbols/friend.svg": svg.replacing("r=\"30\"", with: "r=\"20\""),
    "Content/symbols/unused.svg": svg, "Content/symbols/README.md": "# Notes",
  ]

  @Test("A page and its easy-read version lead to each other, at their tops")
  func twins() throws {
    let site = BuiltSite(Self.site)
    #expect(site.result.diagnostics == [])
    let standard = try #require(site.page("/a/visits/"))
    let easy = try #require(site.page("/a/visits/easy-read/"))
    #expect(standard.contains("<p class=\"versions\"><a href=\"/a/visits/easy-read/\">"))
    #expect(easy.contains("<p class=\"versions\"><a href=\"/a/visits/\">"))
    #expect(site.page("/a/other/")?.contains("versions") == false)
    #expect(
      site.links(on: "/a/visits/easy-read/", after: "<ol", before: "</ol>").last == "/a/visits/")
  }

  @Test("Only the pictures that pages use are published, under names that change with them")
  func pictures() {
    let site = BuiltSite(Self.site)
    let names = site.files.keys.filter { $0.hasPrefix("symbols/") }.sorted()
    #expect(names.map { String($0.prefix { $0 != "." }) } == ["symbols/friend", "symbols/meeting"])
    var files = Self.site
    files["Content/symbols/friend.svg"] = Self.svg.replacing("r=\"30\"", with: "r=\"10\"")
    let others = BuiltSite(files).files.keys.filter { $0.hasPrefix("symbols/") }.sorted()
    #expect(others[0] != names[0] && others[1] == names[1])
  }

  @Test("What a picture may not hold is not published")
  func cleaned() throws {
    var files = Self.site
    files["Content/symbols/friend.svg"] = Self.svg.replacing(
      "<circle", with: "<script>alert(1)</script><circle onload=\"a()\"")
    let site = BuiltSite(files)
    #expect(site.result.diagnostics.map(\.code) == [.symbolCleaned])
    let name = try #require(site.files.keys.first { $0.hasPrefix("symbols/friend") })
    let text = String(decoding: try #require(site.files[name]), as: UTF8.self)
    #expect(text == Self.svg)
  }

  @Test("Makers who ask for it are thanked on each page that shows their pictures")
  func credits() {
    let site = BuiltSite(Self.site)
    #expect(
      site.page("/a/visits/easy-read/")?.contains(
        "Pictures by Made-up Makers. Licence: <a href=\"https://creativecommons.org/licenses/by/4.0/\" data-picture=\"licence\">CC BY 4.0</a>"
      ) == true)
    var files = Self.site
    files["Content/a/visits.easy.md"] = page("Visits", body: "Bring a friend.")
    #expect(BuiltSite(files).page("/a/visits/easy-read/")?.contains("Makers") == false)
  }

  @Test("Until somebody has read it, the page says so; afterwards, who it was")
  func readers() throws {
    #expect(BuiltSite(Self.site).page("/a/visits/easy-read/")?.contains("not yet tried") == true)
    var files = Self.site
    let digest = try Self.confirmed(files, by: "Ward 2").record
    files["Content/a/visits.easy.md"] = digest
    let easy = try #require(BuiltSite(files).page("/a/visits/easy-read/"))
    #expect(easy.contains("read and tried by: Ward 2. <time"))
    #expect(!easy.contains("not yet tried") && !easy.contains("has changed"))
    files["Content/a/visits.easy.md"] = digest.replacing("Bring a friend.", with: "A friend comes.")
    let changed = try #require(BuiltSite(files).page("/a/visits/easy-read/"))
    #expect(changed.contains("has changed since they read it"))
  }

  @Test("When the standard version changes, the page says that it is stale until it is compared")
  func stale() throws {
    var files = Self.site
    files["Content/a/visits.easy.md"] = try Self.confirmed(files, by: nil).record
    #expect(BuiltSite(files).result.diagnostics == [])
    files["Content/a/visits.md"] = page(
      "Visits", body: "We meet at 2pm.\n\nBring a drink.\n\nCome.")
    let site = BuiltSite(files)
    let problem = try #require(site.result.diagnostics.first)
    #expect(site.result.diagnostics.count == 1 && problem.code == .easyStale)
    #expect(problem.label == "parts that are new or different: 2")
    #expect(problem.help?.contains("Content/a/visits.md, from line 7, 9") == true)
    #expect(site.page("/a/visits/easy-read/")?.contains("may be out of date") == true)
    // Spaces and another line end are no change.
    files["Content/a/visits.md"] = page("Visits", body: "We  meet\nat 2pm. \n\n\nBring a friend.")
    #expect(BuiltSite(files).result.diagnostics == [])
  }

  @Test("A confirmation replaces the one before it, and keeps who read the page")
  func confirming() throws {
    var files = Self.site
    files["Content/a/visits.easy.md"] = try Self.confirmed(files, by: "Ward 2").record
    files["Content/a/visits.md"] = page("Visits", body: "We meet at 2pm.")
    let second = try Self.confirmed(files, by: nil)
    #expect(second.record.ranges(of: "checked:").count == 1)
    #expect(second.record.contains("by: \"Ward 2\""))
    #expect(second.confirmation.blockCount == 1)
    files["Content/a/visits.easy.md"] = second.record
    #expect(BuiltSite(files).result.diagnostics == [])
  }

  @Test("Nobody's name is recorded, and no page that there is not")
  func refusals() {
    #expect(throws: EasyReadConfirmation.Refusal.self) { try Self.confirmed(Self.site, by: "Jane") }
    #expect(throws: EasyReadConfirmation.Refusal.self) {
      try EasyReadConfirmation.make(
        "a/vists", by: nil, on: nil, in: MemoryFileTree(Self.site), jobs: 1)
    }
    var files = Self.site
    files["Content/a/visits.easy.md"] = page(
      "Visits", "checked:\n  by: Jane Smith\n  against: [12]", body: "A friend.")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.easyReader, .wrongValue])
  }

  struct Confirmed {
    var confirmation: EasyReadConfirmation
    var record: String
  }

  private static func confirmed(_ files: [String: String], by: String?) throws -> Confirmed {
    let confirmation = try EasyReadConfirmation.make(
      "a/visits", by: by, on: CalendarDate("2026-01-15"), in: MemoryFileTree(files), jobs: 1)
    return Confirmed(confirmation: confirmation, record: confirmation.text)
  }

  @Test("A rebuild renders the easy-read pages that an edit can touch")
  func rebuild() {
    let site = BuiltSite(Self.site)
    var files = Self.site
    files["Content/symbols/words.csv"]? += "bring,unused,verb\n"
    #expect(site.build(files).renderedCount == 1)
    files["Content/a/visits.md"] = page("Visits", body: "We meet at 2pm.\n\nBring one friend.")
    #expect(site.build(files).renderedCount == 2)
    let clean = BuiltSite(files)
    #expect(site.files == clean.files)
  }

  @Test("A time that the standard version does not say stops the build")
  func facts() {
    var files = Self.site
    files["Content/a/visits.md"] = page("Visits", body: "We meet at 3pm.")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.easyFact])
  }

  @Test("Advice is given to who asks")
  func advice() {
    var files = Self.site
    files["Content/a/visits.easy.md"] = page("Visits", body: "They bring a friend.")
    #expect(BuiltSite(files).result.diagnostics == [])
    let asked = BuiltSite(files) { $0.listsAdvice = true }
    let said = asked.result.diagnostics.map(\.code).filter { $0 != .easyMissing }
    #expect(said == [.easyPronoun])
    #expect(asked.result.isPublished)
  }

  @Test("Keys of easy-read pages say nothing on others")
  func keys() {
    var files = Self.site
    files["Content/a/other.md"] = page("Other", "plain: [friend]\nchecked: { on: 2026-01-01 }")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.unknownKey, .unknownKey])
  }

  @Test("Without pictures the rules of wording still hold")
  func noPictures() {
    var files = Self.site.filter { !$0.key.contains("symbols") }
    #expect(BuiltSite(files).result.diagnostics == [])
    files["Content/a/visits.easy.md"] = page("Visits", body: "Bring friends etc.")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.easyAbbreviation])
  }

  @Test("English rules are for English pages")
  func languages() {
    var files = Self.site
    files["Content/a/visits.easy.md"] = page(
      "Visits", "lang: cy", body: "A friend & ten etc e.g. friends.")
    #expect(BuiltSite(files).result.diagnostics == [])
  }

  @Test("The report tells of every page, and of pictures that nobody uses")
  func report() throws {
    let site = BuiltSite(Self.site) { $0.reportsEasyRead = true }
    let report = try #require(site.result.easyRead)
    #expect(report.pages.map(\.path.text) == ["Content/a/visits.easy.md"])
    #expect(report.pages.first?.coverage.statements == 2)
    #expect(report.unlistedWords.map(\.word) == ["bring"])
    #expect(report.usedSymbols == [Ref(0), Ref(1)])
    #expect(report.licences.map(\.count) == [1, 1])
  }
}
