internal import SiteModel

/// Takes typed values out of a group of keys, and says what is wrong with those it can't take.
/// Every key must be asked for: what is left at `finish` is unknown, and an error.
struct YAMLMapping: ~Copyable {
  private let pairs: [YAMLPair]
  private var isTaken: [Bool]
  private var asked: [String] = []

  init(_ pairs: [YAMLPair]) {
    self.pairs = pairs
    isTaken = [Bool](repeating: false, count: pairs.count)
    asked.reserveCapacity(24)
  }

  mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let index = pairs.firstIndex(where: { $0.key == key }) else { return nil }
    isTaken[index] = true
    return pairs[index].value.isNull ? nil : pairs[index].value
  }

  mutating func text(_ key: String, _ problems: inout [Diagnostic]) -> Located<String>? {
    node(key).flatMap { $0.text(for: key, &problems) }
  }

  mutating func flag(_ key: String, _ problems: inout [Diagnostic]) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.kind,
      let flag = ["true": true, "yes": true, "false": false, "no": false][text.lowercased()]
    else {
      problems.append(node.wrong(key, "yes or no"))
      return nil
    }
    return flag
  }

  mutating func number(_ key: String, _ problems: inout [Diagnostic]) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.kind, let number = Int(text) else {
      problems.append(node.wrong(key, "a whole number, such as 3"))
      return nil
    }
    return number
  }

  mutating func date(_ key: String, _ problems: inout [Diagnostic]) -> Located<CalendarDate>? {
    guard let written = text(key, &problems) else { return nil }
    if let date = CalendarDate(written.value) { return Located(date, written.span) }
    problems.append(Self.notADate(key, written))
    return nil
  }

  /// A list of texts, or one text alone.
  mutating func texts(_ key: String, _ problems: inout [Diagnostic]) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node.kind {
    case .sequence(let items):
      return items.compactMap { item in
        guard !item.isNull else {
          problems.append(
            Diagnostic(
              .wrongValue, at: item.span, "this list of \(key) has an empty entry",
              help: "Write it, or take its comma or its hyphen out."))
          return nil
        }
        return item.text(for: key, &problems)
      }
    case .scalar: return node.text(for: key, &problems).map { [$0] } ?? []
    case .mapping:
      problems.append(node.wrong(key, "a list"))
      return []
    }
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of: Choice.Type, _ problems: inout [Diagnostic]
  ) -> Choice? {
    guard let written = text(key, &problems) else { return nil }
    if let choice = Choice(rawValue: written.value) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    problems.append(
      Diagnostic(
        .wrongValue, at: written.span, "\"\(written.value)\" is no value for \"\(key)\"",
        label: "\(key) is " + choices.joined(separator: " or "),
        help: nearestName(to: written.value, among: choices).map { "Did you mean \"\($0)\"?" }
          ?? "Write \(key): \(choices.first ?? ""), for example, or take the line out."))
    return nil
  }

  mutating func mapping(_ key: String, _ problems: inout [Diagnostic]) -> [YAMLPair]? {
    guard let node = node(key) else { return nil }
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong(key, "a group of keys"))
      return nil
    }
    return pairs
  }

  mutating func items(_ key: String, _ problems: inout [Diagnostic]) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.kind else {
      problems.append(node.wrong(key, "a list"))
      return []
    }
    return items
  }

  /// Says which keys nobody asked for.
  consuming func finish(_ problems: inout [Diagnostic]) {
    for (pair, isKnown) in zip(pairs, isTaken) where !isKnown {
      problems.append(
        Diagnostic(
          .unknownKey, at: pair.keySpan, "\"\(pair.key)\" is not a key that is known here",
          help: suggestion(for: pair.key, among: asked)
            ?? (asked.isEmpty
              ? "Take the line out: there is nothing to choose here."
              : "Check how it is written, or take the line out.")))
    }
  }

  private static func notADate(_ key: String, _ written: Located<String>) -> Diagnostic {
    let parts = written.value.split(separator: "-", omittingEmptySubsequences: false)
    let isDayShaped =
      parts.count == 3 && parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy(\.isWholeNumber) }
    return Diagnostic(
      isDayShaped ? .noSuchDay : .wrongValue, at: written.span,
      isDayShaped
        ? "there is no day \(written.value)" : "\"\(written.value)\" is not a day for \"\(key)\"",
      label: "a day is written 2024-05-03",
      help: isDayShaped
        ? "Check the month and the day." : "Write year, month and day, with no time of day.")
  }
}

extension YAMLNode {
  /// The text of a scalar, quoted or not.
  func text(for key: String, _ problems: inout [Diagnostic]) -> Located<String>? {
    guard case .scalar(let text, _) = kind else {
      problems.append(wrong(key, "text"))
      return nil
    }
    return Located(text, span)
  }

  func wrong(_ key: String, _ expected: String) -> Diagnostic {
    let found: String
    if case .scalar(let text, _) = kind { found = "\"\(text)\"" } else { found = describedKind }
    return Diagnostic(
      .wrongValue, at: firstLineSpan, "\"\(key)\" can't be \(found)",
      label: "\(key) is \(expected)", help: "Write it so, or take it out.")
  }

  /// A group can span many lines; the caret belongs under its start.
  private var firstLineSpan: SourceSpan {
    if case .scalar = kind { return span }
    return SourceSpan(span.file, span.start, span.start + 1)
  }
}
