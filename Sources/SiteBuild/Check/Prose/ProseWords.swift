internal import SiteModel

/// The words of a page that its readers read: not its code, not the addresses of its links, nothing
/// between angle brackets.
struct ProseWords {
  struct Word {
    var start: Int32
    /// Without an `'s` at its end.
    var end: Int32
    /// Of its letters, capitals as small ones.
    var hash: UInt64
    var gap: Gap
    var hasCapital: Bool
    /// In a quotation: somebody else's words.
    var isQuoted: Bool
  }

  /// What stands between a word and the one before it.
  enum Gap: UInt8 {
    case other, comma, space
  }

  private(set) var words: [Word] = []
  /// Of links to other sites: where they stand, from `http` on.
  private(set) var addresses: [Range<Int>] = []
  private var bytes: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var gap = Gap.other
  private var isQuoted = false

  /// Of a text without any Markdown.
  static func plain(_ text: [UInt8]) -> [Word] {
    text.withUnsafeBufferPointer { bytes in
      var reader = ProseWords(bytes: bytes, place: 0)
      reader.readLine(to: bytes.count, isMarkdown: false)
      return reader.words
    }
  }

  /// Of a page: its keys are read as plain text, its Markdown line by line.
  static func of(_ page: PageSource) -> [Word] {
    page.bytes.withUnsafeBufferPointer { bytes in
      var reader = ProseWords(bytes: bytes, place: 0)
      reader.words.reserveCapacity(bytes.count / 7)
      reader.readKeys(to: page.bodyStart)
      reader.readMarkdown()
      return reader.words
    }
  }

  static func addresses(of page: PageSource) -> [Range<Int>] {
    page.bytes.withUnsafeBufferPointer { bytes in
      var reader = ProseWords(bytes: bytes, place: page.bodyStart)
      reader.readMarkdown()
      return reader.addresses
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, place: Int) {
    self.bytes = bytes
    self.place = place
  }

  static func text(_ bytes: [UInt8], _ words: ArraySlice<Word>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
  }

  // MARK: Lines

  private mutating func readKeys(to end: Int) {
    while place < end {
      let stop = lineEnd(place)
      readLine(to: min(stop, end), isMarkdown: false)
      place = stop + 1
      gap = .other
    }
    place = max(place, end)
  }

  private mutating func readMarkdown() {
    var fence: (byte: UInt8, length: Int)?
    while place < bytes.count {
      let start = place
      let stop = lineEnd(place)
      var text = start
      while text < stop, bytes[text] == 32 || bytes[text] == 9 { text += 1 }
      let marks = fenceLength(text, stop)
      if let open = fence {
        if marks >= open.length, bytes[text] == open.byte { fence = nil }
        gap = .other
        place = stop + 1
        continue
      }
      if marks >= 3 {
        fence = (bytes[text], marks)
        gap = .other
        place = stop + 1
        continue
      }
      enterLine(text, stop)
      // A line of a link's address: `[name]: https://…`.
      if let address = definition(place, stop) {
        noteAddress(address..<stop)
      } else {
        readLine(to: stop, isMarkdown: true)
      }
      // A code span may end on a later line.
      place = place > stop ? place : stop + 1
    }
  }

  /// Past the `>` of a quotation. An empty line ends whatever was read together.
  private mutating func enterLine(_ text: Int, _ stop: Int) {
    var next = text
    var isQuote = false
    while next < stop, bytes[next] == UInt8(ascii: ">") || bytes[next] == 32 {
      if bytes[next] == UInt8(ascii: ">") { isQuote = true }
      next += 1
    }
    if next == stop { gap = .other }
    if !isQuote {
      isQuoted = false
    } else if next + 1 < stop, bytes[next] == UInt8(ascii: "["),
      bytes[next + 1] == UInt8(ascii: "!")
    {
      // A call-out is the page's own.
      isQuoted = false
      isInCallOut = true
      next = stop
    } else if !isInCallOut {
      isQuoted = true
    }
    if !isQuote { isInCallOut = false }
    place = isQuote ? next : text
    // Points of a list and headings begin something new.
    if place < stop, "-*+#|".utf8.contains(bytes[place]) || bytes[place].isDigit { gap = .other }
  }

  private var isInCallOut = false

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    return end
  }

  private func fenceLength(_ start: Int, _ stop: Int) -> Int {
    guard start < stop, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~")
    else {
      return 0
    }
    var end = start
    while end < stop, bytes[end] == bytes[start] { end += 1 }
    return end - start
  }

  /// Where its address stands, if the line is one.
  private func definition(_ start: Int, _ stop: Int) -> Int? {
    guard start < stop, bytes[start] == UInt8(ascii: "["),
      let close = bytes[start..<stop].firstIndex(of: UInt8(ascii: "]")), close + 1 < stop,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return bytes[(close + 2)..<stop].firstIndex { $0 > 32 } ?? stop
  }

