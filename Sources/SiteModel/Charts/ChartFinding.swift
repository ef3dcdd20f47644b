/// Something worth seeing in a chart, found in the data. Its words are the theme's. It never says
/// why, ranks nobody and names no service as the lowest.
public enum ChartFinding: Sendable, Hashable {
  /// One, or several that tie, of so many that have a value.
  case highest([ChartSubject], ChartValue, of: Int)
  /// The same where others look alike once rounded.
  case highestJustAbove([ChartSubject], ChartValue, others: [ChartSubject])
  /// The same of values that were printed: rounded, they can't tell which of several is higher.
  case highestAsPrinted([ChartSubject], ChartValue)
  /// Of standards only.
  case mostRoom([ChartSubject], ChartValue)
  case mostRoomJustBelow([ChartSubject], ChartValue, others: [ChartSubject])
  case allEqual(ChartValue, count: Int, role: ChartSubject.Role)
  case range(from: ChartValue, to: ChartValue, count: Int, role: ChartSubject.Role)
  /// What the members come to together, and how many of them lie above, at and below it.
  case mean(ChartSubject, ChartValue, spread: Sides?)
  /// So many of all members are no further than `thousandths` from the mean.
  case nearMean(ChartCount, within: Int32)
  /// One value, where there is only one to show.
  case only(ChartSubject, ChartValue)
  case rose(Movement)
  case fell(Movement)
  case unchanged(Movement)
  /// Both ends of a longer time that may be compared, where the last year says something else.
  case sinceFirst(Movement)
  /// Services that a group's mean rests on in the later of two years, and not in the earlier.
  case joined([ChartSubject], in: NamedLink)
  /// Those that it rested on in the earlier alone.
  case left([ChartSubject], in: NamedLink)
  /// Of members: how many rose, fell, stayed, and can't be compared.
  case changes(rose: ChartCount, fell: ChartCount, same: ChartCount, unknown: ChartCount)
  /// The one, or several that tie, that rose by most.
  case roseMost([ChartSubject], change: ChartValue)
  case broken(from: NamedLink, to: NamedLink, ChartBreak.Reason)
  /// The same of one line among others that are not broken there.
  case lineBroken(ChartSubject, from: NamedLink, to: NamedLink, ChartBreak.Reason)
  /// Members without a value; named where there are few.
  case missing([ChartSubject], state: ScoreGrid.Cell.State, of: Int)
  /// Years without a value.
  case missingYears([NamedLink], ChartSubject, state: ScoreGrid.Cell.State)
  /// Nothing is held at all.
  case nothingHeld
  /// Values that were printed elsewhere and not computed here.
  case printed(ChartCount)
  /// So many at a level.
  case atLevel(ChartCounts.Level, ChartCount, unit: ChartCredit.Basis.Unit)
  /// Most are at this level, or all.
  case mostAt(ChartCounts.Level, ChartCount, unit: ChartCredit.Basis.Unit)
  case without(ChartCount, unit: ChartCredit.Basis.Unit)
  case completed(ChartCount, unit: ChartCredit.Basis.Unit)

  /// So many of so many.
  public struct ChartCount: Sendable, Hashable {
    public var count: Int
    public var of: Int
    /// Of the figures, one after the other, with spaces between.
    public var address: String?

    public init(_ count: Int, of total: Int, address: String? = nil) {
      self.count = count
      self.of = total
      self.address = address
    }
  }

  public struct Sides: Sendable, Hashable {
    public var above: Int
    public var at: Int
    public var below: Int
    public var address: String?

    public init(above: Int, at: Int, below: Int, address: String? = nil) {
      self.above = above
      self.at = at
      self.below = below
      self.address = address
    }
  }

  /// From one year to another, which may be compared.
  public struct Movement: Sendable, Hashable {
    public var subject: ChartSubject
    public var from: NamedLink
    public var to: NamedLink
    public var before: ChartValue
    public var after: ChartValue
    /// `+0.4`, worked out before rounding.
    public var change: ChartValue?

    public init(
      _ subject: ChartSubject, from: NamedLink, to: NamedLink, before: ChartValue,
      after: ChartValue, change: ChartValue? = nil
    ) {
      self.subject = subject
      self.from = from
      self.to = to
      self.before = before
      self.after = after
      self.change = change
    }
  }
}
