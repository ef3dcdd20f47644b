import SiteModel
import Testing

@testable import SiteRender

@Suite("Tables of scores")
struct ScoreTableTests {
  private typealias Cell = ScoreGrid.Cell

  /// Pages are not read again where such a table stands: here is where it is.
  @Test func `every element of a table is closed, whatever is in it`() {
    var out = ByteWriter()
    table.write(into: &out)
    let found = scan(out)
    #expect(found.defects.isEmpty)
    #expect(found.ids.count == 1)
    #expect(found.links.count == 1)
  }

  @Test func `what is known to be whole is passed over, and what follows is read`() {
    var out = ByteWriter()
    out.append("<p>")
    out.append(whole: { table.write(into: &$0) })
    out.append("<a href=\"/after/\">x</a></p></b>")
    let found = scan(out)
    #expect(found.links.map(\.target) == [NameHash("/after/")])
    #expect(found.ids.isEmpty)
    #expect(found.defects.map(\.kind) == [.strayEndTag])
  }

  @Test func `a service's own scores have boxes: as many as the scale, filled as the score says`() {
    let html = written(table)
    #expect(html.contains("<table class=\"scores strips of-5\""))
    #expect(html.contains("<td class=\"band-1 n4\">4 "))
    #expect(html.contains("<td class=\"band-1 n3 p7\">3.75 "))
    #expect(html.contains("<td class=\"band-1 n3 p6 printed\">3.6 "))
    #expect(html.contains("<td class=\"none\">"))
  }

  @Test func `a table of means has no boxes, nor one whose scale is too long to count`() {
    var means = table
    means.hasStrips = false
    #expect(!written(means).contains("strips"))
    #expect(!written(table(upTo: Score(100))).contains("strips"))
    #expect(!written(table(upTo: Score(thousandths: 4500))).contains("strips"))
  }

  private func written(_ table: SiteRender.ScoreTable) -> String {
    var out = ByteWriter()
    table.write(into: &out)
    return String(decoding: out.finish(), as: UTF8.self)
  }

  private var table: SiteRender.ScoreTable { table(upTo: Score(5)) }

  private func table(upTo maximum: Score) -> SiteRender.ScoreTable {
    let states: [Cell.State] = [
      .notScored, .notInForce, .notUploaded, .notOpen, .notHeld, .notLookedAt,
    ]
    let cells =
      [
        Cell(thousandths: 4000, places: 0, band: 1, state: .value),
        Cell(thousandths: 3750, places: 2, band: 1, state: .value),
        Cell(thousandths: 99_000, places: 0, band: 0, state: .value),
        Cell(thousandths: 3600, places: 1, band: 1, state: .printed),
      ] + states.map(Cell.none)
    let scale = RatingScale(
      minimum: Score(1), maximum: maximum,
      bands: [RatingScale.Band(rating: "green", from: Score(1), means: "Good & better")])
    let names = ["a<b>", "\"c\" & d"]
    return SiteRender.ScoreTable(
      grid: ScoreGrid(
        figure: "score", caption: "Scores <1 to 5>", corner: "Standard", common: [("scope", "ash")],
        rowKind: "standard", columnKind: "year",
        rows: names.enumerated().map { place, name in
          ScoreGrid.Heading(
            id: name, name: name,
            target: place == 0 ? .onSite(Route("/x/"), fragment: nil) : nil, number: place)
        },
        columns: (1...5).map { ScoreGrid.Heading(id: "\($0)", name: "\($0)", target: nil) },
        cells: cells),
      words: ScoreWords(SampleSite.words, scale: scale), links: SampleSite.atRoot, page: .home)
  }

  private func scan(_ out: borrowing ByteWriter) -> (
    links: [PageLink], ids: [(hash: NameHash, offset: Int32)], defects: [MarkupDefect]
  ) {
    var scanner = MarkupScanner(
      out.bytes, page: .home, style: SampleSite.atRoot, whole: out.whole)
    scanner.scan()
    return (scanner.links, scanner.ids, scanner.defects)
  }
}
