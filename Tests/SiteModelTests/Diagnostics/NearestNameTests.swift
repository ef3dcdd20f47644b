import SiteModel
import Testing

@Suite struct NearestNameTests {
  private static let keys = ["title", "summary", "date", "tags", "draft", "weight", "layout"]

  @Test(
    arguments: [
      ("tilte", "title"),  // two letters swapped
      ("titl", "title"),  // one missing
      ("tittle", "title"),  // one too many
      ("titme", "title"),  // one changed
      ("Title", "title"),  // the case only
      ("tgas", "tags"),  // a swap costs one: as two it would be too far for four letters
      ("sumary", "summary"),
      ("summery", "summary"),
    ])
  func `a slip of the finger finds its name`(typed: String, expected: String) {
    #expect(nearestName(to: typed, among: Self.keys) == expected)
  }

  @Test(arguments: ["banana", "colour", "t", "titleandmore", "draught"])
  func `a name far from all gives none`(typed: String) {
    #expect(nearestName(to: typed, among: Self.keys) == nil)
  }

  @Test func `nothing typed, nothing known, and a whole sentence give none`() {
    #expect(nearestName(to: "", among: Self.keys) == nil)
    #expect(nearestName(to: "title", among: [String]()) == nil)
    let long = String(repeating: "a", count: 65)
    #expect(nearestName(to: long, among: [long]) == nil)
  }

  @Test func `the nearer of two wins`() {
    #expect(nearestName(to: "summarise", among: ["summaries", "summarises"]) == "summaries")
    #expect(nearestName(to: "weigths", among: ["weights", "weight"]) == "weights")
  }

  @Test func `the order of the names never matters`() {
    // All three are one letter away from what was typed.
    let tied = ["date", "data", "dart"]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for order in orders {
      #expect(nearestName(to: "dat", among: order.map { tied[$0] }) == "dart")
    }
  }

  @Test func `the name comes back as it is written, whatever the case of what was typed`() {
    #expect(nearestName(to: "LAYOUTS", among: ["Layout"]) == "Layout")
  }

  @Test func `help names the nearest, else all when they are few`() {
    #expect(suggestion(for: "tilte", among: Self.keys) == "Did you mean \"title\"?")
    #expect(
      suggestion(for: "banana", among: ["b-two", "a-one"]) == "Known here: a-one, b-two.")
    #expect(suggestion(for: "banana", among: []) == nil)
    let many = (0..<25).map { "a-long-name-\($0)" }
    #expect(suggestion(for: "banana", among: many) == nil)
  }
}
