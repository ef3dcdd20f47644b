internal import Glibc

/// The text of a table in UTF-8, whatever encoding a spreadsheet saved it in. Places in a table are
/// offsets into this text, so whoever shows one decodes with this too (`SourceLookup`).
struct TableText {
  enum Encoding {
    case utf8, utf16
    /// Windows' own encoding of Western letters. `isWhole`: every byte of it means a letter.
    case windows1252(isWhole: Bool)
  }

  var bytes: [UInt8]
  var encoding: Encoding

  /// More than any network's table has; a longer file is something else.
  static let limit = 100_000_000

  init(decoding raw: [UInt8]) {
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      bytes = Self.fromUTF16(raw)
      encoding = .utf16
    } else if SourceText.firstInvalidByte(in: raw) != nil {
      bytes = Self.fromWindows1252(raw)
      encoding = .windows1252(isWhole: !raw.contains { Self.windowsScalar($0) == nil })
    } else {
      bytes = raw
      encoding = .utf8
    }
    Self.endLinesWithNewlines(&bytes)
  }

  private static func fromUTF16(_ raw: [UInt8]) -> [UInt8] {
    let isLittle = raw[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    for offset in stride(from: 2, to: raw.count - 1, by: 2) {
      let (first, second) = (UInt16(raw[offset]), UInt16(raw[offset + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ raw: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 8)
    for byte in raw {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = windowsScalar(byte).flatMap { Unicode.Scalar($0) }
        text += Array(String(scalar ?? "\u{FFFD}").utf8)
      }
    }
    return text
  }

  /// Nothing for the five bytes that mean no letter.
  private static func windowsScalar(_ byte: UInt8) -> UInt32? {
    guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
    let scalar = windowsLetters[Int(byte) - 0x80]
    return scalar == 0 ? nil : scalar
  }

  private static let windowsLetters: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// A carriage return alone ends a line in what Excel calls "CSV (Macintosh)". One byte for
  /// another, so that offsets stay.
  private static func endLinesWithNewlines(_ bytes: inout [UInt8]) {
    guard bytes.firstByte(UInt8(ascii: "\r"), from: 0) != nil else { return }
    let count = bytes.count
    bytes.withUnsafeMutableBufferPointer { text in
      for offset in 0..<count where text[offset] == UInt8(ascii: "\r") {
        if offset + 1 == count || text[offset + 1] != UInt8(ascii: "\n") {
          text[offset] = UInt8(ascii: "\n")
        }
      }
    }
  }
}

extension [UInt8] {
  /// Where a byte next stands.
  func firstByte(_ byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { raw in
      guard let base = raw.baseAddress, start < raw.count else { return nil }
      return memchr(base + start, Int32(byte), raw.count - start).map {
        UnsafeRawPointer($0) - base
      }
    }
  }
}
