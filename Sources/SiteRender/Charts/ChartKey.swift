internal import SiteModel

/// What the marks of a picture mean, each with its word.
struct ChartKey {
  private(set) var entries: [Entry] = []

  struct Entry {
    var form: Drawing.Shape.Form
    var tone: Drawing.Tone
    var fill: Drawing.Fill
    /// Part of a bar: the shape stands in a box.
    var isBar = false
    /// Of the box around it.
    var barFill = Drawing.Fill.tint
    var text: Phrase
  }

  init(_ data: ChartData, _ kind: ChartKind, _ words: ChartWords) {
    switch (kind, data.shape) {
    case (.dots, .members(let members)), (.bars, .members(let members)):
      addBands(members.all.map(\.value), words)
    case (.dumbbell, .pairs(let pairs)):
      entries.append(
        Entry(form: .circle, tone: .plain, fill: .hollow, text: words.year(pairs.from)))
      addAfter(pairs, words)
    case (.line, .series(let series)), (.multiples, .series(let series)):
      addHollow(series.lines.flatMap(\.values), words)
    case (.slope, .pairs(let pairs)):
      addHollow(pairs.rows.flatMap { [$0.before, $0.after] }, words)
    case (.spread, .counts(let counts)), (.progress, .counts(let counts)):
      addLevels(counts, isSpread: kind == .spread, words)
    default: break
    }
  }

  private mutating func addBands(_ values: [ChartValue], _ words: ChartWords) {
    let held = values.filter { $0.cell.state == .value }
    for band in Set(held.map(\.cell.band)).sorted() {
      guard let word = words.band(band) else { continue }
      entries.append(
        Entry(form: .init(band: band), tone: .band(band), fill: .solid, text: Phrase(word)))
    }
    addPrinted(values, words)
  }

  private mutating func addPrinted(_ values: [ChartValue], _ words: ChartWords) {
    let printed = values.filter { $0.cell.state == .printed }
    for band in Set(printed.map(\.cell.band)).sorted() {
      entries.append(
        Entry(
          form: .init(printedIn: band), tone: .band(band), fill: .hollow,
          text: rated(words.phrase("chart-key-printed"), band, words)))
    }
  }

  /// A line's own mark, empty.
  private mutating func addHollow(_ values: [ChartValue], _ words: ChartWords) {
    guard values.contains(where: { $0.cell.state == .printed }) else { return }
    entries.append(
      Entry(
        form: .circle, tone: .plain, fill: .hollow, text: words.phrase("chart-key-printed")))
  }

  /// The year after, as each band that it has.
  private mutating func addAfter(_ pairs: ChartPairs, _ words: ChartWords) {
    let held = pairs.rows.map(\.after).filter { $0.cell.state == .value }
    for band in Set(held.map(\.cell.band)).sorted() {
      entries.append(
        Entry(
          form: .init(band: band), tone: .band(band), fill: .solid,
          text: rated(words.year(pairs.to), band, words)))
    }
    addPrinted(pairs.rows.map(\.after), words)
  }

  private func rated(_ what: Phrase, _ band: UInt8, _ words: ChartWords) -> Phrase {
    guard let rating = words.band(band) else { return what }
    return words.phrase("chart-key-rated", ["what": what, "rating": Phrase(rating)])
  }

  /// In the order in which they are drawn, from left to right.
  private mutating func addLevels(_ counts: ChartCounts, isSpread: Bool, _ words: ChartWords) {
    for (index, level) in counts.levels.enumerated() {
      entries.append(
        Entry(
          form: .init(band: level.band), tone: .band(level.band), fill: .solid, isBar: true,
          barFill: counts.fill(ofLevel: index), text: words.level(level)))
    }
    if isSpread { entries.reverse() }
    if !isSpread, counts.rows.contains(where: { $0.without.count > 0 }) {
      entries.append(
        Entry(
          form: .circle, tone: .plain, fill: .hollow, isBar: true, barFill: .hollow,
          text: words.phrase("chart-key-not-rated")))
    }
  }

  // MARK: On a page

  func write(label: String, into out: inout ByteWriter) {
    guard !entries.isEmpty else { return }
    out.append("<ul class=\"key\" aria-label=\"")
    out.append(escaping: label)
    out.append("\">\n")
    for entry in entries {
      out.append("<li>")
      entry.writeMark(into: &out)
      out.append(" ")
      entry.text.write(into: &out)
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }
}

extension ChartKey.Entry {
  fileprivate func writeMark(into out: inout ByteWriter) {
    out.append("<svg viewBox=\"-10 -10 20 20\" aria-hidden=\"true\">")
    if isBar {
      out.append("<rect class=\"")
      out.append(tone.name)
      out.append(barFill == .tint ? " tint" : " hollow")
      out.append("\" x=\"-9\" y=\"-9\" width=\"18\" height=\"18\"/>")
    }
    if !isBar || tone != .plain {
      out.append("<path class=\"")
      out.append(tone.name)
      if fill == .hollow { out.append(" hollow") }
      out.append("\" d=\"")
      out.append(form.path)
      out.append("\"/>")
    }
    out.append("</svg>")
  }
}

extension ChartCounts {
  /// Levels of one band that stand beside each other are told apart: tinted, not tinted, and so on.
  func fill(ofLevel index: Int) -> Drawing.Fill {
    let before = levels[..<index].reversed().prefix { $0.band == levels[index].band }
    return before.count.isMultiple(of: 2) ? .tint : .hollow
  }
}
