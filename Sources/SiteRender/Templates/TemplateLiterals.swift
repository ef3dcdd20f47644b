internal import SiteModel

/// A template's own markup, which carries the context in which its values stand.
extension TemplateCompiler {
  /// A whole `<link>` or `<script>` with its hashed address and integrity.
  mutating func element(_ start: String, _ end: String, _ name: Located<String>)
    -> [TemplateOperation]
  {
    guard let asset = asset(name) else { return [] }
    if context.state != .text {
      report(
        .templateContext, name.span, "this tag can only stand between elements",
        help: "Move it out of the attribute, the comment or the script that it stands in.")
    }
    let integrity = asset.integrity.map { " integrity=\"\($0)\" crossorigin=\"anonymous\"" } ?? ""
    return [
      .literal(Array("<\(start)=\"".utf8), name.span),
      show(.constant(.url(.onSite(asset.route, fragment: nil))), .text, name.span),
      .literal(Array("\"\(integrity)>\(end)".utf8), name.span),
    ]
  }

  mutating func asset(_ name: Located<String>) -> PublishedAsset? {
    if let asset = surroundings.assets[name.value] { return asset }
    report(
      .missingAsset, name.span, "the theme has no asset \"\(name.value)\"",
      help: suggestion(for: name.value, among: Array(surroundings.assets.keys)))
    return nil
  }

  // MARK: Literal markup

  mutating func literal(_ range: Range<Int>, _ path: SourcePath)
    -> [TemplateOperation]
  {
    guard let bytes = surroundings.bytes[path] else { return [] }
    size.parts += range.count / TemplateSize.bytesPerPart
    var operations: [TemplateOperation] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if context.isPlainText {
        index =
          bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
        if index == range.upperBound { break }
      }
      let wasValue = context.state == .doubleQuoted
      context.advance(over: bytes[index])
      index += 1
      if context.isTorn {
        report(
          .templateContext, SourceSpan(path, index - 1, index),
          "a name that began within a tag goes on here",
          help: "Put a space in front, or write the whole attribute within the branch.")
      }
      guard !wasValue, context.state == .doubleQuoted else { continue }
      guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) else {
        continue
      }
      let text = String(decoding: bytes[index..<end], as: UTF8.self)
      if context.attribute == "id" { ids.insert(text) }
      if context.isURLAttribute, text.hasPrefix("/"), !text.hasPrefix("//") {
        operations.append(.literal(Array(bytes[start..<index]), SourceSpan(path, start, index)))
        operations.append(
          show(.constant(.url(target(text))), .text, SourceSpan(path, index, end)))
        start = end
      }
    }
    if start < range.upperBound {
      let rest = Array(bytes[start..<range.upperBound])
      operations.append(.literal(rest, SourceSpan(path, start, range.upperBound)))
    }
    return operations
  }

  /// `/x/#y`, written into a template, is an address of the site like any other.
  private func target(_ text: String) -> LinkTarget {
    let decoded = String(decoding: addressDecoded(text.utf8), as: UTF8.self)
    let parts = decoded.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return .onSite(Route(String(parts[0])), fragment: parts.count > 1 ? String(parts[1]) : nil)
  }
}
