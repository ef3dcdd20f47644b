internal import SiteModel

/// Figures that count or name the services of a group, or the standards of a service.
extension FigureAnswers {
  func count() throws(Refusal) -> Answer {
    if case .service(let service) = address.scope {
      guard address.standard == nil else {
        throw Refusal(
          .unknownFigure, "count tells how many standards a service scored, not one of them",
          help: "Leave the standard out, or ask for its score.")
      }
      let scored = try scoredStandards(of: service)
      return (
        .count(scored.count),
        "\(wording.name(address.scope)) scored \(scored.count) of "
          + "\(scored.of) standards", nil
      )
    }
    let services = try heldServices()
    let scored = services.filter { value(of: $0) != nil }
    return (
      .count(scored.count), "\(scored.count) of \(services.count) services have scores", nil
    )
  }

  private func value(of service: Ref<Service>) -> Ratio? {
    results.result(
      of: .service(service), address.area, in: address.year, standard: address.standard
    ).value
  }

  private func scoredStandards(
    of service: Ref<Service>
  ) throws(Refusal) -> (count: Int, of: Int, values: [Ratio]) {
    let outcome = results.computedResult(of: .service(service), address.area, in: address.year)
    if let missing = outcome.missing {
      throw wording.missing(missing, address.scope, address.area, address.year)
    }
    let scores = results.scores(of: service, address.area, in: address.year)
    let scored = scores.compactMap(\.self)
    return (scored.count, scores.count, scored)
  }

  /// The open services of a group that is listed as a whole.
  private func heldServices() throws(Refusal) -> [Ref<Service>] {
    guard sources.isWhole(address.scope) else {
      throw wording.missing(.servicesNotHeld, address.scope, address.area, address.year)
    }
    return results.openServices(of: address.scope, address.area, in: address.year)
  }

  /// Each open service of the group with its value; a refusal when one has none.
  private func servicesAndValues() throws(Refusal) -> [(service: Ref<Service>, value: Ratio)] {
    let outcome = results.computedResult(
      of: address.scope, address.area, in: address.year, standard: address.standard)
    if let missing = outcome.missing {
      throw wording.missing(
        missing, address.scope, address.area, address.year, address.standard)
    }
    return results.byName(try heldServices()).compactMap { service in
      value(of: service).map { (service, $0) }
    }
  }

  func share(of band: Int) throws(Refusal) -> Answer {
    let rating = sources.scale?.bands[band].rating ?? ""
    let values: [Ratio]
    let kind: String
    if case .service(let service) = address.scope {
      guard address.standard == nil else {
        throw Refusal(
          .unknownFigure, "the share of one standard of one service says nothing",
          label: "a share is of several", help: "Use rating.")
      }
      values = try scoredStandards(of: service).values
      kind = "standards"
    } else {
      values = try servicesAndValues().map(\.value)
      kind = "services"
    }
    let count = values.count { results.bandIndex(of: $0) == band }
    let percent = Ratio(Int128(100 * count), over: Int128(values.count))?.rounded(places: 0) ?? 0
    return (
      .share(count, of: values.count, percent: Int(percent)),
      "\(count) of \(values.count) \(kind) are \(rating)", nil
    )
  }

  func submitted() throws(Refusal) -> Answer {
    _ = try heldServices()
    let (submitted, expected) = results.submissions(
      of: address.scope, address.area, in: address.year)
    guard !expected.isEmpty else {
      let outcome = results.computedResult(of: address.scope, address.area, in: address.year)
      throw wording.missing(
        outcome.missing ?? .notOpen, address.scope, address.area, address.year)
    }
    return (
      .part(submitted.count, of: expected.count),
      "uploaded by \(names(submitted, none: "none")); expected of \(names(expected, none: "none"))",
      nil
    )
  }

  /// Names, or how many where they are many.
  private func names(_ services: [Ref<Service>], none: String) -> String {
    if services.isEmpty { return none }
    if services.count > Working.terms { return "\(services.count) services" }
    return Wording.list(results.byName(services).map { sources[$0].name })
  }

  func highest() throws(Refusal) -> Answer {
    if case .service = address.scope {
      throw Refusal(
        .unknownFigure, "\(wording.name(address.scope)) is one service",
        label: "the highest is one of several",
        help: "Name a collaborative, a region or \(Scope.networkID).")
    }
    let all = try servicesAndValues()
    let top = all.map(\.value).max()
    let names = all.filter { $0.value == top }.map { sources[$0.service].name }
    var terms = all.prefix(Working.terms).map { "\(sources[$0.service].name) \($0.value.working)" }
    if all.count > Working.terms { terms.append("…, \(all.count) services") }
    return (.names(names), terms.joined(separator: ", "), nil)
  }

  func room() throws(Refusal) -> Answer {
    let room = try standingOut("has most room to improve").room
    return try named(room, none: "every standard of", "is in the top band")
  }

  func strengths() throws(Refusal) -> Answer {
    let strengths = try standingOut("goes best").strengths
    return try named(strengths, none: "no standard of", "is in the top band")
  }

  /// A refusal where a standard without a value may be the one.
  private func standingOut(_ what: String) throws(Refusal) -> NetworkResults.StandingOut {
    let found = results.standingOut(of: address.scope, address.area, in: address.year)
    if found.isIncompletePrint {
      throw Refusal(
        .figureMissing,
        "not every standard of \(wording.name(address.scope)) was printed: which \(what) can't be told",
        label: "there is no such figure",
        help: "Say it in words of the standards that were printed.")
    }
    guard let unknown = found.unknown.first else { return found }
    throw Refusal(
      .figureMissing,
      "not every service of \(wording.name(address.scope)) scored the standard "
        + "\(wording.name(unknown)): which standard \(what) can't be told",
      label: "there is no such figure",
      help: "Say it in words of the standards that all scored, or add the missing scores.")
  }

  private func named(
    _ values: [StandardValue], none: String, _ rest: String
  ) throws(Refusal) -> Answer {
    guard let first = values.first else {
      let all = results.knownValues(of: address.scope, address.area, in: address.year)
      guard all.isEmpty else {
        throw Refusal(
          .figureMissing, "\(none) \(wording.name(address.scope)) \(rest)",
          label: "there is none to name", help: "Say so in words, without a figure.")
      }
      let outcome = results.result(of: address.scope, address.area, in: address.year)
      throw wording.missing(
        outcome.missing ?? .notScored, address.scope, address.area, address.year)
    }
    let wordings = Dictionary(
      (sources.edition(of: address.area, in: address.year)?.standards ?? [])
        .map { ($0.standard, $0.wording) }, uniquingKeysWith: { first, _ in first })
    let names = values.map {
      FigureValue.NumberedName(
        number: $0.number, name: wordings[$0.standard] ?? sources[$0.standard].name)
    }
    let outcome = results.result(
      of: address.scope, address.area, in: address.year, standard: first.standard)
    let count = Wording.plural(values.count, "standard", "standards")
    return (
      .standards(names), "\(count) at \(first.text)",
      outcome.printed.map { PrintedPlace($0.figure, in: $0.set) }
    )
  }
}
