internal import SiteModel

/// Writes a table of scores: a number and its rating's word in every cell, words where there is no
/// number, and attributes that say which figure each is.
///
/// By hand, not by a template: the page of a service that has been scored in twelve areas for five
/// years holds 720 cells, and a value for each would cost more than all the rest of the page.
struct ScoreTable {
  let grid: ScoreGrid
  let words: ScoreWords
  let links: LinkStyle
  let page: Route
  /// In place of the id that is made of what it shows.
  var ownID: String?
  /// `Table Q1103`, in a report that numbers its tables.
  var label: String?
  /// What its caption's id starts with, where another table of the page may hold the same figures.
  var id = ""
  /// Whether each number has boxes beside it, as many filled as it says.
  var showsStrips = false

  func write(into out: inout ByteWriter) {
    openTable(into: &out)
    out.append("<thead>\n<tr><th scope=\"col\">")
    out.append(escaping: grid.corner)
    out.append("</th>")
    for column in grid.columns { writeColumn(column, into: &out) }
    out.append("</tr>\n</thead>\n<tbody>\n")
    let width = grid.columns.count
    grid.cells.withUnsafeBufferPointer { cells in
      for (index, row) in grid.rows.enumerated() {
        writeRow(row, into: &out)
        for cell in cells[(index * width)..<((index + 1) * width)] { write(cell, into: &out) }
        out.append("</tr>\n")
      }
    }
    out.append("</tbody>\n</table>\n</div>\n")
  }

  private func openTable(into out: inout ByteWriter) {
    out.append("<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"")
    writeID(into: &out)
    out.append("\" tabindex=\"0\">\n<table class=\"scores\" data-figures=\"")
    out.append(grid.figure)
    for (name, id) in grid.common {
      out.append("\" data-")
      out.append(name)
      out.append("=\"")
      out.append(escaping: id)
    }
    out.append("\">\n<caption id=\"")
    writeID(into: &out)
    out.append("\"><span>")
    if let label {
      out.append("<span class=\"exhibit\">")
      out.append(escaping: label)
      out.append("</span> ")
    }
    out.append(escaping: grid.caption)
    out.append("</span></caption>\n")
  }

  /// `_score-humber-centre-involvement`: no two tables of a page hold the same figures.
  private func writeID(into out: inout ByteWriter) {
    if let ownID { return out.append(escaping: ownID) }
    out.append("_")
    if !id.isEmpty {
      out.append(escaping: id)
      out.append("-")
    }
    out.append(grid.figure)
    for (_, id) in grid.common {
      out.append("-")
      out.append(escaping: id)
    }
  }

  private func writeColumn(_ column: ScoreGrid.Heading, into out: inout ByteWriter) {
    out.append("<th scope=\"col\" data-")
    out.append(grid.columnKind)
    out.append("=\"")
    out.append(escaping: column.id)
    out.append("\">")
    writeName(column, into: &out)
    out.append("</th>")
  }

  private func writeRow(_ row: ScoreGrid.Heading, into out: inout ByteWriter) {
    if let figure = row.figure {
      out.append("<tr class=\"together\" data-figures=\"")
      out.append(figure)
    } else {
      out.append("<tr data-")
      out.append(grid.rowKind)
      out.append("=\"")
      out.append(escaping: row.id)
    }
    out.append("\"><th scope=\"row\">")
    if let number = row.number {
      out.append("<span class=\"number\">")
      out.append(number: number)
      out.append("</span> ")
    }
    writeName(row, into: &out)
    out.append("</th>")
  }

  private func writeName(_ heading: ScoreGrid.Heading, into out: inout ByteWriter) {
    guard let target = heading.target else { return out.append(escaping: heading.name) }
    out.append("<a href=\"")
    out.append(link: target, from: page, style: links)
    out.append("\">")
    out.append(escaping: heading.name)
    out.append("</a>")
  }

  private func write(_ cell: ScoreGrid.Cell, into out: inout ByteWriter) {
    switch cell.state {
    case .value where cell.places == 0 && !showsStrips:
      if let bytes = words.whole(cell) { out.append(bytes) } else { writeNumber(cell, into: &out) }
    case .value, .printed: writeNumber(cell, into: &out)
    case .notScored: writeNone(words.notScored, into: &out)
    case .notInForce: writeNone(words.notInForce, into: &out)
    case .notUploaded: writeNone(words.notUploaded, into: &out)
    case .notDueYet: writeNone(words.notDueYet, into: &out)
    case .notOpen: writeNone(words.notOpen, into: &out)
    case .notHeld: writeNone(words.notHeld, into: &out)
    case .notLookedAt: writeNone(words.notLookedAt, into: &out)
    }
  }

  private func writeNumber(_ cell: ScoreGrid.Cell, into out: inout ByteWriter) {
    out.append("<td class=\"band-")
    out.append(number: Int(cell.band))
    out.append(cell.state == .printed ? " printed\">" : "\">")
    write(cell.thousandths, places: Int(cell.places), into: &out)
    if showsStrips { words.strip?.write(cell.thousandths, into: &out) }
    if cell.band > 0 {
      out.append(" <span>")
      out.append(words.bands[Int(cell.band) - 1])
      out.append("</span>")
    }
    if cell.state == .printed {
      out.append(" <span>")
      out.append(words.printed)
      out.append("</span>")
    }
    out.append("</td>")
  }

  private func write(_ thousandths: Int32, places: Int, into out: inout ByteWriter) {
    out.append(number: Int(thousandths) / 1000)
    guard places > 0 else { return }
    out.append(byte: UInt8(ascii: "."))
    var rest = Int(thousandths) % 1000
    for _ in 0..<places {
      rest *= 10
      out.append(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 1000))
      rest %= 1000
    }
  }

  private func writeNone(_ word: [UInt8], into out: inout ByteWriter) {
    out.append("<td class=\"none\">")
    out.append(word)
    out.append("</td>")
  }
}

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
  let strip: ScoreStrip?
  let charts: ChartWords
  /// The cells of whole scores, which nearly all are: by band, then score.
  private let wholes: [[UInt8]]
  private static let mostWhole = 10

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
    strip = scale.flatMap(ScoreStrip.init)
    charts = ChartWords(words, scale: scale)
    wholes = (0...bands.count).flatMap { [bands] band in
      (0...Self.mostWhole).map { score in
        var cell = ByteWriter(capacity: 64)
        cell.append("<td class=\"band-\(band)\">\(score)")
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
