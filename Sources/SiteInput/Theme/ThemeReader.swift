internal import SiteModel

/// Reads the theme that the site asks for, and those that it extends, outermost last: a site's own
/// theme may replace any one file.
struct ThemeReader {
  let tree: any FileTree
  /// The folder of the outermost theme, where it does not lie in the site's Themes/.
  var folder: String?

  struct Result {
    var theme: ThemeSource
    var words: WordList
  }

  func read(_ name: Located<String>?, settings: SiteSettings, _ problems: inout [Diagnostic])
    -> Result
  {
    var files: [String: ThemeFile] = [:]
    var style = ThemeStyle()
    var chain: [String] = []
    collect(name?.value ?? "plain", askedAt: name?.span, &chain, &files, &style, &problems)
    let reader = WordsReader(files: files)
    let words = reader.read(language: settings.language, &problems)
    style.check(&problems)
    if chain.first != "plain" { style.checkNewColours(usedIn: files, &problems) }
    let values = ThemeKeyValues.settings(settings.themeSettings, keys: style.settings, &problems)
    let theme = ThemeSource(
      name: chain.first ?? "plain",
      templates: files.filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix("assets/") },
      assets: Dictionary(
        uniqueKeysWithValues: files.compactMap { path, file in
          path.hasPrefix("assets/") ? (String(path.dropFirst("assets/".count)), file) : nil
        }),
      customProperties: style.customProperties, settings: style.settings, extra: style.extra,
      settingValues: values)
    return Result(theme: theme, words: words)
  }

  /// Files of `name` over those of the theme it extends.
  private func collect(
    _ name: String, askedAt place: SourceSpan?, _ chain: inout [String],
    _ files: inout [String: ThemeFile], _ style: inout ThemeStyle,
    _ problems: inout [Diagnostic]
  ) {
    if chain.contains(name) {
      problems.append(
        Diagnostic(
          .themeLoop, at: place, "the theme \"\(name)\" extends itself",
          help:
            "Change the line extends: in one of these themes: \((chain + [name]).joined(separator: " extends "))."
        ))
      return collectPlain(&files, &style, &problems)
    }
    chain.append(name)
    let own = ThemeFolder(name: name, tree: tree, folder: chain.count == 1 ? folder : nil)
      .read(askedAt: place, &problems)
    guard !own.isEmpty else { return collectPlain(&files, &style, &problems) }
    var declaration = ThemeDeclaration()
    if let file = own["theme.yaml"] { declaration.read(file, &problems) }
    if name != "plain" {
      let base = declaration.extends ?? Located("plain", SourceSpan(wholeOf: SourcePath("")))
      collect(base.value, askedAt: base.span, &chain, &files, &style, &problems)
    }
    files.merge(own) { _, new in new }
    style.add(declaration)
  }

  /// Instead of a theme that can't be had, so that its absence is said once and not for each of its
  /// files.
  private func collectPlain(
    _ files: inout [String: ThemeFile], _ style: inout ThemeStyle, _ problems: inout [Diagnostic]
  ) {
    var chain: [String] = []
    collect("plain", askedAt: nil, &chain, &files, &style, &problems)
  }
}
