import SiteModel
import Testing

@testable import SiteInput

@Suite struct SettingsReaderTests {
  private func read(_ file: String?) -> (
    settings: SiteSettings, said: [String], problems: [Diagnostic]
  ) {
    var problems: [Diagnostic] = []
    let tree = MemoryFileTree(file.map { ["Content/site.yaml": $0] } ?? [:])
    let settings = SettingsReader.read(tree, &problems)
    return (settings, said(problems, in: file ?? ""), problems)
  }

  /// A file with all that must be there, and `lines`, which start in line 3.
  private func read(keys lines: String) -> (
    settings: SiteSettings, said: [String], problems: [Diagnostic]
  ) { read("name: N\nurl: https://example.org/\n\(lines)\n") }

  @Test func `without the file the site has a name, and a warning says what to write`() {
    let (settings, said, problems) = read(nil)
    #expect(said == ["missing-settings Content/site.yaml"])
    #expect(!problems.hasErrors)
    #expect(problems.first?.help?.contains("name: Your site") == true)
    #expect(settings.name == "Website")
  }

  @Test(
    arguments: [
      ("Content/site.yml", "Rename Content/site.yml to Content/site.yaml"),
      ("Content/Site.yaml", "Rename Content/Site.yaml to Content/site.yaml"),
      ("site.yaml", "Move site.yaml into the folder Content/"),
      ("site.yml", "Move site.yml into the folder Content/"),
    ])
  func `a file under another name, or elsewhere, is found out`(file: String, help: String) {
    var problems: [Diagnostic] = []
    let tree = MemoryFileTree([file: "name: N\n", "Content/index.md": ""])
    _ = SettingsReader.read(tree, &problems)
    #expect(problems.map(\.code) == [.missingSettings])
    #expect(problems.first?.help?.hasPrefix(help) == true)
  }

  @Test func `everything that the file says is read`() {
    let (settings, said, _) = read(
      keys: """
        summary: What we do
        language: cy
        time-zone: Europe/London
        contact: { email: desk@example.org }
        theme: { name: mine, settings: { accent: blue } }
        raw-html: yes
        pages-in-list: 20
        """)
    #expect(said == [])
    #expect(settings.name == "N")
    #expect(settings.summary == "What we do")
    #expect(settings.language == "cy")
    #expect(settings.timeZone?.value == "Europe/London")
    #expect(settings.contactEmail == "desk@example.org")
    #expect(settings.theme?.value == "mine")
    #expect(settings.themeSettings.map(\.key) == ["accent"])
    #expect(settings.allowsRawHTML)
    #expect(settings.pagesInList == 20)
  }

  @Test func `what is not said is safe and British`() {
    let (settings, said, _) = read(keys: "")
    #expect(said == [])
    #expect(settings.language == "en-GB")
    #expect(!settings.allowsRawHTML)
    #expect(settings.pagesInList == 50)
    #expect(settings.theme == nil)
    #expect(settings.menus.isEmpty)
  }

  private static let bands =
    "bands: [{ rating: good, from: 3, means: G }, { rating: low, from: 0.5, means: L }]"

  @Test(
    arguments: [
      ("ratings: { minimum: 0.5, maximum: 7, \(bands) }", []),
      ("ratings: { minimum: 1, maximum: 7, \(bands) }", []),
      ("ratings: { minimum: 0, maximum: 7, \(bands) }", ["wrong-ratings 3:102 «0.5»"]),
      (
        "ratings: { minimum: 0.5, maximum: 0.5, \(bands) }",
        [
          "wrong-ratings 3:35 «0.5»", "wrong-ratings 3:70 «3»",
        ]
      ),
      ("ratings: { minimum: 0.5, maximum: 2, \(bands) }", ["wrong-ratings 3:68 «3»"]),
      ("ratings: { maximum: 7, \(bands) }", ["wrong-ratings 3:10 «{»"]),
      ("ratings: { minimum: 1, maximum: 7, bands: [] }", ["wrong-ratings 3:10 «{»"]),
      ("ratings: { minimum: , maximum: 7, \(bands) }", ["wrong-ratings 3:10 «{»"]),
      ("ratings: 1 to 5", ["wrong-value 3:10 «1 to 5»"]),
      ("years: [2023, 2024]", ["wrong-value 3:8 «[»"]),
      ("years: { starts: 04, shown: 2023/24 }", []),
      ("years: { starts: 13 }", ["wrong-years 3:18 «13»"]),
      ("years: { starts: 0 }", ["wrong-years 3:18 «0»"]),
    ] as [(String, [String])])
  func `the scale and the years are checked`(keys: String, expected: [String]) {
    let (settings, said, _) = read(keys: keys)
    #expect(said == expected)
    #expect(settings.hasRatings == keys.hasPrefix("ratings"))
    #expect((settings.scale != nil) == (keys.hasPrefix("ratings") && expected.isEmpty))
  }

