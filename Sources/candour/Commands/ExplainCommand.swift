internal import SiteModel

/// `candour explain CODE`.
struct ExplainCommand {
  let code: String?

  func run() -> ExitCode {
    guard let code else {
      var out = "The codes of messages. candour explain CODE tells the story of one.\n\n"
      for each in DiagnosticCode.allCases { out += "  \(each.rawValue)\n" }
      Terminal.standardOutput.write(out)
      return .done
    }
    guard let known = DiagnosticCode(rawValue: code) else {
      Terminal.standardError.write("candour: no message has the code \"\(code)\"\n")
      let names = DiagnosticCode.allCases.map(\.rawValue)
      if let name = nearestName(to: code, among: names) {
        Terminal.standardError.write("  help: Did you mean \"\(name)\"?\n")
      }
      return .usage
    }
    let story = known.story
    Terminal.standardOutput.write(
      "\(known.rawValue) (\(known.severity.rawValue))\n\n\(story.meaning)\n\nTo mend it: \(story.mending)\n"
    )
    return .done
  }
}
