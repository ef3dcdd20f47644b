internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour new KIND …`.
struct NewCommand {
  private enum Task {
    case site(folder: String)
    case file(StartedFiles.Request)
  }

  private let task: Task
  private let options: BuildOptions

  init(_ options: BuildOptions) throws(UsageError) {
    self.options = options
    task = try Self.task(options)
  }

  // MARK: What is asked for

  private static func task(_ options: BuildOptions) throws(UsageError) -> Task {
    let kinds = CommandGrammar.new.kinds.map { String($0.name.prefix { $0 != " " }) }
    guard let kind = options.words.first else {
      throw UsageError(
        "new does not know what to make",
        help: "Name one of \(kinds.joined(separator: ", ")): candour help new.")
    }
    var words = options.words.dropFirst()
    func next(_ called: String, _ example: String) throws(UsageError) -> String {
      if let word = words.popFirst() { return word }
      throw UsageError("new \(kind) needs \(called)", help: "For example: candour new \(example)")
    }
    let task: Task
    switch kind {
    case "site": task = .site(folder: try next("a folder", "site our-network"))
    case "page":
      let place = try next("a place", "page guidance/visits")
      task = .file(.page(place: place, title: words.popFirst()))
    case "news": task = .file(.news(title: try next("a title", "news \"We open a garden\"")))
    case "event":
      task = .file(.event(title: try next("a title", "event \"Meeting\""), on: options.day))
    case "practice":
      let title = try next("a title", "practice \"A welcome supper\"")
      task = .file(.practice(title: title, service: options.scope))
    case "service": task = .file(.service(try next("the id of a service", "service humber-centre")))
    case "plan": task = .file(.plan(title: try next("a title", "plan \"Being asked first\"")))
    case "area":
      let id = try next("an id", "area technology")
      task = .file(.area(id, title: words.popFirst()))
    case "easy-read":
      task = .file(.easyRead(try next("a page", "easy-read guidance/visits")))
    case "year":
      let area = try next("an area", "year involvement 2024")
      let year = try year(try next("a year", "year \(area) 2024"))
      task = .file(.year(area: area, year))
    case "report":
      let quarter = try quarter(try next("a quarter", "report 2023-q2 involvement"))
      let area = try next("an area", "report 2023-q2 involvement")
      task = .file(
        .report(quarter.year, quarter: quarter.number, area: area, scope: options.scope))
    default:
      throw UsageError("new can't make a \"\(kind)\"", help: suggestion(for: kind, among: kinds))
    }
    if let extra = words.first {
      throw UsageError(
        "\"\(extra)\" was not expected",
        help: "A title of several words stands in quotation marks: \"We open a garden\".")
    }
    return task
  }

  /// `2024`, and `2024/25` as people write it.
  static func year(_ text: String) throws(UsageError) -> Year {
    let number = text.prefix(4)
    if number.count == 4, number.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(number),
      year >= 1000, text.count == 4 || text.dropFirst(4).first.map({ "/-".contains($0) }) ?? false
    {
      return Year(year)
    }
    throw UsageError(
      "\"\(text)\" is not a year", help: "Write the year in which it starts: 2024.")
  }

  private static func quarter(_ text: String) throws(UsageError) -> (year: Year, number: Int) {
    let parts = text.lowercased().split(separator: "-")
    if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), year >= 1000,
      parts[1].count == 2, parts[1].first == "q", let number = Int(parts[1].dropFirst()),
      (1...4).contains(number)
    {
      return (Year(year), number)
    }
    throw UsageError(
      "\"\(text)\" is not a quarter",
      help: "Write the year in which it starts and q1 to q4: 2023-q2.")
  }

  // MARK: Making it

  func run() throws(UsageError) -> ExitCode {
    switch task {
    case .site(let folder): return try makeSite(folder)
    case .file(let request): return try makeFile(request)
    }
  }

  private func makeSite(_ folder: String) throws(UsageError) -> ExitCode {
    guard !DiskFileTree(root: folder).exists(SourcePath("Content")) else {
      throw UsageError(
        "\(folder) holds a site already, and is left as it is", help: "Name another folder.")
    }
    let path = folder.split(separator: "/").last.map(String.init) ?? ""
    let words = path.filter { $0 != "." }.isEmpty ? "our-site" : path
    let name = words.split { "-_ ".contains($0) }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    var started =
      options.isExample ? SiteDraft.example() : SiteDraft.site(named: name, on: options.date)
    started.next = [
      "Look at it: candour serve --source \(folder)",
      options.isExample
        ? "Its services and scores are made up: change Content/site.yaml first, then the rest."
        : "Change the name and the address in \(folder)/Content/site.yaml, then write Content/index.md.",
    ]
    return write(started, below: folder)
  }

  private func makeFile(_ request: StartedFiles.Request) throws(UsageError) -> ExitCode {
    let tree = try options.siteFolder()
    let started: StartedFiles
    do throws(StartedFiles.Refusal) {
      started = try StartedFiles.make(
        request, in: tree, on: options.date,
        jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    } catch {
      throw UsageError(error.message, help: error.help)
    }
    return write(started, below: options.source)
  }

  private func write(_ started: StartedFiles, below folder: String) -> ExitCode {
    if let (path, reason) = started.write(below: folder) {
      Terminal.standardError.write("candour: \(path) can't be written: \(reason.lowercased())\n")
      return .machineFailed
    }
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var out = started.files.map { "Made \(base)\($0.path)\n" }.joined()
    for note in started.notes { out += "Note: \(note)\n" }
    for (index, line) in started.next.enumerated() {
      out += (index == 0 ? "Next: " : "      ") + line + "\n"
    }
    Terminal.standardOutput.write(out)
    return .done
  }
}
