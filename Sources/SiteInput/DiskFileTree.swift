internal import Glibc
public import SiteModel

/// A site on disk. Plain POSIX: Foundation's enumerator takes ten times as long to list 10,000
/// files, and importing it triples the time to start.
public struct DiskFileTree: FileTree {
  private let root: String

  public init(root: String) { self.root = root }

  public func files(below folder: String) -> (files: [ListedFile], problems: [Diagnostic]) {
    var listing = Listing(root: root, top: folder)
    listing.walk(folder, inside: [])
    listing.files.sort { $0.path < $1.path }
    return (listing.files, listing.problems)
  }

  public func read(_ path: SourcePath, limit: Int) throws(FileProblem) -> [UInt8] {
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    guard size <= limit else { throw .tooLarge(size: size) }
    // One more than it should have: a file that grows meanwhile is read as it was, and no further.
    return try bytes(of: descriptor, atMost: size + 1)
  }

  public func start(of path: SourcePath, count: Int) throws(FileProblem) -> [UInt8] {
    let (descriptor, _) = try openFile(path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, atMost: count)
  }

  /// Without waiting: opening a pipe that nobody writes into would hold the build up for ever.
  private func openFile(_ path: SourcePath) throws(FileProblem) -> (descriptor: Int32, size: Int) {
    let descriptor = open(absolute(path.text), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .missing }
      throw .unreadable(String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let why = String(cString: strerror(errno))
      close(descriptor)
      throw .unreadable(why)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .unreadable(isFolder ? String(cString: strerror(EISDIR)) : FileProblem.notAFile)
    }
    return (descriptor, Int(status.st_size))
  }

  private func bytes(of descriptor: Int32, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    var failure: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, limit - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .unreadable(String(cString: strerror(errno))) }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  public func exists(_ path: SourcePath) -> Bool { access(absolute(path.text), F_OK) == 0 }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : root + "/" + path }
}

/// A walk in progress.
private struct Listing {
  let root: String
  /// The folder that is listed: nothing outside it gets in by a link.
  let top: String
  /// Where that really lies: it may be a link itself.
  private let realTop: String?
  /// A theme's folder is often a repository of its own, with hidden files for its tools.
  private let namesHidden: Bool
  var files: [ListedFile] = []
  var problems: [Diagnostic] = []

  init(root: String, top: String) {
    self.root = root
    self.top = top
    namesHidden = top == "Content"
    realTop = realPath(top.hasPrefix("/") ? top : root + "/" + top)
  }

  /// `inside` holds the folders that we are in, by device and number: a symbolic link to one of
  /// them would never end.
  mutating func walk(_ folder: String, inside: [FolderIdentity]) {
    let path = absolute(folder)
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let identity = FolderIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    if inside.contains(identity) {
      problems.append(
        Diagnostic(
          .linkLoop, at: SourceSpan(wholeOf: SourcePath(folder)),
          "\"\(folder)\" leads back into a folder that it lies in",
          help: "Remove this link between folders: following it would never end."))
      return
    }
    guard let directory = opendir(path) else {
      problems.append(unreadable(folder))
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self) { String(validatingCString: $0.baseAddress!) }
      }
      guard let name else {
        problems.append(
          Diagnostic(
            .strangeName, at: SourceSpan(wholeOf: SourcePath(folder)),
            "a file in this folder has a name that can't be read",
            help: "Rename it, with letters, digits and hyphens if you can."))
        continue
      }
      if HiddenNames.isLitter(name) { continue }
      // A byte, not a character: that takes an accent behind it along.
      if name.utf8.first == UInt8(ascii: ".") {
        if namesHidden { problems.append(hidden(folder + "/" + name)) }
        continue
      }
      visit(folder + "/" + name, kind: Int32(entry.pointee.d_type), inside: inside + [identity])
    }
  }

  private mutating func visit(_ path: String, kind: Int32, inside: [FolderIdentity]) {
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      problems.append(
        Diagnostic(
          .strangeName,
          at: SourceSpan(wholeOf: printable(path)),
          "this file's name has a line break in it, or something else that can't be seen",
          help: "Rename it, with letters, digits and hyphens if you can."))
      return
    }
    if kind == Int32(DT_DIR) { return walk(path, inside: inside) }
    if kind == Int32(DT_REG), path.hasSuffix(".md") {
      // Read in full anyway: asking for its size first is a tenth of listing a large site.
      files.append(ListedFile(path: SourcePath(path), size: 0, modified: 0))
      return
    }
    var status = stat()
    guard stat(absolute(path), &status) == 0 else {
      problems.append(
        errno == ELOOP
          ? Diagnostic(
            .linkLoop, at: SourceSpan(wholeOf: SourcePath(path)),
            "\"\(path)\" is a link that leads to itself",
            help: "Remove it, and put the file itself there.") : unreadable(path))
      return
    }
    if isLink(path, kind), !staysInside(path) {
      problems.append(
        Diagnostic(
          .linkOutside, at: SourceSpan(wholeOf: SourcePath(path)),
          "\"\(path)\" is a link to something outside \(top)/",
          help: "Copy the file here instead: only what lies in the folder is published."))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(path, inside: inside)
    case S_IFREG:
      let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      files.append(
        ListedFile(path: SourcePath(path), size: Int(status.st_size), modified: modified))
    default:
      problems.append(
        Diagnostic(
          .unreadableFile, at: SourceSpan(wholeOf: SourcePath(path)),
          "\"\(path)\" is neither a file nor a folder",
          help: "Remove it."))
    }
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : root + "/" + path
  }

  /// Some file systems don't say in the listing what an entry is.
  private func isLink(_ path: String, _ kind: Int32) -> Bool {
    guard kind == Int32(DT_UNKNOWN) else { return kind == Int32(DT_LNK) }
    var status = stat()
    return lstat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private func staysInside(_ path: String) -> Bool {
    guard let realTop, let real = realPath(absolute(path)) else { return false }
    // The folder itself is inside too: such a link is a loop, which is said elsewhere.
    return real == realTop || real.utf8.starts(with: (realTop + "/").utf8)
  }

  private func printable(_ path: String) -> SourcePath {
    var text = ""
    for scalar in path.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      text.unicodeScalars.append(scalar)
    }
    return SourcePath(text)
  }

  private func hidden(_ path: String) -> Diagnostic {
    let path = printable(path)
    return Diagnostic(
      .unusedFile, at: SourceSpan(wholeOf: path),
      "\"\(path.name)\" is hidden, and hidden files are not published",
      help: "Rename it without the full stop in front, or take it out of \(top)/.")
  }

  private func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: SourceSpan(wholeOf: SourcePath(path)),
      "\"\(path)\" can't be read: \(String(cString: strerror(errno)).lowercased())",
      help:
        "Allow yourself to read it (in its properties, under permissions), or take it out of the folder."
    )
  }
}

/// Where a path leads when every link in it is followed.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

private struct FolderIdentity: Equatable {
  var device: UInt64
  var number: UInt64
}
