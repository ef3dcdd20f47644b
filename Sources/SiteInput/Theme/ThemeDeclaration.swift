internal import SiteModel

/// What one `theme.yaml` says.
struct ThemeDeclaration {
  struct Colour {
    /// Where its name stands.
    var name: SourceSpan
    var light: Located<RGB>
    var dark: Located<RGB>
  }

  struct Pair {
    enum Use: String, CaseIterable {
      /// WCAG 2.2, 1.4.3 and 1.4.11.
      case text, mark
      var least: Double { self == .text ? 4.5 : 3 }
    }
    var front: Located<String>
    var back: Located<String>
    var use: Use
    var span: SourceSpan
  }

  var extends: Located<String>?
  var colours: [(name: String, colour: Colour)] = []
  var sizes: [(name: String, value: String)] = []
  var pairs: [Pair] = []
  var settings: [ThemeKey] = []
  var extra: [ThemeKey] = []

  mutating func read(_ file: ThemeFile, _ problems: inout [Diagnostic]) {
    guard let text = SourceText.checked(file.bytes, file.path, &problems),
      let node = YAMLParser.parse(
        text.bytes, 0..<text.bytes.count, file: file.path, &problems)
    else { return }
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong("theme.yaml", "keys and values"))
      return
    }
    var keys = YAMLMapping(pairs)
    _ = keys.text("name", &problems)
    _ = keys.text("summary", &problems)
    extends = keys.text("extends", &problems)
    for pair in keys.mapping("colours", &problems) ?? [] where isName(pair, &problems) {
      if let colour = colour(pair, &problems) { colours.append((pair.key, colour)) }
    }
    for pair in keys.mapping("sizes", &problems) ?? [] where isName(pair, &problems) {
      guard let value = pair.value.text(for: pair.key, &problems) else { continue }
      if value.value.contains(where: { ";{}<".contains($0) }) {
        problems.append(pair.value.wrong(pair.key, "one CSS value, such as 36em"))
      } else {
        sizes.append((pair.key, value.value))
      }
    }
    self.pairs = keys.items("contrast", &problems).compactMap { contrastPair($0, &problems) }
    settings = themeKeys(keys.mapping("settings", &problems) ?? [], &problems)
    extra = themeKeys(keys.mapping("extra", &problems) ?? [], &problems)
    keys.finish(&problems)
  }

  /// It becomes the name of a custom property.
  private func isName(_ pair: YAMLPair, _ problems: inout [Diagnostic]) -> Bool {
    if slug(pair.key) == pair.key, pair.key.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    problems.append(
      Diagnostic(
        .wrongValue, at: pair.keySpan, "\"\(pair.key)\" can't name a colour or size",
        label: "small letters, digits and hyphens can",
        help: slug(pair.key).isEmpty ? "Choose another." : "Write \(slug(pair.key))."))
    return false
  }

  private func colour(_ pair: YAMLPair, _ problems: inout [Diagnostic]) -> Colour? {
    guard case .mapping(let inner) = pair.value.kind else {
      problems.append(pair.value.wrong(pair.key, "{ light: \"#rrggbb\", dark: \"#rrggbb\" }"))
      return nil
    }
    var keys = YAMLMapping(inner)
    let light = keys.text("light", &problems)
    let dark = keys.text("dark", &problems)
    keys.finish(&problems)
    func rgb(_ text: Located<String>?) -> Located<RGB>? {
      guard let text else { return nil }
      if let rgb = RGB(text.value) { return Located(rgb, text.span) }
      problems.append(
        Diagnostic(
          .wrongValue, at: text.span, "\"\(text.value)\" is not a colour",
          label: "a colour is written \"#43194a\"",
          help: "Write # and six digits or letters from a to f, in quotation marks."))
      return nil
    }
    guard let light = rgb(light), let dark = rgb(dark) else { return nil }
    return Colour(name: pair.keySpan, light: light, dark: dark)
  }

  private func contrastPair(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> Pair? {
    guard case .mapping(let inner) = node.kind else {
      problems.append(node.wrong("a pair", "{ front: ink, back: page, for: text }"))
      return nil
    }
    var keys = YAMLMapping(inner)
    let front = keys.text("front", &problems)
    let back = keys.text("back", &problems)
    let use = keys.choice("for", of: Pair.Use.self, &problems) ?? .text
    keys.finish(&problems)
    guard let front, let back else { return nil }
    return Pair(front: front, back: back, use: use, span: node.span)
  }

  private func themeKeys(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> [ThemeKey] {
    pairs.compactMap { pair in
      guard case .mapping(let inner) = pair.value.kind else {
        problems.append(pair.value.wrong(pair.key, "{ type: text }"))
        return nil
      }
      var keys = YAMLMapping(inner)
      let kind = keys.choice("type", of: ThemeKey.Kind.self, &problems) ?? .text
      let standard = keys.node("default").flatMap {
        ThemeKeyValues.value($0, kind: kind, key: pair.key, &problems)
      }
      keys.finish(&problems)
      return ThemeKey(name: pair.key, kind: kind, standard: standard)
    }
  }
}
