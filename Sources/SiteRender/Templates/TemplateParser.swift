internal import SiteModel

/// Parses a template into nodes. Every mistake in a file is reported, not the first: after one it
/// goes on with the next tag.
struct TemplateParser {
  private let lexer: TemplateLexer
  private var pieces: [TemplateLexer.Piece] = []
  private var position = 0
  private var problems: [Diagnostic] = []
  private var extends: Located<String>?

  static func parse(_ file: ThemeFile, _ problems: inout [Diagnostic]) -> TemplateFile {
    var parser = TemplateParser(lexer: TemplateLexer(file: file))
    parser.pieces = parser.lexer.pieces(&parser.problems)
    let nodes = parser.nodes(until: [], openedAt: nil).nodes
    problems += parser.problems
    return TemplateFile(path: file.path, nodes: nodes, extends: parser.extends)
  }

  private init(lexer: TemplateLexer) { self.lexer = lexer }

  /// Nodes up to one of the `closers`, which is taken too.
  private mutating func nodes(until closers: [String], openedAt opening: SourceSpan?)
    -> (nodes: [TemplateNode], closer: TagReader?)
  {
    var nodes: [TemplateNode] = []
    while position < pieces.count {
      let piece = pieces[position]
      position += 1
      switch piece {
      case .literal(let range): nodes.append(.literal(range, lexer.file.path))
      case .output(let range):
        var tag = TagReader(lexer.tokens(range, &problems))
        if let expression = tag.expression(&problems) {
          tag.expectEnd(&problems)
          nodes.append(.output(expression))
        }
      case .statement(let range):
        var tag = TagReader(lexer.tokens(range, &problems))
        guard let keyword = tag.name() else {
          problems.append(
            Diagnostic(
              .templateSyntax, at: tag.current.span, "a tag starts with a word",
              help: "The words are " + Self.keywords.joined(separator: ", ") + "."))
          continue
        }
        if closers.contains(keyword.value) {
          // "else if" would otherwise be an "else".
          if keyword.value != "elif" { tag.expectEnd(&problems) }
          return (nodes, tag)
        }
        if let node = statement(keyword, &tag) { nodes.append(node) }
      }
    }
    if let opening {
      problems.append(
        Diagnostic(
          .templateSyntax, at: opening, "this is opened and never closed",
          label: "{% \(closers.last ?? "") %} is missing"))
    }
    return (nodes, nil)
  }

  private static let keywords = [
    "if", "for", "include", "extends", "block", "stylesheet", "script",
  ]

  private mutating func statement(_ keyword: Located<String>, _ tag: inout TagReader)
    -> TemplateNode?
  {
    switch keyword.value {
    case "if": return choice(keyword.span, &tag)
    case "for": return loop(keyword.span, &tag)
    case "block":
      guard let name = tag.expectName("a name for the block", &problems) else { return nil }
      tag.expectEnd(&problems)
      return .block(name, nodes(until: ["endblock"], openedAt: keyword.span).nodes)
    case "include":
      return tag.expectText("the path of a template", &problems).map { .include($0) }
    case "stylesheet":
      return tag.expectText("the name of a style sheet", &problems).map { .stylesheet($0) }
    case "script":
      return tag.expectText("the name of a script", &problems).map { .script($0) }
    case "extends":
      extends = tag.expectText("the path of a layout", &problems)
      if position > 1 {
        problems.append(
          Diagnostic(
            .templateSyntax, at: keyword.span, "\"extends\" must come first in the file"))
      }
      return nil
    case "else", "elif", "endif", "endfor", "endblock":
      problems.append(
        Diagnostic(
          .templateSyntax, at: keyword.span,
          "nothing is open that \"\(keyword.value)\" could go with"
        ))
      return nil
    default:
      problems.append(
        Diagnostic(
          .templateSyntax, at: keyword.span, "\"\(keyword.value)\" is not a tag",
          help: suggestion(for: keyword.value, among: Self.keywords)))
      return nil
    }
  }

  private mutating func choice(_ opening: SourceSpan, _ tag: inout TagReader) -> TemplateNode? {
    var branches: [TemplateNode.Branch] = []
    var condition = tag.expression(&problems)
    tag.expectEnd(&problems)
    while true {
      var (body, closer) = nodes(until: ["elif", "else", "endif"], openedAt: opening)
      if let condition {
        branches.append(TemplateNode.Branch(condition: condition, body: body))
      }
      switch closer?.keyword {
      case "elif":
        condition = closer?.expression(&problems)
        closer?.expectEnd(&problems)
      case "else":
        let otherwise = nodes(until: ["endif"], openedAt: opening).nodes
        return .choice(branches, otherwise: otherwise, opening)
      default: return .choice(branches, otherwise: [], opening)
      }
    }
  }

  private mutating func loop(_ opening: SourceSpan, _ tag: inout TagReader) -> TemplateNode? {
    let name = tag.expectName("a name for each item", &problems)
    let word = tag.current
    if tag.name()?.value != "in" {
      problems.append(
        Diagnostic(
          .templateSyntax, at: word.span, "\"in\" is missing",
          help: "Write {% for item in list %}."))
    }
    let list = tag.expression(&problems)
    tag.expectEnd(&problems)
    let (body, closer) = nodes(until: ["else", "endfor"], openedAt: opening)
    let empty =
      closer?.keyword == "else" ? nodes(until: ["endfor"], openedAt: opening).nodes : []
    guard let name, let list else { return nil }
    return .loop(
      TemplateNode.Loop(name: name, list: list, body: body, empty: empty, span: opening))
  }
}

/// The words of one tag, and the expressions in them.
struct TagReader {
  private let tokens: [Located<TemplateLexer.Token>]
  private var position = 0

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
    problems.append(Diagnostic(.templateSyntax, at: current.span, "\(what) is missing"))
    return nil
  }

  mutating func expectText(_ what: String, _ problems: inout [Diagnostic]) -> Located<String>? {
    guard case .text(let text) = current.value else {
      problems.append(
        Diagnostic(
          .templateSyntax, at: current.span, "\(what) is missing", label: "in quotation marks"))
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
      Diagnostic(.templateSyntax, at: current.span, "nothing more was expected in this tag"))
    position = tokens.count - 1
  }

  private mutating func expect(symbol: String, _ problems: inout [Diagnostic]) {
    if takes(symbol: symbol) { return }
    problems.append(
      Diagnostic(.templateSyntax, at: current.span, "\"\(symbol)\" is missing here"))
  }

  // MARK: Expressions, loosest first

  mutating func expression(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard var left = conjunction(&problems) else { return nil }
    while takes(word: "or") {
      guard let right = conjunction(&problems) else { return nil }
      left = TemplateExpression(kind: .or(left, right), span: joined(left.span, right.span))
    }
    return left
  }

  private mutating func conjunction(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    guard var left = negation(&problems) else { return nil }
    while takes(word: "and") {
      guard let right = negation(&problems) else { return nil }
      left = TemplateExpression(kind: .and(left, right), span: joined(left.span, right.span))
    }
    return left
  }

  private mutating func negation(_ problems: inout [Diagnostic]) -> TemplateExpression? {
    let start = current.span
    guard takes(word: "not") else { return comparison(&problems) }
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
      problems.append(Diagnostic(.templateSyntax, at: start, "a value is missing here"))
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
        Diagnostic(.templateSyntax, at: current.span, "a name in quotation marks is missing"))
      return nil
    }
    let argument = Located(text, current.span)
    position += 1
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
