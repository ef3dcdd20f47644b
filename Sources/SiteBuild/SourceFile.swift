internal import Glibc

/// Writes what somebody's folder is to hold. Each function returns what the system says when it
/// fails, and nothing when it is done.
public enum SourceFile {
  /// With the folders above it. Refused where there is a file, even one that appeared a moment ago.
  public static func create(_ path: String, _ bytes: [UInt8]) -> String? {
    if let problem = makeFolders(above: path) { return problem }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return reason }
    let problem = write(bytes, to: file)
    if problem != nil { unlink(path) }
    return problem
  }

  /// With the folders above it. Beside the file first, so that a full disk leaves the old one whole.
  public static func replace(_ path: String, with bytes: [UInt8]) -> String? {
    if let problem = makeFolders(above: path) { return problem }
    let fresh = path + ".candour-new"
    var facts = stat()
    let mode = stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0o666
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { return reason }
    var problem = write(bytes, to: file)
    if problem == nil, rename(fresh, path) != 0 { problem = reason }
    if problem != nil { unlink(fresh) }
    return problem
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func makeFolders(above path: String) -> String? {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part
      if mkdir(folder, 0o777) != 0, errno != EEXIST { return reason }
      folder += "/"
    }
    return nil
  }

  /// Closes the file too.
  private static func write(_ bytes: [UInt8], to file: Int32) -> String? {
    var problem: String?
    var written = 0
    bytes.withUnsafeBytes { raw in
      while written < raw.count, problem == nil {
        let count = Glibc.write(file, raw.baseAddress! + written, raw.count - written)
        if count > 0 { written += count } else { problem = reason }
      }
    }
    if close(file) != 0, problem == nil { problem = reason }
    return problem
  }
}
