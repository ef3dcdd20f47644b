internal import SiteModel

/// How much a layout has come to. A few short files that include one another twice, or loops over
/// menus within one another, double at each level: they must end as a message, not as a wait.
struct TemplateSize {
  static let mostParts = 100_000
  static let mostIncludes = 10_000
  static let deepest = 200
  /// A program holds its variables' numbers in sixteen bits.
  static let mostSlots = 30_000
  /// Of literal text, as one part.
  static let bytesPerPart = 256

  var parts = 0
  var slots = 0
  var depth = 0
  /// The layout that was asked for.
  var layout: SourceSpan?
  /// Said already: the rest of the layout is left alone.
  var isOver = false
}

/// What a layout takes in from other files, and how much of it.
extension TemplateCompiler {
  mutating func include(_ name: Located<String>, _ scope: TemplateScope) -> [TemplateOperation] {
    let chain = including.map(\.value) + [name.value]
    guard !including.contains(where: { $0.value == name.value }) else {
      report(
        .templateLoop, name.span, "\"\(name.value)\" includes itself",
        help: "Take one of these out: \(chain.joined(separator: " includes ")).")
      return []
    }
    guard let file = file(name.value, askedAt: name.span) else { return [] }
    if let parent = file.extends {
      report(
        .templateSyntax, parent.span, "a template that is included can't extend another",
        help: "Take the extends out, and include the other template instead.")
    }
    if including.isEmpty, let culprit = tooManyIncludes(in: name) {
      report(
        .templateLoop, culprit.span,
        "\"\(culprit.value)\" takes in more than \(grouped(TemplateSize.mostIncludes)) templates",
        label: "counting those that they include in turn",
        help: "Include each template once, not one that includes the next twice.")
      size.isOver = true
      return []
    }
    including.append(name)
    defer { including.removeLast() }
    return operations(file.nodes, scope)
  }

  /// The deepest include that still comes to too many: it is where they begin to double.
  private func tooManyIncludes(in name: Located<String>) -> Located<String>? {
    var counts: [String: Int] = [:]
    guard includeCount(name.value, &counts, []) > TemplateSize.mostIncludes else { return nil }
    var culprit = name
    // Counted from the bottom, so nothing that is included in itself comes by here twice.
    while let inner = surroundings.files[culprit.value]?.nodes.includes.first(where: {
      counts[$0.value, default: 0] > TemplateSize.mostIncludes
    }) {
      culprit = inner
      counts[inner.value] = 0
    }
    return culprit
  }

  /// How many templates `name` takes in, without going through any of them twice.
  private func includeCount(_ name: String, _ counts: inout [String: Int], _ above: [String]) -> Int
  {
    if let count = counts[name] { return count }
    // Those that include themselves or go on without end are reported where that is found.
    guard !above.contains(name), above.count < TemplateSize.deepest else { return 0 }
    var count = 0
    for inner in surroundings.files[name]?.nodes.includes ?? [] {
      count += 1 + includeCount(inner.value, &counts, above + [name])
      count = min(count, TemplateSize.mostIncludes + 1)
    }
    counts[name] = count
    return count
  }

  /// False when the layout is too large, which is said once.
  mutating func hasRoom() -> Bool {
    guard !size.isOver else { return false }
    size.parts += 1
    let isTooDeep = size.depth >= TemplateSize.deepest
    let isTooLarge = size.parts > TemplateSize.mostParts || size.slots > TemplateSize.mostSlots
    guard isTooDeep || isTooLarge else { return true }
    let word = isTooDeep ? "deep" : "large"
    let chain = including.map(\.value).joined(separator: " includes ")
    problems.append(
      Diagnostic(
        .templateLoop, at: including.last?.span ?? size.layout,
        including.last.map { "with \"\($0.value)\" this layout becomes too \(word)" }
          ?? "this layout becomes too \(word)",
        label: isTooDeep
          ? "at most \(TemplateSize.deepest) tags stand inside one another"
          : "a layout holds at most \(grouped(TemplateSize.mostParts)) pieces of text and tags",
        help: chain.isEmpty ? "Look for loops inside loops." : chain + "."))
    size.isOver = true
    return false
  }
}

extension [TemplateNode] {
  /// Every include below these nodes, in the order in which they are written.
  fileprivate var includes: [Located<String>] {
    flatMap { node -> [Located<String>] in
      switch node {
      case .include(let name): [name]
      case .block(_, let nodes): nodes.includes
      case .choice(let branches, let otherwise, _):
        branches.flatMap(\.body.includes) + otherwise.includes
      case .loop(let loop): loop.body.includes + loop.empty.includes
      case .literal, .output, .stylesheet, .script: []
      }
    }
  }
}
