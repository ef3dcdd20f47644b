internal import Glibc

/// Why the preview can't be shown: the machine's doing, not the content's.
public struct PreviewFailure: Error, Sendable {
  public var message: String
  public var help: String
}

/// A socket that waits for browsers, on the port that was asked for or the next that is free.
struct ListeningSocket {
  let descriptor: Int32
  let port: Int
  private static let mostTries = 50

  init(host: String, port wanted: Int) throws(PreviewFailure) {
    for port in wanted..<min(wanted + Self.mostTries, 65_536) {
      switch try Self.bind(host, port) {
      case .bound(let descriptor, let port):
        self.descriptor = descriptor
        self.port = port
        return
      case .taken: continue
      }
    }
    throw PreviewFailure(
      message: "port \(wanted) and those after it are taken",
      help: "End another preview that still runs, or name a free port with --port.")
  }

  private enum Attempt {
    case bound(Int32, port: Int)
    case taken
  }

  private static func bind(_ host: String, _ port: Int) throws(PreviewFailure) -> Attempt {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found?.pointee else {
      throw PreviewFailure(
        message: "there is no \"\(host)\" here to listen on",
        help:
          "Leave --host out to see the preview on this computer, or name one of this computer's own addresses; 0.0.0.0 is all of them."
      )
    }
    defer { freeaddrinfo(found) }
    let kind = address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(address.ai_family, kind, 0)
    guard descriptor >= 0 else { throw failure(host, port) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    if Glibc.bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
      listen(descriptor, 256) == 0
    {
      return .bound(descriptor, port: boundPort(descriptor) ?? port)
    }
    let number = errno
    close(descriptor)
    guard number == EADDRINUSE else {
      errno = number
      throw failure(host, port)
    }
    return .taken
  }

  /// Port 0 asks for any.
  private static func boundPort(_ descriptor: Int32) -> Int? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      guard getsockname(descriptor, pointer, &length) == 0 else { return nil }
      // In both families the port stands behind the family's two bytes, the high byte first.
      return Int(bytes[2]) << 8 | Int(bytes[3])
    }
  }

  private static func failure(_ host: String, _ port: Int) -> PreviewFailure {
    let why = String(cString: strerror(errno)).lowercased()
    return PreviewFailure(
      message: "the preview can't listen on port \(port) of \(host): \(why)",
      help: errno == EACCES
        ? "Ports below 1024 are the system's own: choose another with --port."
        : "Leave --host out, or name one of this computer's own addresses.")
  }
}
