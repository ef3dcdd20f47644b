import SiteModel
import Testing

@testable import SiteInput

@Suite struct SymbolImportTests {
  /// `words`: as in a list of words.
  private func plan(
    _ set: [String: String], _ words: String? = nil, from path: String = "set",
    into site: [String: String] = MadeUpSets.site, called name: String? = nil
  ) -> SymbolImport {
    var request = SymbolImport.Request(year: 2026)
    request.set = name
    request.isExplicit = words != nil
    request.wishes = SymbolImport.wishes(in: words ?? "")
    return SymbolImport.plan(
      request, from: SourcePath(path), in: MadeUpSets.tree(set), into: MadeUpSets.tree(site))
  }

  private func file(_ path: String, _ plan: SymbolImport) -> String? {
    plan.files.first { $0.path.text == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func symbols(_ plan: SymbolImport) -> [String] {
    (file("Content/symbols/symbols.csv", plan) ?? "").split(separator: "\n").map(String.init)
  }

  private func words(_ plan: SymbolImport) -> [String] {
    (file("Content/symbols/words.csv", plan) ?? "").split(separator: "\n").dropFirst().map(
      String.init)
  }

  /// The site with what was planned for it, and what a build then says.
  private func after(_ plan: SymbolImport, _ site: [String: String] = MadeUpSets.site)
    -> (files: [String: String], problems: [Diagnostic], set: SymbolSet)
  {
    var files = site
    for file in plan.files {
      files[file.path.text] =
        file.bytes == MadeUpSets.png ? "" : String(decoding: file.bytes, as: UTF8.self)
    }
    let read = ContentReader(tree: MadeUpSets.tree(files), jobs: 1).read(theme: nil)
    return (files, read.problems, read.sources.symbols)
  }

  // MARK: Each set

  @Test(
    "Mulberry: its list, its verbs and its names are understood, and the build finds nothing wrong")
  func mulberry() throws {
    let plan = plan(MadeUpSets.mulberry, "doctor\nhelp\nActivity centre")
    #expect(plan.problems == [] && plan.set == "mulberry" && plan.offered == 10)
    #expect(plan.unread == [])
    #expect(plan.pictures.map(\.id) == ["doctor", "help-to", "activity-centre"])
    #expect(
      plan.files.map(\.path.text) == [
        "Content/symbols/mulberry/doctor.svg", "Content/symbols/mulberry/help-to.svg",
        "Content/symbols/mulberry/activity-centre.svg", "Content/symbols/symbols.csv",
        "Content/symbols/words.csv",
      ])
    #expect(file("Content/symbols/mulberry/help-to.svg", plan) == MadeUpSets.svg(3))
    #expect(
      words(plan) == [
        "doctor,doctor,noun,,yes", "help,help-to,verb,,yes",
        "Activity centre,activity-centre,noun,,yes",
      ])
    let (_, problems, set) = after(plan)
    #expect(problems == [])
    let licence = try #require(set.symbols.first?.licence)
    #expect(licence.name == "CC BY-SA 4.0" && licence.source == "https://mulberrysymbols.org/")
    #expect(licence.credit?.hasPrefix("Mulberry Symbols by") == true && licence.asksForCredit)
    #expect(set.symbols.first?.set == "mulberry")
  }

  @Test("A noun and a verb are two pictures; of numbered drawings one without a number goes first")
  func parts() {
    let plan = plan(MadeUpSets.mulberry, "plan\nchair")
    #expect(plan.pictures.map(\.id) == ["plan", "plan-to", "chair"])
    #expect(words(plan).prefix(2) == ["plan,plan,noun,,yes", "plan,plan-to,verb,,yes"])
    #expect(after(plan).problems == [])
  }

  @Test("Where a set has several, nothing is guessed: somebody names one")
  func several() {
    let open = plan(MadeUpSets.mulberry, "light\ndoctor")
    #expect(open.several.map(\.names) == [["light_1", "light_2"]])
    #expect(open.pictures.map(\.id) == ["doctor"])
    let chosen = plan(MadeUpSets.mulberry, "# a note\n\nlight = light_2\n")
    #expect(chosen.several.isEmpty && chosen.pictures.map(\.id) == ["light-2"])
    #expect(words(chosen) == ["light,light-2,noun,,yes"])
  }

