internal import CShims
internal import Glibc
internal import SiteInput
internal import SiteModel

/// The places that publishing works with: the site that is served, and beside it, on the same file
/// system, the next one and the lock.
struct OutputFolder {
  let site: String
  let staging: String
  let lock: String

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last ?? ""
    let parent = path.dropLast(name.count)
    site = path
    staging = "\(parent).\(name).candour-staging"
    lock = "\(parent).\(name).candour-lock"
  }

  var parent: String {
    let parts = site.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "." }
    let parent = parts.dropLast().joined(separator: "/")
    return parent.isEmpty ? "/" : parent
  }

  /// A build must not write among what it reads: the next would take its pages for the author's.
  func refuse(inside source: String?) throws(PublishFailure) {
    guard let source, let top = realPath(source) else { return }
    let place = eventualPath(site)
    func refusal(_ what: String) -> PublishFailure {
      PublishFailure(
        .outputNotOurs, "\(site) \(what)",
        help: "Choose another place with --output, such as --output _site. Nothing was changed.")
    }
    if place == top { throw refusal("is the site's own folder") }
    for name in ["Content", "Themes"] {
      let folder = realPath(top + "/" + name) ?? top + "/" + name
      if place == folder || place.utf8.starts(with: (folder + "/").utf8) {
        throw refusal("lies in the site's own folder \(name)/")
      }
    }
  }

  func makeParent() throws(PublishFailure) {
    guard makeFolders(parent) else {
      throw PublishFailure(
        .writeFailed, "the folder \(parent) can't be made: \(reason(errno))",
        help: "Make it, or choose another place with --output.")
    }
  }

  /// Tries the exchange on two empty folders, before anything is touched.
  func probeExchange() throws(PublishFailure) {
    let (one, other) = (staging + "-probe-1", staging + "-probe-2")
    guard mkdir(one, 0o755) == 0 || errno == EEXIST, mkdir(other, 0o755) == 0 || errno == EEXIST
    else {
      throw PublishFailure(
        .writeFailed, "nothing can be written beside \(site): \(reason(errno))",
        help: "Choose another place with --output.")
    }
    let problem = candour_exchange(one, other)
    rmdir(one)
    rmdir(other)
    if problem != 0 { throw noExchange(problem) }
  }

  /// Puts the staged site in the served one's place in one step.
  func exchange() throws(PublishFailure) {
    let isFirst = access(site, F_OK) != 0
    let problem =
      isFirst ? candour_move_to_free_name(staging, site) : candour_exchange(staging, site)
    guard problem != 0 else { return }
    if problem == EBUSY || problem == EXDEV {
      throw PublishFailure(
        .noExchange, "\(site) is a file system of its own and can't be exchanged in one step",
        help: "Choose a folder inside it with --output: \(site)/site.")
    }
    throw noExchange(problem)
  }

  private func noExchange(_ problem: Int32) -> PublishFailure {
    PublishFailure(
      .noExchange,
      "this file system can't exchange two folders in one step: \(reason(problem))",
      help: "Choose a place on a local disk (ext4, xfs, btrfs or tmpfs) with --output.")
  }
}

/// The same for a path of which only the beginning may be there yet.
private func eventualPath(_ path: String) -> String {
  if let real = realPath(path) { return real }
  var parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.popLast() else { return path }
  let parent = parts.joined(separator: "/")
  let above =
    parts.isEmpty ? eventualPath(".") : parent.isEmpty ? "/" : eventualPath(parent)
  switch last {
  case "", ".": return above
  case "..": return above.lastIndex(of: "/").map { String(above[..<$0]) } ?? above
  default: return above == "/" ? "/" + last : above + "/" + last
  }
}

/// What the system says of an error number, as part of a sentence.
func reason(_ number: Int32) -> String { String(cString: strerror(number)).lowercased() }

/// A folder and those above it; false with `errno` when one can't be made.
func makeFolders(_ path: String) -> Bool {
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return true }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
    return false
  }
  guard makeFolders(String(path[..<slash])) else { return false }
  return mkdir(path, 0o755) == 0 || errno == EEXIST
}

/// The lock of an output folder: held as long as the value lives, gone with the process however it
/// ends.
struct OutputLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(_ folder: OutputFolder) throws(PublishFailure) {
    path = folder.lock
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        throw PublishFailure(
          .writeFailed, "\(path) can't be written: \(reason(errno))",
          help: "Choose another place with --output.")
      }
      let problem = candour_try_lock(descriptor)
      guard problem == 0 else {
        close(descriptor)
        throw PublishFailure(
          .outputBusy, "another build is writing \(folder.site)",
          help: "Wait until it is done, or choose another place with --output.")
      }
      // The holder before us may have removed the file that we opened: then lock the new one.
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
