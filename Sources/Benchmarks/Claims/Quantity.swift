internal import SiteModel

/// A value as a claim can use it: exact where it is computed; where it was printed, all that it
/// may have been before it was rounded.
struct Quantity {
  /// Whose: `Humber Centre`.
  var name: String
  var interval: PrintedInterval
  /// `3.75`; as printed, `3.4`.
  var text: String
  var printed: PrintedPlace?

  var isExact: Bool { printed == nil }

  enum Order {
    case less
    case equal
    case greater
    /// Printed figures too close to tell.
    case unsure
  }

  func compared(with other: Quantity) -> Order {
    if isExact, other.isExact {
      let (mine, theirs) = (interval.low, other.interval.low)
      return mine < theirs ? .less : mine == theirs ? .equal : .greater
    }
    if interval.isBelow(other.interval) { return .less }
    return other.interval.isBelow(interval) ? .greater : .unsure
  }

  /// Whether it exceeds another by a number or more; nothing where that can't be told.
  func exceeds(_ other: Quantity, by number: Ratio) -> Bool? {
    guard let least = interval.low.subtracting(other.interval.high),
      let most = interval.high.subtracting(other.interval.low)
    else { return nil }
    if least >= number { return true }
    let isReached = interval.isClosed
    return most < number || (most == number && !isReached) ? false : nil
  }

  /// `Humber Centre 3.75`.
  var described: String { isExact ? "\(name) \(text)" : "\(name) \(text) (as printed)" }
}
