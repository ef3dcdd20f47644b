internal import SiteModel

/// `1,2,3,6,7,10, 12`: the commitments of a theme that some actions serve.
struct PlanCitationReader {
  let bytes: [UInt8]
  let file: SourcePath
  let theme: PlanSource.Theme

  /// Those that the theme has, each once.
  func read(_ cell: TableCell, _ problems: inout [Diagnostic]) -> [Int] {
    let text = bytes[Int(cell.start)..<Int(cell.end)]
    var numbers: [Int] = []
    for word in words(of: text) {
      guard let range = Self.range(word) else {
        problems.append(
          Diagnostic(
            .planCitation, at: span(word),
            "\"\(String(decoding: word, as: UTF8.self))\" is not the number of a commitment",
            label: "numbers with commas between", help: "Write them such as 1,2,3 or 1-3."))
        continue
      }
      add(range, word, to: &numbers, &problems)
    }
    if let final = text.last, Self.isSign(final) {
      problems.append(
        Diagnostic(
          .planCitation, at: SourceSpan(file, text.endIndex - 1, text.endIndex),
          "\"\(String(decoding: text, as: UTF8.self))\" ends in a comma",
          label: "does a number come after it?",
          help: "Add the number that is missing, or remove the comma."))
    }
    return numbers.sorted()
  }

  private func add(
    _ range: ClosedRange<Int>, _ word: ArraySlice<UInt8>, to numbers: inout [Int],
    _ problems: inout [Diagnostic]
  ) {
    let known = theme.commitments.map(\.number)
    // `1-900` would say the same eight hundred times.
    if let wrong = range.first(where: { !known.contains($0) }) {
      problems.append(
        Diagnostic(
          .planCommitment, at: span(word),
          "there is no commitment \(wrong) in \"\(theme.name)\"",
          label: known.isEmpty ? "it has none" : "it has \(known.count)",
          help: "Correct the number if it is a slip, or add the commitment to the page."))
    }
    for number in known where range.contains(number) {
      if numbers.contains(number) {
        problems.append(
          Diagnostic(
            .planCitation, at: span(word), "commitment \(number) is named twice here",
            help: "Remove one, or correct it if another is meant."))
      } else {
        numbers.append(number)
      }
    }
  }

  private func words(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { Self.isSign($0) || $0 <= 0x20 }.filter { !$0.elementsEqual("and".utf8) }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&")
  }

  private static func range(_ word: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let ends = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    switch (ends.first ?? nil, ends.last ?? nil) {
    case (let first?, let last?) where ends.count <= 2 && first <= last: return first...last
    default: return nil
    }
  }

  private func span(_ word: ArraySlice<UInt8>) -> SourceSpan {
    SourceSpan(file, word.startIndex, word.endIndex)
  }
}
