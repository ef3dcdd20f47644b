internal import SiteModel

/// The colours, sizes and keys of a theme over those of the ones it extends.
struct ThemeStyle {
  /// Levels count from the theme at the bottom, which is 1.
  private var colours: [(name: String, level: Int, colour: ThemeDeclaration.Colour)] = []
  private var sizes: [(name: String, value: String)] = []
  private var pairs: [(pair: ThemeDeclaration.Pair, level: Int)] = []
  private(set) var settings: [ThemeKey] = []
  private(set) var extra: [ThemeKey] = []
  private var level = 0
  /// Colours of the outermost theme that none below it has.
  private var newColours: [(name: String, place: SourceSpan)] = []

  mutating func add(_ declaration: ThemeDeclaration) {
    level += 1
    newColours = declaration.colours.compactMap { name, colour in
      colours.contains { $0.name == name } ? nil : (name, colour.name)
    }
    for (name, colour) in declaration.colours {
      colours.removeAll { $0.name == name }
      colours.append((name, level, colour))
    }
    for (name, value) in declaration.sizes {
      sizes.removeAll { $0.name == name }
      sizes.append((name, value))
    }
    pairs += declaration.pairs.map { ($0, level) }
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
    let names = Dictionary(uniqueKeysWithValues: colours.map { ($0.name, ($0.level, $0.colour)) })
    for (pair, level) in pairs {
      for name in [pair.front, pair.back] where names[name.value] == nil {
        problems.append(
          Diagnostic(
            .unknownKey, at: name.span, "the theme has no colour \"\(name.value)\"",
            help: suggestion(for: name.value, among: Array(names.keys))
              ?? "Look into Themes/plain/theme.yaml for the names of colours."))
      }
      guard let (frontLevel, front) = names[pair.front.value],
        let (backLevel, back) = names[pair.back.value]
      else { continue }
      // The pair was right where it was declared: what a theme above it changed is to be changed.
      let changed =
        max(frontLevel, backLevel) <= level ? nil : frontLevel >= backLevel ? front : back
      check(pair, .light, front.light.value, back.light.value, changed?.light.span, &problems)
      check(pair, .dark, front.dark.value, back.dark.value, changed?.dark.span, &problems)
    }
  }

  private enum Scheme: String { case light, dark }

  private func check(
    _ pair: ThemeDeclaration.Pair, _ scheme: Scheme, _ front: RGB, _ back: RGB,
    _ changed: SourceSpan?, _ problems: inout [Diagnostic]
  ) {
    let contrast = front.contrast(with: back)
    guard contrast < pair.use.least else { return }
    let shown = String(Int(contrast * 100)).paddedToThree
    problems.append(
      Diagnostic(
        .lowContrast, at: changed ?? pair.span,
        "\"\(pair.front.value)\" on \"\(pair.back.value)\" has a contrast of \(shown) in the \(scheme.rawValue) colours",
        label: "\(pair.use.rawValue) needs \(pair.use.least)",
        help:
          "Make one of them \(scheme == .light ? "darker" : "lighter"): \(front.css) on \(back.css)."
      ))
  }

  /// A colour that no theme below has and no style asks for does nothing: most often it is the
  /// slip of a finger in the name of one that is to be changed.
  func checkNewColours(usedIn files: [String: ThemeFile], _ problems: inout [Diagnostic]) {
    guard level > 1, !newColours.isEmpty else { return }
    let used = files.filter { $0.key.hasSuffix(".css") || $0.key.hasSuffix(".html") }.values
      .reduce(into: Set<String>()) { $0.formUnion(Self.propertiesUsed(in: $1.bytes)) }
    let others = colours.map(\.name).filter { name in !newColours.contains { $0.name == name } }
    for (name, place) in newColours where !used.contains(name) {
      let nearest = nearestName(to: name, among: others).map { "Did you mean \"\($0)\"?" }
      problems.append(
        Diagnostic(
          .unknownKey, at: place, "no style uses the colour \"\(name)\"",
          label: "no theme below has one of this name either",
          help: nearest ?? "Use it in a style sheet, as var(--\(name)), or remove it."))
    }
  }

  /// The names in each `var(--name)`.
  private static func propertiesUsed(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    let marker = Array("var(".utf8)
    let ends = Set(" \t\r\n,)".utf8)
    for index in bytes.indices where bytes[index] == marker[0] {
      guard bytes[index...].starts(with: marker) else { continue }
      let inside = bytes[(index + marker.count)...].drop { ends.contains($0) }
      guard inside.starts(with: "--".utf8) else { continue }
      let name = inside.dropFirst(2).prefix { !ends.contains($0) }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names
  }
}

extension String {
  /// "449" as "4.49".
  fileprivate var paddedToThree: String {
    let digits = String(repeating: "0", count: Swift.max(0, 3 - count)) + self
    return digits.dropLast(2) + "." + digits.suffix(2)
  }
}
