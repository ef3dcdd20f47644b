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
  private var bySubject: [Subject: [Place]] = [:]
  private(set) var places: [Place] = []
  private var held: Set<Subject> = []
  /// By set and figure: with how many decimal places it was printed.
  private(set) var decimals: [[Int]] = []

  init(_ sources: BenchmarkSources) {
    let byPath = sources.published.indices.sorted {
      sources.published[$0].file < sources.published[$1].file
    }
    for set in byPath {
      for (index, figure) in sources.published[set].figures.enumerated() {
        let place = Place(set: set, figure: index)
        places.append(place)
        bySubject[Subject(figure), default: []].append(place)
        for scope in [.network, figure.scope] {
          held.insert(Subject(scope: scope, area: figure.area, year: figure.year, standard: nil))
        }
      }
    }
    decimals = sources.published.map(Self.decimals)
  }

  /// As many as any figure of the same place of the same document has: beside a printed 3.8, a
  /// printed 4 is 4.0. Whole numbers alone are taken for 4.0 too, unless nothing in the file has
  /// decimals. One without a place speaks for itself.
  private static func decimals(of set: PublishedSet) -> [Int] {
    let own = set.figures.map { figure in
      let dot = figure.text.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      return dot.map { figure.text.utf8.distance(from: $0, to: figure.text.utf8.endIndex) - 1 } ?? 0
    }
    let least = min(1, own.max() ?? 0)
    var most: [[String?]: Int] = [:]
    for (figure, count) in zip(set.figures, own) where figure.place != nil {
      let place = [figure.source, figure.place]
      most[place] = max(most[place] ?? least, count)
    }
    return zip(set.figures, own).map { most[[$0.source, $0.place]] ?? max(least, $1) }
  }

  var isEmpty: Bool { places.isEmpty }

  func decimals(_ place: Place) -> Int { decimals[place.set][place.figure] }

  func all(_ subject: Subject) -> [Place] { bySubject[subject] ?? [] }

  func first(
    _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?
  ) -> Place? {
    if places.isEmpty { return nil }
    return bySubject[Subject(scope: scope, area: area, year: year, standard: standard)]?.first
  }

  /// Of anybody, or of one.
  func hasFigures(_ area: Ref<Area>, _ year: Year, of scope: Scope = .network) -> Bool {
    !held.isEmpty && held.contains(Subject(scope: scope, area: area, year: year, standard: nil))
  }
}

extension PublishedIndex.Subject {
  init(_ figure: PublishedFigure) {
    self.init(
      scope: figure.scope, area: figure.area, year: figure.year, standard: figure.standard)
  }
}
