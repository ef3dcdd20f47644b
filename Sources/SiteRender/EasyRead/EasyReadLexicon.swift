internal import SiteModel

/// What easy-read pages are rendered against: the pictures, the words that lead to them, and the
/// names. Made once for a site, then only read, by all cores.
final class EasyReadLexicon: Sendable {
  let symbols: SymbolSet
  let byID: [String: Ref<Symbol>]
  let names: [NameEntry]
  let phrases: PhraseTable
  /// Of each entry of the words list, what is asked for every word of a text.
  let entries: [Entry]
  /// Of each picture.
  let routes: [Route]
  /// Pictures that stand for a "not" themselves.
  let negative: Set<Ref<Symbol>>
  let months: [String]
  /// What the ratings are called: a score is followed by one of them.
  let ratingWords: [String]
  /// Of everything here.
  let digest: Digest

  struct Entry: Sendable {
    /// Nothing for words that stay plain.
    var symbol: Ref<Symbol>?
    var weight: Int32
    var hasMeaning: Bool
  }

  init(_ sources: SiteSources) {
    symbols = sources.symbols
    byID = Dictionary(
      sources.symbols.symbols.enumerated().map { ($1.id, Ref($0)) },
      uniquingKeysWith: { first, _ in first })
    routes = sources.symbols.symbols.map(\.route)
    entries = sources.symbols.words.map { entry in
      Entry(
        symbol: entry.isShown ? entry.symbol : nil, weight: Annotator.weight(of: entry.part),
        hasMeaning: entry.meaning != nil)
    }
    names = Self.names(in: sources)
    phrases = PhraseTable(words: sources.symbols.words, names: names)
    months = sources.words.months
    ratingWords = (sources.benchmarks.scale?.bands ?? []).map { $0.means.lowercased() }
    let table = phrases.table
    negative = Set(
      sources.symbols.words.filter { entry in
        entry.words.split(separator: " ").contains {
          table.classes(of: String($0)).contains(.negation)
        }
      }.compactMap(\.symbol))
    var builder = DigestBuilder()
    builder.add(sources.symbols.digest)
    for name in names { builder.add(name.words) }
    for word in ratingWords { builder.add(word) }
    digest = builder.finish()
  }

  /// A site without pictures still has its rules.
  var hasPictures: Bool { !symbols.isEmpty }

  private static func names(in sources: SiteSources) -> [NameEntry] {
    let data = sources.benchmarks
    var found: [String: Bool] = [:]
    for area in data.areas { found[area.name] = true }
    var others = data.services.flatMap { [$0.name, $0.place, $0.provider].compactMap(\.self) }
    others += data.collaboratives.map(\.name) + data.regions.map(\.name) + [sources.settings.name]
    for name in others where found[name] == nil { found[name] = false }
    return found.sorted { precedesByBytes($0.key, $1.key) }
      .map { NameEntry($0.key, isArea: $0.value) }.filter { !$0.words.isEmpty }
  }
}

/// What a page's front matter settles.
struct EasyReadChoices {
  /// Entries that stay plain on this page.
  private(set) var plain: Set<Int32> = []
  /// Entries that are meant where their words have several, with the picture to show.
  private(set) var meant: [Int32: Ref<Symbol>] = [:]
  /// Entries whose words mean another on this page.
  private(set) var unmeant: Set<Int32> = []

  var isEmpty: Bool { plain.isEmpty && meant.isEmpty }

  init(_ matter: EasyReadMatter?, _ lexicon: EasyReadLexicon, _ problems: inout [Diagnostic]) {
    guard let matter, lexicon.hasPictures else { return }
    for word in matter.plain {
      let uses = lexicon.phrases.exactUses(of: word.value)
      if uses.isEmpty { problems.append(Self.unknown(word, lexicon)) }
      plain.formUnion(uses.map(\.entry))
    }
    for (word, meant) in matter.senses { settle(word, meant, lexicon, &problems) }
  }

  private mutating func settle(
    _ word: Located<String>, _ wanted: Located<String>, _ lexicon: EasyReadLexicon,
    _ problems: inout [Diagnostic]
  ) {
    let entries = lexicon.phrases.exactUses(of: word.value).map(\.entry)
    guard !entries.isEmpty else { return problems.append(Self.unknown(word, lexicon)) }
    let words = lexicon.symbols.words
    let bySense = entries.filter { index in
      let entry = words[Int(index)]
      let label = wanted.value.lowercased()
      return entry.sense == label || entry.part?.rawValue == label
        || entry.symbol.map { lexicon.symbols[$0].id } == wanted.value
    }
    let symbols = Set(bySense.compactMap { words[Int($0)].symbol })
    if symbols.count == 1, let symbol = symbols.first {
      for entry in entries where bySense.contains(entry) { meant[entry] = symbol }
      unmeant.formUnion(entries.filter { !bySense.contains($0) })
    } else if bySense.isEmpty, let symbol = lexicon.symbols.symbol(id: wanted.value) {
      for entry in entries { meant[entry] = symbol }
    } else {
      let labels = entries.compactMap { words[Int($0)].label }
      problems.append(
        Diagnostic(
          .easyWord, at: wanted.span,
          "\"\(word.value)\" has no sense \"\(wanted.value)\", and no picture is called that",
          help: suggestion(for: wanted.value, among: labels)
            ?? "Write a sense that words.csv has for it, or the id of a picture."))
    }
  }

  private static func unknown(_ word: Located<String>, _ lexicon: EasyReadLexicon) -> Diagnostic {
    Diagnostic(
      .easyWord, at: word.span, "\"\(word.value)\" is not in the list of words",
      help: nearestName(to: word.value, among: lexicon.symbols.words.map(\.words))
        .map { "Did you mean \"\($0)\"?" }
        ?? "Write it as the column words of Content/symbols/words.csv has it.")
  }
}

extension Symbol {
  /// What a page that shows it may say of it.
  var digest: Digest {
    var builder = DigestBuilder()
    builder.add(route.path)
    builder.add(alt)
    return builder.finish()
  }
}
