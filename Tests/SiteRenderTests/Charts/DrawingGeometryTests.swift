import SiteModel
import Testing

@testable import SiteRender

/// Pictures, judged by the boxes of their texts, with no browser: in one, Tests/Browser looks again.
@Suite struct DrawingGeometryTests {
  /// The whole picture's widths, from the narrowest window to the widest column.
  private static func widths(_ drawing: Drawing) -> [Int32] {
    [Drawing.narrowest, 2200] + (drawing.margins == .slope ? [2600] : [Drawing.wide, 4050])
  }

  @Test(arguments: Gallery.cases.indices)
  func `texts neither overlap nor leave the picture`(index: Int) throws {
    let found = Gallery.cases[index]
    for drawing in Self.drawings(found.data, found.kind) {
      for width in Self.widths(drawing) {
        let problems = Self.problems(drawing, width: width)
        #expect(problems == [], "\(found.name), \(width) wide")
      }
    }
  }

  @Test func `pictures of any values keep their texts apart`() {
    var random = SplitMix(seed: 20_261_120)
    for round in 0..<300 {
      let chart = RandomCharts.make(&random)
      for drawing in Self.drawings(chart.data, chart.kind) {
        for width in Self.widths(drawing) {
          let problems = Self.problems(drawing, width: width)
          #expect(problems == [], "round \(round): \(chart.kind), \(width) wide")
          if !problems.isEmpty { return }
        }
      }
    }
  }

  @Test(arguments: Gallery.cases.indices)
  func `a picture in a file of its own is as clear`(index: Int) {
    let found = Gallery.cases[index]
    guard found.kind != .multiples,
      let drawing = ChartDrawing.make(
        found.data, found.kind, words: MadeUpCharts.words, width: 4600)
    else { return }
    #expect(Self.problems(drawing, width: 4600) == [], "\(found.name)")
  }

  static func drawings(_ data: ChartData, _ kind: ChartKind) -> [Drawing] {
    if case (.multiples, .series(let series)) = (kind, data.shape) {
      return series.lines.map {
        PanelLayout.panel(
          $0, of: series, scale: data.scale, words: MadeUpCharts.words,
          width: PanelLayout.narrowest)
      }
    }
    let drawing = ChartDrawing.make(
      data, kind, words: MadeUpCharts.words, width: Drawing.narrowest)
    return drawing.map { [$0] } ?? []
  }

  static func problems(_ drawing: Drawing, width: Int32) -> [String] {
    let room = width - drawing.margins.left - drawing.margins.right
    let hidden: Drawing.Text.Room = width >= 2600 ? .narrow : .wide
    let texts = drawing.texts.filter { $0.room != hidden }
    let boxes = texts.map { $0.box(width: room) }
    var problems: [String] = []
    for (index, box) in boxes.enumerated() {
      if box.left < -drawing.margins.left || box.right > room + drawing.margins.right
        || box.top < 0 || box.bottom > drawing.height
      {
        problems.append("\"\(texts[index].text)\" leaves the picture: \(box)")
      }
      for other in boxes.indices.dropFirst(index + 1) where box.meets(boxes[other]) {
        problems.append("\"\(texts[index].text)\" stands on \"\(texts[other].text)\"")
      }
    }
    for shape in drawing.shapes {
      let x = shape.at.at(width: room)
      if x < -drawing.margins.left + 40 || x > room + drawing.margins.right - 40 || shape.y < 40
        || shape.y > drawing.height - 30
      {
        problems.append("a mark leaves the picture at \(x), \(shape.y)")
      }
    }
    return problems
  }
}
