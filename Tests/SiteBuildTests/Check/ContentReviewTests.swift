import SiteInput
import SiteModel
import Testing

@testable import SiteBuild

/// What only `candour check` looks for.
@Suite struct ContentReviewTests {
  private static let services = """
    id,name,provider,collaborative,place
    humber,Humber Centre,Big Trust,hny,Hull
    clifton,Clifton House,Big Trust,hny,York
    alder,Alder House,Big Trust,hny,York
    newhaven,Newhaven,Big Trust,hny,Leeds

    """

  private func site(_ pages: [String: String], settings: String = "") -> [String: String] {
    var files = [
      "Content/site.yaml": "name: Our Network\nurl: https://test.example/\n" + settings,
      "Content/index.md": page("Home"), "Content/data/services.csv": Self.services,
      "Content/data/collaboratives.csv": "id,name,region\nhny,HNY,Yorkshire and Humber\n",
      "Content/standards/risk/index.md": page("Shared risk assessment"),
    ]
    for (path, text) in pages { files[path] = text }
    return files
  }

  private func found(
    _ code: DiagnosticCode, _ files: [String: String],
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) -> [Diagnostic] {
    let built = BuiltSite()
    built.build(files) { request in
      request.output = nil
      request.reviews = true
      change(&request)
    }
    return built.result.diagnostics.filter { $0.code == code }
  }

  private func slips(_ body: String) -> [String] {
    found(.nameNearMiss, site(["Content/words.md": page("Words", body: body)])).map { problem in
      "\(problem.message) → \(problem.label ?? "")"
    }
  }

