internal import Benchmarks
internal import SiteModel

/// The easy-read versions of areas and quarters.
extension NetworkPages {
  // MARK: An area

  func draft(of area: Ref<Area>) -> EasyReadDraft {
    let data = network.data
    let link = network.link(to: area)
    let name = EasyReadDraft.plain(link.name)
    var draft = emptyDraft()
    if let summary = data[area].summary, Self.isShort(summary) {
      draft.add("twin-about", ["about": EasyReadDraft.plain(summary)], picture: link.id)
    }
    draft.add("twin-standard")
    if let latest = data[area].editions.last {
      let edition = data[latest]
      let address = "standards/\(Scope.networkID)/\(link.id)/\(edition.year.number)"
      let count = EasyReadDraft.computed(grouped(edition.standards.count), address)
      draft.add(
        "twin-standards", ["standards": count, "area": name], count: edition.standards.count)
      draft.addList(
        edition.standards.map { item in
          let standard = network.link(to: item.standard)
          return draft.statement(
            "twin-standard-point", ["standard": EasyReadDraft.plain(standard.name)],
            picture: standard.id)
        })
    } else {
      draft.add("twin-no-standards", ["area": name])
    }
    addSchedule(of: area, to: &draft)
    draft.addHeading(network.words.text("twin-results"), level: 2)
    if let year = network.years(of: area).last {
      if addResults(of: area, in: year, to: &draft) { addFairness(to: &draft) }
    } else {
      draft.add("twin-no-results", ["area": name])
    }
    return draft
  }

  /// A sentence that no reader of an easy-read page should meet helps none of them.
  private static func isShort(_ text: String) -> Bool {
    text.split(separator: " ").count <= 15
  }

  private func addSchedule(of area: Ref<Area>, to draft: inout EasyReadDraft) {
    let latest = network.data.schedule.filter { $0.area == area && $0.quarter != nil }
      .max { ($0.year.number, $0.quarter ?? 0) < ($1.year.number, $1.quarter ?? 0) }
    guard let latest, let quarter = latest.quarter else { return }
    let link = network.link(toQuarter: quarter, of: latest.year)
    let route = link.route.map { hasTwin($0) ? $0.appending("easy-read") : $0 }
    draft.add("twin-quarter-of", ["quarter": EasyReadDraft.link(link.name, to: route)])
  }

  /// The mean of all services where that is held, and of each group. False where there is neither.
  private func addResults(
    of area: Ref<Area>, in year: Year, to draft: inout EasyReadDraft
  ) -> Bool {
    let yearLink = network.link(to: year)
    draft.add("twin-for-year", ["year": EasyReadDraft.link(yearLink.name, to: yearLink.route)])
    let all = network.result(of: .network, area, in: year)
    if all.mean != nil {
      draft.add(key("twin-all-got", all.rating), ["score": score(all), "means": meaning(of: all)])
    }
    let groups = groupResults(area, in: year)
    if !groups.isEmpty {
      draft.add("twin-groups")
      draft.addList(
        groups.map { group in
          let name = EasyReadDraft.plain(group.scope.name)
          return point(for: group, named: name, picture: group.scope.id, in: draft)
        })
    }
    guard all.mean == nil, groups.isEmpty else { return true }
    let isAny = !network.results.submissions(of: .network, area, in: year).submitted.isEmpty
    draft.add(
      isAny ? "twin-no-group-results" : "twin-no-results",
      ["area": EasyReadDraft.plain(network.data[area].name)])
    return false
  }

  // MARK: A quarter

  func draft(ofQuarter quarter: Int, of year: Year) -> EasyReadDraft {
    var draft = emptyDraft()
    draft.add("twin-quarter-is")
    var hasScores = false
    for scheduled in network.data.schedule
    where scheduled.year == year && scheduled.quarter == quarter {
      guard let area = scheduled.area else {
        draft.addHeading(network.words.text("twin-own-choice"), level: 2)
        draft.add("twin-own-choice-means")
        continue
      }
      let link = network.link(to: area)
      draft.addHeading(EasyReadDraft.plain(link.name), level: 2)
      draft.add("twin-look-at", ["area": areaLink(link)], picture: link.id)
      addSent(area, scheduled, to: &draft)
      guard network.years(of: area).contains(year) else { continue }
      if addResults(of: area, in: year, to: &draft) { hasScores = true }
    }
    if hasScores { addFairness(to: &draft) }
    return draft
  }

  private func addSent(
    _ area: Ref<Area>, _ scheduled: ScheduledArea, to draft: inout EasyReadDraft
  ) {
    let counted = network.results.submissions(of: .network, area, in: scheduled.year)
    guard !counted.submitted.isEmpty else {
      return draft.add(isPast(scheduled) ? "twin-sent-none" : "twin-sent-none-yet")
    }
    // How many should have is known only of a network that is listed as a whole.
    guard network.data.isWhole(.network) else { return draft.add("twin-sent-some") }
    let address =
      "submitted/\(Scope.networkID)/\(network.data[area].id)/\(scheduled.year.number)"
    let text = network.words.text(
      "figure-part",
      ["part": grouped(counted.submitted.count), "total": grouped(counted.expected.count)])
    let first = text.prefix { $0 != "|" }
    let figure = EasyReadDraft.figure(String(first.trimmingSpace), address)
    draft.add("twin-sent", ["services": figure], count: counted.expected.count)
  }
}

extension Substring {
  fileprivate var trimmingSpace: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
