internal import Benchmarks
internal import SiteModel

/// The easy-read versions that nobody wrote, of services, areas and quarters. Each says what a
/// written one would: the score and what it means, what is good, what could be better, what happens
/// next, what changed; and what is missing, in words.
extension NetworkPages {
  /// Those that have one; nothing for other pages.
  func easyRead(of subject: PageSubject) -> [UInt8]? {
    switch subject {
    case .service(let service): draft(of: service).bytes
    case .area(let area): draft(of: area).bytes
    case .quarter(let year, let quarter): draft(ofQuarter: quarter, of: year).bytes
    case .services, .collaborative, .region, .edition, .standard, .year, .actions, .downloads,
      .team:
      nil
    }
  }

  func emptyDraft() -> EasyReadDraft {
    EasyReadDraft(words: network.words, pictures: pictures)
  }

  // MARK: A service

  private func draft(of service: Ref<Service>) -> EasyReadDraft {
    let source = network.data[service]
    let name = EasyReadDraft.plain(source.name)
    var draft = emptyDraft()
    let isClosed = source.closed.map { $0 <= network.today } ?? false
    if isClosed {
      draft.add("twin-closed", ["name": name])
    } else if source.opened.map({ $0 > network.today }) ?? false {
      draft.add("twin-not-open", ["name": name])
    }
    var records = actions[.service(service)] ?? []
    var parts: [ServiceAreaView] = []
    var others: [ResultView] = []
    for area in areas {
      if parts.count < Self.mostAreas {
        if let part = result(of: service, area, &records) { parts.append(part) }
      } else if let year = latestYear(of: service, area) {
        others.append(network.result(of: .service(service), area, in: year))
        _ = records.take(of: area, in: year)
      }
    }
    if parts.isEmpty {
      draft.add("twin-no-scores", ["name": name])
      draft.add("twin-no-scores-means", ["name": name])
    } else if parts.count == 1 {
      addResult(of: parts[0], name, level: 2, to: &draft)
      if parts[0].result.mean != nil { addFairness(to: &draft) }
      addDetails(of: parts[0], name, isClosed: isClosed, level: 2, to: &draft)
    } else {
      addAreas(parts, others, of: service, name, isClosed: isClosed, to: &draft)
    }
    let rest = network.actionGroup(.service(service), records).actions
    if !rest.isEmpty {
      draft.addHeading(network.words.text("what-next-besides"), level: 2)
      addActions(rest, name, to: &draft)
    }
    return draft
  }

  /// More of them at length are a wall of text: what came first is on the page in full.
  private static let mostAreas = 3

  /// What it got in each area; and more on those that it looked at last.
  private func addAreas(
    _ parts: [ServiceAreaView], _ others: [ResultView], of service: Ref<Service>, _ name: String,
    isClosed: Bool, to draft: inout EasyReadDraft
  ) {
    draft.add("twin-scores-of", ["name": name])
    let results = parts.map(\.result) + others
    draft.addList(
      results.enumerated().map { place, result in
        let area = result.area
        let plain = EasyReadDraft.plain(area.name)
        let name = place < parts.count ? "[\(plain)](<#area-\(area.id)>)" : plain
        return point(for: result, named: name, picture: area.id, in: draft)
      })
    if results.contains(where: { $0.mean != nil }) { addFairness(to: &draft) }
    for part in parts {
      let area = part.result.area
      draft.addHeading(EasyReadDraft.plain(area.name) + " {#area-\(area.id)}", level: 2)
      addResult(of: part, name, level: 3, to: &draft)
      addDetails(of: part, name, isClosed: isClosed, level: 3, to: &draft)
    }
    guard !others.isEmpty else { return }
    draft.addHeading(network.words.text("twin-others"), level: 2)
    let full = network.words.text("easy-read-standard")
    draft.add(
      "twin-others-on",
      ["page": EasyReadDraft.link(full, to: network.route(of: .service(service)))])
  }

