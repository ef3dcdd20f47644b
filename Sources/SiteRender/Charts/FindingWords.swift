internal import SiteModel

/// Says a chart's findings, a sentence for each.
struct FindingWords {
  let words: ChartWords
  let data: ChartData

  /// More are not named one by one.
  private static let mostNames = 4

  func sentence(_ finding: ChartFinding) -> Phrase {
    said(finding).capitalised([
      words.list.text("chart-network"), words.phrase("chart-several").text,
    ])
  }

  private func said(_ finding: ChartFinding) -> Phrase {
    switch finding {
    case .highest(let subjects, let value, _):
      return named(subjects, key("chart-highest"), ["value": words.value(value)])
    case .highestJustAbove(let subjects, let value, let others):
      return named(
        subjects, key("chart-highest-just"), ["value": words.value(value), "others": names(others)])
    case .highestAsPrinted(let subjects, let value):
      return named(subjects, key("chart-highest-printed"), ["value": words.value(value)])
    case .mostRoomJustBelow(let subjects, let value, let others):
      return named(
        subjects, "chart-room-just", ["value": words.value(value), "others": names(others)])
    case .mostRoom(let subjects, let value):
      return named(subjects, "chart-room", ["value": words.value(value)])
    case .allEqual(let value, let count, let role):
      return words.phrase(
        key(count == 2 ? "chart-equal-both" : "chart-equal-all"),
        ["units": units(role), "value": words.value(value)])
    case .range(let low, let high, let count, let role):
      return words.phrase(
        key(count == 2 ? "chart-range-both" : "chart-range-all"),
        ["units": units(role), "low": words.value(low), "high": words.value(high)])
    case .mean(let subject, let value, let sides): return mean(subject, value, sides)
    case .nearMean(let count, let within): return nearMean(count, within)
    case .only(let subject, let value):
      return words.phrase(
        key("chart-only"), ["name": words.name(subject), "value": words.value(value)])
    case .rose, .fell, .unchanged, .sinceFirst, .changes, .roseMost: return change(finding)
    case .joined(let subjects, let year):
      return named(subjects, "chart-joined", ["year": words.year(year)])
    case .left(let subjects, let year):
      return named(subjects, "chart-left", ["year": words.year(year)])
    case .broken(let from, let to, let reason): return broken(from, to, reason)
    case .lineBroken(let subject, let from, let to, _):
      return words.phrase(
        "chart-line-broken",
        ["name": words.name(subject), "from": words.year(from), "to": words.year(to)])
    case .missing(let subjects, let state, let total): return missing(subjects, state, of: total)
    case .missingYears(let years, let subject, _):
      return words.phrase(
        key("chart-missing-years"),
        ["name": words.name(subject), "years": words.list(years.map(words.year))])
    case .nothingHeld: return words.phrase("chart-nothing")
    case .printed(let count):
      return words.phrase(
        "chart-some-printed", ["part": part(count, "values")], count: count.count)
    case .atLevel, .mostAt, .without, .completed: return counted(finding)
    }
  }

  /// A score has a sentence of its own wherever a mean is called one.
  private func key(_ key: String) -> String { data.measure == .score ? key + "-score" : key }

  // MARK: Who

  /// The word for one, for several, or for so many that naming them would help nobody.
  private func named(
    _ subjects: [ChartSubject], _ key: String, _ values: [String: Phrase]
  ) -> Phrase {
    var values = values
    values["names"] = names(subjects)
    return words.phrase(key, values, count: subjects.count)
  }

  private func names(_ subjects: [ChartSubject]) -> Phrase {
    guard subjects.count > Self.mostNames, let role = subjects.first?.role else {
      return words.list(subjects.map(words.name))
    }
    return words.phrase("chart-several", ["units": units(role)])
  }

  /// `services`.
  private func units(_ role: ChartSubject.Role) -> Phrase {
    switch role {
    case .service: words.phrase("chart-units-services")
    case .standard: words.phrase("chart-units-standards")
    case .collaborative, .region, .network: words.phrase("chart-units-groups")
    case .theme: words.phrase("chart-units-themes")
    case .area: words.phrase("chart-units-areas")
    }
  }

  /// `3 of 15 services`.
  private func part(_ count: ChartFinding.ChartCount, _ unit: String) -> Phrase {
    let text = words.list.text(
      "chart-part-" + unit, ["part": grouped(count.count), "total": grouped(count.of)],
      count: count.of)
    return Phrase(text, address: count.address)
  }

  // MARK: The mean

  private func mean(
    _ subject: ChartSubject, _ value: ChartValue, _ sides: ChartFinding.Sides?
  ) -> Phrase {
    let places = ["name": words.name(subject), "value": words.value(value)]
    if subject.role == .service { return words.phrase("chart-only", places) }
    guard let sides else { return words.phrase("chart-mean-of", places) }
    let parts = [
      ("chart-above", sides.above), ("chart-at", sides.at), ("chart-below", sides.below),
    ].filter { $0.1 > 0 }
    guard !parts.isEmpty else { return words.phrase("chart-mean-of", places) }
    let said = words.list(parts.map { words.phrase($0.0, count: $0.1) })
    return words.phrase(
      "chart-mean-sides",
      places.merging(["sides": Phrase(said.text, address: sides.address)]) { $1 })
  }

