public import SiteModel

/// Values over the years.
extension NetworkCharts {
  /// A line for each scope. The years go from the first to the last without a gap: one of which
  /// nothing is held says so.
  public func series(
    of scopes: [Scope], _ area: Ref<Area>, from first: Year, to last: Year,
    standard: Ref<Standard>? = nil, about scope: Scope? = nil
  ) -> ChartData {
    let years = (first.number...max(first.number, last.number)).map { Year($0) }
    let lines = scopes.map { scope in
      YearLine(
        scope: scope, values: years.map { value(of: scope, area, in: $0, standard: standard) },
        years: years, charts: self, area: area, standard: standard)
    }
    let shared = sharedBreaks(lines)
    let series = ChartSeries(
      years: years.map { names.link(to: $0) },
      lines: lines.map { line in
        ChartSeries.Line(
          line.values[0].subject, line.values.map(\.value),
          breaks: line.breaks.filter { !shared.contains($0) })
      },
      breaks: shared)
    let subject = scope ?? (scopes.count == 1 ? scopes[0] : .network)
    return ChartData(
      measure: standard == nil ? .mean : .score, scale: scale, scope: names.link(to: subject),
      area: names.link(to: area), standard: standard.map { names.link(to: $0) },
      period: first == last
        ? .year(names.link(to: first)) : .years(names.link(to: first), names.link(to: last)),
      shape: .series(series), findings: findings(lines, shared),
      credit: credit(
        lines.flatMap(\.values).map(\.outcome),
        services: scopes.flatMap { sources.services(of: $0) }, area,
        years),
      digest: digest)
  }

  /// Those that all lines have which have values on both sides of them.
  private func sharedBreaks(_ lines: [YearLine]) -> [ChartBreak] {
    var shared: [ChartBreak] = []
    for found in lines.flatMap(\.breaks) where !shared.contains(found) {
      let isEverywhere = lines.allSatisfy { line in
        line.breaks.contains(found) || !line.spans(found.after)
      }
      if isEverywhere { shared.append(found) }
    }
    return shared.sorted { $0.after < $1.after }
  }

  /// `shared`: the breaks that all lines have.
  private func findings(_ lines: [YearLine], _ shared: [ChartBreak]) -> [ChartFinding] {
    guard lines.contains(where: { !$0.held.isEmpty }) else { return [.nothingHeld] }
    var breaks: [ChartFinding] = []
    for line in lines {
      for found in line.breakFindings(shared) where !breaks.contains(found) {
        breaks.append(found)
      }
    }
    // A sentence for each of many would tell nobody anything.
    guard lines.count <= ChartRefusal.mostLines else {
      return roseMost(lines.map { ($0.subject, $0) })
        + breaks.filter { if case .broken = $0 { true } else { false } }
    }
    return lines.flatMap { $0.movements() } + breaks + lines.flatMap { $0.missing() }
  }

  // MARK: Two years

  /// Two years of each part of a group.
  public func pairs(
    of scope: Scope, by part: ChartRequest.Part, _ area: Ref<Area>, from first: Year,
    to last: Year, standard: Ref<Standard>? = nil
  ) -> ChartData {
    let whole = part == .service ? scope : nil
    return pairs(
      of: parts(of: scope, by: part, openFor: area, in: [first, last]), area, from: first, to: last,
      standard: standard,
      about: scope, whole: whole)
  }

  /// `whole`: the group all of whose services these are.
  public func pairs(
    of scopes: [Scope], _ area: Ref<Area>, from first: Year, to last: Year,
    standard: Ref<Standard>? = nil, about scope: Scope? = nil, whole: Scope? = nil
  ) -> ChartData {
    let rows = byName(scopes).map { scope in
      YearPair(
        scope: scope, before: value(of: scope, area, in: first, standard: standard),
        after: value(of: scope, area, in: last, standard: standard),
        change: results.change(of: scope, area, from: first, to: last, standard: standard),
        address: address("change", scope, area, (first, last), standard))
    }
    let years = (first, last)
    return pairs(
      rows, area, years, standard, scope: scope ?? (scopes.count == 1 ? scopes[0] : .network),
      whole: whole, services: scopes.flatMap { sources.services(of: $0) })
  }

