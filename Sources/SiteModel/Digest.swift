internal import CXXHash

/// 128 bits that stand for some bytes (XXH3): equal bytes give equal digests on every machine.
/// Fast enough to take of everything (40 MB in 3 ms); no defence against somebody who wants two
/// texts to collide, which is why published assets carry SHA-384 instead.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public init(of bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    self.init(high: hash.high64, low: hash.low64)
  }

  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(of: $0) }
  }

  public init(of text: String) {
    var text = text
    self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
  }

  public init?(hexadecimal text: some StringProtocol) {
    // Below the digits stand the signs, which Swift's reader of numbers would take.
    guard text.utf8.count == 32, !text.utf8.contains(where: { $0 < UInt8(ascii: "0") }),
      let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.dropFirst(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  public var description: String {
    func hexadecimal(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return hexadecimal(high) + hexadecimal(low)
  }
}

/// Collects the values that something depends on into one digest. Each value is written with its
/// length, so that "ab", "c" and "a", "bc" differ.
public struct DigestBuilder: Sendable {
  private var bytes: [UInt8] = []

  public init() { bytes.reserveCapacity(1024) }

  public mutating func add(_ text: String?) {
    guard var text else { return add(-1) }
    add(text.utf8.count)
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  public mutating func add(_ digest: Digest) {
    withUnsafeBytes(of: digest.high.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: digest.low.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public consuming func finish() -> Digest { Digest(of: bytes) }
}

/// 64 bits that stand for a route or an id. Two names of one site share a hash with a chance of
/// one in a thousand million even at a hundred thousand names.
public struct NameHash: Hashable, Sendable, Comparable {
  public let bits: UInt64

  public init(_ bytes: UnsafeRawBufferPointer) {
    bits = XXH3_64bits(bytes.baseAddress, bytes.count)
  }

  public init(bits: UInt64) { self.bits = bits }

  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { NameHash(UnsafeRawBufferPointer($0)) }
  }

  public static func < (left: NameHash, right: NameHash) -> Bool { left.bits < right.bits }
}
