internal import SiteModel

/// Charts, tables of scores and sentences in a page's text, each with the files that lie beside it.
extension MarkdownRenderer {
  mutating func writeChart(_ chart: ChartBlock, _ block: PlacedBlock) {
    guard let context, let words = context.scoreWords, let id = block.id else { return }
    let level = min(6, max(2, headingIDs.lastLevel + 1))
    guard chart.yearsNotHeld.isEmpty else {
      return writeNotHeld(chart, block, id: id, level: level, words.charts)
    }
    let table = chart.table.flatMap { self.table(named: $0) }
    let view = ChartView(
      data: chart.data, kind: chart.kind, id: id, label: block.label, title: block.answer?.title,
      headingLevel: level, hasTable: table == nil, csv: file(id, "csv"),
      picture: chart.kind.isDrawn ? file(id, "svg") : nil)
    ChartFigure(
      view: view, words: words.charts, cells: words, links: context.links, page: links.page
    ).write(into: &out)
    if let table { writeReference(to: table, words.charts) }
    body.files += context.chartFiles?.files(of: view) ?? []
  }

  /// The table of this page that has a chart's values, so that it need not stand there twice.
  private mutating func table(named id: Located<String>) -> PlacedBlock? {
    let tables = placed.filter { if case .table? = $0.answer?.content { true } else { false } }
    if let table = tables.first(where: { $0.id == id.value }), table.referenceText != nil {
      return table
    }
    body.diagnostics.append(
      Diagnostic(
        .blockSubject, at: id.span, "this page has no block \"table\" called \"\(id.value)\"",
        label: "the id of a table with a number or a title",
        help: suggestion(for: id.value, among: tables.compactMap(\.id))
          ?? "Leave the line out: the chart then has a table of its own."))
    return nil
  }

  private mutating func writeReference(to table: PlacedBlock, _ words: ChartWords) {
    out.append("<p class=\"chart-values\">")
    for part in words.list["chart-values-in"]?.parts(count: nil, language: words.list.language)
      ?? []
    {
      switch part {
      case .text(let text): out.append(escaping: text)
      case .place:
        out.append("<a href=\"#")
        out.append(escaping: table.id ?? "")
        out.append("\">")
        out.append(escaping: table.referenceText ?? "")
        out.append("</a>")
      }
    }
    out.append("</p>\n")
  }

  /// The place of a printed chart whose values are not held: it says so, and nothing is drawn.
  private mutating func writeNotHeld(
    _ chart: ChartBlock, _ block: PlacedBlock, id: String, level: Int, _ words: ChartWords
  ) {
    out.append("<figure class=\"chart not-held\" id=\"")
    out.append(escaping: id)
    out.append("\" aria-labelledby=\"_")
    out.append(escaping: id)
    out.append("-title\">\n<h")
    out.append(number: level)
    out.append(" id=\"_")
    out.append(escaping: id)
    out.append("-title\">")
    if let label = block.label {
      out.append("<span class=\"chart-label\">")
      out.append(escaping: label)
      out.append("</span> ")
    }
    if let title = block.answer?.title {
      out.append(escaping: title)
    } else {
      ChartAbout(data: chart.data, kind: .table, words: words).subtitle.write(into: &out)
    }
    out.append("</h")
    out.append(number: level)
    out.append(">\n<p class=\"none\">")
    let years = words.list(chart.yearsNotHeld.map(words.year))
    words.phrase("chart-years-not-held", ["years": years]).write(into: &out)
    out.append("</p>\n</figure>\n")
  }

  /// In a report with its number, and as a file of its own.
  mutating func writeTable(_ table: TableBlock, _ block: PlacedBlock) {
    guard let context, let words = context.scoreWords, let id = block.id else { return }
    ScoreTable(
      grid: table.grid, words: words, links: context.links, page: links.page, ownID: id,
      label: block.label
    ).write(into: &out)
    for sentence in ChartAbout.credits(of: table.credit, words: words.charts) {
      out.append("<p class=\"chart-credit\">")
      sentence.write(into: &out)
      out.append("</p>\n")
    }
    guard let csv = file(id, "csv") else { return }
    out.append("<p class=\"chart-files\"><a class=\"file\" href=\"")
    out.append(link: csv, from: links.page, style: context.links)
    out.append("\">")
    out.append(escaping: words.charts.list.text("chart-csv"))
    out.append("</a></p>\n")
    if case .onSite(let route, _) = csv {
      let scale = words.charts.scale
      body.files.append(PageFile(route: route) { ExhibitCSV.table(of: table.grid, scale: scale) })
    }
  }

  mutating func writeSummary(of data: ChartData) {
    guard let words = context?.scoreWords?.charts else { return }
    let finding = FindingWords(words: words, data: data)
    out.append("<ul class=\"findings\">\n")
    for each in data.findings {
      out.append("<li>")
      finding.sentence(each).write(into: &out)
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }

  /// Beside the page: `/results/q1/chart-q1102.svg`.
  private func file(_ id: String, _ ending: String) -> LinkTarget? {
    links.page.isPage
      ? .onSite(Route("\(links.page.path)\(id).\(ending)"), fragment: nil) : nil
  }
}