  @Test(
    "A name with a slip in it is told the right one",
    arguments: [
      ("We met at Humbr Centre today.", "Humber Centre"), ("The Humber Center is", "Humber Centre"),
      ("At Clifton house.", "Clifton House"), ("*Cliffton House*", "Clifton House"),
      ("[Clifton Hous](service:clifton)", "Clifton House"), ("At Clfiton\nHouse", "Clifton House"),
      ("We met in Newhavn today.", "Newhaven"),
      ("The shared risk assesment is", "Shared risk assessment"),
      ("Humbr Centre's garden", "Humber Centre"),
      ("In Yorkshire and Humbr", "Yorkshire and Humber"),
    ])
  func slip(body: String, name: String) {
    let found = slips(body)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("did you mean \"\(name)\"?") == true)
  }

  @Test(
    "What is right, or something else, is left alone",
    arguments: [
      "Humber Centre and the Humber Centre's garden.", "`Humbr Centre`", "the HUMBER CENTRE",
      "Every house in Clifton.", "humber centre, say the tables", "Elder Lodge and Alder House",
      "The shared risk assessments of Hull", "Share risk assessment with", "Big Trust",
      "<https://example.org/Humbr-Centre>", "Number Centre. The number of people, a number.",
      "Our Network of York", "HNY and HNX",
    ])
  func noSlip(body: String) { #expect(slips(body) == []) }

  @Test("A build does not look for slips, and does not say of a known one that it has gone")
  func build() {
    var files = site(["Content/words.md": page("Words", body: "Humbr Centre")])
    files["Content/known-differences.yaml"] =
      "- { code: name-near-miss, place: Content/words.md, reason: Another place. }\n"
    let built = BuiltSite(files)
    #expect(
      !built.result.diagnostics.contains { [.nameNearMiss, .differenceGone].contains($0.code) })
    #expect(found(.nameNearMiss, files) == [])
    files["Content/words.md"] = page("Words", body: "Humber Centre")
    #expect(found(.differenceGone, files).count == 1)
  }

  @Test("What only advice tells of, or a page that waits, is not called gone")
  func notLookedFor() {
    var files = site([
      "Content/words.md": page("Words", body: "Words."),
      "Content/later.md": page("Later", "draft: yes", body: "#### Skipped"),
    ])
    files["Content/known-differences.yaml"] = """
      - { code: easy-missing, place: Content/words.md, reason: It is for staff. }
      - { code: skipped-heading, place: Content/later.md, reason: Another place. }
      """
    #expect(found(.differenceGone, files) == [])
    files["Content/later.md"] = page("Later", body: "Words.")
    #expect(found(.differenceGone, files).count == 1)
  }

  private static let words = """
    words-to-avoid:
      - { word: sufferer, instead: person who has, except: [old] }
      - { word: [commit suicide, committed suicide], instead: die by suicide }
      - lunatic

    """

  @Test("Words to avoid are found in any form, and what to write instead is said")
  func wordsToAvoid() {
    let body = """
      Sufferers, a sufferer's view.
      He committed
      suicide. LUNATICS! `sufferer` lunatic-free

      > A sufferer wrote this.

      > [!NOTE]
      > This sufferer counts.
      """
    let files = site(
      [
        "Content/a.md": page("A sufferer", body: body),
        "Content/old.md": page("Old words", body: "A sufferer and a lunatic."),
      ], settings: Self.words)
    let problems = found(.wordToAvoid, files)
    #expect(
      problems.map { "\($0.span?.file.name ?? "") \($0.message)" } == [
        "a.md this site does not say \"sufferer\"", "a.md this site does not say \"Sufferers\"",
        "a.md this site does not say \"sufferer\"",
        "a.md this site does not say \"committed\nsuicide\"",
        "a.md this site does not say \"LUNATICS\"", "a.md this site does not say \"lunatic\"",
        "a.md this site does not say \"sufferer\"", "old.md this site does not say \"lunatic\"",
      ])
    #expect(problems.first?.help?.hasPrefix("Write \"person who has\"") == true)
  }

  @Test("An exception that names no page is told so")
  func exception() {
    let settings = "words-to-avoid: [{ word: sufferer, except: [abuot] }]\n"
    let files = site(["Content/about.md": page("About")], settings: settings)
    let problem = found(.unknownPage, files).first
    #expect(problem?.severity == .warning)
    #expect(problem?.help == "Did you mean \"about\"?")
  }

  @Test("A page whose day of review is past says so, with who looks after it")
  func review() {
    let pages = [
      "Content/late.md": page("Late", "owner: The involvement team\nreview-by: 2026-01-14"),
      "Content/due.md": page("Due", "review-by: 2026-01-15"),
      "Content/hidden.md": page("Hidden", "draft: yes\nreview-by: 2020-01-01"),
    ]
    let problems = found(.reviewPast, site(pages))
    #expect(problems.map(\.message) == ["this page was to be looked through by 2026-01-14"])
    #expect(problems.first?.label == "today is 2026-01-15")
    #expect(problems.first?.help?.contains("The involvement team") == true)
    let bytes = Array(pages["Content/late.md", default: ""].utf8)
    let span = problems.first?.span
    #expect(
      span.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == "2026-01-14")
    #expect(found(.reviewPast, site(pages)) { $0.date = CalendarDate("2026-01-14") }.isEmpty)
  }

  @Test("Names of the list are found on pages and in data, and never repeated")
  func watched() {
    var files = site(
      [
        "Content/a.md": page(
          "A", body: "By Sam\nPepper. The word pepper. Robin sang; a robin sang."),
        "Content/data/feedback.csv": "service,said\nhumber,sam pepper likes it\nhumber,Fine\n",
      ], settings: "personal-data: { watch: names.txt }\n")
    #expect(found(.watchedName, files) == [])
    #expect(found(.watchList, files).map(\.severity) == [.advice])
    files["names.txt"] = "# Made up\nSam Pepper\n\nRobin\n"
    let problems = found(.watchedName, files)
    #expect(
      problems.compactMap { $0.span?.file.text } == [
        "Content/a.md", "Content/a.md", "Content/data/feedback.csv",
      ])
    #expect(found(.watchList, files) == [])
    for problem in problems {
      #expect(
        ![problem.message, problem.label ?? "", problem.help ?? ""].joined().contains("Pepper"))
    }
  }

  @Test("What was looked at is counted")
  func counts() {
    let built = BuiltSite()
    built.build(
      site([
        "Content/words.md": page("Words", body: "[f](file:f.txt) ![p](p.svg)"),
        "Content/f.txt": "Words", "Content/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      ])
    ) { $0.reviews = true }
    let counts = built.result.counts
    #expect(counts?.files == 1)
    #expect(counts?.pictures == 1)
    #expect(counts?.dataRows == 5)
    #expect(counts?.pages == built.result.pageCount)
    #expect(counts?.links ?? 0 > 100)
    built.build(site([:]))
    #expect(built.result.counts == nil)
  }

  @Test("A number in what is published is an error in a build; in what is withheld, nothing")
  func personalData() {
    let pages = [
      "Content/a.md": page("A", body: "[f](file:notes.txt) [g](file:4857773457.txt)"),
      "Content/notes.txt": "Ask 943 476 5919", "Content/4857773457.txt": "Words",
      "Content/unused.txt": "4010232137",
      "Content/draft.md": page("Draft", "draft: yes", body: "4010232137"),
    ]
    let built = BuiltSite(site(pages))
    let found = built.result.diagnostics.filter { $0.code == .nhsNumber }
    #expect(found.compactMap { $0.span?.file.name } == ["4857773457.txt", "a.md", "notes.txt"])
    #expect(!built.result.isPublished)
    let allowed = "personal-data: { allow: [943 476 5919, \"4857773457\"] }\n"
    built.build(site(pages, settings: allowed))
    #expect(!built.result.diagnostics.contains { $0.code == .nhsNumber })
  }
}
