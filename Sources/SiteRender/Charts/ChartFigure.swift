internal import SiteModel

/// A chart on a page: what it shows in words, the picture, what its marks mean, the table of its
/// values, and what can be taken away.
struct ChartFigure {
  let view: ChartView
  let words: ChartWords
  let cells: ScoreWords
  let links: LinkStyle
  let page: Route

  private var data: ChartData { view.data }
  private var about: ChartAbout { ChartAbout(data: data, kind: view.kind, words: words) }

  func write(into out: inout ByteWriter) {
    out.append("<figure class=\"chart\" id=\"")
    out.append(escaping: view.id)
    out.append("\" aria-labelledby=\"_")
    out.append(escaping: view.id)
    out.append("-title\">\n")
    writeHeadline(into: &out)
    writeSentences(into: &out)
    if data.shape.hasValues {
      let key = ChartKey(data, view.kind, words)
      key.write(label: words.list.text("chart-key-label"), into: &out)
      writePicture(into: &out)
    } else {
      writeNothing(into: &out)
    }
    if view.hasTable || view.kind == .strip || view.kind == .table {
      ChartTable(
        view: view, words: words, cells: cells, caption: about.caption, links: links, page: page
      ).write(into: &out)
    }
    writeFiles(into: &out)
    writeCredit(into: &out)
    out.append("</figure>\n")
  }

  // MARK: In words

  private func writeHeadline(into out: inout ByteWriter) {
    let finding = FindingWords(words: words, data: data)
    let level = min(6, max(2, view.headingLevel))
    out.append("<h")
    out.append(number: level)
    out.append(" id=\"_")
    out.append(escaping: view.id)
    out.append("-title\">")
    if let label = view.label {
      out.append("<span class=\"chart-label\">")
      out.append(escaping: label)
      out.append("</span> ")
    }
    if let title = view.title {
      out.append(escaping: title)
    } else {
      let headline = data.findings.first.map { finding.sentence($0).headline } ?? about.subtitle
      headline.write(into: &out)
    }
    out.append("</h")
    out.append(number: level)
    out.append(">\n")
    guard !data.findings.isEmpty || view.title != nil else { return }
    out.append("<p class=\"chart-about\">")
    about.subtitle.write(into: &out)
    out.append("</p>\n")
  }

