internal import SiteModel

/// Parses a template into nodes. Every mistake in a file is reported, not the first: after one it
/// goes on with the next tag.
struct TemplateParser {
  private let lexer: TemplateLexer
  private var pieces: [TemplateLexer.Piece] = []
  private var position = 0
  private var problems: [Diagnostic] = []
  private var extends: Located<String>?
  private var depth = 0
  private var isTooDeep = false

  /// Parser and compiler call themselves for each level, and the stack has an end.
  private static let deepest = 100

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
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest + 1, let opening { reportDepth(opening) }
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
    if let opening, !isTooDeep {
      problems.append(
        Diagnostic(
          .templateSyntax, at: opening, "this is opened and never closed",
          label: "{% \(closers.last ?? "") %} is missing",
          help: "Write {% \(closers.last ?? "") %} where it ends."))
    }
    return (nodes, nil)
  }

  /// Said once, and the rest of the file left alone: what closes there goes with what was not read.
  private mutating func reportDepth(_ opening: SourceSpan) {
    isTooDeep = true
    position = pieces.count
    problems.append(
      Diagnostic(
        .templateSyntax, at: opening, "this stands inside \(Self.deepest) other tags",
        label: "nested too deeply",
        help: "Move the inner part to a file of partials/, and include it here."))
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
            .templateSyntax, at: keyword.span, "\"extends\" must come first in the file",
            help: "Move this tag to the first line."))
      }
      return nil
    case "else", "elif", "endif", "endfor", "endblock":
      problems.append(
        Diagnostic(
          .templateSyntax, at: keyword.span,
          "nothing is open that \"\(keyword.value)\" could go with",
          help: "Take it out, or open its tag above it."))
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
