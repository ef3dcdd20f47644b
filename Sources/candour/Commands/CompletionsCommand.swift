internal import SiteModel

/// `candour completions SHELL`: made from the grammar that the parser reads.
struct CompletionsCommand {
  private enum Shell: String, CaseIterable { case bash, zsh, fish }

  private let shell: Shell

  init(_ name: String?) throws(UsageError) {
    let shells = Shell.allCases.map(\.rawValue)
    guard let name else {
      throw UsageError(
        "completions needs a shell", help: "Write one of \(shells.joined(separator: ", ")).")
    }
    guard let shell = Shell(rawValue: name) else {
      throw UsageError(
        "there are no completions for \"\(name)\"", help: suggestion(for: name, among: shells))
    }
    self.shell = shell
  }

  func run() -> ExitCode {
    let text =
      switch shell {
      case .bash: bash
      case .zsh: zsh
      case .fish: fish
      }
    Terminal.standardOutput.write(text)
    return .done
  }

  private var commands: [CommandGrammar] { CommandGrammar.all }

  /// What may stand in place of a command's first word.
  private func firstWords(_ grammar: CommandGrammar) -> [String] {
    if grammar.name == "help" { return commands.map(\.name) }
    if !grammar.kinds.isEmpty {
      return grammar.kinds.map { String($0.name.prefix { $0 != " " }) }
    }
    guard let argument = grammar.argument, argument.contains("|") else { return [] }
    return argument.split(separator: "|").map { $0.prefix { $0 != " " } }
      .filter { $0.first?.isLowercase ?? false }.map(String.init)
  }

  /// `public`, `team` of `public|team`.
  private func choices(_ option: CommandGrammar.Option) -> [String] {
    guard let value = option.value, value.contains("|") else { return [] }
    return value.split(separator: "|").map(String.init)
  }

  // MARK: Bash

  private var bash: String {
    var out = """
      # Completions of candour for bash: candour completions bash
      _candour() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands.map(\.name).joined(separator: " ")) --help --version" -- "$word"))
          return
        fi
        case $before in

      """
    var seen: Set<String> = []
    for option in commands.flatMap(\.options) where seen.insert(option.name).inserted {
      guard let value = option.value else { continue }
      let words = choices(option)
      let answer =
        value == "DIR"
        ? "compgen -d -- \"$word\""
        : "compgen -W \"\(words.joined(separator: " "))\" -- \"$word\""
      out += "    --\(option.name)) COMPREPLY=($(\(answer))); return ;;\n"
    }
    out += "  esac\n  case ${COMP_WORDS[1]} in\n"
    for grammar in commands {
      let options = grammar.options.map { "--\($0.name)" } + ["--help"]
      out +=
        "    \(grammar.name)) words=\"\((firstWords(grammar) + options).joined(separator: " "))\" ;;\n"
    }
    return out + """
        esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -o default -F _candour candour

      """
  }

  // MARK: Zsh

  private var zsh: String {
    var out = "#compdef candour\n# Completions of candour for zsh: candour completions zsh\n"
    out += "_candour() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(\n"
    for grammar in commands { out += "      \(quoted("\(grammar.name):\(grammar.summary)"))\n" }
    out += "    )\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n"
    for grammar in commands {
      out += "    \(grammar.name))\n      _arguments \\\n"
      for option in grammar.options {
        let summary = option.summary.replacing("[", with: "(").replacing("]", with: ")")
          .replacing(":", with: "\\:")
        var line = "--\(option.name)"
        if option.value != nil { line += "=" }
        line += "[\(summary)]"
        if let value = option.value {
          let words = choices(option)
          line +=
            ":\(value.replacing("|", with: " or ")):"
            + (value == "DIR" ? "_directories" : "(\(words.joined(separator: " ")))")
        }
        out += "        \(quoted(line)) \\\n"
      }
      let words = firstWords(grammar)
      out +=
        words.isEmpty
        ? "        '*:file:_files'\n"
        : "        \(quoted("2:word:(\(words.joined(separator: " ")))"))\n"
      out += "      ;;\n"
    }
    return out + "  esac\n}\n_candour \"$@\"\n"
  }

  // MARK: Fish

  private var fish: String {
    var out = "# Completions of candour for fish: candour completions fish\n"
    for grammar in commands {
      out +=
        "complete -c candour -f -n __fish_use_subcommand -a \(grammar.name) -d \(quoted(grammar.summary))\n"
      let when = "-n '__fish_seen_subcommand_from \(grammar.name)'"
      let words = firstWords(grammar)
      if !words.isEmpty {
        out += "complete -c candour -f \(when) -a \(quoted(words.joined(separator: " ")))\n"
      }
      for option in grammar.options {
        out += "complete -c candour \(when) -l \(option.name)"
        if let value = option.value {
          let words = choices(option)
          out += value == "DIR" ? " -r -F" : " -x"
          if !words.isEmpty { out += " -a \(quoted(words.joined(separator: " ")))" }
        }
        out += " -d \(quoted(option.summary))\n"
      }
    }
    return out
  }

  /// In quotation marks as all three shells take them.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "\u{2019}") + "'"
  }
}
