internal import SiteModel
internal import Synchronization

/// Finds what ids in the data name, and says what was meant by those that name nothing.
struct DataNames: Sendable {
  let sources: BenchmarkSources
  let services: IDTable
  /// Of all areas, in the order of `sources.standards`; an id may be one of several areas.
  private let standards: [Ref<Area>: IDTable]
  private let areas: IDTable
  private let scopes: [String: Scope]
  private let remembered = RememberedAdvice()

  init(_ sources: BenchmarkSources) {
    self.sources = sources
    services = IDTable(sources.services.map(\.id))
    areas = IDTable(sources.areas.map(\.id))
    standards = Dictionary(
      uniqueKeysWithValues: sources.areas.indices.map { area in
        (Ref(area), IDTable(sources.areas[area].standards.map { sources[$0].id }))
      })
    var scopes: [String: Scope] = [Scope.networkID: .network]
    for index in sources.regions.indices { scopes[sources.regions[index].id] = .region(Ref(index)) }
    for index in sources.collaboratives.indices {
      scopes[sources.collaboratives[index].id] = .collaborative(Ref(index))
    }
    for index in sources.services.indices {
      scopes[sources.services[index].id] = .service(Ref(index))
    }
    self.scopes = scopes
  }

  // MARK: Services and other scopes

  func service(_ text: Located<String>, _ problems: inout [Diagnostic]) -> Ref<Service>? {
    if let index = services.find(text.value) { return Ref(index) }
    problems.append(unknownService(text))
    return nil
  }

  func unknownService(_ text: Located<String>) -> Diagnostic {
    let isOther = scopes[text.value] != nil
    return Diagnostic(
      .unknownService, at: text.span, "there is no service \"\(text.value)\"",
      label: isOther ? "this is no service but a group of them" : nil,
      help: remembered.advice("service " + text.value) {
        advice(text.value, sources.services.map { ($0.id, $0.name) })
      } ?? "A service is named by its id in Content/data/services.csv.")
  }

  func scope(_ text: Located<String>, _ problems: inout [Diagnostic]) -> Scope? {
    if let scope = scopes[text.value] { return scope }
    problems.append(
      Diagnostic(
        .unknownScope, at: text.span,
        "there is no service, collaborative or region \"\(text.value)\"",
        help: remembered.advice("scope " + text.value) { advice(text.value, scopeNames) }
          ?? "Write the id of a service, of a collaborative or of a region, or \"network\"."))
    return nil
  }

  private var scopeNames: [(id: String, name: String)] {
    sources.services.map { ($0.id, $0.name) } + sources.collaboratives.map { ($0.id, $0.name) }
      + sources.regions.map { ($0.id, $0.name) } + [(Scope.networkID, Scope.networkID)]
  }

  // MARK: Areas and standards

  func area(_ text: Located<String>, _ problems: inout [Diagnostic]) -> Ref<Area>? {
    if let area = area(id: text.value) { return area }
    problems.append(unknownArea(text.value, at: text.span))
    return nil
  }

  func area(id: String) -> Ref<Area>? { areas.find(id).map { Ref($0) } }

  func unknownArea(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownArea, at: span, "there is no area \"\(id)\"",
      help: advice(id, sources.areas.map { ($0.id, $0.name) })
        ?? "An area is a folder of Content/standards/, and is named by the folder's name.")
  }

  func standard(id: String, in area: Ref<Area>) -> Ref<Standard>? {
    standards[area]?.find(id).map { sources[area].standards[$0] }
  }

  /// Nothing to say when the standards of that year are not held.
  func standard(
    _ text: Located<String>, in area: Ref<Area>, _ year: Year?, _ problems: inout [Diagnostic]
  ) -> Ref<Standard>? {
    let edition = year.flatMap { sources.edition(of: area, in: $0) }
    if let found = standard(id: text.value, in: area) {
      guard let edition, !edition.standards.contains(where: { $0.standard == found }) else {
        return found
      }
    }
    problems.append(unknownStandard(text, in: area, edition))
    return nil
  }

  /// Of a standard that is not one of a year, or of no year at all.
  func unknownStandard(_ text: Located<String>, in area: Ref<Area>, _ edition: StandardsEdition?)
    -> Diagnostic
  {
    let name = sources[area].id
    guard let edition else {
      return Diagnostic(
        .unknownStandard, at: text.span, "there is no standard \"\(text.value)\" in \(name)",
        help: advice(text.value, sources[area].standards.map { (sources[$0].id, sources[$0].name) })
          ?? "Its standards are headings of the pages in Content/standards/\(name)/."
      )
    }
    let year = sources.calendar.text(edition.year)
    let own = edition.standards.map { (sources[$0.standard].id, $0.wording) }
    guard let known = standard(id: text.value, in: area) else {
      let byNumber = Int(text.value).flatMap { number in
        edition.standards.first { $0.number == number }
      }
      return Diagnostic(
        .unknownStandard, at: text.span,
        "there is no standard \"\(text.value)\" in \(name) in \(year)",
        help: byNumber.map { "Write \(sources[$0.standard].id), the id of standard \($0.number)." }
          ?? advice(text.value, own) ?? "Its page is \(edition.page).")
    }
    let successor = edition.standards.first { $0.replaces == text.value }
    let years = sources[area].editions.map { sources[$0] }
      .filter { $0.standards.contains { $0.standard == known } }
      .map { sources.calendar.text($0.year) }
    return Diagnostic(
      .standardNotInYear, at: text.span,
      "\"\(text.value)\" is not a standard of \(name) in \(year)",
      label: "it is one of \(years.joined(separator: ", "))",
      help: successor.map {
        "In \(year) \"\(sources[$0.standard].id)\" replaced it: write that, or correct the year."
      }
        ?? "Check the year, or add it to \(edition.page).")
  }

  // MARK: Ratings

  func rating(_ text: Located<String>, _ problems: inout [Diagnostic]) -> String? {
    guard let scale = sources.scale else { return text.value }
    if let band = scale.bands.first(where: { $0.rating == slug(text.value) }) { return band.rating }
    let byMeaning = scale.bands.first { slug($0.means) == slug(text.value) }
    problems.append(
      Diagnostic(
        .unknownRating, at: text.span, "there is no rating \"\(text.value)\"",
        help: byMeaning.map { "Write \($0.rating)." }
          ?? suggestion(for: slug(text.value), among: scale.bands.map(\.rating))))
    return nil
  }

  /// A name where an id belongs is told its id; a slip, the nearest.
  private func advice(_ written: String, _ known: [(id: String, name: String)]) -> String? {
    let asSlug = slug(written)
    if let match = known.first(where: { $0.id == asSlug || slug($0.name) == asSlug }) {
      return "Write \(match.id)."
    }
    return suggestion(for: written, among: known.map(\.id))
      ?? nearestName(to: written, among: known.map(\.name))
      .flatMap { name in known.first { $0.name == name } }.map { "Did you mean \"\($0.id)\"?" }
      ?? (known.isEmpty ? nil : "Look up how it is written in the table that lists it.")
  }
}

/// What was said of an unknown id once is said again without looking for it: when somebody renames
/// all services in one file, the others have them in every row.
private final class RememberedAdvice: Sendable {
  private let answers = Mutex<[String: String?]>([:])

  func advice(_ key: String, _ find: () -> String?) -> String? {
    if let known = answers.withLock({ $0[key] }) { return known }
    let found = find()
    answers.withLock { $0[key] = found }
    return found
  }
}
