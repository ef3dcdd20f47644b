internal import SiteModel

/// A template as written: parsed, but not yet checked against anything.
struct TemplateFile: Sendable {
  var path: SourcePath
  var nodes: [TemplateNode]
  var extends: Located<String>?
}

indirect enum TemplateNode: Sendable {
  case literal(Range<Int>, SourcePath)
  case output(TemplateExpression)
  case choice([Branch], otherwise: [TemplateNode], SourceSpan)
  case loop(Loop)
  case include(Located<String>)
  case block(Located<String>, [TemplateNode])
  case stylesheet(Located<String>)
  case script(Located<String>)

  struct Branch: Sendable {
    var condition: TemplateExpression
    var body: [TemplateNode]
  }

  struct Loop: Sendable {
    var name: Located<String>
    var list: TemplateExpression
    var body: [TemplateNode]
    var empty: [TemplateNode]
    var span: SourceSpan
  }
}

struct TemplateExpression: Sendable {
  indirect enum Kind: Sendable {
    case path([Located<String>])
    case text(String)
    case number(Int)
    case flag(Bool)
    case not(TemplateExpression)
    case and(TemplateExpression, TemplateExpression)
    case or(TemplateExpression, TemplateExpression)
    case comparison(Comparison, TemplateExpression, TemplateExpression)
    case filter(TemplateExpression, Located<String>, [TemplateExpression])
    case word(Located<String>, [(name: Located<String>, value: TemplateExpression)])
    case asset(Located<String>)
  }

  enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
  }

  var kind: Kind
  var span: SourceSpan
}
