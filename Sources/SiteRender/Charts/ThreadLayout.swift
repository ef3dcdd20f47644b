internal import SiteModel

/// Lays out what has a line of its own for each: dots and bars with the mean, and the two years of a
/// dumbbell. A name stands above its thread, so that it has the whole width however narrow that is.
struct ThreadLayout {
  private let words: ChartWords
  /// The width that names may take, the margins already taken off.
  private let room: Int32
  private var axis: ChartAxis
  private var drawing: Drawing
  private var y: Int32 = 0

  /// From a name's foot to its thread, and from there to the end of the row.
  private static let toThread: Int32 = 95
  private static let belowThread: Int32 = 95

  private init(_ words: ChartWords, _ axis: ChartAxis, _ margins: Drawing.Margins, width: Int32) {
    self.words = words
    self.axis = axis
    drawing = Drawing()
    drawing.margins = margins
    room = width - margins.left - margins.right
  }

  static func dots(
    _ members: ChartMembers, scale: ChartScale, words: ChartWords, width: Int32
  ) -> Drawing {
    let axis = ChartAxis(from: scale.minimum, to: scale.maximum)
    var layout = ThreadLayout(words, axis, .even, width: width)
    layout.addGroups(of: members, areBars: false)
    layout.addAxis()
    return layout.drawing
  }

  static func bars(
    _ members: ChartMembers, scale: ChartScale, words: ChartWords, width: Int32
  ) -> Drawing {
    let axis = ChartAxis(from: Score(0), to: scale.maximum)
    var layout = ThreadLayout(words, axis, .ends, width: width)
    layout.addGroups(of: members, areBars: true)
    layout.addAxis()
    return layout.drawing
  }

  static func dumbbell(
    _ pairs: ChartPairs, scale: ChartScale, words: ChartWords, width: Int32
  ) -> Drawing {
    let axis = ChartAxis(from: scale.minimum, to: scale.maximum)
    let values = pairs.rows.flatMap { [$0.before, $0.after] }
    var layout = ThreadLayout(words, axis, .beside(values, .values), width: width)
    for row in pairs.rows {
      layout.addName(of: row.subject)
      layout.addPair(row)
    }
    layout.addAxis()
    return layout.drawing
  }

  // MARK: Rows

  private mutating func addGroups(of members: ChartMembers, areBars: Bool) {
    let isGrouped = members.groups.contains { $0.link != nil }
    let hasOwnMeans = members.groups.contains { $0.reference?.isHeld == true }
    let whole = hasOwnMeans ? nil : members.reference?.value
    let top = addMeanLabel(whole)
    for group in members.groups {
      if let link = group.link { addHeading(link.name) }
      let groupTop = addMeanLabel(isGrouped ? group.reference : nil)
      for member in group.members {
        addName(of: member.subject)
        let mean = group.reference ?? whole
        if areBars { addBar(member.value) } else { addDot(member.value, mean: mean) }
      }
      if isGrouped { addMeanLine(group.reference, from: groupTop, crossesBars: areBars) }
    }
    addMeanLine(whole, from: top, crossesBars: areBars)
  }

  private mutating func addHeading(_ name: String) {
    if y > 0 { y += 60 }
    addLines(name, .heading)
    y += 30
  }

  private mutating func addName(of subject: ChartSubject) {
    let name = subject.number.map { "\($0) \(subject.link.name)" } ?? subject.link.name
    addLines(name, .name, address: subject.numberAddress)
  }

  /// Leaves `y` at the foot of the last line.
  private mutating func addLines(
    _ name: String, _ style: Drawing.Text.Style, address: String? = nil
  ) {
    let block = TextBlock(
      name, style, room: room, wide: drawing.margins.wideRoom, address: address)
    y += 100 + block.rise
    block.draw(into: &drawing, foot: y)
  }

  private mutating func addDot(_ value: ChartValue, mean: ChartValue?) {
    y += Self.toThread
    defer { y += Self.belowThread }
    guard value.isHeld else { return addGap(value.cell.state) }
    let share = axis.share(of: value.cell.thousandths)
    drawing.rules.append(line(.thread, from: 0, to: 10_000))
    drawing.shapes.append(shape(value, at: share))
    let isBelowMean = mean.map { $0.isHeld && $0.cell.thousandths > value.cell.thousandths }
    addValue(value, beside: share, prefersLeft: isBelowMean ?? false)
  }

  private mutating func addBar(_ value: ChartValue) {
    y += Self.toThread
    defer { y += Self.belowThread }
    guard value.isHeld else { return addGap(value.cell.state) }
    let share = axis.share(of: value.cell.thousandths)
    drawing.bars.append(
      Drawing.Bar(
        from: 0, to: share, y: y - 38, height: 76, tone: .band(value.cell.band),
        fill: value.cell.state == .printed ? .tint : .solid))
    // A bar's colour alone would not say its rating.
    drawing.shapes.append(shape(value, at: share, distance: 60))
    addText(value, at: .init(share: share, distance: 125), .start)
  }

