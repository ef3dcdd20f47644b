internal import SiteModel

/// A word or phrase of a statement with its picture.
struct PictureMark: Equatable, Sendable {
  /// In the statement's text, with the punctuation that belongs to it.
  var start: Int32
  var end: Int32
  var symbol: Ref<Symbol>
  /// Of the tokens that it covers.
  var tokens: Range<Int>
  /// How much it tells of what the statement says.
  var weight: Int
  /// Whether it shows that something is not so.
  var isNegative: Bool
}

/// Finds which words of a statement get which picture.
///
/// From each word the table of phrases is followed as far as it goes, so the cost grows with the
/// text and not with the list. The longest phrase wins; of the words as the list has them and
/// their other forms the former; and where that leaves several pictures, none.
struct Annotator {
  struct Ambiguity: Sendable {
    var tokens: Range<Int>
    var entries: [Int32]
  }

  /// Entries that cover words, whether or not their picture is shown: those of a node of the table.
  struct Match: Sendable {
    var tokens: Range<Int>
    var node: Int32
  }

  private let phrases: PhraseTable
  private let lexicon: EasyReadLexicon
  private let choices: EasyReadChoices
  private(set) var marks: [PictureMark] = []
  private(set) var ambiguities: [Ambiguity] = []
  private(set) var matches: [Match] = []
  private var shown: [Ref<Symbol>] = []

  /// More than this bury the words.
  static let mostMarks = 8

  init(_ lexicon: EasyReadLexicon, _ choices: EasyReadChoices) {
    self.lexicon = lexicon
    self.choices = choices
    phrases = lexicon.phrases
  }

  /// `chosen` are the pictures that the author gave to words, which come first.
  mutating func annotate(
    _ tokens: inout [TextToken], _ bytes: [UInt8], chosen: [PictureMark]
  ) {
    shown = chosen.map(\.symbol)
    marks = chosen
    markNames(&tokens, bytes)
    var index = 0
    while index < tokens.count {
      let end = match(at: index, tokens)
      index = max(index + 1, end)
    }
    for match in matches {
      let isExplained = phrases.uses(of: match.node).contains {
        lexicon.entries[Int($0.entry)].hasMeaning
      }
      for token in match.tokens {
        tokens[token].traits.insert(.matched)
        if isExplained { tokens[token].traits.insert(.explained) }
      }
    }
    marks.sort { $0.start < $1.start }
  }

  // MARK: Names

  private struct NameSpan {
    var tokens: Range<Int>
    var isArea: Bool
  }

  private var names: [NameSpan] = []

  private mutating func markNames(_ tokens: inout [TextToken], _ bytes: [UInt8]) {
    var index = 0
    while index < tokens.count {
      var node = PhraseTable.namesRoot
      var next = index
      var longest: NameSpan?
      while next < tokens.count,
        next == index
          || (tokens[next].traits.contains(.nameJoined) && tokens[next].run == tokens[next - 1].run)
      {
        node = phrases.child(of: node, by: tokens[next].word)
        guard node >= 0 else { break }
        next += 1
        guard phrases.hasUses(node) else { continue }
        for use in phrases.uses(of: node) {
          let name = lexicon.names[Int(use.entry)]
          guard hasCapitals(name, tokens[index..<next]) else { continue }
          longest = NameSpan(tokens: index..<next, isArea: name.isArea)
        }
      }
      if let longest {
        names.append(longest)
        for token in longest.tokens {
          tokens[token].traits.formUnion(longest.isArea ? [.name, .areaName] : .name)
        }
        index = longest.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  private func hasCapitals(_ name: NameEntry, _ tokens: ArraySlice<TextToken>) -> Bool {
    for (place, token) in tokens.enumerated() where place < 32 {
      if name.capitals & (1 << UInt32(place)) != 0, !token.traits.contains(.capital) {
        return false
      }
    }
    return true
  }

  @inline(__always)
  private func isJoined(_ tokens: [TextToken], _ index: Int) -> Bool {
    tokens[index].traits.contains(.joined) && tokens[index].run == tokens[index - 1].run
  }

  /// No picture may stand in a part of a name; one of an area's whole name means what it says.
  private func allows(_ range: Range<Int>) -> Bool {
    names.allSatisfy { name in
      !name.tokens.overlaps(range)
        || (name.isArea && range.lowerBound <= name.tokens.lowerBound
          && range.upperBound >= name.tokens.upperBound)
    }
  }

  // MARK: Words

  /// Where the phrase that starts at a word ends; the word itself where none does.
  private mutating func match(at index: Int, _ tokens: [TextToken]) -> Int {
    guard !tokens[index].traits.contains(.fixed) else { return index }
    var node = PhraseTable.wordsRoot
    var next = index
    var found: (end: Int, node: Int32)?
    while next < tokens.count, next == index || isJoined(tokens, next),
      !tokens[next].traits.contains(.fixed)
    {
      node = phrases.child(of: node, by: tokens[next].word)
      guard node >= 0 else { break }
      next += 1
      if phrases.hasUses(node), names.isEmpty || allows(index..<next) { found = (next, node) }
    }
    guard let found else { return index }
    take(found.node, index..<found.end, tokens)
    return found.end
  }

  private mutating func take(_ node: Int32, _ range: Range<Int>, _ tokens: [TextToken]) {
    matches.append(Match(tokens: range, node: node))
    let uses = phrases.uses(of: node)
    let hasExact = uses.contains(where: \.isExact)
    var found: Ref<Symbol>?
    var weight: Int32 = 0
    for use in uses where use.isExact || !hasExact {
      if !choices.isEmpty {
        if choices.plain.contains(use.entry) { return }
        if choices.unmeant.contains(use.entry) { continue }
      }
      let entry = lexicon.entries[Int(use.entry)]
      guard let symbol = choices.isEmpty ? entry.symbol : choices.meant[use.entry] ?? entry.symbol
      else { continue }
      if let found, found != symbol {
        let entries = uses.filter { $0.isExact || !hasExact }.map(\.entry)
        ambiguities.append(Ambiguity(tokens: range, entries: entries))
        return
      }
      found = symbol
      weight = entry.weight
    }
    guard let symbol = found, marks.count < Self.mostMarks, !shown.contains(symbol) else { return }
    shown.append(symbol)
    let isNegative =
      lexicon.negative.contains(symbol)
      || range.contains { tokens[$0].classes.contains(.negation) }
    marks.append(
      PictureMark(
        start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
        symbol: symbol, tokens: range, weight: range.count * 10 + Int(weight),
        isNegative: isNegative))
  }

  /// What is spoken of tells more than what is done with it; and a phrase more than a word.
  static func weight(of part: PartOfSpeech?) -> Int32 {
    switch part {
    case .noun?: 3
    case .verb?: 2
    case .adjective?, nil: 1
    }
  }
}
