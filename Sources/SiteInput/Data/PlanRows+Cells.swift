internal import SiteModel

/// What the cells of a row mean, and what is odd in them.
extension PlanRows {
  func rating(_ row: Int, _ plan: PlanSource, _ problems: inout [Diagnostic])
    -> PlanSource.Rating?
  {
    guard layout[.rating] != nil else { return nil }
    let written = cell(row, layout[.rating])
    guard !written.isEmpty else {
      if !plan.key.isEmpty {
        problems.append(
          Diagnostic(
            .planUnrated, at: written.span, "this action has no rating",
            help: "It is counted as not rated. Add a rating of the key if the plan gives one."))
      }
      return nil
    }
    let place = plan.key.firstIndex { $0.word.lowercased() == written.text.lowercased() }
    if place == nil, !plan.key.isEmpty {
      problems.append(
        Diagnostic(
          .planRating, at: written.span, "\"\(written.text)\" is not in this plan's key",
          label: "the key has " + plan.key.map(\.word).joined(separator: ", "),
          help: "It is shown as written and counted apart. Correct it if it is a slip."))
    }
    return PlanSource.Rating(text: written.text, key: place)
  }

  mutating func lead(_ row: Int, _ problems: inout [Diagnostic]) -> String? {
    guard let column = column(.lead, .who) else { return nil }
    let written = cell(row, column)
    if written.isAsAbove {
      if last.lead == nil { problems.append(Self.nothingAbove(written.span)) }
      return last.lead
    }
    if written.isEmpty {
      problems.append(
        Diagnostic(
          .planNoLead, at: written.span, "nobody is named who leads this",
          help: "Add who leads it, as a role, if the plan says so."))
    }
    last.lead = written.value
    return written.value
  }

  static func nothingAbove(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .planRow, at: span, "there is nothing above that this could be the same as",
      label: "the row above has none",
      help: "Write it out here, or put the row below the one that it shares this with.")
  }

  // MARK: Targets and measures

  mutating func target(
    _ row: Int, _ plan: PlanSource, _ problems: inout [Diagnostic]
  ) -> PlanTarget? {
    guard layout[.target] != nil else { return nil }
    let written = cell(row, layout[.target])
    if written.isAsAbove {
      if last.target == nil { problems.append(Self.nothingAbove(written.span)) }
      return last.target
    }
    guard !written.isEmpty else {
      if plan.kind == .actions {
        problems.append(
          Diagnostic(
            .planTarget, at: written.span, "this action has no target",
            help: "It can't be late. Add when it is to be done, if the plan says so."))
      }
      last.target = nil
      return nil
    }
    let target = targets.read(written.text)
    if let oddity = Self.oddity(target, written.span, plan) { problems.append(oddity) }
    last.target = target
    return target
  }

  private static func oddity(_ target: PlanTarget, _ span: SourceSpan, _ plan: PlanSource)
    -> Diagnostic?
  {
    if let day = target.lastDay, let period = plan.period,
      !(period.first...(period.last + 1)).contains(day.year)
    {
      return Diagnostic(
        .planTarget, at: span, "\"\(target.text)\" lies outside the years of this plan",
        label: "read as \(day) at the latest; the plan is for \(period.text)",
        help: "Correct it if it is a slip.")
    }
    switch target.meaning {
    case .words(nil):
      return Diagnostic(
        .planTarget, at: span, "\"\(target.text)\" is no day, month or quarter",
        label: "nothing can be late by it",
        help: "Write when it is to be done, such as Mar 17 or Q3, if the plan says so.")
    case .words(let day?):
      return Diagnostic(
        .planTarget, at: span, "\"\(target.text)\" is more than a date",
        label: "read as \(day) at the latest",
        help: "Write the date alone if that is what is meant.")
    case .quarter(_, last: nil):
      return Diagnostic(
        .planTarget, at: span, "\"\(target.text)\" is a quarter of no year",
        label: "the plan does not say when its quarters start",
        help: "Add \"quarters-start:\" below \"plan:\", with the first day of its first quarter.")
    default: return nil
    }
  }

  func measure(_ row: Int, _ problems: inout [Diagnostic]) -> PlanSource.Measure? {
    let text = cell(row, layout[.measure])
    let baseline = amount(cell(row, layout[.baseline]), &problems)
    let goalCell = cell(row, layout[.goal])
    let goal = amount(goalCell, &problems)
    guard text.value != nil || baseline != nil || goal != nil else { return nil }
    if let baseline, let goal, baseline.value != nil, goal.value != nil,
      baseline.isPercent != goal.isPercent
    {
      problems.append(
        Diagnostic(
          .planAmount, at: goalCell.span,
          "\"\(baseline.text)\" and \"\(goal.text)\" can't be compared",
          label: "one is per cent, the other is not", help: "Correct the one that is a slip."))
    }
    var measure = PlanSource.Measure(text: text.value, row: row + 1)
    measure.baseline = baseline
    measure.goal = goal
    return measure
  }

  private func amount(_ cell: Cell, _ problems: inout [Diagnostic]) -> PlanAmount? {
    guard !cell.isEmpty else { return nil }
    var digits = cell.text.filter { !$0.isWhitespace && $0 != "," }
    let isPercent = digits.last == "%"
    if isPercent { digits.removeLast() }
    let value = Score(digits)
    if value == nil {
      problems.append(
        Diagnostic(
          .planAmount, at: cell.span, "\"\(cell.text)\" is not a number",
          label: "a number such as 40 or 75 %",
          help: "Put the words into the column \"measure\", and the number alone here."))
    }
    return PlanAmount(text: cell.text, value: value, isPercent: isPercent)
  }
}
