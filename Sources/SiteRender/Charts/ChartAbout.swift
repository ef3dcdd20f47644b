internal import SiteModel

/// What a chart is about, in words: its subtitle, its credit, what a screen reader calls it.
struct ChartAbout {
  let data: ChartData
  let kind: ChartKind
  let words: ChartWords

  /// `Mean score of each service: Humber and North Yorkshire, Involvement, 2023/24`.
  var subtitle: Phrase {
    var places = [whose]
    places.append(data.area.map { Phrase($0.name) })
    places.append(data.standard.map { words.phrase("chart-quoted", ["name": Phrase($0.name)]) })
    places.append(period)
    let said = places.compactMap { $0 }
    guard let first = said.first else { return measure }
    let joined = said.dropFirst().reduce(first) { $0 + Phrase(", ") + $1 }
    return words.phrase("chart-about", ["measure": measure, "places": joined])
  }

  /// Of several lines, each; of more than can stand in one picture, they are named there alone.
  private var whose: Phrase? {
    if case .series(let series) = data.shape, series.lines.count > 1 {
      guard series.lines.count <= ChartRefusal.mostLines else { return nil }
      return words.list(series.lines.map { words.name($0.subject) })
    }
    return data.scope.id == Scope.networkID ? nil : Phrase(data.scope.name)
  }

  private var measure: Phrase {
    switch data.measure {
    case .services: return words.phrase("chart-about-services")
    case .standards: return words.phrase("chart-about-standards")
    case .progress: return words.phrase("chart-about-progress")
    case .mean, .score: break
    }
    let figure = data.measure.rawValue
    switch data.shape {
    case .members(let members):
      switch members.all.first?.subject.role {
      case .standard?: return words.phrase("chart-about-\(figure)-standard")
      case .collaborative?, .region?, .network?:
        return words.phrase("chart-about-mean-collaborative")
      default: return words.phrase("chart-about-\(figure)-service")
      }
    case .series: return words.phrase("chart-about-\(figure)-years")
    case .pairs: return words.phrase("chart-about-\(figure)-pairs")
    case .matrix, .counts: return words.phrase("chart-about-matrix")
    }
  }

  private var period: Phrase? {
    switch data.period {
    case .year(let year): words.year(year)
    case .years(let first, let last):
      first == last
        ? words.year(last)
        : words.phrase("chart-years", ["from": words.year(first), "to": words.year(last)])
    case .day: nil
    }
  }

  var title: String {
    words.list.text(
      "chart-title",
      ["kind": words.list.text("chart-kind-" + kind.rawValue), "measure": measure.text])
  }

  /// Above the table of its values.
  var caption: Phrase { subtitle }

  // MARK: The credit

  /// Sentences: the scale, what it rests on, when that was agreed, where it was printed.
  var credits: [Phrase] {
    var said: [Phrase] = []
    let isOnScale = data.measure == .mean || data.measure == .score
    if isOnScale {
      said.append(
        words.phrase(
          "chart-scale",
          [
            "minimum": Phrase(data.scale.minimum.description, address: "scale/minimum"),
            "maximum": Phrase(data.scale.maximum.description, address: "scale/maximum"),
          ]))
    }
    if kind == .bars { said.append(Phrase(words.list.text("chart-bars-from"), address: "scale/0")) }
    if let basis = data.credit.basis { said.append(self.basis(basis)) }
    return said + Self.credits(of: data.credit, words: words)
  }

  /// Where printed values come from.
  static func credits(of credit: ChartCredit, words: ChartWords) -> [Phrase] {
    credit.printed.enumerated().map { index, printed in
      let source = Phrase(printed.source)
      let sentence =
        printed.place.map {
          words.phrase("chart-printed-at", ["source": source, "place": Phrase($0)])
        } ?? words.phrase("chart-printed-in", ["source": source])
      let addresses = credit.printedAddresses
      return Phrase(
        sentence.text, address: addresses.indices.contains(index) ? addresses[index] : nil)
    }
  }

  private func basis(_ basis: ChartCredit.Basis) -> Phrase {
    let part =
      basis.count == basis.of
      ? grouped(basis.count)
      : words.list.text(
        "chart-basis-part", ["held": grouped(basis.count), "total": grouped(basis.of)])
    return words.phrase(
      "chart-basis-" + basis.unit.rawValue, ["part": Phrase(part, address: basis.address)],
      count: basis.of)
  }

  /// The day that its values are of, and the word that says so.
  var day: (key: String, date: CalendarDate)? {
    if case .day(let day?) = data.period { return ("chart-as-of", day) }
    return data.credit.agreed.map { ("chart-agreed", $0) }
  }
}
