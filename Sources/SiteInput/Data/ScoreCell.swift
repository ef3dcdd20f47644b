internal import SiteModel

/// Reads scores, and says of what is none what it was meant to be.
struct ScoreCell {
  private let scale: ClosedRange<Score>?
  let hasDecimalCommas: Bool

  init(_ table: Table, _ scale: RatingScale?) {
    self.scale = scale.map { $0.minimum...$0.maximum }
    hasDecimalCommas = table.hasDecimalCommas
  }

  private func isOnScale(_ score: Score) -> Bool { scale?.contains(score) ?? true }

  /// A score on the scale; nothing for anything else, which `mistake` explains.
  @inline(__always)
  func score(_ text: UnsafeBufferPointer<UInt8>, _ cell: TableCell) -> Score? {
    let (start, end) = (Int(cell.start), Int(cell.end))
    let score: Score
    if end - start == 1, text[start] &- 48 < 10 {
      score = Score(thousandths: Int32(text[start] &- 48) * 1000)
    } else {
      guard let longer = longScore(text, start, end) else { return nil }
      score = longer
    }
    return isOnScale(score) ? score : nil
  }

  private func longScore(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Score? {
    guard end - start < 64 else { return nil }
    return Score(decimal(String(decoding: text[start..<end], as: UTF8.self)))
  }

  func score(_ text: String) -> Score? {
    guard let score = Score(decimal(text)) else { return nil }
    return isOnScale(score) ? score : nil
  }

  private func decimal(_ text: String) -> String {
    hasDecimalCommas ? text.replacing(",", with: ".") : text
  }

  /// `advice`: what to do where what is written does not say it.
  func mistake(_ text: Located<String>, advice: String) -> Diagnostic {
    let written = text.value
    let message = "\"\(written)\" is not a score"
    let isNegative = written.hasPrefix("-") && Score(decimal(String(written.dropFirst()))) != nil
    if Score(decimal(written)) != nil || isNegative {
      return Diagnostic(.scoreOutOfRange, at: text.span, message, label: range, help: advice)
    }
    if Self.isDate(written) {
      return Diagnostic(
        .excelDate, at: text.span, "\"\(written)\" is a date, where a score belongs",
        label: "a spreadsheet made a date of it",
        help: "Format the column as text in the spreadsheet, and type the score again.")
    }
    if let (label, help) = slip(written.lowercased()) {
      return Diagnostic(.notAScore, at: text.span, message, label: label, help: help)
    }
    return Diagnostic(.notAScore, at: text.span, message, label: range, help: advice)
  }

  private var range: String {
    scale.map { "scores here go from \($0.lowerBound) to \($0.upperBound)" }
      ?? "a score is a number"
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private func slip(_ written: String) -> (label: String, help: String)? {
    if let number = Self.words.firstIndex(of: written) {
      return isOnScale(Score(number)) ? ("a score is written in digits", "Write \(number).") : nil
    }
    if let part = written.firstRange(of: "/") ?? written.firstRange(of: " out of "),
      let score = Score(trimmed(written[..<part.lowerBound])), isOnScale(score),
      Score(trimmed(written[part.upperBound...])) != nil
    {
      return ("the score alone belongs here", "Write \(score).")
    }
    if written.hasSuffix("%") {
      return ("a score is no percentage", "Write the score itself: \(range).")
    }
    if written.contains(","), let score = Score(written.replacing(",", with: ".")),
      isOnScale(score)
    {
      return ("a decimal is written with a point", "Write \(score).")
    }
    let digits = written.split(separator: ".", omittingEmptySubsequences: false)
    guard written.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    if digits.count > 2 { return ("a number has one decimal point", "Write it with one.") }
    if digits.count == 2, digits[1].utf8.count > 3, let near = rounded(digits[0], digits[1]) {
      return ("at most three decimal places", "Write \(near), which is near enough.")
    }
    return nil
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func rounded(_ whole: Substring, _ decimals: Substring) -> Score? {
    guard let cut = Score(whole + "." + decimals.prefix(3)) else { return nil }
    let isUp = (decimals.dropFirst(3).first?.wholeNumberValue ?? 0) >= 5
    return isUp ? Score(thousandths: cut.thousandths + 1) : cut
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `04-May`, `May-04`, `2024-05-04`, `4/5/2023`: what spreadsheets make of `4/5` and `4-5`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.lowercased().split { "-/. ".contains($0) }
    let isMonth = { (part: Substring) in months.contains { part.hasPrefix($0) } }
    let isNumber = { (part: Substring) in part.allSatisfy { $0.isASCII && $0.isNumber } }
    guard (2...3).contains(parts.count), parts.allSatisfy({ isNumber($0) || isMonth($0) }) else {
      return false
    }
    if parts.contains(where: isMonth) { return parts.contains(where: isNumber) }
    // Three numbers of which one is a year: `1.2.3` is a slip of another kind.
    return parts.count == 3
      && (parts[0].count == 4 || parts[2].count == 4 || text.contains("/"))
      && parts.allSatisfy { $0.count <= 2 || $0.count == 4 }
  }
}
