internal import SiteModel

/// The table of a chart's values, which stands right after it.
struct ChartTable {
  let view: ChartView
  let words: ChartWords
  let cells: ScoreWords
  let caption: Phrase
  let links: LinkStyle
  let page: Route

  func write(into out: inout ByteWriter) {
    switch view.data.shape {
    case .matrix(let grid): write(grid, into: &out)
    case .members(let members): write(grid(of: members), into: &out)
    case .series(let series): write(grid(of: series), into: &out)
    case .pairs(let pairs): write(pairs, into: &out)
    case .counts(let counts): write(counts, into: &out)
    }
  }

  private func write(_ grid: ScoreGrid, into out: inout ByteWriter) {
    ScoreTable(
      grid: grid, words: cells, links: links, page: page, id: view.id,
      hasStrips: view.kind == .strip
    ).write(into: &out)
  }

  // MARK: Grids

  private var data: ChartData { view.data }

  private func common(rowsAre role: ChartSubject.Role) -> [(name: String, id: String)] {
    var common: [(name: String, id: String)] = []
    if role == .standard { common.append(("scope", data.scope.id)) }
    if let area = data.area { common.append(("area", area.id)) }
    if let standard = data.standard { common.append(("standard", standard.id)) }
    return common
  }

  private func corner(_ role: ChartSubject.Role) -> String {
    switch role {
    case .service: words.list.text("service-column")
    case .standard: words.list.text("standard-column")
    case .theme: words.list.text("plan-theme")
    case .area: words.list.text("area-column")
    case .collaborative, .region, .network: words.list.text("group-column")
    }
  }

  private func grid(
    rows: [(subject: ChartSubject, values: [ChartValue])], columns: [ScoreGrid.Heading]
  ) -> ScoreGrid {
    let role = rows.first?.subject.role ?? .service
    return ScoreGrid(
      figure: data.measure == .score ? "score" : "mean", caption: caption.text,
      corner: corner(role),
      common: common(rowsAre: role), rowKind: role == .standard ? "standard" : "scope",
      columnKind: "year",
      rows: rows.map { ScoreGrid.Heading($0.subject.link, number: $0.subject.number) },
      columns: columns, cells: rows.flatMap { $0.values.map(\.cell) })
  }

  /// Each group's mean stands below its members, and the mean of all at the end.
  private func grid(of members: ChartMembers) -> ScoreGrid {
    var rows: [(subject: ChartSubject, values: [ChartValue])] = []
    for group in members.groups {
      rows += group.members.map { ($0.subject, [$0.value]) }
      if let link = group.link, let mean = group.reference {
        rows.append((ChartSubject(link, .collaborative), [mean]))
      }
    }
    if let mean = members.reference, mean.subject.role != .standard {
      let isForStandards = members.all.first?.subject.role == .standard
      if !isForStandards { rows.append((mean.subject, [mean.value])) }
    }
    let year: [ScoreGrid.Heading] =
      switch data.period {
      case .year(let year): [ScoreGrid.Heading(year)]
      case .years(_, let last): [ScoreGrid.Heading(last)]
      case .day: []
      }
    return grid(rows: rows, columns: year)
  }

  /// The newest year first, since that is what a phone shows.
  private func grid(of series: ChartSeries) -> ScoreGrid {
    let columns = series.years.enumerated().reversed().map { index, year in
      let reason = series.breaks.first { $0.after == index - 1 }?.reason
      return ScoreGrid.Heading(
        id: year.id, name: reason.map { words.year(year.name, after: $0) } ?? year.name,
        target: year.route.map { .onSite($0, fragment: nil) })
    }
    let rows = series.lines.map { ($0.subject, Array($0.values.reversed())) }
    return grid(rows: rows, columns: columns)
  }

  // MARK: Tables whose cells say each what they are

