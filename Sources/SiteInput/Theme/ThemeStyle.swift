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

/// The colours, sizes and keys of a theme over those of the ones it extends.
struct ThemeStyle {
  private var colours: [(name: String, colour: ThemeDeclaration.Colour)] = []
  private var sizes: [(name: String, value: String)] = []
  private var pairs: [ThemeDeclaration.Pair] = []
  private(set) var settings: [ThemeKey] = []
  private(set) var extra: [ThemeKey] = []

  mutating func add(_ declaration: ThemeDeclaration) {
    for (name, colour) in declaration.colours {
      colours.removeAll { $0.name == name }
      colours.append((name, colour))
    }
    for (name, value) in declaration.sizes {
      sizes.removeAll { $0.name == name }
      sizes.append((name, value))
    }
    pairs += declaration.pairs
    settings.removeAll { old in declaration.settings.contains { $0.name == old.name } }
    settings += declaration.settings
    extra.removeAll { old in declaration.extra.contains { $0.name == old.name } }
    extra += declaration.extra
  }

  /// `--ink:…` for each; the dark ones only on screens, so that paper always gets the light.
  var customProperties: String {
    guard !colours.isEmpty || !sizes.isEmpty else { return "" }
    let light = colours.map { "--\($0.name):\($0.colour.light.value.css);" }
    let dark = colours.map { "--\($0.name):\($0.colour.dark.value.css);" }
    let lengths = sizes.map { "--\($0.name):\($0.value);" }
    return ":root{\((light + lengths).joined())}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(dark.joined())}}\n"
  }

  /// Computes the contrast of every pair that the theme says it uses, light and dark.
  func check(_ problems: inout [Diagnostic]) {
    let names = Dictionary(uniqueKeysWithValues: colours)
    for pair in pairs {
      for name in [pair.front, pair.back] where names[name.value] == nil {
        problems.append(
          Diagnostic(
            .unknownKey, at: name.span, "the theme has no colour \"\(name.value)\"",
            help: suggestion(for: name.value, among: Array(names.keys))))
      }
      guard let front = names[pair.front.value], let back = names[pair.back.value] else {
        continue
      }
      check(pair, "light", front.light.value, back.light.value, &problems)
      check(pair, "dark", front.dark.value, back.dark.value, &problems)
    }
  }

  private func check(
    _ pair: ThemeDeclaration.Pair, _ scheme: String, _ front: RGB, _ back: RGB,
    _ problems: inout [Diagnostic]
  ) {
    let contrast = front.contrast(with: back)
    guard contrast < pair.use.least else { return }
    let shown = String(Int(contrast * 100)).paddedToThree
    problems.append(
      Diagnostic(
        .lowContrast, at: pair.span,
        "\"\(pair.front.value)\" on \"\(pair.back.value)\" has a contrast of \(shown) in the \(scheme) colours",
        label: "\(pair.use.rawValue) needs \(pair.use.least)",
        help:
          "Make one of them \(scheme == "light" ? "darker" : "lighter"): \(front.css) on \(back.css)."
      ))
  }
}

extension String {
  /// "449" as "4.49".
  fileprivate var paddedToThree: String {
    let digits = String(repeating: "0", count: Swift.max(0, 3 - count)) + self
    return digits.dropLast(2) + "." + digits.suffix(2)
  }
}
