internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel
internal import SitePreview
internal import Synchronization

/// `candour serve`: the site as it would be published, while somebody writes it.
struct ServeCommand {
  let options: BuildOptions

  func run() throws(UsageError) -> ExitCode {
    _ = try options.siteFolder()
    var ends = sigset_t()
    sigemptyset(&ends)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ends, signal) }
    // Before any thread is started: each then leaves these signals to the one that waits for them.
    pthread_sigmask(SIG_BLOCK, &ends, nil)
    do throws(PreviewFailure) {
      let server = try PreviewServer(previewOptions(), report: PreviewLog(options).report)
      greet(server)
      var signal: Int32 = 0
      sigwait(&ends, &signal)
      if !options.isQuiet { Terminal.standardOutput.write("\nThe preview has ended.\n") }
      server.stop()
      return .done
    } catch {
      Terminal.standardError.write("candour: \(error.message)\n  help: \(error.help)\n")
      return .machineFailed
    }
  }

  private func previewOptions() -> PreviewServer.Options {
    var request = BuildRequest(
      tree: DiskFileTree(root: options.source), sourceFolder: options.source, output: nil,
      jobs: options.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    request.theme = options.theme
    request.date = options.date
    request.includesDrafts = options.includesDrafts
    request.audience = options.audience
    return PreviewServer.Options(
      request: request, host: options.host ?? Self.host, port: options.port ?? Self.port)
  }

  private static let host = "127.0.0.1"
  private static let port = 4321

  private func greet(_ server: PreviewServer) {
    let wanted = options.port ?? Self.port
    if server.port != wanted, wanted != 0 {
      Terminal.standardError.write("Port \(wanted) is taken: using \(server.port).\n")
    }
    if !PreviewServer.isLoopback(server.host) {
      Terminal.standardError.write(
        "warning: anyone on this network can see this preview, drafts and team pages too if you asked for them.\n"
      )
    }
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    // Also with --quiet: without it nobody would know where to look.
    Terminal.standardOutput.write("Preview: http://\(host):\(server.port)/\n")
    if !options.isQuiet {
      Terminal.standardOutput.write("Keep this running while you write. Ctrl-C ends it.\n")
    }
  }
}

/// What the terminal says while the preview runs: each change in a line, and the mistakes there are.
private final class PreviewLog: Sendable {
  private let options: BuildOptions
  private let said = Mutex<[Diagnostic]?>(nil)

  init(_ options: BuildOptions) { self.options = options }

  func report(_ report: PreviewServer.Report) {
    let isNew = said.withLock { said in
      defer { said = report.diagnostics }
      return said != report.diagnostics
    }
    let terminal = Terminal.standardError
    if isNew {
      var printer = DiagnosticPrinter(
        lookup: SourceLookup(tree: DiskFileTree(root: options.source)),
        showsColours: terminal.showsColours)
      for diagnostic in report.diagnostics { terminal.write(printer.text(diagnostic)) }
    }
    if report.changed == nil, report.isBlind {
      terminal.write(
        "warning: this system does not tell of changes here; the folder is looked through every two seconds instead.\n"
      )
    }
    guard !options.isQuiet, isNew || !report.isBlind else { return }
    Terminal.standardOutput.write(line(report) + "\n")
  }

  private func line(_ report: PreviewServer.Report) -> String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let counts =
      counted(errors, "error", "errors") + ", " + counted(warnings, "warning", "warnings")
    let time = "\(Int(report.shownAfter * 1000 + 0.5)) ms"
    guard let changed = report.changed else {
      let withheld =
        report.withheldCount == 0
        ? "" : " Withheld: \(counted(report.withheldCount, "page", "pages"))."
      return
        "\(counted(report.pageCount, "page", "pages")) to look at after \(time). \(counts).\(withheld)"
    }
    let what =
      changed.names.count == 1 ? changed.names[0] : counted(changed.names.count, "file", "files")
    let made = counted(report.renderedCount, "page", "pages")
    return "Changed \(what): \(made) made anew, shown after \(time). \(counts)."
  }
}
