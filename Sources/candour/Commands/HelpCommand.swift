internal import SiteModel

/// `candour help`, `--help`.
struct HelpCommand {
  let command: String?

  func run() -> ExitCode {
    guard let command else {
      Terminal.standardOutput.write(overview)
      return .done
    }
    guard let grammar = CommandGrammar.all.first(where: { $0.name == command }) else {
      Terminal.standardError.write("candour: there is no command \"\(command)\"\n")
      if let help = suggestion(for: command, among: CommandGrammar.all.map(\.name)) {
        Terminal.standardError.write("  help: \(help)\n")
      }
      return .usage
    }
    Terminal.standardOutput.write(text(of: grammar))
    return .done
  }

  private var overview: String {
    var out = "Candour makes a website of a folder of Markdown.\n\nUsage: candour COMMAND\n\n"
    let width = CommandGrammar.all.map(\.name.count).max() ?? 0
    for grammar in CommandGrammar.all {
      out += "  \(padded(grammar.name, width))  \(grammar.summary)\n"
    }
    out += "\nExit codes: 0 done; 1 the content has errors; 2 wrong usage; 3 the machine failed.\n"
    return out + "More: candour help COMMAND, candour --version\n"
  }

  private func text(of grammar: CommandGrammar) -> String {
    let argument = grammar.argument.map { " [\($0)]" } ?? ""
    let options = grammar.options.isEmpty ? "" : " [OPTIONS]"
    var out = "candour \(grammar.name): \(grammar.summary)\n\n"
    out += "Usage: candour \(grammar.name)\(options)\(argument)\n"
    if !grammar.kinds.isEmpty {
      let width = grammar.kinds.map(\.name.count).max() ?? 0
      out += "\n"
      for kind in grammar.kinds { out += "  \(padded(kind.name, width))  \(kind.summary)\n" }
    }
    if !grammar.options.isEmpty {
      let names = grammar.options.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
      let width = names.map(\.count).max() ?? 0
      out += "\n"
      for (name, option) in zip(names, grammar.options) {
        out += "  \(padded(name, width))  \(option.summary)\n"
      }
    }
    out += "\nExamples:\n"
    for example in grammar.examples { out += "  \(example)\n" }
    return out
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
