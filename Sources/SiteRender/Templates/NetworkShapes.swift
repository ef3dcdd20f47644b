internal import SiteModel

extension NamedLink: TemplateRecord { static var shape: Shape<NamedLink> { NetworkShapes.named } }

extension RatingView: TemplateRecord {
  static var shape: Shape<RatingView> { NetworkShapes.rating }
}

extension StandardResultView: TemplateRecord {
  static var shape: Shape<StandardResultView> { NetworkShapes.standardResult }
}

/// The records that the layouts of pages made from the network's data receive, field by field.
enum NetworkShapes {
  static let rating = Shape<RatingView>(
    "rating",
    [
      .text("name") { $0.name }, .text("means") { $0.means },
      .number("position") { $0.position },
    ])

  /// A name that may have a page.
  static let named = Shape<NamedLink>(
    "name",
    [
      .text("name") { $0.name }, .text("id") { $0.id },
      .optionalURL("url") { $0.route.map { .onSite($0, fragment: nil) } },
    ])

  static let printed = Shape<PrintedPlace>(
    "printed source", [.text("source") { $0.source }, .optionalText("place") { $0.place }])

  static let result = Shape<ResultView>("result", resultFields { $0 })

  /// Those of a result, for whatever has one: `{% for result in service.areas %}` reads like any
  /// other list of results.
  static func resultFields<Root>(_ get: @escaping @Sendable (Root) -> ResultView)
    -> [Shape<Root>.Field]
  {
    [
      .record("scope", of: named) { get($0).scope }, .record("area", of: named) { get($0).area },
      .record("year", of: named) { get($0).year },
      .text("address") { get($0).address },
      .optionalText("mean") { get($0).mean },
      .optionalRecord("rating", of: rating) { get($0).rating },
      .optionalRecord("seeming_rating", of: rating) { get($0).seemingRating },
      .optionalRecord("printed", of: printed) { get($0).printed },
      .optionalText("missing") { get($0).missing },
      .number("standards") { get($0).standards.count },
      .number("standards_in_force") { get($0).standards.of },
      .number("services") { get($0).services.count },
      .number("services_expected") { get($0).services.of },
    ]
  }

  static let standardResult = Shape<StandardResultView>(
    "standard's result",
    [
      .record("standard", of: named) { $0.standard }, .number("number") { $0.number },
      .text("value") { $0.value }, .text("figure") { $0.figure },
      .optionalRecord("rating", of: rating) { $0.rating }, .flag("printed") { $0.isPrinted },
    ])

  static let change = Shape<ChangeView>(
    "change",
    [
      .text("direction") { $0.direction.rawValue }, .record("from", of: named) { $0.from },
      .record("to", of: named) { $0.to }, .optionalText("before") { $0.before },
      .optionalText("after") { $0.after }, .optionalText("difference") { $0.difference },
      .optionalText("address") { $0.address }, .number("shared") { $0.shared },
      .optionalText("shared_difference") { $0.sharedDifference },
      .optionalText("shared_address") { $0.sharedAddress },
      .list("new", of: named) { $0.new }, .list("gone", of: named) { $0.gone },
      .flag("small") { $0.isSmall }, .list("joined", of: named) { $0.joined },
      .list("left", of: named) { $0.left },
    ])

  static let action = Shape<ActionView>(
    "action",
    [
      .text("action") { $0.action }, .optionalRecord("area", of: named) { $0.area },
      .optionalRecord("year", of: named) { $0.year },
      .optionalRecord("standard", of: named) { $0.standard },
      .optionalText("owner") { $0.owner }, .optionalText("due") { $0.due },
      .optionalText("due_iso") { $0.dueISO },
      .flag("overdue") { $0.isOverdue }, .optionalText("status") { $0.status },
      .optionalText("status_name") { $0.statusName }, .optionalText("progress") { $0.progress },
      .flag("shows_place") { $0.showsPlace && ($0.area != nil || $0.year != nil) },
    ])

