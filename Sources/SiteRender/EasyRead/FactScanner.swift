internal import SiteModel

/// Finds days, times, money, telephone numbers and addresses in a text.
struct FactScanner {
  private let bytes: [UInt8]
  private let tokens: [TextToken]
  private var index = 0
  private(set) var facts: [Fact] = []
  /// Standard versions write "2 to 4pm", which says 2pm as well, or 2am.
  private var readsHalfTimes = false

  /// The facts of a page as its author wrote it, Markdown and front matter included.
  static func sheet(of bytes: [UInt8], _ phrases: PhraseTable) -> FactSheet {
    let tokens = bytes.withUnsafeBufferPointer { text in
      var scanner = TextScanner(text)
      scanner.scan(phrases)
      return scanner.tokens
    }
    var scanner = FactScanner(bytes, tokens)
    scanner.readsHalfTimes = true
    scanner.scan()
    return FactSheet(scanner.facts + scanner.links())
  }

  private static let telling: WordClasses = [.month, .monthShort, .weekday, .weekdayShort, .clock]

  init(_ bytes: [UInt8], _ tokens: [TextToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  mutating func scan() {
    while index < tokens.count {
      let token = tokens[index]
      let start = index
      if token.traits.contains(.number) {
        readNumber()
      } else if token.traits.contains(.address) {
        add(.email(text(index)), index..<index + 1)
      } else if !token.classes.isDisjoint(with: Self.telling) {
        readWord()
      } else if token.traits.contains(.capital), token.range.count <= 4 {
        _ = readPostcode()
      }
      index = max(index, start + 1)
    }
  }

  private mutating func add(
    _ kind: Fact.Kind, _ range: Range<Int>, _ form: Fact.Form = .full, weekday: Int? = nil
  ) {
    let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    facts.append(Fact(kind: kind, form: form, weekday: weekday, range: bytes))
    index = max(index, range.upperBound)
  }

  /// In lower case; empty behind the last word.
  private func text(_ place: Int) -> String {
    guard place < tokens.count else { return "" }
    return String(decoding: bytes[tokens[place].range], as: UTF8.self).lowercased()
  }

  private func number(_ place: Int) -> Int? {
    guard place < tokens.count, tokens[place].traits.contains(.number) else { return nil }
    return Int(text(place))
  }

  // MARK: Words

  private mutating func readWord() {
    let word = text(index)
    if tokens[index].classes.contains(.month) || tokens[index].classes.contains(.monthShort),
      let month = Fact.month(word)
    {
      return readMonthFirst(month)
    }
    switch word {
    case "midday", "noon": return add(.time(720), index..<index + 1)
    case "midnight": return add(.time(0), index..<index + 1)
    default: break
    }
    let isShort = tokens[index].classes.contains(.weekdayShort)
    guard !isShort || tokens[index].traits.contains(.capital), let weekday = Fact.weekday(word)
    else { return }
    if readDay(from: index + 1, weekday: weekday, at: index) { return }
    if !isShort { add(.weekday(weekday), index..<index + 1) }
  }

  /// `March 2026`, `March 3, 2026`.
  private mutating func readMonthFirst(_ month: Int) {
    guard let first = number(index + 1) else { return }
    if (1900...2200).contains(first) {
      add(.month(month: month, year: first), index..<index + 2)
    } else if (1...31).contains(first), tokens[index + 1].traits.contains(.joined) {
      let year = number(index + 2).flatMap { (1900...2200).contains($0) ? $0 : nil }
      add(
        .day(day: first, month: month, year: year), index..<index + (year == nil ? 2 : 3),
        .shortened)
    }
  }

  // MARK: Days

  /// `3 March 2026`, `3rd of March`, `3 and 5 March`; false where none starts.
  private mutating func readDay(from start: Int, weekday: Int?, at place: Int) -> Bool {
    var days: [Int] = []
    var next = start
    while next < tokens.count, tokens[next].traits.contains(.number) {
      let parts = text(next).split(separator: "-").compactMap { Self.dayNumber($0) }
      guard !parts.isEmpty else { return false }
      days += parts
      next += 1
      if ["to", "and", "or", "until"].contains(text(next)), next + 1 < tokens.count,
        tokens[next + 1].traits.contains(.number)
      {
        next += 1
      }
    }
    if text(next) == "of" { next += 1 }
    guard !days.isEmpty, next < tokens.count, let month = Fact.month(text(next)),
      !tokens[next].classes.isDisjoint(with: [.month, .monthShort])
    else { return false }
    let isShort =
      tokens[next].classes.contains(.monthShort) && !tokens[next].classes.contains(.month)
    let year = number(next + 1).flatMap { (1900...2200).contains($0) ? $0 : nil }
    let end = year == nil ? next + 1 : next + 2
    for (position, day) in days.enumerated() {
      add(
        .day(day: day, month: month, year: year), place..<end, isShort ? .shortened : .full,
        weekday: position == days.count - 1 || days.count == 1 ? weekday : nil)
    }
    return true
  }

  /// 3, 3rd.
  private static func dayNumber(_ text: Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)),
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  // MARK: Numbers

  private mutating func readNumber() {
    if readPhone() || readStreet() || readNumericDay() || readMoney() || readTime() { return }
    if readsHalfTimes, readHalfTime() { return }
    _ = readDay(from: index, weekday: nil, at: index)
  }

  private mutating func readNumericDay() -> Bool {
    let written = text(index)
    let parts = written.split { "-/.".contains($0) }.map(String.init)
    let numbers = parts.compactMap(Int.init)
    guard parts.count == 3, numbers.count == 3 else { return false }
    if parts[0].count == 4,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    {
      add(
        .day(day: date.day, month: date.month, year: date.year), index..<index + 1, .inFigures)
      return true
    }
    guard parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count),
      (1...12).contains(numbers[1]), (1...31).contains(numbers[0])
    else { return false }
    let year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
    add(.day(day: numbers[0], month: numbers[1], year: year), index..<index + 1, .inFigures)
    return true
  }

