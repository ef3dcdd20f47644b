internal import Glibc
internal import SiteModel

/// A colour of a screen, with WCAG's measure of how well it stands out.
struct RGB: Sendable, Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// Reads `#43194a` or `#fff`.
  init?(_ text: String) {
    var digits = Array(text.utf8)
    guard digits.first == UInt8(ascii: "#") else { return nil }
    digits.removeFirst()
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    // Below the digits stand the signs, which Swift's reader of numbers would take.
    guard digits.count == 6, digits.allSatisfy({ $0 >= UInt8(ascii: "0") }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    (red, green, blue) = (
      UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)
    )
  }

  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  func contrast(with other: RGB) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  var css: String {
    func two(_ part: UInt8) -> String { (part < 16 ? "0" : "") + String(part, radix: 16) }
    return "#" + two(red) + two(green) + two(blue)
  }
}
