internal import SiteModel

/// Something to say of a part of a statement's text.
struct Finding {
  var code: DiagnosticCode
  var range: Range<Int>
  var message: String
  var label: String?
  var help: String?
}

/// The written rules of easy read that one statement can break by itself.
struct StatementChecks {
  private let statement: Statement
  private let listsAdvice: Bool
  private(set) var findings: [Finding] = []

  /// A good sentence has up to ten words, and none has more than fifteen.
  private static let manyWords = 10
  private static let mostWords = 15
  private static let mostSentences = 2

  init(_ statement: Statement, listsAdvice: Bool) {
    self.statement = statement
    self.listsAdvice = listsAdvice
  }

  /// `isFragment`: a heading, which is no sentence.
  mutating func check(isFragment: Bool) {
    if !isFragment {
      checkSentences()
      checkNegation()
      reportAmbiguity()
    }
    checkWords()
  }

  private mutating func find(
    _ code: DiagnosticCode, _ tokens: Range<Int>, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    guard !tokens.isEmpty else { return }
    let range =
      Int(
        statement.tokens[tokens.lowerBound].start)..<Int(
        statement.tokens[tokens.upperBound - 1].end)
    findings.append(Finding(code: code, range: range, message: message, label: label, help: help))
  }

  // MARK: Sentences

  private mutating func checkSentences() {
    for sentence in 0..<statement.sentenceCount {
      let words = statement.tokens(ofSentence: sentence)
      let advice = "Make two of it, with one idea each."
      if words.count > Self.mostWords {
        find(
          .easyTooLong, words, "this sentence has \(words.count) words",
          label: "at most \(Self.mostWords)", help: advice)
      } else if words.count > Self.manyWords {
        find(
          .easyLong, words, "this sentence has \(words.count) words",
          label: "up to \(Self.manyWords) are easy to read", help: advice)
      }
      guard listsAdvice else { continue }
      checkIdeas(words)
      checkPassive(words)
      checkOpening(words)
    }
    if statement.sentenceCount > Self.mostSentences {
      find(
        .easyStatement, statement.tokens.indices,
        "this statement has \(statement.sentenceCount) sentences",
        label: "one statement a paragraph", help: "Leave a line empty between its ideas.")
    }
  }

  private mutating func checkIdeas(_ words: Range<Int>) {
    for index in words {
      let token = statement.tokens[index]
      let isJoined = token.classes.contains(.joining) && index > words.lowerBound
      let joinsSubject =
        token.classes.contains(.and) && index > words.lowerBound && index + 1 < words.upperBound
        && statement.tokens[index + 1].classes.contains(.subject)
      let gap = index > words.lowerBound ? gap(before: index) : ""
      guard isJoined || joinsSubject || gap.contains(";") || gap.contains("–") || gap.contains("—")
      else { continue }
      find(
        .easyIdeas, index..<index + 1, "a second idea seems to begin here",
        label: "one idea a sentence", help: "End the sentence before it, and start a new one.")
      return
    }
  }

  private func gap(before index: Int) -> String {
    statement.text(Int(statement.tokens[index - 1].end)..<Int(statement.tokens[index].start))
  }

  /// A form of "be" or "get", perhaps a small word, and a participle.
  private mutating func checkPassive(_ words: Range<Int>) {
    for index in words where statement.tokens[index].classes.contains(.be) {
      var next = index + 1
      while next < words.upperBound,
        !statement.tokens[next].classes.isDisjoint(with: [.between, .be])
      {
        next += 1
      }
      guard next < words.upperBound else { continue }
      let token = statement.tokens[next]
      let word = statement.lowered(token)
      let isParticiple =
        token.classes.contains(.participle)
        || (word.hasSuffix("ed") && word.count > 4 && !token.classes.contains(.state))
      guard isParticiple else { continue }
      find(
        .easyPassive, index..<next + 1,
        "\"\(statement.text(ofTokens: index..<next + 1))\" does not say who does it",
        label: "say who does what",
        help: "Begin with who: \"Staff ask you\", not \"you are asked\".")
      return
    }
  }

  private mutating func checkOpening(_ words: Range<Int>) {
    guard let first = words.first, statement.tokens[first].classes.contains(.pronoun) else {
      return
    }
    let word = statement.lowered(statement.tokens[first])
    let opensExplanation =
      ["this", "that", "it", "these"].contains(word) && first + 1 < words.upperBound
      && statement.tokens[first + 1].classes.contains(.explains)
    guard !opensExplanation else { return }
    find(
      .easyPronoun, first..<first + 1,
      "\"\(statement.text(ofTokens: first..<first + 1))\" leaves open who or what",
      label: "name it again", help: "Write the word that it stands for.")
  }

  // MARK: Pictures

  /// Who looks at the pictures alone must not read the opposite.
  private mutating func checkNegation() {
    for sentence in 0..<statement.sentenceCount {
      let words = statement.tokens(ofSentence: sentence)
      guard !words.contains(where: { statement.tokens[$0].classes.contains(.yes) }),
        let negation = words.first(where: { isNegation(statement.tokens[$0]) })
      else { continue }
      let marks = statement.marks.filter { $0.tokens.overlaps(words) }
      let isShown = marks.contains(where: \.isNegative) || statement.hasNegativePicture
      guard !isShown, !marks.isEmpty || statement.picture != nil else { continue }
      find(
        .easyNegation, negation..<negation + 1,
        "the pictures here say the opposite of the words",
        label: "no picture shows this word",
        help:
          "Give this word a picture that says no: [\(statement.text(ofTokens: negation..<negation + 1))](symbol:NAME). Or begin the statement with one of what is not so: ![](symbol:NAME)."
      )
    }
  }

