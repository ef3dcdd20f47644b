public import SiteModel

/// What a theme's templates are checked against besides their values' types.
struct TemplateSurroundings {
  let files: [String: TemplateFile]
  let sources: [String: ThemeFile]
  /// What stands in each file.
  let bytes: [SourcePath: [UInt8]]
  let words: WordList
  /// The published address and the integrity of each of the theme's assets.
  let assets: [String: PublishedAsset]
  let links: LinkStyle

  init(
    files: [String: TemplateFile], sources: [String: ThemeFile], words: WordList,
    assets: [String: PublishedAsset], links: LinkStyle
  ) {
    self.files = files
    self.sources = sources
    bytes = sources.values.reduce(into: [:]) { $0[$1.path] = $1.bytes }
    self.words = words
    self.assets = assets
    self.links = links
  }
}

/// A style sheet, script or picture of the theme under its hashed name.
public struct PublishedAsset: Sendable {
  public var route: Route
  public var bytes: [UInt8]
  /// Nothing where browsers would refuse it (`file://`).
  public var integrity: String?
}

/// Turns a layout, with all that it extends and includes, into a program. Whatever is wrong with
/// it is found here, before any page is rendered: unknown names, missing tests for what may be
/// missing, values where none is safe.
struct TemplateCompiler {
  let surroundings: TemplateSurroundings
  var context = HTMLContext()
  private var slotCount: Int
  private var usedFiles: [SourcePath: Digest] = [:]
  private var blocks: [String: (name: Located<String>, nodes: [TemplateNode])] = [:]
  private var placedBlocks: Set<String> = []
  var including: [Located<String>] = []
  private var placing: [String] = []
  var size = TemplateSize()
  private var loopSlots: [(slot: Int, isUsed: Bool)] = []
  var problems: [Diagnostic] = []
  var ids: Set<String> = []

  static func compile(
    _ layout: String, roots: [(name: String, type: TemplateType)],
    constants: [String: TemplateValue], in surroundings: TemplateSurroundings,
    _ problems: inout [Diagnostic]
  ) -> TemplateProgram? {
    var compiler = TemplateCompiler(surroundings: surroundings, slotCount: roots.count)
    let operations = compiler.layout(layout, TemplateScope(roots, constants: constants))
    problems += compiler.problems
    guard let operations, !compiler.problems.hasErrors else { return nil }
    return TemplateAssembler.assemble(
      operations, slotCount: compiler.slotCount, files: compiler.usedFiles, ids: compiler.ids)
  }

  private init(surroundings: TemplateSurroundings, slotCount: Int) {
    self.surroundings = surroundings
    self.slotCount = slotCount
  }

  mutating func file(_ name: String, askedAt place: SourceSpan?) -> TemplateFile? {
    guard let file = surroundings.files[name] else {
      problems.append(
        Diagnostic(
          .missingTemplate, at: place, "the theme has no \"\(name)\"",
          help: nearestName(to: name, among: surroundings.files.keys.sorted())
            .map { "Did you mean \"\($0)\"?" }))
      return nil
    }
    usedFiles[file.path] = surroundings.sources[name]?.digest
    return file
  }

  /// Follows `extends` up to the frame; a child's blocks stand before its parent's.
  private mutating func layout(_ name: String, _ scope: TemplateScope)
    -> [TemplateOperation]?
  {
    var name = Located(name, SourceSpan(wholeOf: SourcePath(name)))
    var seen: [String] = []
    while let file = file(name.value, askedAt: seen.isEmpty ? nil : name.span) {
      guard !seen.contains(name.value) else {
        report(
          .templateLoop, name.span, "\"\(name.value)\" extends itself",
          help: "Take the extends out of one of these: \(seen.joined(separator: ", ")).")
        return nil
      }
      seen.append(name.value)
      if seen.count == 1 { size.layout = SourceSpan(wholeOf: file.path) }
      guard let parent = file.extends else {
        let operations = operations(file.nodes, scope)
        if !size.isOver { reportLostBlocks() }
        return operations
      }
      for case .block(let block, let nodes) in file.nodes where blocks[block.value] == nil {
        blocks[block.value] = (block, nodes)
      }
      name = parent
    }
    return nil
  }

  /// A block of a mistyped name would be printed nowhere.
  private mutating func reportLostBlocks() {
    for (name, _) in blocks.values where !placedBlocks.contains(name.value) {
      report(
        .templateName, name.span, "no layout above has a place for the block \"\(name.value)\"",
        help: suggestion(for: name.value, among: Array(placedBlocks)))
    }
  }

  mutating func operations(_ nodes: [TemplateNode], _ scope: TemplateScope)
    -> [TemplateOperation]
  {
    nodes.flatMap { operations($0, scope) }
  }

  private mutating func operations(_ node: TemplateNode, _ scope: TemplateScope)
    -> [TemplateOperation]
  {
    guard hasRoom() else { return [] }
    size.depth += 1
    defer { size.depth -= 1 }
    switch node {
    case .literal(let range, let path): return literal(range, path)
    case .output(let expression): return output(expression, scope)
    case .choice(let branches, let otherwise, let span):
      return [choice(branches, otherwise, span, scope)]
    case .loop(let loop): return self.loop(loop, scope)
    case .include(let name): return include(name, scope)
    case .block(let name, let nodes): return block(name, nodes, scope)
    case .stylesheet(let name):
      return element("link rel=\"stylesheet\" href", "", name)
    case .script(let name):
      return element("script defer src", "</script>", name)
    }
  }

