public import SiteModel

/// What there is to say about a scope in an area.
extension NetworkCharts {
  /// How its parts do, which of its standards stand out, and what changed since the year before, or
  /// since the one that is given.
  public func summary(
    of scope: Scope, _ area: Ref<Area>, in year: Year, since first: Year?,
    standard: Ref<Standard>?
  ) -> ChartData {
    let base: ChartData
    if case .service = scope {
      base =
        standard == nil
        ? standards(of: scope, area, in: year)
        : members(of: [scope], area, in: year, standard: standard)
    } else {
      let hasParts = !parts(of: scope, by: .collaborative).isEmpty
      base = members(
        of: scope, by: hasParts ? .collaborative : .service, area, in: year, standard: standard)
    }
    var findings = base.findings
    if standard == nil, base.measure == .mean {
      let values = standardExacts(of: scope, area, in: year)
      let more = StandardFindings(
        values: values, reference: value(of: scope, area, in: year),
        printedAddress: address("printed-standards", scope, area, year),
        isUndecided: results.standingOut(of: scope, area, in: year).isUndecided
      ).all()
      for finding in more {
        switch finding {
        case .highest, .highestJustAbove, .highestAsPrinted, .mostRoom, .mostRoomJustBelow:
          findings.append(finding)
        default: continue
        }
      }
    }
    let earlier = first.flatMap { $0 < year ? $0 : nil } ?? yearBefore(year, area, scope)
    if let earlier {
      let change = series(of: [scope], area, from: earlier, to: year, standard: standard)
      for finding in change.findings {
        switch finding {
        case .rose, .fell, .unchanged, .sinceFirst, .broken: findings.append(finding)
        default: continue
        }
      }
    }
    return ChartData(
      measure: base.measure, scale: base.scale, scope: base.scope, area: base.area,
      standard: base.standard, period: base.period, shape: base.shape, findings: findings,
      credit: base.credit, digest: digest)
  }

  /// The last year before one in which the scope has a value.
  private func yearBefore(_ year: Year, _ area: Ref<Area>, _ scope: Scope) -> Year? {
    results.years(of: area).last {
      $0 < year && results.result(of: scope, area, in: $0).missing == nil
    }
  }
}
