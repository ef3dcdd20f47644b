internal import Benchmarks
internal import SiteModel

/// The content of every page that is about something in the network's data.
final class NetworkPages: Sendable {
  let network: NetworkPlanner
  let headings: [AreaHeadings]
  let actions: [Scope: [ActionRecord]]
  let submissions: [SubmissionKey: Submission]
  /// How services are spread over the bands, by edition and the place of the standard in it: both
  /// the year's page and the standard's show it.
  let spreads: [[Spread]]
  let feedback: [Ref<Service>: [FeedbackRecord]]
  let ask: FeedbackAsk
  /// The areas that have results at all, those last looked at first.
  let areas: [Ref<Area>]
  /// Of all that any of these pages is made from.
  let digest: Digest
  let charts: NetworkCharts
  /// The ids of the site's pictures, and where the pages are that have an easy-read version.
  let pictures: Set<String>
  let twinRoutes: Set<Route>

  struct SubmissionKey: Hashable {
    var service: Ref<Service>
    var area: Ref<Area>
    var year: Year
  }

  init(_ network: NetworkPlanner, site: ResolvedSite, sources: SiteSources, jobs: Int) {
    self.network = network
    let data = network.data
    headings = data.areas.indices.map { network.headings(of: Ref($0)) }
    spreads = parallelMap(data.editions, jobs: jobs) { _, edition in
      edition.standards.map { item in
        network.results.spread(
          of: .network, edition.area, in: edition.year, standard: item.standard)
      }
    }
    actions = Dictionary(grouping: data.actions, by: \.scope)
    feedback = Dictionary(grouping: data.feedback, by: \.service)
    ask = FeedbackAsk(
      settings: sources.settings, scale: data.scale, words: sources.words)
    submissions = Dictionary(
      data.submissions.map {
        (SubmissionKey(service: $0.service, area: $0.area, year: $0.year), $0)
      }, uniquingKeysWith: { first, _ in first })
    areas = data.areas.indices.map { Ref($0) }
      .filter { !network.years(of: $0).isEmpty }
      .sorted { Self.isNewer($0, $1, network) }
    digest = Self.digest(network, site, sources)
    charts = NetworkCharts(network.results, names: network, digest: digest)
    pictures = Set(sources.symbols.symbols.map(\.id))
    twinRoutes = Set(
      site.pages.lazy.filter(\.isEasyRead).compactMap { page in
        site.pagesByKey[PageName(sources.pages[page.source].path).standardKey]
          .map { site.pages[$0].route }
      })
  }

