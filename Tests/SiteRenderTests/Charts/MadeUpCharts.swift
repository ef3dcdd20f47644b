import SiteModel

@testable import SiteInput
@testable import SiteRender

/// Charts of a network that does not exist, in every hard case.
enum MadeUpCharts {
  static let scale = RatingScale(
    minimum: Score(1), maximum: Score(5),
    bands: [
      .init(rating: "green", from: Score(thousandths: 3500), means: "Good"),
      .init(rating: "amber", from: Score(2), means: "Area for continuous improvement"),
      .init(rating: "red", from: Score(1), means: "More focussed work needed"),
    ])

  static let look: (theme: ThemeSource, words: WordList) = {
    var problems: [Diagnostic] = []
    let read = ThemeReader(tree: MemoryFileTree([:] as [String: String])).read(
      nil, settings: SiteSettings(), &problems)
    return (read.theme, read.words)
  }()

  static let words = ChartWords(look.words, scale: scale)
  static let cells = ScoreWords(look.words, scale: scale)

  static let longName = "Saint Bartholomew's Hospital for Women, Lower Wharfedale Wing"
  static let otherLongName = "North Lincolnshire Forensic Outreach and Rehabilitation Unit"

  static let names = [
    "Alder House", "Beech Lodge", "Cedar Court", "Dale View", "Elm Grange", "Fern Bank",
    "Gorse Hill", "Hazel Wood", "Ivy Bridge", "Juniper Ward", "Kestrel Unit", "Larch End",
    "Maple Rise", "Nettle Croft", "Oak Field",
  ]

  static let area = NamedLink(name: "Being heard", route: Route("/standards/voice/"), id: "voice")
  static let meadows = NamedLink(
    name: "Meadows Collaborative", route: Route("/collaboratives/meadows/"), id: "meadows")
  static let hills = NamedLink(name: "Hills Collaborative", route: nil, id: "hills")

  static func year(_ number: Int) -> NamedLink {
    let next = String(number + 1).suffix(2)
    return NamedLink(
      name: "\(number)/\(next)", route: Route("/years/\(number)/"), id: String(number))
  }

  static func link(_ name: String) -> NamedLink {
    NamedLink(name: name, route: nil, id: slug(name))
  }

  static func service(_ name: String) -> ChartSubject { ChartSubject(link(name), .service) }

  /// 37 stands for 3.7; nothing for a value that was not scored.
  static func value(
    _ tenths: Int?, of id: String = "x", in year: Int = 2024, printed: Bool = false,
    state: ScoreGrid.Cell.State = .notScored
  ) -> ChartValue {
    guard let tenths else { return ChartValue(.none(state)) }
    // 110 and more are hundredths: 375 is 3.75.
    let thousandths = Int32(tenths > 100 ? tenths * 10 : tenths * 100)
    let band = scale.bands.firstIndex { $0.from.thousandths <= thousandths }
      .map { UInt8($0 + 1) }
    return ChartValue(
      ScoreGrid.Cell(
        thousandths: thousandths, places: tenths > 100 ? 2 : 1, band: printed ? 0 : band ?? 0,
        state: printed ? .printed : .value),
      address: "mean/\(id)/voice/\(year)")
  }

  static func member(
    _ name: String, _ tenths: Int?, printed: Bool = false,
    state: ScoreGrid.Cell.State = .notUploaded
  ) -> ChartMembers.Member {
    .init(service(name), value(tenths, of: slug(name), printed: printed, state: state))
  }

  static func mean(_ tenths: Int) -> ChartMembers.Member {
    .init(ChartSubject(meadows, .collaborative), value(tenths, of: "meadows"))
  }

  static func members(
    _ members: [ChartMembers.Member], mean: ChartMembers.Member? = nil,
    _ findings: [ChartFinding] = []
  ) -> ChartData {
    data(
      .mean, .year(year(2024)),
      .members(ChartMembers(groups: [.init(link: nil, members: members)], reference: mean)),
      findings)
  }

  static func data(
    _ measure: ChartMeasure, _ period: ChartPeriod, _ shape: ChartShape,
    _ findings: [ChartFinding] = []
  ) -> ChartData {
    var credit = ChartCredit()
    credit.agreed = CalendarDate(year: 2024, month: 6, day: 12)
    return ChartData(
      measure: measure, scale: ChartScale(scale), scope: meadows, area: area, period: period,
      shape: shape, findings: findings, credit: credit, digest: Digest(of: "made up"))
  }

  static func line(
    _ name: String, _ values: [Int?], from first: Int = 2020, role: ChartSubject.Role = .service,
    breaks: [ChartBreak] = []
  ) -> ChartSeries.Line {
    .init(
      ChartSubject(link(name), role),
      values.enumerated().map { value($1, of: slug(name), in: first + $0, state: .notUploaded) },
      breaks: breaks)
  }

  static func series(
    _ lines: [ChartSeries.Line], from first: Int = 2020, breaks: [ChartBreak] = [],
    _ findings: [ChartFinding] = []
  ) -> ChartData {
    let count = lines.first?.values.count ?? 0
    let years = (0..<count).map { year(first + $0) }
    return data(
      .mean, .years(years[0], years[count - 1]),
      .series(ChartSeries(years: years, lines: lines, breaks: breaks)), findings)
  }

  static func pairs(_ rows: [(name: String, before: Int?, after: Int?)]) -> ChartData {
    let made = rows.map { row in
      let change: ChartPairs.Change =
        if let before = row.before, let after = row.after {
          .by(
            thousandths: Int32((after - before) * 100), places: 1,
            address: "change/\(slug(row.name))/voice/2023..2024")
        } else { .missing }
      return ChartPairs.Row(
        service(row.name), before: value(row.before, of: slug(row.name), in: 2023),
        after: value(row.after, of: slug(row.name), in: 2024), change: change)
    }
    return data(
      .mean, .years(year(2023), year(2024)),
      .pairs(ChartPairs(from: year(2023), to: year(2024), rows: made)))
  }

  static let standards = [
    "A warm welcome on the first day", "Ways to be involved are explained",
    "An easy-read policy", "People at meetings and events, with a say in what is decided there",
  ]

  static let bandLevels = [
    ChartCounts.Level(name: "Good", id: "green", band: 1, side: .good),
    ChartCounts.Level(
      name: "Area for continuous improvement", id: "amber", band: 2, side: .room),
    ChartCounts.Level(name: "More focussed work needed", id: "red", band: 3, side: .room),
  ]

  static let scoreLevels = [
    ChartCounts.Level(name: "5", id: "5", band: 1, side: .good),
    ChartCounts.Level(name: "4", id: "4", band: 1, side: .good),
    ChartCounts.Level(name: "3", id: "3", band: 2, side: .middle),
    ChartCounts.Level(name: "2", id: "2", band: 2, side: .room),
    ChartCounts.Level(name: "1", id: "1", band: 3, side: .room),
  ]

  static func counts(
    _ levels: [ChartCounts.Level], _ rows: [(name: String, counts: [Int], without: Int)],
    unit: ChartCredit.Basis.Unit = .services
  ) -> ChartData {
    let made = rows.enumerated().map { index, row in
      ChartCounts.Row(
        ChartSubject(
          link(row.name), unit == .services ? .standard : .theme,
          number: unit == .services ? index + 1 : nil),
        counts: zip(levels, row.counts).map {
          .init($1, address: "count-\($0.id)/meadows/voice/2024/\(slug(row.name))")
        }, without: .init(row.without))
    }
    return data(
      unit == .services ? .services : .progress, .year(year(2024)),
      .counts(ChartCounts(levels: levels, rows: made, unit: unit)))
  }
}
