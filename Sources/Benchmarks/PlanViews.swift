public import SiteModel

/// Makes of a plan what its page shows.
public enum PlanViews {
  /// `table`: where its table can be had.
  public static func view(of plan: PlanSource, table: Route?) -> PlanView {
    let progress = PlanProgress(plan)
    let ratings = ratings(of: progress)
    var view = PlanView(plan, table: table)
    view.ratings = ratings
    view.total = self.progress(progress.total, ratings)
    var shown = Set<Int>()
    let rows = plan.items.indices.map { row(plan, $0, ratings, progress, shownMeasures: &shown) }
    view.themes = plan.themes.indices.map { theme(plan, $0, rows, progress, ratings) }
    view.overdue = progress.overdue.map { rows[$0] }
    view.unserved = view.themes.enumerated().flatMap { index, theme in
      // Where nothing is cited, nothing is known of what serves what.
      plan.groups.contains { $0.theme == index && $0.citation != nil }
        ? theme.commitments.filter { $0.count == 0 }.map {
          PlanView.Unserved(theme: theme.name, themeID: theme.id, commitment: $0)
        } : []
    }
    view.changes = changes(plan)
    view.due = progress.due.map { due in
      PlanView.Due(
        day: due.day, quarter: due.quarter,
        texts: due.targets.map { target in
          target.measure.flatMap { plan.measures[$0].text } ?? plan.items[target.item].text
        })
    }
    return view
  }

  private static func ratings(of progress: PlanProgress) -> [PlanView.Rating] {
    var taken = Set<String>()
    return progress.ratings.enumerated().map { number, rating in
      var id = slug(rating.word)
      // "A*" and "A" would be one.
      if id.isEmpty || !taken.insert(id).inserted { id += "-\(number + 1)" }
      return PlanView.Rating(id: id, word: rating.word, means: rating.means)
    }
  }

  private static func progress(_ tally: PlanProgress.Tally, _ ratings: [PlanView.Rating])
    -> PlanView.Progress
  {
    var progress = PlanView.Progress()
    progress.count = tally.count
    progress.rated = zip(ratings, tally.rated).map { ($0, $1) }
    progress.notRated = tally.notRated
    progress.completed = tally.completed
    progress.overdue = tally.overdue
    return progress
  }

  private static func theme(
    _ plan: PlanSource, _ index: Int, _ rows: [PlanView.Row], _ progress: PlanProgress,
    _ ratings: [PlanView.Rating]
  ) -> PlanView.Theme {
    let source = plan.themes[index]
    var theme = PlanView.Theme(
      id: source.id, name: source.name, progress: self.progress(progress.themes[index], ratings))
    theme.commitments = zip(source.commitments, progress.served[index]).map {
      PlanView.Commitment(number: $0.number, text: $0.text, count: $1)
    }
    var last: Int?
    for (item, row) in zip(plan.items, rows) where item.theme == index {
      if theme.groups.isEmpty || item.group != last {
        let group = item.group.map { plan.groups[$0] }
        theme.groups.append(
          PlanView.Group(name: group?.name, citation: group?.citation?.text, rows: []))
        last = item.group
      }
      theme.groups[theme.groups.count - 1].rows.append(row)
    }
    return theme
  }

  private static func row(
    _ plan: PlanSource, _ index: Int, _ ratings: [PlanView.Rating], _ progress: PlanProgress,
    shownMeasures: inout Set<Int>
  ) -> PlanView.Row {
    let item = plan.items[index]
    var row = PlanView.Row(
      number: item.row, themeID: plan.themes[item.theme].id, text: item.text)
    row.progress = item.progress
    row.target = item.target?.text
    row.lead = item.lead
    row.lateTarget = plan.lateTarget(of: index)?.text
    row.isCompleted = plan.isCompleted(index)
    if let rating = item.rating, let place = PlanProgress.place(of: rating, in: progress.ratings) {
      row.rating = ratings[place]
      row.rating?.word = rating.text
    }
    row.measures = item.measures.map {
      measure(plan.measures[$0], isShared: !shownMeasures.insert($0).inserted)
    }
    return row
  }

  private static func measure(_ measure: PlanSource.Measure, isShared: Bool) -> PlanView.Measure {
    var view = PlanView.Measure(text: measure.text, lead: measure.lead, isShared: isShared)
    let text = measure.text?.lowercased() ?? ""
    func unlessSaid(_ other: String?) -> String? {
      other.flatMap { text.contains($0.lowercased()) ? nil : $0 }
    }
    view.baseline = unlessSaid(measure.baseline?.text)
    view.goal = unlessSaid(measure.goal?.text)
    view.target = unlessSaid(measure.target?.text)
    return view
  }

  private static func changes(_ plan: PlanSource) -> [PlanView.Change] {
    plan.measures.enumerated().compactMap { index, measure in
      guard let change = measure.change, let baseline = measure.baseline, let goal = measure.goal,
        let item = plan.items.first(where: { $0.measures.contains(index) })
      else { return nil }
      return PlanView.Change(
        row: measure.row, item: item.text, measure: measure.text, baseline: baseline.text,
        goal: goal.text, change: change, isPercent: goal.isPercent)
    }
  }
}
