internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour explain CODE|FIGURE`.
struct ExplainCommand {
  /// Nothing: a list of the codes.
  let subject: String?
  /// They name the site's folder, for figures.
  let options: BuildOptions

  func run() throws(UsageError) -> ExitCode {
    guard let subject else {
      var out =
        "The codes of messages. candour explain CODE tells the story of one.\nA figure is explained by what it is: candour explain mean/humber-centre/involvement/2023\n\n"
      for each in DiagnosticCode.allCases { out += "  \(each.rawValue)\n" }
      Terminal.standardOutput.write(out)
      return .done
    }
    if subject.contains("/") { return try explain(figure: subject) }
    // Messages end with their code in brackets.
    let named = subject.hasPrefix("[") ? String(subject.dropFirst().prefix { $0 != "]" }) : subject
    guard let code = DiagnosticCode(rawValue: named) else {
      Terminal.standardError.write("candour: no message has the code \"\(subject)\"\n")
      let names = DiagnosticCode.allCases.map(\.rawValue)
      if let name = nearestName(to: subject, among: names) {
        Terminal.standardError.write("  help: Did you mean \"\(name)\"?\n")
      }
      return .usage
    }
    let story = code.story
    Terminal.standardOutput.write(
      "\(code.rawValue) (\(code.severity.rawValue))\n\n\(story.meaning)\n\nTo mend it: \(story.mending)\n"
    )
    return .done
  }

  // MARK: Figures

  private func explain(figure address: String) throws(UsageError) -> ExitCode {
    let jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let (answer, errors) = FigureExplanation.explain(
      address, in: try options.siteFolder(), jobs: jobs)
    if errors > 0 {
      Terminal.standardError.write(
        "candour: the site has \(grouped(errors)) \(errors == 1 ? "error" : "errors"), and what is wrong is left out here\n  help: candour check shows them.\n"
      )
    }
    switch answer {
    case .explained(let explanation):
      Terminal.standardOutput.write(text(of: explanation))
      return .done
    case .unknown(let mistake):
      let lines = [
        mistake.message, mistake.label.map { "  \($0)" }, mistake.help.map { "  help: \($0)" },
      ]
      Terminal.standardError.write(
        "candour: " + lines.compactMap(\.self).joined(separator: "\n") + "\n")
      return .usage
    case .noData:
      throw UsageError(
        "there are no scores in \(options.source == "." ? "Content/data" : options.source)",
        help: "Name the site's folder with --source.")
    }
  }

  /// In columns: value, label, place.
  private func text(of explanation: FigureExplanation) -> String {
    var out = "\(explanation.title)\n\n"
    let values = explanation.rows.map(\.value.count).max() ?? 0
    let labels = explanation.rows.map(\.label.count).max() ?? 0
    for row in explanation.rows {
      let indent = String(repeating: " ", count: values - row.value.count)
      out += "  \(indent)\(row.value)  \(row.label)"
      if let place = row.place {
        out += String(repeating: " ", count: labels - row.label.count) + "  \(place)"
      }
      out += "\n"
    }
    if !explanation.rows.isEmpty { out += "\n" }
    if let sum = explanation.sum { out += "  \(sum)\n\n" }
    return out + "\(explanation.answer)\n"
  }
}
