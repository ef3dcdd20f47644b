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

  /// A variable and up to four fields of records in it: deeper than any layout's values are.
  struct FieldPath: Sendable {
    private(set) var slot: Int16
    private(set) var count: Int16 = 0
    private(set) var fields: InlineArray<4, Int16> = [0, 0, 0, 0]

    /// The compiler reports every path that does not fit; should one come here, it ends early.
    init(slot: Int, path: [Int]) {
      self.slot = Int16(clamping: slot)
      for field in path.prefix(fields.count) {
        fields[Int(count)] = Int16(clamping: field)
        count += 1
      }
    }

    static func fits(_ path: [Int]) -> Bool {
      path.count <= 4 && path.allSatisfy { $0 <= Int(Int16.max) }
    }
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

  /// A part of a page, put where a page should be, is shown by browsers and passes other checks.
  var makesWholePage: Bool {
    let start = Array("<html".utf8)
    return literals.indices.contains { index in
      literals[index] == start[0]
        && literals[index...].prefix(start.count).map { $0 | 0x20 } == start.map { $0 | 0x20 }
    }
  }
}
