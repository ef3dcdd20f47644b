internal import Glibc

/// A part of a file on disk, open. Whoever sends it closes it.
struct OpenFile: Sendable {
  var descriptor: Int32
  var start: Int
  var count: Int
  /// Of the whole file.
  let size: Int
  /// Nanoseconds.
  let modified: Int

  /// Nothing unless it is a plain file that can be read.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    start = 0
    count = size
  }

  func discard() { close(descriptor) }
}
