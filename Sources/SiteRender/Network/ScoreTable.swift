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
  /// Whether each number has boxes below it, as many filled as it says, as a service's own scores do.
  var hasStrips: Bool

  init(
    grid: ScoreGrid, words: ScoreWords, links: LinkStyle, page: Route, ownID: String? = nil,
    label: String? = nil, id: String = "", hasStrips: Bool? = nil
  ) {
    self.grid = grid
    self.words = words
    self.links = links
    self.page = page
    self.ownID = ownID
    self.label = label
    self.id = id
    self.hasStrips =
      hasStrips ?? (grid.figure == "score" && grid.common.contains { $0.name == "scope" })
  }

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
    out.append("\" tabindex=\"0\">\n<table class=\"scores")
    if hasStrips, let boxes = words.boxes {
      out.append(" strips of-")
      out.append(number: boxes)
    }
    out.append("\" data-figures=\"")
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
    case .value where cell.places == 0:
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
    ScoreWords.writeBoxes(cell.thousandths, into: &out)
    out.append(cell.state == .printed ? " printed\">" : "\">")
    write(cell.thousandths, places: Int(cell.places), into: &out)
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
