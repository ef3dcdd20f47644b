import Foundation
import Testing

@testable import SiteRender

@Suite struct JSONTests {
  @Test("Whatever a text holds comes back as it was")
  func texts() throws {
    let text = "\"a\\b\"\n\r\t\u{1}\u{1F} é 漢 👋 </script> \u{2028}"
    let bytes = JSON.object([("ke\"y", .text(text)), ("n", .number("3.5"))]).bytes()
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(read["ke\"y"] as? String == text)
    #expect(read["n"] as? Double == 3.5)
  }

  @Test("Keys keep their order, those without a value are left out, and levels are indented")
  func layout() {
    let json = JSON.object(some: [
      ("z", .flag(true)), ("none", nil), ("a", .list([.number("1"), .list([]), .object([])])),
    ])
    #expect(
      String(decoding: json.bytes(), as: UTF8.self) == """
        {
          "z": true,
          "a": [
            1,
            [],
            {}
          ]
        }

        """)
  }
}
