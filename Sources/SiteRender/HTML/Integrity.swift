internal import CNettle

/// SHA-384 for `integrity` attributes and hashed names. The only file that knows nettle.
enum Integrity {
  static func sha384(of bytes: [UInt8]) -> [UInt8] {
    var context = sha512_ctx()
    nettle_sha384_init(&context)
    bytes.withUnsafeBufferPointer { nettle_sha512_update(&context, $0.count, $0.baseAddress) }
    var digest = [UInt8](repeating: 0, count: 48)
    nettle_sha384_digest(&context, digest.count, &digest)
    return digest
  }

  static func attribute(_ digest: [UInt8]) -> String { "sha384-" + base64(digest) }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        out.append(
          position <= group.count
            ? alphabet[number >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
