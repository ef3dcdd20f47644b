internal import SiteModel

/// A layout ready to run: everything looked up, checked and put in order.
///
/// Instructions and expressions are flat and hold numbers only. As a tree of enums they hold
/// references, and two cores that count the references of the same tree wait for each other: that
/// was a fifth of rendering. What a whole site has in common (its name, its menus) the compiler has
/// turned into literals already.
struct TemplateProgram: Sendable {
  enum Instruction: Sendable {
    case literal(start: Int32, count: Int32)
    case output(Int32, TemplateEscaping)
    case word(Int32, TemplateEscaping)
    case jump(Int32)
    case jumpUnless(Int32, to: Int32)
    /// Takes the first item of the list, or goes behind the loop.
    case begin(list: Int32, slot: Int16, stateSlot: Int16, end: Int32)
    /// Takes the next item and goes back to the body, or falls through.
    case next(slot: Int16, stateSlot: Int16, body: Int32)
  }

  enum Expression: Sendable {
    case constant(Int32)
    case field(FieldPath)
    case not(Int32)
    case and(Int32, Int32)
    case or(Int32, Int32)
    case comparison(TemplateExpression.Comparison, Int32, Int32)
    case filter(TemplateFilter, Int32, argument: Int32)
    case word(Int32)
  }

  /// A variable and up to three fields of records in it: as deep as any layout's values are.
  struct FieldPath: Sendable {
    var slot: Int16
    var count: Int16
    var fields: InlineArray<3, Int16>
  }

  struct WordCall: Sendable {
    var word: Word
    var values: [(place: String, value: Int32)]
  }

  var instructions: [Instruction] = []
  /// Where each instruction was written, asked for only when a page's provenance is.
  var spans: [SourceSpan] = []
  var expressions: [Expression] = []
  var constants: [TemplateValue] = []
  var words: [WordCall] = []
  /// The bytes of all literals.
  var literals: [UInt8] = []
  var slotCount = 0
  /// The theme's files that it was made of.
  var files: [SourcePath: Digest] = [:]
  /// Ids that its own markup has.
  var ids: Set<String> = []
}
