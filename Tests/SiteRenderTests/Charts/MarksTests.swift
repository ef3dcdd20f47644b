import SiteModel
import Testing

@testable import SiteRender

/// What is drawn is what the table says.
@Suite struct MarksTests {
  private typealias M = MadeUpCharts

  @Test func `every value that is held has a mark at its place, its shape and its number`() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<100 {
      let chart = RandomCharts.make(&random)
      guard case (.dots, .members(let members)) = (chart.kind, chart.data.shape),
        let drawing = DrawingGeometryTests.drawings(chart.data, .dots).first
      else { continue }
      let held = members.all.map(\.value).filter(\.isHeld)
      #expect(drawing.shapes.count == held.count)
      for (shape, value) in zip(drawing.shapes, held) {
        // From 1 to 5: a quarter of the way for each whole score.
        let expected = (value.cell.thousandths - 1000) * 10_000 / 4000
        #expect(shape.at.share == expected)
        let isPrinted = value.cell.state == .printed
        #expect(shape.form == (isPrinted ? .diamond : .init(band: value.cell.band)))
        #expect(shape.fill == (isPrinted ? .hollow : .solid))
      }
      let numbers = drawing.texts.filter { $0.style == .value }.map(\.text)
      #expect(numbers == held.map(\.text))
      let gaps = drawing.texts.filter { $0.style == .note && $0.address == nil }.map(\.text)
      #expect(
        gaps == members.all.filter { !$0.value.isHeld }.map { M.words.state($0.value.cell.state) })
    }
  }

  @Test func `a bar starts at nought, whatever the scale`() throws {
    let data = M.members([M.member("Alder House", 10), M.member("Beech Lodge", 50)])
    let drawing = try #require(DrawingGeometryTests.drawings(data, .bars).first)
    #expect(drawing.bars.map(\.from) == [0, 0])
    #expect(drawing.bars.map(\.to) == [2_000, 10_000])
    // Its rating has a shape too, behind its end.
    #expect(drawing.shapes.map(\.form) == [.square, .circle])
    #expect(
      drawing.texts.filter { $0.style == .tick }.map(\.text) == ["0", "1", "2", "3", "4", "5"])
  }

  @Test func `a line is broken where years can't be compared, and where there is no value`() throws
  {
    let data = M.series(
      [M.line("Alder House", [20, 30, 40, nil, 50, 50])],
      breaks: [ChartBreak(after: 1, reason: .othersScored)])
    let drawing = try #require(DrawingGeometryTests.drawings(data, .line).first)
    let lines = drawing.rules.filter { $0.line == .first }
    #expect(lines.map(\.points.count) == [2, 2])
    #expect(drawing.shapes.count == 5)
    #expect(drawing.rules.filter { $0.line == .cut }.count == 1)
    #expect(drawing.texts.contains { $0.text == "Other standards scored" })
  }

  @Test func `two years that can't be compared are not joined`() throws {
    let rows = [
      ChartPairs.Row(
        M.service("Alder House"), before: M.value(30), after: M.value(40),
        change: .broken(.othersScored))
    ]
    let pairs = ChartPairs(from: M.year(2023), to: M.year(2024), rows: rows)
    let data = M.data(.mean, .years(M.year(2023), M.year(2024)), .pairs(pairs))
    let dumbbell = try #require(DrawingGeometryTests.drawings(data, .dumbbell).first)
    #expect(dumbbell.shapes.count == 2)
    #expect(!dumbbell.rules.contains { $0.line == .span })
    let slope = try #require(DrawingGeometryTests.drawings(data, .slope).first)
    #expect(!slope.rules.contains { $0.line == .first })
  }

  @Test func `the parts of a bar of counts are as long as their counts`() throws {
    let data = M.counts(M.scoreLevels, [("A warm welcome", [3, 2, 2, 4, 1], 0)])
    let drawing = try #require(DrawingGeometryTests.drawings(data, .spread).first)
    // From the lowest level to the highest: 1, 4, 2, 2 and 3 of 12.
    #expect(drawing.bars.map { ($0.to - $0.from + 50) * 12 / 10_000 } == [1, 4, 2, 2, 3])
    #expect(zip(drawing.bars, drawing.bars.dropFirst()).allSatisfy { $0.to == $1.from })
    let middle = try #require(drawing.rules.first { $0.line == .middle }?.points.first)
    // Five at 2 and 1, and one of the two at 3, lie left of it.
    #expect(middle.share == 5_000)
  }

  @Test func `a chart of fifteen services is smaller than six kilobytes`() throws {
    for (index, found) in Gallery.cases.enumerated() where found.name.hasPrefix("Fifteen") {
      let html = Gallery.html(index)
      let start = try #require(html.ranges(of: "<svg class=\"drawing").first?.lowerBound)
      let end = try #require(html.ranges(of: "</g></svg>").first?.upperBound)
      #expect(html[start..<end].utf8.count < 6 * 1024, "\(found.name)")
    }
  }

  @Test func `the same chart is the same bytes`() {
    for index in Gallery.cases.indices { #expect(Gallery.html(index) == Gallery.html(index)) }
  }
}
