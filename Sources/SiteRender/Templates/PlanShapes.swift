internal import SiteModel

/// A plan with the words of its page, which the layout takes apart: behind the words of each theme
/// it shows the theme's actions.
struct PlanPage {
  var view: PlanView
  var body: MarkdownBody

  struct Section {
    var html: ArraySlice<UInt8>
    var theme: PlanView.Theme?
  }

  /// What stands before the first heading.
  var opening: ArraySlice<UInt8> {
    body.html[..<(body.parts.first?.start ?? body.html.count)]
  }

  var sections: [Section] {
    body.parts.indices.map { index in
      let start = body.parts[index].start
      let end = index + 1 < body.parts.count ? body.parts[index + 1].start : body.html.count
      let heading = body.parts[index].heading
      let id = body.headings.indices.contains(heading) ? body.headings[heading].id : nil
      return Section(html: body.html[start..<end], theme: view.themes.first { $0.id == id })
    }
  }
}

/// The records that the layout of a plan receives.
enum PlanShapes {
  static let plan = Shape<PlanPage>(
    "plan",
    [
      .text("id") { $0.view.id }, .flag("has_aims") { $0.view.kind == .objectives },
      .optionalText("organisation") { $0.view.organisation },
      .optionalText("source") { $0.view.source }, .optionalDate("as_of") { $0.view.asOf },
      .optionalText("period") { $0.view.period },
      .optionalURL("table") { $0.view.table.map { .onSite($0, fragment: nil) } },
      .flag("has_groups") { $0.view.columns.groups },
      .flag("has_progress") { $0.view.columns.progress },
      .flag("has_targets") { $0.view.columns.targets },
      .flag("has_ratings") { $0.view.columns.ratings },
      .flag("has_leads") { $0.view.columns.leads },
      .flag("has_measures") { $0.view.columns.measures },
      .flag("has_completed") { $0.view.total.completed > 0 },
      .flag("has_citations") { $0.view.themes.contains(where: \.hasCitations) },
      .number("column_count") { columnCount($0.view.columns) },
      .part("opening") { $0.opening }, .list("sections", of: section) { $0.sections },
      .list("ratings", of: rating) { $0.view.ratings },
      .record("total", of: progress) { $0.view.total },
      .list("themes", of: theme) { $0.view.themes },
      .list("overdue", of: row) { $0.view.overdue },
      .list("unserved", of: unserved) { $0.view.unserved },
      .list("changes", of: change) { $0.view.changes }, .list("due", of: due) { $0.view.due },
      .number("success_count") { $0.view.successCount },
      .optionalChart("chart") { $0.view.chart },
    ])

  /// Of the tables of rows: the action itself, and what the plan says of any.
  private static func columnCount(_ columns: PlanSource.Columns) -> Int {
    let flags = [
      columns.progress, columns.measures, columns.targets && !columns.measures, columns.ratings,
      columns.leads,
    ]
    return 1 + flags.count { $0 }
  }

  static let section = Shape<PlanPage.Section>(
    "part of the page",
    [.part("html") { $0.html }, .optionalRecord("theme", of: theme) { $0.theme }])

  static let rating = Shape<PlanView.Rating>(
    "rating",
    [.text("id") { $0.id }, .text("word") { $0.word }, .optionalText("means") { $0.means }])

  static let rated = Shape<(rating: PlanView.Rating, count: Int)>(
    "count of a rating",
    [
      .text("id") { $0.rating.id }, .text("word") { $0.rating.word },
      .number("count") { $0.count },
    ])

  static let progress = Shape<PlanView.Progress>(
    "progress",
    [
      .number("count") { $0.count }, .list("rated", of: rated) { $0.rated },
      .number("not_rated") { $0.notRated }, .number("completed") { $0.completed },
      .number("overdue") { $0.overdue },
    ])

  static let commitment = Shape<PlanView.Commitment>(
    "commitment",
    [.number("number") { $0.number }, .text("text") { $0.text }, .number("count") { $0.count }])

  static let theme = Shape<PlanView.Theme>(
    "theme",
    [
      .text("id") { $0.id }, .text("name") { $0.name },
      .url("url") { .elsewhere("#" + $0.id) },
      .record("progress", of: progress) { $0.progress },
      .list("commitments", of: commitment) { $0.commitments },
      .flag("has_citations") { $0.hasCitations },
      .list("groups", of: group) { $0.groups },
    ])

  static let group = Shape<PlanView.Group>(
    "group of actions",
    [
      .optionalText("name") { $0.name }, .optionalText("citation") { $0.citation },
      .list("rows", of: row) { $0.rows },
    ])

  static let row = Shape<PlanView.Row>(
    "row of a plan",
    [
      .number("number") { $0.number }, .text("text") { $0.text },
      .url("theme_url") { .elsewhere("#" + $0.themeID) },
      .optionalText("progress") { $0.progress }, .optionalText("target") { $0.target },
      .optionalRecord("rating", of: rating) { $0.rating }, .optionalText("lead") { $0.lead },
      .flag("completed") { $0.isCompleted },
      .optionalText("late_target") { $0.lateTarget },
      .list("measures", of: measure) { $0.measures },
    ])

  static let measure = Shape<PlanView.Measure>(
    "measure",
    [
      .optionalText("text") { $0.text }, .optionalText("baseline") { $0.baseline },
      .optionalText("goal") { $0.goal }, .optionalText("target") { $0.target },
      .optionalText("lead") { $0.lead }, .flag("shared") { $0.isShared },
    ])

  static let unserved = Shape<PlanView.Unserved>(
    "commitment that nothing serves",
    [
      .text("theme") { $0.theme }, .url("theme_url") { .elsewhere("#" + $0.themeID) },
      .number("number") { $0.commitment.number }, .text("text") { $0.commitment.text },
    ])

  static let change = Shape<PlanView.Change>(
    "change that a plan aims at",
    [
      .number("row") { $0.row }, .text("item") { $0.item },
      .optionalText("measure") { $0.measure }, .text("baseline") { $0.baseline },
      .text("goal") { $0.goal }, .text("change") { $0.change },
      .flag("percent") { $0.isPercent },
    ])

  static let due = Shape<PlanView.Due>(
    "day by which something is due",
    [
      .date("day") { $0.day }, .text("id") { $0.day.description },
      .number("quarter") { $0.quarter ?? 0 }, .number("count") { $0.texts.count },
      .list("targets", of: target) { $0.texts },
    ])

  static let target = Shape<String>("target", [.text("text") { $0 }])
}

extension PlanView.Theme {
  fileprivate var hasCitations: Bool { groups.contains { $0.citation != nil } }
}
