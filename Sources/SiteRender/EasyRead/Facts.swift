internal import SiteModel

/// Something that an easy-read page and its standard version must say alike.
struct Fact: Equatable, Sendable {
  enum Kind: Hashable, Sendable {
    case day(day: Int, month: Int, year: Int?)
    case month(month: Int, year: Int)
    case weekday(Int)
    /// In minutes from midnight.
    case time(Int)
    case pence(Int)
    case phone(String)
    case email(String)
    case postcode(String)
    /// `12 high street`.
    case street(String)
    case link(String)
  }

  /// How a day or a time is written.
  enum Form: Sendable {
    case full
    /// 3/3/26, 14:00.
    case inFigures
    /// 3 Mar.
    case shortened
    /// 2.30pm, 2 p.m.
    case dotted
  }

  var kind: Kind
  var form = Form.full
  /// Of a day: the day of the week that stands before it.
  var weekday: Int?
  /// In the text.
  var range: Range<Int>
}

/// All that a page says of the kind, for asking whether something is among it.
struct FactSheet: Sendable {
  private var facts: Set<Fact.Kind> = []
  private(set) var days: [(day: Int, month: Int, year: Int?)] = []
  private var weekdays: Set<Int> = []

  init(_ found: [Fact]) {
    for fact in found {
      facts.insert(fact.kind)
      if let weekday = fact.weekday { weekdays.insert(weekday) }
      switch fact.kind {
      case .day(let day, let month, let year):
        days.append((day, month, year))
        if let year, let date = CalendarDate(year: year, month: month, day: day) {
          weekdays.insert(date.weekday)
        }
      case .weekday(let weekday): weekdays.insert(weekday)
      default: break
      }
    }
  }

  func holds(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .day(let day, let month, let year):
      return days.contains { $0.day == day && $0.month == month && agree($0.year, year) }
    case .month(let month, let year):
      return facts.contains(kind) || days.contains { $0.month == month && $0.year == year }
    case .weekday(let weekday): return weekdays.contains(weekday)
    default: return facts.contains(kind)
    }
  }

  /// The year of a day, where the page says it.
  func year(ofDay day: Int, month: Int) -> Int? {
    days.first { $0.day == day && $0.month == month && $0.year != nil }?.year
  }

  private func agree(_ one: Int?, _ other: Int?) -> Bool {
    one == nil || other == nil || one == other
  }

  /// What the page says of the same kind, for a hint.
  func others(like kind: Fact.Kind) -> [Fact.Kind] {
    facts.filter { $0.sort == kind.sort }.sorted { $0.described < $1.described }
  }
}

extension Fact.Kind {
  fileprivate var sort: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .weekday: 2
    case .time: 3
    case .pence: 4
    case .phone: 5
    case .email: 6
    case .postcode: 7
    case .street: 8
    case .link: 9
    }
  }

  /// As it should be written.
  var described: String {
    switch self {
    case .day(let day, let month, let year):
      "\(day) \(Fact.months[month - 1])" + (year.map { " \($0)" } ?? "")
    case .month(let month, let year): "\(Fact.months[month - 1]) \(year)"
    case .weekday(let weekday): Fact.weekdays[weekday - 1]
    case .time(let minutes): Fact.clock(minutes)
    case .pence(let pence):
      pence < 100
        ? "\(pence)p"
        : "£\(grouped(pence / 100))"
          + (pence % 100 == 0 ? "" : ".\(pence % 100 < 10 ? "0" : "")\(pence % 100)")
    case .street(let text): text.split(separator: " ").map(\.capitalisedWord).joined(separator: " ")
    case .phone(let text), .email(let text), .postcode(let text), .link(let text): text
    }
  }
}

extension Substring {
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}

extension Fact {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November", "December",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// 2pm, 2:30pm, midday.
  static func clock(_ minutes: Int) -> String {
    if minutes == 720 { return "midday" }
    if minutes == 0 { return "midnight" }
    let (hour, minute) = (minutes / 60, minutes % 60)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let rest = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
    return "\(twelve)\(rest)\(hour < 12 ? "am" : "pm")"
  }

  /// From 1; nothing for a word that is no month.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased() == word || $0.lowercased().prefix(3) == word }
      .map { $0 + 1 } ?? (word == "sept" ? 9 : nil)
  }

  static func weekday(_ word: String) -> Int? {
    let word = word.hasSuffix("s") ? word.dropLast() : word[...]
    let shorts = ["tue": 2, "tues": 2, "thur": 4, "thurs": 4, "thu": 4]
    if let index = weekdays.firstIndex(where: { $0.lowercased() == word }) { return index + 1 }
    return shorts[String(word)]
      ?? weekdays.firstIndex { $0.lowercased().prefix(3) == word }.map { $0 + 1 }
  }
}
