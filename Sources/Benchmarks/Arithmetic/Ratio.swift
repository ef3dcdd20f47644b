/// An exact fraction, reduced. What an operation can't hold exactly it does not give at all: a
/// figure may be missing, never wrong.
public struct Ratio: Sendable, Hashable {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  /// Neither part exceeds this, so that it can be written with eight decimal places.
  private static let limit: Int128 = 1 << 100

  public static let zero = Ratio(0)

  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Nothing for a division by zero, and for what is too fine to be held.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, denominator != .min, numerator != .min else { return nil }
    // Nearly all are small, and dividing 64 bits is several times faster than dividing 128.
    if let small = Int64(exactly: numerator), let parts = Int64(exactly: denominator), parts > 0,
      small != .min
    {
      let divisor = Int64(
        Self.greatestDivisor(UInt64(small.magnitude), UInt64(parts.magnitude)))
      self.numerator = Int128(small / divisor)
      self.denominator = Int128(parts / divisor)
      return
    }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = sign * Self.greatestDivisor(numerator.magnitude, denominator.magnitude)
    let (top, bottom) = (numerator / divisor, denominator / divisor)
    guard top.magnitude <= Self.limit.magnitude, bottom <= Self.limit else { return nil }
    self.numerator = top
    self.denominator = bottom
  }

  /// For parts that are reduced already.
  init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `count` units of a thousandth, over `parts`.
  init?(thousandths count: Int64, over parts: Int32) {
    if parts == 1, count % 1000 == 0 {
      self.init(Int(count / 1000))
    } else {
      self.init(Int128(count), over: 1000 * Int128(parts))
    }
  }

  private static func greatestDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  private static func greatestDivisor(_ one: UInt128, _ other: UInt128) -> Int128 {
    var (large, small) = (one, other)
    while small != 0 {
      if let large = UInt64(exactly: large), let small = UInt64(exactly: small) {
        return Int128(greatestDivisor(large, small))
      }
      (large, small) = (small, large % small)
    }
    return Int128(truncatingIfNeeded: large)
  }
}

extension Ratio {
  public func adding(_ other: Ratio) -> Ratio? {
    if denominator == other.denominator {
      let (sum, overflows) = numerator.addingReportingOverflow(other.numerator)
      return overflows ? nil : Ratio(sum, over: denominator)
    }
    let shared = Ratio.greatestDivisor(denominator.magnitude, other.denominator.magnitude)
    let (mine, mineOverflows) = numerator.multipliedReportingOverflow(
      by: other.denominator / shared)
    let (theirs, theirsOverflow) = other.numerator.multipliedReportingOverflow(
      by: denominator / shared)
    let (bottom, bottomOverflows) = denominator.multipliedReportingOverflow(
      by: other.denominator / shared)
    let (top, topOverflows) = mine.addingReportingOverflow(theirs)
    guard !mineOverflows, !theirsOverflow, !bottomOverflows, !topOverflows else { return nil }
    return Ratio(top, over: bottom)
  }

  public func subtracting(_ other: Ratio) -> Ratio? { adding(other.negated) }

  public var negated: Ratio { Ratio(reduced: -numerator, over: denominator) }

  public func divided(by count: Int) -> Ratio? {
    guard count != 0 else { return nil }
    let shared = Ratio.greatestDivisor(numerator.magnitude, UInt128(count.magnitude))
    let (bottom, overflows) = denominator.multipliedReportingOverflow(by: Int128(count) / shared)
    return overflows ? nil : Ratio(numerator / shared, over: bottom)
  }

  public func multiplied(by count: Int) -> Ratio? {
    let shared = Ratio.greatestDivisor(denominator.magnitude, UInt128(count.magnitude))
    let (top, overflows) = numerator.multipliedReportingOverflow(by: Int128(count) / shared)
    return overflows ? nil : Ratio(top, over: denominator / shared)
  }

  /// Those with equal denominators are added first, so that the sum of a thousand means of twelve
  /// scores is no finer than one of them.
  public static func sum(_ values: some Collection<Ratio>) -> Ratio? {
    // Scores are whole, nearly always.
    if let first = values.first, values.allSatisfy({ $0.denominator == first.denominator }) {
      var top: Int128 = 0
      for value in values {
        let (next, overflows) = top.addingReportingOverflow(value.numerator)
        guard !overflows else { return nil }
        top = next
      }
      return Ratio(top, over: first.denominator)
    }
    var tops: [Int128: Int128] = [:]
    for value in values {
      let (top, overflows) = tops[value.denominator, default: 0]
        .addingReportingOverflow(value.numerator)
      guard !overflows else { return nil }
      tops[value.denominator] = top
    }
    var sum = Ratio.zero
    for (bottom, top) in tops.sorted(by: { $0.key < $1.key }) {
      guard let next = Ratio(top, over: bottom).flatMap(sum.adding) else { return nil }
      sum = next
    }
    return sum
  }

  public static func mean(_ values: some Collection<Ratio>) -> Ratio? {
    sum(values)?.divided(by: values.count)
  }
}

extension Ratio: Comparable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    if let left = Small(left), let right = Small(right) {
      return Int128(left.top) * Int128(right.bottom) < Int128(right.top) * Int128(left.bottom)
    }
    return isLess(left, right)
  }

  /// Both parts in 64 bits, so that crosswise products fit.
  private struct Small {
    var top: Int64
    var bottom: Int64

    init?(_ ratio: Ratio) {
      guard let top = Int64(exactly: ratio.numerator),
        let bottom = Int64(exactly: ratio.denominator)
      else { return nil }
      self.top = top
      self.bottom = bottom
    }
  }

  /// Whole parts first, then what is left turned upside down: nothing grows, so nothing overflows.
  private static func isLess(_ left: Ratio, _ right: Ratio) -> Bool {
    var (left, right) = ((left.numerator, left.denominator), (right.numerator, right.denominator))
    while true {
      let (leftWhole, leftRest) = floorDivided(left.0, left.1)
      let (rightWhole, rightRest) = floorDivided(right.0, right.1)
      if leftWhole != rightWhole { return leftWhole < rightWhole }
      if rightRest == 0 { return false }
      if leftRest == 0 { return true }
      (left, right) = ((right.1, rightRest), (left.1, leftRest))
    }
  }

  private static func floorDivided(_ top: Int128, _ bottom: Int128) -> (Int128, Int128) {
    let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
    return rest < 0 ? (whole - 1, rest + bottom) : (whole, rest)
  }
}
