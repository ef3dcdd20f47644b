internal import SiteModel

/// Works out what one `figure:` address names.
struct FigureAnswers {
  let results: NetworkResults
  let address: FigureAddress
  let kind: FigureKind

  /// A value, how it comes about, and where it was printed.
  typealias Answer = (value: FigureValue, how: String, printed: PrintedPlace?)

  init(_ text: String, in results: NetworkResults) throws(Refusal) {
    let kinds = FigureKind.all(ratings: results.sources.scale?.bands.map(\.rating) ?? [])
    address = try FigureAddress(text, kinds: kinds.mapValues(\.takes), in: results)
    guard let kind = kinds[address.what] else {
      throw Refusal(
        .unknownFigure, "\"\(address.what)\" is not a kind of figure",
        help: "It may be a claim: write claim: in place of figure:.")
    }
    self.kind = kind
    self.results = results
  }

  var sources: BenchmarkSources { results.sources }
  var wording: Wording { Wording(results: results) }

  func answer() throws(Refusal) -> Answer {
    switch kind {
    case .mean: try mean()
    case .score: try score()
    case .rating: try rating()
    case .count: try count()
    case .standards: try standards()
    case .change: try change()
    case .changeOnShared: try changeOnShared()
    case .share(let band): try share(of: band)
    case .submitted: try submitted()
    case .highest: try highest()
    case .room: try room()
    case .strengths: try strengths()
    case .published: try published()
    }
  }

  private func outcome() throws(Refusal) -> Outcome {
    let outcome = results.result(
      of: address.scope, address.area, in: address.year, standard: address.standard)
    guard let missing = outcome.missing else { return outcome }
    throw wording.missing(
      missing, address.scope, address.area, address.year, address.standard)
  }

  private func how(_ outcome: Outcome) -> String {
    Working(results: results)
      .of(outcome, address.scope, address.area, address.year, address.standard)
  }

  private func place(_ outcome: Outcome) -> PrintedPlace? {
    outcome.printed.map { PrintedPlace($0.figure, in: $0.set) }
  }

  private func mean() throws(Refusal) -> Answer {
    let outcome = try outcome()
    return (.number(outcome.text ?? ""), how(outcome), place(outcome))
  }

  private func score() throws(Refusal) -> Answer {
    guard case .service = address.scope else {
      throw Refusal(
        .unknownFigure, "\(wording.name(address.scope)) has no score of its own",
        label: "only a service has scores", help: "Use mean: that is the mean of its services.")
    }
    guard address.standard != nil else {
      throw Refusal(
        .unknownFigure, "score names no standard", label: "a score is of one standard",
        help: "Add the standard's id at the end, or use mean.")
    }
    let outcome = try outcome()
    let text = outcome.value.map { results.display(score: $0) } ?? outcome.text ?? ""
    return (.number(text), how(outcome), place(outcome))
  }

  private func rating() throws(Refusal) -> Answer {
    let outcome = try outcome()
    guard let band = outcome.bandIndex.map({ results.bands[$0] }) else {
      throw Refusal(
        .figureMissing,
        outcome.printed == nil
          ? "this site has no ratings"
          : "the figure of \(wording.name(address.scope)) was printed without a rating",
        label: "there is no such rating", help: "Give the figure alone.")
    }
    return (.rating(name: band.rating, means: band.means), how(outcome), place(outcome))
  }

  private func standards() throws(Refusal) -> Answer {
    guard let edition = sources.edition(of: address.area, in: address.year) else {
      throw wording.missing(.noStandards, address.scope, address.area, address.year)
    }
    let count = edition.standards.count
    return (
      .count(count),
      "\(edition.page) has \(Wording.plural(count, "standard", "standards"))", nil
    )
  }

  private func change() throws(Refusal) -> Answer {
    let (change, first) = try compared()
    guard case .compared(let from, let to, let difference, let count) = change else {
      throw Refusal(
        .figureMissing,
        "\(wording.name(address.scope)) has printed figures only, and nothing is computed from "
          + "rounded figures", label: "this change can't be computed",
        help: "Give both figures as they were printed.")
    }
    let on = address.standard == nil ? ", \(Wording.plural(count, "standard", "standards"))" : ""
    let how =
      "\(to.working) − \(from.working) = \(difference.working), "
      + wording.years(first, address.year) + on
    return (.change(difference.change), how, nil)
  }

  /// The change that the address names, if its years can be compared.
  private func compared() throws(Refusal) -> (Change, Year) {
    let first = address.firstYear ?? address.year
    let change = results.change(
      of: address.scope, address.area, from: first, to: address.year, standard: address.standard)
    if case .missing(let year, let missing) = change {
      throw wording.missing(missing, address.scope, address.area, year, address.standard)
    }
    if let broken = wording.broken(change, address.scope, address.area, first, address.year) {
      throw broken
    }
    return (change, first)
  }

  private func changeOnShared() throws(Refusal) -> Answer {
    let first = address.firstYear ?? address.year
    guard let sets = results.editionSets(address.area, first, address.year) else {
      let isFirst = results.grid.slot(address.area, first) == nil
      throw wording.missing(
        .noStandards, address.scope, address.area, isFirst ? first : address.year)
    }
    let shared = sets.shared
    guard
      let change = results.changeOnShared(
        shared, of: address.scope, address.area, from: first, to: address.year)
    else {
      throw Refusal(
        .figureMissing,
        "\(wording.name(address.scope)) has no scores for the same standards in both years",
        label: "there is no such figure", help: "Say so in words, without a figure.")
    }
    let how =
      "\(change.to.working) − \(change.from.working) = \(change.difference.working), on the "
      + "\(Wording.plural(shared.count, "standard", "standards")) of both years"
    return (.change(change.difference.change), how, nil)
  }

  private func published() throws(Refusal) -> Answer {
    guard
      let place = results.published.first(
        address.scope, address.area, address.year, address.standard)
    else {
      throw Refusal(
        .figureMissing,
        "no printed figure of \(wording.name(address.scope)) is held for "
          + "\(sources[address.area].name) in \(wording.year(address.year))",
        label: "nobody printed this", help: "Use mean for what is computed.")
    }
    let set = sources.published[place.set]
    let figure = set.figures[place.figure]
    return (
      .number(figure.text), Working.printed(figure, set), PrintedPlace(figure, in: set)
    )
  }
}
