import SiteModel
import Testing

@testable import SiteRender

@Suite("All templates of a theme")
struct TemplateSetTests {
  private static let layouts = ["home", "section", "page", "tags", "tag", "not-found", "redirect"]

  /// Every layout includes the same partial.
  private func set(partial: String, words: WordList = SampleSite.words) -> (
    TemplateSet, [Diagnostic]
  ) {
    var templates = ["partials/all.html": partial]
    for layout in Self.layouts {
      templates["layouts/\(layout).html"] =
        "<main id=\"\(layout)\">{% include \"partials/all.html\" %}</main>"
    }
    let theme = SampleSite.theme(templates)
    var problems: [Diagnostic] = []
    let assets = ThemeAssets(theme, isRelative: false, &problems)
    let set = TemplateSet(
      theme: theme, words: words, site: SampleSite.site, assets: assets, links: SampleSite.atRoot,
      extra: [(layout: "page", kind: .section)], &problems)
    return (set, problems)
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
