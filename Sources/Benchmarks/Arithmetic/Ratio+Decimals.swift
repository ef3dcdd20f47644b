public import SiteModel

extension Ratio {
  public init(_ score: Score) {
    self = Ratio(thousandths: Int64(score.thousandths), over: 1) ?? .zero
  }

  /// Rounded once, half away from zero: `3.8` to one place, `4` to none.
  public func text(places: Int = 1) -> String {
    Self.text(rounded(places: places), places: min(max(places, 0), 8))
  }

  /// As it stands in a computation: up to three places, none that say nothing: `3.75`, `3.667`.
  public var working: String {
    var units = rounded(places: 3)
    var places = 3
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    return Self.text(units, places: places)
  }

  /// A number of units of the last place: 38 to one place is `3.8`.
  private static func text(_ units: Int128, places: Int) -> String {
    guard var digits = UInt64(exactly: units.magnitude) else {
      let digits = String(units.magnitude)
      let point = places > 0 ? "." : ""
      return (units < 0 ? "-" : "") + digits.dropLast(places) + point + digits.suffix(places)
    }
    // Twenty digits, a sign and a full stop, the last digit first.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var start = 32
      var count = 0
      while digits > 0 || count <= places {
        start -= 1
        buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
        digits /= 10
        count += 1
        if count == places {
          start -= 1
          buffer[start] = UInt8(ascii: ".")
        }
      }
      if units < 0 {
        start -= 1
        buffer[start] = UInt8(ascii: "-")
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
    }
  }

  /// Rounded to so many places, in units of the last: 3.75 to one place is 38.
  func rounded(places: Int) -> Int128 {
    let (digits, rest) = digits(places: places)
    let nearest = rest * 2 >= denominator.magnitude ? digits + 1 : digits
    return numerator < 0 ? -Int128(nearest) : Int128(nearest)
  }

  /// What is left when the digits behind so many places are dropped.
  func cut(places: Int) -> Int128 {
    let digits = Int128(digits(places: places).digits)
    return numerator < 0 ? -digits : digits
  }

  /// Digit by digit, as on paper, so that no product is larger than ten times the denominator.
  private func digits(places: Int) -> (digits: UInt128, rest: UInt128) {
    if numerator.magnitude < 1 << 32, denominator < 1 << 32, places <= 8 {
      let (top, bottom) = (
        UInt64(truncatingIfNeeded: numerator.magnitude), UInt64(truncatingIfNeeded: denominator)
      )
      var (digits, rest) = top.quotientAndRemainder(dividingBy: bottom)
      for _ in 0..<places {
        digits = digits * 10 + rest * 10 / bottom
        rest = rest * 10 % bottom
      }
      return (UInt128(digits), UInt128(rest))
    }
    var (digits, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    for _ in 0..<min(places, 8) {
      let (digit, next) = (rest * 10).quotientAndRemainder(dividingBy: denominator.magnitude)
      digits = digits * 10 + digit
      rest = next
    }
    return (digits, rest)
  }

  /// Whether three decimal places say all of it.
  public var isExactDecimal: Bool { 1000 % denominator == 0 }

  /// With its sign: `+0.4`, `-0.4`; `0.0` for what rounds to nothing.
  public var change: String {
    let digits = rounded(places: 1)
    return digits > 0 ? "+" + text() : digits == 0 ? "0.0" : text()
  }
}
