internal import CZlib

/// Unpacks what was deflated. The only file that knows zlib.
enum Inflate {
  /// Minus fifteen: raw, as archives hold it, without a header of zlib's own.
  static func raw(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard size > 0 else { return [] }
    guard let found = inflated(packed, windowBits: -15, capacity: size), found.isWhole,
      found.bytes.count == size
    else { return nil }
    return found.bytes
  }

  /// With zlib's header, and of a size that is not known. What comes before damage is kept.
  static func wrapped(_ packed: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var capacity = min(limit, max(1024, packed.count * 6))
    while true {
      guard let found = inflated(packed, windowBits: 15, capacity: capacity) else { return nil }
      if found.isWhole || found.bytes.count < capacity || capacity >= limit {
        return found.bytes.isEmpty ? nil : found.bytes
      }
      capacity = min(limit, capacity * 4)
    }
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, windowBits: Int32, capacity: Int) -> (
    bytes: [UInt8], isWhole: Bool
  )? {
    var input = Array(packed)
    var output = [UInt8](repeating: 0, count: capacity)
    var stream = z_stream()
    let version = zlibVersion()
    guard
      inflateInit2_(&stream, windowBits, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(truncatingIfNeeded: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(truncatingIfNeeded: target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    output.removeLast(Int(stream.avail_out))
    return (output, status == Z_STREAM_END)
  }
}
