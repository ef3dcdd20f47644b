/// What a place in a text is: the rules of the numbers and addresses that say who somebody is.
struct PersonalDataText {
  enum Kind { case nhsNumber, insuranceNumber, email, phone }
  typealias Match = (kind: Kind, range: Range<Int>)

  let raw: UnsafeRawBufferPointer
  let start: Int
  let end: Int

  /// At an `@` or the first of some digits.
  func match(at place: Int, keysEnd: Int) -> Match? {
    if raw[place] == UInt8(ascii: "@") { return email(at: place) }
    guard place == start || !raw[place - 1].isASCIIDigit else { return nil }
    guard let found = nhsNumber(at: place) ?? phone(at: place) ?? insuranceNumber(at: place) else {
      return nil
    }
    // What an address of the web has in it says which document that is.
    if isInWebAddress(found.range.lowerBound) { return nil }
    if place < keysEnd, isDigest(found.range) { return nil }
    return found
  }

  func endOfDigits(_ place: Int) -> Int {
    var place = place
    while place < end, raw[place].isASCIIDigit { place += 1 }
    return place
  }

  private func byte(_ place: Int) -> UInt8 { place >= start && place < end ? raw[place] : 0 }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "_")
  }

  // MARK: Addresses for e-mail

  private func email(at place: Int) -> Match? {
    var from = place
    while isLocal(byte(from - 1)) { from -= 1 }
    var to = place + 1
    while isHost(byte(to)) { to += 1 }
    while to > place, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte(to - 1)) { to -= 1 }
    while from < place, byte(from) == UInt8(ascii: ".") { from += 1 }
    guard from < place, byte(from - 1) != UInt8(ascii: "/"), !isInWebAddress(from) else {
      return nil
    }
    let host = raw[(place + 1)..<to].split(separator: UInt8(ascii: "."))
    guard host.count > 1, let last = host.last, last.count > 1,
      last.allSatisfy(\.isASCIILetter)
    else { return nil }
    // `logo@2x.png`.
    let ending = String(decoding: last, as: UTF8.self).lowercased()
    guard !["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "css", "js"].contains(ending) else {
      return nil
    }
    return (.email, from..<to)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || "._%+-'".utf8.contains(byte)
  }

  private func isHost(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || ".-".utf8.contains(byte)
  }

  // MARK: Numbers

  /// How many bytes part two groups of digits at a place: a space, a hyphen, a space that does not
  /// break, or brackets.
  private func gap(_ place: Int, brackets: Bool = false) -> Int {
    var length = 0
    while length < 3 {
      let next = byte(place + length)
      if next == 0xC2, byte(place + length + 1) == 0xA0 {
        length += 2
      } else if next == 0x20 || next == UInt8(ascii: "-")
        || brackets && (next == UInt8(ascii: "(") || next == UInt8(ascii: ")"))
      {
        length += 1
      } else {
        break
      }
    }
    return length
  }

  private func digits(_ from: Int, _ count: Int) -> Int? {
    endOfDigits(from) - from == count ? from + count : nil
  }

  /// Of the United Kingdom, and such as a person may have: numbers from 03, 05, 08 and 09 belong to
  /// organisations.
  private func phone(at place: Int) -> Match? {
    var from = place
    var next = place
    var count = 0
    let first = endOfDigits(place) - place
    if byte(place) == 48, byte(place + 1) == 48, byte(place + 2) == 52, byte(place + 3) == 52 {
      next = place + 4
    } else if byte(place) == 52, byte(place + 1) == 52, byte(place - 1) == UInt8(ascii: "+") {
      from = place - 1
      next = place + 2
    } else if byte(place) == 48, first >= 3 {
      next = place + 1
    } else {
      return nil
    }
    if byte(from - 1) == UInt8(ascii: "(") { from -= 1 }
    let before = byte(from - 1)
    guard !isWord(before), !".-/#=".utf8.contains(before) else { return nil }
    if byte(next) != 48 { next += gap(next, brackets: true) }
    // The nought of "+44 (0)20".
    if byte(next) == 48, next > place + 1 {
      next += 1
      next += gap(next, brackets: true)
    }
    guard [49, 50, 55].contains(byte(next)) else { return nil }
    while true {
      let stop = endOfDigits(next)
      count += stop - next
      let step = gap(stop, brackets: true)
      let goesOn = step > 0 && byte(stop + step).isASCIIDigit
      if count == 10 || (count == 9 && !goesOn) {
        guard !isWord(byte(stop)) else { return nil }
        return (.phone, from..<stop)
      }
      guard count < 10, goesOn else { return nil }
      next = stop + step
    }
  }

  /// `AB 12 34 56 C`; the letters as they are given out, in capitals.
  private func insuranceNumber(at place: Int) -> Match? {
    var from = place
    if byte(from - 1) == 0x20 { from -= 1 }
    from -= 2
    let (one, two) = (byte(from), byte(from + 1))
    guard one.isASCIICapital, two.isASCIICapital, !isWord(byte(from - 1)),
      !"DFIQUV".utf8.contains(one), !"DFIOQUV".utf8.contains(two),
      !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(
        String(decoding: [one, two], as: UTF8.self))
    else { return nil }
    var stop = place
    if let all = digits(place, 6) {
      stop = all
    } else {
      for number in 0..<3 {
        guard let pair = digits(stop, 2) else { return nil }
        stop = pair + (number < 2 ? gap(pair) : 0)
      }
    }
    if byte(stop) == 0x20 { stop += 1 }
    guard "ABCD".utf8.contains(byte(stop)), !isWord(byte(stop + 1)) else { return nil }
    return (.insuranceNumber, from..<(stop + 1))
  }

  /// Ten digits, also as 943 476 5919, of which the last is worked out from the others. Books' old
  /// numbers (ISBN) follow the same rule.
  private func nhsNumber(at place: Int) -> Match? {
    var stop = place
    if let all = digits(place, 10) {
      stop = all
    } else {
      guard let one = digits(place, 3), gap(one) > 0, let two = digits(one + gap(one), 3),
        gap(two) > 0, let three = digits(two + gap(two), 4)
      else { return nil }
      stop = three
    }
    let before = byte(place - 1)
    guard !isWord(before), before != UInt8(ascii: "."), before != UInt8(ascii: "#"),
      before != UInt8(ascii: "-") || !byte(place - 2).isASCIIDigit, !isWord(byte(stop)),
      ![UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte(stop))
        || !byte(stop + 1).isASCIIDigit
    else { return nil }
    let number = raw[place..<stop].filter(\.isASCIIDigit).map { Int($0) - 48 }
    let sum = zip(number, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    // All the same digit, or all in order: what people type who have no number at hand.
    let isTyped = Set(zip(number, number.dropFirst()).map { $1 - $0 }).count == 1
    guard (11 - sum % 11) % 11 == number[9], !isTyped, !isBookNumber(place) else { return nil }
    return (.nhsNumber, place..<stop)
  }

  // MARK: Round about

  private func isBookNumber(_ place: Int) -> Bool {
    let before = raw[max(start, place - 12)..<place].map { $0 | 0x20 }
    let name = Array("isbn".utf8)
    return before.indices.contains { before[$0...].starts(with: name) }
  }

  private func isInWebAddress(_ place: Int) -> Bool {
    var from = place
    while from > start, byte(from - 1) > 0x20, !"<>()[]{}\"|,;".utf8.contains(byte(from - 1)) {
      from -= 1
    }
    let word = raw[from..<place]
    let sign = Array("://".utf8)
    return word.indices.contains { word[$0...].starts(with: sign) }
  }

  /// `- "2857250038"`, alone on its line.
  private func isDigest(_ range: Range<Int>) -> Bool {
    guard byte(range.lowerBound - 1) == UInt8(ascii: "\""),
      byte(range.upperBound) == UInt8(ascii: "\"")
    else { return false }
    var before = range.lowerBound - 2
    while byte(before) == 0x20 { before -= 1 }
    return byte(before) == UInt8(ascii: "-")
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 48 < 10 }
  var isASCIICapital: Bool { self &- 65 < 26 }
  var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }
}