  /// The score, what it means, of what it is, who agreed it.
  private func addResult(
    of part: ServiceAreaView, _ name: String, level: Int, to draft: inout EasyReadDraft
  ) {
    let result = part.result
    let values = [
      "name": name, "year": EasyReadDraft.link(result.year.name, to: result.year.route),
    ]
    guard result.mean != nil else {
      let area = level == 2 ? areaLink(result.area) : EasyReadDraft.plain(result.area.name)
      draft.add("twin-no-score", ["area": area, "reason": reason(of: result)])
      draft.add("twin-for-year", values)
      return
    }
    draft.add(
      key("twin-got", result.rating),
      [
        "name": name, "score": score(result), "means": meaning(of: result),
      ])
    if result.seemingRating != nil, let mean = result.mean {
      draft.add(
        "twin-just-below", ["mean": EasyReadDraft.computed(mean, "mean/" + result.address)])
    }
    if level == 2 { draft.add("twin-for-area", ["area": areaLink(result.area)]) }
    draft.add("twin-for-year", values)
    addStandards(of: result, to: &draft)
    if let who = part.agreedBy {
      draft.add("twin-agreed-by", ["who": EasyReadDraft.plain(who)])
    } else {
      draft.add("twin-agreed")
    }
  }

  private func addStandards(of result: ResultView, to draft: inout EasyReadDraft) {
    guard result.printed == nil, result.standards.count > 0 else { return }
    let count = EasyReadDraft.computed(
      grouped(result.standards.count), "count/" + result.address)
    draft.add("twin-average", ["standards": count], count: result.standards.count)
    if result.standards.count < result.standards.of { draft.add("twin-others-not-scored") }
  }

  /// What a score is not.
  func addFairness(to draft: inout EasyReadDraft) {
    for key in ["twin-rate-themselves", "twin-not-inspection", "twin-not-safety"] {
      draft.add(key)
    }
  }

  private func addDetails(
    of part: ServiceAreaView, _ name: String, isClosed: Bool, level: Int,
    to draft: inout EasyReadDraft
  ) {
    if part.result.mean != nil {
      draft.addHeading(network.words.text("what-is-good"), level: level)
      addStandards(
        part.standing.strengths, "twin-good", none: "twin-nothing-at-top", part, to: &draft)
      draft.addHeading(network.words.text("what-could-be-better"), level: level)
      let isWhole = part.result.standards.count == part.result.standards.of
      addStandards(
        part.standing.room, "twin-better",
        none: isWhole ? "twin-nothing-below" : "twin-nothing-scored-below", part, to: &draft)
    }
    let asksForPlan = !isClosed && (part.result.mean != nil || part.areActionsMissing)
    if asksForPlan || !part.actions.isEmpty {
      draft.addHeading(network.words.text("twin-next"), level: level)
      addActions(part.actions, name, to: &draft)
    }
    guard part.result.mean != nil else { return }
    draft.addHeading(network.words.text("twin-changed"), level: level)
    if let change = part.change {
      addChange(change, of: part.result, name, to: &draft)
    } else {
      draft.add("twin-first-year")
    }
  }

  private func addStandards(
    _ standards: [StandardResultView], _ key: String, none: String, _ part: ServiceAreaView,
    to draft: inout EasyReadDraft
  ) {
    guard !standards.isEmpty else { return draft.add(none) }
    draft.add(key)
    draft.addList(
      standards.map { row in
        let address = "\(row.figure)/\(part.result.address)/\(row.standard.id)"
        return draft.statement(
          "twin-point",
          [
            "subject": EasyReadDraft.plain(row.standard.name),
            "score": score(
              row.isPrinted
                ? EasyReadDraft.figure(row.value, address)
                : EasyReadDraft.computed(row.value, address)),
          ], picture: row.standard.id)
      })
  }

  /// The words are the service's own: not easy ones perhaps, but nobody else's.
  private func addActions(_ actions: [ActionView], _ name: String, to draft: inout EasyReadDraft) {
    guard !actions.isEmpty else { return draft.add("twin-no-plan", ["name": name]) }
    draft.add("twin-plan", ["name": name])
    draft.add("twin-plan-says")
    draft.addList(
      actions.map { action in
        var said = EasyReadDraft.plain(action.action)
        if let last = said.last, last.isLetter || last.isNumber { said += "." }
        if let status = action.statusName {
          said += " " + network.words.text("twin-status-" + status)
        }
        return said
      })
  }

