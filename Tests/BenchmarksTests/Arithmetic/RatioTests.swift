import Benchmarks
import SiteModel
import Testing

@Suite struct RatioTests {
  private func ratio(_ top: Int, _ bottom: Int) throws -> Ratio {
    try #require(Ratio(Int128(top), over: Int128(bottom)))
  }

  @Test(
    "Rounds once, half away from zero",
    arguments: [
      (375, 100, "3.8"), (365, 100, "3.7"), (11, 3, "3.7"), (7, 2, "3.5"), (3449, 1000, "3.4"),
      (345, 100, "3.5"), (995, 100, "10.0"), (4, 1, "4.0"), (0, 7, "0.0"), (-25, 100, "-0.3"),
      (-1, 25, "0.0"), (-1, 20, "-0.1"), (1, 30, "0.0"),
    ])
  func rounding(_ top: Int, _ bottom: Int, _ text: String) throws {
    #expect(try ratio(top, bottom).text() == text)
  }

  @Test("A change has its sign, unless it rounds to nothing")
  func change() throws {
    #expect(try ratio(2, 5).change == "+0.4")
    #expect(try ratio(-2, 5).change == "-0.4")
    #expect(try ratio(1, 25).change == "0.0")
    #expect(try ratio(-1, 25).change == "0.0")
  }

  @Test("In a computation it has up to three places, and none that say nothing")
  func working() throws {
    #expect(try ratio(15, 4).working == "3.75")
    #expect(try ratio(11, 3).working == "3.667")
    #expect(try ratio(45, 1).working == "45")
    #expect(try ratio(-1, 3).working == "-0.333")
    #expect(try ratio(1, 3000).working == "0")
  }

  /// The nearest tenth, found by trying: of the two beside the value, the nearer; of two equally
  /// near, the one away from zero. Whole numbers only.
  private func nearestTenth(_ top: Int, _ bottom: Int) -> String {
    let size = top.magnitude
    var tenths: UInt = 0
    while (2 * tenths + 1) * bottom.magnitude <= 20 * size { tenths += 1 }
    let sign = top < 0 && tenths > 0 ? "-" : ""
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  @Test("Rounding agrees with trying every tenth, for random fractions")
  func roundingOracle() throws {
    var random = SeededGenerator(3)
    for _ in 0..<20_000 {
      let top = Int.random(in: -6000...6000, using: &random)
      let bottom = Int.random(in: 1...1200, using: &random)
      if top.magnitude / bottom.magnitude > 60 { continue }
      #expect(try ratio(top, bottom).text() == nearestTenth(top, bottom))
    }
  }

  @Test("Order agrees with crosswise products, also where these would not fit")
  func order() throws {
    var random = SeededGenerator(5)
    for _ in 0..<5_000 {
      let (a, b) = (
        Int.random(in: -99...99, using: &random), Int.random(in: 1...99, using: &random)
      )
      let (c, d) = (
        Int.random(in: -99...99, using: &random), Int.random(in: 1...99, using: &random)
      )
      #expect(try (ratio(a, b) < ratio(c, d)) == (a * d < c * b))
      #expect(try (ratio(a, b) == ratio(c, d)) == (a * d == c * b))
    }
    let large = Int128(1) << 99
    for sign in [Int128(1), -1] {
      let smaller = try #require(Ratio(sign * (large - 1), over: large))
      let larger = try #require(Ratio(sign * large, over: large + 1))
      #expect((smaller < larger) == (sign > 0))
      #expect((larger < smaller) == (sign < 0))
      #expect(!(smaller < smaller))
    }
  }

  @Test("Sums do not depend on their order, and are not finer than they must be")
  func sums() throws {
    var random = SeededGenerator(7)
    var values: [Ratio] = []
    for _ in 0..<2_000 {
      values.append(
        try ratio(
          Int.random(in: 1...60, using: &random), Int.random(in: 1...16, using: &random)))
    }
    let sum = try #require(Ratio.sum(values))
    #expect(Ratio.sum(values.shuffled(using: &random)) == sum)
    // All denominators divide 720720.
    let units = values.reduce(Int128(0)) { $0 + $1.numerator * (720_720 / $1.denominator) }
    #expect(sum == Ratio(units, over: 720_720))
  }

  @Test("What is too fine to be held is nothing, never wrong")
  func tooFine() throws {
    let fine = try #require(Ratio(1, over: (1 << 99) - 1))
    let other = try #require(Ratio(1, over: (1 << 99) - 3))
    #expect(fine.adding(other) == nil)
    #expect(fine.divided(by: .max) == nil)
    #expect(Ratio(Int.max).multiplied(by: .max) == nil)
    #expect(fine.divided(by: 0) == nil)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio.sum([fine, other]) == nil)
    #expect(Ratio(.min, over: -1) == nil)
  }
}
