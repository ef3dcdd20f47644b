internal import SiteModel

/// No page uses a word that the network does not use, but in quotations and where `site.yaml`
/// excepts it.
struct WordsToAvoid {
  let sources: SiteSources
  /// Those that are published, as indices into the sources.
  let pages: [Int]
  let jobs: Int

  func check() -> [Diagnostic] {
    let entries = sources.settings.rules.wordsToAvoid
    guard !entries.isEmpty else { return [] }
    let index = Self.index(entries)
    let excepted = entries.map { Set($0.except.map { Self.key($0.value) }) }
    let found = parallelMap(pages, jobs: jobs) { _, number -> [Diagnostic] in
      let page = sources.pages[number]
      let words = ProseWords.of(page)
      return index.matches(in: words).compactMap { match in
        guard !words[match.range.lowerBound].isQuoted,
          !excepted[match.subject].contains(page.name.key)
        else { return nil }
        return describe(words[match.range], entries[match.subject], on: page)
      }
    }
    return found.flatMap { $0 } + unknownPages(entries)
  }

  private static func index(_ entries: [WordToAvoid]) -> PhraseIndex<Int> {
    var index = PhraseIndex<Int>()
    for (number, entry) in entries.enumerated() {
      for form in entry.forms { index.add(form.value, number, hasPlurals: true) }
    }
    return index
  }

  private func describe(
    _ words: ArraySlice<ProseWords.Word>, _ entry: WordToAvoid, on page: PageSource
  ) -> Diagnostic? {
    guard let first = words.first, let last = words.last else { return nil }
    let advice = entry.instead.map { "Write \"\($0)\", or say it in another way." }
    return Diagnostic(
      .wordToAvoid, at: SourceSpan(page.path, Int(first.start), Int(last.end)),
      "this site does not say \"\(ProseWords.text(page.bytes, words))\"",
      label: words.count == 1
        ? "a word to avoid, says site.yaml" : "words to avoid, says site.yaml",
      help: (advice ?? "Say it in another way.")
        + " What somebody else said can stand in a quotation, with > in front.")
  }

  /// A name as links have it, as the key of a page.
  private static func key(_ name: String) -> String {
    PageName(SourcePath("Content/" + name + (name.hasSuffix(".md") ? "" : ".md"))).key
  }

  private func unknownPages(_ entries: [WordToAvoid]) -> [Diagnostic] {
    let known = Set(sources.pages.map(\.name.key))
    let names = known.map { String($0.dropFirst("Content/".count)) }
    return entries.flatMap(\.except).filter { !known.contains(Self.key($0.value)) }.map { name in
      var found = Diagnostic(
        .unknownPage, at: name.span, "there is no page \"\(name.value)\" to except",
        help: suggestion(for: name.value, among: names)
          ?? "Name it by its place in Content/, without .md.")
      found.severity = .warning
      return found
    }
  }
}
