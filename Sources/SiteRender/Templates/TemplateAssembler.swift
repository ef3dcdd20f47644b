internal import SiteModel

/// Flattens checked operations into a program.
struct TemplateAssembler {
  private var program = TemplateProgram()

  static func assemble(
    _ operations: [TemplateOperation], slotCount: Int, files: [SourcePath: Digest],
    ids: Set<String>
  ) -> TemplateProgram {
    var assembler = TemplateAssembler()
    assembler.add(operations)
    assembler.program.slotCount = slotCount
    assembler.program.files = files
    assembler.program.ids = ids
    return assembler.program
  }

  private static let nowhere = SourceSpan(wholeOf: SourcePath(""))

  private mutating func add(_ operations: [TemplateOperation]) {
    for operation in operations {
      switch operation {
      case .literal(let bytes, let span): add(bytes, span)
      case .output(let value, let escaping, let span):
        emit(.output(expression(value), escaping), span)
      case .word(let call, let escaping, let span): emit(.word(word(call), escaping), span)
      case .choice(let branches, let otherwise): add(branches, otherwise)
      case .loop(let loop): add(loop)
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ span: SourceSpan) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals += bytes
    emit(.literal(start: Int32(start), count: Int32(bytes.count)), span)
  }

  private mutating func add(
    _ branches: [(condition: TemplateExpressionTree, body: [TemplateOperation])],
    _ otherwise: [TemplateOperation]
  ) {
    var ends: [Int] = []
    for (index, branch) in branches.enumerated() {
      let test = emit(.jump(0))
      let condition = expression(branch.condition)
      add(branch.body)
      let isLast = index == branches.count - 1 && otherwise.isEmpty
      if !isLast { ends.append(emit(.jump(0))) }
      program.instructions[test] = .jumpUnless(condition, to: here)
    }
    add(otherwise)
    for end in ends { program.instructions[end] = .jump(here) }
  }

  private mutating func add(_ loop: TemplateOperation.Loop) {
    let slot = Int16(loop.slot)
    let stateSlot = Int16(loop.stateSlot ?? -1)
    let list = expression(loop.list)
    let begin = emit(.jump(0))
    let body = here
    add(loop.body)
    emit(.next(slot: slot, stateSlot: stateSlot, body: body))
    if loop.empty.isEmpty {
      program.instructions[begin] = .begin(list: list, slot: slot, stateSlot: stateSlot, end: here)
    } else {
      let over = emit(.jump(0))
      program.instructions[begin] = .begin(list: list, slot: slot, stateSlot: stateSlot, end: here)
      add(loop.empty)
      program.instructions[over] = .jump(here)
    }
  }

  private var here: Int32 { Int32(program.instructions.count) }

  @discardableResult
  private mutating func emit(
    _ instruction: TemplateProgram.Instruction, _ span: SourceSpan = nowhere
  ) -> Int {
    program.instructions.append(instruction)
    program.spans.append(span)
    return program.instructions.count - 1
  }

  // MARK: Expressions

  private mutating func expression(_ tree: TemplateExpressionTree) -> Int32 {
    let flat: TemplateProgram.Expression
    switch tree {
    case .constant(let value): flat = .constant(constant(value))
    case .field(let slot, let path):
      flat = .field(TemplateProgram.FieldPath(slot: slot, path: path))
    case .not(let inner): flat = .not(expression(inner))
    case .and(let left, let right): flat = .and(expression(left), expression(right))
    case .or(let left, let right): flat = .or(expression(left), expression(right))
    case .comparison(let comparison, let left, let right):
      flat = .comparison(comparison, expression(left), expression(right))
    case .filter(let filter, let inner, let argument):
      flat = .filter(filter, expression(inner), argument: argument.map { constant($0) } ?? -1)
    case .word(let call): flat = .word(word(call))
    }
    program.expressions.append(flat)
    return Int32(program.expressions.count - 1)
  }

  private mutating func constant(_ value: TemplateValue) -> Int32 {
    program.constants.append(value)
    return Int32(program.constants.count - 1)
  }

  private mutating func word(_ call: TemplateWordCall) -> Int32 {
    var values: [(place: String, value: Int32)] = []
    for (place, value) in call.values { values.append((place, expression(value))) }
    program.words.append(TemplateProgram.WordCall(word: call.word, values: values))
    return Int32(program.words.count - 1)
  }
}
