internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour build` and `candour check`: the same stages; only the former publishes.
struct BuildCommand {
  let options: BuildOptions
  let isCheck: Bool

  func run() throws(UsageError) -> ExitCode {
    let start = now()
    if options.remembers, options.includesDrafts || options.audience == .team {
      throw UsageError(
        "what is remembered is what everybody can see",
        help: "Use --remember without --drafts and --audience team.")
    }
    let tree = try options.siteFolder()
    let progress = BuildProgress()
    let display = ProgressDisplay(progress, isShown: !options.isQuiet)
    let result = BuildPipeline(request(tree), progress: progress).run()
    display.stop()
    printDiagnostics(result, SourceLookup(tree: tree))
    if let addresses = result.addresses, let problem = remember(addresses, tree) {
      Terminal.standardError.write(problem)
      exit(ExitCode.machineFailed.rawValue)
    }
    let code = conclude(result, seconds: now() - start)
    // Ends here, while the result is still held: nothing is left to do but to free its memory.
    withExtendedLifetime(result) { exit(code.rawValue) }
  }

  /// What goes wrong; written only where it changes.
  private func remember(_ addresses: String, _ tree: DiskFileTree) -> String? {
    let path = PublishedAddressesReader.path
    let bytes = Array(addresses.utf8)
    let held = try? tree.read(path, limit: .max)
    guard held != bytes else { return nil }
    return SourceFile.replace(options.source + "/" + path.text, with: bytes).map {
      "candour: the site is published, but \(path) can't be written: \($0.lowercased())\n"
    }
  }

  private func request(_ tree: DiskFileTree) -> BuildRequest {
    var request = BuildRequest(
      tree: tree, sourceFolder: options.source, output: isCheck ? nil : options.output,
      jobs: options.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    request.theme = options.theme
    request.date = options.date
    request.includesDrafts = options.includesDrafts
    request.audience = options.audience
    request.isRelative = options.isRelative
    request.isStrict = options.isStrict
    request.listsFigures = options.listsFigures
    request.listsAdvice = options.listsAdvice
    request.remembersAddresses = options.remembers
    request.cacheFolder = options.usesCache ? options.source + "/.candour-cache" : nil
    request.reviews = isCheck
    request.asksOtherSites = options.asksOtherSites
    return request
  }

  private func printDiagnostics(_ result: BuildResult, _ lookup: SourceLookup) {
    let terminal = Terminal.standardError
    var printer = DiagnosticPrinter(lookup: lookup, showsColours: terminal.showsColours)
    for diagnostic in result.diagnostics {
      terminal.write(
        options.diagnostics == .json ? printer.json(diagnostic) : printer.text(diagnostic))
    }
  }

  private func conclude(_ result: BuildResult, seconds: Double) -> ExitCode {
    let terminal = Terminal.standardError
    if let failure = result.failure {
      let diagnostic = Diagnostic(failure.code, at: nil, failure.message, help: failure.help)
      var printer = DiagnosticPrinter(
        lookup: SourceLookup(tree: DiskFileTree(root: options.source)),
        showsColours: terminal.showsColours)
      terminal.write(
        options.diagnostics == .json ? printer.json(diagnostic) : printer.text(diagnostic))
      return .machineFailed
    }
    let hasFailed =
      result.errorCount > 0 || (options.isStrict && result.warningCount > 0)
    if !options.isQuiet {
      printWithheld(result)
      let line = hasFailed ? failureLine(result) : successLine(result, seconds)
      (hasFailed ? terminal : Terminal.standardOutput).write(line + "\n")
      if hasFailed, isCheck { Terminal.standardOutput.write(summary(result, seconds) + "\n") }
    }
    return hasFailed ? .contentHasErrors : .done
  }

  private func successLine(_ result: BuildResult, _ seconds: Double) -> String {
    if isCheck { return summary(result, seconds) }
    let pages = counted(result.pageCount, "page", "pages")
    let warnings = counted(result.warningCount, "warning", "warnings")
    let took = "\(Int(seconds * 1000 + 0.5)) ms"
    return "Built \(pages) into \(options.output): \(warnings), \(took)."
  }

  /// On standard output, and in two sentences also where nobody looks at a screen.
  private func summary(_ result: BuildResult, _ seconds: Double) -> String {
    let summary = CheckSummary(
      counts: result.counts ?? CheckedCounts(), diagnostics: result.diagnostics,
      lookup: SourceLookup(tree: DiskFileTree(root: options.source)))
    let checked = summary.checked(milliseconds: Int(seconds * 1000 + 0.5))
    // Those of a check that failed are counted where they stand, on standard error.
    let found =
      result.errorCount == 0 && result.warningCount > 0
      ? "Found \(counted(result.warningCount, "warning", "warnings")).\n" : ""
    return "\(checked)\n\(found)\(summary.first())"
  }

  private func failureLine(_ result: BuildResult) -> String {
    let errors = counted(result.errorCount, "error", "errors")
    let warnings = counted(result.warningCount, "warning", "warnings")
    let isStanding = siteStands(in: options.output)
    let nothing =
      isStanding
      ? " Nothing was published; the site that was there still stands."
      : " Nothing was published."
    let stands = isCheck ? "" : nothing
    return "\(errors), \(warnings).\(stands)"
  }

  /// What exists and is not published, so that nobody has to wonder where a page is.
  private func printWithheld(_ result: BuildResult) {
    guard !result.withheld.isEmpty else { return }
    let terminal = Terminal.standardOutput
    terminal.write("Withheld: \(counted(result.withheld.count, "page", "pages")).\n")
    for page in result.withheld.prefix(20) {
      terminal.write("  \(page.path): \(page.explanation)\n")
    }
    if result.withheld.count > 20 {
      terminal.write("  and \(grouped(result.withheld.count - 20)) more\n")
    }
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
