internal import Glibc
public import SiteBuild
internal import SiteInput
public import SiteModel
internal import Synchronization

/// The live preview: serves the site as a build would publish it now, and again after each change.
/// Nothing is written to disk.
public final class PreviewServer: Sendable {
  /// What somebody who started it asked for.
  public struct Options: Sendable {
    public var request: BuildRequest
    public var host: String
    public var port: Int

    public init(request: BuildRequest, host: String = "127.0.0.1", port: Int = 4321) {
      self.request = request
      self.host = host
      self.port = port
    }
  }

  /// What one look at the site came to.
  public struct Report: Sendable {
    public var diagnostics: [Diagnostic]
    public var pageCount: Int
    /// How many files of pages were opened, and how many pages rendered before browsers were told
    /// and in all.
    public var openedCount: Int
    public var shownCount: Int
    public var renderedCount: Int
    public var withheldCount: Int
    /// Seconds until browsers were told, and until all was checked.
    public var shownAfter: Double
    public var checkedAfter: Double
    /// Nothing at the start.
    public var changed: ChangedNames?
    /// The system does not tell of changes: the folder is looked through now and then.
    public var isBlind: Bool
  }

  /// The files that changed; nothing where nobody knows.
  public struct ChangedNames: Sendable {
    public var names: [String]
  }

  public let port: Int
  public let host: String
  private let state = PreviewState()
  private let server: HTTPServer
  private let options: Options
  private let report: @Sendable (Report) -> Void
  private let wake: (read: Int32, write: Int32)
  private let thread = Mutex<pthread_t?>(nil)

  /// Starts serving; the site follows as soon as it is read.
  public init(_ options: Options, report: @escaping @Sendable (Report) -> Void)
    throws(PreviewFailure)
  {
    self.options = options
    self.report = report
    signal(SIGPIPE, SIG_IGN)
    Self.allowManyFiles()
    let socket = try ListeningSocket(host: options.host, port: options.port)
    port = socket.port
    host = options.host
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      let problem = errno
      close(socket.descriptor)
      throw Self.failure(problem)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wake = (ends[0], ends[1])
    server = HTTPServer(PreviewResponder(state: state, host: options.host))
    try server.start(on: socket)
    try startBuilding()
  }

  /// Of the two things that the system may have too little of.
  private static func failure(_ number: Int32) -> PreviewFailure {
    PreviewFailure(
      message: "the preview can't be started: " + String(cString: strerror(number)).lowercased(),
      help: "Too many programs may be running: end some, and try again.")
  }

  /// As many as the system lets a program open that asks: each browser's connection is one.
  private static func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 16_384)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  public static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Ends serving and watching.
  public func stop() {
    close(wake.write)
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
    state.end()
    // Each connection ends itself when it is told; one that does not hear is left behind.
    for _ in 0..<100 where state.isWatched { usleep(10_000) }
    if !state.isWatched { server.stop() }
    close(wake.read)
  }

  // MARK: Building

  private func startBuilding() throws(PreviewFailure) {
    var started = pthread_t()
    let kept = Unmanaged.passRetained(self)
    let problem = pthread_create(
      &started, nil,
      { pointer in
        pointer.map { Unmanaged<PreviewServer>.fromOpaque($0).takeRetainedValue().build() }
        return nil
      }, kept.toOpaque())
    guard problem == 0 else {
      // It would answer for ever that the site is being made.
      kept.release()
      stop()
      throw Self.failure(problem)
    }
    thread.withLock { $0 = started }
  }

  private func build() {
    // Watched before it is read: what changes meanwhile is read again.
    var watcher = FolderWatcher(
      root: options.request.sourceFolder ?? ".", theme: Self.themeFolder(options.request.theme))
    var session = SiteSession(options.request)
    var look = Look(changed: .everything, isFirst: true)
    while true {
      show(&look, &session)
      // Who goes on writing waits for no checks; but now and then they are made all the same.
      let mayStop = look.interruptions < Self.mostInterruptions
      if let outcome = session.complete(interrupted: { mayStop && watcher.hasNews() }) {
        tell(look, outcome, isBlind: watcher.isBlind)
        look = Look(changed: ChangedFiles())
      } else {
        look.interruptions += 1
      }
      guard let next = watcher.next(wake: wake.read, idle: state.nudge) else { return }
      look.add(next)
    }
  }

  private static let mostInterruptions = 10

  /// What is looked at, and what came of it so far.
  private struct Look {
    var changed: ChangedFiles
    /// What the checks have not seen yet.
    var files: Set<SourcePath>
    var isFirst: Bool
    var interruptions = 0
    var start = 0.0
    var shown = 0.0
    var openedCount = 0
    var shownCount = 0

    init(changed: ChangedFiles, isFirst: Bool = false) {
      self.changed = changed
      files = changed.files
      self.isFirst = isFirst
    }

    mutating func add(_ next: ChangedFiles) {
      changed = next
      files.formUnion(next.files)
    }
  }

  private func show(_ look: inout Look, _ session: inout SiteSession) {
    look.start = Self.seconds()
    let step = session.update(look.changed, open: state.openPages)
    if let site = step.site { state.show(site) }
    look.shown = Self.seconds()
    look.openedCount = step.openedCount
    look.shownCount = step.renderedCount
  }

  private func tell(_ look: Look, _ outcome: SiteSession.Outcome, isBlind: Bool) {
    if let site = outcome.site { state.show(site, isNew: outcome.isNew) }
    state.report(
      ProblemsReport.json(outcome.diagnostics, SourceLookup(tree: options.request.tree)))
    let names = look.files.map(\.text).sorted(by: precedesByBytes)
    report(
      Report(
        diagnostics: outcome.diagnostics, pageCount: outcome.pageCount,
        openedCount: look.openedCount, shownCount: look.shownCount,
        renderedCount: outcome.renderedCount, withheldCount: outcome.withheldCount,
        shownAfter: look.shown - look.start, checkedAfter: Self.seconds() - look.start,
        changed: look.isFirst ? nil : ChangedNames(names: names), isBlind: isBlind))
  }

  private static func themeFolder(_ theme: String?) -> String? {
    guard let theme, access(theme + "/theme.yaml", F_OK) == 0 else { return nil }
    return realPath(theme)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
