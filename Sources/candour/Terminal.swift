internal import Glibc
internal import SiteModel

/// Standard output or standard error. Glibc's `stdout` and `stderr` are mutable globals, which
/// Swift 6 does not let anybody touch; their numbers do as well.
struct Terminal {
  let descriptor: Int32

  static let standardOutput = Terminal(descriptor: 1)
  static let standardError = Terminal(descriptor: 2)

  var isScreen: Bool { isatty(descriptor) == 1 }

  /// Colours only where somebody looks: not in a file, a pipe or CI's log.
  var showsColours: Bool {
    guard isScreen, getenv("NO_COLOR") == nil else { return false }
    guard let kind = getenv("TERM") else { return false }
    return String(cString: kind) != "dumb"
  }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// "1 page", "1,214 pages".
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(number == 1 ? one : many)"
}
