internal import SiteModel

/// Finds what a report's prose says about numbers with no link to vouch for it: numbers, and words
/// that compare. Advice, for whoever asks with `--list-figures`: a date or a count of chairs is no
/// figure of the network's, and only its author can tell.
struct BareFigures {
  struct Find {
    var bytes: ArraySlice<UInt8>
    var isNumber: Bool
  }

  let comparing: Set<String>
  let months: Set<String>

  init(_ words: WordList) {
    comparing = Set(words.text("comparing-words").split(separator: " ").map(String.init))
    months = Set(words.months.map { $0.lowercased() })
  }

  func finds(in text: [UInt8]) -> [Find] {
    let tokens = Self.tokens(of: text)
    return tokens.indices.compactMap { index in
      let token = text[tokens[index]]
      guard let first = token.first else { return nil }
      if Self.isDigit(first) {
        return isYearOrDay(tokens, index, text) ? nil : Find(bytes: token, isNumber: true)
      }
      let word = String(decoding: token, as: UTF8.self).lowercased()
      return comparing.contains(word) ? Find(bytes: token, isNumber: false) : nil
    }
  }

  /// 2023 or 2023/24, the 7 of 7 September, and the 24 behind a stroke.
  private func isYearOrDay(_ tokens: [Range<Int>], _ index: Int, _ text: [UInt8]) -> Bool {
    let range = tokens[index]
    let number = Int(String(decoding: text[range], as: UTF8.self))
    if let number, range.count == 4, (1900...2100).contains(number) { return true }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0
    if before == UInt8(ascii: "/") || Self.isLetter(before) { return true }
    guard index + 1 < tokens.count, let number, number <= 31 else { return false }
    let next = String(decoding: text[tokens[index + 1]], as: UTF8.self).lowercased()
    return months.contains(next)
  }

  /// Words, and numbers with their decimals and percent signs.
  private static func tokens(of text: [UInt8]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      if isDigit(text[index]) {
        while index < text.count, isNumberPart(text, index) { index += 1 }
        if index < text.count, text[index] == UInt8(ascii: "%") { index += 1 }
      } else if isLetter(text[index]) {
        while index < text.count, isLetter(text[index]) { index += 1 }
        // Q1101 is a name.
        while index < text.count, isDigit(text[index]) { index += 1 }
      } else {
        index += 1
        continue
      }
      tokens.append(start..<index)
    }
    return tokens
  }

  private static func isNumberPart(_ text: [UInt8], _ index: Int) -> Bool {
    if isDigit(text[index]) { return true }
    guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") else { return false }
    return index + 1 < text.count && isDigit(text[index + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }
}

extension MarkdownRenderer {
  /// Of a run of text nodes its first speaks for all: punctuation parts what belongs together.
  mutating func listBareFigures(from node: MarkdownNode) {
    guard let bare = context?.bareFigures, isReport,
      node.previous.map({ $0.kind != .text }) ?? true,
      let parent = node.parent, parent.kind != .heading,
      vouched.isEmpty ? parent.kind != .link : isClaimWithoutNumber
    else { return }
    var text: [UInt8] = []
    var next: MarkdownNode? = node
    while let each = next, each.kind == .text {
      text += each.literal
      next = each.next
    }
    for find in bare.finds(in: text) where vouched.isEmpty || find.isNumber {
      let word = String(decoding: find.bytes, as: UTF8.self)
      body.diagnostics.append(
        Diagnostic(
          .bareFigure, at: source.span(of: find.bytes, in: node),
          find.isNumber
            ? "no link vouches for \"\(word)\""
            : "\"\(word)\" compares, and no link vouches for it",
          help: find.isNumber
            ? "If it is a figure of the data, write [\(word)](figure:…)."
            : "If the data can show it, write [\(word)](claim:…); if only the network knows, [\(word)](reported:…)."
        ))
    }
  }

  /// "Rose by 0.4" over `claim:rose`: that it rose is checked, by how much is not.
  private var isClaimWithoutNumber: Bool {
    guard let address = vouched.last?.node.address else { return false }
    return address.starts(with: "claim:".utf8) && !address.starts(with: "claim:by-at-least".utf8)
  }

  private var isReport: Bool { source.path.text.hasPrefix("Content/results/") }
}
