internal import SiteModel

/// Reads `data:` of `site.yaml`: on what terms the data may be used, which version of them this is
/// and who publishes them.
enum DataSettingsReader {
  static let example = "{ licence: OGL-UK-3.0, version: 1.0.0 }"

  static func read(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> DataSettings {
    var settings = DataSettings()
    var keys = YAMLMapping(pairs)
    let licence = words("licence", &keys, &problems)
    let address = address(&keys, &problems)
    if let licence {
      settings.licence = DataLicence(name: licence.value, address: address?.value)
    } else if let address, !pairs.contains(where: { $0.key == "licence" }) {
      problems.append(
        Diagnostic(
          .missingKey, at: address.span, "this is the address of a licence that is not named",
          help: "Add licence: with its name, such as OGL-UK-3.0 or CC-BY-4.0."))
    }
    if let version = keys.text("version", &problems) {
      if isVersion(version.value) {
        settings.version = version.value
      } else {
        problems.append(
          Diagnostic(
            .wrongValue, at: version.span, "\"\(version.value)\" is not a version",
            label: "a version is three numbers, such as 1.0.0",
            help:
              "Raise the last for corrections, the middle one for new data, the first when files or columns change."
          ))
      }
    }
    settings.publisher = words("publisher", &keys, &problems)?.value
    keys.finish(&problems)
    return settings
  }

  private static func words(
    _ key: String, _ keys: inout YAMLMapping, _ problems: inout [Diagnostic]
  ) -> Located<String>? {
    guard let text = keys.text(key, &problems) else { return nil }
    guard text.value.allSatisfy(\.isWhitespace) else { return text }
    problems.append(
      Diagnostic(
        .wrongValue, at: text.span, "\"\(key)\" is empty",
        help: "Write it, or leave the line out."))
    return nil
  }

  private static func address(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> Located<String>?
  {
    guard let text = keys.text("licence-url", &problems) else { return nil }
    let rest = ["https://", "http://"].lazy.compactMap { scheme in
      text.value.lowercased().hasPrefix(scheme) ? text.value.dropFirst(scheme.count) : nil
    }.first
    if let rest, !rest.isEmpty, rest.first != "/",
      !text.value.contains(where: { $0.isWhitespace || "\"<>".contains($0) })
    {
      return text
    }
    problems.append(
      Diagnostic(
        .wrongValue, at: text.span, "\"\(text.value)\" is not a web address",
        label: "a web address is like https://example.org/",
        help: "Write the whole address of the licence, with https:// in front."))
    return nil
  }

  /// Three whole numbers, as semantic versioning has them; what it allows behind them says more
  /// than data need.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= 9 && part.utf8.allSatisfy { (48...57).contains($0) }
          && (part.utf8.count == 1 || part.first != "0")
      }
  }
}
