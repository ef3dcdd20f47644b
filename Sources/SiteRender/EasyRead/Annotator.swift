internal import SiteModel

/// A word or phrase of a statement with its picture.
struct PictureMark: Equatable, Sendable {
  /// In the statement's text, with the punctuation that belongs to it.
  var start: Int32
  var end: Int32
  /// Nothing for words that are only kept together.
  var symbol: Ref<Symbol>?
  /// Of the tokens that it covers.
  var tokens: Range<Int>
  /// How much it tells of what the statement says.
  var weight: Int
  /// Whether it shows that something is not so.
  var isNegative: Bool
  /// "4 out of 5" must not part where a line ends.
  var isScore = false
}

/// Finds which words of a statement get which picture.
///
/// From each word the table of phrases is followed as far as it goes, so the cost grows with the
/// text and not with the list. Of phrases that overlap the longest wins, and the first of two that
/// are as long; of the words as the list has them and their other forms the former; and where that
/// leaves several pictures, none.
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
  /// Words whose meaning the list has, also within a longer phrase.
  private(set) var explained: [Match] = []
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
    shown = chosen.compactMap(\.symbol)
    marks = chosen
    markNames(&tokens, bytes)
    for match in phrases(in: tokens) {
      take(match, tokens)
      explain(match, tokens)
    }
    for match in matches { for token in match.tokens { tokens[token].traits.insert(.matched) } }
    for match in explained {
      for token in match.tokens { tokens[token].traits.insert(.explained) }
    }
    marks.sort { $0.start < $1.start }
    keepScores(&tokens, bytes)
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

  /// The phrases of a text, in its order: those that overlap no longer one.
  private func phrases(in tokens: [TextToken]) -> [Match] {
    var found: [Match] = []
    var reach = 0
    for index in tokens.indices {
      guard let match = longest(at: index, tokens, before: tokens.count),
        match.tokens.upperBound > reach
      else { continue }
      // Seldom does one begin within another and go on beyond it.
      if index < reach { return phrases(tokens.indices, tokens) }
      found.append(match)
      reach = match.tokens.upperBound
    }
    return found
  }

  /// The longest of a stretch of text, with those of what is left on both sides.
  private func phrases(_ stretch: Range<Int>, _ tokens: [TextToken]) -> [Match] {
    var best: Match?
    for index in stretch {
      guard let match = longest(at: index, tokens, before: stretch.upperBound),
        match.tokens.count > best?.tokens.count ?? 0
      else { continue }
      best = match
    }
    guard let best else { return [] }
    return phrases(stretch.lowerBound..<best.tokens.lowerBound, tokens) + [best]
      + phrases(best.tokens.upperBound..<stretch.upperBound, tokens)
  }

  /// The longest phrase that starts at a word and goes no further than a limit.
  private func longest(at index: Int, _ tokens: [TextToken], before limit: Int) -> Match? {
    let isFixed = tokens[index].traits.contains(.fixed)
    var node = PhraseTable.wordsRoot
    var next = index
    var found: Match?
    while next < limit, next == index || isJoined(tokens, next),
      tokens[next].traits.contains(.fixed) == isFixed
    {
      node = phrases.child(of: node, by: tokens[next].word)
      guard node >= 0 else { break }
      next += 1
      if phrases.hasUses(node), names.isEmpty || allows(index..<next) {
        found = Match(tokens: index..<next, node: node)
      }
    }
    return found
  }

  private func hasMeaning(_ node: Int32) -> Bool {
    phrases.uses(of: node).contains { lexicon.entries[Int($0.entry)].hasMeaning }
  }

  /// A phrase's own meaning, or those of the words in it.
  private mutating func explain(_ match: Match, _ tokens: [TextToken]) {
    if hasMeaning(match.node) { return explained.append(match) }
    guard match.tokens.count > 1 else { return }
    var index = match.tokens.lowerBound
    while index < match.tokens.upperBound {
      var node = PhraseTable.wordsRoot
      var found: Match?
      for next in index..<match.tokens.upperBound {
        node = phrases.child(of: node, by: tokens[next].word)
        guard node >= 0 else { break }
        if hasMeaning(node) { found = Match(tokens: index..<next + 1, node: node) }
      }
      if let found { explained.append(found) }
      index = found?.tokens.upperBound ?? index + 1
    }
  }

  private mutating func take(_ match: Match, _ tokens: [TextToken]) {
    // In a link no picture may stand, and the words of a mark have theirs.
    guard !tokens[match.tokens.lowerBound].traits.contains(.fixed) else { return }
    matches.append(match)
    let (node, range) = (match.node, match.tokens)
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

  // MARK: Scores

  /// "4 out of 5" is one thing: its picture stands over all of it, and no line ends within it. What
  /// the score is of tells more than the score does.
  private mutating func keepScores(_ tokens: inout [TextToken], _ bytes: [UInt8]) {
    for index in tokens.indices.dropLast(3) where isScore(index, tokens, bytes) {
      let score = index..<index + 4
      let place = marks.firstIndex { $0.tokens.overlaps(score) }
      guard let place else {
        let mark = PictureMark(
          start: tokens[index].start, end: tokens[index + 3].end, symbol: nil, tokens: score,
          weight: 0, isNegative: false, isScore: true)
        marks.insert(mark, at: marks.firstIndex { $0.start > mark.start } ?? marks.count)
        continue
      }
      let isAlone = !marks[(place + 1)...].contains { $0.tokens.overlaps(score) }
      guard isAlone, marks[place].tokens == score || marks[place].tokens == index + 1..<index + 4
      else { continue }
      marks[place].start = tokens[index].start
      marks[place].tokens = score
      marks[place].isScore = true
      if marks[place].weight < Self.chosenWeight { marks[place].weight = 1 }
    }
  }

  /// Of what its author chose.
  static let chosenWeight = 100

  private func isScore(_ index: Int, _ tokens: [TextToken], _ bytes: [UInt8]) -> Bool {
    tokens[index].traits.contains(.number) && tokens[index + 3].traits.contains(.number)
      && (index + 1..<index + 4).allSatisfy { isJoined(tokens, $0) }
      && tokens[index...index + 3].allSatisfy { !$0.traits.contains(.torn) }
      && bytes[tokens[index + 1].range].elementsEqual("out".utf8)
      && bytes[tokens[index + 2].range].elementsEqual("of".utf8)
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
