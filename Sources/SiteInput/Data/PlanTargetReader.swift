internal import SiteModel

/// What the words of a target mean: a day, a month, a quarter, a year, that it is done, or more
/// words than that.
struct PlanTargetReader {
  /// The day on which the plan's first quarter starts.
  let quartersStart: CalendarDate?

  func read(_ text: String) -> PlanTarget {
    PlanTarget(text: text, meaning: meaning(of: text))
  }

  private func meaning(of text: String) -> PlanTarget.Meaning {
    var words = Self.words(of: text)[...]
    if let first = words.first, Self.doneWords.contains(first),
      words.count == 1 || exact(words.dropFirst()) != nil
    {
      return .completed
    }
    while let first = words.first, Self.leadingWords.contains(first) { words.removeFirst() }
    return exact(words) ?? .words(last: mentioned(in: words))
  }

  private static let doneWords: Set = ["completed", "complete", "done", "achieved", "finished"]
  private static let leadingWords: Set = ["by", "end", "of", "the", "before", "in", "on", "due"]

  /// In lower case, without commas and full stops: `["mar", "17"]`. Excel's `Mar-17` is two words.
  private static func words(of text: String) -> [String] {
    let marks: Set<Character> = [",", ".", ";", ":", "(", ")"]
    let parts = text.lowercased().split { $0.isWhitespace || marks.contains($0) }.map(String.init)
    return parts.flatMap { part in
      let pieces = part.split { $0 == "-" || $0 == "\u{2013}" }.map(String.init)
      let isMonth = pieces.count == 2 && pieces.contains { month(named: $0) != nil }
      return isMonth ? pieces : [part]
    }
  }

  /// The date that all the words together are.
  private func exact(_ words: ArraySlice<String>) -> PlanTarget.Meaning? {
    guard let first = words.first else { return nil }
    switch words.count {
    case 1:
      if let day = CalendarDate(first) ?? Self.slashedDay(first) { return .day(day) }
      if let quarter = Self.quarter(first) { return .quarter(quarter, last: last(of: quarter)) }
      if let years = Self.years(first), let last = lastDay(of: years) { return .year(last: last) }
    case 2:
      let second = words[words.startIndex + 1]
      if let month = Self.month(named: first), let year = Self.year(second) {
        return .month(year: year, month: month)
      }
      if let quarter = Self.quarter(first), let years = Self.years(second) {
        return .quarter(quarter, last: last(of: quarter, in: years))
      }
    case 3:
      let rest = words.dropFirst()
      if let day = Self.dayOfMonth(first), case .month(let year, let month)? = exact(rest),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return .day(date)
      }
    default: break
    }
    return nil
  }

  /// The last day of the only date within other words: `Summer celebration June 2018`.
  private func mentioned(in words: ArraySlice<String>) -> CalendarDate? {
    var found: Set<CalendarDate> = []
    var index = words.startIndex
    while index < words.endIndex {
      let fitting = (1...3).reversed().first { count in
        guard index + count <= words.endIndex else { return false }
        // A year alone is too little: it may be a number of people.
        switch exact(words[index..<(index + count)]) {
        case nil, .year?: return false
        default: return true
        }
      }
      guard let fitting else {
        index += 1
        continue
      }
      let target = exact(words[index..<(index + fitting)]).map { PlanTarget(text: "", meaning: $0) }
      guard let day = target?.lastDay else { return nil }
      found.insert(day)
      index += fitting
    }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Parts of dates

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(named word: String) -> Int? {
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
      .map { $0 + 1 }
  }

  /// `2017`, `17`.
  private static func year(_ word: String) -> Int? {
    guard word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word) else {
      return nil
    }
    switch word.utf8.count {
    case 4 where (1900...2199).contains(number): return number
    case 2: return 2000 + number
    default: return nil
    }
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    let digits = word.prefix { $0.isWholeNumber }
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...])
    else { return nil }
    return Int(digits)
  }

  /// `31/03/2017`: the day first, as people here write it.
  private static func slashedDay(_ word: String) -> CalendarDate? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let day = dayOfMonth(parts[0]), let month = dayOfMonth(parts[1]),
      let year = year(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func quarter(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.first == "q", let number = word.last?.wholeNumberValue,
      (1...4).contains(number)
    else { return nil }
    return number
  }

  /// `2018/19`, `17/18` and `2018`: the first year, and whether two are named.
  private static func years(_ word: String) -> (first: Int, isSpan: Bool)? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first.flatMap(year) else { return nil }
    switch parts.count {
    case 1: return word.utf8.count == 4 ? (first, false) : nil
    case 2: return year(parts[1]) == first + 1 ? (first, true) : nil
    default: return nil
    }
  }

  /// The last day of a quarter of the plan's own year, or of another that is named.
  private func last(of quarter: Int, in years: (first: Int, isSpan: Bool)? = nil)
    -> CalendarDate?
  {
    guard let start = quartersStart else { return nil }
    let year = years?.first ?? start.year
    let months = start.month - 1 + quarter * 3
    return CalendarDate(year: year + months / 12, month: months % 12 + 1, day: start.day)?.dayBefore
  }

  private func lastDay(of years: (first: Int, isSpan: Bool)) -> CalendarDate? {
    guard years.isSpan else { return CalendarDate(year: years.first, month: 12, day: 31) }
    guard let start = quartersStart else { return nil }
    return CalendarDate(year: years.first + 1, month: start.month, day: start.day)?.dayBefore
  }
}

extension CalendarDate {
  fileprivate var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let last = month == 1 ? (year - 1, 12) : (year, month - 1)
    return CalendarDate(
      year: last.0, month: last.1, day: CalendarDate.days(inMonth: last.1, of: last.0))
  }
}
