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
    var template = Array(("/tmp/candour-run-" + String(repeating: "X", count: 6)).utf8CString)
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
    let problem = posix_spawnp(&process, arguments[0], &actions, nil, &words, &surroundings)
    guard problem == 0 else {
      Self.remove(folder)
      // The second is said where the last place that is searched for programs is no folder.
      let isMissing = problem == ENOENT || problem == ENOTDIR
      throw isMissing ? .missing : .machine(String(cString: strerror(problem)))
    }
  }

  /// Waits until it is done; fails when it was ended before it was, or what it said is lost.
  func finish() throws(Problem) -> Result {
    defer { remove() }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .machine(String(cString: strerror(errno))) }
    }
    // Its code would be 0, as of one that went well.
    let signal = status & 0x7F
    guard signal == 0 else { throw .machine("It was ended by signal \(signal)") }
    return Result(
      code: status >> 8 & 0xFF, output: try contents("out"),
      errors: String(decoding: try contents("err"), as: UTF8.self))
  }

  private func contents(_ name: String) throws(Problem) -> [UInt8] {
    do throws(FileProblem) {
      return try DiskFileTree(root: folder).read(SourcePath(name), limit: 2_000_000_000)
    } catch {
      switch error {
      case .missing: throw .machine("What it said is gone")
      case .unreadable(let why): throw .machine(why)
      case .tooLarge: throw .machine("It said more than can be read")
      }
    }
  }

  private func remove() { Self.remove(folder) }

  private static func remove(_ folder: String) {
    for name in ["in", "out", "err"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}
