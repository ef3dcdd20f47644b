internal import Benchmarks
internal import SiteInput
internal import SiteModel

/// What pages made from the network's data show. In: the results and the addresses of all pages.
/// Out: a view for each subject. The words are the theme's; the numbers are not worked out here.
///
/// An object: every core that plans pages points to it.
final class NetworkPlanner: Sendable {
  let results: NetworkResults
  let data: BenchmarkSources
  let words: WordList
  let today: CalendarDate
  /// Made once: they stand on many pages.
  let serviceLinks: [NamedLink]
  let collaborativeLinks: [NamedLink]
  let regionLinks: [NamedLink]
  let areaLinks: [NamedLink]
  let standardLinks: [NamedLink]
  let editionLinks: [NamedLink]
  /// By the year's distance from the first that anything is held of.
  private let yearLinks: [NamedLink]
  private let firstYear: Int
  /// By service: its place among all, in the order of their names.
  private let namePlaces: [Int32]
  /// By area: the years of which anybody's result is held, the earliest first.
  private let resultYears: [[Year]]
  let serviceHeadings: [ScoreGrid.Heading]
  let downloads: DownloadPlanner
  private let routes: [PageSubject: Route]
  private let networkLink: NamedLink
  private let ratings: [RatingView]
  /// The bands of the whole scores, 1 for the highest: those are nearly all of a table's.
  let wholeBands: [UInt8]
  /// Where the files of the site are that services uploaded, by their paths.
  let uploads: [String: Route]
  /// Pages about good practice, by the services and the standards that they name.
  let practice: PracticeLinks

  init(
    _ results: NetworkResults, site: ResolvedSite, sources: SiteSources, links: [PageLinkView],
    jobs: Int
  ) {
    self.results = results
    data = results.sources
    words = sources.words
    today = results.today
    let routes = site.pagesBySubject.mapValues { site.pages[$0].route }
    self.routes = routes
    func named(_ name: String, _ id: String, _ subject: PageSubject) -> NamedLink {
      NamedLink(name: name, route: routes[subject], id: id)
    }
    let data = results.sources
    serviceLinks = data.services.enumerated().map { named($1.name, $1.id, .service(Ref($0))) }
    collaborativeLinks = data.collaboratives.enumerated().map {
      named($1.name, $1.id, .collaborative(Ref($0)))
    }
    regionLinks = data.regions.enumerated().map { named($1.name, $1.id, .region(Ref($0))) }
    areaLinks = data.areas.enumerated().map { named($1.name, $1.id, .area(Ref($0))) }
    standardLinks = data.standards.enumerated().map { named($1.name, $1.id, .standard(Ref($0))) }
    editionLinks = data.editions.enumerated().map {
      named(data.calendar.text($1.year), String($1.year.number), .edition(Ref($0)))
    }
    resultYears = Self.resultYears(of: results)
    let years = data.heldYears.map(\.number)
    let first = years.min() ?? 0
    firstYear = first
    yearLinks =
      years.isEmpty
      ? []
      : (first...(years.max() ?? first)).map {
        named(data.calendar.text(Year($0)), String($0), .year(Year($0)))
      }
    namePlaces = Self.places(ofNames: data.services.map(\.name))
    serviceHeadings = serviceLinks.map { ScoreGrid.Heading($0) }
    networkLink = NamedLink(name: sources.settings.name, route: .home, id: Scope.networkID)
    ratings = (data.scale?.bands ?? []).enumerated().map {
      RatingView(name: $1.rating, means: $1.means, position: $0 + 1)
    }
    uploads = Self.uploads(data.submissions, site, sources)
    wholeBands = (0...10).map { Self.position(of: Ratio($0), results) }
    practice = PracticeLinks(data.practice, site: site, sources: sources, links: links)
    downloads = DownloadPlanner(results, sources: sources, jobs: jobs)
  }

  private static func resultYears(of results: NetworkResults) -> [[Year]] {
    let data = results.sources
    var held = [Set<Year>](repeating: [], count: data.areas.count)
    for table in data.scores where !table.entries.isEmpty {
      held[table.area.index].insert(table.year)
    }
    for figure in data.published.lazy.flatMap(\.figures) {
      held[figure.area.index].insert(figure.year)
    }
    return data.areas.indices.map { area in
      results.years(of: Ref(area)).filter { held[area].contains($0) }
    }
  }

  private static func places(ofNames names: [String]) -> [Int32] {
    let keys = names.map { $0.lowercased() }
    var places = [Int32](repeating: 0, count: names.count)
    let order = names.indices.sorted { precedesByBytes(keys[$0], keys[$1]) }
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    return places
  }

