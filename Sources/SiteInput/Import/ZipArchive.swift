/// The files in a ZIP archive, as far as workbooks need: stored or deflated, without passwords.
struct ZipArchive {
  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  private struct Entry {
    var method: Int
    var packed: Int
    var size: Int
    /// Of its header in the archive.
    var start: Int
  }

  /// More than any table of scores unpacks to; beyond it, the archive is a trap or something else.
  private static let limit = 200_000_000

  /// Nothing when this is no whole archive.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The list of files stands at the end, before a comment of at most 65,535 bytes.
    guard bytes.count >= 22 else { return nil }
    var end = bytes.count - 22
    let earliest = max(0, end - 65_535)
    while end >= earliest, number(at: end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= earliest else { return nil }
    var place = number(at: end + 16, 4)
    for _ in 0..<number(at: end + 10, 2) {
      guard place + 46 <= bytes.count, number(at: place, 4) == 0x0201_4B50 else { return nil }
      let nameLength = number(at: place + 28, 2)
      guard place + 46 + nameLength <= bytes.count else { return nil }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let isLocked = number(at: place + 8, 2) & 1 != 0
      entries[name] = Entry(
        method: isLocked ? -1 : number(at: place + 10, 2), packed: number(at: place + 20, 4),
        size: number(at: place + 24, 4), start: number(at: place + 42, 4))
      place += 46 + nameLength + number(at: place + 30, 2) + number(at: place + 32, 2)
    }
  }

  private func number(at place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// A file's content; nothing when there is none of that name, or it can't be unpacked.
  func file(_ name: String) -> [UInt8]? {
    guard let entry = entries[name], number(at: entry.start, 4) == 0x0403_4B50 else { return nil }
    let start =
      entry.start + 30 + number(at: entry.start + 26, 2) + number(at: entry.start + 28, 2)
    guard start <= bytes.count, entry.packed <= bytes.count - start, entry.size <= Self.limit else {
      return nil
    }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0: return Array(packed)
    case 8: return Inflate.raw(packed, size: entry.size)
    default: return nil
    }
  }
}