  static let actionGroup = Shape<ActionGroupView>(
    "group of actions",
    [
      .record("scope", of: named) { $0.scope }, .list("actions", of: action) { $0.actions },
      .flag("missing") { $0.isMissing },
    ])

  static let download = Shape<DownloadView>(
    "download",
    [
      .text("name") { $0.name }, .url("url") { $0.target }, .number("rows") { $0.rows },
      .text("about") { $0.about }, .flag("table") { $0.isTable },
      .text("media_type") { $0.mediaType },
    ])

  static let scheduled = Shape<ScheduledView>("scheduled area", scheduledFields { $0 })

  static func scheduledFields<Root>(_ get: @escaping @Sendable (Root) -> ScheduledView)
    -> [Shape<Root>.Field]
  {
    [
      .record("year", of: named) { get($0).year },
      .optionalRecord("quarter", of: named) { get($0).quarterLink },
      .number("quarter_number") { get($0).quarter ?? 0 },
      .optionalRecord("area", of: named) { get($0).area },
      .optionalText("due") { get($0).due }, .optionalText("due_iso") { get($0).dueISO },
      .flag("past") { get($0).isPast },
      .optionalText("why") { get($0).why }, .number("submitted") { get($0).submitted },
      .number("expected") { get($0).expected }, .optionalText("address") { get($0).address },
      .flag("has_more") { get($0).hasMore },
    ]
  }

  // MARK: Services and groups

  private static func standingFields<Root>(
    _ get: @escaping @Sendable (Root) -> StandingOutView
  ) -> [Shape<Root>.Field] {
    [
      .list("strengths", of: standardResult) { get($0).strengths },
      .list("room", of: standardResult) { get($0).room },
      .list("not_scored_by_all", of: named) { get($0).unknown },
    ]
  }

  private static let scoreNote = Shape<ScoreNoteView>(
    "note beside a score",
    [
      .record("standard", of: named) { $0.standard }, .number("number") { $0.number },
      .optionalText("ward") { $0.ward }, .text("text") { $0.text },
    ])

  private static let serviceArea = Shape<ServiceAreaView>(
    "service's area",
    resultFields { $0.result } + [
      .optionalDate("date") { $0.date }, .optionalText("agreed_by") { $0.agreedBy },
      .optionalText("method") { $0.method }, .optionalText("narrative") { $0.narrative },
      .optionalURL("upload") { $0.upload },
      .list("known_standards", of: standardResult) { $0.standards },
      .list("notes", of: scoreNote) { $0.notes },
      .list("actions", of: action) { $0.actions },
      .flag("actions_missing") { $0.areActionsMissing },
      .optionalRecord("change", of: change) { $0.change },
      .optionalTable("scores") { $0.scores },
    ] + standingFields { $0.standing })

  static let service = Shape<ServiceView>(
    "service",
    [
      .text("name") { $0.name }, .text("id") { $0.id },
      .optionalText("provider") { $0.provider }, .optionalText("place") { $0.place },
      .optionalText("security") { $0.security },
      .optionalURL("website") { $0.website.map { .elsewhere($0) } },
      .optionalRecord("collaborative", of: named) { $0.collaborative },
      .optionalRecord("region", of: named) { $0.region },
      .optionalDate("opened") { $0.opened }, .optionalDate("closed") { $0.closed },
      .flag("is_closed") { $0.isClosed }, .flag("not_yet_open") { $0.isNotYetOpen },
      .optionalTable("overview") { $0.overview }, .list("areas", of: serviceArea) { $0.areas },
      .list("lead", of: serviceArea) {
        Array($0.areas.prefix($0.areas.first?.result.mean == nil ? 0 : 1))
      },
      .list("others", of: serviceArea) {
        Array($0.areas.dropFirst($0.areas.first?.result.mean == nil ? 0 : 1))
      },
      .list("actions", of: action) { $0.actions },
      .list("practice", of: PageShapes.pageLink) { $0.practice },
      .list("feedback", of: feedback) { $0.feedback },
      .optionalRecord("ask", of: ask) { $0.ask },
      .optionalRecord("download", of: download) { $0.download },
      .optionalChart("years") { $0.years },
    ])

