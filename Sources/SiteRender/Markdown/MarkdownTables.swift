internal import SiteModel

/// Tables. Each scrolls in a region of its own, so that a wide one does not push the page sideways.
extension MarkdownRenderer {
  mutating func openTable(_ node: MarkdownNode) {
    hasOpenTableBody = false
    guard let words = context?.words else { return out.append("<table>") }
    if let block = placedBlock(node), let id = block.id, let label = block.label {
      return openNumberedTable(id, label)
    }
    tableCount += 1
    out.append("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
    out.append(escaping: words.text("table-region", ["number": String(tableCount)]))
    out.append("\" tabindex=\"0\">\n<table>")
  }

  private mutating func openNumberedTable(_ id: String, _ label: String) {
    out.append("<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"")
    out.append(escaping: id)
    out.append("\" tabindex=\"0\">\n<table><caption id=\"")
    out.append(escaping: id)
    out.append("\"><span class=\"exhibit\">")
    out.append(escaping: label)
    out.append("</span></caption>")
  }

  mutating func closeTable() {
    if hasOpenTableBody {
      newLine()
      out.append("</tbody>\n")
    }
    hasOpenTableBody = false
    newLine()
    out.append("</table>\n")
    if context != nil { out.append("</div>\n") }
  }

  mutating func openRow(_ node: MarkdownNode) {
    column = 0
    if node.isHeaderRow {
      out.append("<thead>\n")
    } else if !hasOpenTableBody {
      out.append("<tbody>\n")
      hasOpenTableBody = true
    }
    out.append("<tr>")
  }

  mutating func closeRow(_ node: MarkdownNode) {
    newLine()
    out.append("</tr>")
    if node.isHeaderRow { out.append("\n</thead>") }
  }

  mutating func openCell(_ node: MarkdownNode) {
    guard let row = node.parent, let table = row.parent else { return }
    let alignment = table.alignment(ofColumn: column)
    column += 1
    // A header with nothing in it heads nothing: axe and screen readers stumble over it.
    let isHeader = row.isHeaderRow && (context == nil || node.firstChild != nil)
    out.append(isHeader ? "<th" : "<td")
    if context != nil {
      if isHeader { out.append(" scope=\"col\"") }
      switch alignment {
      case UInt8(ascii: "c"): out.append(" class=\"align-center\"")
      case UInt8(ascii: "r"): out.append(" class=\"align-right\"")
      default: break
      }
    } else {
      switch alignment {
      case UInt8(ascii: "l"): out.append(" align=\"left\"")
      case UInt8(ascii: "c"): out.append(" align=\"center\"")
      case UInt8(ascii: "r"): out.append(" align=\"right\"")
      default: break
      }
    }
    out.append(byte: UInt8(ascii: ">"))
  }

  mutating func closeCell(_ node: MarkdownNode) {
    let isHeader = node.parent?.isHeaderRow == true && (context == nil || node.firstChild != nil)
    out.append(isHeader ? "</th>" : "</td>")
  }
}
