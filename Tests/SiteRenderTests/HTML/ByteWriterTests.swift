import SiteModel
import Testing

@testable import SiteRender

@Suite("The byte writer")
struct ByteWriterTests {
  @Test("escapes every byte at every place of a run", arguments: [UInt8(ascii: "x"), 0x26, 0xA6])
  func escaping(filler: UInt8) {
    for byte in UInt8.min...UInt8.max {
      for offset in 0...16 {
        var run = [UInt8](repeating: filler, count: 17)
        run[offset] = byte
        let written = written { out in
          run.withUnsafeBufferPointer { out.append(escaping: $0) }
        }
        #expect(written == naivelyEscaped(run), "byte \(byte) at \(offset)")
      }
    }
  }

  @Test func `escapes runs of every length`() {
    for length in 0...40 {
      let run = (0..<length).map { Array("a&b<c>d\"e'".utf8)[$0 % 10] }
      let written = written { out in
        run.withUnsafeBufferPointer { out.append(escaping: $0) }
      }
      #expect(written == naivelyEscaped(run))
    }
  }

  @Test func `keeps what it has when it grows`() {
    var out = ByteWriter(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<2000 {
      out.append(number: number)
      out.append("; ")
      out.append(byte: UInt8(number & 0xFF))
      out.append([1, 2, 3])
      expected += Array("\(number); ".utf8) + [UInt8(number & 0xFF), 1, 2, 3]
    }
    #expect(out.count == expected.count)
    #expect(out.last == 3)
    #expect(out.finish() == expected)
  }

  @Test func `has nothing in it at first`() {
    let out = ByteWriter()
    #expect(out.last == nil)
    #expect(out.finish().isEmpty)
  }

  @Test func `encodes in an address what may not stand there`() {
    let address = Array("/a b/é?x=1&y='<\">#z%20\\^`{|}".utf8)
    let written = written { out in
      address.withUnsafeBufferPointer { out.append(encodingAddress: $0) }
    }
    #expect(
      String(decoding: written, as: UTF8.self)
        == "/a%20b/%C3%A9?x=1&amp;y=&#x27;%3C%22%3E#z%20%5C%5E%60%7B%7C%7D")
  }

  private func written(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var out = ByteWriter(capacity: 4)
    write(&out)
    return out.finish()
  }

  private func naivelyEscaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      default: [byte]
      }
    }
  }
}
