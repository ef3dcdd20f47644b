internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// Serves over HTTP with GNU libmicrohttpd: a few threads of its own, which call `responder`.
final class HTTPServer: Sendable {
  private let responder: any HTTPResponder
  private let daemon = Mutex<Handle?>(nil)

  /// Only ever handed back to the library.
  private struct Handle: @unchecked Sendable { var pointer: OpaquePointer }

  private static let threads: UInt32 = 4
  /// Shared out among the threads, one of which may have taken most of a crowd: what is more than
  /// its share would be turned away.
  private static let mostConnections: UInt32 = 4 * 600
  /// Seconds after which a client that neither reads nor asks is dropped.
  private static let patience: UInt32 = 30

  init(_ responder: any HTTPResponder) { self.responder = responder }

  func start(on socket: ListeningSocket) throws(PreviewFailure) {
    let flags =
      MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
    let options: [any CVarArg] = [
      Int32(MHD_OPTION.LISTEN_SOCKET.rawValue), socket.descriptor,
      Int32(MHD_OPTION.THREAD_POOL_SIZE.rawValue), Self.threads,
      Int32(MHD_OPTION.CONNECTION_LIMIT.rawValue), Self.mostConnections,
      Int32(MHD_OPTION.CONNECTION_TIMEOUT.rawValue), Self.patience,
      // Paths come as they were sent: decoded here, %00 would end a text in C.
      Int32(MHD_OPTION.UNESCAPE_CALLBACK.rawValue),
      unsafeBitCast(Self.leaveEncoded, to: OpaquePointer.self), Int(0),
      Int32(MHD_OPTION.END.rawValue),
    ]
    let context = Unmanaged.passUnretained(self).toOpaque()
    let started = withVaList(options) { options in
      MHD_start_daemon_va(flags, 0, nil, nil, Self.handle, context, options)
    }
    guard let started else {
      throw PreviewFailure(
        message: "the preview's server can't be started: "
          + String(cString: strerror(errno)).lowercased(),
        help: "Too many programs may be running: end some, and try again.")
    }
    daemon.withLock { $0 = Handle(pointer: started) }
  }

  /// All listeners must have been told to end before.
  func stop() {
    let running = daemon.withLock { daemon in
      defer { daemon = nil }
      return daemon
    }
    if let running { MHD_stop_daemon(running.pointer) }
  }

  private static let leaveEncoded:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?
    ) -> Int = { _, _, text in text.map { strlen($0) } ?? 0 }

  // MARK: Requests

  private static let handle: MHD_AccessHandlerCallback = {
    context, connection, url, method, _, _, uploadSize, state in
    guard let context, let connection, let url, let method, let uploadSize, let state else {
      return .NO
    }
    let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
    // The first of several calls comes before a body. Nobody who reads sends one; to others the
    // answer is given without waiting for it.
    if state.pointee == nil {
      state.pointee = context
      let name = String(cString: method)
      if name == "GET" || name == "HEAD" { return .YES }
    } else if uploadSize.pointee > 0 {
      uploadSize.pointee = 0
      return .YES
    }
    func header(_ name: String) -> String? {
      MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
    }
    let request = HTTPRequest(
      method: String(cString: method), path: String(cString: url), host: header("Host"),
      range: header("Range"), ifRange: header("If-Range"), ifNoneMatch: header("If-None-Match"),
      page: MHD_lookup_connection_value(connection, .GET_ARGUMENT_KIND, "page")
        .map { String(cString: $0) })
    return send(server.responder.answer(request), to: connection)
  }

  private static func send(_ answer: HTTPResponse, to connection: OpaquePointer) -> MHD_Result {
    let response: OpaquePointer?
    switch answer.body {
    case .bytes(let bytes):
      response = bytes.withUnsafeBytes {
        MHD_create_response_from_buffer(
          $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .file(let file):
      response = MHD_create_response_from_fd_at_offset64(
        UInt64(file.count), file.descriptor, UInt64(file.start))
      if response == nil { file.discard() }
    case .events(let listener): response = stream(listener, connection)
    }
    guard let response else { return .NO }
    for (name, value) in answer.headers { MHD_add_response_header(response, name, value) }
    defer { MHD_destroy_response(response) }
    return MHD_queue_response(connection, answer.status, response)
  }

  // MARK: Events

  private static func stream(_ listener: EventListener, _ connection: OpaquePointer)
    -> OpaquePointer?
  {
    let handle = Handle(pointer: connection)
    listener.attach(
      EventListener.Waker(
        resume: { MHD_resume_connection(handle.pointer) },
        suspend: { MHD_suspend_connection(handle.pointer) }))
    let kept = Unmanaged.passRetained(listener)
    let response = MHD_create_response_from_callback(
      UInt64.max, 1024, sendEvents, kept.toOpaque(), forget)
    if response == nil { kept.release() }
    return response
  }

  private static let sendEvents: MHD_ContentReaderCallback = { context, _, buffer, size in
    guard let context, let buffer else { return -1 }
    let listener = Unmanaged<EventListener>.fromOpaque(context).takeUnretainedValue()
    switch listener.send(into: UnsafeMutableRawBufferPointer(start: buffer, count: size)) {
    case .sent(let count): return count
    case .asleep: return 0
    case .ended: return -1
    }
  }

  private static let forget: MHD_ContentReaderFreeCallback = { context in
    guard let context else { return }
    Unmanaged<EventListener>.fromOpaque(context).takeRetainedValue().detach()
  }
}
