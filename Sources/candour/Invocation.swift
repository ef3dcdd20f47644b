internal import SiteModel

/// What somebody typed, understood.
enum Invocation {
  case build(BuildOptions)
  case check(BuildOptions)
  case explain(String?, BuildOptions)
  case easyRead([String], BuildOptions)
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
    case "--version", "-V": self = .version
    case "--help", "-h": self = .help(nil)
    case "help": self = .help(rest.first)
    case "build", "check", "explain", "easy-read", "new", "import", "diff", "completions", "manual":
      if rest.contains("--help") || rest.contains("-h") {
        self = .help(first)
      } else if first == "new" {
        self = .new(try BuildOptions(rest, grammar: .new))
      } else if first == "diff" {
        self = .diff(try BuildOptions(rest, grammar: .diff))
      } else if first == "completions" {
        self = .completions(try BuildOptions(rest, grammar: .completions).words.first)
      } else if first == "manual" {
        _ = try BuildOptions(rest, grammar: .manual)
        self = .manual
      } else if first == "import" {
        self = .importTable(try BuildOptions(rest, grammar: .importTable))
      } else if first == "easy-read" {
        let words = rest.prefix { !$0.hasPrefix("--") }
        let options = try BuildOptions(Array(rest.dropFirst(words.count)), grammar: .easyRead)
        self = .easyRead(Array(words), options)
      } else if first == "explain" {
        let subject = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
        let options = try BuildOptions(
          Array(rest.dropFirst(subject == nil ? 0 : 1)), grammar: .explain)
        self = .explain(subject, options)
      } else {
        let options = try BuildOptions(rest, grammar: first == "check" ? .check : .build)
        self = first == "build" ? .build(options) : .check(options)
      }
    default:
      let names = CommandGrammar.all.map(\.name)
      throw UsageError(
        "there is no command \"\(first)\"",
        help: suggestion(for: first, among: names) ?? "See candour --help.")
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
          help: grammar.argument == nil
            ? "The site's folder is named with --source." : "\(grammar.name) takes one thing.")
      }
      let parts = argument.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = grammar.options.first(where: { $0.name == name }) else {
        throw UsageError(
          "\(grammar.name) has no option --\(name)",
          help: nearestName(to: name, among: grammar.options.map(\.name))
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
    case "for": scope = value
    case "example": isExample = true
    case "area": area = value
    case "year": year = try NewCommand.year(value)
    case "sheet": sheet = value
    case "add": adds = true
    case "replace": replaces = true
    case "remember": remembers = true
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