  private mutating func readMoney() -> Bool {
    let written = text(index)
    if tokens[index].traits.contains(.money) {
      let digits = written.prefix { $0.isNumber || ".,".contains($0) }.filter { $0 != "," }
      let parts = digits.split(separator: ".").map(String.init)
      guard let pounds = parts.first.flatMap(Int.init), pounds < 1_000_000_000 else { return false }
      let pence = parts.count > 1 ? Int((parts[1] + "0").prefix(2)) ?? 0 : 0
      add(.pence(pounds * 100 + pence), index..<index + 1)
      return true
    }
    guard written.hasSuffix("p"), let pence = Int(written.dropLast()) else { return false }
    add(.pence(pence), index..<index + 1)
    return true
  }

  private mutating func readTime() -> Bool {
    let written = text(index)
    let digits = written.prefix { $0.isNumber || ":.".contains($0) }
    var ending = String(written.dropFirst(digits.count))
    var end = index + 1
    if ending.isEmpty, end < tokens.count, tokens[end].traits.contains(.joined) {
      let next = text(end).filter { $0 != "." }
      if next == "am" || next == "pm" {
        ending = next
        end += 1
      }
    }
    let isSplit = end > index + 1
    let parts = digits.split { ":.".contains($0) }.map(String.init)
    let isHalfDay = ending == "am" || ending == "pm"
    // "1030am" is an hour that there is not; what is longer is no time at all.
    guard let hour = parts.first.flatMap(Int.init), hour < 10_000, parts.count <= 2,
      isHalfDay || (ending.isEmpty && digits.contains(":"))
    else { return false }
    let minute = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let isWhole = parts.count < 2 || parts[1].count == 2
    guard isWhole else { return false }
    guard isHalfDay else {
      add(.time(hour * 60 + minute), index..<end, .inFigures)
      return true
    }
    let minutes = (hour % 12 + (ending == "pm" ? 12 : 0)) * 60 + minute
    let isProper = !isSplit && !digits.contains(".") && (1...12).contains(hour) && minute < 60
    add(
      .time((1...12).contains(hour) ? minutes : hour * 60 + minute), index..<end,
      isProper ? .full : .dotted)
    return true
  }

  /// The first time of `2 to 4pm` and `2.30–4pm`; and both of `2-4pm`, which is one word.
  private mutating func readHalfTime() -> Bool {
    var parts = text(index).split(separator: "-").map(String.init)
    if parts.count == 1 {
      let isBridged = ["to", "and", "until", "till"].contains(text(index + 1))
      parts.append(text(isBridged ? index + 2 : index + 1))
    }
    guard parts.count == 2, parts[1].hasSuffix("am") || parts[1].hasSuffix("pm"),
      let first = Self.minutes(parts[0]), let second = Self.minutes(String(parts[1].dropLast(2)))
    else { return false }
    let isOneWord = text(index).contains("-")
    let place = index..<index + 1
    for half in [0, 720] {
      add(.time(first % 720 + half), place)
      if isOneWord { add(.time(second % 720 + half), place) }
    }
    return true
  }

