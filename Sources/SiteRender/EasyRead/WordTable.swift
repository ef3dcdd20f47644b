internal import Glibc

/// Finds words by their bytes. Built once for a site, then asked of every word of every easy-read
/// page: it costs the same however many words it holds, and makes no `String`.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word starts in `bytes`, and last where the next would.
  private var starts: [Int32] = [0]
  /// Numbers of words plus one, by hash; 0 is free.
  private var slots = [Int32](repeating: 0, count: 2048)
  private(set) var classes: [WordClasses] = []

  /// Longer ones are no words.
  static let longest = 48

  var count: Int { classes.count }

  /// The number of a word, in lower case; it gets one if it had none.
  mutating func add(_ word: String, _ classes: WordClasses = []) -> Int32 {
    let normal = Self.normalised(word)
    guard !normal.isEmpty else { return -1 }
    let found = number(of: word)
    if found >= 0 {
      self.classes[Int(found)].formUnion(classes)
      return found
    }
    bytes += normal
    starts.append(Int32(bytes.count))
    self.classes.append(classes)
    if self.classes.count * 2 > slots.count { grow() } else { place(self.classes.count - 1) }
    return Int32(self.classes.count - 1)
  }

  /// -1 for a word that is not here.
  func number(of word: String) -> Int32 {
    Self.normalised(word).withUnsafeBufferPointer { normal in
      normal.isEmpty ? -1 : find(normal.baseAddress!, normal.count)
    }
  }

  func classes(of word: String) -> WordClasses {
    let number = number(of: word)
    return number >= 0 ? classes[Int(number)] : []
  }

  private static func normalised(_ word: String) -> [UInt8] {
    let utf8 = Array(word.utf8)
    return [UInt8](unsafeUninitializedCapacity: longest + 8) { buffer, count in
      count = utf8.withUnsafeBufferPointer { normalise($0, 0..<$0.count, into: buffer) }
    }
  }

  /// The same for bytes that are in lower case already.
  @inline(__always)
  func find(_ word: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word, length)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let start = Int(starts[number])
      if Int(starts[number + 1]) - start == length,
        bytes.withUnsafeBufferPointer({ memcmp($0.baseAddress! + start, word, length) }) == 0
      {
        return Int32(number)
      }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    let start = Int(starts[number])
    let length = Int(starts[number + 1]) - start
    let hash = bytes.withUnsafeBufferPointer { Self.hash($0.baseAddress! + start, length) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in classes.indices { place(number) }
  }

  /// FNV-1a, its halves folded: words are short.
  @inline(__always)
  private static func hash(_ word: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<length { hash = (hash ^ UInt64(word[offset])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }

  /// In lower case, with one kind of apostrophe. 0 for what is too long to be a word.
  @inline(__always)
  static func normalise(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard range.count <= longest else { return 0 }
    var length = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A: out[length] = byte | 0x20
      case 0xE2
      where index + 2 < range.upperBound && text[index + 1] == 0x80
        && text[index + 2] == 0x99:
        out[length] = UInt8(ascii: "'")
        index += 2
      case 0xC3 where index + 1 < range.upperBound && (0x80...0x9E).contains(text[index + 1]):
        out[length] = byte
        length += 1
        index += 1
        out[length] = text[index] + 0x20
      default: out[length] = byte
      }
      length += 1
      index += 1
    }
    return length
  }
}

/// What the rules of easy read know of a word, whatever the site's own list says of it.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// Holds a sentence together: never counted as lacking a picture.
  static let function = WordClasses(rawValue: 1 << 0)
  static let negation = WordClasses(rawValue: 1 << 1)
  /// two, twenty, dozen: figures are easier.
  static let numberWord = WordClasses(rawValue: 1 << 2)
  /// Opens a sentence without saying who or what.
  static let pronoun = WordClasses(rawValue: 1 << 3)
  static let be = WordClasses(rawValue: 1 << 4)
  /// Stands between "is" and a participle without changing what they make.
  static let between = WordClasses(rawValue: 1 << 5)
  /// Made, done, seen: a participle that doesn't end in -ed.
  static let participle = WordClasses(rawValue: 1 << 6)
  /// Ends in -ed and says how somebody is, not what is done to them.
  static let state = WordClasses(rawValue: 1 << 7)
  /// Joins a second idea on.
  static let joining = WordClasses(rawValue: 1 << 8)
  static let subject = WordClasses(rawValue: 1 << 9)
  static let abbreviation = WordClasses(rawValue: 1 << 10)
  static let month = WordClasses(rawValue: 1 << 11)
  static let monthShort = WordClasses(rawValue: 1 << 12)
  static let weekday = WordClasses(rawValue: 1 << 13)
  static let weekdayShort = WordClasses(rawValue: 1 << 14)
  /// Long, and known to everyone.
  static let easyLong = WordClasses(rawValue: 1 << 15)
  /// Capitals that everyone knows.
  static let knownCapitals = WordClasses(rawValue: 1 << 16)
  static let percent = WordClasses(rawValue: 1 << 17)
  /// Opens the explanation of a word: means, is.
  static let explains = WordClasses(rawValue: 1 << 18)
  static let yes = WordClasses(rawValue: 1 << 19)
  /// Goes on after "is" where a word is explained: a, when, somebody.
  static let opensMeaning = WordClasses(rawValue: 1 << 20)
  /// midday, midnight
  static let clock = WordClasses(rawValue: 1 << 21)
  /// The second word of "per cent".
  static let cent = WordClasses(rawValue: 1 << 22)
  static let and = WordClasses(rawValue: 1 << 23)
}
