internal import SiteModel

/// Puts names and values on lines, where they touch neither a line nor each other. A name that finds
/// no such place stands above the plot, with its line's mark before it.
struct LineLabels {
  private let layout: LineLayout
  private var obstacles: Obstacles
  private var texts: [Drawing.Text] = []
  private var unplaced: [Int] = []

  private static let apart: Int32 = 122

  /// Of all lines of a plot whose top is at 0; what stands above it lies below 0.
  static func add(to layout: inout LineLayout) {
    var labels = LineLabels(layout)
    let count = layout.series.lines.count
    if count == 1, !layout.isSlope {
      labels.addBreaks()
      labels.addValues(of: layout.series.lines[0])
    } else {
      labels.addEndValues(onLeft: false)
      if layout.isSlope { labels.addEndValues(onLeft: true) }
      labels.addBreaks()
    }
    if count > 1 || layout.isSlope {
      for place in layout.series.lines.indices { labels.addName(of: place) }
    }
    layout.drawing.texts += labels.texts
    labels.addKeys(to: &layout.drawing)
  }

  private init(_ layout: LineLayout) {
    self.layout = layout
    let room = layout.room
    obstacles = Obstacles(
      bounds: Drawing.Box(
        left: -10, top: -115, right: room + 10, bottom: LineLayout.plotHeight + 10))
    for line in layout.series.lines {
      for run in layout.runs(of: line) {
        let places = run.map { place(of: layout.point(line, $0)) }
        for (from, to) in zip(places, places.dropFirst()) { obstacles.add(from: from, to: to) }
        for place in places {
          obstacles.add(
            Drawing.Box(left: place.x, top: place.y, right: place.x, bottom: place.y)
              .widened(by: 36))
        }
      }
    }
  }

  private func place(of point: Drawing.Point) -> Obstacles.Place {
    Obstacles.Place(x: Drawing.Across(share: point.share).at(width: layout.room), y: point.y)
  }

  private mutating func add(_ text: Drawing.Text) {
    texts.append(text)
    obstacles.add(text.box(width: layout.room))
  }

  // MARK: Breaks

  private mutating func addBreaks() {
    var taken = texts.map { $0.box(width: layout.room) }
    for found in layout.series.breaks {
      let share =
        (layout.share(ofYear: found.after) + layout.share(ofYear: found.after + 1)) / 2
      let words = layout.words.breaking(found.reason)
      let text =
        TextMeasure.wrap(words, room: layout.room, size: TextMeasure.smallSize, lines: 1).first
        ?? words
      let half = TextMeasure.width(text, size: TextMeasure.smallSize) / 2
      let x = Drawing.Across(share: share).at(width: layout.room)
      // Centred, or as far from the middle as it must be to stay in the picture.
      let shift = max(0, half - x) - max(0, half - (layout.room - x))
      var label = Drawing.Text(
        style: .note, text: text, at: .init(share: share, distance: shift), y: -50,
        anchor: .middle)
      while taken.contains(where: { $0.meets(label.box(width: layout.room)) }) { label.y -= 112 }
      taken.append(label.box(width: layout.room))
      add(label)
    }
  }

  // MARK: Values

  /// At every point that leaves room for its own.
  private mutating func addValues(of line: ChartSeries.Line) {
    let held = line.values.indices.filter { line.values[$0].isHeld }
    for index in held.reversed() {
      let point = layout.point(line, index)
      for y in [point.y - 66, point.y + 136] {
        let text = Drawing.Text(
          style: .value, text: line.values[index].text, at: .init(share: point.share), y: y,
          anchor: .middle, address: line.values[index].address)
        guard obstacles.leaveFree(text.box(width: layout.room)) else { continue }
        add(text)
        break
      }
    }
  }

