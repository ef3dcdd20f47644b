internal import SiteModel

/// Services, groups, regions and areas are called what they are called: `Humbr Centre` and
/// `Clifton house` are slips.
///
/// A slip differs from a name in one or two letters, in words that nobody else bears and that no
/// other page writes small. Several places are called House or Lodge, so what only resembles a name
/// is no slip while it is a name itself.
struct NamesAreRight {
  let sources: SiteSources
  let siteName: String
  let pages: [Int]
  let jobs: Int

  private struct Suspect: Sendable {
    var page: Int
    var span: SourceSpan
    var written: String
    var name: Int
    /// The words that differ from the name's.
    var strange: [UInt64]
  }

  func check() -> [Diagnostic] {
    let names = KnownNames(sources.benchmarks, siteName: siteName)
    guard !names.isEmpty else { return [] }
    let suspects = parallelMap(pages, jobs: jobs) { _, page in
      self.suspects(on: page, names)
    }.flatMap { $0 }
    guard !suspects.isEmpty else { return [] }
    let uses = uses(of: Set(suspects.flatMap(\.strange)))
    return suspects.compactMap { suspect in
      let name = names[suspect.name]
      let isWord = suspect.strange.contains { word in
        let use = uses[word] ?? (small: 0, all: 0)
        return name.isProper ? use.small > 0 : use.all > 2
      }
      return isWord ? nil : describe(suspect, name)
    }
  }

  private func describe(_ suspect: Suspect, _ name: KnownNames.Name) -> Diagnostic {
    let isCase = suspect.strange.isEmpty
    return Diagnostic(
      .nameNearMiss, at: suspect.span,
      isCase
        ? "\"\(suspect.written)\" is written otherwise elsewhere"
        : "\"\(suspect.written)\" is nearly the name of \(name.kind)",
      label: "did you mean \"\(name.text)\"?",
      help: "Correct it. If it is right as it is, list this line in known-differences.yaml.")
  }

  private func suspects(on number: Int, _ names: KnownNames) -> [Suspect] {
    let page = sources.pages[number]
    let words = ProseWords.of(page)
    var isKnown = [Bool](repeating: false, count: words.count)
    for match in names.index.matches(in: words) {
      for place in match.range { isKnown[place] = true }
    }
    var found: [Suspect] = []
    for slip in names.slips(in: words, page.bytes, isKnown: isKnown) {
      if let last = found.last, last.span.end > Int(words[slip.range.lowerBound].start) { continue }
      let part = words[slip.range]
      guard let first = part.first, let last = part.last else { continue }
      found.append(
        Suspect(
          page: number, span: SourceSpan(page.path, Int(first.start), Int(last.end)),
          written: ProseWords.text(page.bytes, part), name: slip.name, strange: slip.strange))
    }
    return found
  }

  /// How often the site writes a word at all, and how often small.
  private func uses(of words: Set<UInt64>) -> [UInt64: (small: Int, all: Int)] {
    guard !words.isEmpty else { return [:] }
    let counts = parallelMap(pages, jobs: jobs) { _, number in
      ProseWords.of(sources.pages[number]).filter { words.contains($0.hash) }
        .map { (hash: $0.hash, isSmall: !$0.hasCapital) }
    }
    var uses: [UInt64: (small: Int, all: Int)] = [:]
    for use in counts.joined() {
      uses[use.hash, default: (0, 0)].all += 1
      if use.isSmall { uses[use.hash, default: (0, 0)].small += 1 }
    }
    return uses
  }
}