  private func write(_ pairs: ChartPairs, into out: inout ByteWriter) {
    let role = pairs.rows.first?.subject.role ?? .service
    open(
      [
        Phrase(corner(role)), words.year(pairs.from), words.year(pairs.to),
        words.phrase("chart-change-column"),
      ], into: &out)
    for row in pairs.rows {
      openRow(row.subject, into: &out)
      writeCell(row.before, into: &out)
      writeCell(row.after, into: &out)
      writeChange(row.change, into: &out)
      out.append("</tr>\n")
    }
    close(into: &out)
  }

  private func write(_ counts: ChartCounts, into out: inout ByteWriter) {
    let isRated = counts.unit == .actions || counts.unit == .objectives
    let hasWithout = counts.rows.contains { $0.without.count > 0 }
    let role = counts.rows.first?.subject.role ?? .service
    var heads = [Phrase(corner(role))] + counts.levels.map(words.level)
    if hasWithout {
      heads.append(words.phrase(isRated ? "chart-key-not-rated" : "chart-key-without"))
    }
    open(heads, isCounts: true, into: &out)
    for row in counts.rows {
      openRow(row.subject, into: &out)
      for count in row.counts + (hasWithout ? [row.without] : []) {
        out.append("<td>")
        Phrase(grouped(count.count), address: count.address).write(into: &out)
        out.append("</td>")
      }
      out.append("</tr>\n")
    }
    close(into: &out)
  }

  private func open(_ heads: [Phrase], isCounts: Bool = false, into out: inout ByteWriter) {
    out.append("<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"_")
    out.append(escaping: view.id)
    out.append("-table\" tabindex=\"0\">\n<table class=\"scores")
    if isCounts { out.append(" counts") }
    out.append("\">\n<caption id=\"_")
    out.append(escaping: view.id)
    out.append("-table\"><span>")
    caption.write(into: &out)
    out.append("</span></caption>\n<thead>\n<tr>")
    for head in heads {
      out.append("<th scope=\"col\">")
      head.write(into: &out)
      out.append("</th>")
    }
    out.append("</tr>\n</thead>\n<tbody>\n")
  }

  private func close(into out: inout ByteWriter) { out.append("</tbody>\n</table>\n</div>\n") }

  private func openRow(_ subject: ChartSubject, into out: inout ByteWriter) {
    out.append("<tr><th scope=\"row\">")
    if let number = subject.number {
      out.append("<span class=\"number")
      if let address = subject.numberAddress {
        out.append("\" data-figure=\"")
        out.append(escaping: address)
      }
      out.append("\">")
      out.append(number: number)
      out.append("</span> ")
    }
    if let route = subject.link.route {
      out.append("<a href=\"")
      out.append(link: .onSite(route, fragment: nil), from: page, style: links)
      out.append("\">")
      out.append(escaping: subject.link.name)
      out.append("</a>")
    } else {
      out.append(escaping: subject.link.name)
    }
    out.append("</th>")
  }

  private func writeCell(_ value: ChartValue, into out: inout ByteWriter) {
    guard value.isHeld else { return writeNone(words.state(value.cell.state), into: &out) }
    out.append("<td class=\"band-")
    out.append(number: Int(value.cell.band))
    out.append(value.cell.state == .printed ? " printed\">" : "\">")
    words.value(value).write(into: &out)
    if value.cell.band > 0, let band = words.band(value.cell.band) {
      out.append(" <span>")
      out.append(escaping: band)
      out.append("</span>")
    }
    if value.cell.state == .printed {
      out.append(" <span>")
      out.append(escaping: words.state(.printed))
      out.append("</span>")
    }
    out.append("</td>")
  }

  private func writeChange(_ change: ChartPairs.Change, into out: inout ByteWriter) {
    switch change {
    case .by(let thousandths, let places, let address):
      out.append("<td>")
      let text = (thousandths > 0 ? "+" : "") + shown(thousandths, places: places)
      Phrase(text, address: address).write(into: &out)
      out.append("</td>")
    case .broken: writeNone(words.list.text("chart-change-broken"), into: &out)
    case .missing: writeNone(words.list.text("chart-change-missing"), into: &out)
    }
  }

  private func writeNone(_ text: String, into out: inout ByteWriter) {
    out.append("<td class=\"none\">")
    out.append(escaping: text)
    out.append("</td>")
  }
}
