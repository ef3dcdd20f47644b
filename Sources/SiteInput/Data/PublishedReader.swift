internal import SiteModel

/// Reads `published/NAME.csv`: figures that somebody printed elsewhere.
enum PublishedReader {
  private enum Column: String, TableColumn {
    case scope, area, year, standard, score, services, rating, source, place
    static let required: Set<Self> = [.scope, .area, .year, .score]
  }

  /// One figure may stand in two tables of a report, but not twice in one.
  private struct Key: Hashable {
    var scope: Scope
    var area: Ref<Area>
    var year: Year
    var standard: Ref<Standard>?
    var source: String?
    var place: String?
  }

  static func read(_ table: Table, _ names: DataNames, _ problems: inout [Diagnostic])
    -> PublishedSet
  {
    let layout = TableLayout<Column>(table, &problems)
    let reader = ScoreCell(table, names.sources.scale)
    var lines = TableLines(table)
    var seen: [Key: Int] = [:]
    var set = PublishedSet(id: slug(table.file.name.dropLast(4)), file: table.file)
    for row in table.rows(layout) {
      guard let figure = figure(row, names, reader, &problems) else { continue }
      let key = Key(
        scope: figure.scope, area: figure.area, year: figure.year, standard: figure.standard,
        source: figure.source, place: figure.place)
      if let first = seen[key] {
        problems.append(
          Diagnostic(
            .givenTwice, at: figure.span, "this figure is given twice",
            label: "first in line \(first)",
            help:
              "Take one of the rows out. If both were printed, say in the column \"place\" where."))
        continue
      }
      seen[key] = lines.line(of: figure.span.start)
      set.figures.append(figure)
    }
    return set
  }

  private static func figure(
    _ row: TableRow<Column>, _ names: DataNames, _ reader: ScoreCell,
    _ problems: inout [Diagnostic]
  ) -> PublishedFigure? {
    let scope = row.required(.scope, &problems).flatMap { names.scope($0, &problems) }
    let area = row.required(.area, &problems).flatMap { names.area($0, &problems) }
    let hasYear = row.required(.year, &problems) != nil
    let year = hasYear ? row.year(.year, names.sources.calendar, &problems) : nil
    let standardText = row.text(.standard)
    let standard = standardText.flatMap { text in
      area.flatMap { names.standard(text, in: $0, year, &problems) }
    }
    let score = row.required(.score, &problems).flatMap { text -> (Score, Located<String>)? in
      if let score = reader.score(text.value) { return (score, text) }
      problems.append(
        reader.mistake(
          text,
          advice: "Type the figure as it was printed. One of another scale does not belong here."))
      return nil
    }
    let services = row.wholeNumber(
      .services, in: 1...100_000, "how many services it is of, from 1", &problems)
    let rating = row.text(.rating).flatMap { names.rating($0, &problems) }
    guard let scope, let area, let year, let (value, text) = score,
      standardText == nil || standard != nil
    else { return nil }
    var figure = PublishedFigure(
      scope: scope, area: area, year: year, standard: standard, score: value,
      text: reader.hasDecimalCommas ? text.value.replacing(",", with: ".") : text.value,
      span: text.span)
    figure.services = services
    figure.rating = rating
    figure.source = row.text(.source)?.value
    figure.place = row.text(.place)?.value
    return figure
  }
}
