internal import SiteModel

/// How a value comes about, in one line: `45 ÷ 12 standards = 3.75`.
struct Working {
  let results: NetworkResults

  private var sources: BenchmarkSources { results.sources }

  /// How many terms a line has at most.
  static let terms = 8

  func of(
    _ outcome: Outcome, _ scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>?
  ) -> String {
    switch outcome.state {
    case .missing(let missing):
      Wording(results: results).reason(missing, scope, area, year, standard)
    case .printed(let figure, let set): Self.printed(figure, set)
    case .computed(let value): computed(value, scope, area, year, standard)
    }
  }

  /// `printed as 3.4 in Table Q1104, HNY SeQuIn Tool Summary`.
  static func printed(_ figure: PublishedFigure, _ set: PublishedSet) -> String {
    let place = PrintedPlace(figure, in: set)
    return "printed as \(figure.text) in "
      + [place.place, place.source].compactMap { $0 }.joined(separator: ", ")
  }

  private func computed(
    _ value: Ratio, _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?
  ) -> String {
    guard case .service(let service) = scope else {
      let values = results.openServices(of: scope, area, in: year).compactMap {
        results.result(of: .service($0), area, in: year, standard: standard).value
      }
      return Self.mean(values, "service", "services")
    }
    if let standard {
      let wards = results.entries(of: service, standard, area, year).map { Ratio($0.score) }
      return wards.count == 1 ? "scored " + value.working : Self.mean(wards, "ward", "wards")
    }
    let scores = results.scores(of: service, area, in: year)
    let scored = scores.compactMap(\.self)
    let sum = Ratio.sum(scored)?.working ?? "the sum"
    let of = scored.count == scores.count ? "" : "\(scored.count) of "
    return "\(sum) ÷ \(of)\(Wording.plural(scores.count, "standard", "standards")) = "
      + value.working
  }

  /// `(3.75 + 3.667 + 3.5) ÷ 3 services = 3.639`.
  static func mean(_ values: [Ratio], _ one: String, _ many: String) -> String {
    let answer = Ratio.mean(values)?.working ?? "too fine to be computed"
    let count = Wording.plural(values.count, one, many)
    guard values.count > 1 else { return "\(answer), of \(count)" }
    var terms = values.prefix(Self.terms).map(\.working)
    if values.count > Self.terms { terms.append("…") }
    return "(\(terms.joined(separator: " + "))) ÷ \(count) = \(answer)"
  }
}

extension PrintedPlace {
  init(_ figure: PublishedFigure, in set: PublishedSet) {
    self.init(source: figure.source ?? set.source ?? set.id, place: figure.place)
  }
}

extension NetworkResults {
  /// The rows of a service's score for a standard: one, or one a ward.
  func entries(
    of service: Ref<Service>, _ standard: Ref<Standard>, _ area: Ref<Area>, _ year: Year
  ) -> [ScoreEntry] {
    guard let table = uploads.table(area, year) else { return [] }
    let entries = sources.scores[table].entries
    let first = entries.start(behind: {
      ($0.service, $0.standard) < (service, standard)
    })
    return Array(
      entries[first...].prefix { $0.service == service && $0.standard == standard })
  }
}
