/// A year of the network's, named by the calendar year in which it starts.
public struct Year: Hashable, Sendable, Comparable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  public static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}

/// When the network's years start, and how they are written.
public struct NetworkCalendar: Sendable {
  /// The month that a year starts with; 1 for calendar years.
  public var firstMonth: Int
  /// What stands before, between and after the two years: `2023/24` is "", "/" and "". Nothing
  /// where a year is written with its own number alone.
  public var pattern: Pattern

  public enum Pattern: Sendable, Hashable {
    case plain
    /// `isShort`: the second year has two digits.
    case span(between: String, isShort: Bool)
  }

  public init(firstMonth: Int = 1, pattern: Pattern = .plain) {
    self.firstMonth = firstMonth
    self.pattern = pattern
  }

  /// `2023/24`.
  public func text(_ year: Year) -> String {
    switch pattern {
    case .plain: return String(year.number)
    case .span(let between, let isShort):
      let next = String(year.number + 1)
      return String(year.number) + between + (isShort ? String(next.suffix(2)) : next)
    }
  }

  /// The year that a day lies in.
  public func year(of day: CalendarDate) -> Year {
    Year(day.month >= firstMonth ? day.year : day.year - 1)
  }

  /// The first and the last day of a year.
  public func days(of year: Year) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year.number, month: firstMonth, day: 1) else { return nil }
    let lastMonth = firstMonth == 1 ? 12 : firstMonth - 1
    let lastYear = firstMonth == 1 ? year.number : year.number + 1
    let lastDay = CalendarDate.days(inMonth: lastMonth, of: lastYear)
    guard let last = CalendarDate(year: lastYear, month: lastMonth, day: lastDay) else {
      return nil
    }
    return first...last
  }

  /// Until when something is to be sent in: its day, else the end of its quarter or year.
  public func lastDay(of scheduled: ScheduledArea) -> CalendarDate? {
    scheduled.due?.lastDay ?? lastDay(of: scheduled.year, quarter: scheduled.quarter)
  }

  public func lastDay(of year: Year, quarter: Int?) -> CalendarDate? {
    guard let quarter, quarter < 4 else { return days(of: year)?.upperBound }
    let months = firstMonth - 1 + quarter * 3
    let (month, later) = ((months - 1) % 12 + 1, (months - 1) / 12)
    let number = year.number + later
    return CalendarDate(
      year: number, month: month, day: CalendarDate.days(inMonth: month, of: number))
  }

  /// Which quarter of the network's year a day lies in, from 1.
  public func quarter(of day: CalendarDate) -> Int { (day.month - firstMonth + 12) % 12 / 3 + 1 }
}

/// The scale of scores, and what means on it are called.
public struct RatingScale: Sendable {
  public var minimum: Score
  public var maximum: Score
  /// The highest first; the last one starts at or below the scale's minimum.
  public var bands: [Band]

  public struct Band: Sendable, Hashable {
    /// `green`: what data and links call it.
    public var rating: String
    /// The lowest value in the band.
    public var from: Score
    /// `Good`: what readers see.
    public var means: String

    public init(rating: String, from: Score, means: String) {
      self.rating = rating
      self.from = from
      self.means = means
    }
  }

  public init(minimum: Score, maximum: Score, bands: [Band]) {
    self.minimum = minimum
    self.maximum = maximum
    self.bands = bands
  }
}

/// A score, or a limit on the scale of scores: a decimal number with up to three places, exact.
public struct Score: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let thousandths: Int32

  public init(thousandths: Int32) { self.thousandths = thousandths }

  public init(_ whole: Int) { thousandths = Int32(clamping: whole * 1000) }

  /// `4`, `3.75`, `3.0`; nothing for what is no decimal number or has more than three places.
  public init?(_ text: some StringProtocol) {
    var value: Int64 = 0
    var places = -1
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if places == 3 {
          guard byte == UInt8(ascii: "0") else { return nil }
          continue
        }
        value = value * 10 + Int64(byte - 48)
        digits += 1
        if places >= 0 { places += 1 }
        guard value < 1_000_000_000 else { return nil }
      case UInt8(ascii: ".") where places < 0 && digits > 0: places = 0
      default: return nil
      }
    }
    guard digits > 0, places != 0 else { return nil }
    for _ in max(0, places)..<3 { value *= 10 }
    guard let exact = Int32(exactly: value) else { return nil }
    thousandths = exact
  }

  /// Without zeros at its end: `4`, `3.75`.
  public var description: String {
    let whole = thousandths / 1000
    var rest = thousandths % 1000
    guard rest != 0 else { return String(whole) }
    var width = 3
    while rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    let digits = String(rest)
    return String(whole) + "." + String(repeating: "0", count: width - digits.count) + digits
  }

  public static func < (left: Score, right: Score) -> Bool {
    left.thousandths < right.thousandths
  }
}
