internal import Benchmarks
internal import SiteModel

/// Areas, the standards of a year, a standard over the years, years and quarters.
extension NetworkPages {
  func view(of area: Ref<Area>) -> AreaView {
    let data = network.data
    var view = AreaView(id: data[area].id)
    view.editions = data[area].editions.reversed().map { edition in
      EditionLinkView(
        year: network.editionLinks[edition.index], count: data[edition].standards.count)
    }
    if let latest = data[area].editions.last {
      view.latest = network.editionLinks[latest.index]
      view.standards = data[latest].standards.map {
        StandardLinkView(standard: network.link(to: $0.standard), number: $0.number)
      }
    }
    view.results = network.years(of: area).reversed().compactMap { year in
      let results = groupResults(area, in: year)
      return results.isEmpty
        ? nil : YearResultsView(year: network.link(to: year), results: results)
    }
    view.scheduled = data.schedule.filter { $0.area == area }.sorted(by: Self.isLater)
      .map(self.view(of:))
    view.download = network.downloads.file(of: area)
    addCharts(to: &view, of: area)
    return view
  }

  /// The collaboratives and regions of which there is something to be said.
  func groupResults(_ area: Ref<Area>, in year: Year) -> [ResultView] {
    network.groups.map { network.result(of: $0, area, in: year) }
      .filter { $0.mean != nil || $0.services.count > 0 }
  }

  private static func isLater(_ left: ScheduledArea, _ right: ScheduledArea) -> Bool {
    (left.year.number, left.quarter ?? 5) > (right.year.number, right.quarter ?? 5)
  }

  func view(of edition: Ref<StandardsEdition>) -> EditionView {
    let data = network.data
    let source = data[edition]
    let (area, year) = (source.area, source.year)
    var view = EditionView(area: network.link(to: area), year: network.link(to: year))
    let scored = data.services.indices.map { Ref<Service>($0) }
      .filter { if case .computed = state(of: $0, area, in: year) { true } else { false } }
    view.standards = source.standards.map { item in
      // In the words of that year.
      let link = network.link(to: item.standard)
      let named = NamedLink(name: item.wording, route: link.route, id: link.id)
      var row = EditionStandardView(standard: named, number: item.number)
      row.replaces = item.replaces.map { name(ofReplaced: $0, in: area) }
      row.why = item.why
      row.asks = item.asks.map { network.words.text("asks-" + $0.rawValue) }
      (row.spread, row.scored) = spread(of: item, edition)
      return row
    }
    view.scheduled = data.schedule.filter { $0.area == area && $0.year == year }
      .map(self.view(of:))
    view.groups = groupResults(area, in: year)
    view.services = network.means(of: scored, area, in: year)
    view.spread = spreadChart(of: edition)
    let editions = data[area].editions
    if let place = editions.firstIndex(of: edition) {
      if place > 0 { view.earlier = network.editionLinks[editions[place - 1].index] }
      if place + 1 < editions.count {
        view.later = network.editionLinks[editions[place + 1].index]
      }
    }
    return view
  }

  private func state(of service: Ref<Service>, _ area: Ref<Area>, in year: Year) -> Outcome.State {
    network.results.result(of: .service(service), area, in: year).state
  }

  /// The edition that held it may not be: then its id says what it was about.
  private func name(ofReplaced id: String, in area: Ref<Area>) -> String {
    network.data[area].standards.first { network.data[$0].id == id }
      .map { network.data[$0].name } ?? id
  }

  private func spread(of item: StandardsEdition.Item, _ edition: Ref<StandardsEdition>) -> (
    [SpreadView], scored: Int
  ) {
    let source = network.data[edition]
    let spread = spreads[edition.index][item.number - 1]
    let id = "\(Scope.networkID)/\(network.data[source.area].id)/\(source.year.number)"
    let views = zip(network.allRatings, spread.bands).map { rating, count in
      SpreadView(
        rating: rating, count: count,
        address: "count-\(rating.name)/\(id)/\(network.data[item.standard].id)")
    }
    return (views, spread.bands.reduce(0, +))
  }

