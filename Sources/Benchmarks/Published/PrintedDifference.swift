public import SiteModel

/// A printed figure that its own parts, or the scores held, don't give.
public struct PrintedDifference: Sendable {
  public var figure: PublishedFigure
  public var set: PublishedSet
  public var kind: Kind
  /// What it should have been, as far as that is known.
  public var expected: Expected
  public var cause: Cause?

  public enum Kind: Sendable, Hashable {
    /// It differs from what is computed from scores that are held.
    case differs
    /// No values that print as its parts can give it.
    case wrong
    /// Its parts give it only when the digits behind are cut instead of rounded.
    case truncated
  }

  public enum Expected: Sendable, Hashable {
    /// Computed from scores that are held: exact, and as it is shown.
    case computed(Ratio, shown: String)
    /// The lowest and the highest that its parts allow, rounded to as many places as it has.
    case parts(Parts, from: String, to: String)
  }

  /// Which figures of the same document it is held against.
  public enum Parts: Sendable, Hashable {
    case standards
    case services
    case collaboratives
  }

  public enum Cause: Sendable, Hashable {
    /// The digits behind were dropped.
    case cut
    case digitsSwapped
    /// First to more places, then again.
    case roundedTwice
  }
}

extension PrintedDifference.Cause {
  /// What turns a value into the figure that was printed with so many places.
  init?(turning value: Ratio, into printed: Ratio, places: Int) {
    let units = printed.rounded(places: places)
    if value.cut(places: places) == units {
      self = .cut
    } else if Self.isRoundedTwice(value, units, places) {
      self = .roundedTwice
    } else if Self.isSwapped(value.text(places: places), printed.text(places: places)) {
      self = .digitsSwapped
    } else {
      return nil
    }
  }

  private static func isRoundedTwice(_ value: Ratio, _ units: Int128, _ places: Int) -> Bool {
    // Nobody prints more, and 37 places would not fit into the number.
    guard places <= 8 else { return false }
    var scale: Int128 = 1
    for more in 1...2 {
      scale = 1
      for _ in 0..<places + more { scale *= 10 }
      let once = Ratio(value.rounded(places: places + more), over: scale)
      if once?.rounded(places: places) == units { return true }
    }
    return false
  }

  private static func isSwapped(_ right: String, _ printed: String) -> Bool {
    var digits = right.utf8.filter { $0 != UInt8(ascii: ".") }
    let others = printed.utf8.filter { $0 != UInt8(ascii: ".") }
    guard digits.count == others.count, digits != others else { return false }
    for index in digits.indices.dropLast() {
      digits.swapAt(index, index + 1)
      if digits == others { return true }
      digits.swapAt(index, index + 1)
    }
    return false
  }
}
