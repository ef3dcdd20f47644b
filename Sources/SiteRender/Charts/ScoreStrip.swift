internal import SiteModel

/// A score as a row of boxes: one for each point of the scale, as many filled as people agreed, the
/// last one in part where the score is no whole number.
struct ScoreStrip: Sendable {
  private let boxes: Int
  /// By whole score: nearly all are.
  private let wholes: [[UInt8]]

  private static let mostBoxes = 10
  private static let step = 11
  private static let box = 9

  /// Nothing for a scale that boxes can't show: of more than ten points, or of parts of points.
  init?(_ scale: RatingScale) {
    let points = scale.maximum.thousandths / 1000
    guard scale.maximum.thousandths == points * 1000, (1...Int32(Self.mostBoxes)).contains(points)
    else { return nil }
    boxes = Int(points)
    wholes = (0...Int(points)).map { score in
      var out = ByteWriter(capacity: 256)
      Self.draw(Int32(score) * 1000, boxes: Int(points), into: &out)
      return out.finish()
    }
  }

  func write(_ thousandths: Int32, into out: inout ByteWriter) {
    let whole = Int(thousandths / 1000)
    if thousandths % 1000 == 0, wholes.indices.contains(whole) {
      out.append(wholes[whole])
    } else {
      Self.draw(thousandths, boxes: boxes, into: &out)
    }
  }

  private static func draw(_ thousandths: Int32, boxes: Int, into out: inout ByteWriter) {
    out.append("<svg class=\"strip\" viewBox=\"0 0 ")
    out.append(number: boxes * step)
    out.append(" 11\" aria-hidden=\"true\"><path class=\"on\" d=\"")
    for index in 0..<boxes {
      let part = min(1000, max(0, Int(thousandths) - index * 1000))
      guard part > 0 else { continue }
      out.append("M")
      out.append(number: index * step + 1)
      out.append(" 1h")
      out.append(hundredths: Int32(box * part / 10))
      out.append("v9h-")
      out.append(hundredths: Int32(box * part / 10))
      out.append("z")
    }
    out.append("\"/><path class=\"box\" d=\"")
    for index in 0..<boxes {
      out.append("M")
      out.append(number: index * step + 1)
      out.append(" 1h9v9h-9z")
    }
    out.append("\"/></svg>")
  }
}