  private static func uploads(
    _ submissions: [Submission], _ site: ResolvedSite, _ sources: SiteSources
  ) -> [String: Route] {
    let paths = Set(submissions.compactMap(\.file?.value))
    guard !paths.isEmpty else { return [:] }
    var routes: [String: Route] = [:]
    for (asset, route) in site.assetRoutes where paths.contains(sources.assets[asset].path.text) {
      routes[sources.assets[asset].path.text] = route
    }
    return routes
  }

  // MARK: Names

  func link(to scope: Scope) -> NamedLink {
    switch scope {
    case .service(let service): serviceLinks[service.index]
    case .collaborative(let collaborative): collaborativeLinks[collaborative.index]
    case .region(let region): regionLinks[region.index]
    case .network: networkLink
    }
  }

  func link(to area: Ref<Area>) -> NamedLink { areaLinks[area.index] }

  func link(to standard: Ref<Standard>) -> NamedLink { standardLinks[standard.index] }

  func link(to year: Year) -> NamedLink {
    let place = year.number - firstYear
    if yearLinks.indices.contains(place) { return yearLinks[place] }
    return NamedLink(name: data.calendar.text(year), route: nil, id: String(year.number))
  }

  /// By name, whatever the case of its letters.
  func byName(_ services: [Ref<Service>]) -> [Ref<Service>] {
    services.sorted { namePlaces[$0.index] < namePlaces[$1.index] }
  }

  func link(toQuarter quarter: Int, of year: Year) -> NamedLink {
    NamedLink(
      name: words.text(
        "quarter-title", ["quarter": String(quarter), "year": data.calendar.text(year)]),
      route: routes[.quarter(year, quarter)], id: "\(year.number)-\(quarter)")
  }

  func route(of subject: PageSubject) -> Route? { routes[subject] }

  /// The standards page of an area and a year, called by the year.
  func link(toEditionOf area: Ref<Area>, in year: Year) -> NamedLink? {
    data[area].editions.first { data[$0].year == year }.map { editionLinks[$0.index] }
  }

  // MARK: Results

  var allRatings: [RatingView] { ratings }

  func result(of scope: Scope, _ area: Ref<Area>, in year: Year) -> ResultView {
    let outcome = results.result(of: scope, area, in: year)
    return ResultView(
      scope: link(to: scope), area: link(to: area), year: link(to: year), mean: outcome.text,
      rating: outcome.bandIndex.map { ratings[$0] },
      seemingRating: outcome.displayedBandIndex.map { ratings[$0] },
      printed: outcome.printed.map { figure, set in
        PrintedPlace(source: figure.source ?? set.source ?? set.id, place: figure.place)
      },
      missing: outcome.missing.map(sentence(for:)),
      missingName: outcome.missing.map(Self.name(of:)),
      standards: ResultView.Part(outcome.standards, of: outcome.ofStandards),
      services: ResultView.Part(outcome.services, of: outcome.ofServices))
  }

  func sentence(for reason: Outcome.Missing) -> String {
    let key = "missing-" + Self.name(of: reason)
    guard case .partlyScored(let held, let all) = reason else { return words.text(key) }
    return words.text(key, ["held": grouped(held), "total": grouped(all)])
  }

  private static func name(of reason: Outcome.Missing) -> String {
    switch reason {
    case .servicesNotHeld: "services-not-held"
    case .notScored: "not-scored"
    case .notUploaded: "not-uploaded"
    case .notDueYet: "not-due-yet"
    case .notScheduled: "not-scheduled"
    case .noStandards: "no-standards"
    case .notOpen: "not-open"
    case .closed: "closed"
    case .tooFine: "too-fine"
    case .partlyScored: "partly-scored"
    }
  }

  func standingOut(of scope: Scope, _ area: Ref<Area>, in year: Year) -> StandingOutView {
    let found = results.standingOut(of: scope, area, in: year)
    var view = StandingOutView()
    view.strengths = standardResults(found.strengths, of: scope)
    view.room = standardResults(found.room, of: scope)
    view.unknown = found.unknown.map { link(to: $0) }
    return view
  }

  func standardResults(_ values: [StandardValue], of scope: Scope) -> [StandardResultView] {
    let figure = if case .service = scope { "score" } else { "mean" }
    return values.map { value in
      StandardResultView(
        standard: link(to: value.standard), number: value.number, value: value.text,
        figure: figure, rating: value.isPrinted ? nil : value.bandIndex.map { ratings[$0] },
        isPrinted: value.isPrinted)
    }
  }