  func view(of standard: Ref<Standard>) -> StandardView {
    let data = network.data
    let area = data[standard].area
    var view = StandardView(standard: network.link(to: standard), area: network.link(to: area))
    var wording: String?
    for edition in data[area].editions {
      let source = data[edition]
      guard let item = source.standards.first(where: { $0.standard == standard }) else { continue }
      var year = StandardView.Year(
        year: network.editionLinks[edition.index], number: item.number, wording: item.wording)
      year.isReworded = wording != nil && wording != item.wording
      wording = item.wording
      year.replaces = item.replaces.map { name(ofReplaced: $0, in: area) }
      year.why = item.why
      year.asks = item.asks.map { network.words.text("asks-" + $0.rawValue) }
      (year.spread, year.scored) = spread(of: item, edition)
      view.years.append(year)
    }
    view.years.reverse()
    // One that came back has not ended.
    let without = data[area].editions.reversed().prefix { edition in
      !data[edition].standards.contains { $0.standard == standard }
    }
    for edition in without {
      guard let end = data[edition].retired.first(where: { $0.standard == standard }) else {
        continue
      }
      view.ended = StandardView.End(year: network.editionLinks[edition.index], why: end.why)
    }
    view.scores = network.scores(on: standard, headings[area.index])
    view.groups = network.means(on: standard, headings[area.index])
    view.practice = network.practice.pages(about: standard)
    view.chart = yearsChart(of: standard, area)
    return view
  }

  // MARK: Years

  func view(of scheduled: ScheduledArea) -> ScheduledView {
    var view = ScheduledView(year: network.link(to: scheduled.year))
    view.quarter = scheduled.quarter
    view.quarterLink = scheduled.quarter.map { network.link(toQuarter: $0, of: scheduled.year) }
    view.area = scheduled.area.map { network.link(to: $0) }
    view.due = scheduled.due.map(network.text(of:))
    view.dueISO = scheduled.due?.iso
    view.isPast = isPast(scheduled)
    view.why = scheduled.why
    if let area = scheduled.area {
      let counted = network.results.submissions(of: .network, area, in: scheduled.year)
      view.submitted = counted.submitted.count
      view.expected = counted.expected.count
      // That nobody's is held of a year does not mean that nobody sent it in.
      if view.submitted > 0 {
        view.address = "sent/\(network.data[area].id)/\(scheduled.year.number)"
        view.hasMore = !network.data.isWhole(.network)
      }
    }
    return view
  }

  /// Its day has come and gone; without one, its quarter.
  func isPast(_ scheduled: ScheduledArea) -> Bool {
    network.data.calendar.lastDay(of: scheduled).map { $0 < network.today } ?? false
  }

  func view(of year: Year) -> YearView {
    let data = network.data
    var view = YearView(year: network.link(to: year))
    view.scheduled = data.schedule.filter { $0.year == year }
      .sorted { ($0.quarter ?? 5, $0.span.start) < ($1.quarter ?? 5, $1.span.start) }
      .map(self.view(of:))
    view.areas = areas.compactMap { area in
      let results = groupResults(area, in: year)
      if results.isEmpty { return nil }
      var row = AreaResultsView(area: network.link(to: area), results: results)
      row.chart = groupsChart(
        area, in: year, name: "chart-\(data[area].id)", on: network.route(of: .year(year)))
      return row
    }
    let years = data.heldYears
    if let place = years.firstIndex(of: year) {
      if place > 0 { view.earlier = network.link(to: years[place - 1]) }
      if place + 1 < years.count { view.later = network.link(to: years[place + 1]) }
    }
    view.download = network.downloads.file(of: year)
    return view
  }

  func view(ofQuarter quarter: Int, of year: Year) -> QuarterView {
    let data = network.data
    var view = QuarterView(year: network.link(to: year), quarter: quarter)
    for scheduled in data.schedule where scheduled.year == year && scheduled.quarter == quarter {
      var row = QuarterAreaView(scheduled: self.view(of: scheduled))
      if let area = scheduled.area {
        row.groups = groupResults(area, in: year)
        let counted = network.results.submissions(of: .network, area, in: year)
        let submitted = Set(counted.submitted)
        row.uploaded = network.means(of: network.byName(counted.submitted), area, in: year)
        row.chart = servicesChart(area, in: year, quarter: quarter)
        row.missing = network.byName(counted.expected.filter { !submitted.contains($0) })
          .map { network.link(to: .service($0)) }
      }
      view.areas.append(row)
    }
    return view
  }
}
