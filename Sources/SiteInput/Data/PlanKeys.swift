internal import SiteModel

/// The keys below `plan:`.
struct PlanKeys {
  let outline: PlanOutline
  /// Of the whole, for what has no place of its own.
  let place: SourceSpan

  func read(_ pairs: [YAMLPair], into plan: inout PlanSource, _ problems: inout [Diagnostic]) {
    var keys = YAMLMapping(pairs)
    plan.kind = keys.choice("kind", of: PlanSource.Kind.self, &problems) ?? .actions
    plan.organisation = keys.text("organisation", &problems)?.value
    plan.source = keys.text("source", &problems)?.value
    plan.asOf = keys.date("as-of", &problems)?.value
    plan.period = keys.text("period", &problems).flatMap { period($0, &problems) }
    plan.quartersStart = keys.date("quarters-start", &problems).flatMap {
      quartersStart($0, &problems)
    }
    plan.key = (keys.mapping("key", &problems) ?? []).compactMap { keyEntry($0, &problems) }
    let themes = keys.texts("themes", &problems)
    let principles = keys.text("principles", &problems)
    let success = keys.text("success", &problems)
    keys.finish(&problems)
    readThemes(themes, into: &plan, &problems)
    plan.principles = list(principles, "principles", &problems)
    plan.success = list(success, "success", &problems)
  }

  private func readThemes(
    _ ids: [Located<String>], into plan: inout PlanSource, _ problems: inout [Diagnostic]
  ) {
    for (index, id) in ids.enumerated() {
      if ids[..<index].contains(where: { $0.value == id.value }) {
        problems.append(
          Diagnostic(
            .planTheme, at: id.span, "\"\(id.value)\" is listed twice",
            help: "Take one of the two out."))
        continue
      }
      guard let section = section(id, &problems) else { continue }
      var theme = PlanSource.Theme(id: section.id, name: section.title, span: section.span)
      if section.isNumbered {
        theme.commitments = section.items.map {
          PlanSource.Commitment(number: $0.number, text: $0.text, span: $0.span)
        }
      }
      plan.themes.append(theme)
    }
    if ids.isEmpty {
      problems.append(
        Diagnostic(
          .missingKey, at: place, "this plan has no themes",
          help: "Add \"themes: [ … ]\" with the {#…} of each heading that is a theme or an aim."))
    }
  }

  private func section(_ id: Located<String>, _ problems: inout [Diagnostic])
    -> PlanOutline.Section?
  {
    if let section = outline[id.value] { return section }
    problems.append(
      Diagnostic(
        .planTheme, at: id.span, "no heading of this page is \"\(id.value)\"",
        label: "the {#…} of a heading",
        help: suggestion(for: id.value, among: outline.sections.map(\.id))
          ?? "Write a heading such as \"## Culture change {#\(slug(id.value))}\"."))
    return nil
  }

  private func list(_ id: Located<String>?, _ key: String, _ problems: inout [Diagnostic])
    -> [Located<String>]
  {
    guard let id, let section = section(id, &problems) else { return [] }
    if section.items.isEmpty {
      problems.append(
        Diagnostic(
          .planTheme, at: section.span, "there is no list below this heading",
          label: "\"\(key)\" names it", help: "Write each as a point of a list."))
    }
    return section.items.map { Located($0.text, $0.span) }
  }

  private func keyEntry(_ pair: YAMLPair, _ problems: inout [Diagnostic]) -> PlanSource.KeyEntry? {
    guard let means = pair.value.text(for: pair.key, &problems) else { return nil }
    return PlanSource.KeyEntry(word: pair.key, means: means.value)
  }

  /// `2018`, `2016-21`, `2018 to 2020`.
  private func period(_ written: Located<String>, _ problems: inout [Diagnostic]) -> PlanPeriod? {
    let numbers = written.value.split { !$0.isWholeNumber }.map(String.init)
    if let first = numbers.first, first.utf8.count == 4, let from = Int(first), numbers.count <= 2 {
      let second = numbers.count == 2 ? numbers[1] : first
      let to = second.utf8.count == 2 ? Int(first.prefix(2) + second) : Int(second)
      if let to, [2, 4].contains(second.utf8.count), to >= from {
        return PlanPeriod(text: written.value, first: from, last: to)
      }
    }
    problems.append(
      Diagnostic(
        .wrongValue, at: written.span, "\"\(written.value)\" is no period of years",
        label: "a period is like 2016-21", help: "Write the first and the last year."))
    return nil
  }

  private func quartersStart(_ written: Located<CalendarDate>, _ problems: inout [Diagnostic])
    -> CalendarDate?
  {
    if written.value.day == 1 { return written.value }
    problems.append(
      Diagnostic(
        .wrongValue, at: written.span, "a quarter starts on the first of a month",
        label: "the day on which the plan's first quarter starts",
        help: "Write it such as 2018-04-01."))
    return nil
  }
}