  func change(of scope: Scope, _ area: Ref<Area>, from: Year, to: Year) -> ChangeView {
    let address = "\(link(to: scope).id)/\(data[area].id)/\(from.number)..\(to.number)"
    func view(_ direction: ChangeView.Direction) -> ChangeView {
      ChangeView(direction, from: link(to: from), to: link(to: to))
    }
    switch results.change(of: scope, area, from: from, to: to) {
    case .compared(let before, let after, let difference, _):
      var view = view(
        difference == .zero ? .unchanged : difference < .zero ? .fell : .rose)
      view.before = results.display(before)
      view.after = results.display(after)
      view.difference = withMinus(difference.change)
      view.address = "change/" + address
      let members = results.membership(of: scope, area, from, to)
      view.joined = members.joined.map { link(to: .service($0)) }
      view.left = members.left.map { link(to: .service($0)) }
      return view
    case .broken(let new, let gone, let shared, let onShared):
      return broken(view(.broken), new, gone, shared, onShared, address)
    case .uneven(let new, let gone, let shared, let onShared):
      return broken(view(.uneven), new, gone, shared, onShared, address)
    case .printed(let before, let after):
      var view = view(.printed)
      view.before = before.text
      view.after = after.text
      return view
    case .missing:
      // Of a year without its standards a printed mean may be held.
      let before = results.result(of: scope, area, in: from)
      let after = results.result(of: scope, area, in: to)
      var view = view(before.missing == nil && after.missing == nil ? .printed : .missing)
      view.before = before.text
      view.after = after.text
      return view
    }
  }

  private func broken(
    _ view: ChangeView, _ new: [Ref<Standard>], _ gone: [Ref<Standard>], _ shared: Int,
    _ onShared: Ratio?, _ address: String
  ) -> ChangeView {
    var view = view
    view.new = new.map { link(to: $0) }
    view.gone = gone.map { link(to: $0) }
    view.shared = shared
    if let onShared {
      view.sharedDifference = withMinus(onShared.change)
      view.sharedAddress = "change-on-shared/" + address
    }
    return view
  }

  /// Screen readers pass over a hyphen, and a fall would be read as a rise.
  private func withMinus(_ change: String) -> String {
    change.hasPrefix("-") ? "\u{2212}" + change.dropFirst() : change
  }

  /// The years of which anybody's result is held. Next year's standards may be there already, with
  /// nobody asked yet: a page that said "not uploaded" of everybody would accuse them.
  func years(of area: Ref<Area>) -> [Year] { resultYears[area.index] }

  /// The last year of an area before one.
  func yearBefore(_ year: Year, in area: Ref<Area>) -> Year? {
    years(of: area).last { $0 < year }
  }

  // MARK: Actions

  func view(of action: ActionRecord) -> ActionView {
    var view = ActionView(action: action.action)
    view.area = action.area.map { link(to: $0) }
    view.year = action.year.map { link(to: $0) }
    view.standard = action.standard.map { link(to: $0) }
    view.owner = action.owner
    view.due = action.due.map(text(of:))
    view.dueISO = action.due?.iso
    let isOver = action.status == .done || action.status == .stopped
    view.isOverdue = !isOver && (action.due?.lastDay.map { $0 < today } ?? false)
    view.status = action.status.map { words.text("status-" + $0.rawValue) }
    view.statusName = action.status?.rawValue
    view.progress = action.progress
    return view
  }

  /// The actions of a scope; `isMissing` when the data says that none were uploaded.
  func actionGroup(_ scope: Scope, _ records: [ActionRecord]) -> ActionGroupView {
    ActionGroupView(
      scope: link(to: scope),
      actions: records.filter { !$0.action.isEmpty && $0.status != .notUploaded }.map(view(of:)),
      isMissing: records.contains { $0.status == .notUploaded })
  }

  func text(of due: ScheduledArea.Due) -> String {
    switch due {
    case .day(let day): words.date(day)
    case .month(let year, let month):
      words.text(
        "month-date",
        [
          "month": words.months.indices.contains(month - 1) ? words.months[month - 1] : "",
          "year": String(year),
        ])
    }
  }
}

/// Pages about good practice worth sharing.
struct PracticeLinks: Sendable {
  private var byService: [Ref<Service>: [PageLinkView]] = [:]
  private var byStandard: [Ref<Standard>: [PageLinkView]] = [:]

  init(
    _ notes: [PracticeNote], site: ResolvedSite, sources: SiteSources, links: [PageLinkView]
  ) {
    guard !notes.isEmpty else { return }
    for note in notes {
      guard let id = site.pagesByKey[PageName(note.page).key] else { continue }
      if let service = note.service { byService[service, default: []].append(links[id]) }
      for standard in note.standards { byStandard[standard, default: []].append(links[id]) }
    }
  }

  func pages(of service: Ref<Service>) -> [PageLinkView] { byService[service] ?? [] }
  func pages(about standard: Ref<Standard>) -> [PageLinkView] { byStandard[standard] ?? [] }
}
