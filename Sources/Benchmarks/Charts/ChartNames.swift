public import SiteModel

/// What charts call the things that they show, with the addresses of their pages. Whoever plans the
/// pages knows.
public protocol ChartNames: Sendable {
  func link(to scope: Scope) -> NamedLink
  func link(to area: Ref<Area>) -> NamedLink
  func link(to standard: Ref<Standard>) -> NamedLink
  func link(to year: Year) -> NamedLink
}

extension NetworkResults {
  /// What the ids in blocks and addresses name.
  public func scope(named id: String) -> Scope? { names.scopes[id] }

  public func area(named id: String) -> Ref<Area>? { names.areas[id] }

  public func standard(named id: String, in area: Ref<Area>) -> Ref<Standard>? {
    names.standards[area.index][id]
  }

  /// For suggestions.
  public var scopeIDs: [String] { Array(names.scopes.keys) }
  public var areaIDs: [String] { Array(names.areas.keys) }
  public func standardIDs(in area: Ref<Area>) -> [String] {
    Array(names.standards[area.index].keys)
  }
}
