import SiteModel

@testable import SiteInput

/// A theme as it was read, and what is said about it.
struct ThemeLook {
  static let asked = SourceSpan(SourcePath("Content/site.yaml"), 13, 17)

  /// A use of every colour that the tests declare.
  static let styles =
    "a { color: var(--brand); background: var( --quiet, red ); border-color: var(--paper) }"

  var theme: ThemeSource
  var words: WordList
  var problems: [Diagnostic]
  var files: [String: String]

  /// Reads the theme `name` of a site with `files`, and with `settings` as lines of YAML.
  init(_ name: String?, _ files: [String: String] = [:], settings: String = "") {
    var problems: [Diagnostic] = []
    var site = SiteSettings()
    let path = SourcePath("Content/site.yaml")
    let bytes = Array(settings.utf8)
    if case .mapping(let pairs)? =
      YAMLParser.parse(bytes, 0..<bytes.count, file: path, &problems)?.kind
    {
      site.themeSettings = pairs
    }
    let result = ThemeReader(tree: MemoryFileTree(files)).read(
      name.map { Located($0, Self.asked) }, settings: site, &problems)
    (theme, words) = (result.theme, result.words)
    self.problems = problems
    self.files = files.merging([path.text: settings]) { own, _ in own }
  }

  /// A theme `mine` whose theme.yaml is `declaration`.
  init(declaring declaration: String, settings: String = "", style: String = styles) {
    self.init(
      "mine", ["Themes/mine/theme.yaml": declaration, "Themes/mine/assets/mine.css": style],
      settings: settings)
  }

  /// Each problem in the file that it is about.
  var said: [String] {
    problems.flatMap { problem in
      SiteInputTests.said([problem], in: files[problem.span?.file.text ?? ""] ?? "")
    }
  }
}
