internal import SiteModel

/// Words that ask for an explanation, and whether the sentence behind them gives it.
struct HardWords {
  private struct Waiting {
    var word: String
    var diagnostic: Diagnostic
    /// Of a score: what it means must be said.
    var isScore: Bool
  }

  private let lexicon: EasyReadLexicon
  private var waiting: [Waiting] = []
  /// Words that were explained or reported: once is enough.
  private var settled: Set<String> = []
  private(set) var reported: [Diagnostic] = []

  init(_ lexicon: EasyReadLexicon) { self.lexicon = lexicon }

  /// Reads a statement's sentences in order. `span` gives the place of some of its words.
  mutating func read(_ statement: Statement, span: (Range<Int>) -> SourceSpan) {
    for sentence in 0..<statement.sentenceCount {
      let words = statement.tokens(ofSentence: sentence)
      settle(words, statement)
      for index in words { look(at: index, words, statement, span) }
    }
  }

  /// No sentence follows any more.
  mutating func finish() {
    reported += waiting.map(\.diagnostic)
    waiting = []
  }

  private mutating func settle(_ words: Range<Int>, _ statement: Statement) {
    guard !waiting.isEmpty else { return }
    let opens = opensExplanation(words, statement)
    for each in waiting {
      let forms = Self.forms(of: each.word)
      let isNamed = words.contains { index in
        forms.contains(statement.lowered(statement.tokens[index]))
          && isExplained(index, words, statement)
      }
      if !(opens || (each.isScore ? namesRating(words, statement) : isNamed)) {
        reported.append(each.diagnostic)
      }
    }
    waiting = []
  }

  private static func forms(of word: String) -> [String] {
    [word, word + "s", word.hasSuffix("s") ? String(word.dropLast()) : word]
  }

  /// "This means", "It is when", "That is a".
  private func opensExplanation(_ words: Range<Int>, _ statement: Statement) -> Bool {
    guard let first = words.first else { return false }
    return ["this", "that", "it", "these", "they"]
      .contains(statement.lowered(statement.tokens[first])) && isExplained(first, words, statement)
  }

  /// Whether what a word means follows it: "means …", or "is" and what explanations go on with.
  private func isExplained(_ index: Int, _ words: Range<Int>, _ statement: Statement) -> Bool {
    guard index + 1 < words.upperBound,
      statement.tokens[index + 1].classes.contains(.explains)
    else { return false }
    if !["is", "are"].contains(statement.lowered(statement.tokens[index + 1])) { return true }
    return index + 2 < words.upperBound
      && statement.tokens[index + 2].classes.contains(.opensMeaning)
  }

  private func namesRating(_ words: Range<Int>, _ statement: Statement) -> Bool {
    let text = statement.text(ofTokens: words).lowercased()
    return lexicon.ratingWords.contains { text.contains($0) }
  }

  private mutating func look(
    at index: Int, _ words: Range<Int>, _ statement: Statement,
    _ span: (Range<Int>) -> SourceSpan
  ) {
    let token = statement.tokens[index]
    guard token.traits.isDisjoint(with: [.explained, .address]),
      !token.traits.contains(.name) || token.traits.contains(.areaName)
    else { return }
    if token.traits.contains(.number) {
      checkDecimal(index, words, statement, span)
    } else if token.traits.contains(.allCapitals) {
      checkCapitals(index, words, statement, span)
    } else if isHard(index, words, statement) {
      let word = statement.lowered(token)
      guard settled.insert(word).inserted, !definesItself(index, words, statement) else { return }
      let written = statement.text(ofTokens: index..<index + 1)
      wait(
        word,
        Diagnostic(
          .easyHardWord, at: span(token.range), "\"\(written)\" is a hard word",
          label: "say in the next sentence what it means",
          help:
            "Choose an easier word, explain it (\"\(written) means …\"), or write its meaning into words.csv."
        ))
    }
  }

  private mutating func wait(_ word: String, _ diagnostic: Diagnostic, isScore: Bool = false) {
    waiting.append(Waiting(word: word, diagnostic: diagnostic, isScore: isScore))
  }

  /// "An advocate is somebody who helps you."
  private func definesItself(_ index: Int, _ words: Range<Int>, _ statement: Statement) -> Bool {
    index - words.lowerBound < 2 && isExplained(index, words, statement)
  }

  // MARK: What is hard

  private func isHard(_ index: Int, _ words: Range<Int>, _ statement: Statement) -> Bool {
    let token = statement.tokens[index]
    guard !token.traits.contains(.name) else { return false }
    guard token.classes.isDisjoint(with: [.easyLong, .function, .numberWord, .month]) else {
      return false
    }
    // In the middle of a sentence a capital makes a name.
    if token.traits.contains(.capital), index > words.lowerBound { return false }
    guard token.range.count > 5 else { return false }
    return Syllables.count(in: statement.bytes[token.range], withoutEndings: true) >= 3
  }

  private mutating func checkCapitals(
    _ index: Int, _ words: Range<Int>, _ statement: Statement, _ span: (Range<Int>) -> SourceSpan
  ) {
    let token = statement.tokens[index]
    let written = statement.text(ofTokens: index..<index + 1)
    guard !token.classes.contains(.knownCapitals), !written.contains(where: \.isNumber) else {
      return
    }
    let neighbours = [index - 1, index + 1].filter { words.contains($0) }
    let isShouted =
      written.count > 4 || !token.classes.isEmpty
      || neighbours.contains { statement.tokens[$0].traits.contains(.allCapitals) }
    if isShouted {
      reported.append(
        Diagnostic(
          .easyEmphasis, at: span(token.range), "\"\(written)\" is in capitals",
          label: "harder to read, and loud", help: "Write it in small letters."))
      return
    }
    guard settled.insert(written).inserted, !definesItself(index, words, statement) else { return }
    wait(
      written.lowercased(),
      Diagnostic(
        .easyAcronym, at: span(token.range),
        "\"\(written)\" is in capitals, and nothing says what it stands for",
        label: "first letters, or a loud word",
        help:
          "Write a word in small letters. Write first letters in full, explain them in the next sentence, or write their meaning into words.csv."
      ))
  }

  /// A score keeps its decimal, and what it means follows.
  private mutating func checkDecimal(
    _ index: Int, _ words: Range<Int>, _ statement: Statement,
    _ span: (Range<Int>) -> SourceSpan
  ) {
    let token = statement.tokens[index]
    guard statement.bytes[token.range].contains(UInt8(ascii: ".")) else { return }
    let written = statement.text(ofTokens: index..<index + 1)
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !token.traits.contains(.money), parts[1].allSatisfy(\.isNumber) else {
      return
    }
    let isScore =
      index + 2 < words.upperBound && statement.lowered(statement.tokens[index + 1]) == "out"
      && statement.lowered(statement.tokens[index + 2]) == "of"
    guard isScore else {
      reported.append(
        Diagnostic(
          .easyNumber, at: span(token.range), "\"\(written)\" has a decimal",
          label: "only a score has one", help: "Write a whole number, or \"\(written) out of 5\"."))
      return
    }
    guard !namesRating(words, statement) else { return }
    wait(
      written,
      Diagnostic(
        .easyNumber, at: span(token.range), "nothing says what the score \(written) means",
        label: "what it means follows", help: "Write it into the next sentence: \"This is good.\""),
      isScore: true)
  }
}
