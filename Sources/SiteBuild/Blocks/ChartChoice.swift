internal import Benchmarks
internal import SiteModel

/// The kind that a chart is drawn as: the author's, unless it would mislead, else the one that suits.
struct ChartChoice {
  let request: ChartRequest
  let block: BlockText

  func content(of data: ChartData, _ problems: inout [Diagnostic]) -> BlockContent? {
    let asked = kind(&problems)
    if request.kind != nil, asked == nil { return nil }
    guard data.shape.hasValues else {
      problems.append(nothingHeld())
      return nil
    }
    if let asked, let refusal = asked.refusal(of: data.shape) {
      problems.append(message(asked, refusal))
      return nil
    }
    var kind = asked ?? ChartKind.suiting(data.shape)
    if let refusal = kind.refusal(of: data.shape) { kind = refusal.instead }
    var chart = ChartBlock(data: data, kind: kind)
    chart.table = request.table
    return .chart(chart)
  }

  private func kind(_ problems: inout [Diagnostic]) -> ChartKind? {
    guard let written = request.kind else { return nil }
    if let kind = ChartKind(rawValue: written.value) { return kind }
    problems.append(
      Diagnostic(
        .wrongValue, at: written.span, "\"\(written.value)\" is no kind of chart",
        help: suggestion(for: written.value, among: ChartKind.allCases.map(\.rawValue))
          ?? "Leave kind: out: the kind that suits is chosen."))
    return nil
  }

  private func nothingHeld() -> Diagnostic {
    Diagnostic(
      .chartEmpty, at: block.span,
      "nothing that this \(block.name.rawValue) would show is held here",
      help: block.name == .chart
        ? "Name another area or year; or, if a printed report has the chart, add not-held: yes: its place then says that the values are not held."
        : "Name another area or year, or take the table out.")
  }

  private func message(_ kind: ChartKind, _ refusal: ChartRefusal) -> Diagnostic {
    let (message, label): (String, String) =
      switch refusal.reason {
      case .otherShape:
        ("these values can't be shown as \"\(kind.rawValue)\"", "it is for values of another shape")
      case .oneYear:
        ("a line through one point would show a change that nobody knows", "only one year is held")
      case .oneMember: ("there is nothing to compare one value with", "only one has a value")
      case .tooManyLines(let count, let most):
        ("\(count) lines in one picture can't be told apart", "\(most) at most")
      case .tooManySlopes(let count, let most):
        ("\(count) slopes in one picture can't be told apart", "\(most) at most")
      case .barsNotFromZero:
        ("bars that don't start at zero would show wrong lengths", "a bar's length is its value")
      case .nothingHeld: ("there is no number to draw", "nothing is held")
      }
    return Diagnostic(
      .chartKind, at: request.kind?.span ?? block.span, message, label: label,
      help: "Write kind: \(refusal.instead.rawValue), or leave the line out.")
  }
}