  // MARK: What changed

  private func addChange(
    _ change: ChangeView, of result: ResultView, _ name: String, to draft: inout EasyReadDraft
  ) {
    func figure(_ text: String?, _ year: NamedLink) -> String {
      let address = "mean/\(result.scope.id)/\(result.area.id)/\(year.id)"
      return switch change.direction {
      case .rose, .fell, .unchanged: EasyReadDraft.computed(text ?? "", address)
      case .printed, .missing, .broken, .uneven: EasyReadDraft.figure(text ?? "", address)
      }
    }
    let values = [
      "name": name, "before": figure(change.before, change.from),
      "after": figure(change.after, change.to),
      "from": EasyReadDraft.link(change.from.name, to: change.from.route),
      "to": EasyReadDraft.link(change.to.name, to: change.to.route),
    ]
    let isSmall = change.before == change.after
    switch change.direction {
    case .rose: draft.add(isSmall ? "twin-rose-little" : "twin-rose", values)
    case .fell: draft.add(isSmall ? "twin-fell-little" : "twin-fell", values)
    case .unchanged: draft.add("twin-unchanged", values)
    case .printed: draft.add("twin-change-printed", values)
    case .missing: draft.add("twin-change-missing", values)
    case .broken, .uneven:
      draft.add(change.direction == .broken ? "twin-broken" : "twin-uneven", values)
      draft.add("twin-not-compared", values)
    }
  }

  // MARK: Scores

  func score(_ result: ResultView) -> String {
    let mean = result.mean ?? ""
    let address = "mean/" + result.address
    // A printed one has a mark that leads to where it was printed.
    return score(
      result.printed == nil
        ? EasyReadDraft.computed(mean, address) : EasyReadDraft.figure(mean, address))
  }

  private func score(_ value: String) -> String {
    network.words.text(
      "twin-score",
      [
        "value": value,
        "most": network.data.scale?.maximum.description ?? "",
      ])
  }

  /// A word has a form for scores in the highest band and in the lowest, each with its picture.
  func key(_ key: String, _ rating: RatingView?) -> String {
    guard let rating else { return key }
    if rating.position == 1 { return key + "-top" }
    return key + (rating.position == network.allRatings.count ? "-low" : "-middle")
  }

  /// "This is good."; of several words, "This means: …". Empty where there is no rating.
  func meaning(of result: ResultView) -> String {
    guard let rating = result.rating else { return "" }
    let isWord = !rating.means.contains(" ")
    // First letters of several words stay as they are.
    let rest = rating.means.dropFirst()
    let isName = rest.first?.isUppercase ?? false
    let means = isName ? rating.means : rating.means.prefix(1).lowercased() + rest
    let text = EasyReadDraft.plain(means)
    // A printed one's source stands behind its mean already.
    let figure =
      result.printed == nil ? EasyReadDraft.computed(text, "rating/" + result.address) : text
    return " "
      + network.words.text(isWord ? "twin-means-word" : "twin-means", ["means": figure])
  }

  /// A result as a point of a list.
  func point(
    for result: ResultView, named name: String, picture: String, in draft: EasyReadDraft
  ) -> String {
    guard result.mean != nil else {
      return draft.statement(
        "twin-point-missing", ["subject": name, "reason": reason(of: result)], picture: picture)
    }
    return draft.statement(
      "twin-point-means",
      ["subject": name, "score": score(result), "means": meaning(of: result)], picture: picture)
  }

  /// Why there is no score, in easy words.
  func reason(of result: ResultView) -> String {
    network.words.text("twin-missing-" + (result.missingName ?? "not-scored"))
  }

  func areaLink(_ area: NamedLink) -> String {
    let route = area.route.map { hasTwin($0) ? $0.appending("easy-read") : $0 }
    return EasyReadDraft.link(area.name, to: route)
  }

  /// Whether a page has an easy-read version that is published.
  func hasTwin(_ route: Route) -> Bool { twinRoutes.contains(route) }
}
