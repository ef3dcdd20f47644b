internal import SiteModel

/// The words that cells say, escaped once for all of them. An object: every page's renderer points
/// to it.
final class ScoreWords: Sendable {
  let bands: [[UInt8]]
  let printed: [UInt8]
  let notScored: [UInt8]
  let notInForce: [UInt8]
  let notUploaded: [UInt8]
  let notDueYet: [UInt8]
  let notOpen: [UInt8]
  let notHeld: [UInt8]
  let notLookedAt: [UInt8]
  /// How many boxes a strip has: none for a scale of more points than can be counted at a glance, or
  /// of parts of points.
  let boxes: Int?
  let charts: ChartWords
  /// The cells of whole scores, which nearly all are: by band, then score.
  private let wholes: [[UInt8]]
  private static let mostWhole = 10

  /// Of which boxes are filled the theme's styles know by these two: ` n3 p2` for 3.25. An `svg` in
  /// each cell said the same in two hundred bytes, and a page may have 720 cells.
  static func writeBoxes(_ thousandths: Int32, into out: inout ByteWriter) {
    out.append(" n")
    out.append(number: Int(thousandths) / 1000)
    let tenths = Int(thousandths) % 1000 / 100
    guard tenths > 0 else { return }
    out.append(" p")
    out.append(number: tenths)
  }

  func whole(_ cell: ScoreGrid.Cell) -> [UInt8]? {
    let score = Int(cell.thousandths) / 1000
    let place = Int(cell.band) * (Self.mostWhole + 1) + score
    return score <= Self.mostWhole && wholes.indices.contains(place) ? wholes[place] : nil
  }

  init(_ words: WordList, scale: RatingScale?) {
    func escaped(_ text: String) -> [UInt8] {
      var writer = ByteWriter(capacity: 64)
      writer.append(escaping: text)
      return writer.finish()
    }
    bands = (scale?.bands ?? []).map { escaped($0.means) }
    printed = escaped(words.text("cell-printed"))
    notScored = escaped(words.text("cell-not-scored"))
    notInForce = escaped(words.text("cell-not-in-force"))
    notUploaded = escaped(words.text("cell-not-uploaded"))
    notDueYet = escaped(words.text("cell-not-due-yet"))
    notOpen = escaped(words.text("cell-not-open"))
    notHeld = escaped(words.text("cell-not-held"))
    notLookedAt = escaped(words.text("cell-not-looked-at"))
    boxes = scale.flatMap { scale in
      let points = Int(scale.maximum.thousandths) / 1000
      let isWhole = Int(scale.maximum.thousandths) == points * 1000
      return isWhole && (1...Self.mostWhole).contains(points) ? points : nil
    }
    charts = ChartWords(words, scale: scale)
    wholes = (0...bands.count).flatMap { [bands] band in
      (0...Self.mostWhole).map { score in
        var cell = ByteWriter(capacity: 64)
        cell.append("<td class=\"band-\(band)")
        Self.writeBoxes(Int32(score) * 1000, into: &cell)
        cell.append("\">\(score)")
        if band > 0 {
          cell.append(" <span>")
          cell.append(bands[band - 1])
          cell.append("</span>")
        }
        cell.append("</td>")
        return cell.finish()
      }
    }
  }
}