  private func writeSentences(into out: inout ByteWriter) {
    let finding = FindingWords(words: words, data: data)
    // The first is the headline, unless its author has another.
    let rest = data.findings.dropFirst(view.title == nil ? 1 : 0).map(finding.sentence)
    guard !rest.isEmpty else { return }
    if rest.count == 1 {
      out.append("<p>")
      rest[0].write(into: &out)
      out.append("</p>\n")
      return
    }
    out.append("<ul class=\"findings\">\n")
    for sentence in rest {
      out.append("<li>")
      sentence.write(into: &out)
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }

  /// In place of a picture.
  private func writeNothing(into out: inout ByteWriter) {
    out.append("<p class=\"none\">")
    if data.findings.first != .nothingHeld {
      out.append(escaping: words.list.text("chart-nothing"))
      out.append(" ")
    }
    out.append(escaping: words.list.text("chart-nothing-more"))
    out.append("</p>\n")
  }

  // MARK: The picture

  private func writePicture(into out: inout ByteWriter) {
    if case (.multiples, .series(let series)) = (view.kind, data.shape) {
      return writePanels(series, into: &out)
    }
    guard
      let drawing = ChartDrawing.make(
        data, view.kind, words: words, width: Drawing.narrowest)
    else { return }
    open(drawing, isWhole: true, into: &out)
    writeNames(into: &out)
    out.append("<g aria-hidden=\"true\">")
    DrawingWriter(drawing: drawing, frame: .fluid).write(into: &out)
    out.append("</g></svg>\n")
  }

  private func open(_ drawing: Drawing, isWhole: Bool, into out: inout ByteWriter) {
    out.append("<svg class=\"drawing ")
    out.append(drawing.margins.rawValue)
    out.append("\" height=\"")
    out.append(hundredths: drawing.height)
    out.append("rem\"")
    if isWhole {
      out.append(" role=\"img\" aria-labelledby=\"_")
      out.append(escaping: view.id)
      out.append("-name\" aria-describedby=\"_")
      out.append(escaping: view.id)
      out.append("-about\"")
    }
    out.append(">\n")
  }

  private func writeNames(into out: inout ByteWriter) {
    out.append("<title id=\"_")
    out.append(escaping: view.id)
    out.append("-name\">")
    out.append(escaping: about.title)
    out.append("</title><desc id=\"_")
    out.append(escaping: view.id)
    out.append("-about\">")
    out.append(escaping: words.list.text("chart-description"))
    out.append("</desc>\n")
  }

  /// Several pictures in a list that is a picture to whoever can't see it: the table says the same.
  private func writePanels(_ series: ChartSeries, into out: inout ByteWriter) {
    out.append("<div class=\"panels\" role=\"img\" aria-label=\"")
    out.append(escaping: about.title)
    out.append("\">\n")
    for line in series.lines {
      out.append("<div><p>")
      out.append(escaping: line.subject.link.name)
      out.append("</p>")
      let drawing = PanelLayout.panel(
        line, of: series, scale: data.scale, words: words, width: PanelLayout.narrowest)
      open(drawing, isWhole: false, into: &out)
      DrawingWriter(drawing: drawing, frame: .fluid).write(into: &out)
      out.append("</svg></div>\n")
    }
    out.append("</div>\n")
  }

  // MARK: What can be taken away, and where it is from

  private func writeFiles(into out: inout ByteWriter) {
    guard view.csv != nil || view.picture != nil else { return }
    out.append("<p class=\"chart-files\">")
    let files = [(view.csv, "chart-csv"), (view.picture, "chart-picture")]
    for (target, key) in files {
      guard let target else { continue }
      out.append("<a class=\"file\" href=\"")
      out.append(link: target, from: page, style: links)
      out.append("\">")
      out.append(escaping: words.list.text(key))
      out.append("</a> ")
    }
    out.append("</p>\n")
  }

  private func writeCredit(into out: inout ByteWriter) {
    let credits = about.credits
    guard !credits.isEmpty || about.day != nil else { return }
    out.append("<figcaption>")
    for (index, credit) in credits.enumerated() {
      if index > 0 { out.append(" ") }
      credit.write(into: &out)
    }
    if let (key, date) = about.day {
      if !credits.isEmpty { out.append(" ") }
      for part in words.list[key]?.parts(count: nil, language: words.list.language) ?? [] {
        switch part {
        case .text(let text): out.append(escaping: text)
        case .place:
          out.append("<time datetime=\"")
          out.append(date.description)
          out.append("\">")
          out.append(escaping: words.list.date(date))
          out.append("</time>")
        }
      }
    }
    out.append("</figcaption>\n")
  }
}

/// Draws a chart's data as a kind.
enum ChartDrawing {
  /// Nothing for kinds that are tables, or several pictures.
  static func make(
    _ data: ChartData, _ kind: ChartKind, words: ChartWords, width: Int32
  ) -> Drawing? {
    let scale = data.scale
    switch (kind, data.shape) {
    case (.dots, .members(let members)):
      return ThreadLayout.dots(members, scale: scale, words: words, width: width)
    case (.bars, .members(let members)):
      return ThreadLayout.bars(members, scale: scale, words: words, width: width)
    case (.dumbbell, .pairs(let pairs)):
      return ThreadLayout.dumbbell(pairs, scale: scale, words: words, width: width)
    case (.line, .series(let series)):
      return LineLayout.lines(series, scale: scale, words: words, width: width)
    case (.slope, .pairs(let pairs)):
      return LineLayout.slope(pairs, scale: scale, words: words, width: width)
    case (.spread, .counts(let counts)):
      return CountLayout.spread(counts, words: words, width: width)
    case (.progress, .counts(let counts)):
      return CountLayout.progress(counts, words: words, width: width)
    default: return nil
    }
  }
}
