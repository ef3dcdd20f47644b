import SiteModel
import Testing

@Suite struct ChartKindTests {
  private func link(_ name: String) -> NamedLink { NamedLink(name: name, route: nil, id: name) }

  private func value(_ isHeld: Bool = true) -> ChartValue {
    ChartValue(
      isHeld
        ? ScoreGrid.Cell(thousandths: 3000, places: 1, band: 1, state: .value)
        : .none(.notScored))
  }

  private func members(_ count: Int, _ role: ChartSubject.Role = .service) -> ChartShape {
    .members(
      ChartMembers(groups: [
        .init(
          link: nil,
          members: (0..<count).map { .init(ChartSubject(link("\($0)"), role), value()) })
      ]))
  }

  private func series(lines: Int, held: Int, of years: Int = 4) -> ChartShape {
    .series(
      ChartSeries(
        years: (0..<years).map { link("\($0)") },
        lines: (0..<lines).map { index in
          .init(ChartSubject(link("\(index)"), .service), (0..<years).map { value($0 < held) })
        }, breaks: []))
  }

  private func pairs(_ count: Int) -> ChartShape {
    .pairs(
      ChartPairs(
        from: link("2023"), to: link("2024"),
        rows: (0..<count).map {
          .init(
            ChartSubject(link("\($0)"), .service), before: value(), after: value(),
            change: .by(thousandths: 0, places: 1, address: nil))
        }))
  }

  @Test func `each shape is drawn as what serves it best`() {
    #expect(ChartKind.suiting(members(3)) == .dots)
    #expect(ChartKind.suiting(members(12, .standard)) == .strip)
    #expect(ChartKind.suiting(series(lines: 2, held: 4)) == .line)
    #expect(ChartKind.suiting(series(lines: 5, held: 4)) == .multiples)
    #expect(ChartKind.suiting(series(lines: 2, held: 1)) == .table)
    #expect(ChartKind.suiting(pairs(3)) == .slope)
    #expect(ChartKind.suiting(pairs(9)) == .dumbbell)
  }

  @Test func `what suits is never refused`() {
    let shapes = [
      members(3), members(40), members(12, .standard), series(lines: 1, held: 2),
      series(lines: 9, held: 3), series(lines: 3, held: 0), pairs(1), pairs(30),
    ]
    for shape in shapes {
      let kind = ChartKind.suiting(shape)
      #expect(kind.refusal(of: shape) == nil, "\(kind)")
      #expect(shape.kinds.contains(kind))
    }
  }

  @Test func `what would mislead is refused, with what would serve`() {
    #expect(
      ChartKind.line.refusal(of: series(lines: 1, held: 1))
        == ChartRefusal(.oneYear, instead: .table))
    #expect(
      ChartKind.line.refusal(of: series(lines: 5, held: 4))
        == ChartRefusal(.tooManyLines(5, most: 4), instead: .multiples))
    #expect(
      ChartKind.slope.refusal(of: pairs(5))
        == ChartRefusal(.tooManySlopes(5, most: 4), instead: .dumbbell))
    #expect(
      ChartKind.bars.refusal(of: members(3), startingAt: Score(1))
        == ChartRefusal(.barsNotFromZero, instead: .dots))
    #expect(ChartKind.bars.refusal(of: members(3), startingAt: Score(0)) == nil)
    #expect(ChartKind.dots.refusal(of: members(1)) == ChartRefusal(.oneMember, instead: .table))
    #expect(
      ChartKind.multiples.refusal(of: series(lines: 1, held: 3))
        == ChartRefusal(.oneMember, instead: .line))
    #expect(
      ChartKind.line.refusal(of: members(3)) == ChartRefusal(.otherShape, instead: .dots))
  }

  @Test func `what is offered instead is drawn`() {
    let shapes = [
      members(1), members(3), series(lines: 6, held: 3), series(lines: 1, held: 1), pairs(8),
    ]
    for shape in shapes {
      for kind in ChartKind.allCases {
        guard let refusal = kind.refusal(of: shape) else { continue }
        #expect(refusal.instead.refusal(of: shape) == nil, "\(kind) of \(shape.kinds)")
      }
    }
  }
}