  /// Beside the first or the last year, moved apart where they are close.
  private mutating func addEndValues(onLeft: Bool) {
    let year = onLeft ? 0 : layout.series.years.count - 1
    let share = layout.share(ofYear: year)
    var ends = layout.series.lines.indices.filter { layout.series.lines[$0].values[year].isHeld }
      .map { (line: $0, y: layout.point(layout.series.lines[$0], year).y) }
    ends.sort { ($0.y, $0.line) < ($1.y, $1.line) }
    for index in ends.indices.dropFirst() {
      ends[index].y = max(ends[index].y, ends[index - 1].y + Self.apart)
    }
    var limit = LineLayout.plotHeight
    for index in ends.indices.reversed() {
      ends[index].y = min(ends[index].y, limit)
      limit = ends[index].y - Self.apart
    }
    for end in ends {
      let value = layout.series.lines[end.line].values[year]
      add(
        .init(
          style: .value, text: value.text,
          at: .init(share: share, distance: onLeft ? -65 : 65), y: end.y + 35,
          anchor: onLeft ? .end : .start, address: value.address,
          tone: .series(UInt8(end.line % 4 + 1))))
    }
  }

  // MARK: Names

  private mutating func addName(of place: Int) {
    let line = layout.series.lines[place]
    let lines = TextMeasure.wrap(line.subject.link.name, room: layout.room * 3 / 4)
    for distance: Int32 in [0, 35, 70, 110] {
      for index in anchors(of: line) {
        for isAbove in sides(of: place, at: index) {
          let block = block(lines, place, index, isAbove: isAbove, distance: distance)
          let boxes = block.map { $0.box(width: layout.room) }
          guard boxes.allSatisfy(obstacles.leaveFree) else { continue }
          for text in block { add(text) }
          return
        }
      }
    }
    unplaced.append(place)
  }

  /// The last year first, where readers look for what is.
  private func anchors(of line: ChartSeries.Line) -> [Int] {
    let held = line.values.indices.filter { line.values[$0].isHeld }
    guard let first = held.first, let last = held.last else { return [] }
    return [last, first] + held.dropFirst().dropLast().reversed()
  }

  /// Away from the other lines.
  private func sides(of place: Int, at index: Int) -> [Bool] {
    let own = layout.series.lines[place].values[index].cell.thousandths
    let others = layout.series.lines.indices.filter { $0 != place }
      .map { layout.series.lines[$0].values[index] }.filter { $0.isHeld }
    let higher = others.count { $0.cell.thousandths > own }
    return higher * 2 > others.count ? [false, true] : [true, false]
  }

  private func block(
    _ lines: [String], _ place: Int, _ index: Int, isAbove: Bool, distance: Int32
  ) -> [Drawing.Text] {
    let point = layout.point(layout.series.lines[place], index)
    let rise = Int32(lines.count - 1) * TextBlock.lineHeight
    let first = isAbove ? point.y - 66 - distance - rise : point.y + 136 + distance
    let last = layout.series.years.count - 1
    let anchor: Drawing.Text.Anchor = index == 0 ? .start : index == last ? .end : .middle
    return lines.enumerated().map { offset, text in
      Drawing.Text(
        style: .name, text: text, at: .init(share: point.share),
        y: first + Int32(offset) * TextBlock.lineHeight, anchor: anchor,
        tone: .series(UInt8(place % 4 + 1)))
    }
  }

  /// The names without a place, each after the mark of its line.
  private func addKeys(to drawing: inout Drawing) {
    guard !unplaced.isEmpty else { return }
    var y = min(0, drawing.texts.map { $0.box(width: layout.room).top }.min() ?? 0) - 50
    for place in unplaced.reversed() {
      let tone = Drawing.Tone.series(UInt8(place % 4 + 1))
      let block = TextBlock(
        layout.series.lines[place].subject.link.name, .name, room: layout.room * 9 / 10,
        wide: drawing.margins.wideRoom * 9 / 10, at: .init(share: 800), tone: tone)
      block.draw(into: &drawing, foot: y)
      drawing.shapes.append(
        .init(
          form: LineLayout.forms[place % 4], at: .init(share: 300), y: y - block.rise - 35,
          tone: tone, fill: .solid))
      y -= block.rise + 130
    }
  }
}
