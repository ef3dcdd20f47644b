internal import SiteModel

/// Lays out lines over the years, and the two years of a slope. A line is broken where values can't
/// be compared, and where there are none. The plot's top is at 0 until all is in place.
struct LineLayout {
  let series: ChartSeries
  let words: ChartWords
  /// Of the plot, in the narrowest picture.
  let room: Int32
  let axis: ChartAxis
  /// Of two years: nothing but the lines and what stands at their ends.
  let isSlope: Bool
  var height = Self.plotHeight
  var drawing = Drawing()
  static let plotHeight: Int32 = 1200
  /// From each side to the first and the last year, in hundredths of a per cent.
  private static let inset: Int32 = 800

  static func lines(
    _ series: ChartSeries, scale: ChartScale, words: ChartWords, width: Int32
  ) -> Drawing {
    make(series, scale: scale, words: words, width: width, isSlope: false)
  }

  static func slope(
    _ pairs: ChartPairs, scale: ChartScale, words: ChartWords, width: Int32
  ) -> Drawing {
    let lines = pairs.rows.map { row in
      let breaks: [ChartBreak] =
        if case .broken(let reason) = row.change { [ChartBreak(after: 0, reason: reason)] } else {
          []
        }
      return ChartSeries.Line(row.subject, [row.before, row.after], breaks: breaks)
    }
    let series = ChartSeries(years: [pairs.from, pairs.to], lines: lines, breaks: [])
    return make(series, scale: scale, words: words, width: width, isSlope: true)
  }

  private static func make(
    _ series: ChartSeries, scale: ChartScale, words: ChartWords, width: Int32, isSlope: Bool
  ) -> Drawing {
    let margins: Drawing.Margins =
      isSlope
      ? .beside(series.lines.flatMap(\.values), .slope) : series.lines.count > 1 ? .both : .axis
    var layout = LineLayout(
      series: series, words: words, room: width - margins.left - margins.right,
      axis: ChartAxis(from: scale.minimum, to: scale.maximum), isSlope: isSlope)
    layout.drawing.margins = margins
    layout.addBackground()
    layout.addLines()
    LineLabels.add(to: &layout)
    layout.drawing.settle(below: plotHeight + 185)
    return layout.drawing
  }

  // MARK: Places

  func share(ofYear index: Int) -> Int32 {
    let last = Int32(series.years.count - 1)
    guard last > 0 else { return 5_000 }
    let inset = isSlope ? 0 : Self.inset
    return inset + (10_000 - 2 * inset) * Int32(index) / last
  }

  func y(of value: ChartValue) -> Int32 {
    height
      - Int32(Int64(axis.share(of: value.cell.thousandths)) * Int64(height) / 10_000)
  }

  func point(_ line: ChartSeries.Line, _ index: Int) -> Drawing.Point {
    Drawing.Point(share: share(ofYear: index), y: y(of: line.values[index]))
  }

  /// Years that follow each other, have values, and may be compared.
  func runs(of line: ChartSeries.Line) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for index in line.values.indices {
      if !line.values[index].isHeld {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      run.append(index)
      if (series.breaks + line.breaks).contains(where: { $0.after == index }) {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  // MARK: Drawing

  private mutating func addBackground() {
    let bottom = Self.plotHeight
    if isSlope {
      for share: Int32 in [0, 10_000] {
        drawing.rules.append(
          .init(
            line: .grid,
            points: [.init(share: share, y: -20), .init(share: share, y: bottom + 20)]))
      }
    } else {
      for tick in axis.ticks() {
        let y = bottom - axis.share(of: tick) * Self.plotHeight / 10_000
        drawing.rules.append(
          .init(line: .grid, points: [.init(share: 0, y: y), .init(share: 10_000, y: y)]))
        drawing.texts.append(
          .init(
            style: .tick, text: shown(tick, places: 0), at: .init(share: 0, distance: -50),
            y: y + 30, anchor: .end, address: "scale/" + shown(tick, places: 0)))
      }
    }
    addYears(foot: bottom + 160)
    for found in series.breaks {
      let share = (share(ofYear: found.after) + share(ofYear: found.after + 1)) / 2
      drawing.rules.append(
        .init(
          line: .cut, points: [.init(share: share, y: -20), .init(share: share, y: bottom)]))
    }
  }

  /// Where not all fit in a narrow picture, some are for wide ones only; the last always shows.
  private mutating func addYears(foot: Int32) {
    let last = series.years.count - 1
    let widest = series.years.map { TextMeasure.width($0.name, size: 88) }.max() ?? 0
    func step(_ room: Int32) -> Int {
      let between = max(1, (share(ofYear: last) - share(ofYear: 0)) / Int32(max(1, last)))
      let apart = Int64(between) * Int64(room) / 10_000
      return Int((Int64(widest) + 50 + max(1, apart) - 1) / max(1, apart))
    }
    let (narrow, wide) = (step(room), step(max(room, drawing.margins.wideRoom)))
    for (index, year) in series.years.enumerated() where (last - index) % wide == 0 {
      let anchor: Drawing.Text.Anchor =
        !isSlope ? .middle : index == 0 ? .start : .end
      drawing.texts.append(
        .init(
          style: .tick, text: year.name, at: .init(share: share(ofYear: index)), y: foot,
          anchor: anchor, address: "year/" + year.id,
          room: (last - index) % narrow == 0 ? .any : .wide))
    }
  }

  private mutating func addLines() {
    for (place, line) in series.lines.enumerated() {
      for run in runs(of: line) {
        let points = run.map { point(line, $0) }
        if points.count > 1 {
          drawing.rules.append(.init(line: Drawing.Line.series[place % 4], points: points))
        }
        for (index, point) in zip(run, points) {
          drawing.shapes.append(
            .init(
              form: Self.forms[place % 4], at: .init(share: point.share), y: point.y,
              tone: .series(UInt8(place % 4 + 1)),
              fill: line.values[index].cell.state == .printed ? .hollow : .solid))
        }
      }
    }
  }

  static let forms: [Drawing.Shape.Form] = [.circle, .square, .diamond, .triangle]
}
