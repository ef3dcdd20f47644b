/// The network's data as its files have it, with every name in it resolved to what it names. What
/// does not hold together was reported when it was read, and is left out.
public struct BenchmarkSources: Sendable {
  public var scale: RatingScale?
  public var calendar = NetworkCalendar()
  public var services: [Service] = []
  public var collaboratives: [Collaborative] = []
  public var regions: [Region] = []
  public var areas: [Area] = []
  public var standards: [Standard] = []
  /// By area, then year.
  public var editions: [StandardsEdition] = []
  public var scores: [ScoreTable] = []
  public var schedule: [ScheduledArea] = []
  public var submissions: [Submission] = []
  public var published: [PublishedSet] = []
  public var actions: [ActionRecord] = []
  public var feedback: [FeedbackRecord] = []
  public var practice: [PracticeNote] = []
  public var plans: [PlanSource] = []
  /// Of the files of data that it was read from, and the names of the pages of standards.
  public var digest = Digest(of: "")

  public init() {}

  /// A site without services and standards: a plain site of pages.
  public var isEmpty: Bool { services.isEmpty && areas.isEmpty && collaboratives.isEmpty }

  // Lent, not copied: who asks for a name counts the references of that name alone.
  public subscript(service: Ref<Service>) -> Service { _read { yield services[service.index] } }
  public subscript(collaborative: Ref<Collaborative>) -> Collaborative {
    _read { yield collaboratives[collaborative.index] }
  }
  public subscript(region: Ref<Region>) -> Region { _read { yield regions[region.index] } }
  public subscript(area: Ref<Area>) -> Area { _read { yield areas[area.index] } }
  public subscript(standard: Ref<Standard>) -> Standard {
    _read { yield standards[standard.index] }
  }
  public subscript(edition: Ref<StandardsEdition>) -> StandardsEdition {
    _read { yield editions[edition.index] }
  }

  public func edition(of area: Ref<Area>, in year: Year) -> StandardsEdition? {
    self[area].editions.lazy.map { self[$0] }.first { $0.year == year }
  }

  public func id(of scope: Scope) -> String {
    switch scope {
    case .service(let service): self[service].id
    case .collaborative(let collaborative): self[collaborative].id
    case .region(let region): self[region].id
    case .network: Scope.networkID
    }
  }

  /// Everything that figures and rows may be about; the network last.
  public var scopes: [Scope] {
    services.indices.map { .service(Ref($0)) }
      + collaboratives.indices.map { .collaborative(Ref($0)) }
      + regions.indices.map { .region(Ref($0)) } + [.network]
  }

  /// What readers call it; nothing for the network, which is called what the site is.
  public func name(of scope: Scope) -> String? {
    switch scope {
    case .service(let service): self[service].name
    case .collaborative(let collaborative): self[collaborative].name
    case .region(let region): self[region].name
    case .network: nil
    }
  }

  /// The services of a scope; of a service, itself.
  public func services(of scope: Scope) -> [Ref<Service>] {
    switch scope {
    case .service(let service): [service]
    case .collaborative(let collaborative): self[collaborative].services
    case .region(let region): self[region].collaboratives.flatMap { self[$0].services }
    case .network: services.indices.map { Ref($0) }
    }
  }

  /// Whether every service that belongs to a scope is listed.
  public func isWhole(_ scope: Scope) -> Bool {
    switch scope {
    case .service: true
    case .collaborative(let collaborative): self[collaborative].isWhole
    case .region(let region): self[region].collaboratives.allSatisfy { self[$0].isWhole }
    case .network: collaboratives.allSatisfy(\.isWhole)
    }
  }

  /// Takes out the standards of the years whose page is not published, with what was scored by
  /// them: next year's draft is nobody's business yet. Standards that no other year holds stay in
  /// the list of all, because references count its places, and in none of an area.
  public mutating func withhold(editionsAt pages: Set<SourcePath>) {
    guard editions.contains(where: { pages.contains($0.page) }) else { return }
    let withheld = editions.filter { pages.contains($0.page) }
    editions.removeAll { pages.contains($0.page) }
    scores.removeAll { table in
      withheld.contains { $0.area == table.area && $0.year == table.year }
    }
    for index in areas.indices {
      areas[index].editions = editions.indices.map { Ref($0) }
        .filter { editions[$0.index].area.index == index }
      areas[index].standards = []
      for edition in areas[index].editions.reversed() { nameStandards(by: edition, of: index) }
    }
  }

  /// In the words and the order of the latest edition, then those that only earlier ones have.
  private mutating func nameStandards(by edition: Ref<StandardsEdition>, of area: Int) {
    for item in self[edition].standards where !areas[area].standards.contains(item.standard) {
      areas[area].standards.append(item.standard)
      standards[item.standard.index].name = item.wording
      standards[item.standard.index].span = item.span
    }
  }
}
