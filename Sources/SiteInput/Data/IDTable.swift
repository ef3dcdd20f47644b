internal import Glibc

/// Finds the place of an id in a list by its bytes, without making a `String` of them.
struct IDTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each id ends in `bytes`; it starts where the one before it ends.
  private var ends: [Int32] = []
  /// Places in the list plus one, by hash; 0 is free. Twice as many as ids, at least.
  private var slots: [Int32]
  private let mask: Int

  init(_ ids: some Collection<String>) {
    var size = 4
    while size < ids.count * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    mask = size - 1
    for id in ids {
      let start = bytes.count
      bytes += Array(id.utf8)
      ends.append(Int32(bytes.count))
      let number = Int32(ends.count)
      var slot =
        bytes.withUnsafeBytes { Self.hash($0.baseAddress! + start, $0.count - start) } & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = number
    }
  }

  /// The first place of an id, or nothing. Of equal ids the first is found.
  func find(_ id: UnsafeRawPointer, _ count: Int) -> Int? {
    guard count > 0 else { return nil }
    var slot = Self.hash(id, count) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(index, id, count) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether an id is the one at a place: asked first of the place behind the last one found.
  func isEqual(_ index: Int, _ id: UnsafeRawPointer, _ count: Int) -> Bool {
    guard index < ends.count else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == count else { return false }
    return bytes.withUnsafeBytes { memcmp($0.baseAddress! + start, id, count) == 0 }
  }

  func find(_ id: String) -> Int? {
    var id = id
    return id.withUTF8 { $0.isEmpty ? nil : find($0.baseAddress!, $0.count) }
  }

  /// FNV-1a.
  private static func hash(_ id: UnsafeRawPointer, _ count: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<count {
      hash = (hash ^ UInt64(id.load(fromByteOffset: offset, as: UInt8.self))) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
