internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour diff`.
struct DiffCommand {
  let options: BuildOptions

  func run() throws(UsageError) -> ExitCode {
    guard options.words.count < 2 else {
      throw UsageError("diff compares with one release", help: "For example: candour diff v2023.1")
    }
    _ = try options.siteFolder()
    let comparison: ReleaseComparison
    do throws(ReleaseComparison.Refusal) {
      comparison = try ReleaseComparison.make(
        options.words.first, of: options.source, on: options.date,
        jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    } catch {
      throw UsageError(error.message, help: error.help)
    }
    Terminal.standardOutput.write(text(of: comparison))
    return comparison.isEmpty ? .done : .contentHasErrors
  }

  private func text(of comparison: ReleaseComparison) -> String {
    guard !comparison.isEmpty else { return "The data are those of \(comparison.release).\n" }
    var out = "Compared with \(comparison.release):\n"
    let scores = comparison.scores
    if !scores.isEmpty {
      out += "\nScores: \(counts(scores.map(\.kind)))\n"
      out += lines(
        scores.map { "  \($0.place): " + change($0.before, $0.after) + "\n" })
    }
    let files = Set(comparison.rows.map(\.file)).sorted()
    for file in files {
      let rows = comparison.rows.filter { $0.file == file }
      out += "\n\(file): \(counts(rows.map(\.kind)))\n"
      out += lines(
        rows.map { row in
          [row.before.map { "  - \($0)\n" }, row.after.map { "  + \($0)\n" }].compactMap(\.self)
            .joined()
        })
    }
    if !comparison.ratings.isEmpty {
      out += "\nRatings that turned: \(comparison.ratings.count)\n"
      out += lines(comparison.ratings.map { "  \($0)\n" })
    }
    if !comparison.sentences.isEmpty {
      out += "\nSentences whose numbers moved: \(comparison.sentences.count)\n"
      out += lines(
        comparison.sentences.map { "  \($0.place): \($0.before) → \($0.after)\n    \($0.text)\n" })
    }
    return out
  }

  private func change(_ before: String?, _ after: String?) -> String {
    switch (before, after) {
    case (let before?, let after?): "\(before) → \(after)"
    case (let before?, nil): "\(before) is gone"
    default: "\(after ?? "") is new"
    }
  }

  private func counts(_ kinds: [ReleaseComparison.Kind]) -> String {
    ReleaseComparison.Kind.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : "\(grouped(count)) \(kind.rawValue)"
    }.joined(separator: ", ")
  }

  /// The first of a long list show the matter.
  private func lines(_ all: [String]) -> String {
    let most = 50
    let rest = all.count - most
    return all.prefix(most).joined() + (rest > 0 ? "  and \(grouped(rest)) more\n" : "")
  }
}
