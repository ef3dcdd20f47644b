import SiteModel

@testable import SiteRender

/// Every kind of chart in every hard case, with a name for each.
enum Gallery {
  struct Case {
    var name: String
    var kind: ChartKind
    var data: ChartData
  }

  private typealias M = MadeUpCharts

  static let cases: [Case] = members + years + pairs + counts

  private static let members: [Case] = {
    let fifteen = M.names.enumerated().map { index, name in
      M.member(name, [37, 34, 38, 41, 28, 35, 36, 33, 39, 40, 19, 36, 45, 31, 37][index])
    }
    let three = [
      M.member("Alder House", 38), M.member("Beech Lodge", 35), M.member("Cedar Court", 37),
    ]
    let sixty = (1...60).map {
      M.member("Service \($0 % 10 == 0 ? M.longName : "number \($0)")", 10 + ($0 * 7) % 41)
    }
    let best = ChartFinding.highest([fifteen[12].subject], fifteen[12].value, of: 15)
    return [
      Case(
        name: "Three services and their mean", kind: .dots,
        data: M.members(
          three, mean: M.mean(37),
          [
            .highest([three[0].subject], three[0].value, of: 3),
            .mean(M.mean(37).subject, M.mean(37).value, spread: .init(above: 1, at: 1, below: 1)),
          ])),
      Case(
        name: "Fifteen services", kind: .dots,
        data: M.members(
          fifteen, mean: M.mean(35),
          [best, .range(from: fifteen[10].value, to: fifteen[12].value, count: 15, role: .service)])
      ),
      Case(
        name: "Fifteen as bars", kind: .bars, data: M.members(fifteen, mean: M.mean(35), [best])),
      Case(
        name: "Long names, values at both ends, one missing, one printed", kind: .dots,
        data: M.members(
          [
            M.member(M.longName, 10), M.member(M.otherLongName, 50), M.member("Alder House", nil),
            M.member("Beech Lodge", 42, printed: true),
            M.member("Cedar Court", nil, state: .notOpen), M.member("Dale View", 30),
          ], mean: M.mean(30),
          [
            .highest([M.service(M.otherLongName)], M.value(50), of: 4),
            .missing([M.service("Alder House")], state: .notUploaded, of: 6),
          ])),
      Case(
        name: "The same as bars", kind: .bars,
        data: M.members(
          [
            M.member(M.longName, 10), M.member(M.otherLongName, 50), M.member("Alder House", nil),
            M.member("Beech Lodge", 42, printed: true), M.member("Dale View", 30),
          ], mean: M.mean(50))),
      Case(
        name: "All equal", kind: .dots,
        data: M.members(
          M.names.prefix(4).map { M.member($0, 36) }, mean: M.mean(36),
          [.allEqual(M.value(36), count: 4, role: .service)])),
      Case(
        name: "All missing", kind: .dots,
        data: M.members(M.names.prefix(3).map { M.member($0, nil) }, [.nothingHeld])),
      Case(name: "Grouped by collaborative", kind: .dots, data: grouped),
      Case(name: "Grouped, as bars", kind: .bars, data: grouped),
      Case(
        name: "Standards of one service", kind: .strip,
        data: strip),
      Case(name: "Sixty services", kind: .dots, data: M.members(sixty, mean: M.mean(30))),
    ]
  }()

  private static let grouped = M.data(
    .mean, .year(M.year(2024)),
    .members(
      ChartMembers(groups: [
        .init(
          link: M.meadows, reference: M.value(37, of: "meadows"),
          members: [M.member("Alder House", 38), M.member("Beech Lodge", 36)]),
        .init(
          link: M.hills, reference: M.value(31, of: "hills"),
          members: [
            M.member("Cedar Court", 31), M.member(M.longName, 20), M.member("Dale View", 42),
          ]),
      ])), [.only(ChartSubject(M.meadows, .collaborative), M.value(37, of: "meadows"))])

  private static let strip: ChartData = {
    let scores = [5, 4, 1, 3]
    let members = M.standards.enumerated().map { index, name in
      ChartMembers.Member(
        ChartSubject(M.link(name), .standard, number: index + 1),
        ChartValue(
          .init(
            thousandths: Int32(scores[index] * 1000) + (index == 3 ? 250 : 0),
            places: index == 3 ? 2 : 0, band: [1, 1, 3, 2][index], state: .value)))
    }
    return M.data(
      .score, .year(M.year(2024)),
      .members(ChartMembers(groups: [.init(link: nil, members: members)])),
      [
        .highest([members[0].subject], members[0].value, of: 4),
        .mostRoom([members[2].subject], members[2].value),
      ])
  }()

