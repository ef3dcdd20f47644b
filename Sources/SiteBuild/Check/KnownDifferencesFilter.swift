internal import SiteModel

/// Takes out the warnings that the team knows and has given a reason for, and says which of those
/// no longer happen.
struct KnownDifferencesFilter {
  let known: [KnownDifference]
  let request: BuildRequest
  let figures: FigureJudgement
  /// Pages that wait: what is the matter with them is not looked for.
  let withheld: Set<SourcePath>
  /// Turns an offset into a line, for places that name one.
  let line: (SourceSpan) -> Int?

  func filter(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var met = Set<Int>()
    var rest = diagnostics.filter { diagnostic in
      guard diagnostic.severity != .error,
        let index = known.firstIndex(where: { matches($0, diagnostic) })
      else { return true }
      met.insert(index)
      return false
    }
    for (index, difference) in known.enumerated()
    where !met.contains(index) && figures.judges(difference.code) && request.looksFor(difference)
      && !isWithheld(difference)
    {
      rest.append(
        Diagnostic(
          .differenceGone, at: difference.span,
          "\"\(difference.code)\" no longer happens at \(difference.place)",
          help: "Take this entry out."))
    }
    return rest
  }

  private func isWithheld(_ difference: KnownDifference) -> Bool {
    withheld.contains { difference.place == $0.text || difference.place.hasPrefix($0.text + ":") }
  }

  private func matches(_ difference: KnownDifference, _ diagnostic: Diagnostic) -> Bool {
    guard difference.code == diagnostic.code.rawValue, let span = diagnostic.span else {
      return false
    }
    if difference.place == span.file.text { return true }
    return line(span).map { difference.place == "\(span.file.text):\($0)" } ?? false
  }
}
