/// Writes a laid-out picture as SVG: as wide as what it stands in, on a page; with fixed measures, in
/// a file of its own.
///
/// On a page what lies across is in per cent and what lies down in rem, so that letters keep their
/// size however narrow the window is. Paths can't be written so: all lines and bars stand in one inner
/// picture that is stretched to the whole, whose strokes are not.
struct DrawingWriter {
  let drawing: Drawing
  let frame: Frame

  enum Frame {
    case fluid
    /// Where its left upper corner lies and how wide it is, margins taken off, in hundredths of a rem.
    case fixed(left: Int32, top: Int32, width: Int32)
  }

  func write(into out: inout ByteWriter) {
    writeLinesAndBars(into: &out)
    for shape in drawing.shapes { write(shape, into: &out) }
    writeTexts(into: &out)
  }

  // MARK: Lines and bars

  private func writeLinesAndBars(into out: inout ByteWriter) {
    guard !drawing.rules.isEmpty || !drawing.bars.isEmpty else { return }
    if case .fluid = frame {
      out.append("<svg viewBox=\"0 0 10000 ")
      out.append(number: Int(drawing.height))
      out.append("\" preserveAspectRatio=\"none\">")
    }
    for line in Drawing.Line.below { writePath(line, into: &out) }
    for bar in drawing.bars { write(bar, into: &out) }
    for line in Drawing.Line.above { writePath(line, into: &out) }
    if case .fluid = frame { out.append("</svg>\n") }
  }

  private func writePath(_ line: Drawing.Line, into out: inout ByteWriter) {
    var isOpen = false
    for rule in drawing.rules where rule.line == line {
      if !isOpen {
        out.append("<path class=\"")
        out.append(line.rawValue)
        out.append("\" d=\"")
        isOpen = true
      }
      for (index, point) in rule.points.enumerated() {
        out.append(byte: UInt8(ascii: index == 0 ? "M" : "L"))
        append(x: point.share, into: &out)
        out.append(byte: UInt8(ascii: " "))
        append(y: point.y, into: &out)
      }
    }
    if isOpen { out.append("\"/>") }
  }

  private func write(_ bar: Drawing.Bar, into out: inout ByteWriter) {
    out.append("<rect class=\"")
    append(bar.tone, bar.fill, into: &out)
    out.append("\" x=\"")
    append(x: bar.from, into: &out)
    out.append("\" y=\"")
    append(y: bar.y, into: &out)
    out.append("\" width=\"")
    switch frame {
    case .fluid: out.append(number: Int(bar.to - bar.from))
    case .fixed(_, _, let width):
      let across = { Drawing.Across(share: $0).at(width: width) }
      out.append(pixels: across(bar.to) - across(bar.from))
    }
    out.append("\" height=\"")
    switch frame {
    case .fluid: out.append(number: Int(bar.height))
    case .fixed: out.append(pixels: bar.height)
    }
    out.append("\"/>")
  }

  private func append(x share: Int32, into out: inout ByteWriter) {
    switch frame {
    case .fluid: out.append(number: Int(share))
    case .fixed(let left, _, let width):
      out.append(pixels: left + Drawing.Across(share: share).at(width: width))
    }
  }

  private func append(y: Int32, into out: inout ByteWriter) {
    switch frame {
    case .fluid: out.append(number: Int(y))
    case .fixed(_, let top, _): out.append(pixels: top + y)
    }
  }

  private func append(_ tone: Drawing.Tone, _ fill: Drawing.Fill, into out: inout ByteWriter) {
    out.append(tone.name)
    switch fill {
    case .solid: break
    case .hollow: out.append(" hollow")
    case .tint: out.append(" tint")
    }
  }

  // MARK: Shapes

