internal import Benchmarks
internal import SiteModel

/// The pages for the team alone: who could help whom, what several find hard, what has not been
/// sent in, which printed figures differ. Each states its rule, and is worded for improvement.
extension NetworkPages {
  func view(of page: PageSubject.TeamPage) -> TeamView {
    var view = TeamView(rule: network.words.text("team-\(page.rawValue)-rule"))
    view.groups =
      switch page {
      case .strongPractice: strongPractice()
      case .sharedDifficulties: sharedDifficulties()
      case .late: late()
      case .differences: printedDifferences()
      }
    return view
  }

  /// The areas with the latest year of which anybody's result is held: next year's standards may be
  /// there already.
  private var latestEditions: [(area: Ref<Area>, year: Year)] {
    areas.compactMap { area in network.years(of: area).last.map { (area, $0) } }
  }

  /// With more services than this a list of names helps nobody to choose: how many there are is
  /// said, and the files of data have which.
  private static let mostNames = 20

  private func strongPractice() -> [TeamGroupView] {
    let top = network.allRatings.first?.name ?? ""
    return latestEditions.flatMap { area, year in
      network.results.strongPractice(area, in: year).map { found in
        let isLong = found.strong.count > Self.mostNames
        let place = place(of: found.standard, area, year)
        var view = group(found.standard, area, year, services: isLong ? [] : found.strong)
        view.noteAddress = "below-top/" + place
        view.note = network.words.text("team-others", count: found.below.count)
        if isLong {
          view.note = network.words.text(
            "team-others-many",
            ["others": grouped(found.below.count), "strong": grouped(found.strong.count)])
          view.noteAddress = "below-top/\(place) count-\(top)/\(place)"
        }
        return view
      }
    }
  }

  private func sharedDifficulties() -> [TeamGroupView] {
    latestEditions.flatMap { area, year in
      network.results.sharedDifficulties(area, in: year).map { found in
        let isLong = found.services.count > Self.mostNames
        var view = group(found.standard, area, year, services: isLong ? [] : found.services)
        if isLong {
          view.note = network.words.text("team-many", ["services": grouped(found.services.count)])
          view.noteAddress = "below-top/" + place(of: found.standard, area, year)
        }
        return view
      }
    }
  }

  private func place(of standard: Ref<Standard>, _ area: Ref<Area>, _ year: Year) -> String {
    let id = network.link(to: standard).id
    return "\(Scope.networkID)/\(network.data[area].id)/\(year.number)/\(id)"
  }

  private func group(
    _ standard: Ref<Standard>, _ area: Ref<Area>, _ year: Year, services: [Ref<Service>]
  ) -> TeamGroupView {
    let link = network.link(to: standard)
    var view = TeamGroupView(
      title: network.words.text(
        "team-standard",
        [
          "standard": link.name, "area": network.data[area].name,
          "year": network.data.calendar.text(year),
        ]),
      link: link,
      items: services.map { service in
        let name = network.link(to: .service(service))
        return TeamItemView(
          subject: name,
          value: network.results.score(of: service, standard, in: year)
            .map(network.results.display(score:)),
          address: "score/\(name.id)/\(network.data[area].id)/\(year.number)/\(link.id)")
      })
    view.titleAddress = "year/\(year.number)"
    return view
  }

  private func late() -> [TeamGroupView] {
    var nobody: [TeamItemView] = []
    var services: [TeamGroupView] = []
    for found in network.results.late(on: network.today) {
      var item = TeamItemView(
        subject: network.link(to: found.area),
        text: network.words.text(
          "team-late-since",
          [
            "year": network.data.calendar.text(found.year), "day": network.words.date(found.due),
          ]))
      item.textAddress =
        "year/\(found.year.number) due/\(network.data[found.area].id)/\(found.year.number)"
      // Where nobody's is held, it is not a matter of one service: perhaps nobody was asked.
      let sent = network.results.submissions(of: .network, found.area, in: found.year).submitted
      if sent.isEmpty {
        if !nobody.contains(item) { nobody.append(item) }
        continue
      }
      let service = network.link(to: .service(found.service))
      if services.last?.link != service {
        services.append(TeamGroupView(title: service.name, link: service, items: []))
      }
      services[services.count - 1].items.append(item)
    }
    guard !nobody.isEmpty else { return services }
    return [
      TeamGroupView(title: network.words.text("team-late-nobody"), link: nil, items: nobody)
    ] + services
  }

  private func printedDifferences() -> [TeamGroupView] {
    var groups: [TeamGroupView] = []
    for found in network.results.printedDifferences {
      let source = found.figure.source ?? found.set.source ?? found.set.id
      let title = [source, found.figure.place].compactMap(\.self).joined(separator: ", ")
      if groups.last?.title != title {
        groups.append(TeamGroupView(title: title, link: nil, items: []))
      }
      groups[groups.count - 1].items.append(item(found))
    }
    return groups
  }

  private func item(_ found: PrintedDifference) -> TeamItemView {
    let figure = found.figure
    let scope = network.link(to: figure.scope)
    let standard = figure.standard.map { network.link(to: $0) }
    let address =
      "\(scope.id)/\(network.data[figure.area].id)/\(figure.year.number)"
      + (standard.map { "/" + $0.id } ?? "")
    var item = TeamItemView(
      subject: NamedLink(
        name: [scope.name, standard?.name].compactMap(\.self).joined(separator: ", "),
        route: standard?.route ?? scope.route, id: scope.id),
      value: figure.text, address: "published/" + address)
    switch found.expected {
    case .computed(_, let shown):
      item.text = network.words.text("team-computed", ["value": shown])
      item.textAddress = "mean/" + address
    case .parts(_, let low, let high) where low == high:
      item.text = network.words.text("team-parts", ["value": low])
      item.textAddress = "parts/" + address
    case .parts(_, let low, let high):
      item.text = network.words.text("team-parts-between", ["low": low, "high": high])
      item.textAddress = "parts/" + address
    }
    let cause =
      switch found.cause {
      case .cut?: "team-cut"
      case .digitsSwapped?: "team-swapped"
      case .roundedTwice?: "team-rounded-twice"
      case nil: found.kind == .truncated ? "team-cut" : "team-no-cause"
      }
    item.cause = network.words.text(cause)
    return item
  }
}
