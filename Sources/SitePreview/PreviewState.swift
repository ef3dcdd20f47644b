internal import Glibc
internal import SiteBuild
internal import SiteModel
internal import Synchronization

/// What is shown now, and who looks: changed by the one thread that builds, read by those that
/// serve.
final class PreviewState: Sendable {
  struct Shown: Sendable {
    var site: PreviewedSite?
    /// Grows with each change of the site, and with each of what is said about it.
    var siteNumber: Int
    var problemsNumber: Int
    /// What the checks say, as JSON.
    var problems: [UInt8]
  }

  private struct State {
    var shown: Shown
    var listeners: [EventListener] = []
    var isOver = false
  }

  private let state: Mutex<State>

  init() {
    // From the clock: to a browser that outlives the preview the next one's numbers are new.
    let first = time(nil) * 1000
    state = Mutex(
      State(
        shown: Shown(
          site: nil, siteNumber: first, problemsNumber: first,
          problems: ProblemsReport.starting)))
  }

  var shown: Shown { state.withLock { $0.shown } }

  /// The pages that browsers show.
  var openPages: [Route] {
    state.withLock { state in
      state.listeners.removeAll { $0.isGone }
      return Array(Set(state.listeners.compactMap(\.page)))
    }
  }

  /// `isNew`: browsers are to look whether their page is another.
  func show(_ site: PreviewedSite, isNew: Bool = true) {
    guard isNew else { return state.withLock { $0.shown.site = site } }
    change { shown in
      shown.site = site
      shown.siteNumber += 1
    }
  }

  func report(_ problems: [UInt8]) {
    guard problems != shown.problems else { return }
    change { shown in
      shown.problems = problems
      shown.problemsNumber += 1
    }
  }

  func add(_ listener: EventListener) {
    state.withLock { state in
      state.listeners.append(listener)
      listener.tell(Self.message(state.shown))
      if state.isOver { listener.end() }
    }
  }

  func nudge() {
    for listener in state.withLock({ $0.listeners }) { listener.nudge() }
  }

  func end() {
    let listeners = state.withLock { state in
      state.isOver = true
      return state.listeners
    }
    for listener in listeners { listener.end() }
  }

  /// Whether a browser still holds a connection.
  var isWatched: Bool { state.withLock { $0.listeners.contains { !$0.isGone } } }

  private func change(_ change: (inout Shown) -> Void) {
    state.withLock { state in
      change(&state.shown)
      state.listeners.removeAll { $0.isGone }
      let message = Self.message(state.shown)
      for listener in state.listeners { listener.tell(message) }
    }
  }

  private static func message(_ shown: Shown) -> [UInt8] {
    let data = "{\"site\":\(shown.siteNumber),\"problems\":\(shown.problemsNumber)}"
    return Array("retry: 1000\nevent: state\ndata: \(data)\n\n".utf8)
  }
}
