public import SiteModel

extension NetworkResults {
  /// A value as it is shown, as a number: a table of 360,000 scores has no text for each.
  public typealias Shown = (thousandths: Int32, places: UInt8)

  /// As `display(_:)` writes it.
  public func shown(mean: Ratio) -> Shown {
    (Int32(clamping: mean.rounded(places: 1) * 100), 1)
  }

  /// As `display(score:)` writes it.
  public func shown(score: Ratio) -> Shown {
    // Nearly all are whole, and dividing 128 bits takes a while.
    if score.denominator == 1 { return (Int32(clamping: score.numerator) * 1000, 0) }
    guard score.isExactDecimal else { return shown(mean: score) }
    let thousandths = score.numerator * (1000 / score.denominator)
    var places: UInt8 = 3
    var rest = thousandths
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return (Int32(clamping: thousandths), places)
  }

  /// A value as tables and charts show it, or why there is none.
  public func cell(of outcome: Outcome, isScore: Bool = false) -> ScoreGrid.Cell {
    let band = outcome.bandIndex.map { UInt8(clamping: $0 + 1) } ?? 0
    switch outcome.state {
    case .computed(let value):
      let shown = isScore ? shown(score: value) : shown(mean: value)
      return ScoreGrid.Cell(
        thousandths: shown.thousandths, places: shown.places, band: band, state: .value)
    case .printed(let figure, _):
      let places = figure.text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      return ScoreGrid.Cell(
        thousandths: figure.score.thousandths, places: UInt8(clamping: places), band: band,
        state: .printed)
    case .missing(let reason): return .none(reason.cellState)
    }
  }
}

extension Outcome.Missing {
  /// How a table or a chart says it.
  var cellState: ScoreGrid.Cell.State {
    switch self {
    case .notUploaded: .notUploaded
    case .notDueYet: .notDueYet
    case .notOpen, .closed: .notOpen
    case .notScored: .notScored
    case .noStandards: .notInForce
    case .notScheduled: .notLookedAt
    case .servicesNotHeld, .tooFine, .partlyScored: .notHeld
    }
  }
}
