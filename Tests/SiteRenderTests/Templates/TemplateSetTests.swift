import SiteModel
import Testing

@testable import SiteRender

@Suite("All templates of a theme")
struct TemplateSetTests {
  private static let layouts = PageKind.allCases.map(\.layout)

  /// Every layout includes the same partial.
  private func set(
    partial: String, words: WordList = SampleSite.words, themeName: String = "Theme",
    or changed: [String: String] = [:]
  ) -> (TemplateSet, [Diagnostic]) {
    var templates = ["partials/all.html": partial]
    for layout in Self.layouts {
      templates["layouts/\(layout).html"] =
        "<html><main id=\"\(layout)\">{% include \"partials/all.html\" %}</main></html>"
    }
    templates.merge(changed) { $1 }
    var theme = SampleSite.theme(templates)
    theme.name = themeName
    var problems: [Diagnostic] = []
    let assets = ThemeAssets(theme, isRelative: false, &problems)
    let set = TemplateSet.of(
      theme, words: words, site: SampleSite.site, assets: assets, links: SampleSite.atRoot,
      extra: [(layout: "page", kind: .section)], jobs: 2)
    return (set, problems + set.problems)
  }

  /// The sample's words and those that only a whole build says.
  private func allWords(without missing: String = "", or changed: [String: Word] = [:]) -> WordList
  {
    var words: [String: Word] = [:]
    for key in SampleSite.words.keys { words[key] = SampleSite.words[key] }
    for (key, places) in TemplateSet.neededWords where words[key] == nil {
      words[key] = Word(forms: [.other: places.sorted().map { .place($0) }])
    }
    words[missing] = nil
    for (key, word) in changed { words[key] = word }
    return WordList(
      language: "en", words: words, months: SampleSite.words.months, digest: Digest(of: "all"))
  }

  @Test func `has a program for each kind of page, and for the layouts that pages ask for`() {
    let (set, problems) = set(partial: "{{ page.title }}", words: allWords())
    #expect(problems.isEmpty)
    #expect(set.programs.count == Self.layouts.count + 1)
    #expect(set.ids == Set(Self.layouts))
  }

  @Test func `finds a layout that makes no whole page, and says what it needs`() {
    let (_, problems) = set(
      partial: "", words: allWords(), or: ["layouts/tag.html": "<p>{{ page.title }}</p>"])
    #expect(problems.map(\.message) == ["this layout makes no whole page"])
    #expect(problems.map(\.code) == [.templateSyntax])
    #expect(problems.first?.span == SourceSpan(wholeOf: SourcePath("Theme/layouts/tag.html")))
    #expect(problems.first?.help?.contains("{% extends \"layouts/base.html\" %}") == true)
  }

  @Test func `finds a frame that makes no whole page once, for all layouts that extend it`() {
    let extending = "{% extends \"layouts/base.html\" %}{% block main %}x{% endblock %}"
    let (_, problems) = set(
      partial: "", words: allWords(),
      or: [
        "layouts/tag.html": extending, "layouts/home.html": extending,
        "layouts/base.html": "<main>{% block main %}{% endblock %}</main>",
      ])
    #expect(problems.map(\.message) == ["this layout makes no whole page"])
    #expect(problems.first?.span == SourceSpan(wholeOf: SourcePath("Theme/layouts/base.html")))
  }

  @Test func `knows the theme's own templates that nothing uses, and what they may be meant for`() {
    let (set, problems) = set(
      partial: "", words: allWords(),
      or: ["partials/al.html": "", "partials/elsewhere.html": "", "layouts/pge.html": ""])
    #expect(problems.isEmpty)
    #expect(
      set.unused.map { $0.described(in: "") } == [
        "whole file unused-file: no page and no layout asks for this layout",
        "whole file unused-file: no layout includes this template",
        "whole file unused-file: no layout includes this template",
      ])
    #expect(
      set.unused.map(\.span?.file.text) == [
        "Theme/layouts/pge.html", "Theme/partials/al.html", "Theme/partials/elsewhere.html",
      ])
    #expect(
      set.unused.map(\.help) == [
        "Did you mean \"layouts/page.html\"?", "Did you mean \"partials/all.html\"?",
        "Use it, or remove it.",
      ])
  }

  @Test func `calls no template unused that a mistake may have hidden the use of`() {
    let (set, problems) = set(
      partial: "{% inclde \"partials/al.html\" %}", words: allWords(), or: ["partials/al.html": ""])
    #expect(problems.map(\.code) == [.templateSyntax])
    #expect(set.unused.isEmpty)
  }

  @Test func `calls no template unused that belongs to a theme below`() {
    let (set, _) = set(
      partial: "", words: allWords(), themeName: "mine", or: ["partials/al.html": ""])
    #expect(set.unused.isEmpty)
  }

  @Test func `says a partial's mistake once, not once for each layout`() {
    let (_, problems) = set(partial: "{{ page.titel }}", words: allWords())
    #expect(problems.map(\.message) == ["a page has no \"titel\""])
  }

  @Test func `says so when a variable is not there in every kind of page that uses it`() {
    let (_, problems) = set(partial: "{{ list.total }}", words: allWords())
    #expect(problems.map(\.message) == ["this layout is given no \"list\""])
  }

  @Test func `misses the words that the generator itself says`() {
    let (_, problems) = set(partial: "", words: allWords(without: "task-done"))
    #expect(
      problems.map(\.message) == [
        "the theme's words have no \"task-done\", which the generator says"
      ])
    let (_, others) = set(
      partial: "", words: allWords(or: ["file-details": Word("{format} of {sise}")]))
    #expect(others.map(\.code) == [.wordPlaces])
    #expect(
      others.map(\.message) == ["the word \"file-details\" has a place {sise} that nothing fills"])
    #expect(others.map(\.help) == ["Did you mean \"size\"?"])
  }
}
