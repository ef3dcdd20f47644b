internal import SiteModel

/// Values in templates: their types, and whether they may stand where they do.
extension TemplateCompiler {
  typealias Typed = (value: TemplateExpressionTree, type: TemplateType)

  /// `asCondition`: it is asked whether the value is there, so it may be missing.
  mutating func value(
    _ expression: TemplateExpression, _ scope: TemplateScope, asCondition: Bool = false
  ) -> Typed? {
    switch expression.kind {
    case .text(let text): return (.constant(.text(text)), .text)
    case .number(let number): return (.constant(.number(number)), .number)
    case .flag(let flag): return (.constant(.flag(flag)), .flag)
    case .path(let names): return path(names, expression.span, scope, asCondition: asCondition)
    case .not(let inner):
      return value(inner, scope, asCondition: true).map { (folded(.not($0.value)), .flag) }
    case .and(let left, let right):
      let first = value(left, scope, asCondition: true)
      var inner = scope
      inner.assume(left.presentWhenTrue)
      guard let first, let second = value(right, inner, asCondition: true) else { return nil }
      return (folded(.and(first.value, second.value)), .flag)
    case .or(let left, let right):
      let first = value(left, scope, asCondition: true)
      var inner = scope
      inner.assume(left.presentWhenFalse)
      guard let first, let second = value(right, inner, asCondition: true) else { return nil }
      return (folded(.or(first.value, second.value)), .flag)
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, left, right, scope)
    case .filter(let inner, let name, let arguments):
      return filter(inner, name, arguments, scope)
    case .word(let key, let values):
      return word(key, values, scope).map { (.word($0), .text) }
    case .asset(let name):
      return asset(name).map { (.constant(.url(.onSite($0.route, fragment: nil))), .url) }
    }
  }

  /// The flag that a condition comes to, where its parts are the same on every page.
  private func folded(_ tree: TemplateExpressionTree) -> TemplateExpressionTree {
    switch tree {
    case .not(let inner):
      if let value = inner.constantValue { return .constant(.flag(!value.isTrue)) }
    case .and(let left, let right):
      if let value = left.constantValue { return value.isTrue ? flag(right) : Self.no }
      if let value = right.constantValue { return value.isTrue ? flag(left) : Self.no }
    case .or(let left, let right):
      if let value = left.constantValue { return value.isTrue ? Self.yes : flag(right) }
      if let value = right.constantValue { return value.isTrue ? Self.yes : flag(left) }
    case .comparison(let comparison, let left, let right):
      if let left = left.constantValue, let right = right.constantValue {
        return .constant(.flag(run().compare(comparison, left, right)))
      }
    default: break
    }
    return tree
  }

  private static var yes: TemplateExpressionTree { .constant(.flag(true)) }
  private static var no: TemplateExpressionTree { .constant(.flag(false)) }

  /// Whether a value is there: "and" gives a flag, whatever it is asked about.
  private func flag(_ tree: TemplateExpressionTree) -> TemplateExpressionTree {
    folded(.not(folded(.not(tree))))
  }

  private mutating func path(
    _ names: [Located<String>], _ span: SourceSpan, _ scope: TemplateScope, asCondition: Bool
  ) -> Typed? {
    guard let found = scope.find(names, &problems) else { return nil }
    let whole = names.map(\.value).joined(separator: ".")
    if let unchecked = found.unchecked, !(asCondition && unchecked == whole) {
      report(
        .templateOptional, span, "\"\(unchecked)\" may be missing on some pages",
        label: "asked for nowhere above",
        help: "Put {% if \(unchecked) %} … {% endif %} round it.")
    }
    noteUse(ofSlot: found.slot)
    if let constant = found.constant { return (.constant(constant), found.type) }
    guard TemplateProgram.FieldPath.fits(found.path) else {
      report(
        .templateType, span, "\"\(whole)\" lies too deep in other values to be shown",
        help: "Show a value that is nearer.")
      return nil
    }
    return (.field(slot: found.slot, path: found.path), found.type)
  }

  private mutating func comparison(
    _ comparison: TemplateExpression.Comparison, _ left: TemplateExpression,
    _ right: TemplateExpression, _ scope: TemplateScope
  ) -> Typed? {
    let first = value(left, scope, asCondition: true)
    let second = value(right, scope, asCondition: true)
    guard let first, let second else { return nil }
    let types = (first.type.present, second.type.present)
    let span = SourceSpan(left.span.file, left.span.start, right.span.end)
    if types.0 != types.1 {
      report(
        .templateType, span,
        "\(types.0.described) and \(types.1.described) can't be compared",
        help: "Compare two values of one kind.")
    } else if ![.equal, .notEqual].contains(comparison), types.0 != .number, types.0 != .date {
      report(
        .templateType, span, "only numbers and days come before or after one another",
        label: "this is \(types.0.described)", help: "Compare with == or != instead.")
    }
    return (folded(.comparison(comparison, first.value, second.value)), .flag)
  }

  private mutating func filter(
    _ inner: TemplateExpression, _ name: Located<String>, _ arguments: [TemplateExpression],
    _ scope: TemplateScope
  ) -> Typed? {
    guard let filter = TemplateFilter(rawValue: name.value) else {
      report(
        .templateName, name.span, "there is no filter \"\(name.value)\"",
        help: suggestion(for: name.value, among: TemplateFilter.allCases.map(\.rawValue)))
      return nil
    }
    guard let input = value(inner, scope, asCondition: filter == .default) else { return nil }
    let isList: Bool = if case .list = input.type { true } else { false }
    let fits =
      filter == .count
      ? isList
      : filter.types.input == input.type.present
    if !fits {
      let wanted = filter.types.input?.described ?? "a list"
      report(
        .templateType, inner.span, "\"\(name.value)\" takes \(wanted)",
        label: "this is \(input.type.described)",
        help: "Take | \(name.value) out, or name a value that is \(wanted).")
    }
    var argument: TemplateValue?
    switch filter {
    case .default:
      guard arguments.count == 1, case .text(let text) = arguments[0].kind else {
        report(
          .templateType, name.span, "\"\(name.value)\" needs one text in brackets",
          help: "Such as \(name.value)(\"…\").")
        return nil
      }
      argument = .text(text)
    default:
      if let extra = arguments.first {
        report(
          .templateType, extra.span, "\"\(name.value)\" takes nothing in brackets",
          help: "Take the brackets out, with what is in them.")
      }
    }
    return (.filter(filter, input.value, argument), filter.types.output)
  }

  // MARK: Output

  mutating func output(_ expression: TemplateExpression, _ scope: TemplateScope)
    -> [TemplateOperation]
  {
    if case .word(let key, let values) = expression.kind {
      guard let call = word(key, values, scope),
        let escaping = escaping(of: .text, expression.span)
      else { return [] }
      context.hasValue = true
      return [show(call, escaping, expression.span)]
    }
    guard let typed = value(expression, scope),
      let escaping = escaping(of: typed.type.present, expression.span)
    else { return [] }
    context.hasValue = true
    return [show(typed.value, escaping, expression.span)]
  }

  /// A value that is the same on every page is written now; in a relative site an address never is.
  func show(
    _ value: TemplateExpressionTree, _ escaping: TemplateEscaping, _ span: SourceSpan
  ) -> TemplateOperation {
    guard let constant = value.constantValue else { return .output(value, escaping, span) }
    if case .url(.onSite) = constant, surroundings.links.isRelative {
      return .output(value, escaping, span)
    }
    var writer = ByteWriter(capacity: 256)
    run().write(constant, escaping, into: &writer)
    return .literal(writer.finish(), span)
  }

  private func show(_ call: TemplateWordCall, _ escaping: TemplateEscaping, _ span: SourceSpan)
    -> TemplateOperation
  {
    let isSame = call.values.allSatisfy { place in
      guard let constant = place.value.constantValue else { return false }
      if case .url = constant { return false }
      return true
    }
    guard isSame else { return .word(call, escaping, span) }
    let program = TemplateAssembler.assemble(
      [.word(call, escaping, span)], slotCount: 0, files: [:], ids: [])
    var writer = ByteWriter(capacity: 256)
    var run = run(program)
    run.run(into: &writer)
    return .literal(writer.finish(), span)
  }

  private func run(_ program: TemplateProgram = TemplateProgram()) -> TemplateRun {
    TemplateRun(
      program, roots: [], words: surroundings.words, links: surroundings.links, page: .home,
      bodyProvenance: nil)
  }

  /// How a value of this type is escaped here; nothing, and a report, where it may not stand.
  private mutating func escaping(of type: TemplateType, _ span: SourceSpan)
    -> TemplateEscaping?
  {
    switch type {
    case .flag, .list, .record:
      report(
        .templateType, span, "\(type.described) can't be shown",
        help: type == .flag ? "Ask for it with {% if %}." : "Show its parts.")
      return nil
    default: break
    }
    switch context.state {
    case .text:
      return type == .html ? TemplateEscaping.none : .text
    case .rawText where context.element == "title" || context.element == "textarea":
      if type != .html { return .text }
    case .doubleQuoted:
      if type == .html { break }
      if context.isURLAttribute { return addressEscaping(of: type, span) }
      if context.isRefresh, type != .url, context.valueSoFar.lowercased().contains("url") { break }
      if !context.attribute.hasPrefix("on"), context.attribute != "style",
        context.attribute != "srcdoc", context.attribute != "srcset"
      {
        return .text
      }
    default: break
    }
    report(
      .templateContext, span, "no value may stand \(placeDescription)",
      help:
        "Move it between elements, or into an attribute in double quotes: there values are safe.")
    return nil
  }

  private mutating func addressEscaping(of type: TemplateType, _ span: SourceSpan)
    -> TemplateEscaping?
  {
    let isFirst = context.valueSoFar.isEmpty && !context.hasValue
    if type == .url {
      if isFirst { return .text }
      report(
        .templateContext, span, "an address must start its attribute",
        help: "Take out what stands before it, between the quotation marks.")
      return nil
    }
    let safeStarts = ["mailto:", "tel:", "https://", "http://", "#"]
    if safeStarts.contains(where: { context.valueSoFar.hasPrefix($0) }) { return .addressPart }
    report(
      .templateContext, span,
      "\"\(context.attribute)\" takes an address, and this is \(type.described)",
      help: "Use a value that is an address, or put mailto:, tel: or https:// in front.")
    return nil
  }

  private var placeDescription: String {
    switch context.state {
    case .rawText: "inside <\(context.element)>"
    case .tagName: "as an element's name"
    case .tag, .attributeName, .afterAttributeName: "as an attribute's name"
    case .beforeValue, .unquoted, .singleQuoted: "in an attribute without double quotes"
    case .doubleQuoted: "in the attribute \"\(context.attribute)\""
    case .comment: "inside a comment"
    case .declaration: "inside a declaration"
    case .text: "here"
    }
  }
}
