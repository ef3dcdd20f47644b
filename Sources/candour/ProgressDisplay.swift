internal import Glibc
internal import SiteBuild
internal import Synchronization

/// One line on the terminal that says how far a long build is. Nothing for a short one, and nothing
/// where nobody looks.
final class ProgressDisplay: Sendable {
  private let progress: BuildProgress
  private let isRunning = Atomic<Bool>(false)
  private let thread: Mutex<pthread_t?>

  init(_ progress: BuildProgress, isShown: Bool) {
    self.progress = progress
    thread = Mutex(nil)
    guard isShown, Terminal.standardError.isScreen else { return }
    isRunning.store(true, ordering: .relaxed)
    var started = pthread_t()
    let pointer = Unmanaged.passRetained(self).toOpaque()
    let problem = pthread_create(
      &started, nil,
      { pointer in
        pointer.map { Unmanaged<ProgressDisplay>.fromOpaque($0).takeRetainedValue().show() }
        return nil
      }, pointer)
    if problem == 0 { thread.withLock { $0 = started } }
  }

  func stop() {
    isRunning.store(false, ordering: .relaxed)
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
  }

  private func show() {
    var isShown = false
    // In short steps: a build that is done does not wait for its display.
    var steps = 0
    while isRunning.load(ordering: .relaxed) {
      steps += 1
      if steps > 40, steps % 10 == 0 {
        isShown = true
        Terminal.standardError.write("\r\u{1B}[K" + line)
      }
      usleep(10_000)
    }
    if isShown { Terminal.standardError.write("\r\u{1B}[K") }
  }

  private var line: String {
    switch progress.stage {
    case .reading: "Reading …"
    case .rendering: "Rendering \(progress.done) of \(progress.total) pages …"
    case .checking: "Checking links …"
    case .publishing: "Publishing …"
    }
  }
}