  /// Two years of each standard of a scope: those of the later year, and what the earlier had.
  public func standardPairs(
    of scope: Scope, _ area: Ref<Area>, from first: Year, to last: Year
  ) -> ChartData {
    let items = sources.edition(of: area, in: last)?.standards ?? []
    let rows = items.map { item in
      let subject = subject(item, area, in: last)
      func exact(_ year: Year) -> Exact {
        self.exact(
          subject, results.result(of: scope, area, in: year, standard: item.standard), of: scope,
          area, in: year, standard: item.standard)
      }
      return YearPair(
        scope: scope, before: exact(first), after: exact(last),
        change: results.change(
          of: scope, area, from: first, to: last, standard: item.standard),
        address: address("change", scope, area, (first, last), item.standard))
    }
    return pairs(
      rows, area, (first, last), nil, scope: scope, whole: nil,
      services: sources.services(of: scope))
  }

  private func pairs(
    _ rows: [YearPair], _ area: Ref<Area>, _ years: (Year, Year), _ standard: Ref<Standard>?,
    scope: Scope, whole: Scope?, services: [Ref<Service>]
  ) -> ChartData {
    let isOfStandards = rows.first?.after.subject.role == .standard
    return ChartData(
      measure: standard == nil && !isOfStandards ? .mean : .score, scale: scale,
      scope: names.link(to: scope), area: names.link(to: area),
      standard: standard.map { names.link(to: $0) },
      period: .years(names.link(to: years.0), names.link(to: years.1)),
      shape: .pairs(
        ChartPairs(
          from: names.link(to: years.0), to: names.link(to: years.1),
          rows: rows.map { $0.row(names) })),
      findings: PairFindings(
        rows: rows, charts: self, area: area, years: years, standard: standard, whole: whole
      ).all(),
      credit: credit(
        rows.flatMap { [$0.before.outcome, $0.after.outcome] }, services: services, area,
        [years.0, years.1]),
      digest: digest)
  }
}

// MARK: Areas

extension NetworkCharts {
  /// The means of one scope over the years, a line for each area. `years` are those of which anything
  /// of an area is held.
  public func areas(
    of scope: Scope, _ areas: [Ref<Area>], years: (Ref<Area>) -> [Year]
  ) -> ChartData {
    let held = areas.flatMap(years)
    guard let first = held.min(), let last = held.max() else {
      return series(of: [scope], Ref(0), from: Year(0), to: Year(0))
    }
    if areas.count == 1 { return series(of: [scope], areas[0], from: first, to: last) }
    let all = (first.number...last.number).map { Year($0) }
    let subject = subject(scope)
    let lines = areas.map { area in
      var line = YearLine(
        scope: scope, values: all.map { value(of: subject, scope, area, in: $0) }, years: all,
        charts: self, area: area, standard: nil)
      line.subject = ChartSubject(names.link(to: area), .area)
      return line
    }
    return ChartData(
      measure: .mean, scale: scale, scope: names.link(to: scope), area: nil,
      period: .years(names.link(to: first), names.link(to: last)),
      shape: .series(
        ChartSeries(
          years: all.map { names.link(to: $0) },
          lines: lines.map { line in
            ChartSeries.Line(line.subject, line.values.map(\.value), breaks: line.breaks)
          }, breaks: [])),
      findings: areaFindings(lines), credit: ChartCredit(), digest: digest)
  }

  /// Each area has a part of the page that tells of its change; here of few, and of many the one
  /// that stands out.
  private func areaFindings(_ lines: [YearLine]) -> [ChartFinding] {
    guard lines.count <= ChartRefusal.mostLines else {
      return roseMost(lines.map { ($0.subject, $0) })
    }
    return lines.flatMap { $0.lastMovement } + lines.flatMap { $0.breakFindings([]) }
  }

  private func roseMost(_ lines: [(subject: ChartSubject, line: YearLine)]) -> [ChartFinding] {
    let rises = lines.compactMap { subject, line in
      line.lastRise.map { (subject: subject, rise: $0) }
    }
    guard let best = rises.map(\.rise.by).max() else { return [] }
    let top = rises.filter { $0.rise.by == best }
    return [.roseMost(top.map(\.subject), change: change(best, address: top[0].rise.address))]
  }
}
