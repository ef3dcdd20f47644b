internal import SiteModel

/// Lays out how many are at each level: to both sides of a middle, or one after the other. Every part
/// has its level's shape and its count in it, where there is room.
struct CountLayout {
  private let counts: ChartCounts
  private let words: ChartWords
  private let room: Int32
  /// How many the picture is wide, in halves, and how many of them lie left of the middle.
  private let halves: Int
  private let left: Int
  private let isSpread: Bool
  private var drawing = Drawing()
  private var y: Int32 = 0

  private static let barHeight: Int32 = 150

  static func spread(_ counts: ChartCounts, words: ChartWords, width: Int32) -> Drawing {
    make(counts, words, width, isSpread: true)
  }

  static func progress(_ counts: ChartCounts, words: ChartWords, width: Int32) -> Drawing {
    make(counts, words, width, isSpread: false)
  }

  private static func make(
    _ counts: ChartCounts, _ words: ChartWords, _ width: Int32, isSpread: Bool
  ) -> Drawing {
    var layout = CountLayout(counts, words, width: width, isSpread: isSpread)
    for row in counts.rows { layout.add(row) }
    layout.addMiddle()
    layout.drawing.height = layout.y + 10
    return layout.drawing
  }

  private init(_ counts: ChartCounts, _ words: ChartWords, width: Int32, isSpread: Bool) {
    self.counts = counts
    self.words = words
    self.isSpread = isSpread
    drawing.margins = .hair
    room = width - drawing.margins.left - drawing.margins.right
    func most(_ side: ChartCounts.Level.Side) -> Int {
      counts.rows.map { row in
        zip(counts.levels, row.counts).reduce(0) { sum, next in
          let (level, count) = (next.0.side, next.1.count)
          return sum + (level == side ? 2 * count : level == .middle ? count : 0)
        }
      }.max() ?? 0
    }
    left = isSpread ? most(.room) : 0
    let right = isSpread ? most(.good) : 2 * (counts.rows.map(\.total).max() ?? 0)
    halves = max(1, left + right)
  }

  private func share(ofHalves count: Int) -> Int32 { Int32(count * 10_000 / halves) }

  private mutating func add(_ row: ChartCounts.Row) {
    let name = row.subject.number.map { "\($0) \(row.subject.link.name)" } ?? row.subject.link.name
    let block = TextBlock(
      name, .name, room: room, wide: drawing.margins.wideRoom, address: row.subject.numberAddress)
    y += 100 + block.rise
    block.draw(into: &drawing, foot: y)
    y += 45
    defer { y += Self.barHeight + 50 }
    guard row.total > (isSpread ? row.without.count : 0) else {
      drawing.texts.append(
        .init(style: .note, text: words.list.text("chart-no-counts"), at: .start, y: y + 95))
      return
    }
    addParts(of: row)
  }

  /// From the lowest level to the highest in a spread, in the order of the levels otherwise.
  private mutating func addParts(of row: ChartCounts.Row) {
    var parts = counts.levels.indices.map { (level: $0, count: row.counts[$0]) }
    var place = 0
    if isSpread {
      parts.reverse()
      place =
        left
        - zip(counts.levels, row.counts).reduce(0) { sum, next in
          let count = next.1.count
          return sum + (next.0.side == .room ? 2 * count : next.0.side == .middle ? count : 0)
        }
    }
    for part in parts where part.count.count > 0 {
      add(part.count, from: place, level: part.level)
      place += 2 * part.count.count
    }
    if !isSpread, row.without.count > 0 { add(row.without, from: place, level: nil) }
  }

  private mutating func add(_ count: ChartCounts.Count, from place: Int, level: Int?) {
    let (from, to) = (share(ofHalves: place), share(ofHalves: place + 2 * count.count))
    let band = level.map { counts.levels[$0].band } ?? 0
    drawing.bars.append(
      .init(
        from: from, to: to, y: y, height: Self.barHeight, tone: .band(band),
        fill: level.map { counts.fill(ofLevel: $0) } ?? .hollow))
    let text = grouped(count.count)
    let long = TextMeasure.width(text, bold: true)
    func isRoom(for needed: Int32, in width: Int32) -> Bool {
      Int64(to - from) * Int64(width) / 10_000 >= Int64(needed)
    }
    let middle = (from + to) / 2
    let hasShape = band > 0 && isRoom(for: long + 130, in: room)
    if hasShape {
      drawing.shapes.append(
        .init(
          form: .init(band: band), at: .init(share: middle, distance: -long / 2 - 10),
          y: y + Self.barHeight / 2, tone: .band(band), fill: .solid))
    }
    guard isRoom(for: long + 20, in: max(room, drawing.margins.wideRoom)) else { return }
    drawing.texts.append(
      .init(
        style: .value, text: text, at: .init(share: middle, distance: hasShape ? 50 : 0),
        y: y + Self.barHeight / 2 + 36, anchor: .middle, address: count.address,
        room: isRoom(for: long + 20, in: room) ? .any : .wide))
  }

  private mutating func addMiddle() {
    guard isSpread, left > 0, left < halves else { return }
    let share = share(ofHalves: left)
    let points = [Drawing.Point(share: share, y: 20), Drawing.Point(share: share, y: y - 10)]
    drawing.rules.append(.init(line: .middle, points: points))
  }
}