  private func nearMean(_ count: ChartFinding.ChartCount, _ within: Int32) -> Phrase {
    let distance = shown(within, places: 1)
    let places = [
      "distance": Phrase(distance, address: "scale/" + distance),
      "part": part(count, "services"),
    ]
    return count.count == count.of
      ? words.phrase("chart-near-all", places)
      : words.phrase("chart-near-some", places, count: count.count)
  }

  // MARK: Change

  private func change(_ finding: ChartFinding) -> Phrase {
    switch finding {
    case .rose(let movement): return moved("chart-rose", movement)
    case .fell(let movement): return moved("chart-fell", movement)
    case .sinceFirst(let movement):
      let key =
        movement.before.cell.thousandths < movement.after.cell.thousandths
        ? "chart-rose" : "chart-fell"
      return moved(key, movement)
    case .unchanged(let movement):
      return words.phrase(key("chart-unchanged"), places(of: movement))
    case .changes(let rose, let fell, let same, let unknown):
      let parts = [
        ("chart-count-rose", rose), ("chart-count-fell", fell), ("chart-count-same", same),
        ("chart-count-unknown", unknown),
      ].filter { $0.1.count > 0 }
      if parts.map(\.0) == ["chart-count-unknown"] {
        return words.phrase("chart-changes-unknown", ["units": units(role)])
      }
      let said = parts.map { key, count in
        let number = Phrase(grouped(count.count), address: count.address)
        return words.phrase(key, ["count": number], count: count.count)
      }
      return words.phrase(
        "chart-changes", ["units": units(role), "parts": words.list(said)])
    case .roseMost(let subjects, let change):
      return named(subjects, "chart-rose-most", ["change": words.value(change)])
    default: return Phrase("")
    }
  }

  /// Two values that look the same once rounded are not said to differ.
  private func moved(_ key: String, _ movement: ChartFinding.Movement) -> Phrase {
    let isSeen = movement.before.text != movement.after.text
    return words.phrase(self.key(isSeen ? key : "chart-hardly-changed"), places(of: movement))
  }

  private func places(of movement: ChartFinding.Movement) -> [String: Phrase] {
    [
      "name": words.name(movement.subject), "from": words.year(movement.from),
      "to": words.year(movement.to), "before": words.value(movement.before),
      "after": words.value(movement.after),
    ]
  }

  private func broken(
    _ from: NamedLink, _ to: NamedLink, _ reason: ChartBreak.Reason
  ) -> Phrase {
    let key =
      switch reason {
      case .standardsChanged: "chart-broken-standards"
      case .othersScored: "chart-broken-scored"
      case .printed: "chart-broken-printed"
      }
    return words.phrase(key, ["from": words.year(from), "to": words.year(to)])
  }

  // MARK: What is missing

  private func missing(
    _ subjects: [ChartSubject], _ state: ScoreGrid.Cell.State, of total: Int
  ) -> Phrase {
    if subjects.count == total, total > 1 { return words.phrase("chart-nothing") }
    let key =
      switch state {
      case .notScored, .value, .printed: "chart-not-scored"
      case .notInForce: "chart-not-in-force"
      case .notUploaded: "chart-not-uploaded"
      case .notDueYet: "chart-not-due-yet"
      case .notOpen: "chart-not-open"
      case .notHeld: "chart-not-held"
      case .notLookedAt: "chart-not-looked-at"
      }
    return named(subjects, key, [:])
  }

  // MARK: Counts

  private func counted(_ finding: ChartFinding) -> Phrase {
    switch finding {
    case .atLevel(let level, let count, let unit):
      return words.phrase(
        "chart-at-level", ["part": part(count, unit.rawValue), "level": words.level(level)],
        count: count.count)
    case .mostAt(let level, let count, let unit):
      let key = count.count == count.of && count.of > 1 ? "chart-all-at" : "chart-most-at"
      return words.phrase(
        key,
        [
          "part": part(count, unit.rawValue), "level": words.level(level),
          "units": words.phrase("chart-units-" + unit.rawValue),
        ], count: count.count)
    case .without(let count, let unit):
      let isRated = unit == .actions || unit == .objectives
      return words.phrase(
        isRated ? "chart-not-rated" : "chart-without",
        ["part": part(count, unit.rawValue)], count: count.count)
    case .completed(let count, let unit):
      return words.phrase(
        "chart-completed", ["part": part(count, unit.rawValue)], count: count.count)
    default: return Phrase("")
    }
  }

  /// Of the rows or members.
  private var role: ChartSubject.Role {
    switch data.shape {
    case .members(let members): members.all.first?.subject.role ?? .service
    case .series(let series): series.lines.first?.subject.role ?? .service
    case .pairs(let pairs): pairs.rows.first?.subject.role ?? .service
    case .counts(let counts): counts.rows.first?.subject.role ?? .service
    case .matrix: .service
    }
  }
}
