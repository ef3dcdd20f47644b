internal import SiteModel

/// The words of one tag, and the expressions in them.
struct TagReader {
  private let tokens: [Located<TemplateLexer.Token>]
  private var position = 0
  private var operatorCount = 0

  /// Brackets, filters, "and", "or" and "not" in one tag: each is a level of the expression's tree,
  /// which everything that reads it goes down by calling itself.
  private static let mostOperators = 100

  init(_ tokens: [Located<TemplateLexer.Token>]) { self.tokens = tokens }

  var current: Located<TemplateLexer.Token> { tokens[min(position, tokens.count - 1)] }

  var keyword: String? {
    if case .name(let name) = tokens[0].value { return name }
    return nil
  }

  mutating func name() -> Located<String>? {
    guard case .name(let name) = current.value else { return nil }
    defer { position += 1 }
    return Located(name, current.span)
  }

  private mutating func takes(symbol: String) -> Bool {
    guard current.value == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func takes(word: String) -> Bool {
    guard current.value == .name(word) else { return false }
    position += 1
    return true
  }

  // MARK: Expecting

  mutating func expectName(_ what: String, _ problems: inout [Diagnostic]) -> Located<String>? {
    if let name = name() { return name }
    problems.append(
      Diagnostic(
        .templateSyntax, at: current.span, "\(what) is missing",
        help: "Write it here, without quotation marks."))
    return nil
  }

  mutating func expectText(_ what: String, _ problems: inout [Diagnostic]) -> Located<String>? {
    guard case .text(let text) = current.value else {
      problems.append(
        Diagnostic(
          .templateSyntax, at: current.span, "\(what) is missing", label: "in quotation marks",
          help: "Write it here: \"site.css\", for example."))
      return nil
    }
    let located = Located(text, current.span)
    position += 1
    expectEnd(&problems)
    return located
  }

  mutating func expectEnd(_ problems: inout [Diagnostic]) {
    guard current.value != .end else { return }
    problems.append(
      Diagnostic(
        .templateSyntax, at: current.span, "nothing more was expected in this tag",
        help: "Take out what stands from here to its end."))
    position = tokens.count - 1
  }

  private mutating func expect(symbol: String, _ problems: inout [Diagnostic]) {
    if takes(symbol: symbol) || isFull { return }
    problems.append(
      Diagnostic(
        .templateSyntax, at: current.span, "\"\(symbol)\" is missing here", help: "Add it."))
  }

  private var isFull: Bool { operatorCount > Self.mostOperators }

  /// False, and a report, when the tag holds too much; nothing more of it is read then.
  private mutating func hasRoom(_ problems: inout [Diagnostic]) -> Bool {
    guard !isFull else { return false }
    operatorCount += 1
    guard isFull else { return true }
    problems.append(
      Diagnostic(
        .templateSyntax, at: current.span, "this tag holds too much",
        label: "one tag takes at most \(Self.mostOperators) brackets, filters, and, or, not",
        help: "Write it as several tags, one within another."))
    position = tokens.count - 1
    return false
  }

  // MARK: Expressions, loosest first

  mutating func expression(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard var left = conjunction(&problems) else { return nil }
    while takes(word: "or") {
      guard hasRoom(&problems), let right = conjunction(&problems) else { return nil }
      left = TemplateExpression(kind: .or(left, right), span: joined(left.span, right.span))
    }
    return left
  }

  private mutating func conjunction(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard var left = negation(&problems) else { return nil }
    while takes(word: "and") {
      guard hasRoom(&problems), let right = negation(&problems) else { return nil }
      left = TemplateExpression(kind: .and(left, right), span: joined(left.span, right.span))
    }
    return left
  }

  private mutating func negation(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    let start = current.span
    guard takes(word: "not") else { return comparison(&problems) }
    guard hasRoom(&problems) else { return nil }
    return negation(&problems).map {
      TemplateExpression(kind: .not($0), span: joined(start, $0.span))
    }
  }

  private mutating func comparison(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard let left = filtered(&problems) else { return nil }
    guard case .symbol(let symbol) = current.value,
      let comparison = TemplateExpression.Comparison(rawValue: symbol)
    else { return left }
    position += 1
    return filtered(&problems).map {
      TemplateExpression(
        kind: .comparison(comparison, left, $0), span: joined(left.span, $0.span))
    }
  }

  private mutating func filtered(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard var value = primary(&problems) else { return nil }
    while takes(symbol: "|") {
      guard hasRoom(&problems) else { return nil }
      guard let filter = expectName("the name of a filter", &problems) else { return nil }
      var arguments: [TemplateExpression] = []
      if takes(symbol: "(") {
        while current.value != .symbol(")"), let argument = expression(&problems) {
          arguments.append(argument)
          if !takes(symbol: ",") { break }
        }
        expect(symbol: ")", &problems)
      }
      value = TemplateExpression(
        kind: .filter(value, filter, arguments), span: joined(value.span, filter.span))
    }
    return value
  }

  private mutating func primary(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    let start = current.span
    switch current.value {
    case .text(let text):
      position += 1
      return TemplateExpression(kind: .text(text), span: start)
    case .number(let number):
      position += 1
      return TemplateExpression(kind: .number(number), span: start)
    case .symbol("("):
      position += 1
      guard hasRoom(&problems) else { return nil }
      let inner = expression(&problems)
      expect(symbol: ")", &problems)
      return inner
    case .name("true"), .name("false"):
      let isTrue = current.value == .name("true")
      position += 1
      return TemplateExpression(kind: .flag(isTrue), span: start)
    case .name(let name):
      position += 1
      if current.value == .symbol("(") { return call(Located(name, start), &problems) }
      return path(Located(name, start), &problems)
    default:
      problems.append(
        Diagnostic(
          .templateSyntax, at: start, "a value is missing here",
          help: "Write the value that is meant, such as page.title, or take the tag out."))
      return nil
    }
  }

  private mutating func path(_ first: Located<String>, _ problems: inout [Diagnostic])
    -> TemplateExpression?
  {
    var names = [first]
    while takes(symbol: ".") {
      guard let name = expectName("a name after the full stop", &problems) else { return nil }
      names.append(name)
    }
    return TemplateExpression(
      kind: .path(names), span: joined(first.span, names[names.count - 1].span))
  }

  /// `t("key", name=value)` and `asset("file")`: the only two there are.
  private mutating func call(_ name: Located<String>, _ problems: inout [Diagnostic])
    -> TemplateExpression?
  {
    expect(symbol: "(", &problems)
    guard ["t", "asset"].contains(name.value) else {
      problems.append(
        Diagnostic(
          .templateName, at: name.span, "there is no function \"\(name.value)\"",
          help: "The functions are t(\"word\") and asset(\"file\")."))
      return nil
    }
    guard case .text(let text) = current.value else {
      problems.append(
        Diagnostic(
          .templateSyntax, at: current.span, "a name in quotation marks is missing",
          help: "Write t(\"word\") or asset(\"file\")."))
      return nil
    }
    let argument = Located(text, current.span)
    position += 1
    guard hasRoom(&problems) else { return nil }
    var values: [(name: Located<String>, value: TemplateExpression)] = []
    while takes(symbol: ",") {
      guard let place = expectName("the name of a place", &problems) else { return nil }
      expect(symbol: "=", &problems)
      guard let value = expression(&problems) else { return nil }
      values.append((place, value))
    }
    let end = current.span
    expect(symbol: ")", &problems)
    return TemplateExpression(
      kind: name.value == "t" ? .word(argument, values) : .asset(argument),
      span: joined(name.span, end))
  }

  private func joined(_ start: SourceSpan, _ end: SourceSpan) -> SourceSpan {
    SourceSpan(start.file, start.start, end.end)
  }
}
