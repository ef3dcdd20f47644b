internal import Benchmarks
internal import SiteModel

/// Where in the network's data a block's values are: its names and years as what they name.
struct BlockPlace {
  /// Those that were named; none: the network.
  var scopes: [Scope] = []
  var area: Ref<Area>
  var standards: [Ref<Standard>] = []
  /// The earliest first.
  var years: [Year]

  var scope: Scope { scopes.first ?? .network }
  var last: Year { years.last ?? Year(0) }

  /// `mayBeUnheld`: years of which nothing is held are taken as they are.
  init?(
    _ subject: ExhibitSubject, in network: NetworkPlanner, _ block: BlockText,
    mayBeUnheld: Bool = false, _ problems: inout [Diagnostic]
  ) {
    let names = BlockNames(network: network, block: block)
    let before = problems.count
    scopes = names.scopes(subject.of, &problems)
    guard let area = names.area(subject.area, &problems) else { return nil }
    self.area = area
    standards = names.standards(subject.standards, of: area, &problems)
    years = names.years(subject.years, of: area, mayBeUnheld: mayBeUnheld, &problems)
    if problems.count > before { return nil }
    if years.isEmpty {
      problems.append(
        Diagnostic(
          .chartEmpty, at: block.span,
          "no result of \(network.data[area].name) is held here, so there is nothing to show",
          help: "Add scores or printed figures in Content/data, or take the block out."))
      return nil
    }
  }
}

/// Finds what the names in a block's YAML name.
struct BlockNames {
  let network: NetworkPlanner
  let block: BlockText

  func scope(_ id: Located<String>, _ problems: inout [Diagnostic]) -> Scope? {
    if let scope = network.results.scope(named: id.value) { return scope }
    problems.append(
      Diagnostic(
        .blockSubject, at: id.span, "\"\(id.value)\" is no service, collaborative or region here",
        label: "an id, as the data has it",
        help: suggestion(for: id.value, among: network.results.scopeIDs)
          ?? "Write its id, as Content/data/services.csv has it."))
    return nil
  }

  func scopes(_ ids: [Located<String>], _ problems: inout [Diagnostic]) -> [Scope] {
    var scopes: [Scope] = []
    for id in ids {
      guard let scope = scope(id, &problems) else { continue }
      if scopes.contains(scope) {
        problems.append(
          Diagnostic(
            .blockSubject, at: id.span, "\"\(id.value)\" is named twice",
            help: "Take one of the two out."))
      } else {
        scopes.append(scope)
      }
    }
    return scopes
  }

  func area(_ id: Located<String>?, _ problems: inout [Diagnostic]) -> Ref<Area>? {
    if let id, let area = network.results.area(named: id.value) { return area }
    let known = network.results.areaIDs.sorted()
    guard let id else {
      let example = network.data.areas.indices.first { !network.years(of: Ref($0)).isEmpty }
        .map { network.data.areas[$0].id }
      problems.append(
        Diagnostic(
          .blockSubject, at: block.span,
          "this \(block.name.rawValue) does not say of which area it is",
          help: "Add a line area: \(example ?? known.first ?? "involvement")."))
      return nil
    }
    problems.append(
      Diagnostic(
        .blockSubject, at: id.span, "\"\(id.value)\" is no area here",
        label: "an area is called as its folder in standards/",
        help: suggestion(for: id.value, among: known)))
    return nil
  }

  func standards(
    _ ids: [Located<String>], of area: Ref<Area>, _ problems: inout [Diagnostic]
  ) -> [Ref<Standard>] {
    ids.compactMap { id in
      if let standard = network.results.standard(named: id.value, in: area) { return standard }
      problems.append(
        Diagnostic(
          .blockSubject, at: id.span,
          "\"\(id.value)\" is no standard of \(network.data[area].name)",
          label: "a standard is called by the id at its heading's end",
          help: suggestion(for: id.value, among: network.results.standardIDs(in: area))))
      return nil
    }
  }

  /// The latest that is held where none is named.
  func years(
    _ asked: YearsRequest?, of area: Ref<Area>, mayBeUnheld: Bool,
    _ problems: inout [Diagnostic]
  ) -> [Year] {
    let held = network.years(of: area)
    guard let asked else { return held.last.map { [$0] } ?? [] }
    let years: [Year]
    switch asked.years {
    case .all: return held
    case .listed(let listed): years = Set(listed).sorted()
    case .range(let first, let last):
      guard last.number - first.number < Self.mostYears else {
        problems.append(
          Diagnostic(
            .blockYears, at: asked.span, "more than \(Self.mostYears) years",
            help: "Name the years that you mean, such as 2021..2024."))
        return []
      }
      years = (first.number...last.number).map { Year($0) }
    }
    let known = Set(network.results.years(of: area))
    let strange = years.filter { !known.contains($0) }
    // Of a range, years between those that are held may be missing: the chart says so.
    let isRange = if case .range = asked.years { strange.count < years.count } else { false }
    guard let first = strange.first, !mayBeUnheld, !isRange else { return years }
    let list = held.map { String($0.number) }.joined(separator: ", ")
    problems.append(
      Diagnostic(
        .blockYears, at: asked.span,
        "nothing of \(network.data[area].name) is held for \(first.number)",
        help: held.isEmpty
          ? "Name another area, or take the block out." : "Name a year that is held: \(list)."))
    return []
  }

  private static let mostYears = 30
}

extension NetworkPlanner: ChartNames {}
