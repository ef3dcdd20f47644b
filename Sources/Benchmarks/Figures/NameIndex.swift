internal import SiteModel

/// What the ids in addresses name.
struct NameIndex: Sendable {
  private(set) var scopes: [String: Scope] = [:]
  private(set) var areas: [String: Ref<Area>] = [:]
  /// By area, then id.
  private(set) var standards: [[String: Ref<Standard>]]
  private(set) var published: [String: Int] = [:]

  init(_ sources: BenchmarkSources) {
    standards = [[String: Ref<Standard>]](repeating: [:], count: sources.areas.count)
    for (index, service) in sources.services.enumerated() {
      scopes[service.id] = .service(Ref(index))
    }
    for (index, collaborative) in sources.collaboratives.enumerated() {
      scopes[collaborative.id] = .collaborative(Ref(index))
    }
    for (index, region) in sources.regions.enumerated() { scopes[region.id] = .region(Ref(index)) }
    scopes[Scope.networkID] = .network
    for (index, area) in sources.areas.enumerated() {
      areas[area.id] = Ref(index)
      for standard in area.standards { standards[index][sources[standard].id] = standard }
    }
    for (index, set) in sources.published.enumerated() { published[set.id] = index }
  }
}
