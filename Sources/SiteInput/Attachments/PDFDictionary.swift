/// A dictionary of a PDF, as far as telling needs what is in it: its keys, and where the value of
/// each stands. Dictionaries within it are values.
struct PDFDictionary {
  private(set) var values: [String: Range<Int>] = [:]
  /// Behind its `>>`.
  private(set) var end: Int

  /// Nothing when none starts here, or it never ends.
  init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
    var scanner = PDFScanner(bytes: bytes, place: start)
    scanner.skipSpace()
    guard scanner.take("<<") else { return nil }
    while true {
      scanner.skipSpace()
      if scanner.take(">>") { break }
      guard scanner.current == UInt8(ascii: "/"), let name = scanner.name() else { return nil }
      scanner.skipSpace()
      let from = scanner.place
      guard scanner.skipValue(depth: 0) else { return nil }
      values[name] = from..<scanner.place
    }
    end = scanner.place
  }
}

/// Steps through what a PDF is written in.
struct PDFScanner {
  let bytes: ArraySlice<UInt8>
  var place: Int
  private static let deepest = 64

  var current: UInt8? { place >= bytes.startIndex && place < bytes.endIndex ? bytes[place] : nil }

  mutating func take(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard place >= bytes.startIndex, place + wanted.count <= bytes.endIndex,
      bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    else { return false }
    place += wanted.count
    return true
  }

  mutating func skipSpace() {
    while let byte = current {
      if byte == UInt8(ascii: "%") {
        while let byte = current, byte != 10, byte != 13 { place += 1 }
      } else if byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32 {
        place += 1
      } else {
        return
      }
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    byte > 32 && !"()<>[]{}/%".utf8.contains(byte)
  }

  mutating func name() -> String? {
    guard current == UInt8(ascii: "/") else { return nil }
    place += 1
    let start = place
    while let byte = current, Self.isRegular(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  mutating func number() -> Int? {
    let start = place
    while let byte = current, byte.isASCIIDigit, place - start < 10 { place += 1 }
    return Int(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// A word, a number, a reference (`12 0 R`), a text, a list or a dictionary.
  mutating func skipValue(depth: Int) -> Bool {
    guard depth < Self.deepest, let byte = current else { return false }
    switch byte {
    case UInt8(ascii: "/"): return name() != nil
    case UInt8(ascii: "("): return skipText()
    case UInt8(ascii: "["):
      place += 1
      while true {
        skipSpace()
        if current == UInt8(ascii: "]") {
          place += 1
          return true
        }
        guard skipValue(depth: depth + 1) else { return false }
      }
    case UInt8(ascii: "<"):
      if place + 1 < bytes.endIndex, bytes[place + 1] == UInt8(ascii: "<") {
        return skipDictionary(depth: depth)
      }
      guard let close = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      place = close + 1
      return true
    default: return skipWords()
    }
  }

  private mutating func skipDictionary(depth: Int) -> Bool {
    place += 2
    while true {
      skipSpace()
      if take(">>") { return true }
      guard name() != nil else { return false }
      skipSpace()
      guard skipValue(depth: depth + 1) else { return false }
    }
  }

  private mutating func skipText() -> Bool {
    var depth = 0
    while let byte = current {
      place += 1
      switch byte {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// `true`, `1.5` or `12 0 R`.
  private mutating func skipWords() -> Bool {
    let start = place
    while let byte = current, Self.isRegular(byte) { place += 1 }
    guard place > start else { return false }
    let behind = place
    guard bytes[start..<place].allSatisfy(\.isASCIIDigit) else { return true }
    skipSpace()
    let hasSecond = number() != nil
    skipSpace()
    if hasSecond, take("R") { return true }
    place = behind
    return true
  }
}
