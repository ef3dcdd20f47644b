import SiteModel
import Testing

@testable import SiteInput

@Suite struct SymbolReaderTests {
  static let svg =
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="30"/></svg>"#

  static func read(
    _ symbols: String?, _ words: String? = nil, _ others: [String: String] = [:],
    settings: String = "name: A\nurl: https://a.example/\n"
  ) -> (set: SymbolSet, problems: [Diagnostic]) {
    var files = [
      "Content/index.md": "---\ntitle: Home\n---\n", "Content/site.yaml": settings,
    ]
    files["Content/symbols/symbols.csv"] = symbols
    files["Content/symbols/words.csv"] = words
    for name in ["meeting", "help", "money"] { files["Content/symbols/\(name).svg"] = svg }
    for (name, text) in others { files["Content/symbols/" + name] = text }
    let read = ContentReader(tree: MemoryFileTree(files), jobs: 1).read(theme: nil)
    return (read.sources.symbols, read.problems)
  }

  static let three = """
    id,file,label,alt
    meeting,meeting.svg,meeting,People at a table
    help,help.svg,help,A hand in a hand
    money,money.svg,money,Coins

    """

  private func symbols(_ text: String, _ others: [String: String] = [:]) -> [String] {
    said(Self.read(text, nil, others).problems, in: text)
  }

  private func words(_ rows: String) -> [String] {
    let text = "words,symbol,part,sense,show,meaning\n" + rows
    return said(Self.read(Self.three, text).problems, in: text)
  }

  @Test("A row is read with its picture, its licence and its concept")
  func row() throws {
    let set = Self.read(
      """
      id,file,label,alt,set,creator,licence,licence_url,source_url,concept,tested
      meeting,meeting.svg,a meeting,People at a table,made-up,Made-up Makers,CC BY 4.0,\
      https://creativecommons.org/licenses/by/4.0/,https://made-up.example/,15691+14707,Ward 2
      help,help.svg,help,Hands
      money,money.svg,money,Coins

      """
    ).set
    let symbol = try #require(set.symbols.first)
    #expect(symbol.id == "meeting" && symbol.label == "a meeting" && symbol.set == "made-up")
    #expect(symbol.alt == "People at a table" && symbol.concept == "15691+14707")
    #expect(symbol.tested == "Ward 2" && symbol.licence.asksForCredit)
    #expect(symbol.licence.creator == "Made-up Makers" && symbol.picture.cleaned == nil)
    #expect(symbol.route.path.hasPrefix("/symbols/meeting."))
    #expect(symbol.route.path.hasSuffix(".svg"))
    #expect(!set.symbols[1].licence.asksForCredit)
  }

  @Test("The folder's notes are neither pages nor files to publish")
  func notes() {
    let read = Self.read(
      Self.three, nil, ["README.md": "# No front matter", "blind-naming.csv": "picture\n"])
    #expect(read.problems == [])
  }

  @Test("A folder of that name without either table is a folder as any other")
  func otherFolder() {
    let read = Self.read(nil, nil, ["index.md": "---\ntitle: Symbols\n---\n"])
    #expect(read.set.isEmpty)
  }

  @Test(
    "What is wrong with a row is said where it stands",
    arguments: [
      ("id,file,label,alt,colour\nmeeting,meeting.svg,a,b,c", "unknown-column 1:19 «colour»"),
      ("id,file,label\nmeeting,meeting.svg,a", "missing-column 1:1 «id,file,label»"),
      ("id,file,label,alt\nmeeting,meeting.svg,a,", "missing-cell 2:23 «»"),
      ("id,file,label,alt\nMeeting,meeting.svg,a,b", "wrong-id 2:1 «Meeting»"),
      ("id,file,label,alt\nhelp,help.svg,a,b\nhelp,help.svg,a,b", "id-taken 3:1 «help»"),
      ("id,file,label,alt\nmeeting,meting.svg,a,b", "symbol-file 2:9 «meting.svg»"),
      ("id,file,label,alt\nmeeting,README.md,a,b", "symbol-file 2:9 «README.md»"),
      (
        "id,file,label,alt,licence,creator\nmeeting,meeting.svg,a,b,CC BY 4.0,x",
        "symbol-licence 2:25 «CC BY 4.0»"
      ),
      (
        "id,file,label,alt,licence,creator\nmeeting,meeting.svg,a,b,CC BY-AS 4.0,x",
        "symbol-licence 2:25 «CC BY-AS 4.0»"
      ),
      (
        "id,file,label,alt,licence,creator,licence_url\nmeeting,meeting.svg,a,b,CC BY 4.0,x,https://a.example/",
        "symbol-licence 2:25 «CC BY 4.0»"
      ),
      (
        "id,file,label,alt,licence_url,licence\nmeeting,meeting.svg,a,b,,Widgit licence",
        "symbol-licence 2:26 «Widgit licence»"
      ),
      (
        "id,file,label,alt,licence,licence_url\nmeeting,meeting.svg,a,b,,https://a.example/",
        "symbol-licence 2:26 «https://a.example/»"
      ),
      (
        "id,file,label,alt,licence,licence_url\nmeeting,meeting.svg,a,b,CC BY,https://a.example/",
        "symbol-licence 2:25 «CC BY»"
      ),
      (
        "id,file,label,alt,licence,licence_url\nmeeting,meeting.svg,a,b,CC0-1.0,a.example",
        "wrong-cell 2:33 «a.example»"
      ),
      ("id,file,label,alt,concept\nmeeting,meeting.svg,a,b,bci:1", "wrong-cell 2:25 «bci:1»"),
    ])
  func slips(table: String, expected: String) {
    #expect(symbols(table).contains(expected), "\(symbols(table))")
  }

