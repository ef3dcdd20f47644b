internal import SiteModel

/// Reads `Content/known-differences.yaml`: a list of `{ code, place, reason }`.
enum KnownDifferencesReader {
  static let path = SourcePath("Content/known-differences.yaml")

  static func read(_ tree: any FileTree, _ problems: inout [Diagnostic]) -> [KnownDifference] {
    guard tree.exists(path), let text = SourceText.read(path, from: tree, &problems),
      let node = YAMLParser.parse(text.bytes, 0..<text.bytes.count, file: path, &problems)
    else { return [] }
    guard case .sequence(let items) = node.kind else {
      problems.append(
        Diagnostic(
          .wrongValue, at: SourceSpan(path, node.span.start, node.span.start + 1),
          "this file is \(node.describedKind), not a list",
          help: "Write each entry as \"- { code: …, place: …, reason: … }\"."))
      return []
    }
    return items.compactMap { entry($0, &problems) }
  }

  private static func entry(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> KnownDifference? {
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong("an entry", "{ code: …, place: …, reason: … }"))
      return nil
    }
    var keys = YAMLMapping(pairs)
    let code = keys.text("code", &problems)
    let place = keys.text("place", &problems)
    let reason = keys.text("reason", &problems)
    keys.finish(&problems)
    guard let code, let place, let reason, !reason.value.allSatisfy(\.isWhitespace) else {
      problems.append(
        Diagnostic(
          .missingKey, at: SourceSpan(path, node.span.start, node.span.start + 1),
          "this entry lacks its code, place or reason",
          help:
            "Write all three: - { code: skipped-heading, place: Content/results/q1.md, reason: It was printed so. }"
        ))
      return nil
    }
    if let known = DiagnosticCode(rawValue: code.value), known.severity == .error {
      problems.append(
        Diagnostic(
          .wrongValue, at: code.span,
          "\"\(code.value)\" is an error, and no error can be passed over",
          help: "Mend it, and take this entry out."))
      return nil
    }
    guard DiagnosticCode(rawValue: code.value) != nil else {
      problems.append(
        Diagnostic(
          .wrongValue, at: code.span, "\"\(code.value)\" is no message's name",
          help: nearestName(to: code.value, among: DiagnosticCode.allCases.map(\.rawValue))
            .map { "Did you mean \"\($0)\"?" }
            ?? "Write what stands in square brackets behind the message."))
      return nil
    }
    return KnownDifference(
      code: code.value, place: place.value, reason: reason.value, span: node.span)
  }
}
