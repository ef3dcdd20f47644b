import SiteModel
import Testing

@testable import SiteInput

@Suite struct ThemeReaderTests {
  // MARK: Which files

  @Test func `a site that asks for no theme gets the plain one`() {
    let look = ThemeLook(nil)
    #expect(look.said == [])
    #expect(look.theme.name == "plain")
  }

  @Test func `a theme's own file stands over plain's, and the others stay plain's`() {
    let look = ThemeLook(
      "mine",
      [
        "Themes/mine/theme.yaml": "name: mine\n",
        "Themes/mine/layouts/page.html": "mine",
        "Themes/mine/assets/site.css": "css",
        "Themes/mine/assets/fonts/a.woff2": "font",
      ])
    #expect(look.said == [])
    #expect(look.theme.name == "mine")
    let page = look.theme.templates["layouts/page.html"]
    #expect(page?.bytes == Array("mine".utf8))
    #expect(page?.path.text == "Themes/mine/layouts/page.html")
    #expect(
      look.theme.templates["layouts/home.html"]?.bytes
        == PlainTheme.files["layouts/home.html"]?.bytes)
    #expect(look.theme.assets["site.css"]?.bytes == Array("css".utf8))
    #expect(look.theme.assets["fonts/a.woff2"] != nil)
    #expect(look.theme.templates["theme.yaml"] == nil)
  }

  @Test func `the site's own Themes/plain changes single files of plain`() {
    let look = ThemeLook(nil, ["Themes/plain/partials/footer.html": "mine"])
    #expect(look.said == [])
    #expect(look.theme.templates["partials/footer.html"]?.bytes == Array("mine".utf8))
    #expect(look.theme.templates["partials/header.html"] != nil)
  }

  @Test func `a theme extends another, which extends plain`() {
    let look = ThemeLook(
      "mine",
      [
        "Themes/mine/theme.yaml": "extends: base\n",
        "Themes/mine/layouts/page.html": "mine",
        "Themes/base/theme.yaml": "name: base\n",
        "Themes/base/layouts/page.html": "base",
        "Themes/base/layouts/home.html": "base",
      ])
    #expect(look.said == [])
    #expect(look.theme.name == "mine")
    #expect(look.theme.templates["layouts/page.html"]?.bytes == Array("mine".utf8))
    #expect(look.theme.templates["layouts/home.html"]?.bytes == Array("base".utf8))
    #expect(look.theme.templates["layouts/tags.html"] != nil)
  }

  @Test(arguments: ["nowhere", "../secret", "a/b", ".hidden", ""])
  func `a theme that is not there is one mistake, where it is asked for`(name: String) {
    let look = ThemeLook(name, ["secret/theme.yaml": "name: secret\n"])
    #expect(look.problems.map(\.code) == [.unknownTheme])
    #expect(look.problems.first?.span == ThemeLook.asked)
    // Plain stands in, so that the rest of the site is looked at too.
    #expect(look.theme.templates["layouts/page.html"] != nil)
  }

  @Test func `a theme that extends nothing that is there says so in its theme.yaml`() {
    let look = ThemeLook(declaring: "name: mine\nextends: bsae\n")
    #expect(look.said == ["unknown-theme 2:10 «bsae»"])
    #expect(look.problems.first?.message.contains("\"bsae\"") == true)
  }

  @Test func `themes that extend each other are a loop, told as a chain`() {
    let look = ThemeLook(
      "one",
      [
        "Themes/one/theme.yaml": "extends: two\n",
        "Themes/two/theme.yaml": "name: two\nextends: one\n",
      ])
    #expect(look.said == ["theme-loop 2:10 «one»"])
    #expect(look.problems.first?.help?.hasSuffix("one extends two extends one.") == true)
    #expect(look.theme.templates["layouts/page.html"] != nil)
  }

  @Test func `a theme that extends itself is a loop of one`() {
    let look = ThemeLook(declaring: "extends: mine\n")
    #expect(look.said == ["theme-loop 1:10 «mine»"])
  }

  // MARK: Declarations

  @Test(
    arguments: [
      (
        "contrast: [{ front: inc, back: page, for: text }]\n", "unknown-key 1:21 «inc»",
        "Did you mean \"ink\"?"
      ),
      ("contrast: [{ front: ink, back: pgae }]\n", "unknown-key 1:32 «pgae»", "\"page\"?"),
      ("contrast: [ink]\n", "wrong-value 1:12 «ink»", "front: ink"),
      (
        "contrast: [{ front: ink, back: page, for: fun }]\n", "wrong-value 1:43 «fun»",
        "text or mark"
      ),
      ("colours: { brand: red }\n", "wrong-value 1:19 «red»", "light:"),
      (
        "colours: { brand: { light: red, dark: \"#fff\" } }\n", "wrong-value 1:28 «red»",
        "\"red\" is not a colour"
      ),
      (
        "colours: { brand: { lihgt: \"#fff\", light: \"#fff\", dark: \"#000\" } }\n",
        "unknown-key 1:21 «lihgt»", "\"light\"?"
      ),
      (
        "sizes: { text: \"1rem;} body{}\" }\n", "wrong-value 1:16 «\"1rem;} body{}\"»",
        "one CSS value"
      ),
      ("colors: {}\n", "unknown-key 1:1 «colors»", "Did you mean \"colours\"?"),
      ("- a\n", "wrong-value 1:1 «-»", "keys and values"),
      ("settings: { accent: blue }\n", "wrong-value 1:21 «blue»", "type: text"),
      ("settings: { accent: { type: colour } }\n", "wrong-value 1:29 «colour»", "text or flag"),
      (
        "settings: { accent: { type: number, default: blue } }\n", "wrong-value 1:46 «blue»",
        "a whole number"
      ),
    ])
  func `a declaration that can't be is shown where it stands`(
    declaration: String, expected: String, words: String
  ) {
    let look = ThemeLook(declaring: declaration)
    #expect(look.said == [expected])
    #expect(look.problems.first?.words.contains(words) == true)
  }

  @Test func `a theme.yaml saved with a byte-order mark is read like any other`() {
    let look = ThemeLook(declaring: "\u{FEFF}name: mine\nextends: plain\n")
    #expect(look.said == [])
  }

  // MARK: Settings and extra keys

  private static let declaring = """
    settings:
      accent: { type: text, default: blue }
      wide: { type: flag, default: yes }
      columns: { type: number, default: 3 }
      note: { type: text }
      small: { type: flag }
      gap: { type: number }
    """

  @Test func `settings have the theme's defaults, and without one the empty value of their kind`() {
    let look = ThemeLook(declaring: Self.declaring)
    #expect(look.said == [])
    #expect(
      look.theme.settingValues == [
        "accent": .text("blue"), "wide": .flag(true), "columns": .number(3), "note": .text(""),
        "small": .flag(false), "gap": .number(0),
        // Of plain, which every theme rests on.
        "notice": .text(""),
      ])
  }

  @Test func `what site.yaml says stands over the defaults`() {
    let look = ThemeLook(
      declaring: Self.declaring, settings: "accent: red\nwide: no\ncolumns: 5\nnote:\n")
    #expect(look.said == [])
    #expect(look.theme.settingValues["accent"] == .text("red"))
    #expect(look.theme.settingValues["wide"] == .flag(false))
    #expect(look.theme.settingValues["columns"] == .number(5))
    #expect(look.theme.settingValues["note"] == .text(""))
  }

  @Test(
    arguments: [
      ("acent: red\n", "unknown-key 1:1 «acent»", "Did you mean \"accent\"?"),
      ("columns: many\n", "wrong-value 1:10 «many»", "a whole number"),
      ("wide: very\n", "wrong-value 1:7 «very»", "yes or no"),
      ("accent: [a]\n", "wrong-value 1:9 «[»", "accent is text"),
    ])
  func `a setting that can't be is shown in site.yaml`(
    settings: String, expected: String, words: String
  ) {
    let look = ThemeLook(declaring: Self.declaring, settings: settings)
    #expect(look.said == [expected])
    #expect(look.problems.first?.words.contains(words) == true)
    // The default stands in.
    #expect(look.theme.settingValues["columns"] == .number(3))
  }

  @Test func `plain has one setting, and says so of another`() {
    let look = ThemeLook(nil, settings: "notices: red\n")
    #expect(look.said == ["unknown-key 1:1 «notices»"])
    #expect(look.problems.first?.help == "Did you mean \"notice\"?")
  }

  @Test func `a theme declares a setting anew over the one that it extends`() {
    let look = ThemeLook(
      "mine",
      [
        "Themes/mine/theme.yaml":
          "extends: base\nsettings: { accent: { type: text, default: red } }\n",
        "Themes/base/theme.yaml":
          "settings: { accent: { default: blue }, gap: { type: number, default: 2 } }\n",
      ])
    #expect(look.said == [])
    #expect(look.theme.settings.map(\.name).sorted() == ["accent", "gap", "notice"])
    #expect(look.theme.settingValues["accent"] == .text("red"))
    #expect(look.theme.settingValues["gap"] == .number(2))
  }

  private func extra(_ theme: ThemeSource, _ lines: String) -> (
    values: [String: ThemeKey.Value], said: [String], problems: [Diagnostic]
  ) {
    let bytes = Array("---\ntitle: A\nextra:\n\(lines)---\n".utf8)
    let path = SourcePath("Content/a.md")
    var problems: [Diagnostic] = []
    let (matter, start) = FrontMatterReader.read(SourceText(bytes: bytes), path, &problems)
    let page = PageSource(
      path: path, bytes: bytes, bodyStart: start, frontMatter: matter, digest: Digest(of: bytes))
    let values = theme.extraValues(of: page, &problems)
    return (values, said(problems, in: bytes), problems)
  }

  @Test func `a page's extra keys are those that the theme declares`() {
    let theme = ThemeLook(declaring: "extra: { region: { type: text }, rank: { type: number } }\n")
      .theme
    let good = extra(theme, "  region: North\n  rank: 2\n")
    #expect(good.said == [])
    #expect(good.values == ["region": .text("North"), "rank": .number(2)])
    let bad = extra(theme, "  regoin: North\n  rank: high\n")
    #expect(bad.said == ["unknown-key 4:3 «regoin»", "wrong-value 5:9 «high»"])
    #expect(bad.problems.first?.help == "Did you mean \"region\"?")
    #expect(bad.values.isEmpty)
  }

  @Test func `a theme without extra keys refuses them all`() {
    let found = extra(ThemeLook(nil).theme, "  region: North\n")
    #expect(found.said == ["unknown-key 4:3 «region»"])
    #expect(found.problems.first?.help?.contains("declares no keys") == true)
  }
}
