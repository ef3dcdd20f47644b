internal import Benchmarks
internal import SiteModel

/// Charts: which shape of data a block asks for.
extension NetworkBlocks {
  func chart(_ request: ChartRequest, _ problems: inout [Diagnostic]) -> BlockContent? {
    let isNotHeld = request.isNotHeld?.value == true
    guard
      let place = BlockPlace(
        request.subject, in: planner, block, mayBeUnheld: isNotHeld, &problems)
    else { return nil }
    if isNotHeld { return notHeld(request, place, &problems) }
    guard let data = data(request, place, &problems) else { return nil }
    return ChartChoice(request: request, block: block).content(of: data, &problems)
  }

  /// The place of a printed chart whose values are not held: nothing is drawn, and its place says so.
  private func notHeld(
    _ request: ChartRequest, _ place: BlockPlace, _ problems: inout [Diagnostic]
  ) -> BlockContent? {
    let scopes = place.scopes.isEmpty ? [.network] : place.scopes
    let missing = place.years.filter { year in
      !scopes.contains { planner.results.result(of: $0, place.area, in: year).missing == nil }
    }
    if missing.isEmpty {
      problems.append(
        Diagnostic(
          .chartHeld, at: request.isNotHeld?.span ?? block.span,
          "this chart can be drawn now: its values are in the data",
          label: "it says that they are not",
          help: "Take the line not-held: out."))
    }
    let data = network.charts.series(
      of: scopes, place.area, from: place.years[0], to: place.last,
      standard: place.standards.first)
    var chart = ChartBlock(data: data, kind: .table)
    chart.yearsNotHeld = (missing.isEmpty ? place.years : missing).map { planner.link(to: $0) }
    return .chart(chart)
  }

  /// What is asked for, as the one shape that it is.
  private func data(
    _ request: ChartRequest, _ place: BlockPlace, _ problems: inout [Diagnostic]
  ) -> ChartData? {
    let charts = network.charts
    let measure = request.measure?.value ?? (place.standards.isEmpty ? .mean : .score)
    let part = request.by?.value ?? defaultPart(request, place, measure)
    if measure == .spread {
      return charts.spread(
        of: place.scope, place.area, in: place.last, standard: place.standards.first)
    }
    let kind = request.kind.flatMap { ChartKind(rawValue: $0.value) }
    let isOverYears = kind == .line || kind == .multiples || place.years.count > 2
    let standard = place.standards.first
    if place.years.count > 1, part == .year || isOverYears {
      return charts.series(
        of: lines(place, part), place.area, from: place.years[0], to: place.last,
        standard: standard, about: place.scope)
    }
    if kind == .line || kind == .multiples {
      return charts.series(
        of: lines(place, part), place.area, from: place.last, to: place.last, standard: standard)
    }
    if place.years.count == 2 { return pairs(place, part, standard) }
    switch part {
    case .standard: return standards(place, &problems)
    case .year:
      return charts.series(
        of: place.scopes.isEmpty ? [.network] : place.scopes, place.area, from: place.last,
        to: place.last, standard: standard)
    case .service, .collaborative:
      if place.scopes.count > 1 {
        return charts.members(
          of: place.scopes, place.area, in: place.last, standard: standard)
      }
      return charts.members(
        of: place.scope, by: part, place.area, in: place.last, standard: standard)
    }
  }

  private func pairs(
    _ place: BlockPlace, _ part: ChartRequest.Part, _ standard: Ref<Standard>?
  ) -> ChartData {
    let charts = network.charts
    if part == .standard {
      return charts.standardPairs(
        of: place.scope, place.area, from: place.years[0], to: place.last)
    }
    if place.scopes.count > 1 {
      return charts.pairs(
        of: place.scopes, place.area, from: place.years[0], to: place.last, standard: standard)
    }
    return charts.pairs(
      of: place.scope, by: part, place.area, from: place.years[0], to: place.last,
      standard: standard)
  }

  private func standards(_ place: BlockPlace, _ problems: inout [Diagnostic]) -> ChartData? {
    guard place.scopes.count <= 1 else {
      problems.append(
        Diagnostic(
          .blockSubject, at: block.span,
          "the standards of several services or groups don't fit into one chart",
          help: "Use a block \"table\" for all of them, or a chart for each."))
      return nil
    }
    return network.charts.standards(of: place.scope, place.area, in: place.last)
  }

  /// What a chart's lines are of.
  private func lines(_ place: BlockPlace, _ part: ChartRequest.Part) -> [Scope] {
    if place.scopes.count > 1 { return place.scopes }
    switch part {
    case .service, .collaborative:
      let parts = network.charts.parts(
        of: place.scope, by: part, openFor: place.area, in: place.years)
      return parts.isEmpty ? [place.scope] : parts
    case .standard, .year: return [place.scope]
    }
  }

  /// Several that were named stand for themselves. Of one: a service shows its standards, a group
  /// its parts; over the years, each shows itself.
  private func defaultPart(
    _ request: ChartRequest, _ place: BlockPlace, _ measure: ChartRequest.Measure
  ) -> ChartRequest.Part {
    if place.scopes.count > 1 { return .service }
    if place.years.count > 1 {
      let kind = request.kind.flatMap { ChartKind(rawValue: $0.value) }
      return kind == .slope || kind == .dumbbell ? partOfScope(place.scope) : .year
    }
    if measure == .score, place.standards.isEmpty { return .standard }
    return partOfScope(place.scope)
  }

  private func partOfScope(_ scope: Scope) -> ChartRequest.Part {
    switch scope {
    case .service: .standard
    case .collaborative: .service
    case .region: .collaborative
    case .network: data.collaboratives.count > 1 ? .collaborative : .service
    }
  }
}