  private func write(_ shape: Drawing.Shape, into out: inout ByteWriter) {
    if case .fixed(let left, let top, let width) = frame {
      out.append("<path class=\"")
      append(shape.tone, shape.fill, into: &out)
      out.append("\" transform=\"translate(")
      out.append(pixels: left + shape.at.at(width: width))
      out.append(byte: UInt8(ascii: " "))
      out.append(pixels: top + shape.y)
      out.append(")\" d=\"")
      out.append(shape.form.path)
      return out.append("\"/>")
    }
    if shape.form == .circle, shape.at.distance == 0 {
      out.append("<circle class=\"")
      append(shape.tone, shape.fill, into: &out)
      out.append("\" cx=\"")
      out.append(hundredths: shape.at.share)
      out.append("%\" cy=\"")
      out.append(hundredths: shape.y)
      return out.append("rem\" r=\"6\"/>")
    }
    out.append("<svg x=\"")
    out.append(hundredths: shape.at.share)
    out.append("%\" y=\"")
    out.append(hundredths: shape.y)
    out.append("rem\"><path class=\"")
    append(shape.tone, shape.fill, into: &out)
    if shape.at.distance != 0 {
      out.append("\" transform=\"translate(")
      out.append(pixels: shape.at.distance)
      out.append(")")
    }
    out.append("\" d=\"")
    out.append(shape.form.path)
    out.append("\"/></svg>")
  }

  // MARK: Texts

  /// Those that look alike together, so that what they have in common is said once.
  private func writeTexts(into out: inout ByteWriter) {
    var looks: [Look] = []
    for text in drawing.texts where !looks.contains(Look(text)) { looks.append(Look(text)) }
    for look in looks {
      out.append("\n<g class=\"")
      out.append(look.style.rawValue)
      if let tone = look.tone {
        out.append(" ")
        out.append(tone.name)
      }
      if look.room != .any {
        out.append(" ")
        out.append(look.room.rawValue)
      }
      if look.anchor != .start {
        out.append("\" text-anchor=\"")
        out.append(look.anchor.rawValue)
      }
      out.append("\">")
      for text in drawing.texts where Look(text) == look { write(text, into: &out) }
      out.append("</g>")
    }
  }

  private struct Look: Hashable {
    var style: Drawing.Text.Style
    var tone: Drawing.Tone?
    var room: Drawing.Text.Room
    var anchor: Drawing.Text.Anchor

    init(_ text: Drawing.Text) {
      (style, tone, room, anchor) = (text.style, text.tone, text.room, text.anchor)
    }
  }

  private func write(_ text: Drawing.Text, into out: inout ByteWriter) {
    out.append("<text")
    switch frame {
    case .fixed(let left, let top, let width):
      out.append(" x=\"")
      out.append(pixels: left + text.at.at(width: width))
      out.append("\" y=\"")
      out.append(pixels: top + text.y)
    case .fluid:
      if text.at.share != 0 {
        out.append(" x=\"")
        out.append(hundredths: text.at.share)
        out.append("%\"")
      }
      if text.at.distance != 0 {
        out.append(" dx=\"")
        out.append(hundredths: text.at.distance)
        out.append("rem\"")
      }
      out.append(" y=\"")
      out.append(hundredths: text.y)
      out.append("rem")
      if let address = text.address {
        out.append("\" data-figure=\"")
        out.append(escaping: address)
      }
    }
    out.append("\">")
    out.append(escaping: text.text)
    out.append("</text>")
  }
}

extension Drawing.Line {
  /// Under the bars, and over them.
  static let below: [Drawing.Line] = [.grid, .thread, .gap, .cut, .middle, .span]
  static let above: [Drawing.Line] = [.halo, .mean, .first, .second, .third, .fourth]
}

extension Drawing.Shape.Form {
  /// Around its middle, in pixels; all of about the same area.
  var path: StaticString {
    switch self {
    case .circle: "M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z"
    case .triangle: "M0-7.5L7.5 6h-15z"
    case .square: "M-5.5-5.5h11v11h-11z"
    case .diamond: "M0-7.5L7.5 0L0 7.5L-7.5 0z"
    case .wide: "M-7-3.5h14v7h-14z"
    case .tall: "M-3.5-7h7v14h-7z"
    }
  }
}

extension ByteWriter {
  /// 1234 as 12.34.
  mutating func append(hundredths value: Int32) {
    if value < 0 { append(byte: UInt8(ascii: "-")) }
    append(number: Int(value.magnitude) / 100)
    let rest = Int(value.magnitude) % 100
    guard rest > 0 else { return }
    append(byte: UInt8(ascii: "."))
    append(byte: UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { append(byte: UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// A length in hundredths of a rem, in pixels.
  mutating func append(pixels length: Int32) { append(hundredths: length * 16) }
}