  private static let scopeArea = Shape<ScopeAreaView>(
    "group's area",
    resultFields { $0.result } + [
      .optionalRecord("change", of: change) { $0.change },
      .list("members", of: result) { $0.members },
      .optionalTable("scores") { $0.scores }, .optionalChart("parts") { $0.parts },
      .optionalChart("years") { $0.years }, .optionalChart("spread_chart") { $0.spread },
      .optionalTable("services_table") { $0.services },
    ] + standingFields { $0.standing })

  static let scope = Shape<ScopeView>(
    "group of services",
    [
      .text("name") { $0.name }, .text("id") { $0.id },
      .optionalRecord("region", of: named) { $0.region },
      .list("collaboratives", of: named) { $0.collaboratives },
      .list("services", of: named) { $0.services },
      .flag("has_more") { $0.declaredServices != nil },
      .number("declared") { $0.declaredServices ?? 0 },
      .optionalTable("overview") { $0.overview }, .list("areas", of: scopeArea) { $0.areas },
      .list("lead", of: scopeArea) {
        Array($0.areas.prefix($0.areas.first?.result.mean == nil ? 0 : 1))
      },
      .list("others", of: scopeArea) {
        Array($0.areas.dropFirst($0.areas.first?.result.mean == nil ? 0 : 1))
      },
      .list("actions", of: actionGroup) { $0.actions }, .optionalChart("years") { $0.years },
    ])

  static let serviceEntry = Shape<ServicesView.Entry>(
    "service in a list",
    [
      .record("service", of: named) { $0.service }, .optionalText("provider") { $0.provider },
      .optionalText("place") { $0.place },
      .optionalRecord("collaborative", of: named) { $0.collaborative },
      .flag("is_closed") { $0.isClosed }, .flag("not_yet_open") { $0.isNotYetOpen },
      .optionalRecord("latest", of: result) { $0.latest },
    ])

  private static let letter = Shape<ServicesView.Group>(
    "letter",
    [
      .text("letter") { $0.letter }, .text("anchor") { $0.anchor },
      .list("services", of: serviceEntry) { $0.services },
    ])

  private static let way = Shape<ServicesView.Way>(
    "way to find a service",
    [
      .text("id") { $0.id }, .text("name") { $0.name }, .url("url") { $0.target },
      .number("count") { $0.count },
    ])

  private static let place = Shape<PlaceView>(
    "place", [.text("name") { $0.name }, .list("services", of: named) { $0.services }])

  static let services = Shape<ServicesView>(
    "services",
    [
      .list("groups", of: letter) { $0.groups }, .list("letters", of: way) { $0.letters },
      .list("places", of: place) { $0.places }, .list("providers", of: place) { $0.providers },
      .list("collaboratives", of: way) { $0.collaboratives }, .number("total") { $0.total },
    ])

  static let actions = Shape<ActionsView>(
    "actions",
    [
      .list("network", of: actionGroup) { $0.network },
      .list("collaboratives", of: actionGroup) { $0.collaboratives },
      .list("services", of: actionGroup) { $0.services }, .number("total") { $0.total },
    ])

  private static let teamItem = Shape<TeamItemView>(
    "item",
    [
      .record("subject", of: named) { $0.subject }, .optionalText("value") { $0.value },
      .optionalText("address") { $0.address }, .optionalText("text") { $0.text },
      .optionalText("text_address") { $0.textAddress }, .optionalText("cause") { $0.cause },
    ])

  private static let teamGroup = Shape<TeamGroupView>(
    "group of items",
    [
      .text("title") { $0.title }, .optionalText("title_address") { $0.titleAddress },
      .optionalRecord("link", of: named) { $0.link }, .optionalText("note") { $0.note },
      .optionalText("note_address") { $0.noteAddress },
      .list("items", of: teamItem) { $0.items },
    ])

  static let team = Shape<TeamView>(
    "team's page",
    [.text("rule") { $0.rule }, .list("groups", of: teamGroup) { $0.groups }])
}
