internal import SiteModel

/// A layout ready to run: everything looked up, checked and put in order.
struct TemplateProgram: Sendable {
  var operations: [Operation]
  var slotCount: Int
  /// The theme's files that it was made of.
  var files: [SourcePath: Digest]
  /// Ids that its own markup has.
  var ids: Set<String>

  indirect enum Operation: Sendable {
    case literal([UInt8], SourceSpan)
    case output(Value, Escaping, SourceSpan)
    case word(WordCall, Escaping, SourceSpan)
    case choice([(condition: Value, body: [Operation])], otherwise: [Operation])
    case loop(Loop)
  }

  struct Loop: Sendable {
    var list: Value
    var slot: Int
    /// Where `loop.index` and its like go, when the body asks for them.
    var stateSlot: Int?
    var body: [Operation]
    var empty: [Operation]
  }

  indirect enum Value: Sendable {
    case constant(TemplateValue)
    case field(slot: Int, path: [Int])
    case not(Value)
    case and(Value, Value)
    case or(Value, Value)
    case comparison(TemplateExpression.Comparison, Value, Value)
    case filter(TemplateFilter, Value, TemplateValue?)
    case word(WordCall)
  }

  struct WordCall: Sendable {
    var word: Word
    var language: String
    var values: [(place: String, value: Value)]
  }

  enum Escaping: Sendable {
    /// Text or an attribute in double quotes: the same four characters.
    case text
    /// HTML that the generator made.
    case none
    /// Text behind a literal `mailto:` or the like: a part of an address.
    case addressPart
  }
}

enum TemplateFilter: String, Sendable, CaseIterable {
  case date, iso, count, `default`, join, grouped

  /// The type that it takes and the one that it gives.
  var types: (input: TemplateType?, output: TemplateType) {
    switch self {
    case .date, .iso: (.date, .text)
    case .count: (nil, .number)
    case .default: (.text, .text)
    case .join: (.list(.text), .text)
    case .grouped: (.number, .text)
    }
  }
}

/// Runs a program. One for each page.
struct TemplateRun {
  private var slots: [TemplateValue]
  private let words: WordList
  private let links: LinkStyle
  private let page: Route
  private let bodyProvenance: Provenance?

  init(
    _ program: TemplateProgram, roots: [TemplateValue], words: WordList, links: LinkStyle,
    page: Route, bodyProvenance: Provenance?
  ) {
    slots = roots
    let more = program.slotCount - roots.count
    if more > 0 { slots += [TemplateValue](repeating: .none, count: more) }
    self.words = words
    self.links = links
    self.page = page
    self.bodyProvenance = bodyProvenance
  }

  mutating func run(_ operations: [TemplateProgram.Operation], into out: inout ByteWriter) {
    for operation in operations {
      switch operation {
      case .literal(let bytes, let span):
        out.note(span)
        out.append(bytes)
      case .output(let value, let escaping, let span):
        out.note(span)
        write(evaluate(value), escaping, into: &out)
      case .word(let call, let escaping, let span):
        out.note(span)
        write(call, escaping, into: &out)
      case .choice(let branches, let otherwise):
        if let branch = branches.first(where: { evaluate($0.condition).isTrue }) {
          run(branch.body, into: &out)
        } else {
          run(otherwise, into: &out)
        }
      case .loop(let loop): run(loop, into: &out)
      }
    }
  }

  private mutating func run(_ loop: TemplateProgram.Loop, into out: inout ByteWriter) {
    guard case .list(let items) = evaluate(loop.list), !items.isEmpty else {
      return run(loop.empty, into: &out)
    }
    for (index, item) in items.enumerated() {
      slots[loop.slot] = item
      if let slot = loop.stateSlot {
        slots[slot] = .record([
          .number(index + 1), .flag(index == 0), .flag(index == items.count - 1),
        ])
      }
      run(loop.body, into: &out)
    }
  }

  // MARK: Writing