  /// Of `2`, `2:30` and `2.30`.
  private static func minutes(_ text: String) -> Int? {
    let numbers = text.split { ":.".contains($0) }.map { Int($0) }
    guard let hour = numbers.first ?? nil, (1...12).contains(hour), numbers.count <= 2,
      let minute = numbers.count == 2 ? numbers[1] : 0, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// `01482 123 456`, `+44 1482 123456`.
  private mutating func readPhone() -> Bool {
    let start = Int(tokens[index].start)
    let isAbroad = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    guard isAbroad || bytes[start] == UInt8(ascii: "0") else { return false }
    var digits = ""
    var next = index
    while next < tokens.count, tokens[next].traits.contains(.number),
      next == index || isNextInPhone(next)
    {
      let part = text(next).filter { $0 != "-" && $0 != "." }
      guard part.allSatisfy(\.isNumber) else { break }
      digits += part
      next += 1
      if digits.count >= 11, !isAbroad { break }
    }
    if isAbroad, digits.hasPrefix("44") {
      digits.removeFirst(2)
      if !digits.hasPrefix("0") { digits = "0" + digits }
    }
    guard (10...13).contains(digits.count) else { return false }
    add(.phone(digits), index..<next)
    return true
  }

  private func isNextInPhone(_ place: Int) -> Bool {
    let gap = bytes[Int(tokens[place - 1].end)..<Int(tokens[place].start)]
    return gap.allSatisfy { $0 == 0x20 || "()-".utf8.contains($0) } && gap.count <= 3
  }

  private static let streets: [String: String] = [
    "st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "dr": "drive", "pl": "place",
    "ct": "court", "sq": "square", "cres": "crescent", "gdns": "gardens", "tce": "terrace",
  ]
  private static let streetNames: Set<String> = [
    "street", "road", "avenue", "lane", "drive", "place", "court", "square", "crescent", "gardens",
    "terrace", "close", "way", "walk", "grove", "hill", "park", "row", "mews", "green", "view",
    "rise", "parade", "gate", "yard", "wharf",
  ]

  /// `12 High Street`, `12a St John's Rd`: a number, a name, and what kind of street it is.
  private mutating func readStreet() -> Bool {
    let number = text(index)
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), number.count <= digits.count + 1,
      number.dropFirst(digits.count).allSatisfy(\.isLetter)
    else { return false }
    var words = [number]
    var next = index + 1
    while next < tokens.count, next < index + 6, tokens[next].traits.contains(.joined),
      tokens[next].traits.contains(.capital)
    {
      let word = text(next)
      let kind = Self.streets[word] ?? word
      next += 1
      // "St" before a name is a saint.
      if words.count > 1, Self.streetNames.contains(kind) {
        add(.street((words + [kind]).joined(separator: " ")), index..<next)
        return true
      }
      words.append(word)
    }
    return false
  }

  private mutating func readPostcode() -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].traits.contains(.joined) else { return false }
    let outward = String(decoding: bytes[tokens[index].range], as: UTF8.self)
    let inward = String(decoding: bytes[tokens[index + 1].range], as: UTF8.self)
    let letters = outward.prefix { ("A"..."Z").contains($0) }
    let rest = outward.dropFirst(letters.count)
    let isInward =
      inward.count == 3 && inward.first?.isNumber == true
      && inward.dropFirst().allSatisfy { ("A"..."Z").contains($0) }
    guard (1...2).contains(letters.count), (1...2).contains(rest.count),
      rest.first?.isNumber == true, isInward
    else { return false }
    add(.postcode(outward + " " + inward), index..<index + 2)
    return true
  }

  // MARK: Links

  /// Web addresses wherever they stand in Markdown.
  private func links() -> [Fact] {
    var found: [Fact] = []
    for scheme in ["https://", "http://"] {
      let wanted = Array(scheme.utf8)
      var place = 0
      while place + wanted.count < bytes.count {
        guard bytes[place] == wanted[0], bytes[place...].starts(with: wanted) else {
          place += 1
          continue
        }
        let end =
          bytes[place...].firstIndex { $0 <= 0x20 || ")<>\"]".utf8.contains($0) } ?? bytes.count
        found.append(
          Fact(
            kind: .link(Self.normalised(String(decoding: bytes[place..<end], as: UTF8.self))),
            range: place..<end))
        place = end
      }
    }
    return found
  }

  /// Without what makes two addresses of the same place look different.
  static func normalised(_ address: String) -> String {
    var address = address[...]
    while let last = address.last, "./,;".contains(last) { address = address.dropLast() }
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 2 else { return String(address) }
    let host = parts[2].lowercased()
    return (["https:", ""] + [host] + parts.dropFirst(3).map(String.init)).joined(separator: "/")
  }
}
