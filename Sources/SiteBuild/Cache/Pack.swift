internal import SiteModel

/// Values one behind another, in bytes: numbers with the lowest byte first, texts and lists with their
/// length before them.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 32) { bytes.reserveCapacity(capacity) }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  mutating func add(_ bits: UInt64) {
    withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: Int32) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ digest: Digest) {
    add(digest.high)
    add(digest.low)
  }

  mutating func add(_ text: String) {
    add(Int32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    add(UInt8(value == nil ? 0 : 1))
    if let value { write(&self, value) }
  }

  mutating func add<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    add(Int32(values.count))
    for value in values { write(&self, value) }
  }

  mutating func replace(at place: Int, with digest: Digest) {
    var other = PackWriter()
    other.add(digest)
    bytes.replaceSubrange(place..<place + other.bytes.count, with: other.bytes)
  }
}

/// What is read is not what was written.
struct PackDamage: Error {}

/// Reads what `PackWriter` wrote, and trusts nothing: a length that leads beyond the end is damage.
struct PackReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  private mutating func take(_ count: Int) throws(PackDamage) -> Range<Int> {
    guard count >= 0, count <= bytes.count - place else { throw PackDamage() }
    defer { place += count }
    return place..<place + count
  }

  private mutating func number<Number: FixedWidthInteger>(
    as type: Number.Type
  ) throws(PackDamage) -> Number {
    let range = try take(MemoryLayout<Number>.size)
    let value = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: range.lowerBound, as: type)
    }
    return Number(littleEndian: value)
  }

  mutating func byte() throws(PackDamage) -> UInt8 { try number(as: UInt8.self) }
  mutating func bits() throws(PackDamage) -> UInt64 { try number(as: UInt64.self) }
  mutating func int32() throws(PackDamage) -> Int32 { try number(as: Int32.self) }

  mutating func int() throws(PackDamage) -> Int { Int(try number(as: Int64.self)) }

  mutating func digest() throws(PackDamage) -> Digest { Digest(high: try bits(), low: try bits()) }

  /// Of a list whose elements take at least a byte each: no more than there are bytes left.
  mutating func count() throws(PackDamage) -> Int {
    let count = Int(try int32())
    guard count >= 0, count <= bytes.count - place else { throw PackDamage() }
    return count
  }

  mutating func string() throws(PackDamage) -> String {
    let range = try take(try count())
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(PackDamage) -> Value
  ) throws(PackDamage) -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw PackDamage()
    }
  }

  mutating func list<Value>(
    _ read: (inout Self) throws(PackDamage) -> Value
  ) throws(PackDamage) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