  /// As far as an address goes: to a space, or a bracket that it did not open.
  private mutating func noteAddress(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, "<(".utf8.contains(bytes[start]) { start += 1 }
    guard bytes[start..<range.upperBound].starts(with: "http".utf8) else { return }
    var end = start
    var depth = 0
    while end < range.upperBound, bytes[end] > 32, !"<>\"".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { break }
      end += 1
    }
    while end > start, ".,;:!?'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    addresses.append(start..<end)
  }

  // MARK: Within a line

  private mutating func readLine(to stop: Int, isMarkdown: Bool) {
    if gap != .other { gap = .space }
    while place < stop {
      let byte = bytes[place]
      if isLetter(place) || byte.isDigit {
        readWord(stop)
      } else if isMarkdown, skipMarkup(byte, stop) {
        gap = .other
      } else {
        step(byte)
      }
    }
  }

  /// Past what stands between two words.
  private mutating func step(_ byte: UInt8) {
    switch byte {
    case 32, 9, 13, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "["):
      break
    case UInt8(ascii: ","): gap = gap == .other ? .other : .comma
    case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA0: place += 1
    case 0xE2:
      place += 2
      gap = .other
    default: gap = .other
    }
    place += 1
  }

  private mutating func readWord(_ stop: Int) {
    let start = place
    let hasCapital = bytes[start] &- 65 < 26
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var end = place
    var beforeApostrophe: (end: Int, hash: UInt64)?
    while place < stop {
      let byte = bytes[place]
      if isLetter(place) || byte.isDigit {
        hash = (hash ^ UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        place += 1
        end = place
      } else if let length = apostrophe(place), isLetter(place + length) {
        beforeApostrophe = (end, hash)
        hash = (hash ^ 39) &* 0x100_0000_01B3
        place += length
      } else {
        break
      }
    }
    // An address on the web or for e-mail is no word.
    if place + 2 < stop, bytes[place] == UInt8(ascii: ":"), bytes[place + 1] == UInt8(ascii: "/") {
      while place < stop, bytes[place] > 32, !")>".utf8.contains(bytes[place]) { place += 1 }
      noteAddress(start..<place)
      gap = .other
      return
    }
    if let before = beforeApostrophe, end - before.end <= 4, bytes[end - 1] | 0x20 == 115 {
      let isOwned = apostrophe(before.end).map { before.end + $0 + 1 == end } ?? false
      if isOwned { (end, hash) = before }
    }
    words.append(
      Word(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hash: hash,
        gap: gap, hasCapital: hasCapital, isQuoted: isQuoted))
    gap = .space
  }

  /// Letters beyond ASCII are letters, but not the dashes and quotation marks beyond it.
  private func isLetter(_ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    if (byte | 0x20) &- 97 < 26 { return true }
    guard byte >= 0x80 else { return false }
    if byte == 0xE2 { return false }
    return !(byte == 0xC2 && place + 1 < bytes.count && bytes[place + 1] < 0xC0)
  }

  /// How long the apostrophe is that stands here, straight or curly.
  private func apostrophe(_ place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    if bytes[place] == 39 { return 1 }
    guard place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x80,
      bytes[place + 2] == 0x99
    else { return nil }
    return 3
  }

  /// Past code, an address, HTML or a `{#name}`, if one starts here.
  private mutating func skipMarkup(_ byte: UInt8, _ stop: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "`"): return skipCode()
    case UInt8(ascii: "]"):
      guard place + 1 < stop, bytes[place + 1] == UInt8(ascii: "(") else { return false }
      place += 1
      return skipBrackets(stop)
    case UInt8(ascii: "<"):
      guard place + 1 < stop, isLetter(place + 1) || "/!".utf8.contains(bytes[place + 1]) else {
        return false
      }
      if place + 3 < stop, bytes[(place + 1)..<(place + 4)].elementsEqual("!--".utf8) {
        return skipComment()
      }
      return skip(to: UInt8(ascii: ">"), stop)
    case UInt8(ascii: "{"): return skip(to: UInt8(ascii: "}"), stop)
    case UInt8(ascii: "\\"):
      place += 2
      return true
    default: return false
    }
  }

  private mutating func skip(to close: UInt8, _ stop: Int) -> Bool {
    guard let end = bytes[place..<stop].firstIndex(of: close) else { return false }
    noteAddress(place..<end)
    place = end + 1
    return true
  }

  private mutating func skipComment() -> Bool {
    var end = place + 4
    while end + 2 < bytes.count {
      if bytes[end] == 45, bytes[end + 1] == 45, bytes[end + 2] == UInt8(ascii: ">") {
        place = end + 3
        return true
      }
      end += 1
    }
    place = bytes.count
    return true
  }

  private mutating func skipBrackets(_ stop: Int) -> Bool {
    let start = place
    defer { noteAddress((start + 1)..<max(start + 1, place)) }
    var depth = 0
    while place < stop {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      place += 1
      if depth == 0 { return true }
    }
    return true
  }

  /// Code ends where as many backticks stand as at its start, in the same paragraph.
  private mutating func skipCode() -> Bool {
    var open = place
    while open < bytes.count, bytes[open] == UInt8(ascii: "`") { open += 1 }
    let length = open - place
    var end = open
    while end < bytes.count {
      if bytes[end] == 10, end + 1 < bytes.count, bytes[end + 1] == 10 { break }
      guard bytes[end] == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      var close = end
      while close < bytes.count, bytes[close] == UInt8(ascii: "`") { close += 1 }
      if close - end == length {
        place = close
        return true
      }
      end = close
    }
    place = open
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 48 < 10 }
}
