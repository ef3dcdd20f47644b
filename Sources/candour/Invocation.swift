internal import SiteModel

/// What somebody typed, understood.
enum Invocation {
  case build(BuildOptions)
  case check(BuildOptions)
  case serve(BuildOptions)
  case explain(String?, BuildOptions)
  case easyRead(BuildOptions)
  case symbols(BuildOptions)
  case new(BuildOptions)
  case importTable(BuildOptions)
  case diff(BuildOptions)
  case completions(String?)
  case manual
  case help(String?)
  case version

  init(_ arguments: [String]) throws(UsageError) {
    guard let first = arguments.first else {
      self = .help(nil)
      return
    }
    let rest = Array(arguments.dropFirst())
    switch first {
    case "--version", "-V", "-v", "version": self = .version
    case "--help", "-h": self = .help(nil)
    case "help": self = .help(rest.first)
    case "build", "check", "serve", "new", "import", "diff", "explain", "easy-read", "symbols",
      "completions", "manual":
      if rest.contains("--help") || rest.contains("-h") {
        self = .help(first)
      } else {
        self = try Self.command(first, rest)
      }
    default:
      let names = CommandGrammar.all.map(\.name)
      throw UsageError(
        "there is no command \"\(first)\"",
        help: suggestion(for: first, among: names) ?? "See candour --help.")
    }
  }

  private static func command(_ name: String, _ rest: [String]) throws(UsageError) -> Invocation {
    switch name {
    case "build": return .build(try BuildOptions(rest, grammar: .build))
    case "check": return .check(try BuildOptions(rest, grammar: .check))
    case "serve": return .serve(try BuildOptions(rest, grammar: .serve))
    case "new": return .new(try BuildOptions(rest, grammar: .new))
    case "diff": return .diff(try BuildOptions(rest, grammar: .diff))
    case "completions":
      return .completions(try BuildOptions(rest, grammar: .completions).words.first)
    case "manual":
      _ = try BuildOptions(rest, grammar: .manual)
      return .manual
    case "import": return .importTable(try BuildOptions(rest, grammar: .importTable))
    case "explain":
      let subject = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
      let options = Array(rest.dropFirst(subject == nil ? 0 : 1))
      return .explain(subject, try BuildOptions(options, grammar: .explain))
    case "easy-read": return .easyRead(try BuildOptions(rest, grammar: .easyRead))
    default: return .symbols(try BuildOptions(rest, grammar: .symbols))
    }
  }
}

/// A command line that can't be followed: exit code 2.
struct UsageError: Error {
  var message: String
  var help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

struct BuildOptions {
  enum Diagnostics: String, CaseIterable { case text, json }

  var source = "."
  var output = "_site"
  var theme: String?
  var date: CalendarDate?
  var includesDrafts = false
  var audience = Audience.public
  var isRelative = false
  var isStrict = false
  var isQuiet = false
  var listsFigures = false
  var listsAdvice = false
  var by: String?
  /// `--words`: a file of them.
  var wordsFile: String?
  var only: String?
  var set: String?
  var host: String?
  var port: Int?
  /// What stands between the options, for commands that take words.
  var words: [String] = []
  /// `--for`: a service, a collaborative or a region.
  var scope: String?
  /// `--on`: the day of an event.
  var day: CalendarDate?
  var isExample = false
  /// Of `import`.
  var area: String?
  var year: Year?
  var sheet: String?
  var adds = false
  var replaces = false
  var isDryRun = false
  var remembers = false
  var usesCache = true
  /// `--external`.
  var asksOtherSites = false
  var jobs: Int?
  var diagnostics = Diagnostics.text

  init(_ arguments: [String], grammar: CommandGrammar) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        if grammar.takesWords {
          words.append(argument)
          continue
        }
        throw UsageError(
          "\"\(argument)\" was not expected",
          help: grammar.argument != nil
            ? "\(grammar.name) takes one thing."
            : grammar.options.contains { $0.name == "source" }
              ? "The site's folder is named with --source." : "See candour help \(grammar.name).")
      }
      let parts = argument.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = grammar.options.first(where: { $0.name == name }) else {
        throw UsageError(
          "\(grammar.name) has no option --\(name)",
          help: grammar.optionMeant(by: name)
            .map { "Did you mean --\($0)?" } ?? "See candour help \(grammar.name).")
      }
      var value: String?
      if let called = option.value {
        value = parts.count > 1 ? String(parts[1]) : rest.popFirst()
        if value?.isEmpty ?? true { throw UsageError("--\(name) needs a value, \(called)") }
      } else if parts.count > 1 {
        throw UsageError("--\(name) takes no value")
      }
      try set(name, value ?? "")
    }
  }

  private mutating func set(_ name: String, _ value: String) throws(UsageError) {
    switch name {
    case "source": source = value
    case "output": output = value
    case "theme": theme = value
    case "drafts": includesDrafts = true
    case "relative": isRelative = true
    case "strict": isStrict = true
    case "quiet": isQuiet = true
    case "list-figures": listsFigures = true
    case "list-advice": listsAdvice = true
    case "by": by = value
    case "words": wordsFile = value
    case "only": only = value
    case "set": set = value
    case "host": host = value
    case "port":
      guard let port = Int(value), (0...65_535).contains(port) else {
        throw UsageError("--port takes a number from 0 to 65535, not \"\(value)\"")
      }
      self.port = port
    case "for": scope = value
    case "example": isExample = true
    case "area": area = value
    case "year": year = try NewCommand.year(value)
    case "sheet": sheet = value
    case "add": adds = true
    case "replace": replaces = true
    case "remember": remembers = true
    case "no-cache": usesCache = false
    case "external": asksOtherSites = true
    case "dry-run": isDryRun = true
    case "on": day = try day(value)
    case "date": date = try day(value)
    case "audience": audience = try choice(name, value)
    case "diagnostics": diagnostics = try choice(name, value)
    case "jobs":
      guard let jobs = Int(value), (1...512).contains(jobs) else {
        throw UsageError("--jobs takes a number from 1 to 512, not \"\(value)\"")
      }
      self.jobs = jobs
    default: break
    }
  }

  private func day(_ value: String) throws(UsageError) -> CalendarDate {
    if let day = CalendarDate(value) { return day }
    throw UsageError("\"\(value)\" is not a day", help: "Write it as 2026-01-31.")
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: String
  ) throws(UsageError) -> Choice {
    if let choice = Choice(rawValue: value) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    throw UsageError(
      "--\(name) takes \(choices.joined(separator: " or ")), not \"\(value)\"",
      help: suggestion(for: value, among: choices))
  }
}