  @Test("A picture that no row names is said to be left over, and one that no page uses is not")
  func unlisted() {
    #expect(
      symbols("id,file,label,alt\nhelp,help.svg,a,b\nmeeting,meeting.svg,a,b") == [
        "symbol-unlisted Content/symbols/money.svg"
      ])
  }

  @Test("A file that is no picture, or is broken off, is an error")
  func broken() {
    let empty = Self.read(Self.three, nil, ["help.svg": "Not a picture"]).problems
    #expect(said(empty, in: Self.three) == ["symbol-file 3:6 «help.svg»"])
    let cut = Self.read(Self.three, nil, ["help.svg": "<svg viewBox=\"0 0 1 1\"><circle cx=\"1\""])
    #expect(cut.problems.map(\.code) == [.symbolFile])
  }

  @Test("Words lead to pictures, and stay plain when the list says so")
  func wordRows() throws {
    let set = Self.read(
      Self.three,
      """
      words,symbol,part,sense,show,meaning
      "Take  part",meeting,verb,,,
      in front of,,,,no,
      advocate,,noun,,no,Somebody who helps you to speak up
      CPA,help,,,yes,A meeting about your care

      """
    ).set
    #expect(set.words.map(\.words) == ["Take part", "in front of", "advocate", "CPA"])
    #expect(set.words.map(\.isShown) == [true, false, false, true])
    #expect(set.words[0].symbol == Ref(0) && set.words[0].part == .verb)
    #expect(set.words[2].meaning == "Somebody who helps you to speak up")
  }

  @Test(
    "What is wrong with a row of words is said where it stands",
    arguments: [
      ("meeting,meting,,,yes,", "unknown-symbol 2:9 «meting»"),
      ("meeting,,,,yes,", "missing-cell 2:9 «»"),
      ("meeting,meeting,nuon,,yes,", "wrong-cell 2:17 «nuon»"),
      ("meeting,meeting,,,maybe,", "wrong-cell 2:19 «maybe»"),
      ("a meeting; talk,meeting,,,yes,", "wrong-cell 2:1 «a meeting; talk»"),
      ("meeting,meeting,,,yes,\nMeeting,meeting,,,yes,", "given-twice 3:1 «Meeting»"),
      ("bank,money,,,yes,\nbank,help,noun,,yes,", "word-senses 2:1 «bank»"),
      ("bank,money,noun,,yes,\nbank,help,noun,,yes,", "given-twice 3:1 «bank»"),
      ("the,meeting,,,yes,", "word-stays-plain 2:1 «the»"),
    ])
  func wordSlips(rows: String, expected: String) {
    #expect(words(rows) == [expected])
  }

  @Test("A misspelt picture is told the nearest")
  func suggestion() {
    let problems = Self.read(Self.three, "words,symbol\nmeetings,meetin\n").problems
    #expect(problems.map(\.help) == ["Did you mean \"meeting\"?"])
  }

  @Test("Senses and parts of speech tell equal words apart")
  func senses() {
    #expect(words("bank,money,noun,money,yes,\nbank,help,noun,river,yes,") == [])
    #expect(words("plan,money,noun,,yes,\nplan,help,verb,,yes,") == [])
    #expect(words("plan,money,noun,,yes,\nplan,money,verb,,yes,") == [])
  }

  @Test("Words without pictures are told that the other table is missing")
  func noSymbols() {
    #expect(
      Self.read(nil, "words,symbol\nmeeting,meeting\n").problems.map(\.code).contains(.symbolFile))
  }
}
