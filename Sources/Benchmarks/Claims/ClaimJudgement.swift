internal import SiteModel

/// Decides whether one `claim:` address holds. What does not is thrown, with the values.
struct ClaimJudgement {
  let results: NetworkResults
  let address: FigureAddress
  let kind: ClaimKind

  /// How it holds, and where a figure that it rests on was printed.
  typealias Holding = (how: String, printed: PrintedPlace?)

  init(_ text: String, in results: NetworkResults) throws(Refusal) {
    let kinds = ClaimKind.all(ratings: results.sources.scale?.bands.map(\.rating) ?? [])
    address = try FigureAddress(text, kinds: kinds.mapValues(\.takes), in: results)
    guard let kind = kinds[address.what] else {
      throw Refusal(
        .unknownFigure, "\"\(address.what)\" is not a kind of claim",
        help: "It may be a figure: write figure: in place of claim:.")
    }
    self.kind = kind
    self.results = results
  }

  var sources: BenchmarkSources { results.sources }
  var wording: Wording { Wording(results: results) }

  func judge() throws(Refusal) -> Holding {
    switch kind {
    case .highest: try highest()
    case .jointHighest: try jointHighest()
    case .middle: try middle()
    case .rose: try moved(.greater, "rise")
    case .fell: try moved(.less, "fall")
    case .unchanged: try moved(.equal, "stay the same")
    case .equal: try equal()
    case .aboveMean: try besideMean(.greater)
    case .belowMean: try besideMean(.less)
    case .above: try besideOthers(.greater)
    case .below: try besideOthers(.less)
    case .byAtLeast: try byAtLeast()
    case .allRated(let band): try allRated(band ?? address.band)
    case .noneBelow: try noneBelow()
    case .allSubmitted: try allSubmitted()
    case .highestEver: try highestEver()
    case .everyYear: try everyYear()
    case .backToBaseline: try backToBaseline()
    }
  }

  /// Nothing where many ways of saying it are right: in the middle, back to what it was, none below.
  var sense: ClaimSense? {
    switch kind {
    case .highest, .jointHighest, .rose, .aboveMean, .above, .highestEver, .everyYear: .up
    case .fell, .belowMean, .below: .down
    case .unchanged, .equal: .level
    case .byAtLeast: address.number.map { $0 < .zero ? .down : .up }
    case .allRated(let band):
      (band ?? address.band).flatMap { band in
        results.sources.scale.map { .rated($0.bands[band].rating, of: $0.bands.map(\.rating)) }
      }
    case .allSubmitted: .all
    case .middle, .noneBelow, .backToBaseline: nil
    }
  }

  /// The value of a scope; a refusal when it is missing.
  func quantity(
    of scope: Scope, in year: Year? = nil, named name: String? = nil
  ) throws(Refusal) -> Quantity {
    let year = year ?? address.year
    let outcome = results.result(of: scope, address.area, in: year, standard: address.standard)
    let name = name ?? wording.name(scope)
    switch outcome.state {
    case .computed(let value):
      return Quantity(name: name, interval: .init(exactly: value), text: value.working)
    case .printed(let figure, let set):
      guard
        let interval = PrintedInterval(figure.score, places: outcome.decimals, .rounded)
      else { throw wording.missing(.tooFine, scope, address.area, year) }
      return Quantity(
        name: name, interval: interval, text: figure.text,
        printed: PrintedPlace(figure, in: set))
    case .missing(let missing):
      throw wording.missing(missing, scope, address.area, year, address.standard)
    }
  }

  func refuted(_ message: String, help: String? = nil) -> Refusal {
    Refusal(
      .claimFalse, message, label: "the scores say otherwise",
      help: help ?? "Write what is so, or correct the score that is wrong.")
  }

  func undecided(_ message: String) -> Refusal {
    Refusal(
      .claimUndecided, message, label: "what is held can't tell",
      help: "Say it with less certainty, or quote it with reported: as somebody's statement.")
  }

  func tooClose(_ one: Quantity, _ other: Quantity) -> Refusal {
    undecided("\(one.described) and \(other.described) are too close to tell apart")
  }

  func holding(_ quantities: [Quantity]) -> Holding {
    var terms = quantities.prefix(Working.terms).map(\.described)
    if quantities.count > Working.terms { terms.append("…, \(quantities.count) in all") }
    return (terms.joined(separator: ", "), quantities.lazy.compactMap(\.printed).first)
  }

  /// The second scope of the address; a refusal when there is none.
  func group() throws(Refusal) -> Scope {
    if let other = address.other { return other }
    throw Refusal(
      .unknownFigure, "\(address.what) doesn't say among whom, or beside whom",
      label: "another scope belongs behind the year",
      help: "Add a collaborative's or a region's id, or \(Scope.networkID).")
  }

  /// The others of the address's kind in a group: services, or collaboratives, or regions. Nothing
  /// when it does not belong to that group.
  func others(in group: Scope) throws(Refusal) -> [Scope]? {
    let all: [Scope]
    switch (address.scope, group) {
    case (.service, .collaborative), (.service, .region), (.service, .network):
      let services = results.openServices(of: group, address.area, in: address.year)
      all = services.map { .service($0) }
      if all.contains(address.scope), !sources.isWhole(group) {
        throw undecided("not all services of \(wording.name(group)) are held")
      }
    case (.collaborative, .region(let region)):
      all = sources[region].collaboratives.map { .collaborative($0) }
    case (.collaborative, .network):
      all = sources.collaboratives.indices.map { .collaborative(Ref($0)) }
    case (.region, .network): all = sources.regions.indices.map { .region(Ref($0)) }
    default: return nil
    }
    guard all.contains(address.scope) else { return nil }
    return all.filter { $0 != address.scope && !isClosed($0) }
  }

  /// A group all of whose services were closed by then, or yet to open, has nothing to tell.
  private func isClosed(_ scope: Scope) -> Bool {
    guard let group = results.members.group(of: scope),
      let cell = results.grid.cell(address.area, address.year)
    else { return false }
    return !results.members.services(ofGroup: group).isEmpty
      && results.members.openCount(ofGroup: group, cell: cell) == 0
  }

  /// Their values; a claim about a group can't be decided while one is missing.
  func values(of scopes: [Scope]) throws(Refusal) -> [Quantity] {
    var values: [Quantity] = []
    for scope in scopes {
      do throws(Refusal) {
        values.append(try quantity(of: scope))
      } catch {
        throw undecided(error.mistake.message)
      }
    }
    return values
  }
}
