internal import SiteModel

/// The names that a place in a template may use, where their values are, and which of those that
/// may be missing are known to be there.
struct TemplateScope {
  private var names: [String: (slot: Int, type: TemplateType)] = [:]
  /// The values of names that are the same on every page.
  private var constants: [String: TemplateValue]
  private var present: Set<String> = []

  init(_ roots: [(name: String, type: TemplateType)], constants: [String: TemplateValue]) {
    self.constants = constants
    for (slot, root) in roots.enumerated() { names[root.name] = (slot, root.type) }
  }

  /// A new name, which hides another of the same name and all that was known of it.
  mutating func define(_ name: String, slot: Int, type: TemplateType) {
    names[name] = (slot, type)
    constants[name] = nil
    present = present.filter { $0 != name && !$0.hasPrefix(name + ".") }
  }

  /// A name whose value is known.
  mutating func fix(_ name: String, _ value: TemplateValue, type: TemplateType) {
    define(name, slot: -1, type: type)
    constants[name] = value
  }

  mutating func assume(_ paths: Set<String>) { present.formUnion(paths) }

  struct Found {
    var slot: Int
    var path: [Int]
    var type: TemplateType
    /// The value itself, where it is the same on every page.
    var constant: TemplateValue?
    /// The part of the path that may be missing and was not asked for.
    var unchecked: String?
  }

  func find(_ names: [Located<String>], _ problems: inout [Diagnostic]) -> Found? {
    guard let root = names.first else { return nil }
    guard let (slot, rootType) = self.names[root.value] else {
      problems.append(
        Diagnostic(
          .templateName, at: root.span, "this layout is given no \"\(root.value)\"",
          help: suggestion(for: root.value, among: Array(self.names.keys))))
      return nil
    }
    var found = Found(slot: slot, path: [], type: rootType, constant: constants[root.value])
    var written = root.value
    for name in names.dropFirst() {
      if found.type.isOptional, !present.contains(written), found.unchecked == nil {
        found.unchecked = written
      }
      guard case .record(let shape) = found.type.present else {
        problems.append(
          Diagnostic(
            .templateName, at: name.span,
            "\"\(written)\" is \(found.type.present.described) and has no \"\(name.value)\"",
            help: "Write \(written) alone."))
        return nil
      }
      guard let index = shape.index(of: name.value) else {
        problems.append(
          Diagnostic(
            .templateName, at: name.span, "a \(shape.name) has no \"\(name.value)\"",
            help: suggestion(for: name.value, among: shape.fields.map(\.name))
              ?? "Look into the layouts of Themes/plain for what it has."))
        return nil
      }
      found.path.append(index)
      found.constant = found.constant?.field(index)
      found.type = shape.fields[index].type
      written += "." + name.value
    }
    if found.type.isOptional {
      if present.contains(written) {
        found.type = found.type.present
      } else if found.unchecked == nil {
        found.unchecked = written
      }
    }
    return found
  }
}

extension TemplateExpression {
  /// The paths that are there when this is true.
  var presentWhenTrue: Set<String> {
    switch kind {
    case .path(let names): [names.map(\.value).joined(separator: ".")]
    case .and(let left, let right): left.presentWhenTrue.union(right.presentWhenTrue)
    case .or(let left, let right): left.presentWhenTrue.intersection(right.presentWhenTrue)
    case .not(let inner): inner.presentWhenFalse
    default: []
    }
  }

  /// The paths that are there when this is false.
  var presentWhenFalse: Set<String> {
    switch kind {
    case .not(let inner): inner.presentWhenTrue
    case .or(let left, let right): left.presentWhenFalse.union(right.presentWhenFalse)
    case .and(let left, let right): left.presentWhenFalse.intersection(right.presentWhenFalse)
    default: []
    }
  }
}
