import Glibc

/// A folder for one test, which is gone when the test is over.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/candour-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refused(call: "mkdtemp") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { Self.remove(path) }

  struct Refused: Error { var call: String }

  func makeFolder(_ name: String) throws {
    var soFar = path
    for part in name.split(separator: "/") {
      soFar += "/" + part
      guard mkdir(soFar, 0o755) == 0 || errno == EEXIST else { throw Refused(call: "mkdir") }
    }
  }

  /// A file with the folders that it lies in.
  func write(_ name: String, _ text: String = "") throws {
    try write(Array(name.utf8), Array(text.utf8))
  }

  /// The name as bytes, for those that are not UTF-8.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolder(String(decoding: name[..<slash], as: UTF8.self))
    }
    let file = (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map {
      CChar(bitPattern: $0)
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Refused(call: "open") }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Refused(call: "write")
    }
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw Refused(call: "symlink") }
  }

  func makePipe(_ name: String) throws {
    guard mkfifo(path + "/" + name, 0o644) == 0 else { throw Refused(call: "mkfifo") }
  }

  func setPermissions(_ mode: mode_t, of name: String) throws {
    guard chmod(path + "/" + name, mode) == 0 else { throw Refused(call: "chmod") }
  }

  /// Follows no links. Names stay as C has them: some tests make names that are not UTF-8.
  private static func remove(_ path: UnsafePointer<CChar>) {
    if unlink(path) == 0 { return }
    chmod(path, 0o700)
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name in
            guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
            var child = Array(UnsafeBufferPointer(start: path, count: strlen(path)))
            child.append(CChar(bitPattern: UInt8(ascii: "/")))
            child += Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
            remove(child)
          }
        }
      }
      closedir(directory)
    }
    rmdir(path)
  }
}
