internal import SiteModel

/// Runs a program. One for each page.
struct TemplateRun {
  private var slots: [TemplateValue]
  /// The loops that are running: what is left of each list.
  private var loops: [(items: [TemplateValue], index: Int)] = []
  private let program: TemplateProgram
  private let words: WordList
  private let links: LinkStyle
  private let page: Route
  private let bodyProvenance: Provenance?
  /// Nothing while a layout is compiled: no table of scores is the same on every page.
  private let scoreWords: ScoreWords?

  init(
    _ program: TemplateProgram, roots: [TemplateValue], words: WordList, links: LinkStyle,
    page: Route, bodyProvenance: Provenance?, scoreWords: ScoreWords? = nil
  ) {
    self.program = program
    slots = roots
    let more = program.slotCount - roots.count
    if more > 0 { slots += [TemplateValue](repeating: .none, count: more) }
    self.words = words
    self.links = links
    self.page = page
    self.bodyProvenance = bodyProvenance
    self.scoreWords = scoreWords
  }

  mutating func run(into out: inout ByteWriter) {
    let program = program
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBufferPointer { literals in
        var counter = 0
        while counter < instructions.count {
          switch instructions[counter] {
          case .literal(let start, let count):
            if out.isTracing {
              let span = program.spans[counter]
              // Bytes made of a value that is the same on every page have another length, mostly.
              out.note(span, isVerbatim: span.end - span.start == Int(count))
            }
            out.append(
              UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
          case .output(let value, let escaping):
            out.note(program.spans[counter])
            write(value, escaping, into: &out)
          case .word(let call, let escaping):
            out.note(program.spans[counter])
            write(program.words[Int(call)], escaping, into: &out)
          case .jump(let target):
            counter = Int(target)
            continue
          case .jumpUnless(let condition, let target):
            if !isTrue(condition) {
              counter = Int(target)
              continue
            }
          case .begin(let list, let slot, let stateSlot, let end):
            guard case .list(let items) = evaluate(list), !items.isEmpty else {
              counter = Int(end)
              continue
            }
            loops.append((items, 0))
            takeItem(slot, stateSlot)
          case .next(let slot, let stateSlot, let body):
            if advanceLoop() {
              takeItem(slot, stateSlot)
              counter = Int(body)
              continue
            }
          }
          counter += 1
        }
      }
    }
  }

  private mutating func advanceLoop() -> Bool {
    let last = loops.count - 1
    loops[last].index += 1
    if loops[last].index < loops[last].items.count { return true }
    loops.removeLast()
    return false
  }

  private mutating func takeItem(_ slot: Int16, _ stateSlot: Int16) {
    guard let loop = loops.last else { return }
    slots[Int(slot)] = loop.items[loop.index]
    guard stateSlot >= 0 else { return }
    slots[Int(stateSlot)] = .record([
      .number(loop.index + 1), .flag(loop.index == 0), .flag(loop.index == loop.items.count - 1),
    ])
  }

  // MARK: Writing

  func write(
    _ value: TemplateValue, _ escaping: TemplateEscaping, into out: inout ByteWriter
  ) {
    switch value {
    case .text(let text):
      if escaping == .addressPart { out.append(path: text) } else { out.append(escaping: text) }
    case .html(let bytes): out.append(bytes, from: bodyProvenance)
    case .url(let target): out.append(link: target, from: page, style: links)
    case .number(let number): out.append(number: number)
    case .table(let grid):
      guard let scoreWords else { break }
      let table = ScoreTable(grid: grid, words: scoreWords, links: links, page: page)
      out.append(whole: { table.write(into: &$0) })
    case .chart(let view):
      guard let scoreWords else { break }
      let figure = ChartFigure(
        view: view, words: scoreWords.charts, cells: scoreWords, links: links, page: page)
      // One that links to nothing need not be read again.
      if view.csv == nil, view.picture == nil, !view.hasTable {
        out.append(whole: { figure.write(into: &$0) })
      } else {
        figure.write(into: &out)
      }
    case .date(let date): append(date, into: &out)
    case .none, .flag, .list, .record, .object: break
    }
  }