  @Test func `another file has another digest`() {
    #expect(read(keys: "").settings.digest != read(keys: "# a comment").settings.digest)
    #expect(read(keys: "").settings.digest == read(keys: "").settings.digest)
  }

  @Test(arguments: [
    "\u{FEFF}name: N\nurl: https://example.org\n", "name: N\r\nurl: https://example.org\r\n",
  ])
  func `a byte-order mark and CRLF are no matter`(file: String) {
    let (settings, said, _) = read(file)
    #expect(said == [])
    #expect(settings.name == "N")
    #expect(settings.origin == "https://example.org")
  }

  @Test(
    arguments: [
      ("url: https://example.org\n", ["missing-key 1:1 «»"]),
      ("name:\nurl: https://example.org\n", ["missing-key 1:1 «»"]),
      ("name: \"\"\nurl: https://example.org\n", ["missing-key 1:1 «»"]),
      ("name: \" \"\nurl: https://example.org\n", ["missing-key 1:1 «»"]),
      ("name: N\n", ["missing-key 1:1 «»"]),
      ("language: cy\n", ["missing-key 1:1 «»", "missing-key 1:1 «»"]),
      ("name: [N]\nurl: https://example.org\n", ["wrong-value 1:7 «[»"]),
      ("name: N\nurl: [x]\n", ["wrong-value 2:6 «[»"]),
      ("", ["not-a-mapping 1:1 «»"]),
      ("# only a comment\n", ["not-a-mapping 1:1 «#»"]),
      ("- name\n", ["not-a-mapping 1:1 «-»"]),
      ("just text\n", ["not-a-mapping 1:1 «j»"]),
      ("name: \"N\n", ["yaml-syntax 1:7 «\"»"]),
    ])
  func `the name and the address must be there`(file: String, expected: [String]) {
    #expect(read(file).said == expected)
  }

  @Test func `what is missing is named`() {
    #expect(read("name: N\n").problems.first?.words.contains("url: https://") == true)
    #expect(read("url: https://example.org\n").problems.first?.words.contains("name: ") == true)
  }

  // MARK: Addresses

  @Test(
    arguments: [
      ("https://example.org", "https://example.org", ""),
      ("https://example.org/", "https://example.org", ""),
      ("http://localhost:8080/", "http://localhost:8080", ""),
      ("https://example.org/network", "https://example.org", "/network"),
      ("https://example.org/network/", "https://example.org", "/network"),
      ("https://example.org/a/b/", "https://example.org", "/a/b"),
    ])
  func `an address falls into its host and its path`(
    url: String, origin: String, basePath: String
  ) {
    let (settings, said, _) = read("name: N\nurl: \(url)\n")
    #expect(said == [])
    #expect(settings.origin == origin)
    #expect(settings.basePath == basePath)
  }

  @Test(
    arguments: [
      "example.org", "www.example.org/", "ftp://example.org/", "https://", "https:///path",
      "https:/example.org", "//example.org", "javascript:alert(1)", "https://example.org/?q=1",
      "https://exam ple.org/", "https://example.org/<b>",
    ])
  func `what is no web address is refused with an example`(url: String) {
    let (settings, said, problems) = read("name: N\nurl: \(url)\n")
    #expect(said == ["wrong-value 2:6 «\(url)»"])
    #expect(problems.first?.words.contains("https://example.org/") == true)
    #expect(settings.origin == "http://localhost")
  }

  // MARK: Other values

  @Test(
    arguments: [
      ("language: English", "wrong-value 3:11 «English»", "en-GB or cy"),
      ("language: en_GB", "wrong-value 3:11 «en_GB»", "en-GB or cy"),
      ("raw-html: perhaps", "wrong-value 3:11 «perhaps»", "yes or no"),
      ("pages-in-list: 0", "wrong-value 3:16 «0»", "from 1 to 1000"),
      ("pages-in-list: 1001", "wrong-value 3:16 «1001»", "from 1 to 1000"),
      ("pages-in-list: -5", "wrong-value 3:16 «-5»", "from 1 to 1000"),
      ("pages-in-list: many", "wrong-value 3:16 «many»", "from 1 to 1000"),
      ("pages-in-list: [5]", "wrong-value 3:16 «[»", "from 1 to 1000"),
      ("contact: desk@example.org", "wrong-value 3:10 «desk@example.org»", "a group of keys"),
      ("contact: { mail: x }", "unknown-key 3:12 «mail»", "Did you mean \"email\"?"),
      ("theme: plain", "wrong-value 3:8 «plain»", "a group of keys"),
      ("theme: { nmae: plain }", "unknown-key 3:10 «nmae»", "Did you mean \"name\"?"),
      ("lenguage: cy", "unknown-key 3:1 «lenguage»", "Did you mean \"language\"?"),
      ("url: https://example.com", "duplicate-key 3:1 «url»", "written twice"),
    ])
  func `a value that can't be is shown where it stands`(
    keys: String, expected: String, words: String
  ) {
    let (_, said, problems) = read(keys: keys)
    #expect(said == [expected])
    #expect(problems.first?.words.contains(words) == true)
  }

