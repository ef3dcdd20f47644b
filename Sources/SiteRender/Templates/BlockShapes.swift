internal import SiteModel

/// What the template of a block receives as `block`. Charts, tables of scores and sentences have no
/// template: the renderer writes them.
enum BlockShapes {
  /// A block's content with what its page calls it.
  struct Placed<Content> {
    var content: Content
    var id: String
    var label: String?
  }

  /// The blocks that have a template, with the type of what it receives.
  static let roots: [(name: BlockName, type: TemplateType)] = [
    (.actions, .record(actions.type)), (.plan, .record(plan.type)),
    (.schedule, .record(schedule.type)), (.services, .record(services.type)),
    (.youSaid, .record(youSaid.type)), (.contact, .record(contact.type)),
    (.credits, .record(credits.type)), (.privacy, .record(privacy.type)),
  ]

  static func value(of content: BlockContent, id: String, label: String?) -> TemplateValue {
    switch content {
    case .chart, .table, .summary: .none
    case .actions(let block):
      actions.record(Placed(content: block, id: id, label: label))
    case .plan(let block): plan.record(block)
    case .schedule(let block): schedule.record(block)
    case .services(let block): services.record(block)
    case .youSaid(let block): youSaid.record(block)
    case .contact(let block): contact.record(block)
    case .credits(let block): credits.record(block)
    case .privacy(let block): privacy.record(block)
    }
  }

  private static let actions = Shape<Placed<ActionsBlock>>(
    "block of actions",
    [
      .list("groups", of: NetworkShapes.actionGroup) { $0.content.groups },
      .flag("table") { $0.content.isTable }, .flag("names_scopes") { $0.content.namesScopes },
      .text("id") { $0.id }, .optionalText("label") { $0.label },
      .optionalText("caption") { $0.content.caption },
    ])

  private static let plan = Shape<PlanBlock>(
    "block of a plan",
    [
      .text("id") { $0.plan.id }, .text("title") { $0.title }, .text("part") { $0.part.rawValue },
      .optionalURL("url") { $0.route.map { .onSite($0, fragment: nil) } },
      .flag("has_aims") { $0.plan.kind == .objectives },
      .flag("has_ratings") { $0.plan.columns.ratings },
      .flag("has_completed") { $0.plan.total.completed > 0 },
      .optionalDate("as_of") { $0.plan.asOf },
      .record("total", of: PlanShapes.progress) { $0.plan.total },
      .list("overdue", of: PlanShapes.row) { $0.plan.overdue },
      .list("due", of: PlanShapes.due) { $0.plan.due },
    ])

  private static let schedule = Shape<ScheduleBlock>(
    "block of a schedule", [.list("rows", of: NetworkShapes.scheduled) { $0.rows }])

  private static let servicesGroup = Shape<ServicesBlock.Group>(
    "group of services",
    [
      .optionalText("name") { $0.name },
      .list("services", of: NetworkShapes.serviceEntry) { $0.services },
    ])

  private static let services = Shape<ServicesBlock>(
    "block of services",
    [
      .list("groups", of: servicesGroup) { $0.groups }, .number("total") { $0.total },
      .optionalURL("all") { $0.all },
    ])

  private static let youSaidGroup = Shape<YouSaidBlock.Group>(
    "what was said of a service",
    [
      .record("service", of: NetworkShapes.named) { $0.service },
      .list("items", of: NetworkShapes.feedback) { $0.items },
    ])

  private static let youSaid = Shape<YouSaidBlock>(
    "block of what people said",
    [
      .list("groups", of: youSaidGroup) { $0.groups },
      .flag("names_services") { $0.namesServices },
    ])

  private static let creditedPicture = Shape<CreditsBlock.Picture>(
    "credited picture",
    [
      .text("label") { $0.label }, .optionalURL("url") { $0.source.map { .elsewhere($0) } },
    ])

  private static let creditGroup = Shape<CreditsBlock.Group>(
    "pictures on the same terms",
    [
      .optionalText("set") { $0.set }, .optionalText("creator") { $0.licence.creator },
      .optionalText("credit") { $0.licence.credit },
      .flag("own") { $0.licence.name.isEmpty }, .text("licence") { $0.licence.name },
      .optionalURL("licence_url") { $0.licence.address.map { .elsewhere($0) } },
      .list("pictures", of: creditedPicture) { $0.pictures },
    ])

  private static let credits = Shape<CreditsBlock>(
    "block of credits", [.list("groups", of: creditGroup) { $0.groups }])

  private static let privacy = Shape<PrivacyBlock>(
    "block of what readers are asked for",
    [
      .optionalText("receiver") { $0.receiver }, .flag("mail") { $0.takesMail },
      .flag("cards") { $0.hasCards }, .flag("search") { $0.hasSearch },
    ])

  private static let contact = Shape<ContactBlock>(
    "block of contact details",
    [
      .text("name") { $0.name }, .optionalURL("page") { $0.page },
      .optionalURL("email_url") { $0.email.map { .elsewhere("mailto:" + $0) } },
      .optionalText("email") { $0.email }, .optionalText("phone") { $0.phone },
      .optionalURL("phone_url") { block in
        block.phone.map { .elsewhere("tel:" + $0.filter { $0.isNumber || $0 == "+" }) }
      },
      .optionalText("place") { $0.place }, .optionalText("provider") { $0.provider },
      .optionalURL("website") { $0.website.map { .elsewhere($0) } },
    ])
}
