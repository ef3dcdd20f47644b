import Testing

@testable import SiteInput

@Suite struct RGBTests {
  @Test(
    arguments: [
      ("#43194a", "#43194a"), ("#43194A", "#43194a"), ("#fff", "#ffffff"), ("#a0c", "#aa00cc"),
      ("#000000", "#000000"), ("#00000f", "#00000f"),
    ])
  func `a colour is read in three digits or six, and written in six`(
    text: String, expected: String
  ) {
    #expect(RGB(text)?.css == expected)
  }

  @Test(
    arguments: [
      "", "#", "43194a", "#ff", "#ffff", "#fffffff", "#43194a80", "#gggggg", "red", "rgb(0,0,0)",
      "#+12345", "#-12345", " #ffffff", "#fffff ",
    ])
  func `anything else is no colour`(text: String) {
    #expect(RGB(text) == nil)
  }

  @Test(
    arguments: [
      // The figures of WCAG's own definition, to two places.
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.47), ("#767676", "#ffffff", 4.54),
      ("#ff0000", "#ffffff", 3.99), ("#00ff00", "#ffffff", 1.37), ("#0000ff", "#ffffff", 8.59),
      ("#123456", "#123456", 1.0),
    ])
  func `contrast is WCAG's, whichever of the two is in front`(
    one: String, other: String, expected: Double
  ) throws {
    let (one, other) = (try #require(RGB(one)), try #require(RGB(other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }
}
