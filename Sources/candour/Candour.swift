internal import CShims
internal import Glibc

/// The command `candour`.
@main
enum Candour {
  static func main() {
    candour_keep_freed_memory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(run(arguments).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitCode {
    do throws(UsageError) {
      switch try Invocation(arguments) {
      case .build(let options): return try BuildCommand(options: options, isCheck: false).run()
      case .check(let options): return try BuildCommand(options: options, isCheck: true).run()
      case .serve(let options): return try ServeCommand(options: options).run()
      case .explain(let subject, let options):
        return try ExplainCommand(subject: subject, options: options).run()
      case .easyRead(let options): return try EasyReadCommand(options).run()
      case .symbols(let options): return try SymbolsCommand(options).run()
      case .new(let options): return try NewCommand(options).run()
      case .importTable(let options): return try ImportCommand(options).run()
      case .diff(let options): return try DiffCommand(options: options).run()
      case .completions(let shell): return try CompletionsCommand(shell).run()
      case .manual:
        Terminal.standardOutput.write(ManualPage.text)
        return .done
      case .help(let command): return HelpCommand(command: command).run()
      case .version:
        Terminal.standardOutput.write("candour \(version)\n")
        return .done
      }
    } catch {
      Terminal.standardError.write("candour: \(error.message)\n")
      if let help = error.help { Terminal.standardError.write("  help: \(help)\n") }
      return .usage
    }
  }

  static let version = "0.1.0"
}

enum ExitCode: Int32 {
  case done = 0
  case contentHasErrors = 1
  case usage = 2
  case machineFailed = 3
}
