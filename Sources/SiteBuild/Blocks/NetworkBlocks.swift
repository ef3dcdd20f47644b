internal import Benchmarks
internal import SiteModel

/// Answers those blocks that are about the network's data.
struct NetworkBlocks {
  let network: NetworkPages
  let block: BlockText

  var planner: NetworkPlanner { network.network }
  var data: BenchmarkSources { planner.data }
  var names: BlockNames { BlockNames(network: planner, block: block) }

  /// With more than this a list helps nobody: the page of all services has the others.
  static let mostServices = 60

  func answer(_ request: BlockRequest, _ answer: inout BlockAnswer) {
    switch request {
    case .chart(let request):
      name(&answer, request.subject)
      answer.content = chart(request, &answer.problems)
    case .table(let request):
      name(&answer, request.subject)
      answer.content = TableBlocks(blocks: self, request: request).content(&answer.problems)
    case .summary(let request): answer.content = summary(request, &answer.problems)
    case .actions(let request):
      if request.isTable {
        name(&answer, request.subject)
        answer.exhibit = .table
      }
      answer.content = actions(request, &answer.problems)
    case .schedule(let request): answer.content = schedule(request, &answer.problems)
    case .services(let request): answer.content = services(request, &answer.problems)
    case .youSaid(let request): answer.content = youSaid(request, &answer.problems)
    case .plan, .contact, .credits, .privacy: break
    }
  }

  private func name(_ answer: inout BlockAnswer, _ subject: ExhibitSubject) {
    answer.id = subject.id
    answer.title = subject.title?.value
  }

  // MARK: Sentences

  private func summary(_ request: SummaryRequest, _ problems: inout [Diagnostic]) -> BlockContent? {
    guard let place = BlockPlace(request.subject, in: planner, block, &problems) else { return nil }
    if place.scopes.count > 1, let second = request.subject.of.dropFirst().first {
      problems.append(
        Diagnostic(
          .blockSubject, at: second.span, "a summary is of one service, collaborative or region",
          help: "Write a block for each."))
      return nil
    }
    let data = network.charts.summary(
      of: place.scope, place.area, in: place.last, since: place.years.first,
      standard: place.standards.first)
    return .summary(data)
  }

  // MARK: Actions

  private func actions(_ request: ActionsRequest, _ problems: inout [Diagnostic]) -> BlockContent? {
    let named = names.scopes(request.subject.of, &problems)
    let area = request.subject.area.flatMap { names.area($0, &problems) }
    let years = years(request.subject.years)
    guard !problems.hasErrors else { return nil }
    var groups: [ActionGroupView] = []
    for scope in named.isEmpty ? everybody : named.flatMap(withServices) {
      guard let records = network.actions[scope] else { continue }
      let wanted = records.filter { record in
        (area == nil || record.area == area)
          && (years == nil || record.year.map { years?.contains($0) ?? true } ?? false)
      }
      if wanted.isEmpty { continue }
      var group = planner.actionGroup(scope, wanted)
      // What all of them are about need not be said of each.
      if area != nil, years?.count == 1 {
        for index in group.actions.indices { group.actions[index].showsPlace = false }
      }
      groups.append(group)
    }
    let isAlone = named.count == 1 && groups.count <= 1
    return .actions(
      ActionsBlock(
        groups: groups, isTable: request.isTable, namesScopes: !isAlone,
        caption: request.subject.title?.value ?? planner.words.text("block-actions-caption")))
  }

  /// The network, its collaboratives and its services, as the page of all actions has them.
  private var everybody: [Scope] {
    [.network] + network.charts.byName(planner.groups)
      + network.charts.byName(data.services.indices.map { .service(Ref($0)) })
  }

  private func withServices(_ scope: Scope) -> [Scope] {
    if case .service = scope { return [scope] }
    if case .network = scope { return everybody }
    return [scope] + network.charts.parts(of: scope, by: .service)
  }

  /// Nothing: all.
  private func years(_ request: YearsRequest?) -> [Year]? {
    switch request?.years {
    case nil, .all?: nil
    case .listed(let years)?: years
    case .range(let first, let last)?: (first.number...last.number).map { Year($0) }
    }
  }

  // MARK: Schedule

