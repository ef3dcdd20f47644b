internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour symbols import FROM` and `candour symbols list`.
struct SymbolsCommand {
  private enum Task {
    case list
    case bringIn(String)
  }

  private let task: Task
  private let options: BuildOptions

  init(_ options: BuildOptions) throws(UsageError) {
    let words = options.words
    self.options = options
    switch (words.first, words.count) {
    case ("list", 1): task = .list
    case ("import", 2): task = .bringIn(words[1])
    case ("import", 1):
      throw UsageError(
        "symbols import needs the folder that holds the pictures",
        help: "Download a set and unpack it, then name its folder: Downloads/mulberry-symbols.")
    case ("import", _):
      throw UsageError(
        "symbols import takes one folder or table, not \(words.count - 1)",
        help: "A name with spaces goes between quotation marks.")
    case ("list", _): throw UsageError("symbols list takes nothing more")
    case (let word?, _):
      throw UsageError(
        "symbols has no \"\(word)\"",
        help: suggestion(for: word, among: ["import", "list"]) ?? "See candour help symbols.")
    case (nil, _):
      throw UsageError("symbols does one of two things", help: "Write import FROM, or list.")
    }
    if case .list = task, options.wordsFile != nil || options.only != nil || options.set != nil {
      throw UsageError("--words, --only and --set are for symbols import")
    }
    if options.wordsFile != nil, options.only != nil {
      throw UsageError("--words and --only don't go together", help: "Write the one or the other.")
    }
  }

  func run() throws(UsageError) -> ExitCode {
    _ = try options.siteFolder()
    switch task {
    case .list: return list()
    case .bringIn(let folder): return try bringIn(folder)
    }
  }

  private var site: DiskFileTree { DiskFileTree(root: options.source) }

  private func report() -> EasyReadReport? {
    var request = BuildRequest(
      tree: site, sourceFolder: options.source, output: nil,
      jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    request.date = options.date
    request.reportsEasyRead = true
    request.includesDrafts = true
    request.audience = .team
    return BuildPipeline(request).run().easyRead
  }

  // MARK: Listing

  private func list() -> ExitCode {
    guard let report = report() else { return .done }
    Terminal.standardOutput.write(SymbolListText(report).text)
    return .done
  }

  // MARK: Importing

  private func bringIn(_ from: String) throws(UsageError) -> ExitCode {
    var path = from
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard access(path, F_OK) == 0 else {
      throw UsageError(
        "there is no folder or table \(path)",
        help: "Name the folder into which you unpacked the set, or your own table of files.")
    }
    let here = DiskFileTree(root: ".")
    let request = try request()
    let plan = SymbolImport.plan(request, from: SourcePath(path), in: here, into: site)
    guard plan.set != nil || !plan.problems.isEmpty else {
      throw UsageError(
        "no picture set is known by what lies in \(path)",
        help:
          "Mulberry has a symbol-info.csv, OpenMoji an openmoji.csv or openmoji.json, ARASAAC the JSON of its API. For any other, Widgit and Photosymbols too, make a table with the columns file and words, and name that with --set."
      )
    }
    let text = SymbolImportText(plan, isDryRun: options.isDryRun, isExplicit: request.isExplicit)
    show(plan.problems, here)
    guard !plan.problems.hasErrors else {
      Terminal.standardError.write("Nothing was brought in.\n")
      return .contentHasErrors
    }
    if !options.isDryRun {
      do throws(SymbolImportWriter.Failure) {
        try SymbolImportWriter.write(plan, below: options.source)
      } catch {
        Terminal.standardError.write(
          "candour: \(error.file) can't be written: \(error.reason.lowercased())\n")
        return .machineFailed
      }
    }
    Terminal.standardOutput.write(text.text)
    return .done
  }

  private func show(_ problems: [Diagnostic], _ tree: DiskFileTree) {
    guard !problems.isEmpty else { return }
    // A place is in the set's folder, or in the site's.
    let found = Set(problems).sorted(by: Diagnostic.inReadingOrder)
    for problem in found {
      let isOurs = problem.span.map { $0.file.text.hasPrefix("Content/") } ?? true
      var printer = DiagnosticPrinter(
        lookup: SourceLookup(tree: isOurs ? site : tree),
        showsColours: Terminal.standardError.showsColours)
      Terminal.standardError.write(printer.text(problem))
    }
  }

  private func request() throws(UsageError) -> SymbolImport.Request {
    var request = SymbolImport.Request(year: options.date?.year ?? SymbolImportWriter.thisYear)
    request.set = options.set
    if let only = options.only {
      request.isExplicit = true
      request.wishes = only.split(separator: ",").map { name in
        SymbolImport.Wish(
          words: nil, name: name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    } else if let file = options.wordsFile {
      request.isExplicit = true
      guard let bytes = try? DiskFileTree(root: ".").read(SourcePath(file), limit: 1_000_000)
      else {
        throw UsageError(
          "\(file) can't be read", help: "Write the words into a plain text file, one a line.")
      }
      request.wishes = SymbolImport.wishes(in: String(decoding: bytes, as: UTF8.self))
      if request.wishes.isEmpty {
        throw UsageError("\(file) has no words in it", help: "Write one a line.")
      }
    } else {
      request.wishes = (report()?.unlistedWords ?? []).map {
        SymbolImport.Wish(words: $0.word, name: nil)
      }
    }
    return request
  }
}
