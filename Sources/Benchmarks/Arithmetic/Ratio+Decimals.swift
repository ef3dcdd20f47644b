public import SiteModel

extension Ratio {
  public init(_ score: Score) {
    self = Ratio(thousandths: Int64(score.thousandths), over: 1) ?? .zero
  }

  /// Rounded once, half away from zero: `3.8` to one place, `4` to none.
  public func text(places: Int = 1) -> String {
    let value = rounded(places: places)
    guard var digits = UInt64(exactly: value.magnitude), places >= 0, places <= 8 else {
      return Self.text(String(value.magnitude), isNegative: value < 0, places: places)
    }
    // Twenty digits, a sign, a full stop: made at the end of a small buffer, last digit first.
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
      if value < 0 {
        start -= 1
        buffer[start] = UInt8(ascii: "-")
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
    }
  }

  /// For numbers of more than 64 bits.
  private static func text(_ digits: String, isNegative: Bool, places: Int) -> String {
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = isNegative ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
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

  /// As it stands in a computation: up to three places, none that say nothing: `3.75`, `3.667`.
  public var working: String {
    var text = Substring(text(places: 3))
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text == "-0" ? "0" : String(text)
  }

  /// Whether three decimal places say all of it.
  public var isExactDecimal: Bool { 1000 % denominator == 0 }

  /// With its sign: `+0.4`, `-0.4`; `0.0` for what rounds to nothing.
  public var change: String {
    let digits = rounded(places: 1)
    return digits > 0 ? "+" + text() : digits == 0 ? "0.0" : text()
  }
}
