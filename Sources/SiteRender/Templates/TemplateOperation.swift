internal import SiteModel

/// A step of a checked template, still as the tree that it was written as. The assembler flattens
/// these into a program.
indirect enum TemplateOperation {
  case literal([UInt8], SourceSpan)
  case output(TemplateExpressionTree, TemplateEscaping, SourceSpan)
  case word(TemplateWordCall, TemplateEscaping, SourceSpan)
  case choice(
    [(condition: TemplateExpressionTree, body: [TemplateOperation])], otherwise: [TemplateOperation]
  )
  case loop(Loop)

  struct Loop {
    var list: TemplateExpressionTree
    var slot: Int
    /// Where `loop.index` and its like go, when the body asks for them.
    var stateSlot: Int?
    var body: [TemplateOperation]
    var empty: [TemplateOperation]
  }
}

/// A checked expression.
indirect enum TemplateExpressionTree: Sendable {
  case constant(TemplateValue)
  case field(slot: Int, path: [Int])
  case not(TemplateExpressionTree)
  case and(TemplateExpressionTree, TemplateExpressionTree)
  case or(TemplateExpressionTree, TemplateExpressionTree)
  case comparison(TemplateExpression.Comparison, TemplateExpressionTree, TemplateExpressionTree)
  case filter(TemplateFilter, TemplateExpressionTree, TemplateValue?)
  case word(TemplateWordCall)

  var constantValue: TemplateValue? {
    if case .constant(let value) = self { return value }
    return nil
  }
}

struct TemplateWordCall: Sendable {
  var word: Word
  var values: [(place: String, value: TemplateExpressionTree)]
}

enum TemplateEscaping: Sendable {
  /// Text or an attribute in double quotes: the same four characters.
  case text
  /// HTML that the generator made.
  case none
  /// Text behind a literal `mailto:` or the like: a part of an address.
  case addressPart
}

enum TemplateFilter: String, Sendable, CaseIterable {
  case date, iso, count, `default`, grouped

  /// The type that it takes and the one that it gives.
  var types: (input: TemplateType?, output: TemplateType) {
    switch self {
    case .date, .iso: (.date, .text)
    case .count: (nil, .number)
    case .default: (.text, .text)
    case .grouped: (.number, .text)
    }
  }
}
