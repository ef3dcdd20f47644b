/// A name on one line or two, as narrow pictures need it, and as wide ones have room for.
struct TextBlock {
  private let style: Drawing.Text.Style
  private let place: Drawing.Across
  private let tone: Drawing.Tone?
  private let narrow: [String]
  /// Nothing where it would be the same.
  private let wide: [String]?
  /// Of the number that it starts with.
  private let address: String?

  static let lineHeight: Int32 = 125

  init(
    _ text: String, _ style: Drawing.Text.Style, room: Int32, wide wideRoom: Int32,
    at place: Drawing.Across = .start,
    tone: Drawing.Tone? = nil, address: String? = nil
  ) {
    self.style = style
    self.place = place
    self.tone = tone
    self.address = address
    narrow = TextMeasure.wrap(text, room: room, bold: style.isBold, size: style.size)
    if narrow.count > 1, room < wideRoom {
      let more = TextMeasure.wrap(
        text, room: wideRoom, bold: style.isBold, size: style.size)
      wide = more == narrow ? nil : more
    } else {
      wide = nil
    }
  }

  /// How far its first line stands above its last.
  var rise: Int32 { Int32(narrow.count - 1) * Self.lineHeight }

  func draw(into drawing: inout Drawing, foot: Int32) {
    add(narrow, wide == nil ? .any : .narrow, foot, &drawing)
    if let wide { add(wide, .wide, foot, &drawing) }
  }

  private func add(
    _ lines: [String], _ room: Drawing.Text.Room, _ foot: Int32, _ drawing: inout Drawing
  ) {
    for (index, line) in lines.enumerated() {
      let y = foot - Int32(lines.count - 1 - index) * Self.lineHeight
      drawing.texts.append(
        .init(
          style: style, text: line, at: place, y: y, address: index == 0 ? address : nil,
          tone: tone, room: room))
    }
  }
}
