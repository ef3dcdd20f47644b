public import SiteModel

/// How a figure was computed, row by row: what `candour explain FIGURE` prints.
public struct Derivation: Sendable {
  /// `Humber Centre, Involvement, 2023/24: mean`.
  public var title: String
  /// `3.8`; of a claim, `holds`.
  public var answer: String
  public var rows: [Row]
  /// `45 ÷ 12 standards = 3.75`.
  public var sum: String?

  public struct Row: Sendable {
    public var label: String
    public var value: String
    /// Where it stands, if it stands anywhere.
    public var span: SourceSpan?
  }
}

extension NetworkResults {
  /// Of `mean/humber-centre/involvement/2023`, with or without `figure:` or `claim:` before it.
  /// Nothing where the address names nothing: `figure(_:)` and `claim(_:)` say why.
  public func derivation(of address: String) -> Derivation? {
    let isClaim = address.hasPrefix("claim:")
    let isFigure = address.hasPrefix("figure:")
    let text = isClaim || isFigure ? String(address.drop { $0 != ":" }.dropFirst()) : address
    if !isClaim, let parsed = try? FigureAnswers(text, in: self).address,
      case .answer(let answer) = figure(text)
    {
      return derivation(parsed, answer: answer.value.text, sum: answer.how)
    }
    guard !isFigure, let parsed = try? ClaimJudgement(text, in: self).address else { return nil }
    switch claim(text) {
    case .holds(let how, _, _, _): return derivation(parsed, answer: "holds", sum: how)
    case .mistake(let mistake, _) where mistake.code == .claimFalse:
      return derivation(parsed, answer: "does not hold", sum: mistake.message)
    case .mistake(let mistake, _) where mistake.code == .claimUndecided:
      return derivation(parsed, answer: "can't be decided", sum: mistake.message)
    case .mistake: return nil
    }
  }

  private func derivation(_ address: FigureAddress, answer: String, sum: String) -> Derivation {
    let wording = Wording(results: self)
    let years = [address.firstYear, address.year].compactMap(\.self)
    let subject = [
      wording.name(address.scope), sources[address.area].name,
      address.standard.map { wording.name($0) }, Wording.list(years.map(wording.year)),
    ].compactMap(\.self).joined(separator: ", ")
    var rows: [Derivation.Row] = []
    for scope in [address.scope, address.other].compactMap(\.self) {
      for year in years {
        rows += self.rows(scope, address.area, year, address.standard).map { row in
          var row = row
          if years.count > 1 { row.label = "\(wording.year(year)): \(row.label)" }
          return row
        }
      }
    }
    return Derivation(
      title: "\(subject): \(address.what)", answer: answer, rows: rows, sum: sum)
  }

  private func rows(
    _ scope: Scope, _ area: Ref<Area>, _ year: Year, _ standard: Ref<Standard>?
  ) -> [Derivation.Row] {
    let outcome = result(of: scope, area, in: year, standard: standard)
    let wording = Wording(results: self)
    if let (figure, set) = outcome.printed {
      let place = PrintedPlace(figure, in: set)
      let label = [wording.name(scope), "printed in", place.place ?? place.source]
      return [
        .init(label: label.joined(separator: " "), value: figure.text, span: figure.span)
      ]
    }
    if case .service(let service) = scope { return rows(of: service, area, year, standard) }
    return byName(openServices(of: scope, area, in: year)).map { service in
      let scope = Scope.service(service)
      let outcome = result(of: scope, area, in: year, standard: standard)
      let span = standard.flatMap { entries(of: service, $0, area, year) }.flatMap { entries in
        entries.count == 1 ? scoreSpan(entries[0], area, year) : nil
      }
      return .init(
        label: sources[service].name,
        value: Working(results: self).of(outcome, scope, area, year, standard), span: span)
    }
  }

  /// A row for each score, or each ward's.
  private func rows(
    of service: Ref<Service>, _ area: Ref<Area>, _ year: Year, _ only: Ref<Standard>?
  ) -> [Derivation.Row] {
    guard let edition = sources.edition(of: area, in: year) else { return [] }
    return edition.standards.filter { only == nil || $0.standard == only }.flatMap { item in
      let label = "\(item.number) \(item.wording)"
      let entries = entries(of: service, item.standard, area, year)
      if entries.isEmpty { return [Derivation.Row(label: label, value: "not scored", span: nil)] }
      return entries.map { entry in
        let ward = ward(of: entry, area, year).map { ", \($0)" } ?? ""
        return .init(
          label: label + ward, value: entry.score.description,
          span: scoreSpan(entry, area, year))
      }
    }
  }

  private func scoreSpan(_ entry: ScoreEntry, _ area: Ref<Area>, _ year: Year) -> SourceSpan? {
    uploads.table(area, year).map { sources.scores[$0].span(of: entry) }
  }

  private func ward(of entry: ScoreEntry, _ area: Ref<Area>, _ year: Year) -> String? {
    guard entry.ward >= 0, let table = uploads.table(area, year) else { return nil }
    let wards = sources.scores[table].wards
    return wards.indices.contains(Int(entry.ward)) ? wards[Int(entry.ward)] : nil
  }
}

extension FigureValue {
  /// In plain text, for a terminal.
  public var text: String {
    switch self {
    case .number(let text), .change(let text): text
    case .count(let count): String(count)
    case .part(let count, let of): "\(count) of \(of)"
    case .share(let count, let of, let percent): "\(count) of \(of) (\(percent) %)"
    case .rating(let name, let means): "\(name) (\(means))"
    case .names(let names): Wording.list(names)
    case .standards(let standards): Wording.list(standards.map { "\($0.number) \($0.name)" })
    }
  }
}