  private static func digest(
    _ network: NetworkPlanner, _ site: ResolvedSite, _ sources: SiteSources
  ) -> Digest {
    var builder = DigestBuilder()
    builder.add(network.data.digest)
    builder.add(network.today.description)
    let pages = Dictionary(
      sources.pages.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    for edition in network.data.editions { if let page = pages[edition.page] { builder.add(page) } }
    for note in network.data.practice { if let page = pages[note.page] { builder.add(page) } }
    for area in network.data.areas { builder.add(area.summary) }
    builder.add(sources.symbols.digest)
    // Where the pages are that they link to, and which of them are published.
    for page in site.pages
    where page.subject != nil || page.isEasyRead || !network.data.practice.isEmpty {
      builder.add(page.route.path)
      builder.add(page.isDraft ? "draft" : "")
      if page.subject != nil {
        builder.add(sources.pages[page.source].frontMatter.title?.value)
      }
    }
    return builder.finish()
  }

  /// By their last year, then by the quarter that they were scheduled for in it, then by name.
  private static func isNewer(_ left: Ref<Area>, _ right: Ref<Area>, _ network: NetworkPlanner)
    -> Bool
  {
    func key(_ area: Ref<Area>) -> (Int, Int) {
      let year = network.years(of: area).last ?? Year(0)
      let quarter =
        network.data.schedule.last { $0.area == area && $0.year == year }?.quarter ?? 0
      return (year.number, quarter)
    }
    let keys = (key(left), key(right))
    if keys.0 != keys.1 { return keys.0 > keys.1 }
    return precedesByBytes(network.data[left].id, network.data[right].id)
  }

  /// What its layout receives; `list` are the pages beside it that are about nothing in the data.
  func content(
    of subject: PageSubject,
    list: ListView = ListView(
      pages: [], subsections: [], total: 0, isDated: false, number: 1, routes: [])
  ) -> PageContent {
    switch subject {
    case .services: .services(ServicesView(), list)
    case .service(let service): .service(view(of: service))
    case .collaborative(let group): .collaborative(view(of: .collaborative(group)))
    case .region(let region): .region(view(of: .region(region)))
    case .area(let area): .area(view(of: area), list)
    case .edition(let edition): .standards(view(of: edition))
    case .standard(let standard): .standard(view(of: standard))
    case .year(let year): .year(view(of: year))
    case .quarter(let year, let quarter): .quarter(view(ofQuarter: quarter, of: year))
    case .actions: .actions(actionsView())
    case .downloads: .downloads(network.downloads.view())
    case .team(let page): .team(view(of: page))
    }
  }

  // MARK: A service

  private func view(of service: Ref<Service>) -> ServiceView {
    let data = network.data
    let source = data[service]
    var view = ServiceView(name: source.name, id: source.id)
    view.provider = source.provider
    view.place = source.place
    view.security = source.security
    view.website = source.url
    view.opened = source.opened
    view.closed = source.closed
    view.isClosed = source.closed.map { $0 <= network.today } ?? false
    view.isNotYetOpen = source.opened.map { $0 > network.today } ?? false
    if let group = source.collaborative {
      view.collaborative = network.link(to: .collaborative(group))
      view.region = data[group].region.map { network.link(to: .region($0)) }
    }
    let records = actions[.service(service)] ?? []
    var rest = records
    let parts = areas.compactMap { area -> (area: Ref<Area>, view: ServiceAreaView)? in
      guard var result = result(of: service, area, &rest) else { return nil }
      if !headings[area.index].years.isEmpty {
        let scores = network.scores(of: service, headings[area.index])
        result.scores = scores.hasFigures ? scores : nil
      }
      return (area, result)
    }
    .newestResultFirst { $0.view.result }
    view.areas = parts.map(\.view)
    if let lead = parts.first {
      view.areas[0].standards = standards(of: service, lead.area, lead.view.result.year)
    }
    let shown = parts.map(\.area)
    view.overview = network.overview(of: .service(service), shown)
    view.years = yearsChart(of: service, shown)
    view.actions = network.actionGroup(.service(service), rest).actions
    view.practice = network.practice.pages(of: service)
    view.feedback = (feedback[service] ?? []).map(self.view(of:))
    if !view.isClosed, let lead = view.areas.first?.result {
      view.ask = ask.view(of: view.name, lead, at: network.route(of: .service(service)))
    }
    view.download = network.downloads.file(of: service)
    return view
  }

  /// All but the table of scores. Nothing where it neither has nor should have a result. Takes the
  /// actions that belong to it out of the records.
  func result(
    of service: Ref<Service>, _ area: Ref<Area>, _ records: inout [ActionRecord]
  ) -> ServiceAreaView? {
    guard let year = latestYear(of: service, area) else { return nil }
    let scope = Scope.service(service)
    var view = ServiceAreaView(result: network.result(of: scope, area, in: year))
    if let submission = submissions[SubmissionKey(service: service, area: area, year: year)] {
      view.date = submission.date
      view.agreedBy = submission.agreedBy
      view.method = submission.method
      view.narrative = submission.narrative
      view.upload = submission.file.flatMap { network.uploads[$0.value] }
        .map { .onSite($0, fragment: nil) }
    }
    view.standing = network.standingOut(of: scope, area, in: year)
    view.notes = network.results.notes(of: service, area, in: year).map {
      ScoreNoteView(
        standard: network.link(to: $0.standard), number: $0.number, ward: $0.ward, text: $0.text)
    }
    let group = network.actionGroup(scope, records.take(of: area, in: year))
    view.actions = group.actions.map { action in
      var action = action
      action.showsPlace = false
      return action
    }
    view.areActionsMissing = group.isMissing
    if let before = network.yearBefore(year, in: area) {
      view.change = network.change(of: scope, area, from: before, to: year)
    }
    return view
  }

  /// The last in which it has a result, or should have one.
  func latestYear(of service: Ref<Service>, _ area: Ref<Area>) -> Year? {
    network.years(of: area).last { year in
      switch network.results.result(of: .service(service), area, in: year).state {
      case .missing(.notOpen), .missing(.closed), .missing(.noStandards): false
      default: true
      }
    }
  }

  private func standards(of service: Ref<Service>, _ area: Ref<Area>, _ link: NamedLink)
    -> [StandardResultView]
  {
    let found = network.years(of: area).last { network.link(to: $0).id == link.id }
    guard let year = found else { return [] }
    let values = network.results.knownValues(of: .service(service), area, in: year)
    return network.standardResults(values, of: .service(service))
  }

  func view(of record: FeedbackRecord) -> FeedbackView {
    let area = record.area.map { network.link(to: $0) }
    let year = record.year.map { network.link(to: $0) }
    let place = [network.data[record.service].id, area?.id ?? "-", year?.id ?? "-"]
    var view = FeedbackView(address: place.joined(separator: "/"))
    view.area = area
    view.year = year
    view.counts = record.counts
    view.said = record.said
    view.response = record.response
    return view
  }

  // MARK: A collaborative, a region

  private func view(of scope: Scope) -> ScopeView {
    let data = network.data
    let link = network.link(to: scope)
    var view = ScopeView(name: link.name, id: link.id)
    var members: [Scope] = []
    switch scope {
    case .collaborative(let group):
      view.region = data[group].region.map { network.link(to: .region($0)) }
      view.declaredServices = data[group].isWhole ? nil : data[group].declaredServices
      members = network.byName(data[group].services).map { .service($0) }
    case .region(let region):
      members = charts.byName(data[region].collaboratives.map { .collaborative($0) })
      view.collaboratives = members.map { network.link(to: $0) }
    case .service, .network: break
    }
    view.services = network.byName(data.services(of: scope)).map { network.link(to: .service($0)) }
    let services = data.services(of: scope)
    view.areas = areas.compactMap { self.view(of: scope, members, $0, services) }
      .newestResultFirst { $0.result }
    switch scope {
    case .collaborative(let group): view.years = yearsChart(of: scope, on: .collaborative(group))
    case .region(let region): view.years = yearsChart(of: scope, on: .region(region))
    case .service, .network: break
    }
    // Every area here has a year, and so a part of the page.
    view.overview = network.overview(of: scope, areas)
    view.actions = ([scope] + services.map { .service($0) }).compactMap { each in
      actions[each].map { network.actionGroup(each, $0) }
    }
    return view
  }

  private func view(
    of scope: Scope, _ members: [Scope], _ area: Ref<Area>, _ services: [Ref<Service>]
  ) -> ScopeAreaView? {
    let years = network.years(of: area)
    guard let year = years.last else { return nil }
    var view = ScopeAreaView(result: network.result(of: scope, area, in: year))
    view.standing = network.standingOut(of: scope, area, in: year)
    view.members = members.filter { wasOpen($0, area, year) }
      .map { network.result(of: $0, area, in: year) }
    if let before = network.yearBefore(year, in: area) {
      view.change = network.change(of: scope, area, from: before, to: year)
    }
    if !headings[area.index].years.isEmpty {
      let means = network.means(of: scope, headings[area.index])
      view.scores = means.hasFigures ? means : nil
    }
    let open = services.filter { wasOpen(.service($0), area, year) }
    addCharts(to: &view, of: scope, area, in: year, services: open)
    return view
  }

  /// Who had closed, or was yet to open, has nothing to tell of that year.
  private func wasOpen(_ scope: Scope, _ area: Ref<Area>, _ year: Year) -> Bool {
    switch network.results.result(of: scope, area, in: year).state {
    case .missing(.closed), .missing(.notOpen): false
    default: true
    }
  }

  private func actionsView() -> ActionsView {
    let data = network.data
    func groups(_ scopes: [Scope]) -> [ActionGroupView] {
      scopes.compactMap { scope in actions[scope].map { network.actionGroup(scope, $0) } }
        .sorted { precedesByBytes($0.scope.name.lowercased(), $1.scope.name.lowercased()) }
    }
    var view = ActionsView()
    view.network = groups([.network])
    view.collaboratives = groups(network.groups)
    view.services = groups(data.services.indices.map { .service(Ref($0)) })
    view.total = (view.network + view.collaboratives + view.services)
      .reduce(0) { $0 + $1.actions.count }
    return view
  }
}

extension Array where Element == ActionRecord {
  /// Those that belong to the results of one year, which are here no longer. Who names no year
  /// means the last.
  mutating func take(of area: Ref<Area>, in year: Year) -> [ActionRecord] {
    let isHere = { (record: ActionRecord) in
      record.area == area && (record.year ?? year) == year
    }
    let taken = filter(isHere)
    if !taken.isEmpty { removeAll(where: isHere) }
    return taken
  }
}

extension Array {
  /// What there is a mean of stands before what there is none of, and later years before earlier
  /// ones: a reader wants the latest result first, and no empty place. Else the order stays.
  fileprivate func newestResultFirst(_ result: (Element) -> ResultView) -> [Element] {
    enumerated().map { (key: result($1), place: $0, element: $1) }
      .sorted { left, right in
        let has = (left.key.mean != nil, right.key.mean != nil)
        if has.0 != has.1 { return has.0 }
        if has.0, left.key.year.id != right.key.year.id {
          return left.key.year.id > right.key.year.id
        }
        return left.place < right.place
      }
      .map(\.element)
  }
}
