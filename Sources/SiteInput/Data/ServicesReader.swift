internal import SiteModel

/// Reads `services.csv` and `collaboratives.csv`: whom all other data are about.
struct ServicesReader {
  private(set) var sources: BenchmarkSources
  private(set) var problems: [Diagnostic] = []
  /// Ids of services, collaboratives and regions are one namespace: what each names already.
  private var taken: [String: String] = [Scope.networkID: "the network as a whole"]
  private var regions: [String: Ref<Region>] = [:]

  init(_ sources: BenchmarkSources) { self.sources = sources }

  private enum CollaborativeColumn: String, TableColumn {
    case id, name, region, services
    static let required: Set<Self> = [.id, .name]
  }

  mutating func readCollaboratives(_ table: Table) {
    let layout = TableLayout<CollaborativeColumn>(table, &problems)
    for row in table.rows(layout) {
      let id = row.required(.id, &problems)
      let name = row.required(.name, &problems)
      guard let id, take(id, "a collaborative") else { continue }
      var collaborative = Collaborative(
        id: id.value, name: name?.value ?? id.value, span: id.span)
      collaborative.declaredServices = row.wholeNumber(
        .services, in: 1...100_000, "how many services belong to it, from 1", &problems)
      declared.append(row.span(of: .services))
      collaborative.region = row.text(.region).map { region($0) }
      if let region = collaborative.region {
        sources.regions[region.index].collaboratives.append(Ref(sources.collaboratives.count))
      }
      sources.collaboratives.append(collaborative)
    }
  }

  /// Where each collaborative says how many services it has.
  private var declared: [SourceSpan] = []

  /// A region is what collaboratives call it: its id is made from its name.
  private mutating func region(_ text: Located<String>) -> Ref<Region> {
    let id = slug(text.value)
    if let known = regions[id] {
      // Written as an id first, as a name later: the name is what readers see.
      if sources.regions[known.index].name == id { sources.regions[known.index].name = text.value }
      return known
    }
    if id.isEmpty {
      problems.append(
        Diagnostic(
          .wrongID, at: text.span, "\"\(text.value)\" can't be the name of a region",
          label: "its page would have no address",
          help: "Write its name, or leave the cell empty."))
    }
    let region = Ref<Region>(sources.regions.count)
    regions[id] = region
    sources.regions.append(Region(id: id, name: text.value, span: text.span))
    return region
  }

  private enum ServiceColumn: String, TableColumn {
    case id, name, provider, collaborative, security, place, url, opened, closed
    static let required: Set<Self> = [.id, .name]
  }

  mutating func readServices(_ table: Table) {
    let layout = TableLayout<ServiceColumn>(table, &problems)
    let collaboratives = Dictionary(
      sources.collaboratives.enumerated().map { ($1.id, Ref<Collaborative>($0)) },
      uniquingKeysWith: { first, _ in first })
    for row in table.rows(layout) {
      let id = row.required(.id, &problems)
      let name = row.required(.name, &problems)
      guard let id, take(id, "a service") else { continue }
      var service = Service(id: id.value, name: name?.value ?? id.value, span: id.span)
      service.provider = row.text(.provider)?.value
      service.security = row.text(.security)?.value
      service.place = row.text(.place)?.value
      service.url = row.address(.url, &problems)
      service.opened = row.day(.opened, &problems)
      service.closed = row.day(.closed, &problems)
      if let opened = service.opened, let closed = service.closed, closed < opened {
        problems.append(
          Diagnostic(
            .wrongCell, at: row.span(of: .closed), "it closed on \(closed), before it opened",
            label: "it opened on \(opened)", help: "Check both days."))
      }
      if let text = row.text(.collaborative) {
        if let found = collaboratives[text.value] {
          service.collaborative = found
          sources.collaboratives[found.index].services.append(Ref(sources.services.count))
        } else {
          problems.append(unknownCollaborative(text))
        }
      }
      sources.services.append(service)
    }
  }

  private func unknownCollaborative(_ text: Located<String>) -> Diagnostic {
    let asSlug = slug(text.value)
    let known = sources.collaboratives
    let named = known.first { $0.id == asSlug || slug($0.name) == asSlug }
    return Diagnostic(
      .unknownCollaborative, at: text.span, "there is no collaborative \"\(text.value)\"",
      help: named.map { "Write \($0.id)." } ?? suggestion(for: text.value, among: known.map(\.id))
        ?? "Add it to Content/data/collaboratives.csv, with id and name.")
  }

  /// Says so when an id can't be one, or names something else already.
  private mutating func take(_ id: Located<String>, _ what: String) -> Bool {
    let proper = slug(id.value)
    if id.value != proper || proper.isEmpty {
      problems.append(
        Diagnostic(
          .wrongID, at: id.span, "\"\(id.value)\" can't be an id",
          label: "lower-case letters, digits and hyphens",
          help: proper.isEmpty
            ? "Write small letters and hyphens, such as harbour-house." : "Write \(proper)."))
    }
    if let other = taken[id.value] {
      problems.append(
        Diagnostic(
          .idTaken, at: id.span, "\"\(id.value)\" is the id of \(other) already",
          label: "each is named by an id of its own", help: "Choose another for one of them."))
      return false
    }
    taken[id.value] = what
    return true
  }

  /// What is known only once both files are read.
  mutating func finish() {
    for region in sources.regions {
      guard let other = taken[region.id] else { continue }
      problems.append(
        Diagnostic(
          .idTaken, at: region.span,
          "the region \"\(region.name)\" would have the id of \(other), \"\(region.id)\"",
          label: "each is named by an id of its own", help: "Name the region in other words."))
    }
    for (collaborative, place) in zip(sources.collaboratives, declared) {
      guard let number = collaborative.declaredServices, number < collaborative.services.count
      else { continue }
      problems.append(
        Diagnostic(
          .wrongCell, at: place,
          "\(collaborative.services.count) services of \(collaborative.name) are listed, and this says \(number)",
          help:
            "Write how many belong to it, those that closed and are listed too, or leave the cell empty if all are listed."
        ))
    }
  }
}