  private func schedule(_ request: ScheduleRequest, _ problems: inout [Diagnostic])
    -> BlockContent?
  {
    let area = request.subject.area.flatMap { names.area($0, &problems) }
    guard !problems.hasErrors else { return nil }
    // Without a year: the one that today lies in, which an area alone is not about.
    let current = data.calendar.year(of: planner.today)
    let years = years(request.subject.years) ?? (area == nil ? [current] : nil)
    let rows = data.schedule.filter { row in
      (area == nil || row.area == area) && (years?.contains(row.year) ?? true)
        && (request.quarter == nil || row.quarter == request.quarter?.value)
    }
    let sorted = rows.sorted {
      ($0.year.number, $0.quarter ?? 5, $0.span.start)
        < ($1.year.number, $1.quarter ?? 5, $1.span.start)
    }
    return .schedule(ScheduleBlock(rows: sorted.map(network.view(of:))))
  }

  // MARK: Services

  private func services(_ request: ServicesRequest, _ problems: inout [Diagnostic])
    -> BlockContent?
  {
    let scope = request.of.flatMap { names.scope($0, &problems) } ?? .network
    guard !problems.hasErrors else { return nil }
    let services = network.charts.byName(data.services(of: scope).map { .service($0) })
      .compactMap { if case .service(let service) = $0 { service } else { nil } }
    let shown = services.prefix(Self.mostServices)
    var groups: [(name: String?, services: [Ref<Service>])] = []
    for service in shown {
      let name = group(of: service, request.by)
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].services.append(service)
      } else {
        groups.append((name, [service]))
      }
    }
    groups.sort { precedesByBytes(order($0.name), order($1.name)) }
    let overview = ServicesOverview(pages: network, route: .home, size: Self.mostServices)
    return .services(
      ServicesBlock(
        groups: groups.map { group in
          ServicesBlock.Group(name: group.name, services: group.services.map(overview.entry))
        }, total: services.count,
        all: services.count > shown.count
          ? planner.route(of: .services).map { .onSite($0, fragment: nil) } : nil))
  }

  private func group(of service: Ref<Service>, _ way: ServicesRequest.Way) -> String? {
    switch way {
    case .name: nil
    case .place: data[service].place
    case .provider: data[service].provider
    case .collaborative: data[service].collaborative.map { data[$0].name }
    }
  }

  /// Those of which it is not known come last.
  private func order(_ name: String?) -> String { name.map { $0.lowercased() } ?? "\u{10FFFF}" }

  // MARK: What people said

  private func youSaid(_ request: YouSaidRequest, _ problems: inout [Diagnostic]) -> BlockContent? {
    let named = names.scopes(request.subject.of, &problems)
    let area = request.subject.area.flatMap { names.area($0, &problems) }
    let years = years(request.subject.years)
    guard !problems.hasErrors else { return nil }
    var services: [Scope] = []
    for scope in named.isEmpty ? [.network] : named {
      for service in network.charts.byName(data.services(of: scope).map { .service($0) })
      where !services.contains(service) {
        services.append(service)
      }
    }
    let groups = services.compactMap { scope -> YouSaidBlock.Group? in
      guard case .service(let service) = scope else { return nil }
      let records = (network.feedback[service] ?? []).filter { record in
        (area == nil || record.area == area)
          && (years == nil || record.year.map { years?.contains($0) ?? true } ?? false)
      }
      if records.isEmpty { return nil }
      return YouSaidBlock.Group(
        service: planner.link(to: scope), items: records.map(network.view(of:)))
    }
    let isAlone = if case .service? = named.first { named.count == 1 } else { false }
    return .youSaid(YouSaidBlock(groups: groups, namesServices: !isAlone))
  }

  // MARK: Contact

  func contact(_ id: Located<String>, _ problems: inout [Diagnostic]) -> BlockContent? {
    guard let scope = names.scope(id, &problems) else { return nil }
    guard case .service(let service) = scope else {
      problems.append(
        Diagnostic(
          .blockSubject, at: id.span, "\"\(id.value)\" is no service",
          label: "a block \"contact\" is of a service or, without \"of\", of the network's team",
          help: "Take the line out, or name a service."))
      return nil
    }
    let source = data[service]
    var contact = ContactBlock(name: source.name)
    contact.page = planner.link(to: scope).route.map { .onSite($0, fragment: nil) }
    contact.place = source.place
    contact.provider = source.provider
    contact.website = source.url
    return .contact(contact)
  }
}
