public import SiteModel

/// The progress of an implementation plan by its ratings.
public enum PlanCharts {
  /// A bar for the plan as a whole, and one for each theme where there are several.
  public static func progress(
    of plan: PlanView, title: String, route: Route?, scale: RatingScale?
  ) -> ChartData {
    let unit: ChartCredit.Basis.Unit = plan.kind == .objectives ? .objectives : .actions
    let bands = scale?.bands ?? []
    let levels = plan.ratings.enumerated().map { index, rating in
      let band = bands.firstIndex { $0.rating == rating.id }.map { UInt8(clamping: $0 + 1) } ?? 0
      return ChartCounts.Level(
        name: rating.word, id: rating.id, band: band,
        side: index == 0 ? .good : index + 1 == plan.ratings.count ? .room : .middle,
        means: rating.means)
    }
    let link = NamedLink(name: title, route: route, id: plan.id)
    let path = "plan/\(plan.id)"
    var rows: [ChartCounts.Row] = []
    if plan.themes.count > 1 {
      rows = plan.themes.map { theme in
        let link = NamedLink(name: theme.name, route: nil, id: theme.id)
        return row(ChartSubject(link, .theme), theme.progress, "\(path)/theme/\(theme.id)")
      }
    } else {
      rows = [row(ChartSubject(link, .theme), plan.total, path)]
    }
    let counts = ChartCounts(levels: levels, rows: rows, unit: unit)
    var credit = ChartCredit()
    credit.basis = ChartCredit.Basis(
      unit, count: plan.total.count, of: plan.total.count, address: "\(path)/items")
    if let source = plan.source { credit.printed = [PrintedPlace(source: source, place: nil)] }
    return ChartData(
      measure: .progress, scale: scale.map { ChartScale($0) } ?? .none, scope: link, area: nil,
      period: .day(plan.asOf), shape: .counts(counts),
      findings: findings(plan, levels, path, unit), credit: credit, digest: plan.digest)
  }

  /// On the plan's own page, whose tables have its values; nothing where nothing is rated.
  public static func view(
    of plan: PlanView, title: String, route: Route, scale: RatingScale?
  ) -> ChartView? {
    guard plan.columns.ratings else { return nil }
    let data = progress(of: plan, title: title, route: route, scale: scale)
    guard data.shape.hasValues else { return nil }
    func file(_ ending: String) -> LinkTarget {
      .onSite(Route("\(route.path)chart-progress.\(ending)"), fragment: nil)
    }
    return ChartView(
      data: data, kind: .progress, id: "_chart-progress", headingLevel: 3, hasTable: false,
      csv: file("csv"), picture: file("svg"))
  }

  private static func row(
    _ subject: ChartSubject, _ progress: PlanView.Progress, _ path: String
  ) -> ChartCounts.Row {
    ChartCounts.Row(
      subject,
      counts: progress.rated.map {
        ChartCounts.Count($0.count, address: "\(path)/rated/\($0.rating.id)")
      },
      without: ChartCounts.Count(progress.notRated, address: "\(path)/not-rated"))
  }

  private static func findings(
    _ plan: PlanView, _ levels: [ChartCounts.Level], _ path: String,
    _ unit: ChartCredit.Basis.Unit
  ) -> [ChartFinding] {
    let total = plan.total
    guard total.count > 0 else { return [.nothingHeld] }
    func count(_ number: Int, _ name: String) -> ChartFinding.ChartCount {
      ChartFinding.ChartCount(number, of: total.count, address: "\(path)/\(name) \(path)/items")
    }
    var findings: [ChartFinding] = []
    for (level, rated) in zip(levels, total.rated) where rated.count > 0 {
      let part = count(rated.count, "rated/\(level.id)")
      findings.append(
        rated.count * 2 > total.count
          ? .mostAt(level, part, unit: unit) : .atLevel(level, part, unit: unit))
    }
    if total.notRated > 0 {
      findings.append(.without(count(total.notRated, "not-rated"), unit: unit))
    }
    if total.completed > 0 {
      findings.append(.completed(count(total.completed, "completed"), unit: unit))
    }
    return findings
  }
}

extension ChartScale {
  /// Of what is counted and not scored.
  fileprivate static let none = ChartScale(minimum: Score(0), maximum: Score(0), bands: [])
}
