internal import Glibc
internal import SiteModel
internal import Synchronization

/// The next site, being written beside the one that stands. Thrown away unless it is published.
///
/// Workers write at the same time: each file once, never through a link. A file that the standing
/// site has unchanged is linked to instead of written.
final class StagedOutput: Sendable {
  private let folder: OutputFolder
  private let descriptor: Int32
  private let standing: OutputManifest?
  private let standingDescriptor: Int32
  private let written = Mutex<[String: WrittenFile]>([:])
  private let failure = Mutex<PublishFailure?>(nil)
  private let isPublished = Mutex(false)
  private let edition: SiteEdition

  /// A file as it was when it was written: what a later build in the same process checks before it
  /// takes the file over without looking inside.
  struct WrittenFile: Sendable {
    var entry: OutputManifest.Entry
    /// Nanoseconds.
    var modified: Int
  }

  /// The first file of every staging folder: what says, after a crash, that all in it is ours.
  static let marker = ".candour-staging"

  init(_ folder: OutputFolder, standing: StandingSite, edition: SiteEdition) throws(PublishFailure)
  {
    self.folder = folder
    self.edition = edition
    descriptor = try Self.makeFolder(folder)
    if case .ours(let manifest) = standing {
      self.standing = manifest
      standingDescriptor = open(folder.site, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    } else {
      self.standing = nil
      standingDescriptor = -1
    }
  }

  /// The staging folder, open, with its mark in it.
  private static func makeFolder(_ folder: OutputFolder) throws(PublishFailure) -> Int32 {
    func failure() -> PublishFailure {
      PublishFailure(
        .writeFailed, "\(folder.staging) can't be made: \(reason(errno))",
        help: "Remove what is there, or choose another place with --output.")
    }
    guard mkdir(folder.staging, 0o755) == 0 else { throw failure() }
    let descriptor = open(folder.staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let mark =
      descriptor < 0
      ? -1 : openat(descriptor, marker, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard mark >= 0 else {
      let problem = failure()
      if descriptor >= 0 { close(descriptor) }
      rmdir(folder.staging)
      throw problem
    }
    close(mark)
    return descriptor
  }

  deinit {
    close(descriptor)
    if standingDescriptor >= 0 { close(standingDescriptor) }
    if !isPublished.withLock({ $0 }) { removeTree(folder.staging) }
  }

  /// Everything that was written or taken over so far.
  var files: [String: WrittenFile] { written.withLock { $0 } }

  /// Also what was taken over, which must not be written again.
  func hasWritten(_ file: String) -> Bool { written.withLock { $0[file] != nil } }

  var problem: PublishFailure? { failure.withLock { $0 } }

  // MARK: Writing

  func write(_ bytes: UnsafeRawBufferPointer, to file: String, digest: Digest) {
    guard problem == nil else { return }
    if standing?.files[file]?.digest == digest, holds(bytes, file), link(file, digest, bytes.count)
    {
      return
    }
    guard let output = create(file) else { return }
    defer { close(output) }
    guard writeAll(bytes, to: output) else { return fail(file, errno) }
    note(file, digest, output)
  }

  func write(_ bytes: [UInt8], to file: String) {
    bytes.withUnsafeBytes { write($0, to: file, digest: Digest(of: $0)) }
  }

  /// Copies a file of the author's, which may be large, without taking it into memory.
  func copy(_ source: String, to file: String) {
    guard problem == nil else { return }
    let input = open(source, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard input >= 0 else { return failReading(source, reason(errno)) }
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return failReading(source, "it is not a file any more")
    }
    if let known = standing?.files[file], isCopy(file, of: input, size: known.size),
      link(file, known.digest, known.size)
    {
      return
    }
    lseek(input, 0, SEEK_SET)
    guard let output = create(file) else { return }
    defer { close(output) }
    var digests = DigestBuilder()
    let isWhole = inChunks(of: input) { chunk in
      digests.add(Digest(of: chunk))
      return writeAll(chunk, to: output)
    }
    guard isWhole else { return fail(file, errno) }
    note(file, digests.finish(), output)
  }

  /// Whether the standing site's file has the bytes of `input`.
  private func isCopy(_ file: String, of input: Int32, size: Int) -> Bool {
    var status = stat()
    guard fstat(input, &status) == 0, Int(status.st_size) == size else { return false }
    let old = openat(standingDescriptor, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard old >= 0 else { return false }
    defer { close(old) }
    // Compared as far as the input goes: what was added behind that would stay.
    var oldStatus = stat()
    guard fstat(old, &oldStatus) == 0, oldStatus.st_size == status.st_size else { return false }
    return inChunks(of: input) { chunk in
      withUnsafeTemporaryAllocation(byteCount: chunk.count, alignment: 16) { buffer in
        var done = 0
        while done < chunk.count {
          let got = read(old, buffer.baseAddress! + done, chunk.count - done)
          if got < 0, errno == EINTR { continue }
          if got <= 0 { return false }
          done += got
        }
        return memcmp(buffer.baseAddress!, chunk.baseAddress!, chunk.count) == 0
      }
    }
  }

  /// Hands a file's bytes to `use`, some at a time; false when it, or reading, fails.
  private func inChunks(of input: Int32, _ use: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let got = read(input, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return got == 0 }
        guard use(UnsafeRawBufferPointer(rebasing: buffer[..<got])) else { return false }
      }
    }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer, to output: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(output, bytes.baseAddress! + done, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      done += count
    }
    return true
  }

  /// Takes over a file that an earlier build wrote. One that nobody has touched since is not looked
  /// into; where its time is another, as in a copy of the folder, its bytes tell.
  func takeOver(_ file: String, _ known: WrittenFile) -> Bool {
    guard standing?.files[file]?.digest == known.entry.digest else { return false }
    var status = stat()
    guard fstatat(standingDescriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0,
      Int(status.st_size) == known.entry.size,
      modified(status) == known.modified || holds(known.entry, file)
    else { return false }
    return link(file, known.entry.digest, known.entry.size)
  }

  /// Whether the standing site's file has just these bytes. Reading and comparing costs a tenth of
  /// writing the file anew on ext4.
  private func holds(_ bytes: UnsafeRawBufferPointer, _ file: String) -> Bool {
    let input = openat(standingDescriptor, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard input >= 0 else { return false }
    defer { close(input) }
    var done = 0
    let isSame = inChunks(of: input) { chunk in
      defer { done += chunk.count }
      return done + chunk.count <= bytes.count
        && memcmp(chunk.baseAddress!, bytes.baseAddress! + done, chunk.count) == 0
    }
    return isSame && done == bytes.count
  }

  /// Whether the standing site's file is the one that was written.
  private func holds(_ known: OutputManifest.Entry, _ file: String) -> Bool {
    let input = openat(standingDescriptor, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard input >= 0 else { return false }
    defer { close(input) }
    let bytes = [UInt8](unsafeUninitializedCapacity: known.size) { buffer, count in
      while count < known.size {
        let got = read(input, buffer.baseAddress! + count, known.size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
    }
    return Digest(of: bytes) == known.digest
  }

  private func link(_ file: String, _ digest: Digest, _ size: Int) -> Bool {
    if linkat(standingDescriptor, file, descriptor, file, 0) != 0 {
      guard errno == ENOENT, makeFolder(of: file),
        linkat(standingDescriptor, file, descriptor, file, 0) == 0
      else { return false }
    }
    var status = stat()
    guard fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    let entry = OutputManifest.Entry(digest: digest, size: size)
    written.withLock { $0[file] = WrittenFile(entry: entry, modified: modified(status)) }
    return true
  }

  private func create(_ file: String) -> Int32? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    guard OutputManifest.canList(file) else {
      fail(file, EINVAL)
      return nil
    }
    // Nearly every page is the first in its folder: making that first saves a failed open.
    let output = makeFolder(of: file) ? openat(descriptor, file, flags, 0o644) : -1
    if output >= 0 { return output }
    fail(file, errno)
    return nil
  }

  private func makeFolder(of file: String) -> Bool {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return true }
    let folder = String(file[..<slash])
    if mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, makeFolder(of: folder) else { return false }
    return mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST
  }

  private func note(_ file: String, _ digest: Digest, _ output: Int32) {
    var status = stat()
    guard fstat(output, &status) == 0 else { return fail(file, errno) }
    let entry = OutputManifest.Entry(digest: digest, size: Int(status.st_size))
    written.withLock { $0[file] = WrittenFile(entry: entry, modified: modified(status)) }
  }

  private func modified(_ status: stat) -> Int {
    status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  func failReading(_ source: String, _ why: String) {
    let failed = PublishFailure(
      .unreadableFile, "\(source) can't be read: \(why)",
      help: advice("It was moved or changed while the site was being built. Build again."))
    failure.withLock { $0 = $0 ?? failed }
  }

  private func fail(_ file: String, _ number: Int32) {
    let failed = PublishFailure(
      .writeFailed, "\(file) can't be written: \(reason(number))", help: help(for: number))
    failure.withLock { $0 = $0 ?? failed }
  }

  private func help(for number: Int32) -> String? {
    switch number {
    case ENOSPC: advice("Make room on the disk, or choose another place with --output.")
    case ENAMETOOLONG:
      advice("The name is too long: shorten it, to 255 letters at most and fewer with accents.")
    case EINVAL: advice("Name it with letters, digits and hyphens.")
    default: advice(nil)
    }
  }

  /// What to do, and that nothing is lost meanwhile.
  private func advice(_ words: String?) -> String? {
    let parts = [words, standing == nil ? nil : "The site that was there still stands."]
    return parts.contains { $0 != nil } ? parts.compactMap(\.self).joined(separator: " ") : nil
  }

  // MARK: Publishing

  /// Lists what was written, and takes the standing site's place in one step.
  func publish() throws(PublishFailure) {
    let manifest = OutputManifest(edition: edition, files: files.mapValues(\.entry))
    let text = manifest.text()
    text.withUnsafeBytes { write($0, to: OutputManifest.name, digest: Digest(of: $0)) }
    if let problem { throw problem }
    unlinkat(descriptor, Self.marker, 0)
    try folder.exchange()
    isPublished.withLock { $0 = true }
    // What stood there is now in the staging folder.
    if let standing {
      removeListed(standing, in: folder.staging)
    } else {
      removeEmptyFolders(folder.staging)
    }
  }
}
