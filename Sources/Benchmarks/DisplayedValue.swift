extension NetworkResults {
  /// A value as it is shown, as a number: a table of 360,000 scores has no text for each.
  public typealias Shown = (thousandths: Int32, places: UInt8)

  /// As `display(_:)` writes it.
  public func shown(mean: Ratio) -> Shown {
    (Int32(clamping: mean.rounded(places: 1) * 100), 1)
  }

  /// As `display(score:)` writes it.
  public func shown(score: Ratio) -> Shown {
    // Nearly all are whole, and dividing 128 bits takes a while.
    if score.denominator == 1 { return (Int32(clamping: score.numerator) * 1000, 0) }
    guard score.isExactDecimal else { return shown(mean: score) }
    let thousandths = score.numerator * (1000 / score.denominator)
    var places: UInt8 = 3
    var rest = thousandths
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return (Int32(clamping: thousandths), places)
  }
}
