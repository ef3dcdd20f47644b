internal import SiteModel

/// What templates say in the words of the site's language.
extension TemplateCompiler {
  mutating func word(
    _ key: Located<String>, _ values: [(name: Located<String>, value: TemplateExpression)],
    _ scope: TemplateScope
  ) -> TemplateWordCall? {
    guard let word = surroundings.words[key.value] else {
      report(
        .unknownWord, key.span, "the theme's words have no \"\(key.value)\"",
        help: nearestName(to: key.value, among: surroundings.words.keys)
          .map { "Did you mean \"\($0)\"?" } ?? "Add it to words/en.yaml.")
      return nil
    }
    let places = word.places
    var given: [(place: String, value: TemplateExpressionTree)] = []
    for (name, expression) in values {
      guard places.contains(name.value) else {
        report(
          .wordPlaces, name.span, "the word \"\(key.value)\" has no place {\(name.value)}",
          help: places.isEmpty
            ? "Take \(name.value)=… out: it takes no values."
            : suggestion(for: name.value, among: Array(places)))
        continue
      }
      guard let typed = value(expression, scope) else { continue }
      switch typed.type.present {
      case .text, .number, .date: given.append((name.value, typed.value))
      default:
        report(
          .templateType, expression.span, "a word can't take \(typed.type.described)",
          label: "text, numbers and days fit",
          help: "Name a part of it that is one of these.")
      }
    }
    let missing = places.subtracting(values.map(\.name.value)).sorted()
    if !missing.isEmpty {
      report(
        .wordPlaces, key.span,
        "the word \"\(key.value)\" needs a value for "
          + missing.map { "{\($0)}" }.joined(separator: " and "),
        help: "Write t(\"\(key.value)\", \(missing[0])=…).")
    }
    return TemplateWordCall(word: word, values: given)
  }
}
