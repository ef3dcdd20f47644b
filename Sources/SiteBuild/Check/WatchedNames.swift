internal import SiteInput
internal import SiteModel

/// No name of a list that the team keeps elsewhere stands on a page, in the words of the data, or in
/// a text that is published. Messages never say which: they travel further than the list may.
struct WatchedNames {
  let sources: SiteSources
  let pages: [Int]
  /// Texts that are published as they are.
  let texts: [(path: SourcePath, bytes: [UInt8])]
  let tree: any FileTree
  let jobs: Int

  func check() -> [Diagnostic] {
    guard let list = sources.settings.rules.personalData.watchList else { return [] }
    guard let bytes = try? tree.read(SourcePath(list.value), limit: 10_000_000) else {
      return [
        Diagnostic(
          .watchList, at: list.span, "the list of names to watch for is not here",
          label: "so no names were looked for",
          help:
            "Put it there before the site is published, on the computer of somebody who may have it: a name on each line."
        )
      ]
    }
    let index = Self.index(bytes)
    guard !index.isEmpty else { return [] }
    let onPages = parallelMap(pages, jobs: jobs) { _, number -> [Diagnostic] in
      let page = sources.pages[number]
      return find(index, ProseWords.of(page), page.path)
    }
    return onPages.flatMap { $0 } + inData(index)
      + texts.flatMap { find(index, ProseWords.plain($0.bytes), $0.path) }
  }

  private static func index(_ bytes: [UInt8]) -> PhraseIndex<Void> {
    var index = PhraseIndex<Void>()
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) where line.first != 35 {
      let name = String(decoding: line, as: UTF8.self)
      // A first name alone may be a word: Rose, Will, Mark.
      let isAlone = ProseWords.plain(Array(name.utf8)).count == 1
      index.add(name, (), hasPlurals: false, needsCapital: isAlone)
    }
    return index
  }

  private func find(_ index: PhraseIndex<Void>, _ words: [ProseWords.Word], _ path: SourcePath)
    -> [Diagnostic]
  {
    index.matches(in: words).map { match in
      describe(
        SourceSpan(
          path, Int(words[match.range.lowerBound].start), Int(words[match.range.upperBound - 1].end)
        ))
    }
  }

  private func inData(_ index: PhraseIndex<Void>) -> [Diagnostic] {
    let data = sources.benchmarks
    var texts: [(text: String?, span: SourceSpan)] = []
    for row in data.feedback { texts += [(row.said, row.span), (row.response, row.span)] }
    for row in data.submissions {
      texts += [(row.narrative, row.span), (row.agreedBy, row.span), (row.method, row.span)]
    }
    for row in data.actions {
      texts += [(row.action, row.span), (row.owner, row.span), (row.progress, row.span)]
    }
    for table in data.scores {
      texts += (table.notes + table.wards).map { ($0, SourceSpan(wholeOf: table.file)) }
    }
    return texts.compactMap { text, span in
      guard let text, !index.matches(in: ProseWords.plain(Array(text.utf8))).isEmpty else {
        return nil
      }
      return describe(span)
    }
  }

  private func describe(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .watchedName, at: span, "a name of the list to watch for",
      label: "this page would say that somebody is known here",
      help:
        "Take it out, or write a role in its place. If that person agreed to be named here, list the line in known-differences.yaml, without the name."
    )
  }
}