  private static let years: [Case] = {
    let broken = ChartBreak(after: 2, reason: .standardsChanged(new: [], gone: []))
    let alder = M.service("Alder House")
    let rose = ChartFinding.rose(
      .init(
        alder, from: M.year(2023), to: M.year(2024), before: M.value(34, in: 2023),
        after: M.value(38)))
    return [
      Case(
        name: "One line", kind: .line,
        data: M.series([M.line("Alder House", [31, 33, 32, 34, 38])], [rose])),
      Case(
        name: "Two lines and a break", kind: .line,
        data: M.series(
          [
            M.line("Alder House", [29, 31, 36, 34, 38]),
            M.line("Meadows Collaborative", [30, 31, 33, 33, 36], role: .collaborative),
          ], breaks: [broken],
          [
            rose,
            .broken(from: M.year(2022), to: M.year(2023), .standardsChanged(new: [], gone: [])),
          ]
        )),
      Case(
        name: "Four lines close together, long names", kind: .line,
        data: M.series([
          M.line("Alder House", [35, 36, 36, 37, 37]), M.line(M.longName, [36, 36, 37, 36, 37]),
          M.line(M.otherLongName, [34, 36, 35, 37, 36]),
          M.line("The network", [35, 35, 36, 36, 37], role: .network),
        ])),
      Case(
        name: "A year without a value, and ends of the scale", kind: .line,
        data: M.series([
          M.line("Alder House", [10, nil, 50, 50, 10]),
          M.line("Beech Lodge", [50, 10, nil, nil, nil]),
        ])),
      Case(
        name: "A line at the top of the scale", kind: .line,
        data: M.series([M.line("Alder House", [50, 50, 50, 50, 50])])),
      Case(
        name: "Two breaks that follow each other, twelve years", kind: .line,
        data: M.series(
          [M.line("Alder House", [20, 22, 24, 30, 31, 33, 32, 34, 38, 37, 39, 41])], from: 2013,
          breaks: [
            ChartBreak(after: 3, reason: .othersScored), ChartBreak(after: 4, reason: .printed),
          ])),
      Case(
        name: "Small multiples", kind: .multiples,
        data: M.series(
          [
            M.line("Alder House", [31, 33, 32, 34, 38]),
            M.line("Beech Lodge", [40, 41, 44, 45, 45]),
            M.line(M.longName, [10, 20, nil, 30, 50]), M.line("Dale View", [36, 36, 36, 36, nil]),
            M.line("Elm Grange", [nil, nil, nil, nil, nil]),
            M.line("Fern Bank", [50, 40, 30, 20, 10]),
          ], breaks: [broken])),
    ]
  }()

  private static let pairs: [Case] = {
    let some: [(name: String, before: Int?, after: Int?)] = [
      ("Alder House", 34, 38), ("Beech Lodge", 37, 37), ("Cedar Court", 40, 35),
    ]
    return [
      Case(name: "Slope", kind: .slope, data: M.pairs(some)),
      Case(
        name: "Slope with long names, all close", kind: .slope,
        data: M.pairs([
          (M.longName, 36, 37), (M.otherLongName, 37, 37), ("Alder House", 37, 36),
          ("Beech Lodge", 36, 36),
        ])),
      Case(
        name: "Dumbbell", kind: .dumbbell,
        data: M.pairs(
          some + [
            (M.longName, 10, 50), ("Dale View", 50, 10), ("Elm Grange", nil, 33),
            ("Fern Bank", 22, nil), ("Gorse Hill", nil, nil), ("Hazel Wood", 30, 31),
          ])),
    ]
  }()

  private static let counts: [Case] = {
    let spread = [([3, 0, 0], 0), ([1, 2, 0], 0), ([0, 2, 1], 0), ([0, 0, 0], 3)]
    let many = [
      ([9, 4, 2, 0, 0], 0), ([1, 2, 5, 6, 1], 0), ([0, 0, 0, 12, 3], 0), ([15, 0, 0, 0, 0], 0),
    ]
    func rows(_ counts: [([Int], Int)]) -> [(name: String, counts: [Int], without: Int)] {
      zip(M.standards, counts).map { ($0, $1.0, $1.1) }
    }
    let ratings = [
      ChartCounts.Level(name: "Green", id: "green", band: 1, side: .good),
      ChartCounts.Level(name: "Amber", id: "amber", band: 2, side: .middle),
      ChartCounts.Level(name: "Red", id: "red", band: 3, side: .room),
    ]
    return [
      Case(
        name: "Spread of ratings of three services", kind: .spread,
        data: M.counts(M.bandLevels, rows(spread))),
      Case(
        name: "Spread of scores of fifteen services", kind: .spread,
        data: M.counts(M.scoreLevels, rows(many))),
      Case(
        name: "Progress of a plan", kind: .progress,
        data: M.counts(
          ratings,
          [
            ("Involvement", [5, 2, 1], 0), ("Care planning", [12, 0, 0], 3),
            (M.longName, [0, 0, 1], 0),
          ],
          unit: .actions)),
    ]
  }()

  static func view(_ index: Int) -> ChartView {
    ChartView(data: cases[index].data, kind: cases[index].kind, id: "case-\(index + 1)")
  }

  static func html(_ index: Int) -> String {
    var out = ByteWriter()
    ChartFigure(
      view: view(index), words: MadeUpCharts.words, cells: MadeUpCharts.cells,
      links: LinkStyle(basePath: "", isRelative: false), page: Route("/")
    ).write(into: &out)
    return String(decoding: out.finish(), as: UTF8.self)
  }

  static let page: String = {
    let look = MadeUpCharts.look.theme
    let style =
      look.customProperties + String(decoding: look.assets["site.css"]?.bytes ?? [], as: UTF8.self)
    let charts = cases.indices.map {
      "<p class=\"quiet\">Case \($0 + 1): \(cases[$0].name)</p>\n" + html($0)
    }
    return """
      <!DOCTYPE html>
      <html lang="en-GB"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Charts of a made-up network</title><style>\(style)</style></head>
      <body><main id="_page"><div class="body"><h1>Charts of a made-up network</h1>
      <h2>None of these services exists</h2>
      \(charts.joined())</div></main></body></html>
      """
  }()
}
