public import SiteModel

/// A chart as a picture of its own, for a slide or a printed report: with its headline, what its
/// marks mean and where it is from, in the theme's light colours.
public struct ChartPicture: Sendable {
  private let words: WordList
  private let scale: RatingScale?
  private let style: String
  private let site: String

  /// 800 pixels, less a margin on each side.
  private static let width: Int32 = 5000
  private static let margin: Int32 = 200
  private static var room: Int32 { width - 2 * margin }

  public init(words: WordList, scale: RatingScale?, palette: ChartPalette, site: String) {
    self.words = words
    self.scale = scale
    self.site = site
    style = palette.styleSheet
  }

  /// Not a chart that is a table, or has nothing to draw.
  func canDraw(_ view: ChartView) -> Bool { view.kind.isDrawn && view.data.shape.hasValues }

  func svg(_ view: ChartView) -> [UInt8] {
    let words = ChartWords(words, scale: scale)
    let about = ChartAbout(data: view.data, kind: view.kind, words: words)
    var parts: [Part] = []
    var y = Self.margin
    let head = head(view, about, words)
    parts.append(Part(drawing: head, left: Self.margin, top: y, width: Self.room))
    y += head.height + 60
    let key = key(view, words)
    if key.height > 0 {
      parts.append(Part(drawing: key, left: Self.margin, top: y, width: Self.room))
      y += key.height + 60
    }
    let body = body(view, words, top: y)
    parts += body.parts
    y = body.bottom + 80
    let foot = foot(about, words)
    parts.append(Part(drawing: foot, left: Self.margin, top: y, width: Self.room))
    y += foot.height + Self.margin
    return write(parts, height: y, title: headline(view, about, words), about: about)
  }

  // MARK: Parts

  struct Part {
    var drawing: Drawing
    /// Its corner, and its width with the margins taken off.
    var left: Int32
    var top: Int32
    var width: Int32
  }

  /// The parts of the picture alone, for whoever looks for what overlaps.
  private func body(_ view: ChartView, _ words: ChartWords, top: Int32) -> (
    parts: [Part], bottom: Int32
  ) {
    if case (.multiples, .series(let series)) = (view.kind, view.data.shape) {
      return panels(series, view.data.scale, words, top: top)
    }
    guard let drawing = ChartDrawing.make(view.data, view.kind, words: words, width: Self.room)
    else { return ([], top) }
    let width = Self.room - drawing.margins.left - drawing.margins.right
    let part = Part(
      drawing: drawing, left: Self.margin + drawing.margins.left, top: top, width: width)
    return ([part], top + drawing.height)
  }

  private func panels(
    _ series: ChartSeries, _ scale: ChartScale, _ words: ChartWords, top: Int32
  ) -> (parts: [Part], bottom: Int32) {
    let columns = 3
    let gap: Int32 = 200
    let width = (Self.room - Int32(columns - 1) * gap) / Int32(columns)
    var parts: [Part] = []
    var y = top
    for start in stride(from: 0, to: series.lines.count, by: columns) {
      let row = series.lines[start..<min(start + columns, series.lines.count)]
      let names = row.map { TextMeasure.wrap($0.subject.link.name, room: width) }
      let nameHeight = Int32(names.map(\.count).max() ?? 1) * TextBlock.lineHeight
      var rowHeight: Int32 = 0
      for (column, line) in row.enumerated() {
        let left = Self.margin + Int32(column) * (width + gap)
        var name = Drawing()
        for (index, text) in names[column].enumerated() {
          name.texts.append(
            .init(
              style: .name, text: text, at: .start,
              y: nameHeight - Int32(names[column].count - 1 - index) * TextBlock.lineHeight - 25))
        }
        parts.append(Part(drawing: name, left: left, top: y, width: width))
        let panel = PanelLayout.panel(line, of: series, scale: scale, words: words, width: width)
        parts.append(
          Part(
            drawing: panel, left: left + panel.margins.left, top: y + nameHeight + 20,
            width: width - panel.margins.left - panel.margins.right))
        rowHeight = max(rowHeight, nameHeight + 20 + panel.height)
      }
      y += rowHeight + 100
    }
    return (parts, y - 100)
  }

