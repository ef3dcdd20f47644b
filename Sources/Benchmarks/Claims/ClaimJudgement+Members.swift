internal import SiteModel

/// Claims about every service of a group, or every standard of a service.
extension ClaimJudgement {
  /// One of all that a claim is about.
  private struct Member {
    var name: String
    /// Nothing where it is missing.
    var value: Quantity?
    var band: Int?
  }

  private func members() throws(Refusal) -> [Member] {
    if let standard = address.standard, !results.isInForce(standard, address.year) {
      throw wording.missing(.noStandards, address.scope, address.area, address.year, standard)
    }
    if case .service(let service) = address.scope {
      guard let edition = sources.edition(of: address.area, in: address.year) else {
        throw wording.missing(.noStandards, address.scope, address.area, address.year)
      }
      let standards = edition.standards.map(\.standard).filter {
        address.standard == nil || address.standard == $0
      }
      let outcome = results.result(of: address.scope, address.area, in: address.year)
      if let missing = outcome.missing {
        throw wording.missing(missing, address.scope, address.area, address.year)
      }
      return standards.map { member(.service(service), $0, named: wording.name($0)) }
    }
    guard sources.isWhole(address.scope) else {
      throw undecided("not all services of \(wording.name(address.scope)) are held")
    }
    let services = results.byName(
      results.openServices(of: address.scope, address.area, in: address.year))
    guard !services.isEmpty else {
      throw wording.missing(.notOpen, address.scope, address.area, address.year)
    }
    return services.map { member(.service($0), address.standard, named: sources[$0].name) }
  }

  private func member(_ scope: Scope, _ standard: Ref<Standard>?, named name: String) -> Member {
    let outcome = results.result(of: scope, address.area, in: address.year, standard: standard)
    switch outcome.state {
    case .computed(let value):
      return Member(
        name: name,
        value: Quantity(name: name, interval: .init(exactly: value), text: value.working),
        band: outcome.bandIndex)
    case .printed(let figure, let set):
      let value = PrintedInterval(figure.score, places: outcome.decimals, .rounded).map {
        Quantity(
          name: name, interval: $0, text: figure.text, printed: PrintedPlace(figure, in: set))
      }
      return Member(name: name, value: value, band: outcome.bandIndex)
    case .missing: return Member(name: name, value: nil, band: nil)
    }
  }

  func allRated(_ band: Int?) throws(Refusal) -> Holding {
    guard let band, let scale = sources.scale else {
      throw Refusal(
        .unknownFigure, "all-rated doesn't say which rating", label: "a rating belongs here",
        help: suggestion(for: "", among: sources.scale?.bands.map(\.rating) ?? []))
    }
    let rating = scale.bands[band].rating
    return try every("rated \(rating)") { $0.band.map { $0 == band } }
  }

  func noneBelow() throws(Refusal) -> Holding {
    if let band = address.band, let scale = sources.scale {
      return try every("rated \(scale.bands[band].rating) or better") { $0.band.map { $0 <= band } }
    }
    guard let number = address.number else {
      throw Refusal(
        .unknownFigure, "none-below doesn't say below what",
        label: "a rating or a number belongs here",
        help: "Add it behind the year.")
    }
    let limit = Quantity(name: "", interval: .init(exactly: number), text: number.working)
    return try every("\(number.working) or more") { member in
      switch member.value?.compared(with: limit) {
      case .greater, .equal: true
      case .less: false
      case .unsure: member.value.map { $0.interval.low >= number } == true ? true : nil
      case nil: nil
      }
    }
  }

  /// `holds` gives nothing for what can't be told.
  private func every(_ what: String, _ holds: (Member) -> Bool?) throws(Refusal) -> Holding {
    let members = try members()
    let verdicts = members.map { ($0, holds($0)) }
    let others = verdicts.filter { $0.1 == false }.map(\.0)
    guard others.isEmpty else {
      throw refuted(
        "not all are \(what): " + holding(others.compactMap(\.value)).how,
        help: "Change the words to what the scores say.")
    }
    if let unknown = verdicts.first(where: { $0.1 == nil })?.0 {
      throw undecided(
        unknown.value == nil
          ? "\(unknown.name) was not scored" : "\(unknown.name) was printed without what tells")
    }
    return holding(members.compactMap(\.value))
  }

  func allSubmitted() throws(Refusal) -> Holding {
    guard sources.isWhole(address.scope) else {
      throw undecided("not all services of \(wording.name(address.scope)) are held")
    }
    let (submitted, expected) = results.submissions(
      of: address.scope, address.area, in: address.year)
    guard !expected.isEmpty else {
      throw wording.missing(.notOpen, address.scope, address.area, address.year)
    }
    let late = expected.filter { !submitted.contains($0) }
    guard late.isEmpty else {
      let names = results.byName(late).prefix(Working.terms).map { sources[$0].name }
      throw refuted(
        "\(submitted.count) of \(expected.count) uploaded \(sources[address.area].name): not yet "
          + Wording.list(Array(names)))
    }
    return ("\(submitted.count) of \(expected.count) uploaded", nil)
  }
}
