internal import Glibc
internal import SiteModel

/// Where a page's bytes are gathered: a growing buffer that every renderer appends to.
///
/// Raw memory, because all of a site's bytes pass through here: appending 36 MB takes 1 ms so, 4 ms
/// with `[UInt8]` and 25 ms with string interpolation, and escaping eight bytes at a time is six
/// times faster than byte by byte.
struct ByteWriter: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int
  /// Whose words each stretch of bytes is; kept only when somebody asks.
  private(set) var provenance: Provenance?
  /// What nobody needs to read again to know what is in it: see `append(whole:)`.
  private(set) var whole: [Range<Int>] = []

  init(capacity: Int = 4096, tracing: Bool = false) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
    provenance = tracing ? Provenance() : nil
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(bytes) }

  consuming func finish() -> [UInt8] { Array(bytes) }

  var last: UInt8? { count == 0 ? nil : base[count - 1] }

  // MARK: Appending

  @inline(__always)
  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    if count + source.count > capacity { grow(source.count) }
    memcpy(base + count, start, source.count)
    count += source.count
  }

  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(byte: UInt8) {
    if count + 1 > capacity { grow(1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(number: Int) { append(String(number)) }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memcpy(moved, base, count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  // MARK: Escaping

  /// For text and for attributes in double quotes alike: `&`, `<`, `>` and `"`.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
    guard let bytes = source.baseAddress else { return }
    let raw = UnsafeRawPointer(bytes)
    let length = source.count
    var start = 0
    var index = 0
    while index + 8 <= length {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // "&" and the quotation mark differ in one bit, "<" and ">" in another: two tests for four.
      let found =
        zeroBytes(word & ~(0x04 &* everyByte) ^ (0x22 &* everyByte))
        | zeroBytes(word & ~(0x02 &* everyByte) ^ (0x3C &* everyByte))
      if found == 0 {
        index += 8
        continue
      }
      index += found.trailingZeroBitCount / 8
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      append(escaped: source[index])
      index += 1
      start = index
    }
    while index < length {
      if Self.mustEscape(source[index]) {
        append(UnsafeBufferPointer(rebasing: source[start..<index]))
        append(escaped: source[index])
        start = index + 1
      }
      index += 1
    }
    if start < length { append(UnsafeBufferPointer(rebasing: source[start..<length])) }
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  @inline(__always)
  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    default: append(byte: byte)
    }
  }

  /// For an address as an author wrote it: what an address may hold stays, the rest is encoded.
  mutating func append(encodingAddress source: UnsafeBufferPointer<UInt8>) {
    for byte in source {
      if addressBytes[Int(byte)] {
        append(byte: byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;")
      } else {
        append(percentEncoded: byte)
      }
    }
  }

  mutating func append(percentEncoded byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    append(byte: UInt8(ascii: "%"))
    append(byte: digits.utf8Start[Int(byte >> 4)])
    append(byte: digits.utf8Start[Int(byte & 15)])
  }

  // MARK: What is known

  /// What `write` appends is markup of code's own making: every element closed, and no link or id
  /// that a check must see. Two thirds of a service's page are tables of scores, and reading them
  /// again took a twentieth of a build.
  mutating func append(whole write: (inout ByteWriter) -> Void) {
    let start = count
    write(&self)
    whole.append(start..<count)
  }

  // MARK: Provenance

  var isTracing: Bool { provenance != nil }

  /// From here on the bytes come from `span`; verbatim when they are its very bytes.
  @inline(__always)
  mutating func note(_ span: @autoclosure () -> SourceSpan?, isVerbatim: Bool = false) {
    if provenance != nil { provenance!.note(span(), from: count, isVerbatim: isVerbatim) }
  }

  /// Another writer's bytes, or a part of them, with what it knows of them.
  mutating func append(_ bytes: ArraySlice<UInt8>, from other: Provenance?) {
    if let other, provenance != nil {
      provenance!.insert(other, of: bytes.startIndex..<bytes.endIndex, at: count)
    }
    append(bytes)
  }
}

private let everyByte: UInt64 = 0x0101_0101_0101_0101

/// The high bit of each byte that is zero (Mycroft's trick; the lowest set one is always right).
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- everyByte) & ~word & (0x80 &* everyByte)
}

/// What cmark-gfm, and so every address in a page, leaves as it is.
private let addressBytes: [Bool] = {
  var table = [Bool](repeating: false, count: 256)
  let kept = "-_.+!*(),%#@?=;:/$~"
  for byte in kept.utf8 { table[Int(byte)] = true }
  for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = true }
  for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = true }
  for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = true }
  return table
}()
