internal import SiteModel
internal import Synchronization

/// A browser that is told of changes for as long as it shows a page.
///
/// It may be slow, or never read: of what it was not told yet only the newest is kept, and so it
/// costs the same however long it sleeps.
final class EventListener: Sendable {
  /// What wakes the connection's sender; nothing once the connection is gone.
  struct Waker: Sendable {
    var resume: @Sendable () -> Void
    var suspend: @Sendable () -> Void
  }

  enum Sending {
    case sent(Int)
    case asleep
    case ended
  }

  /// The page that it shows.
  let page: Route?
  private let state = Mutex(State())

  private struct State {
    var current: ArraySlice<UInt8> = []
    var next: [UInt8]?
    var waker: Waker?
    var isAsleep = false
    var isEnding = false
    var isGone = false

    mutating func wake() {
      guard isAsleep else { return }
      isAsleep = false
      waker?.resume()
    }
  }

  init(page: Route?) { self.page = page }

  /// In place of what it was not told yet.
  func tell(_ message: [UInt8]) {
    state.withLock { state in
      state.next = message
      state.wake()
    }
  }

  /// Something to send, so that a connection whose other end is gone is noticed.
  func nudge() {
    state.withLock { state in
      if state.next == nil { state.next = Array(":\n\n".utf8) }
      state.wake()
    }
  }

  func end() {
    state.withLock { state in
      state.isEnding = true
      state.wake()
    }
  }

  /// Nobody is there any more.
  var isGone: Bool { state.withLock { $0.isGone } }

  // MARK: The connection's side

  func attach(_ waker: Waker) { state.withLock { $0.waker = waker } }

  func detach() {
    state.withLock { state in
      state.waker = nil
      state.isGone = true
    }
  }

  func send(into buffer: UnsafeMutableRawBufferPointer) -> Sending {
    state.withLock { state in
      if state.isEnding { return .ended }
      if state.current.isEmpty, let next = state.next {
        state.current = next[...]
        state.next = nil
      }
      guard !state.current.isEmpty else {
        state.isAsleep = true
        // Under the lock: a wake that comes now must find it asleep.
        state.waker?.suspend()
        return .asleep
      }
      let part = state.current.prefix(buffer.count)
      buffer.copyBytes(from: part)
      state.current = state.current.dropFirst(part.count)
      return .sent(part.count)
    }
  }
}