  private func isNegation(_ token: TextToken) -> Bool {
    if token.classes.contains(.negation) { return true }
    return token.traits.contains(.apostrophe) && statement.lowered(token).hasSuffix("n't")
  }

  private mutating func reportAmbiguity() {
    for ambiguity in statement.ambiguities {
      let word = statement.text(ofTokens: ambiguity.tokens)
      let choices = ambiguity.choices.map { choice in
        "[\(word)](symbol:\(choice.id))" + (choice.sense.map { " (\($0))" } ?? "")
      }
      find(
        .easyAmbiguous, ambiguity.tokens, "\"\(word)\" could be several pictures",
        label: "only the author knows which",
        help: "Write " + choices.joined(separator: " or ") + ".")
    }
  }

  // MARK: Words

  private mutating func checkWords() {
    for index in statement.tokens.indices {
      let token = statement.tokens[index]
      if token.traits.contains(.number) {
        checkNumber(index, token)
      } else {
        checkWord(index, token)
      }
    }
    checkSigns()
  }

  private mutating func checkNumber(_ index: Int, _ token: TextToken) {
    if token.traits.contains(.percent) { percent(index..<index + 1) }
    guard token.traits.contains(.stroke), index > 0,
      !statement.tokens[index - 1].traits.contains(.number)
    else { return }
    stroke(index)
  }

  private mutating func percent(_ tokens: Range<Int>) {
    find(
      .easyNumber, tokens, "a percentage is hard to picture",
      label: "say how many of how many", help: "Write it in people: 3 in 10 people.")
  }

  private mutating func stroke(_ index: Int) {
    find(
      .easyAbbreviation, index - 1..<index + 1,
      "\"\(statement.text(ofTokens: index - 1..<index + 1))\" can be read in two ways",
      label: "a stroke between words", help: "Write \"and\" or \"or\".")
  }

  private mutating func checkWord(_ index: Int, _ token: TextToken) {
    let place = index..<index + 1
    if token.traits.contains(.stroke), index > 0 { stroke(index) }
    if token.traits.contains(.apostrophe) { checkContraction(place, token) }
    guard !token.traits.contains(.name), !token.classes.isDisjoint(with: Self.told) else { return }
    let written = statement.text(ofTokens: place)
    if token.classes.contains(.abbreviation) {
      find(
        .easyAbbreviation, place, "\"\(written)\" is short for something",
        label: "in full words", help: "Write what it stands for: \"for example\", \"and so on\".")
    } else if token.classes.contains(.numberWord) {
      find(
        .easyNumber, place, "\"\(written)\" is a number in letters",
        label: "figures are easier to read",
        help: EnglishNumbers.value(of: written.lowercased()).map { "Write \($0)." }
          ?? "Write it in figures.")
    } else if token.classes.contains(.percent) {
      percent(place)
    } else if index > 0, statement.lowered(statement.tokens[index - 1]) == "per" {
      percent(index - 1..<index + 1)
    }
  }

  private static let told: WordClasses = [.abbreviation, .numberWord, .percent, .cent]

  private mutating func checkContraction(_ place: Range<Int>, _ token: TextToken) {
    guard var full = Contraction.full(statement.lowered(token)) else { return }
    if token.traits.contains(.capital) { full = full.prefix(1).uppercased() + full.dropFirst() }
    find(
      .easyContraction, place, "\"\(statement.text(ofTokens: place))\" is two words drawn together",
      label: "in full", help: "Write \"\(full)\".")
  }

  /// Signs stand between the words.
  private mutating func checkSigns() {
    for (place, byte) in statement.bytes.enumerated() where byte == UInt8(ascii: "&") {
      let before = statement.tokens.last { Int($0.end) <= place }
      let after = statement.tokens.first { Int($0.start) > place }
      if let before, let after, before.traits.contains(.name), after.traits.contains(.name) {
        continue
      }
      findings.append(
        Finding(
          code: .easyAbbreviation, range: place..<place + 1,
          message: "\"&\" is short for something",
          label: "in full words", help: "Write \"and\"."))
    }
  }
}

enum Contraction {
  /// `do not` for `don't`; nothing for what is no contraction, such as `Ann's`.
  static func full(_ word: String) -> String? {
    if let irregular = ["can't": "cannot", "won't": "will not", "shan't": "shall not"][word] {
      return irregular
    }
    if word.hasSuffix("n't") { return word.dropLast(3) + " not" }
    for (ending, rest) in [("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am")]
    where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count)).capitalisedI + rest
    }
    let subjects: Set<String> = ["i", "you", "he", "she", "we", "they", "it", "there", "who"]
    if word.hasSuffix("'d"), subjects.contains(String(word.dropLast(2))) {
      return String(word.dropLast(2)).capitalisedI + " would"
    }
    let before: Set<String> = [
      "it", "that", "what", "who", "where", "there", "here", "he", "she", "how", "when", "why",
    ]
    if word.hasSuffix("'s"), before.contains(String(word.dropLast(2))) {
      return word.dropLast(2) + " is"
    }
    return word == "let's" ? "let us" : nil
  }
}

extension String {
  fileprivate var capitalisedI: String { self == "i" ? "I" : self }
}

enum EnglishNumbers {
  private static let small =
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(separator: " ").map(String.init)
  private static let large: [String: String] = [
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80",
    "ninety": "90", "dozen": "12", "hundred": "100", "thousand": "1,000",
  ]

  static func value(of word: String) -> String? {
    small.firstIndex(of: word).map { String($0 + 2) } ?? large[word]
  }
}
