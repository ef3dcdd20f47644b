public import SiteModel

/// One value for each of several.
extension NetworkCharts {
  /// The parts of a group beside its mean, or, of one standard, beside its value for it. Services of
  /// several collaboratives stand in a group for each.
  public func members(
    of scope: Scope, by part: ChartRequest.Part, _ area: Ref<Area>, in year: Year,
    standard: Ref<Standard>? = nil
  ) -> ChartData {
    let scopes = parts(of: scope, by: part, openFor: area, in: [year])
    let reference = value(of: scope, area, in: year, standard: standard)
    let values = scopes.map { value(of: $0, area, in: year, standard: standard) }
    let groups = groups(scopes, values, in: scope, area, year, standard)
    let credit = credit(
      (values + [reference]).map(\.outcome), services: sources.services(of: scope), area, [year])
    let findings = MemberFindings(
      values: values, reference: reference, whole: (scope, part), charts: self,
      area: area, year: year, standard: standard)
    return ChartData(
      measure: standard == nil ? .mean : .score, scale: scale, scope: names.link(to: scope),
      area: names.link(to: area), standard: standard.map { names.link(to: $0) },
      period: .year(names.link(to: year)),
      shape: .members(
        ChartMembers(
          groups: groups,
          reference: reference.value.isHeld
            ? ChartMembers.Member(reference.subject, reference.value) : nil)),
      findings: findings.all(), credit: credit, digest: digest)
  }

  /// Some scopes beside each other.
  public func members(
    of scopes: [Scope], _ area: Ref<Area>, in year: Year, standard: Ref<Standard>? = nil
  ) -> ChartData {
    let scopes = byName(scopes)
    let values = scopes.map { value(of: $0, area, in: year, standard: standard) }
    let findings = MemberFindings(
      values: values, reference: nil, whole: nil, charts: self, area: area, year: year,
      standard: standard)
    return ChartData(
      measure: standard == nil ? .mean : .score, scale: scale,
      scope: names.link(to: scopes.count == 1 ? scopes[0] : .network),
      area: names.link(to: area), standard: standard.map { names.link(to: $0) },
      period: .year(names.link(to: year)),
      shape: .members(ChartMembers(groups: [group(nil, values)])), findings: findings.all(),
      credit: credit(
        values.map(\.outcome), services: scopes.flatMap { sources.services(of: $0) }, area, [year]),
      digest: digest)
  }

  /// What a scope has for each standard of the year, in the order of their numbers.
  public func standards(of scope: Scope, _ area: Ref<Area>, in year: Year) -> ChartData {
    let values = standardExacts(of: scope, area, in: year)
    let reference = value(of: scope, area, in: year)
    let findings = StandardFindings(
      values: values, reference: reference,
      printedAddress: address("printed-standards", scope, area, year),
      isUndecided: results.standingOut(of: scope, area, in: year).isUndecided)
    return ChartData(
      // What a group has for a standard is the mean of its services.
      measure: reference.subject.role == .service ? .score : .mean, scale: scale,
      scope: names.link(to: scope), area: names.link(to: area),
      period: .year(names.link(to: year)),
      shape: .members(
        ChartMembers(
          groups: [group(nil, values)],
          reference: reference.value.isHeld
            ? ChartMembers.Member(reference.subject, reference.value) : nil)),
      findings: findings.all(),
      credit: credit(
        (values + [reference]).map(\.outcome), services: sources.services(of: scope), area, [year]),
      digest: digest)
  }

  func standardExacts(of scope: Scope, _ area: Ref<Area>, in year: Year) -> [Exact] {
    let items = sources.edition(of: area, in: year)?.standards ?? []
    return items.map { item in
      let outcome = results.result(of: scope, area, in: year, standard: item.standard)
      return exact(
        subject(item, area, in: year), outcome, of: scope, area, in: year,
        standard: item.standard)
    }
  }

  private func group(_ link: NamedLink?, _ values: [Exact]) -> ChartMembers.Group {
    ChartMembers.Group(
      link: link, members: values.map { ChartMembers.Member($0.subject, $0.value) })
  }

  private func groups(
    _ scopes: [Scope], _ values: [Exact], in scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>?
  ) -> [ChartMembers.Group] {
    let owners = scopes.map { each -> Ref<Collaborative>? in
      if case .service(let service) = each { sources[service].collaborative } else { nil }
    }
    let order = byName(Set(owners.compactMap(\.self)).sorted().map { .collaborative($0) })
    if case .collaborative = scope { return [group(nil, values)] }
    guard order.count > 1 else { return [group(nil, values)] }
    var groups = order.map { owner in
      let own = zip(owners, values).filter { $0.0.map { .collaborative($0) } == owner }
      var group = group(names.link(to: owner), own.map(\.1))
      let mean = value(of: owner, area, in: year, standard: standard)
      group.reference = mean.value.isHeld ? mean.value : nil
      return group
    }
    let rest = zip(owners, values).filter { $0.0 == nil }.map(\.1)
    if !rest.isEmpty { groups.append(group(nil, rest)) }
    return groups
  }
}
