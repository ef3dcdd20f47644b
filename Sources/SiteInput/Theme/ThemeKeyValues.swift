public import SiteModel

/// Values for the keys that a theme declares.
enum ThemeKeyValues {
  static func value(
    _ node: YAMLNode, kind: ThemeKey.Kind, key: String, _ problems: inout [Diagnostic]
  ) -> ThemeKey.Value? {
    var mapping = YAMLMapping([YAMLPair(key: key, keySpan: node.span, value: node)])
    switch kind {
    case .text: return mapping.text(key, &problems).map { .text($0.value) }
    case .flag: return mapping.flag(key, &problems).map { .flag($0) }
    case .number: return mapping.number(key, &problems).map { .number($0) }
    }
  }

  /// What `pairs` give for `keys`; a key that the theme does not declare is an error.
  static func given(_ pairs: [YAMLPair], keys: [ThemeKey], _ problems: inout [Diagnostic])
    -> [String: ThemeKey.Value]
  {
    var values: [String: ThemeKey.Value] = [:]
    for pair in pairs {
      guard let key = keys.first(where: { $0.name == pair.key }) else {
        problems.append(
          Diagnostic(
            .unknownKey, at: pair.keySpan, "the theme knows no \"\(pair.key)\"",
            help: keys.isEmpty
              ? "Take it out: this theme declares no keys of its own here."
              : suggestion(for: pair.key, among: keys.map(\.name))))
        continue
      }
      guard !pair.value.isNull else { continue }
      values[key.name] = value(pair.value, kind: key.kind, key: key.name, &problems)
    }
    return values
  }

  /// Settings always have a value: the site's, else the theme's, else the empty one of its kind.
  static func settings(_ pairs: [YAMLPair], keys: [ThemeKey], _ problems: inout [Diagnostic])
    -> [String: ThemeKey.Value]
  {
    var values = given(pairs, keys: keys, &problems)
    for key in keys where values[key.name] == nil {
      values[key.name] =
        key.standard
        ?? [.text: .text(""), .flag: .flag(false), .number: .number(0)][key.kind]
    }
    return values
  }
}

extension ThemeSource {
  /// The values of a page's `extra` keys, as this theme declares them.
  public func extraValues(of page: PageSource, _ problems: inout [Diagnostic])
    -> [String: ThemeKey.Value]
  {
    guard !page.frontMatter.extra.isEmpty else { return [:] }
    return ThemeKeyValues.given(page.frontMatter.extra, keys: extra, &problems)
  }
}
