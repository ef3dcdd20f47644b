import SiteModel
import Testing

@Suite struct DigestTests {
  @Test func `the empty text has the digest that XXH3 gives it on every machine`() {
    #expect(Digest(of: "").description == "99aa06d3014798d86001c324468d497f")
    #expect(NameHash("").bits == 0x2d06_8005_38d3_94c2)
  }

  @Test func `the same bytes give the same digest, as text or as bytes`() {
    for text in ["", "a", "café", String(repeating: "long ", count: 100)] {
      #expect(Digest(of: text) == Digest(of: Array(text.utf8)))
    }
    #expect(Digest(of: "a") != Digest(of: "b"))
  }

  @Test func `a digest is written as 32 digits and read again`() {
    let small = Digest(high: 1, low: 0xAB)
    #expect(small.description == "000000000000000100000000000000ab")
    for digest in [small, Digest(high: .max, low: 0), Digest(of: "text")] {
      #expect(Digest(hexadecimal: digest.description) == digest)
    }
  }

  @Test(
    arguments: [
      "", "0", "000000000000000100000000000000a", "000000000000000100000000000000abc",
      "g00000000000000100000000000000ab", "0000000000000001 0000000000000ab",
      "é" + String(repeating: "0", count: 30),
      // Swift's own reader of numbers takes a sign.
      "+00000000000000100000000000000ab", "0000000000000001+0000000000000ab",
    ])
  func `what is not 32 hexadecimal digits is no digest`(text: String) {
    #expect(Digest(hexadecimal: text) == nil)
  }
}

@Suite struct DigestBuilderTests {
  private func digest(_ add: (inout DigestBuilder) -> Void) -> Digest {
    var builder = DigestBuilder()
    add(&builder)
    return builder.finish()
  }

  @Test func `where one text ends and the next begins counts`() {
    #expect(
      digest {
        $0.add("ab")
        $0.add("c")
      }
        != digest {
          $0.add("a")
          $0.add("bc")
        })
  }

  @Test func `no text, an empty one and no call at all are three things`() {
    let digests: Set = [
      digest { $0.add(nil) }, digest { $0.add("") }, digest { _ in },
    ]
    #expect(digests.count == 3)
  }

  @Test func `the order counts`() {
    #expect(
      digest {
        $0.add(1)
        $0.add(2)
      }
        != digest {
          $0.add(2)
          $0.add(1)
        })
  }

  @Test func `yes and no differ, and so do the two halves of a digest`() {
    #expect(digest { $0.add(true) } != digest { $0.add(false) })
    #expect(
      digest { $0.add(Digest(high: 1, low: 2)) } != digest { $0.add(Digest(high: 2, low: 1)) })
  }

  @Test func `the same calls give the same digest`() {
    func once() -> Digest {
      digest {
        $0.add("title")
        $0.add(3)
        $0.add(true)
        $0.add(Digest(of: "x"))
      }
    }
    #expect(once() == once())
  }
}
