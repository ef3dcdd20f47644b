internal import SiteModel

/// Reads `words-to-avoid:` and `personal-data:` of `site.yaml`.
enum ContentRulesReader {
  static let wordExample = "{ word: sufferer, instead: person who has }"
  static let personalExample = "{ allow: [team@example.org] }"

  static func read(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic]) -> ContentRules {
    var rules = ContentRules()
    let before = problems.count
    rules.wordsToAvoid = keys.items("words-to-avoid", &problems).compactMap { word($0, &problems) }
    if problems.count > before, problems[before].help == nil {
      problems[before].help = "Each entry is \"- \(wordExample)\"."
    }
    guard let node = keys.node("personal-data") else { return rules }
    guard case .mapping(let pairs) = node.kind else {
      var mistake = node.wrong("personal-data", "a group of keys")
      mistake.help = "Write personal-data: \(personalExample)."
      problems.append(mistake)
      return rules
    }
    var inner = YAMLMapping(pairs)
    rules.personalData.allowed = inner.texts("allow", &problems).map(\.value)
    rules.personalData.watchList = watchList(&inner, &problems)
    inner.finish(&problems)
    return rules
  }

  private static func word(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> WordToAvoid? {
    guard case .mapping(let pairs) = node.kind else {
      // A word alone is an entry without advice.
      return node.text(for: "word", &problems)
        .map { WordToAvoid(forms: [$0], instead: nil, except: []) }
    }
    var keys = YAMLMapping(pairs)
    let before = problems.count
    let forms = keys.texts("word", &problems).filter { !$0.value.allSatisfy(\.isWhitespace) }
    let instead = keys.text("instead", &problems)?.value
    let except = keys.texts("except", &problems)
    if forms.isEmpty, problems.count == before {
      problems.append(
        Diagnostic(
          .missingKey, at: SourceSpan(node.span.file, node.span.start, node.span.start + 1),
          "this entry of words-to-avoid has no \"word\"",
          help: "Each entry is \"- \(wordExample)\"."))
    }
    keys.finish(&problems)
    return forms.isEmpty ? nil : WordToAvoid(forms: forms, instead: instead, except: except)
  }

  /// A list of names would itself say who uses services: it must not lie where it is published.
  private static func watchList(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> Located<String>?
  {
    guard let path = keys.text("watch", &problems) else { return nil }
    guard firstFolder(path.value) == "Content" else { return path }
    problems.append(
      Diagnostic(
        .wrongValue, at: path.span, "the list of names to watch for lies in Content/",
        label: "what lies there can be published",
        help: "Move it out of the site's folder, and write watch: ../names.txt."))
    return nil
  }

  /// The first folder of a path, whatever stands before it to no effect.
  private static func firstFolder(_ path: String) -> Substring? {
    path.split(separator: "/").first { $0 != "." }
  }
}
