import SiteModel
import Testing

@testable import SiteRender

@Suite struct SearchIndexTests {
  private func files(_ pages: [(title: String, route: String, summary: String?)]) -> [String:
    String]
  {
    let plans = pages.map { page in
      var view = PageView(title: page.title, route: Route(page.route), language: "en")
      view.summary = page.summary
      return PagePlan(
        view: view, kind: .page, layout: "page", source: nil, digest: Digest(of: page.title)
      ) { .page }
    }
    let entries = plans.indices.map { SearchPlan.Entry(page: $0, label: "Page", names: "") }
    let index = SearchIndex(
      SearchPlan(entries: entries), pages: plans, headings: { _ in "" }, jobs: 2)
    return Dictionary(
      uniqueKeysWithValues: index.files().map {
        ($0.route.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test("A word leads to its pages, told apart by where it stands; accents are folded")
  func terms() throws {
    let found = files([
      ("Côté's ward", "/cote/", nil), ("The long way to a ward", "/way/", "Ward by ward"),
      ("Ways", "/ways/", "To a ward"),
    ])
    let terms = try #require(found["/a-z/t0.js"])
    for line in ["0cote|||0", "4s|0", "0ward|0|1||2", "2y||1", "3s|2"] {
      #expect(terms.contains("\\n\(line)\\n") || terms.contains("\\n\(line)\")"))
    }
  }

  @Test("What is said of a page is escaped for a script, and cut between words")
  func pages() throws {
    let long = String(repeating: "word ", count: 30)
    let found = files([("A \"b\" \\ c\u{1}", "/é x/", long)])
    let page = try #require(found["/a-z/p0.js"])
    #expect(page.hasPrefix(#"found("p0","A \"b\" \\ c \t%C3%A9%20x/\tPage\tword word "#))
    #expect(page.hasSuffix("word…\")\n"))
    #expect(page.utf8.count < 180)
  }

  @Test("Words are also written backwards, letter by letter")
  func ends() {
    #expect(files([("ab éя", "/x/", nil)])["/a-z/e0.js"]?.contains("яe") == true)
  }

  @Test("A word of all pages names the first of them, and says how many there are")
  func commonWord() throws {
    let pages = (0..<1000).map { (title: "Common \($0)", route: "/\($0)/", summary: String?.none) }
    let found = files(pages)
    let terms = found.filter { $0.key.hasPrefix("/a-z/t") }.values.joined()
    let all = "0common|" + "0" + String(repeating: ",1", count: SearchIndex.mostDocuments - 1)
    #expect(terms.contains(all + "||||" + String(1000, radix: 36)))
    #expect(found["/a-z/p124.js"] != nil && found["/a-z/p125.js"] == nil)
    #expect(found["/a-z/index.js"]?.contains(" 1000 8\\n") == true)
  }

  @Test("On 10,000 pages that all say the same words, no question can load more than 60 KB")
  func limit() throws {
    let summary = String(repeating: "everywhere and always the same words again ", count: 4)
    let pages = (0..<10_000).map { number in
      (
        title:
          "Involvement in everyday life, page \(number) of a very long series of pages that goes on \"and on\"",
        route: "/involvement/every-day/life-\(number)-\(number * 7919 % 10_007)/",
        summary: Optional(summary)
      )
    }
    let found = files(pages)
    func largest(_ kind: String) -> Int {
      found.filter { $0.key.hasPrefix("/a-z/\(kind)") }.map(\.value.utf8.count).max() ?? 0
    }
    let index = try #require(found["/a-z/index.js"]?.utf8.count)
    let words = max(largest("t"), largest("e"))
    #expect(words <= 3100 && largest("p") > 1000)
    // As find.js has it: as many files of words as fit beside the first file, and ten files of pages.
    let most = (42_000 - index) / 3100
    #expect(most >= 11)
    #expect(index + most * words + 10 * largest("p") <= 60 * 1024)
  }

  @Test("No letter is cut in two, and a summary that has no room is left out")
  func cutLetters() throws {
    let found = files([
      (String(repeating: "é", count: 80), "/a/", "Short"),
      ("B", "/" + String(repeating: "b", count: 210) + "/", "A summary of some length, in words"),
    ])
    let text = try #require(found["/a-z/p0.js"])
    #expect(!text.contains("\u{FFFD}") && text.contains("é…\\ta/\\tPage\\tShort"))
    #expect(text.hasSuffix("/\\tPage\\t\")\n"))
  }

  @Test("The mark in the first file changes with what any file says")
  func mark() {
    let one = files([("One", "/one/", nil)])["/a-z/index.js"]
    let two = files([("One", "/one/", "Two")])["/a-z/index.js"]
    #expect(one != two && one == files([("One", "/one/", nil)])["/a-z/index.js"])
  }
}
