internal import SiteModel

/// Where values lie on a scale, and which of them are written beside it.
struct ChartAxis {
  /// In thousandths.
  let from: Int64
  let to: Int64

  init(from: Score, to: Score) {
    self.from = Int64(from.thousandths)
    self.to = max(Int64(to.thousandths), Int64(from.thousandths) + 1)
  }

  /// In hundredths of a per cent of the way, and never beyond an end.
  func share(of thousandths: Int32) -> Int32 {
    let way = (Int64(thousandths) - from) * 10_000
    return Int32(min(10_000, max(0, (way + (to - from) / 2) / (to - from))))
  }

  /// Whole numbers at even steps, of which the ends are two wherever they are whole.
  func ticks(most: Int = 6) -> [Int32] {
    let (low, high) = ((from + 999) / 1000, to / 1000)
    guard high > low else { return high == low ? [Int32(high * 1000)] : [] }
    let steps: [Int64] = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
    let span = high - low
    let step =
      steps.first { span % $0 == 0 && span / $0 < most }
      ?? steps.first { span / $0 < most } ?? span
    return stride(from: low, through: high, by: Int(step)).map { Int32($0 * 1000) }
  }
}

/// A number in thousandths as it is shown, with so many places: `3.8`.
func shown(_ thousandths: Int32, places: UInt8) -> String {
  let whole = thousandths.magnitude / 1000
  let sign = thousandths < 0 ? "\u{2212}" : ""
  guard places > 0 else { return sign + String(whole) }
  var rest = thousandths.magnitude % 1000
  var digits = ""
  for _ in 0..<places {
    rest *= 10
    digits += String(rest / 1000)
    rest %= 1000
  }
  return sign + String(whole) + "." + digits
}

extension ChartValue {
  /// As it is read: `3.8`.
  var text: String { shown(cell.thousandths, places: cell.places) }
}
