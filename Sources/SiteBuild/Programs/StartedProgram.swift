internal import Glibc
internal import SiteInput
internal import SiteModel

/// Another program of the machine, at work. What it says goes into files, not pipes: nobody has to
/// read along.
struct StartedProgram {
  struct Result {
    var code: Int32
    var output: [UInt8]
    var errors: String
  }

  enum Problem: Error, Equatable {
    /// There is no such program.
    case missing
    /// In the system's words.
    case machine(String)
  }

  private let folder: String
  private var process: pid_t = 0

  /// Of the surroundings it gets only those in `keeping`, and nothing of our language.
  init(_ arguments: [String], input: [UInt8] = [], keeping: [String]) throws(Problem) {
    var template = Array("/tmp/candour-run-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .machine(String(cString: strerror(errno))) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.folder = folder
    if let why = SourceFile.create(folder + "/in", input) {
      rmdir(folder)
      throw .machine(why)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, folder + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", flags, 0o600)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let settings = keeping.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var surroundings: [UnsafeMutablePointer<CChar>?] =
      (settings + ["LC_ALL=C"]).map { strdup($0) } + [nil]
    defer { for word in words + surroundings { free(word) } }
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, &surroundings) == 0 else {
      Self.remove(folder)
      throw .missing
    }
  }

  /// Waits until it is done.
  func finish() -> Result {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    defer { remove() }
    return Result(
      code: status >> 8 & 0xFF, output: contents("out"),
      errors: String(decoding: contents("err"), as: UTF8.self))
  }

  private func contents(_ name: String) -> [UInt8] {
    let root = DiskFileTree(root: folder)
    return (try? root.read(SourcePath(name), limit: 2_000_000_000)) ?? []
  }

  private func remove() { Self.remove(folder) }

  private static func remove(_ folder: String) {
    for name in ["in", "out", "err"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}
