import SiteModel
import Testing

@testable import SiteInput

@Suite struct ThemeStyleTests {
  @Test func `colours become custom properties, the dark ones for screens only`() {
    let look = ThemeLook(
      declaring:
        "colours:\n  brand: { light: \"#123\", dark: \"#ABCDEF\" }\nsizes: { text: 1rem }\n")
    #expect(look.said == [])
    let css = look.theme.customProperties
    let lines = css.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("--brand:#112233;") == true)
    #expect(lines.first?.contains("--text:1rem;") == true)
    #expect(lines.last?.hasPrefix("@media screen and (prefers-color-scheme:dark)") == true)
    #expect(lines.last?.contains("--brand:#abcdef;") == true)
    // Plain's sizes and colours are there too, but not those that the theme has anew.
    #expect(css.contains("--measure:"))
    #expect(css.split(separator: "--text:").count == 2)
  }

  @Test func `too little contrast is reported with the figure, cut and never rounded up`() {
    // 4.478 to 1: "4.48" would be true, but 4.499 must not be shown as 4.50.
    let look = ThemeLook(
      declaring: """
        colours:
          quiet: { light: "#777777", dark: "#ffffff" }
          paper: { light: "#ffffff", dark: "#000000" }
        contrast:
          - { front: quiet, back: paper, for: text }
        """)
    #expect(look.said == ["low-contrast 5:5 «{ front: quiet, back: paper, for: text }»"])
    let problem = look.problems.first
    #expect(
      problem?.message == "\"quiet\" on \"paper\" has a contrast of 4.47 in the light colours")
    #expect(problem?.label?.hasPrefix("text needs 4.5") == true)
    #expect(problem?.help?.contains("darker") == true)
    #expect(problem?.help?.contains("#777777 on #ffffff") == true)
  }

  @Test func `the dark colours are measured on their own`() {
    let look = ThemeLook(
      declaring: """
        colours:
          quiet: { light: "#000000", dark: "#333333" }
          paper: { light: "#ffffff", dark: "#000000" }
        contrast: [{ front: quiet, back: paper, for: text }]
        """)
    #expect(look.problems.map(\.code) == [.lowContrast])
    #expect(look.problems.first?.message.contains("1.66 in the dark colours") == true)
    #expect(look.problems.first?.help?.contains("lighter") == true)
  }

  @Test(arguments: [("text", ["low-contrast"]), ("mark", [])])
  func `marks may stand out less than text`(use: String, expected: [String]) {
    let look = ThemeLook(
      declaring: """
        colours:
          quiet: { light: "#888888", dark: "#888888" }
          paper: { light: "#ffffff", dark: "#000000" }
        contrast: [{ front: quiet, back: paper, for: \(use) }]
        """)
    #expect(look.problems.map(\.code.rawValue) == expected)
  }

  @Test func `a colour changed over plain's is measured against plain's pairs`() {
    // Plain puts ink on page, on panel and on the tints of six bands, and light ink can be read on
    // none of them.
    let look = ThemeLook(declaring: "colours:\n  ink: { light: \"#cccccc\", dark: \"#ece8de\" }\n")
    #expect(
      look.said == [String](repeating: "low-contrast 2:17 «\"#cccccc\"»", count: 8))
    #expect(look.problems.allSatisfy { $0.span?.file.text == "Themes/mine/theme.yaml" })
  }

  @Test func `of two changed colours the one of the outermost theme is shown, dark for dark`() {
    let look = ThemeLook(
      "mine",
      [
        "Themes/mine/theme.yaml":
          "extends: base\ncolours:\n  page: { light: \"#fbfaf6\", dark: \"#dddddd\" }\n",
        "Themes/base/theme.yaml":
          "name: base\ncolours:\n  rule: { light: \"#c8384f\", dark: \"#eeeeee\" }\n",
      ])
    let spans = Set(look.said)
    #expect(spans == ["low-contrast 3:35 «\"#dddddd\"»"])
    #expect(look.problems.contains { $0.message.hasPrefix("\"rule\" on \"page\"") })
  }

  @Test(arguments: [("ikn", "Did you mean \"ink\"?"), ("sunset", "as var(--sunset), or remove")])
  func `a new colour that no style uses is shown`(name: String, help: String) {
    let declaration = "colours:\n  \(name): { light: \"#000\", dark: \"#fff\" }\n"
    let look = ThemeLook(declaring: declaration)
    #expect(look.said == ["unknown-key 2:3 «\(name)»"])
    #expect(look.problems.first?.message == "no style uses the colour \"\(name)\"")
    #expect(look.problems.first?.help?.contains(help) == true)
    // Only the whole name is a use.
    for style in ["a{color:var(--\(name)y)}", "a{color:--\(name)}", "var(-\(name))"] {
      #expect(ThemeLook(declaring: declaration, style: style).said.count == 1)
    }
    for style in ["a{color:var(--\(name))}", "a{color:var( --\(name) ,red)}"] {
      #expect(ThemeLook(declaring: declaration, style: style).said == [])
    }
  }

  @Test func `a theme below may have colours that the outermost one's styles leave out`() {
    let look = ThemeLook(
      "mine",
      [
        "Themes/mine/theme.yaml": "extends: base\n", "Themes/mine/assets/site.css": "a{}",
        "Themes/base/theme.yaml":
          "name: base\ncolours:\n  sunset: { light: \"#000\", dark: \"#fff\" }\n",
      ])
    #expect(look.said == [])
  }
}
