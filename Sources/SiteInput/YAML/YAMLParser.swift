internal import CYAML
internal import SiteModel

/// YAML through libyaml. The only file that knows its types.
///
/// libyaml accepts what nobody means: the same key twice, an alias to nothing, aliases that
/// multiply into gigabytes. Those are errors here.
struct YAMLParser: ~Copyable {
  private let file: SourcePath
  /// On the heap: libyaml keeps pointers into it, so it may not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var offsets: CharacterOffsets
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private var size = 0
  private var problems: [Diagnostic] = []

  /// More values than a person writes in one file, fewer than a machine runs out of memory at.
  private static let largestSize = 20_000
  private static let deepest = 64

  /// Reads `range` of `bytes` as one document. No node: it is empty, or can't be read.
  static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, file: SourcePath, _ problems: inout [Diagnostic]
  ) -> YAMLNode? {
    bytes.withUnsafeBufferPointer { whole in
      // libyaml skips a byte-order mark too, but takes it for indentation.
      let start = range.lowerBound + (whole[range].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      let text = UnsafeBufferPointer(rebasing: whole[start..<range.upperBound])
      var reader = YAMLParser(file: file, text: text, from: start)
      let node = reader.document()
      problems += reader.problems
      return node
    }
  }

  private init(file: SourcePath, text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.file = file
    offsets = CharacterOffsets(text: text, start: start)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private struct Stop: Error {}

  private struct Event {
    enum Kind {
      case scalar(String, isPlain: Bool)
      case sequenceStart, sequenceEnd, mappingStart, mappingEnd, documentStart, end, other
      case alias(String)
    }
    var kind: Kind
    var anchor: String?
    var start: Int
    var end: Int
  }

  private mutating func document() -> YAMLNode? {
    do {
      var root: YAMLNode?
      while true {
        let event = try next()
        switch event.kind {
        case .end: return root
        case .documentStart where root != nil:
          throw report(
            .yamlSyntax, event.start, event.end, "a line of three hyphens stands in the middle",
            help: "Take this line out.")
        case .documentStart, .other: continue
        default: root = try node(event, depth: 0)
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next() throws -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let start = offsets.byte(ofCharacter: event.start_mark.index)
    let end = offsets.byte(ofCharacter: event.end_mark.index)
    func text(_ pointer: UnsafePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return Event(
        kind: .scalar(value, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        anchor: text(scalar.anchor), start: start, end: end)
    case YAML_SEQUENCE_START_EVENT:
      return Event(
        kind: .sequenceStart, anchor: text(event.data.sequence_start.anchor), start: start, end: end
      )
    case YAML_MAPPING_START_EVENT:
      return Event(
        kind: .mappingStart, anchor: text(event.data.mapping_start.anchor), start: start, end: end)
    case YAML_ALIAS_EVENT:
      return Event(kind: .alias(text(event.data.alias.anchor) ?? ""), start: start, end: end)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, start: start, end: end)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, start: start, end: end)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, start: start, end: end)
    case YAML_STREAM_END_EVENT: return Event(kind: .end, start: start, end: end)
    default: return Event(kind: .other, start: start, end: end)
    }
  }

  private mutating func node(_ event: Event, depth: Int) throws -> YAMLNode {
    guard depth < Self.deepest else {
      throw report(
        .nestedTooDeeply, event.start, event.end, "this is nested more than \(Self.deepest) deep",
        help: "Take brackets and spaces at the start of lines away: a few levels are always enough."
      )
    }
    let before = size
    size += 1
    let node: YAMLNode
    switch event.kind {
    case .scalar(let text, let isPlain):
      if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" && $0 != "\n" }) {
        throw report(
          .yamlSyntax, event.start, event.end, "this text holds a character that can't be shown",
          help: "Take the \\ and what follows it out.")
      }
      node = YAMLNode(.scalar(text, isPlain: isPlain), SourceSpan(file, event.start, event.end))
    case .sequenceStart: node = try sequence(event, depth: depth)
    case .mappingStart: node = try mapping(event, depth: depth)
    case .alias(let name): node = try alias(name, event)
    default:
      throw report(
        .yamlSyntax, event.start, event.end, "this can't be read",
        help: "Write lines such as title: Visiting us.")
    }
    if let anchor = event.anchor { anchors[anchor] = (node, size - before) }
    if size > Self.largestSize {
      throw report(
        .aliasBomb, event.start, event.end,
        "this holds more than \(grouped(Self.largestSize)) values",
        label: "each *name repeats a list that repeats others",
        help: "Write out what is meant, without * and &.")
    }
    return node
  }

  private mutating func alias(_ name: String, _ event: Event) throws -> YAMLNode {
    guard let anchor = anchors[name] else {
      throw report(
        .unknownAlias, event.start, event.end, "a value can't begin with *",
        label: "it would repeat what is marked &\(name), and nothing is",
        help: "Put it in quotation marks: \"*\(name)\".")
    }
    size += anchor.size
    return YAMLNode(anchor.node.kind, SourceSpan(file, event.start, event.end))
  }

  private mutating func sequence(_ start: Event, depth: Int) throws -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        return YAMLNode(.sequence(items), SourceSpan(file, start.start, event.end))
      }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(_ start: Event, depth: Int) throws -> YAMLNode {
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        return YAMLNode(.mapping(pairs), SourceSpan(file, start.start, event.end))
      }
      guard case .scalar(let key, _) = event.kind else {
        throw report(
          .yamlSyntax, event.start, event.end, "the name before a colon must be plain words",
          help: "Take brackets, * and & out of it.")
      }
      let isRepeated = !keys.insert(key).inserted
      if isRepeated {
        // Said, and read on: the rest may hold other mistakes.
        problems.append(
          Diagnostic(
            .duplicateKey, at: SourceSpan(file, event.start, event.end),
            "\"\(key)\" is written twice", label: "the second time",
            help: "Keep the one that you mean: which of them would count is anybody's guess."))
      }
      let value = try node(try next(), depth: depth + 1)
      if isRepeated { continue }
      pairs.append(
        YAMLPair(key: key, keySpan: SourceSpan(file, event.start, event.end), value: value))
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ start: Int, _ end: Int, _ message: String, label: String? = nil,
    help: String? = nil
  ) -> Stop {
    problems.append(
      Diagnostic(
        code, at: SourceSpan(file, start, end), message, label: label, help: help))
    return Stop()
  }

  private mutating func syntaxError() -> Stop {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not readable"
    let mark = offsets.byte(ofCharacter: parser.pointee.problem_mark.index)
    let line = offsets.line(before: mark)
    let above = offsets.line(before: mark - line.count - 1)
    let said = YAMLSyntaxAdvice(for: problem, behind: line, above: above)
    let offset: Int
    if parser.pointee.error == YAML_READER_ERROR {
      offset = offsets.start + parser.pointee.problem_offset
    } else if said.isAboutOpening {
      offset = offsets.byte(ofCharacter: parser.pointee.context_mark.index)
    } else {
      offset = mark
    }
    return report(
      .yamlSyntax, offset, offset + 1, said.message, label: said.label, help: said.help)
  }
}

/// libyaml counts characters, spans count bytes. Its marks mostly come in order, so a cursor that
/// walks along is enough; in plain ASCII it never has to walk.
private struct CharacterOffsets {
  let text: UnsafeBufferPointer<UInt8>
  let start: Int
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  init(text: UnsafeBufferPointer<UInt8>, start: Int) {
    self.text = text
    self.start = start
    isASCII = text.allSatisfy { $0 < 0x80 }
  }

  /// What stands before a byte in its line.
  func line(before offset: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = min(max(offset - start, 0), text.count)
    let newline = text[..<end].lastIndex(of: UInt8(ascii: "\n"))
    return text[(newline.map { $0 + 1 } ?? 0)..<end]
  }

  mutating func byte(ofCharacter index: Int) -> Int {
    if isASCII { return start + min(index, text.count) }
    if index < character {
      character = 0
      byte = 0
    }
    while character < index, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    return start + byte
  }
}
