internal import SiteModel

/// Finds the printed figures for a scope, area, year and standard.
struct PublishedIndex: Sendable {
  /// A figure's place in the sources.
  struct Place: Sendable, Hashable {
    var set: Int
    var figure: Int
  }

  struct Subject: Hashable, Sendable {
    var scope: Scope
    var area: Ref<Area>
    var year: Year
    var standard: Ref<Standard>?
  }

  /// In the order of the sets' paths, then of their rows.
  private var places: [Subject: [Place]] = [:]
  private var held: Set<Subject> = []

  init(_ sources: BenchmarkSources) {
    let byPath = sources.published.indices.sorted {
      sources.published[$0].file < sources.published[$1].file
    }
    for set in byPath {
      for (index, figure) in sources.published[set].figures.enumerated() {
        places[Subject(figure), default: []].append(Place(set: set, figure: index))
        held.insert(
          Subject(scope: .network, area: figure.area, year: figure.year, standard: nil))
      }
    }
  }

  func all(_ subject: Subject) -> [Place] { places[subject] ?? [] }

  func first(
    _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?
  ) -> Place? {
    if places.isEmpty { return nil }
    return places[Subject(scope: scope, area: area, year: year, standard: standard)]?.first
  }

  func hasFigures(_ area: Ref<Area>, _ year: Year) -> Bool {
    held.contains(Subject(scope: .network, area: area, year: year, standard: nil))
  }
}

extension PublishedIndex.Subject {
  init(_ figure: PublishedFigure) {
    self.init(
      scope: figure.scope, area: figure.area, year: figure.year, standard: figure.standard)
  }
}
