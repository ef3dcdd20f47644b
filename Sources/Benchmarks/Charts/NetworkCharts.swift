public import SiteModel

/// What charts show of the network's results: values with their addresses, in the order of names and
/// numbers, and what is worth seeing in them. Knows nothing of how they are drawn.
public struct NetworkCharts: Sendable {
  public let results: NetworkResults
  public let names: any ChartNames
  /// Of the data: charts of equal data are equal.
  let digest: Digest

  public init(_ results: NetworkResults, names: any ChartNames, digest: Digest) {
    self.results = results
    self.names = names
    self.digest = digest
  }

  /// Lent: sixteen lists are not counted anew for each name that is asked.
  var sources: BenchmarkSources { _read { yield results.sources } }

  /// A value as it is shown, with the exact one where it is computed.
  struct Exact {
    var subject: ChartSubject
    var value: ChartValue
    var exact: Ratio?
    var outcome: Outcome

    /// All that it may be: of a printed value, whatever is printed so when it is rounded or cut.
    var interval: PrintedInterval? {
      if let exact { return PrintedInterval(exactly: exact) }
      return outcome.printed.flatMap {
        PrintedInterval($0.figure.score, places: outcome.decimals, .either)
      }
    }
  }

  // MARK: Subjects

  func subject(_ scope: Scope) -> ChartSubject {
    let role: ChartSubject.Role =
      switch scope {
      case .service: .service
      case .collaborative: .collaborative
      case .region: .region
      case .network: .network
      }
    return ChartSubject(names.link(to: scope), role)
  }

  func subject(_ item: StandardsEdition.Item, _ area: Ref<Area>, in year: Year) -> ChartSubject {
    ChartSubject(
      names.link(to: item.standard), .standard, number: item.number,
      numberAddress:
        "number/\(sources[area].id)/\(year.number)/\(sources[item.standard].id)")
  }

  /// By name, whatever the case of its letters.
  public func byName(_ scopes: [Scope]) -> [Scope] {
    scopes.map { (scope: $0, name: names.link(to: $0).name.lowercased()) }
      .sorted { precedesByBytes($0.name, $1.name) }.map(\.scope)
  }

  /// The parts of a group: the collaboratives of a region or the network, or the services of any.
  public func parts(of scope: Scope, by part: ChartRequest.Part) -> [Scope] {
    switch (part, scope) {
    case (.collaborative, .region(let region)):
      return byName(sources[region].collaboratives.map { .collaborative($0) })
    case (.collaborative, .network):
      return byName(sources.collaboratives.indices.map { .collaborative(Ref($0)) })
    case (.service, .collaborative), (.service, .region), (.service, .network):
      return byName(sources.services(of: scope).map { .service($0) })
    default: return []
    }
  }

  /// The same without those that were open for an area in none of the years: who had closed, or was
  /// yet to open, has nothing to tell of them.
  public func parts(
    of scope: Scope, by part: ChartRequest.Part, openFor area: Ref<Area>, in years: [Year]
  ) -> [Scope] {
    parts(of: scope, by: part).filter { each in
      let services = sources.services(of: each)
      // Of a collaborative that lists nobody there may be printed values.
      return services.isEmpty
        || services.contains { service in
          years.contains { year in
            results.grid.cell(area, year).map {
              results.members.isOpen(service.index, cell: $0)
            } ?? true
          }
        }
    }
  }

  // MARK: Values

  /// Of a scope: its mean, or its value for one standard.
  func value(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>? = nil
  ) -> Exact {
    value(of: subject(scope), scope, area, in: year, standard: standard)
  }

  func value(
    of subject: ChartSubject, _ scope: Scope, _ area: Ref<Area>, in year: Year,
    standard: Ref<Standard>? = nil
  ) -> Exact {
    let outcome = results.result(of: scope, area, in: year, standard: standard)
    return exact(subject, outcome, of: scope, area, in: year, standard: standard)
  }

  func exact(
    _ subject: ChartSubject, _ outcome: Outcome, of scope: Scope, _ area: Ref<Area>,
    in year: Year, standard: Ref<Standard>?
  ) -> Exact {
    let isScore = if case .service = scope { standard != nil } else { false }
    return Exact(
      subject: subject,
      value: ChartValue(
        results.cell(of: outcome, isScore: isScore),
        address: address(
          isScore && outcome.value != nil ? "score" : "mean", scope, area, year, standard)),
      exact: outcome.value, outcome: outcome)
  }

  /// `mean/humber-centre/involvement/2023`.
  func address(
    _ what: String, _ scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>? = nil
  ) -> String {
    let address = "\(what)/\(sources.id(of: scope))/\(sources[area].id)/\(year.number)"
    return standard.map { "\(address)/\(sources[$0].id)" } ?? address
  }

  func address(
    _ what: String, _ scope: Scope, _ area: Ref<Area>, _ years: (Year, Year),
    _ standard: Ref<Standard>? = nil
  ) -> String {
    let span = "\(years.0.number)..\(years.1.number)"
    let address = "\(what)/\(sources.id(of: scope))/\(sources[area].id)/\(span)"
    return standard.map { "\(address)/\(sources[$0].id)" } ?? address
  }

  /// A change with its sign, rounded once.
  func change(_ difference: Ratio, address: String) -> ChartValue {
    let cell = ScoreGrid.Cell(
      thousandths: Int32(clamping: difference.rounded(places: 1) * 100), places: 1, band: 0,
      state: .value)
    return ChartValue(cell, address: address)
  }

  var scale: ChartScale {
    sources.scale.map { ChartScale($0) }
      ?? ChartScale(minimum: Score(0), maximum: Score(0), bands: [])
  }

  // MARK: Credit

  /// Where values come from: the newest day of their scores, and the documents of the printed ones.
  public func credit(
    _ values: [Outcome], services: [Ref<Service>], _ area: Ref<Area>, _ years: [Year]
  ) -> ChartCredit {
    var credit = ChartCredit()
    for service in services {
      for year in years {
        guard let date = results.submissionDate(of: service, area, in: year) else { continue }
        credit.agreed = max(credit.agreed ?? date, date)
      }
    }
    for value in values {
      guard let (figure, set) = value.printed else { continue }
      let place = PrintedPlace(figure, in: set)
      if credit.printed.contains(place) { continue }
      credit.printed.append(place)
      credit.printedAddresses.append(
        address("printed", figure.scope, figure.area, figure.year, figure.standard))
    }
    return credit
  }
}