  private mutating func addPair(_ row: ChartPairs.Row) {
    y += Self.toThread
    defer { y += Self.belowThread }
    let (before, after) = (row.before, row.after)
    guard before.isHeld || after.isHeld else { return addGap(after.cell.state) }
    drawing.rules.append(line(.thread, from: 0, to: 10_000))
    let from = axis.share(of: before.cell.thousandths)
    let to = axis.share(of: after.cell.thousandths)
    if before.isHeld, after.isHeld, from != to, case .by = row.change {
      drawing.rules.append(line(.span, from: min(from, to), to: max(from, to)))
    }
    if before.isHeld, !after.isHeld || from != to {
      drawing.shapes.append(
        .init(form: .circle, at: .init(share: from), y: y, tone: .plain, fill: .hollow))
      addBeside(before, at: from, onLeft: !after.isHeld || from < to)
    }
    if after.isHeld {
      drawing.shapes.append(shape(after, at: to))
      addBeside(after, at: to, onLeft: before.isHeld && to < from)
    }
  }

  // MARK: Parts of a row

  private func line(_ line: Drawing.Line, from: Int32, to: Int32) -> Drawing.Rule {
    Drawing.Rule(line: line, points: [.init(share: from, y: y), .init(share: to, y: y)])
  }

  private func shape(
    _ value: ChartValue, at share: Int32, distance: Int32 = 0
  ) -> Drawing.Shape {
    Drawing.Shape(
      form: value.cell.state == .printed
        ? .init(printedIn: value.cell.band) : .init(band: value.cell.band),
      at: .init(share: share, distance: distance),
      y: y,
      tone: .band(value.cell.band),
      fill: value.cell.state == .printed ? .hollow : .solid)
  }

  /// On the side that was asked for, unless it would leave the picture there.
  private mutating func addValue(_ value: ChartValue, beside share: Int32, prefersLeft: Bool) {
    let needed = 80 + TextMeasure.width(value.text, bold: true)
    let before = Drawing.Across(share: share).at(width: room)
    let onLeft = prefersLeft ? before >= needed : room - before < needed
    addBeside(value, at: share, onLeft: onLeft)
  }

  private mutating func addBeside(_ value: ChartValue, at share: Int32, onLeft: Bool) {
    addText(value, at: .init(share: share, distance: onLeft ? -80 : 80), onLeft ? .end : .start)
  }

  private mutating func addText(
    _ value: ChartValue, at place: Drawing.Across, _ anchor: Drawing.Text.Anchor
  ) {
    drawing.texts.append(
      .init(
        style: .value, text: value.text, at: place, y: y + 36, anchor: anchor,
        address: value.address))
  }

  /// Words instead of a mark, and a broken thread after them.
  private mutating func addGap(_ state: ScoreGrid.Cell.State) {
    let lines = TextMeasure.wrap(
      words.state(state), room: room, size: TextMeasure.smallSize, lines: 1)
    for text in lines {
      drawing.texts.append(.init(style: .note, text: text, at: .start, y: y + 30))
      let taken = TextMeasure.width(text, size: TextMeasure.smallSize) + 60
      let share = Int32(Int64(taken) * 10_000 / Int64(room))
      if share < 9_000 { drawing.rules.append(line(.gap, from: share, to: 10_000)) }
    }
  }

  // MARK: The mean and the axis

  /// Returns where its line begins.
  private mutating func addMeanLabel(_ mean: ChartValue?) -> Int32 {
    guard let mean, mean.isHeld else { return y }
    let text = words.mean(mean)
    let share = axis.share(of: mean.cell.thousandths)
    let half = TextMeasure.width(text, size: TextMeasure.smallSize) / 2
    let x = Drawing.Across(share: share).at(width: room)
    let anchor: Drawing.Text.Anchor =
      x < half ? .start : room - x < half ? .end : .middle
    y += 100
    drawing.texts.append(
      .init(
        style: .note, text: text, at: .init(share: share), y: y, anchor: anchor,
        address: mean.address))
    y += 25
    return y
  }

  private mutating func addMeanLine(_ mean: ChartValue?, from top: Int32, crossesBars: Bool) {
    guard let mean, mean.isHeld else { return }
    let share = axis.share(of: mean.cell.thousandths)
    let points = [Drawing.Point(share: share, y: top), Drawing.Point(share: share, y: y - 15)]
    if crossesBars { drawing.rules.append(.init(line: .halo, points: points)) }
    drawing.rules.append(.init(line: .mean, points: points))
  }

  private mutating func addAxis() {
    for tick in axis.ticks() {
      let share = axis.share(of: tick)
      drawing.texts.append(
        .init(
          style: .tick, text: shown(tick, places: 0), at: .init(share: share), y: y + 100,
          anchor: .middle, address: "scale/" + shown(tick, places: 0)))
    }
    drawing.height = y + 130
  }
}

extension Drawing.Margins {
  /// These, or broader ones where a value has more decimals than one.
  static func beside(_ values: [ChartValue], _ margins: Self) -> Self {
    values.contains { $0.isHeld && $0.cell.places > 1 } ? .broad : margins
  }
}