  @Test("What the set marks as not for everybody is brought in only when it is named")
  func forAdults() {
    let open = plan(MadeUpSets.mulberry, "chest")
    #expect(open.forAdults.map(\.names) == [["chest"]] && open.files.isEmpty)
    #expect(plan(MadeUpSets.mulberry, "chest = chest").pictures.map(\.id) == ["chest"])
    let arasaac = plan(MadeUpSets.arasaac, "to hit")
    #expect(arasaac.forAdults.map(\.names) == [["6632"]])
  }

  @Test("ARASAAC: its API's list and the pictures that were downloaded one by one")
  func arasaac() throws {
    let plan = plan(MadeUpSets.arasaac, "doctor\nhouse = 6964\nphysician")
    #expect(plan.problems == [] && plan.set == "arasaac" && plan.offered == 5)
    #expect(
      plan.pictures.map(\.file.text) == [
        "Content/symbols/arasaac/doctor.png", "Content/symbols/arasaac/house-2.svg",
      ])
    #expect(
      words(plan) == [
        "doctor,doctor,noun,,yes", "physician,doctor,noun,,yes", "house,house-2,noun,,yes",
      ])
    let (_, problems, set) = after(plan)
    #expect(problems == [])
    let licence = try #require(set.symbols.first?.licence)
    #expect(licence.terms?.isNonCommercial == true)
    #expect(licence.credit?.contains("Government of Aragón") == true)
    #expect(licence.source == "https://static.arasaac.org/pictograms/2467/2467_500.png")
  }

  @Test("What is in ARASAAC's list and was not downloaded is said with its address")
  func notDownloaded() {
    let plan = plan(MadeUpSets.arasaac, "house = 2317")
    #expect(plan.problems == [] && plan.files.isEmpty)
    #expect(
      plan.missing.map(\.address) == [
        "https://static.arasaac.org/pictograms/2317/2317_500.png"
      ])
  }

  @Test("OpenMoji: either of its lists, and the pictures in colour")
  func openMoji() {
    for files in [MadeUpSets.openMojiTable, MadeUpSets.openMojiJSON] {
      let plan = plan(files, "house")
      #expect(plan.problems == [] && plan.set == "openmoji")
      #expect(file("Content/symbols/openmoji/house.svg", plan) == MadeUpSets.svg(2))
      #expect(after(plan).problems == [])
    }
    #expect(plan(MadeUpSets.openMojiTable, "health worker").pictures.map(\.id) == ["health-worker"])
  }

  @Test(
    "Widgit: a table of files, all of which were chosen, with the words that its makers ask for")
  func widgit() throws {
    for path in ["set/list.csv", "set"] {
      let plan = plan(MadeUpSets.widgit, from: path, called: "widgit")
      #expect(plan.problems == [])
      #expect(
        plan.pictures.map(\.file.text) == [
          "Content/symbols/widgit/doctor.svg", "Content/symbols/widgit/tea.svg",
        ])
      #expect(
        words(plan) == [
          "doctor,doctor,noun,,yes", "my doctor,doctor,noun,,yes", "tea,tea,,,yes",
        ])
      let (_, problems, set) = after(plan)
      #expect(problems == [])
      #expect(
        set.symbols.first?.licence.credit
          == "Widgit Symbols © Widgit Software Ltd 2002–2026 www.widgit.com")
      #expect(set.symbols.first?.licence.terms?.family == .widgit)
    }
  }

  @Test("Photosymbols, and pictures of one's own, come by a table as well")
  func others() {
    let photos = plan(MadeUpSets.widgit, from: "set/list.csv", called: "Photosymbols")
    #expect(photos.problems == [] && after(photos).problems == [])
    let own = plan(MadeUpSets.widgit, from: "set/list.csv", called: "own")
    let (_, problems, set) = after(own)
    #expect(problems == [] && set.symbols.map(\.set) == [nil, nil])
  }

  // MARK: Again, and beside what is there

  @Test(
    "Running it twice changes nothing",
    arguments: [
      (MadeUpSets.mulberry, "doctor\nhelp\nplan\nlight = light_2\nlight", nil as String?),
      (MadeUpSets.arasaac, "doctor\nhouse = 6964\nhouse", nil),
      (MadeUpSets.openMojiTable, "house\nhealth worker", nil),
      (MadeUpSets.widgit, nil as String?, "widgit" as String?),
    ])
  func twice(set: [String: String], wanted: String?, name: String?) {
    let first = plan(set, wanted, called: name)
    let files = after(first).files
    let second = plan(set, wanted, into: files, called: name)
    #expect(second.files.isEmpty, "\(second.files.map(\.path))")
    #expect(second.present.count == first.pictures.count && second.pictures.isEmpty)
    #expect(second.several.isEmpty && second.problems == [])
  }

  @Test("A picture that the set has drawn anew is renewed, and its row stays")
  func renewed() {
    let files = after(plan(MadeUpSets.mulberry, "doctor")).files
    var newer = MadeUpSets.mulberry
    newer["set/EN-symbols/doctor.svg"] = MadeUpSets.svg(77)
    let again = plan(newer, "doctor", into: files)
    #expect(again.files.map(\.path.text) == ["Content/symbols/mulberry/doctor.svg"])
    #expect(again.pictures.map(\.isRenewed) == [true])
  }

  @Test("Rows and words that are there stay as they are; the new ones come below")
  func beside() {
    var site = MadeUpSets.site
    site["Content/symbols/symbols.csv"] = "id;file;label;alt\r\ndoctor;a.svg;doctor;Our own\r\n"
    site["Content/symbols/words.csv"] = "words;symbol;show\r\nmedic;doctor;yes\r\nplan;;no\r\n"
    site["Content/symbols/a.svg"] = MadeUpSets.svg(1)
    let plan = plan(MadeUpSets.mulberry, "doctor\nplan", into: site)
    let rows = file("Content/symbols/symbols.csv", plan)
    #expect(
      rows?.hasPrefix(
        "id;file;label;alt;creator;licence;licence_url;source_url;set;credit\r\ndoctor;a.svg;doctor;Our own\r\ndoctor;"
      ) == true
        || rows?.contains("doctor;a.svg;doctor;Our own\r\ndoctor;mulberry/doctor.svg;") == true)
    #expect(plan.shared.map(\.id) == ["doctor"] && plan.shared.map(\.set) == ["own"])
    #expect(plan.settled.map(\.words) == ["plan", "plan"])
    let (_, problems, set) = after(plan, site)
    #expect(problems == [])
    #expect(set.symbol(id: "doctor").map { set[$0].alt } == "Our own")
  }

  @Test("What words.csv asks for and no row has is brought in under the id that it names")
  func asked() {
    var site = MadeUpSets.site
    site["Content/symbols/words.csv"] = "words,symbol,part\nDoctor,our-doctor,noun\n"
    let plan = plan(MadeUpSets.mulberry, into: site)
    #expect(plan.pictures.map(\.id) == ["our-doctor"])
    #expect(words(plan) == [])
    #expect(after(plan, site).problems == [])
  }

  @Test("Words of pages that no set has are not said one by one, and plurals are found")
  func unasked() {
    var request = SymbolImport.Request(year: 2026)
    request.wishes = ["doctors", "zebra"].map { SymbolImport.Wish(words: $0, name: nil) }
    let plan = SymbolImport.plan(
      request, from: SourcePath("set"), in: MadeUpSets.tree(MadeUpSets.mulberry),
      into: MadeUpSets.tree(MadeUpSets.site))
    #expect(plan.unfound == [] && words(plan) == ["doctor,doctor,noun,,yes"])
    #expect(self.plan(MadeUpSets.mulberry, "zebra").unfound == ["zebra"])
  }

  // MARK: What is not understood

  @Test("A picture is cleaned on its way in, and what was taken out of it is named")
  func cleaned() {
    var files = MadeUpSets.mulberry
    files["set/EN-symbols/doctor.svg"] =
      "<svg viewBox=\"0 0 9 9\" onload=\"a()\"><script>a()</script><g/></svg>"
    let plan = plan(files, "doctor")
    #expect(plan.pictures.map(\.removed) == [["<script>", "onload="]])
    #expect(
      file("Content/symbols/mulberry/doctor.svg", plan) == "<svg viewBox=\"0 0 9 9\"><g/></svg>")
  }

  @Test(
    "A set that is broken is refused as a whole, and nothing is planned",
    arguments: [
      (["set/EN-symbols/doctor.svg": nil as String?], "symbol-file"),
      (["set/EN-symbols/doctor.svg": "Words"], "symbol-file"),
      (["set/EN-symbols/doctor.svg": "<svg viewBox=\"0 0 9 9\"><g"], "symbol-file"),
      (["set/EN-symbols/doctor.svg": "<svg viewBox=\"0 0 9 9\">&a;</svg>"], "symbol-file"),
      (
        ["set/symbol-info.csv": MadeUpSets.mulberryList + "99,1,Noun,0,,doctor,,,\n"], "given-twice"
      ),
      (
        ["set/symbol-info.csv": MadeUpSets.mulberryList.replacing("symbol-en", with: "symbol-xx")],
        "missing-column"
      ),
      (["set/symbol-info.csv": ""], "empty-table"),
      (["set/symbol-info.csv": "PK\u{3}\u{4}"], "not-a-table"),
    ])
  func brokenMulberry(changes: [String: String?], code: String) {
    var files = MadeUpSets.mulberry
    for (name, text) in changes { files[name] = text }
    let plan = plan(files, "doctor")
    #expect(plan.problems.map(\.code.rawValue) == [code], "\(plan.problems)")
  }

  @Test("A newer list with a column more is read, and the column is named")
  func unread() {
    var files = MadeUpSets.mulberry
    files["set/symbol-info.csv"] = MadeUpSets.mulberryList.replacing(
      "category-fr\n", with: "category-fr,colour\n")
    #expect(plan(files, "doctor").unread == ["colour"])
  }

  @Test(
    "A table of files says where it is wrong",
    arguments: [
      ("file,words,colour\na.svg,tea,red\n", "unknown-column 1:12 «colour»"),
      ("file\na.svg\n", "missing-column 1:1 «file»"), ("file,words\n,tea\n", "missing-cell 2:1 «»"),
      ("file,words\na.svg,tea\na.svg,cup\n", "given-twice 3:1 «a.svg,cup»"),
      ("file,words\nb.svg,tea\n", "symbol-file 2:1 «b.svg,tea»"),
      ("file,words,part\na.svg,tea,nuon\n", "wrong-cell 2:11 «nuon»"),
      ("file,words,set\na.svg,tea,other\n", "symbol-manifest 2:11 «other»"),
      ("file,words,licence\na.svg,tea,CC BY-AS\n", "symbol-licence 2:11 «CC BY-AS»"),
      ("file,words,licence,creator\na.svg,tea,CC BY 4.0,x\n", "symbol-licence 2:11 «CC BY 4.0»"),
    ])
  func brokenTable(table: String, expected: String) {
    let plan = plan(["set/list.csv": table, "set/a.svg": MadeUpSets.svg(1)], called: "widgit")
    #expect(said(plan.problems, in: table) == [expected])
  }

  @Test("A table that names neither a set nor a licence is asked for them")
  func unnamed() {
    let files = ["set/list.csv": "file,words\na.svg,tea\n", "set/a.svg": MadeUpSets.svg(1)]
    #expect(plan(files).problems.map(\.code) == [.symbolManifest])
    #expect(plan(files, called: "ours").problems.map(\.code) == [.symbolLicence])
  }

  @Test("JSON that breaks off, and pictograms without a number, are refused")
  func brokenJSON() {
    for name in ["all", "openmoji"] {
      let cut = plan(["set/\(name).json": "[{\"_id\":1,"], "house")
      #expect(cut.problems.map(\.code) == [.symbolManifest])
    }
    let odd = plan(
      ["set/all.json": "[{\"_id\":1,\"keywords\":[]},{\"_id\":\"x\",\"keywords\":[]}]"], "house")
    #expect(odd.problems.map(\.code) == [.symbolManifest])
    let twice = plan(
      ["set/all.json": "[{\"_id\":1,\"keywords\":[]},{\"_id\":1,\"keywords\":[]}]"], "house")
    #expect(twice.problems.map(\.code) == [.givenTwice])
  }

  @Test(
    "A folder that holds no set is none",
    arguments: [
      ["set/a.svg": "<svg/>"], ["set/other.json": "[1,2]"], ["set/a.csv": "x", "set/b.csv": "y"],
    ])
  func nothing(files: [String: String]) {
    let plan = plan(files, "tea")
    #expect(plan.set == nil && plan.problems == [] && plan.files.isEmpty)
  }

  @Test("A site whose own table can't be read is left as it is")
  func brokenSite() {
    var site = MadeUpSets.site
    site["Content/symbols/symbols.csv"] = "id,label\na,b\n"
    let plan = plan(MadeUpSets.mulberry, "doctor", into: site)
    #expect(plan.problems.hasErrors && plan.files.isEmpty)
  }
}