  private func headline(_ view: ChartView, _ about: ChartAbout, _ words: ChartWords) -> String {
    let finding = FindingWords(words: words, data: view.data)
    return view.data.findings.first.map { finding.sentence($0).headline.text }
      ?? about.subtitle.text
  }

  private func head(_ view: ChartView, _ about: ChartAbout, _ words: ChartWords) -> Drawing {
    var column = Column(room: Self.room)
    if let label = view.label { column.add(label, .note) }
    column.add(headline(view, about, words), .title)
    if !view.data.findings.isEmpty { column.add(about.subtitle.text, .note) }
    return column.drawing
  }

  private func foot(_ about: ChartAbout, _ words: ChartWords) -> Drawing {
    var column = Column(room: Self.room)
    var said = about.credits.map(\.text)
    if let (key, date) = about.day {
      said.append(words.list.text(key, ["day": words.list.date(date)]))
    }
    if !said.isEmpty { column.add(said.joined(separator: " "), .note) }
    column.add(words.list.text("chart-source", ["site": site]), .note)
    return column.drawing
  }

  /// The marks one after the other, in as many lines as they need.
  private func key(_ view: ChartView, _ words: ChartWords) -> Drawing {
    var drawing = Drawing()
    drawing.margins = .none
    var x: Int32 = 0
    var y: Int32 = 100
    let entries = ChartKey(view.data, view.kind, words).entries
    for entry in entries {
      let long = TextMeasure.width(entry.text.text) + 150
      if x > 0, x + long > Self.room {
        x = 0
        y += 150
      }
      let share = Int32(Int64(x + 50) * 10_000 / Int64(Self.room))
      if entry.isBar {
        let end = Int32(Int64(x + 110) * 10_000 / Int64(Self.room))
        let start = Int32(Int64(x) * 10_000 / Int64(Self.room))
        drawing.bars.append(
          .init(from: start, to: end, y: y - 90, height: 110, tone: entry.tone, fill: entry.barFill)
        )
      }
      if !entry.isBar || entry.tone != .plain {
        drawing.shapes.append(
          .init(
            form: entry.form, at: .init(share: share), y: y - 35, tone: entry.tone,
            fill: entry.fill))
      }
      drawing.texts.append(
        .init(
          style: .name, text: entry.text.text, at: .init(share: 0, distance: x + 150), y: y))
      x += long + 150
    }
    drawing.height = entries.isEmpty ? 0 : y + 30
    return drawing
  }

  // MARK: Writing

  private func write(_ parts: [Part], height: Int32, title: String, about: ChartAbout) -> [UInt8] {
    var out = ByteWriter(capacity: 8192)
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
    out.append(pixels: Self.width)
    out.append("\" height=\"")
    out.append(pixels: height)
    out.append("\" viewBox=\"0 0 ")
    out.append(pixels: Self.width)
    out.append(" ")
    out.append(pixels: height)
    out.append(
      "\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"about\">\n<title id=\"title\">")
    out.append(escaping: title)
    out.append("</title>\n<desc id=\"about\">")
    out.append(escaping: about.subtitle.text)
    out.append("</desc>\n<style>")
    out.append(style)
    out.append("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n")
    for part in parts {
      DrawingWriter(
        drawing: part.drawing,
        frame: .fixed(left: part.left, top: part.top, width: part.width)
      ).write(into: &out)
      out.append("\n")
    }
    out.append("</svg>\n")
    return out.finish()
  }

  /// Texts below each other.
  private struct Column {
    let room: Int32
    private(set) var drawing = Drawing()

    init(room: Int32) {
      self.room = room
      drawing.margins = .none
    }

    mutating func add(_ text: String, _ style: Drawing.Text.Style) {
      let lines = TextMeasure.wrap(
        text, room: room, bold: style.isBold, size: style.size, lines: 4)
      for line in lines {
        drawing.height += style.size * 13 / 10
        drawing.texts.append(
          .init(style: style, text: line, at: .start, y: drawing.height - style.size * 3 / 10))
      }
      drawing.height += 20
    }
  }
}