  @Test(
    arguments: [
      ("theme: ours", "Write theme: { name: ours }."),
      ("theme: [ours]", "Write theme: { name: plain }."),
      ("contact: a@b.example", "Write contact: { email: a@b.example }."),
      ("menus: page:a", "Write menus: { main: [page:a] }."),
      ("menus: [page:a]", "Write menus: { main: [page:guidance] }."),
      ("menus: { main: page:a }", "Write main: [page:a]."),
      (
        "raw-html: perhaps",
        "Write raw-html: yes if pages may hold HTML; if they may not, leave the line out."
      ),
    ])
  func `somebody who wrote a value the short way sees how it is written`(
    keys: String, help: String
  ) {
    let problems = read(keys: keys).problems
    #expect(problems.map(\.code) == [.wrongValue])
    #expect(problems.first?.help == help)
  }

  @Test(arguments: ["Europe/London", "UTC", "America/Port-au-Prince", "Etc/GMT+1", "GMT0"])
  func `a time zone that the machine knows is taken`(zone: String) {
    let (settings, said, _) = read(keys: "time-zone: \(zone)")
    #expect(said == [])
    #expect(settings.timeZone?.value == zone)
  }

  @Test(arguments: [
    "Europe/Lodnon", "Europe", "Europe/", "London time", "/etc/passwd", "../../../etc/passwd",
    "/usr/share/zoneinfo/UTC", "tzdata.zi", "leapseconds", "+", "\"\"",
  ])
  func `another time zone is refused where it stands, whatever day the site is built for`(
    zone: String
  ) {
    let (settings, _, problems) = read(keys: "time-zone: \(zone)")
    #expect(problems.map(\.code) == [.wrongValue])
    #expect(problems.first?.words.contains("Europe/London") == true)
    #expect(settings.timeZone == nil)
  }

  @Test(arguments: [1, 2, 999, 1000])
  func `a list may hold from 1 to 1000 pages`(count: Int) {
    let (settings, said, _) = read(keys: "pages-in-list: \(count)")
    #expect(said == [])
    #expect(settings.pagesInList == count)
  }

  // MARK: Menus

  @Test func `menu items keep their order, with or without a title`() {
    let (settings, said, _) = read(
      keys: """
        menus:
          main:
            - page:guidance
            - { link: page:results, title: All results }
            - page: news
            - https://example.com/
          footer: []
        """)
    #expect(said == [])
    let main = settings.menus[.main] ?? []
    #expect(
      main.map(\.link.value)
        == ["page:guidance", "page:results", "page:news", "https://example.com/"])
    #expect(main.map(\.title) == [nil, "All results", nil, nil])
    // Empty is not the same as not said: an empty menu is one that the team wants empty.
    #expect(settings.menus[.footer]?.isEmpty == true)
  }

  @Test(
    arguments: [
      ("menus: [page:a]", "wrong-value 3:8 «[»", "a group of keys"),
      ("menus: { main: page:a }", "wrong-value 3:16 «page:a»", "a list"),
      ("menus: { mian: [] }", "unknown-key 3:10 «mian»", "Did you mean \"main\"?"),
      ("menus: { main: [{ title: A }] }", "missing-key 3:17 «{ title: A }»", "leads nowhere"),
      ("menus: { main: [[a]] }", "wrong-value 3:17 «[»", "menu item is text"),
      ("menus: { main: [{ lnik: a, link: b }] }", "unknown-key 3:19 «lnik»", "\"link\""),
    ])
  func `a menu that can't be is shown where it stands`(
    keys: String, expected: String, words: String
  ) {
    let (_, said, problems) = read(keys: keys)
    #expect(said == [expected])
    #expect(problems.first?.words.contains(words) == true)
  }

  @Test func `the menus there are stand once each in the help`() {
    let (_, _, problems) = read(keys: "menus: { main: [page:a], sidebar: [page:b] }")
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.help == "Known here: footer, main.")
  }
}