  // MARK: Tags

  private mutating func block(
    _ name: Located<String>, _ nodes: [TemplateNode], _ scope: TemplateScope
  ) -> [TemplateOperation] {
    guard !placing.contains(name.value) else {
      report(
        .templateLoop, name.span, "the block \"\(name.value)\" stands inside itself",
        help: "Give one of the two another name.")
      return []
    }
    placedBlocks.insert(name.value)
    placing.append(name.value)
    defer { placing.removeLast() }
    return operations(blocks[name.value]?.nodes ?? nodes, scope)
  }

  private mutating func choice(
    _ branches: [TemplateNode.Branch], _ otherwise: [TemplateNode], _ span: SourceSpan,
    _ scope: TemplateScope
  ) -> TemplateOperation {
    let before = context
    var scope = scope
    var after: HTMLContext?
    var compiled: [(condition: TemplateExpressionTree, body: [TemplateOperation])] = []
    for branch in branches {
      let condition = value(branch.condition, scope, asCondition: true)?.value
      var inner = scope
      inner.assume(branch.condition.presentWhenTrue)
      context = before
      let body = operations(branch.body, inner)
      if let condition { compiled.append((condition, body)) }
      meet(&after, span)
      scope.assume(branch.condition.presentWhenFalse)
    }
    context = before
    let rest = operations(otherwise, scope)
    meet(&after, span)
    return Self.folded(compiled, rest)
  }

  /// What a condition that is the same on every page leaves of a choice.
  private static func folded(
    _ branches: [(condition: TemplateExpressionTree, body: [TemplateOperation])],
    _ otherwise: [TemplateOperation]
  ) -> TemplateOperation {
    var kept: [(condition: TemplateExpressionTree, body: [TemplateOperation])] = []
    for branch in branches {
      guard let constant = branch.condition.constantValue else {
        kept.append(branch)
        continue
      }
      if constant.isTrue { return .choice(kept, otherwise: branch.body) }
    }
    return .choice(kept, otherwise: otherwise)
  }

  /// Every way through must leave the markup in the same state.
  private mutating func meet(_ after: inout HTMLContext?, _ span: SourceSpan) {
    if let expected = after, expected.shape != context.shape {
      report(
        .templateContext, span, "the ways through this tag leave the markup in different states",
        label: "one opens a tag or a quotation mark that another doesn't",
        help: "Open and close each tag and attribute within the same branch.")
    }
    guard let expected = after else {
      after = context
      return
    }
    if context.isInsideTag,
      (context.state, context.attribute) != (expected.state, expected.attribute)
    {
      context.state = .tag
      context.attribute = ""
      context.mustBreak = true
      after = context
    } else if expected.mustBreak {
      context = expected
    }
  }

  private mutating func loop(_ loop: TemplateNode.Loop, _ scope: TemplateScope)
    -> [TemplateOperation]
  {
    guard let (list, type) = value(loop.list, scope, asCondition: true) else { return [] }
    guard case .list(let item) = type.present else {
      report(
        .templateType, loop.list.span, "this is \(type.described), not a list",
        help: "Name a list here, or show the value without a for.")
      return []
    }
    let slot = newSlot()
    let stateSlot = newSlot()
    var inner = scope
    inner.assume(loop.list.presentWhenTrue)
    inner.define(loop.name.value, slot: slot, type: item)
    inner.define("loop", slot: stateSlot, type: .record(Self.loopShape))
    loopSlots.append((stateSlot, false))
    let before = context
    let body = operations(loop.body, inner)
    let isStateUsed = loopSlots.removeLast().isUsed
    if context.shape != before.shape {
      report(
        .templateContext, loop.span,
        "this loop leaves the markup in another state than it found it",
        help: "Open and close each tag within the loop.")
    }
    context = before
    let empty = operations(loop.empty, scope)
    var after: HTMLContext? = before
    meet(&after, loop.span)
    if case .list(let items)? = list.constantValue {
      // The same on every page, such as a menu: written out once, now.
      if items.isEmpty { return empty }
      return items.enumerated().flatMap { index, value in
        inner.fix(loop.name.value, value, type: item)
        let isLast = index == items.count - 1
        inner.fix(
          "loop", .record([.number(index + 1), .flag(index == 0), .flag(isLast)]),
          type: .record(Self.loopShape))
        context = before
        return operations(loop.body, inner)
      }
    }
    return [
      .loop(
        TemplateOperation.Loop(
          list: list, slot: slot, stateSlot: isStateUsed ? stateSlot : nil, body: body,
          empty: empty))
    ]
  }

  private static let loopShape = RecordShape(
    name: "loop",
    fields: [
      RecordShape.Field(name: "index", type: .number),
      RecordShape.Field(name: "first", type: .flag), RecordShape.Field(name: "last", type: .flag),
    ])

  private mutating func newSlot() -> Int {
    size.slots = slotCount
    slotCount += 1
    return slotCount - 1
  }

  mutating func noteUse(ofSlot slot: Int) {
    for index in loopSlots.indices where loopSlots[index].slot == slot {
      loopSlots[index].isUsed = true
    }
  }

  mutating func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    // What was left out would now be missed everywhere.
    if size.isOver { return }
    problems.append(Diagnostic(code, at: span, message, label: label, help: help))
  }
}
