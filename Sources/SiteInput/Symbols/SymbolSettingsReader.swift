internal import SiteModel

/// Reads `symbols:` of `site.yaml`: which picture sets go first, and what their licences must know
/// of the site.
enum SymbolSettingsReader {
  static func read(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> SymbolSettings {
    var settings = SymbolSettings()
    var keys = YAMLMapping(pairs)
    for set in keys.texts("prefer", &problems) {
      if settings.prefer.contains(where: { slug($0.value) == slug(set.value) }) {
        problems.append(
          Diagnostic(
            .symbolSet, at: set.span, "the set \"\(set.value)\" is named twice",
            help: "Take one of the two out: what stands first is shown first."))
      } else {
        settings.prefer.append(set)
      }
    }
    settings.isCommercial = keys.flag("commercial", &problems) ?? false
    settings.widgitPermission = keys.text("widgit-permission", &problems)?.value
    keys.finish(&problems)
    return settings
  }
}
