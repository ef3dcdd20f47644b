internal import SiteModel

/// The theme's words for charts, with what the site says about its scale.
struct ChartWords: Sendable {
  let list: WordList
  let scale: RatingScale?

  init(_ list: WordList, scale: RatingScale?) {
    self.list = list
    self.scale = scale
  }

  /// Why there is no number.
  func state(_ state: ScoreGrid.Cell.State) -> String {
    switch state {
    case .value, .printed: list.text("cell-printed")
    case .notScored: list.text("cell-not-scored")
    case .notInForce: list.text("cell-not-in-force")
    case .notUploaded: list.text("cell-not-uploaded")
    case .notDueYet: list.text("cell-not-due-yet")
    case .notOpen: list.text("cell-not-open")
    case .notHeld: list.text("cell-not-held")
    case .notLookedAt: list.text("cell-not-looked-at")
    }
  }

  func mean(_ value: ChartValue) -> String { list.text("chart-mean", ["value": value.text]) }

  /// What stands at a break, in few words.
  func breaking(_ reason: ChartBreak.Reason) -> String {
    switch reason {
    case .standardsChanged: list.text("chart-break-standards")
    case .othersScored: list.text("chart-break-scored")
    case .printed: list.text("chart-break-printed")
    }
  }

  /// A year before which something ends.
  func year(_ name: String, after reason: ChartBreak.Reason) -> String {
    let key =
      switch reason {
      case .standardsChanged: "chart-year-break-standards"
      case .othersScored: "chart-year-break-scored"
      case .printed: "chart-year-break-printed"
      }
    return list.text(key, ["year": name])
  }

  /// What a level is called: a score's number says that it is one.
  func level(_ level: ChartCounts.Level) -> Phrase {
    guard level.name.utf8.allSatisfy({ $0 < UInt8(ascii: "A") }) else { return Phrase(level.name) }
    return phrase("chart-level", ["score": Phrase(level.name, address: "level/" + level.id)])
  }

  /// What a band is called, 1 being the highest.
  func band(_ position: UInt8) -> String? {
    guard let bands = scale?.bands, bands.indices.contains(Int(position) - 1) else { return nil }
    return bands[Int(position) - 1].means
  }
}
