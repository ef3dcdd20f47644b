internal import SiteModel

/// All that a figure may have been before it was printed: from `low`, which may be it, up to
/// `high`, which may not unless `isClosed`.
struct PrintedInterval: Sendable, Hashable {
  var low: Ratio
  var high: Ratio
  var isClosed: Bool

  /// How the last digit came about.
  enum Manner: CaseIterable {
    case rounded
    case cut
    /// One of the two; nobody knows which.
    case either
  }

  /// Of a figure printed with so many decimal places; nothing where it is too fine to be held.
  init?(_ score: Score, places: Int, _ manner: Manner) {
    var scale: Int128 = 1
    for _ in 0..<min(places, 8) { scale *= 10 }
    let printed = Ratio(score)
    guard let unit = Ratio(1, over: scale), let half = Ratio(1, over: 2 * scale),
      let below = printed.subtracting(half), let above = printed.adding(half),
      let next = printed.adding(unit)
    else { return nil }
    low = manner == .cut ? printed : below
    high = manner == .rounded ? above : next
    isClosed = false
  }

  init(low: Ratio, high: Ratio, isClosed: Bool) {
    self.low = low
    self.high = high
    self.isClosed = isClosed
  }

  init(exactly value: Ratio) { self.init(low: value, high: value, isClosed: true) }

  /// Nothing lies beyond the ends of the scale.
  func clamped(to scale: RatingScale?) -> PrintedInterval {
    guard let scale else { return self }
    var clamped = self
    let (lowest, highest) = (Ratio(scale.minimum), Ratio(scale.maximum))
    if clamped.low < lowest, clamped.high > lowest { clamped.low = lowest }
    if clamped.high > highest, clamped.low <= highest {
      clamped.high = highest
      clamped.isClosed = true
    }
    return clamped
  }

  func meets(_ other: PrintedInterval) -> Bool {
    isNotAbove(other) && other.isNotAbove(self)
  }

  /// Whatever the two were.
  func isBelow(_ other: PrintedInterval) -> Bool {
    isClosed ? high < other.low : high <= other.low
  }

  private func isNotAbove(_ other: PrintedInterval) -> Bool {
    other.isClosed ? low <= other.high : low < other.high
  }
}
