internal import SiteModel

/// Holds each printed figure against the scores, where these are held, and otherwise against its
/// own parts as the same document prints them.
///
/// A part may have been rounded or cut: both are granted, in any mix, so that nobody is accused
/// falsely. The mean of the standards gives each the same weight; the mean of collaboratives gives
/// each as many as it has services, where the document says how many, else any weights.
struct PublishedCheck {
  let results: NetworkResults

  private var sources: BenchmarkSources { results.sources }
  private var index: PublishedIndex { results.published }

  /// In the order of the files' paths, then of their rows.
  func differences() -> [PrintedDifference] {
    index.places.flatMap { place in
      let figure = sources.published[place.set].figures[place.figure]
      return difference(figure, at: place).map { [$0] } ?? []
    }
  }

  private func difference(
    _ figure: PublishedFigure, at place: PublishedIndex.Place
  ) -> PrintedDifference? {
    let computed = results.computedResult(
      of: figure.scope, figure.area, in: figure.year, standard: figure.standard)
    if let value = computed.value { return beside(value, figure, at: place) }
    let verdicts = [
      ofStandards(figure, place.set).flatMap { held(figure, at: place, $0, .standards) },
      ofServices(figure, place.set).flatMap { held(figure, at: place, $0, .services) },
      ofCollaboratives(figure, place.set).flatMap { held(figure, at: place, $0, .collaboratives) },
    ].compactMap(\.self)
    return verdicts.first { $0.kind == .wrong } ?? verdicts.first
  }

  private func beside(
    _ value: Ratio, _ figure: PublishedFigure, at place: PublishedIndex.Place
  ) -> PrintedDifference? {
    let places = index.decimals(place)
    let printed = Ratio(figure.score)
    guard value.rounded(places: places) != printed.rounded(places: places) else { return nil }
    return PrintedDifference(
      figure: figure, set: sources.published[place.set], kind: .differs,
      expected: .computed(value, shown: value.text(places: places)),
      cause: .init(turning: value, into: printed, places: places))
  }

  /// What follows from all that the parts allow: nothing, where rounding explains the figure.
  private func held(
    _ figure: PublishedFigure, at place: PublishedIndex.Place, _ allowed: PrintedInterval,
    _ parts: PrintedDifference.Parts
  ) -> PrintedDifference? {
    let places = index.decimals(place)
    guard let rounded = PrintedInterval(figure.score, places: places, .rounded),
      let cut = PrintedInterval(figure.score, places: places, .cut), !rounded.meets(allowed)
    else { return nil }
    let isCut = cut.meets(allowed)
    let (from, to) = allowed.shown(places: places)
    return PrintedDifference(
      figure: figure, set: sources.published[place.set], kind: isCut ? .truncated : .wrong,
      expected: .parts(parts, from: from, to: to), cause: isCut ? .cut : nil)
  }

  /// The figures of all standards in force, for the mean of the same scope.
  private func ofStandards(_ figure: PublishedFigure, _ set: Int) -> PrintedInterval? {
    guard figure.standard == nil,
      let edition = sources.edition(of: figure.area, in: figure.year)
    else { return nil }
    let subjects = edition.standards.map { item in
      var subject = PublishedIndex.Subject(figure)
      subject.standard = item.standard
      return subject
    }
    return all(subjects, set).flatMap(PrintedInterval.mean)
  }

  /// The figures of all services of a collaborative that is listed as a whole.
  private func ofServices(_ figure: PublishedFigure, _ set: Int) -> PrintedInterval? {
    guard case .collaborative = figure.scope, sources.isWhole(figure.scope) else { return nil }
    let services = results.openServices(of: figure.scope, figure.area, in: figure.year)
    return all(services.map { subject(figure, of: .service($0)) }, set)
      .flatMap(PrintedInterval.mean)
  }

  /// The figures of all collaboratives of a region, or of the network.
  private func ofCollaboratives(_ figure: PublishedFigure, _ set: Int) -> PrintedInterval? {
    let collaboratives: [Ref<Collaborative>]
    switch figure.scope {
    case .service, .collaborative: return nil
    case .region(let region): collaboratives = sources[region].collaboratives
    case .network:
      // Services of no collaborative would be a part that nobody prints.
      guard sources.services.allSatisfy({ $0.collaborative != nil }) else { return nil }
      collaboratives = sources.collaboratives.indices.map { Ref($0) }
    }
    let subjects = collaboratives.map { subject(figure, of: .collaborative($0)) }
    guard let parts = all(subjects, set) else { return nil }
    let weights = subjects.compactMap { subject in
      figures(subject, set).lazy.compactMap { figure in figure.services }.first
    }
    guard weights.count == parts.count, weights.allSatisfy({ $0 > 0 }) else {
      return PrintedInterval.hull(parts)
    }
    return PrintedInterval.mean(parts, weights: weights)
  }

  private func subject(_ figure: PublishedFigure, of scope: Scope) -> PublishedIndex.Subject {
    var subject = PublishedIndex.Subject(figure)
    subject.scope = scope
    return subject
  }

  private func figures(_ subject: PublishedIndex.Subject, _ set: Int) -> [PublishedFigure] {
    index.all(subject).filter { $0.set == set }.map { sources.published[set].figures[$0.figure] }
  }

  /// What each of the parts may have been; nothing unless all of them are printed in this
  /// document. One that is printed twice may have been what either says.
  private func all(_ subjects: [PublishedIndex.Subject], _ set: Int) -> [PrintedInterval]? {
    var parts: [PrintedInterval] = []
    for subject in subjects {
      let intervals = index.all(subject).filter { $0.set == set }.compactMap { place in
        PrintedInterval(
          sources.published[set].figures[place.figure].score, places: index.decimals(place),
          .either
        )?.clamped(to: sources.scale)
      }
      guard let part = PrintedInterval.hull(intervals) else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts
  }
}

extension PrintedInterval {
  /// From the lowest to the highest of them; nothing of none.
  static func hull(_ parts: [PrintedInterval]) -> PrintedInterval? {
    guard let low = parts.map(\.low).min(), let high = parts.map(\.high).max() else { return nil }
    return PrintedInterval(
      low: low, high: high, isClosed: parts.contains { $0.high == high && $0.isClosed })
  }

  static func mean(_ parts: [PrintedInterval]) -> PrintedInterval? {
    mean(parts, weights: parts.map { _ in 1 })
  }

  static func mean(_ parts: [PrintedInterval], weights: [Int]) -> PrintedInterval? {
    let lows = zip(parts, weights).compactMap { $0.low.multiplied(by: $1) }
    let highs = zip(parts, weights).compactMap { $0.high.multiplied(by: $1) }
    let total = weights.reduce(0, +)
    guard lows.count == parts.count, highs.count == parts.count, total > 0,
      let low = Ratio.sum(lows)?.divided(by: total),
      let high = Ratio.sum(highs)?.divided(by: total)
    else { return nil }
    return PrintedInterval(low: low, high: high, isClosed: parts.allSatisfy(\.isClosed))
  }

  /// The lowest and the highest value in it, rounded.
  func shown(places: Int) -> (from: String, to: String) {
    var scale: Int128 = 1
    for _ in 0..<min(places, 8) { scale *= 10 }
    var top = high.rounded(places: places)
    // What lies just below the middle between two is rounded down.
    if !isClosed, Ratio(2 * top - 1, over: 2 * scale) == high { top -= 1 }
    let highest = Ratio(top, over: scale) ?? high
    return (low.text(places: places), highest.text(places: places))
  }
}
