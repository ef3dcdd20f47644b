import Foundation
import SiteBuild
import SiteModel
import Testing

@Suite struct PlanPageTests {
  private static let matter = """
    plan:
      as-of: 2017-05-01
      key: { Green: On track, Red: Late }
      themes: [culture, reach]
    """
  private static let body = """
    Opening words.

    ## Culture & change {#culture}

    1. Listen.
    2. Answer.

    ## Notes

    Other words.

    ## Reach {#reach}

    """
  private static let table = """
    theme,group,commitments,action,target,rating,lead
    culture,Group,1,Do <it>,Mar 17,Green,Chair
    ,,,Do more,Completed,Yellow,Chair
    reach,,,Go out,Oct 17,,Chair

    """

  private static func files(table: String = table, link: String = "") -> [String: String] {
    [
      "Content/index.md": page("Home"), "Content/plans/index.md": page("Plans"),
      "Content/plans/p.md": page("Plan", matter, body: body + link), "Content/plans/p.csv": table,
    ]
  }

  @Test("Each theme's actions stand behind its words, and the other parts stay where they are")
  func order() throws {
    let site = BuiltSite(Self.files())
    let page = try #require(site.page("/plans/p/"))
    let parts = [
      "Opening words.", "id=\"_numbers\"", "id=\"culture\"", "<li>Answer.</li>", "Do &lt;it&gt;",
      "id=\"notes\"", "Other words.", "id=\"reach\"", "Go out",
    ]
    var rest = page[try #require(page.range(of: "class=\"body\"")).upperBound...]
    for part in parts {
      let place = try #require(rest.range(of: part), "\(part) in its place")
      rest = rest[place.upperBound...]
    }
    #expect(page.components(separatedBy: "id=\"culture\"").count == 2)
  }

  @Test(
    "Every number that was counted has an address",
    arguments: [
      ("items", "3"), ("rated/green", "1"), ("rated/red", "0"), ("rated/yellow", "1"),
      ("not-rated", "1"), ("completed", "1"), ("overdue", "1"), ("theme/culture/items", "2"),
      ("theme/culture/rated/green", "1"), ("theme/reach/not-rated", "1"),
      ("theme/culture/commitment/1", "2"), ("theme/culture/commitment/2", "0"),
      ("due/2017-03-31", "1"), ("due/2017-10-31", "1"),
    ])
  func figures(address: String, value: String) throws {
    let site = BuiltSite(Self.files())
    let page = try #require(site.page("/plans/p/"))
    #expect(
      page.contains("<span class=\"figure\" data-figure=\"plan/p/\(address)\">\(value)</span>"))
  }

  @Test("What a plan has not is said in words")
  func words() throws {
    let site = BuiltSite(Self.files())
    let page = try #require(site.page("/plans/p/"))
    #expect(page.contains("Not rated"))
    #expect(page.contains("its key does not say what it means"))
    #expect(page.contains("Commitment 2 of Culture &amp; change</a>: Answer."))
    #expect(page.contains("<strong class=\"mark\">Overdue</strong>"))
  }

  @Test("Its table can be downloaded as it is, and is not a file that nobody uses")
  func table() throws {
    let site = BuiltSite(Self.files())
    #expect(site.files["plans/p.csv"].map { String(decoding: $0, as: UTF8.self) } == Self.table)
    #expect(site.page("/plans/p/")?.contains("href=\"/plans/p.csv\"") == true)
    #expect(site.result.diagnostics.allSatisfy { $0.code.rawValue.hasPrefix("plan-") })
  }

  @Test("A changed cell changes the plan's page, and no other")
  func rebuild() throws {
    let site = BuiltSite(Self.files())
    let before = site.files.filter { $0.key.hasSuffix(".html") }
    site.build(Self.files(table: Self.table.replacing("Green", with: "Red")))
    #expect(site.result.renderedCount == 1)
    let after = site.files.filter { $0.key.hasSuffix(".html") }
    #expect(after.keys.filter { after[$0] != before[$0] } == ["plans/p/index.html"])
    #expect(site.page("/plans/p/")?.contains("rated/red\">1<") == true)
  }

  @Test("A link that breaks in a part of the page is reported at its own line")
  func provenance() throws {
    let site = BuiltSite(Self.files(link: "\n[Here](/nowhere/)\n"))
    let broken = try #require(site.result.diagnostics.first { $0.code == .brokenLink })
    let text = Self.files(link: "\n[Here](/nowhere/)\n")["Content/plans/p.md"] ?? ""
    let span = try #require(broken.span)
    #expect(
      Array(text.utf8)[span.start..<span.end].elementsEqual("/nowhere/".utf8),
      "\(LineIndex(Array(text.utf8)).position(of: span.start))")
  }
}
