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
    /// What its parts allow, rounded to as many places as it was printed with.
    case parts(from: String, to: String)
  }

  public enum Cause: Sendable, Hashable {
    case cut
    case digitsSwapped
  }
}
