public import SiteModel

/// How many are at each level.
extension NetworkCharts {
  /// How the services of a group are spread over the scale: a row for each standard of the year, or
  /// for one alone. `known`: the spreads of all standards of the year, where somebody has them.
  public func spread(
    of scope: Scope, _ area: Ref<Area>, in year: Year, standard: Ref<Standard>? = nil,
    known: [Spread]? = nil
  ) -> ChartData {
    let items = (sources.edition(of: area, in: year)?.standards ?? []).filter {
      standard == nil || $0.standard == standard
    }
    let spreads =
      known ?? items.map { results.spread(of: scope, area, in: year, standard: $0.standard) }
    // A mean of wards is no level: then services are counted by band.
    let isWhole = spreads.allSatisfy(\.isWhole)
    let levels = isWhole ? scoreLevels : bandLevels
    let rows = zip(items, spreads).map { item, spread in
      let counts = isWhole ? spread.levels.map(\.services).reversed() : spread.bands
      let what = isWhole ? "level-" : "count-"
      return ChartCounts.Row(
        subject(item, area, in: year),
        counts: zip(levels, counts).map { level, count in
          ChartCounts.Count(
            count, address: address(what + level.id, scope, area, year, item.standard))
        },
        without: ChartCounts.Count(
          spread.of - spread.scored,
          address: address("without", scope, area, year, item.standard)))
    }
    let counts = ChartCounts(levels: levels, rows: rows, unit: .services)
    return ChartData(
      measure: .services, scale: scale, scope: names.link(to: scope), area: names.link(to: area),
      standard: standard.map { names.link(to: $0) }, period: .year(names.link(to: year)),
      shape: .counts(counts), findings: spreadFindings(counts, scope, area, year, standard),
      credit: credit([], services: sources.services(of: scope), area, [year]), digest: digest)
  }

  /// The whole scores, the highest first.
  private var scoreLevels: [ChartCounts.Level] {
    guard let scale = sources.scale else { return [] }
    let lowest = Int(Ratio(scale.minimum).rounded(places: 0))
    let highest = Int(Ratio(scale.maximum).rounded(places: 0))
    guard lowest <= highest else { return [] }
    return (lowest...highest).reversed().map { score in
      let band = results.bandIndex(of: Ratio(Score(score))) ?? 0
      return ChartCounts.Level(
        name: String(score), id: String(score), band: UInt8(clamping: band + 1),
        side: side(ofBand: band), means: results.bands[band].means)
    }
  }

  private var bandLevels: [ChartCounts.Level] {
    results.bands.enumerated().map { index, band in
      ChartCounts.Level(
        name: band.means, id: band.rating, band: UInt8(clamping: index + 1),
        side: side(ofBand: index), means: band.means)
    }
  }

  private func side(ofBand band: Int) -> ChartCounts.Level.Side {
    let count = results.bands.count
    if band == 0 { return .good }
    return count > 3 && band * 2 < count ? .middle : .room
  }

  private func spreadFindings(
    _ counts: ChartCounts, _ scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>?
  ) -> [ChartFinding] {
    guard counts.rows.contains(where: { $0.counts.contains { $0.count > 0 } }) else {
      return [.nothingHeld]
    }
    if counts.rows.count == 1 { return levelFindings(counts, counts.rows[0]) }
    // Of several standards their means say which stand out.
    let values = standardExacts(of: scope, area, in: year).filter { $0.outcome.value != nil }
    let findings = StandardFindings(
      values: values, reference: value(of: scope, area, in: year),
      printedAddress: address("printed-standards", scope, area, year),
      isUndecided: results.standingOut(of: scope, area, in: year).isUndecided
    ).all()
    return findings == [.nothingHeld] ? [] : findings
  }

  private func levelFindings(_ counts: ChartCounts, _ row: ChartCounts.Row) -> [ChartFinding] {
    var findings: [ChartFinding] = []
    let total = row.counts.reduce(0) { $0 + $1.count }
    for (level, count) in zip(counts.levels, row.counts) where count.count > 0 {
      let part = ChartFinding.ChartCount(count.count, of: total, address: count.address)
      if count.count * 2 > total {
        findings.insert(.mostAt(level, part, unit: counts.unit), at: 0)
      } else {
        findings.append(.atLevel(level, part, unit: counts.unit))
      }
    }
    if row.without.count > 0 {
      findings.append(
        .without(
          ChartFinding.ChartCount(row.without.count, of: row.total, address: row.without.address),
          unit: counts.unit))
    }
    return findings
  }
}
