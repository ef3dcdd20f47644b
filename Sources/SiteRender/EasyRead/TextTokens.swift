/// A word or a number of a text.
struct TextToken: Sendable {
  var start: Int32
  var end: Int32
  /// Its number in the table of words; -1 for one that is not there.
  var word: Int32 = -1
  var classes: WordClasses = []
  var traits: Traits = []
  /// Which unbroken stretch of text it stands in: markup parts one from the next.
  var run: Int32 = 0
  /// Which of the statement's sentences.
  var sentence: Int32 = 0

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    static let number = Traits(rawValue: 1 << 0)
    /// Only space stands between it and the token before.
    static let joined = Traits(rawValue: 1 << 1)
    static let capital = Traits(rawValue: 1 << 2)
    static let allCapitals = Traits(rawValue: 1 << 3)
    static let apostrophe = Traits(rawValue: 1 << 4)
    static let address = Traits(rawValue: 1 << 5)
    static let money = Traits(rawValue: 1 << 6)
    static let percent = Traits(rawValue: 1 << 7)
    /// In a link, where no picture may stand, or with a picture that its author chose.
    static let fixed = Traits(rawValue: 1 << 8)
    /// Part of a name.
    static let name = Traits(rawValue: 1 << 9)
    /// A picture, or a word that stays plain by the list, covers it.
    static let matched = Traits(rawValue: 1 << 10)
    /// The list says what it means.
    static let explained = Traits(rawValue: 1 << 11)
    /// A stroke stands right before it: and/or.
    static let stroke = Traits(rawValue: 1 << 12)
    static let dotted = Traits(rawValue: 1 << 13)
    /// Only space and perhaps an "&" stand between it and the token before.
    static let nameJoined = Traits(rawValue: 1 << 14)
    /// Part of the name of an area, whose first letters ask for an explanation as any do.
    static let areaName = Traits(rawValue: 1 << 15)
    /// Markup begins or ends within it: talk**ing**.
    static let torn = Traits(rawValue: 1 << 16)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Splits a text into words, numbers and sentences.
struct TextScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var gapStart = 0
  private(set) var tokens: [TextToken] = []
  private(set) var sentenceCount: Int32 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  mutating func scan(_ table: PhraseTable) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.longest + 8) { normal in
      while index < bytes.count {
        let letter = letterLength(index)
        let isDigit = self.isDigit(index)
        guard letter > 0 || isDigit else {
          index += 1
          continue
        }
        var token = startToken()
        if isDigit { readNumber(&token) } else { readWord(&token) }
        token.end = Int32(index)
        gapStart = index
        let length = WordTable.normalise(bytes, token.range, into: normal)
        if length > 0, let start = normal.baseAddress {
          token.word = table.table.find(start, length)
          if token.word >= 0 { token.classes = table.table.classes[Int(token.word)] }
        }
        tokens.append(token)
      }
    }
    if !tokens.isEmpty { sentenceCount += 1 }
  }

  /// What stands between the last token and this one decides how they hang together.
  private mutating func startToken() -> TextToken {
    var token = TextToken(start: Int32(index), end: Int32(index))
    var isSpace = !tokens.isEmpty
    var isSign = isSpace
    var endsSentence = false
    var place = gapStart
    while place < index {
      let byte = bytes[place]
      if byte == 0xC2, place + 1 < index, bytes[place + 1] == 0xA0 {
        place += 2
        continue
      }
      if byte > 0x20 { isSpace = false }
      if byte > 0x20, byte != UInt8(ascii: "&") { isSign = false }
      let isStop =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      if isStop, place + 1 < index { endsSentence = true }
      place += 1
    }
    if isSpace, index > gapStart { token.traits.insert(.joined) }
    if isSign, index > gapStart { token.traits.insert(.nameJoined) }
    if index > 0, bytes[index - 1] == UInt8(ascii: "/") { token.traits.insert(.stroke) }
    if index > 1, bytes[index - 1] == 0xA3, bytes[index - 2] == 0xC2 { token.traits.insert(.money) }
    if endsSentence, let last = tokens.last, !last.traits.contains(.dotted),
      !last.classes.contains(.abbreviation)
    {
      sentenceCount += 1
    }
    token.sentence = sentenceCount
    return token
  }

  private mutating func readWord(_ token: inout TextToken) {
    var letters = 0
    var capitals = 0
    if isCapital(index) { token.traits.insert(.capital) }
    while index < bytes.count {
      let length = letterLength(index)
      if length > 0 {
        letters += 1
        if isCapital(index) { capitals += 1 }
        index += length
        continue
      }
      if isDigit(index) {
        index += 1
        continue
      }
      let mark = joiningMark(index)
      guard mark.length > 0, index + mark.length < bytes.count,
        letterLength(index + mark.length) > 0 || (mark.takesDigits && isDigit(index + mark.length))
      else { break }
      token.traits.formUnion(mark.traits)
      index += mark.length
    }
    if capitals == letters, letters > 1 { token.traits.insert(.allCapitals) }
  }

  private func joiningMark(_ place: Int)
    -> (length: Int, takesDigits: Bool, traits: TextToken.Traits)
  {
    switch bytes[place] {
    case UInt8(ascii: "'"): return (1, false, .apostrophe)
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return (1, true, [])
    case UInt8(ascii: "."): return (1, false, .dotted)
    case UInt8(ascii: "@"): return (1, true, .address)
    case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99:
      return (3, false, .apostrophe)
    default: return (0, false, [])
    }
  }

  private mutating func readNumber(_ token: inout TextToken) {
    token.traits.insert(.number)
    while index < bytes.count {
      if isDigit(index) {
        index += 1
      } else if ".,:/-".utf8.contains(bytes[index]), isDigit(index + 1) {
        index += 1
      } else {
        break
      }
    }
    // 2pm, 3rd, 50p.
    while index < bytes.count, letterLength(index) > 0 || isDigit(index) {
      index += max(1, letterLength(index))
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "%") { token.traits.insert(.percent) }
  }

  @inline(__always)
  private func isDigit(_ place: Int) -> Bool {
    place < bytes.count && (48...57).contains(bytes[place])
  }

  @inline(__always)
  private func isCapital(_ place: Int) -> Bool { (0x41...0x5A).contains(bytes[place]) }

  /// How many bytes the letter at a place has; 0 for no letter. Signs of other scripts are letters,
  /// punctuation and symbols are not.
  @inline(__always)
  private func letterLength(_ place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) ? 1 : 0 }
    switch byte {
    case 0xC3 where place + 1 < bytes.count:
      return bytes[place + 1] == 0x97 || bytes[place + 1] == 0xB7 ? 0 : 2
    case 0xC4...0xDF: return min(2, bytes.count - place)
    case 0xE0, 0xE1, 0xE3...0xEF: return min(3, bytes.count - place)
    default: return 0
    }
  }
}
