internal import SiteModel

/// Lays out one of several small charts that share a scale: a line over the years, with the value at
/// its end. Its name is written above it.
struct PanelLayout {
  /// The narrowest that the style sheet makes a panel.
  static let narrowest: Int32 = 1200

  private static let plotHeight: Int32 = 480

  static func panel(
    _ line: ChartSeries.Line, of series: ChartSeries, scale: ChartScale, words: ChartWords,
    width: Int32
  ) -> Drawing {
    var drawing = Drawing()
    drawing.margins = .both
    let room = width - drawing.margins.left - drawing.margins.right
    let axis = ChartAxis(from: scale.minimum, to: scale.maximum)
    let single = ChartSeries(years: series.years, lines: [line], breaks: series.breaks)
    let layout = LineLayout(
      series: single, words: words, room: room, axis: axis, isSlope: false,
      height: plotHeight)
    addBackground(layout, to: &drawing)
    for run in layout.runs(of: line) {
      let points = run.map { layout.point(line, $0) }
      if points.count > 1 { drawing.rules.append(.init(line: .first, points: points)) }
      for (index, point) in zip(run, points) {
        drawing.shapes.append(
          .init(
            form: .circle, at: .init(share: point.share), y: point.y, tone: .series(1),
            fill: line.values[index].cell.state == .printed ? .hollow : .solid))
      }
    }
    addValue(of: line, layout, to: &drawing)
    drawing.settle(below: plotHeight + 185)
    return drawing
  }

  private static func addBackground(_ layout: LineLayout, to drawing: inout Drawing) {
    for tick in [layout.axis.ticks().first, layout.axis.ticks().last].compactMap({ $0 }) {
      let y = plotHeight - layout.axis.share(of: tick) * plotHeight / 10_000
      drawing.rules.append(
        .init(line: .grid, points: [.init(share: 0, y: y), .init(share: 10_000, y: y)]))
      drawing.texts.append(
        .init(
          style: .tick, text: shown(tick, places: 0), at: .init(share: 0, distance: -50),
          y: y + 30, anchor: .end, address: "scale/" + shown(tick, places: 0)))
    }
    for found in layout.series.breaks {
      let share = (layout.share(ofYear: found.after) + layout.share(ofYear: found.after + 1)) / 2
      drawing.rules.append(
        .init(
          line: .cut, points: [.init(share: share, y: 0), .init(share: share, y: plotHeight)]))
    }
    let (first, last) = (layout.series.years.first, layout.series.years.last)
    guard let first, let last else { return }
    let widths = [first, last].map { TextMeasure.width($0.name, size: TextMeasure.smallSize) }
    let fits = widths[0] + widths[1] + 40 <= layout.room
    if fits, first != last {
      drawing.texts.append(
        .init(
          style: .tick, text: first.name, at: .start, y: plotHeight + 160,
          address: "year/" + first.id))
    }
    drawing.texts.append(
      .init(
        style: .tick, text: last.name, at: .end, y: plotHeight + 160, anchor: .end,
        address: "year/" + last.id))
  }

  /// Beside its last point, or words where there is none.
  private static func addValue(
    of line: ChartSeries.Line, _ layout: LineLayout, to drawing: inout Drawing
  ) {
    guard let index = line.values.lastIndex(where: \.isHeld) else {
      let state = line.values.last?.cell.state ?? .notHeld
      let text = TextMeasure.wrap(
        layout.words.state(state), room: layout.room, size: TextMeasure.smallSize, lines: 1)
      drawing.texts += text.map {
        .init(style: .note, text: $0, at: .start, y: plotHeight / 2 + 30)
      }
      return
    }
    let point = layout.point(line, index)
    let isLast = index == layout.series.years.count - 1
    drawing.texts.append(
      .init(
        style: .value, text: line.values[index].text,
        at: .init(share: point.share, distance: isLast ? 65 : 0),
        y: isLast ? point.y + 35 : point.y > plotHeight / 2 ? point.y - 66 : point.y + 136,
        anchor: isLast ? .start : .middle, address: line.values[index].address))
  }
}