  private func write(
    _ value: TemplateValue, _ escaping: TemplateProgram.Escaping, into out: inout ByteWriter
  ) {
    switch value {
    case .text(let text):
      if escaping == .addressPart { out.append(path: text) } else { out.append(escaping: text) }
    case .html(let bytes): out.append(bytes, from: bodyProvenance)
    case .url(let target): out.append(link: target, from: page, style: links)
    case .number(let number): out.append(number: number)
    case .date(let date): out.append(escaping: words.date(date))
    case .none, .flag, .list, .record: break
    }
  }

  private func write(
    _ call: TemplateProgram.WordCall, _ escaping: TemplateProgram.Escaping,
    into out: inout ByteWriter
  ) {
    let values = call.values.map { ($0.place, evaluate($0.value)) }
    let count = values.first { $0.0 == "count" }.flatMap { pair -> Int? in
      if case .number(let number) = pair.1 { return number }
      return nil
    }
    for part in call.word.parts(count: count, language: call.language) {
      switch part {
      case .text(let text): out.append(escaping: text)
      case .place(let name):
        guard let value = values.first(where: { $0.0 == name })?.1 else { continue }
        if case .number(let number) = value {
          out.append(grouped(number))
        } else {
          write(value, escaping, into: &out)
        }
      }
    }
  }

  // MARK: Evaluating

  private func evaluate(_ value: TemplateProgram.Value) -> TemplateValue {
    switch value {
    case .constant(let constant): return constant
    case .field(let slot, let path):
      var value = slots[slot]
      for index in path {
        guard case .record(let fields) = value else { return .none }
        value = fields[index]
      }
      return value
    case .not(let inner): return .flag(!evaluate(inner).isTrue)
    case .and(let left, let right): return .flag(evaluate(left).isTrue && evaluate(right).isTrue)
    case .or(let left, let right): return .flag(evaluate(left).isTrue || evaluate(right).isTrue)
    case .comparison(let comparison, let left, let right):
      return .flag(compare(comparison, evaluate(left), evaluate(right)))
    case .filter(let filter, let inner, let argument):
      return apply(filter, evaluate(inner), argument)
    case .word(let call):
      var writer = ByteWriter(capacity: 64)
      // Escaped once, when it is written.
      let text = call.word.filled(
        Dictionary(call.values.map { ($0.place, plain(evaluate($0.value))) }) { first, _ in first },
        language: call.language)
      writer.append(text)
      return .text(text)
    }
  }

  private func plain(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): grouped(number)
    case .date(let date): words.date(date)
    default: ""
    }
  }

  private func compare(
    _ comparison: TemplateExpression.Comparison, _ left: TemplateValue, _ right: TemplateValue
  ) -> Bool {
    switch comparison {
    case .equal: return equal(left, right)
    case .notEqual: return !equal(left, right)
    default: break
    }
    switch (left, right) {
    case (.number(let left), .number(let right)): return ordered(comparison, left, right)
    case (.date(let left), .date(let right)): return ordered(comparison, left, right)
    default: return false
    }
  }

  private func ordered<Operand: Comparable>(
    _ comparison: TemplateExpression.Comparison, _ left: Operand, _ right: Operand
  ) -> Bool {
    switch comparison {
    case .less: left < right
    case .more: left > right
    case .atMost: left <= right
    case .atLeast: left >= right
    case .equal, .notEqual: false
    }
  }

  private func equal(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.url(let left), .url(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.flag(let left), .flag(let right)): left == right
    case (.date(let left), .date(let right)): left == right
    default: false
    }
  }

  private func apply(_ filter: TemplateFilter, _ value: TemplateValue, _ argument: TemplateValue?)
    -> TemplateValue
  {
    switch (filter, value) {
    case (.date, .date(let date)): return .text(words.date(date))
    case (.iso, .date(let date)): return .text(date.description)
    case (.count, .list(let items)): return .number(items.count)
    case (.grouped, .number(let number)): return .text(grouped(number))
    case (.default, .none): return argument ?? .none
    case (.default, .text(let text)): return text.isEmpty ? argument ?? value : value
    case (.join, .list(let items)):
      var separator = ", "
      if case .text(let text)? = argument { separator = text }
      return .text(items.map(plain).joined(separator: separator))
    default: return .none
    }
  }
}