  private func write(
    _ call: TemplateProgram.WordCall, _ escaping: TemplateEscaping,
    into out: inout ByteWriter
  ) {
    for part in call.word.parts(count: count(in: call), language: words.language) {
      switch part {
      case .text(let text): out.append(escaping: text)
      case .place(let name):
        guard let value = call.values.first(where: { $0.place == name })?.value else { continue }
        let shown = evaluate(value)
        if case .number(let number) = shown {
          out.append(grouped(number))
        } else {
          write(shown, escaping, into: &out)
        }
      }
    }
  }

  /// What chooses a word's plural form.
  private func count(in call: TemplateProgram.WordCall) -> Int? {
    guard let count = call.values.first(where: { $0.place == "count" })?.value,
      case .number(let number) = evaluate(count)
    else { return nil }
    return number
  }

  /// A list of pages shows many days: written part by part, without making a text of each.
  private func append(_ date: CalendarDate, into out: inout ByteWriter) {
    for part in words["date"]?.parts(count: nil, language: words.language) ?? [] {
      switch part {
      case .place("day"): out.append(number: date.day)
      case .place("month"): out.append(escaping: words.month(of: date))
      case .place("year"): out.append(number: date.year)
      case .text(let text), .place(let text): out.append(escaping: text)
      }
    }
  }

  // MARK: Evaluating

  /// A field is followed where it stands: a copy of each value on the way there counts references.
  private func write(
    _ expression: Int32, _ escaping: TemplateEscaping, into out: inout ByteWriter
  ) {
    guard case .field(let path) = program.expressions[Int(expression)] else {
      return write(evaluate(expression), escaping, into: &out)
    }
    write(path, 0, slots[Int(path.slot)], escaping, into: &out)
  }

  private func write(
    _ path: TemplateProgram.FieldPath, _ step: Int, _ value: TemplateValue,
    _ escaping: TemplateEscaping, into out: inout ByteWriter
  ) {
    guard step < Int(path.count) else { return write(value, escaping, into: &out) }
    let field = Int(path.fields[step])
    if case .record(let fields) = value {
      write(path, step + 1, fields[field], escaping, into: &out)
    } else {
      write(path, step + 1, value.field(field), escaping, into: &out)
    }
  }

  private func isTrue(_ expression: Int32) -> Bool {
    switch program.expressions[Int(expression)] {
    case .field(let path): isTrue(path, 0, slots[Int(path.slot)])
    case .not(let inner): !isTrue(inner)
    case .and(let left, let right): isTrue(left) && isTrue(right)
    case .or(let left, let right): isTrue(left) || isTrue(right)
    default: evaluate(expression).isTrue
    }
  }

  private func isTrue(
    _ path: TemplateProgram.FieldPath, _ step: Int, _ value: TemplateValue
  ) -> Bool {
    guard step < Int(path.count) else { return value.isTrue }
    let field = Int(path.fields[step])
    if case .record(let fields) = value { return isTrue(path, step + 1, fields[field]) }
    return isTrue(path, step + 1, value.field(field))
  }

  private func evaluate(_ expression: Int32) -> TemplateValue {
    switch program.expressions[Int(expression)] {
    case .constant(let index): return program.constants[Int(index)]
    case .field(let path):
      var value = slots[Int(path.slot)]
      for index in 0..<Int(path.count) {
        value = value.field(Int(path.fields[index]))
      }
      return value
    case .not, .and, .or: return .flag(isTrue(expression))
    case .comparison(let comparison, let left, let right):
      return .flag(compare(comparison, evaluate(left), evaluate(right)))
    case .filter(let filter, let inner, let argument):
      let value = argument < 0 ? nil : program.constants[Int(argument)]
      return apply(filter, evaluate(inner), value)
    case .word(let index):
      let call = program.words[Int(index)]
      let texts = call.values.map { ($0.place, plain(evaluate($0.value))) }
      return .text(
        call.word.filled(
          Dictionary(texts) { first, _ in first }, count: count(in: call),
          language: words.language))
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

  func compare(
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
    // Written out where it is shown.
    case (.date, .date): return value
    case (.iso, .date(let date)): return .text(date.description)
    case (.count, .list(let items)): return .number(items.count)
    case (.grouped, .number(let number)): return .text(grouped(number))
    case (.default, .none): return argument ?? .none
    case (.default, .text(let text)): return text.isEmpty ? argument ?? value : value
    default: return .none
    }
  }
}
