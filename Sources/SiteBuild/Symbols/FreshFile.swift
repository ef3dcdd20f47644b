internal import Glibc

/// Writes a file of the team's folder: beside the old one first, then in its place, so that a full
/// disk or a pulled plug leaves the old one whole.
enum FreshFile {
  /// What the system says when it fails; nothing when it is done.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    let fresh = path + ".candour-new"
    var facts = stat()
    let mode = stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0o644
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    var written = 0
    var problem: String?
    bytes.withUnsafeBytes { raw in
      while written < raw.count, problem == nil {
        let count = Glibc.write(file, raw.baseAddress! + written, raw.count - written)
        if count > 0 { written += count } else { problem = String(cString: strerror(errno)) }
      }
    }
    if close(file) != 0, problem == nil { problem = String(cString: strerror(errno)) }
    if problem == nil, rename(fresh, path) != 0 { problem = String(cString: strerror(errno)) }
    if problem != nil { unlink(fresh) }
    return problem
  }

  /// The folder that a file is to lie in, and those above it.
  static func makeFolder(of path: String) -> String? {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var made = ""
    for part in folder {
      made += made.isEmpty && !part.isEmpty ? String(part) : "/" + part
      guard !made.isEmpty, made != "/", mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
      return String(cString: strerror(errno))
    }
    return nil
  }

  static func remove(_ path: String) { unlink(path) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
