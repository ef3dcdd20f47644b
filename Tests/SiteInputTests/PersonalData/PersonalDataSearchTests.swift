import SiteModel
import Testing

@testable import SiteInput

@Suite struct PersonalDataSearchTests {
  private static let file = SourcePath("Content/page.md")

  /// The codes, with the text that each is about.
  private func found(_ text: String, allow: [String] = [], keysEnd: Int = 0) -> [String] {
    var settings = SiteSettings()
    settings.rules.personalData.allowed = allow
    let bytes = Array(text.utf8)
    return PersonalDataSearch(settings)
      .findings(in: bytes, 0..<bytes.count, of: Self.file, keysEnd: keysEnd)
      .map { "\($0.code.rawValue) «\($0.span.map { underlined($0, in: bytes) } ?? "")»" }
  }

  @Test(
    "NHS numbers are found however they are divided, at any place of eight bytes",
    arguments: ["9434765919", "943 476 5919", "943-476-5919", "943\u{A0}476\u{A0}5919"])
  func nhsNumbers(number: String) {
    for length in 0..<17 {
      let before = String(repeating: "x", count: length) + " "
      #expect(found(before + number + " said so") == ["nhs-number «\(number)»"])
    }
    #expect(found(number) == ["nhs-number «\(number)»"])
    #expect(found("|\(number)|") == ["nhs-number «\(number)»"])
    #expect(found("NHS no.: \(number).") == ["nhs-number «\(number)»"])
    #expect(found("aged 45, \(number), \(number)").count == 2)
  }

  @Test(
    "What only looks like an NHS number is none",
    arguments: [
      "9434765918", "943 476 5918", "0000000000", "1111111111", "0123456789 and", "94347659190",
      "19434765919", "9434.765919", "ISBN 0306406152", "isbn: 0-306-40615-2",
      "https://doi.org/10.1000/9434765919", "<https://example.org/9434765919>", "a9434765919",
      "#9434765919", "id_9434765919", "12-9434765919",
      "943 476 5919 0-1".replacing(" 0-1", with: "5"),
    ])
  func noNHSNumbers(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("nhs-number") })
  }

  @Test("A digest among a page's keys is no number, and a number among them is")
  func keys() {
    let keys = "---\nchecked:\n  against:\n    - \"9434765919\"\nsummary: Of 9434765919\n---\n"
    #expect(found(keys, keysEnd: keys.utf8.count).count == 1)
    #expect(found("- \"9434765919\"").count == 1)
  }

  @Test("National Insurance numbers are found with and without spaces, and only those given out")
  func insuranceNumbers() {
    for number in ["AB123456C", "AB 12 34 56 C", "AB 123456 C", "JG 10 37 59 A"] {
      #expect(found("Number \(number), he said") == ["insurance-number «\(number)»"])
    }
    for text in [
      "QQ 12 34 56 C", "GB 12 34 56 C", "AB 12 34 56 E", "ab123456c", "AB1234567C", "XAB123456C",
    ] {
      #expect(found(text).isEmpty, "\(text)")
    }
  }

  @Test(
    "Telephone numbers that a person may have are found",
    arguments: [
      "0113 496 0000", "01632 960001", "(020) 7946 0018", "020-7946-0018", "07700 900123",
      "07700 900 123", "+44 7700 900123", "+44 (0)20 7946 0018", "+441134960000",
      "0044 113 496 0000",
      "016977 2345",
    ])
  func phones(number: String) {
    #expect(found("Ring \(number) or come by.") == ["phone-number «\(number)»"])
    #expect(found("[ring](tel:\(number))") == ["phone-number «\(number)»"])
    #expect(found("“\(number)”") == ["phone-number «\(number)»"])
  }

  @Test(
    "Numbers of organisations, days and sums are no telephone numbers",
    arguments: [
      "0800 123 4567", "0300 123 1234", "0845 46 47 48", "116 123", "111", "2023-04-01",
      "01 02 2024",
      "1,214,000", "0.75", "0113 49", "10.1080/0113 4960000",
      "2023/0113 4960000",
    ])
  func noPhones(text: String) { #expect(found("It is \(text) here") == []) }

  @Test("Addresses for e-mail are found, in links too, but not those that belong to nobody")
  func emails() {
    #expect(
      found("[write](mailto:Jo.Bloggs@trust.nhs.uk?subject=x)")
        == ["email-address «Jo.Bloggs@trust.nhs.uk»"])
    #expect(found("<o'neill@host.org>.") == ["email-address «o'neill@host.org»"])
    let others = [
      "team@example.org", "team@our.example", "logo@2x.png", "https://x.org/@name", "@someone",
      "a@b",
      "https://me@host.org/x",
    ]
    for text in others { #expect(found("See \(text) here") == [], "\(text)") }
  }

  @Test("What the site allows is passed over, however it is written")
  func allowed() {
    let allow = ["9434765919", "0113 496 0000", "Team@Host.org", "@trust.nhs.uk", "AB 12 34 56 C"]
    #expect(
      found(
        "943 476 5919, +44 (0)113 496 0000, team@host.org, anyone@trust.nhs.uk, AB123456C",
        allow: allow) == [])
    #expect(found("other@host.org", allow: allow).count == 1)
    #expect(found("a@sub.trust.nhs.uk", allow: allow).count == 1)
  }

  @Test("The site's own contact is allowed")
  func contact() {
    var settings = SiteSettings()
    settings.contactEmail = "Desk@host.org"
    settings.contactPhone = "0113 496 0000"
    let search = PersonalDataSearch(settings)
    let text = "desk@host.org or +44 113 496 0000"
    #expect(search.findings(in: Array(text.utf8), of: Self.file).isEmpty)
  }

  @Test("No message repeats what it is about, and none shows its line")
  func masked() throws {
    let text = "943 476 5919 AB123456C jo@host.org 07700 900123"
    let found = PersonalDataSearch(SiteSettings()).findings(in: Array(text.utf8), of: Self.file)
    #expect(found.count == 4)
    for problem in found {
      for secret in ["476", "123456", "jo@", "900"] { #expect(!problem.words.contains(secret)) }
      var excerpts = SourceExcerpts(
        lookup: SourceLookup(tree: MemoryFileTree([Self.file.text: text])))
      #expect(excerpts.excerpt(of: problem) == nil)
      #expect(excerpts.place(of: problem)?.line == 1)
    }
    #expect(found[0].message == "an NHS number, 943 … …19")
  }

  @Test("A file's name is looked through, too")
  func names() {
    let file = SourcePath("Content/4857773457-plan.pdf")
    let found = PersonalDataSearch(SiteSettings()).findings(inNameOf: file)
    #expect(found.map(\.code) == [.nhsNumber])
    #expect(found.first?.span?.isWholeFile == true)
  }

  @Test("Tables of data are looked through while they are read")
  func tables() {
    let tree = MemoryFileTree([
      "Content/site.yaml": "name: N\nurl: https://n.example/\n",
      "Content/data/services.csv": "id,name\noak,Oak House\n",
      "Content/data/feedback.csv": "service,said\noak,\"Ask 943 476 5919, she knows\"\n",
    ])
    let problems = ContentReader(tree: tree, jobs: 1).read(theme: nil).problems
    let number = problems.first { $0.code == .nhsNumber }
    #expect(number?.span == SourceSpan(SourcePath("Content/data/feedback.csv"), 22, 34))
  }
}
