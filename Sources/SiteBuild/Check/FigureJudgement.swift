internal import SiteModel

/// Whether this run can judge figures at all. They rest on the data: while that has mistakes, what
/// is said of a figure would send its author to mend what is right.
struct FigureJudgement {
  private let isPossible: Bool

  /// Codes of what is said of figures, in prose and in print.
  private static let codes: Set<DiagnosticCode> = [
    .figureWrong, .figureMissing, .figureBreak, .claimFalse, .claimWords, .claimUndecided,
    .printedDiffers,
    .printedWrong, .printedTruncated, .overallDiffers,
  ]

  private static let folders = ["Content/data/", "Content/standards/"]

  /// `problems`: of reading.
  init(_ problems: [Diagnostic]) {
    isPossible = !problems.contains { problem in
      problem.severity == .error && !problem.code.isPrivate
        && Self.folders.contains { problem.span?.file.text.hasPrefix($0) ?? false }
    }
  }

  func filter(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    isPossible ? diagnostics : diagnostics.filter { !Self.codes.contains($0.code) }
  }

  /// Of a warning that is known: without it one can't say that it no longer happens.
  func judges(_ code: String) -> Bool {
    isPossible || !(DiagnosticCode(rawValue: code).map(Self.codes.contains) ?? false)
  }
}
