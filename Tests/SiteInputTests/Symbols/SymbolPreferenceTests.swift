import SiteModel
import Testing

@testable import SiteInput

@Suite struct SymbolPreferenceTests {
  /// Three sets: one's own without a name, "one" and "two".
  private static let rows = """
    id,file,label,alt,set,concept
    meeting,meeting.svg,own meeting,a,,15450
    meeting,help.svg,meeting of one,b,one,
    help,money.svg,help of one,c,one,14704
    aid,meeting.svg,aid of two,d,two,14704
    money,help.svg,money of two,e,two,

    """

  private func read(_ settings: String, _ words: String? = nil) -> (
    set: SymbolSet, problems: [Diagnostic]
  ) {
    var files = [
      "Content/index.md": "---\ntitle: Home\n---\n",
      "Content/site.yaml": "name: A\nurl: https://a.example/\n" + settings,
      "Content/symbols/symbols.csv": Self.rows,
    ]
    files["Content/symbols/words.csv"] = words
    for name in ["meeting", "help", "money"] {
      files["Content/symbols/\(name).svg"] = SymbolReaderTests.svg
    }
    let read = ContentReader(tree: MemoryFileTree(files), jobs: 1).read(theme: nil)
    return (read.sources.symbols, read.problems)
  }

  private func label(_ id: String, _ set: SymbolSet) -> String? {
    set.symbol(id: id).map { set[$0].label }
  }

  @Test("Without a word of it, the set that comes first in the table goes first")
  func byTable() {
    let (set, problems) = read("")
    #expect(problems == [])
    #expect(label("meeting", set) == "own meeting")
    #expect(set.behind.map(\.symbol.label) == ["meeting of one"])
    // Nobody said whose picture of a concept goes first.
    #expect(label("aid", set) == "aid of two" && label("help", set) == "help of one")
  }

  @Test("The set that site.yaml names first is shown, for an id and for a concept")
  func preferred() {
    let set = read("symbols: { prefer: [two, one, own] }\n").set
    #expect(label("meeting", set) == "meeting of one")
    #expect(label("help", set) == "aid of two" && label("aid", set) == "aid of two")
    #expect(label("money", set) == "money of two")
    #expect(set.behind.count == 2 && set.symbols.count == 3)
  }

  @Test("Words follow to the picture that is shown")
  func words() {
    let (set, problems) = read(
      "symbols: { prefer: [two] }\n", "words,symbol\nhelp,help\nmeeting,meeting\n")
    #expect(problems == [])
    #expect(set.words.map { $0.symbol.map { set[$0].label } } == ["aid of two", "own meeting"])
  }

  @Test("Two pictures of a set for one concept settle nothing")
  func undecided() {
    let files = [
      "Content/site.yaml": "name: A\nurl: https://a.example/\nsymbols: { prefer: [one] }\n",
      "Content/index.md": "---\ntitle: Home\n---\n",
      "Content/symbols/symbols.csv":
        "id,file,label,alt,set,concept\na,a.svg,a,a,one,14704\nb,a.svg,b,b,one,14704\nc,a.svg,c,c,two,14704\n",
      "Content/symbols/a.svg": SymbolReaderTests.svg,
    ]
    let set = ContentReader(tree: MemoryFileTree(files), jobs: 1).read(theme: nil).sources.symbols
    #expect(label("c", set) == "c" && set.behind.isEmpty)
  }

  @Test("The order is part of what pages are made from")
  func digest() {
    #expect(read("").set.digest != read("symbols: { prefer: [one] }\n").set.digest)
  }

  @Test(
    "A set that there is not, and one named twice, are errors",
    arguments: [
      ("symbols: { prefer: [one, too] }\n", "symbol-set", "Did you mean \"two\"?"),
      (
        "symbols: { prefer: [one, One] }\n", "symbol-set",
        "Take one of the two out: what stands first is shown first."
      ),
      ("symbols: { prefers: [one] }\n", "unknown-key", "Did you mean \"prefer\"?"),
      ("symbols: one\n", "wrong-value", "Write symbols: { prefer: [one] }."),
      ("symbols: { commercial: maybe }\n", "wrong-value", ""),
    ])
  func mistakes(settings: String, code: String, help: String) {
    let problems = read(settings).problems
    #expect(problems.map(\.code.rawValue) == [code])
    #expect(help.isEmpty || problems.first?.help == help)
  }

  @Test("A site that earns money is refused what may not be used there, once for each set")
  func commercial() {
    let text = """
      id,file,label,alt,set,creator,licence,licence_url,source_url
      meeting,meeting.svg,a,a,one,Makers,CC BY-NC-SA 4.0,https://a.example/,https://b.example/
      help,help.svg,b,b,one,Makers,CC BY-NC-SA 4.0,https://a.example/,https://b.example/
      money,money.svg,c,c,two,Makers,CC BY-SA 4.0,https://a.example/,https://b.example/

      """
    let yes = "name: A\nurl: https://a.example/\nsymbols: { commercial: yes }\n"
    #expect(SymbolReaderTests.read(text).problems == [])
    let problems = SymbolReaderTests.read(text, settings: yes).problems
    #expect(said(problems, in: text) == ["symbol-commercial 2:36 «CC BY-NC-SA 4.0»"])
    #expect(problems.first?.label == "2 pictures of this set")
  }
}
