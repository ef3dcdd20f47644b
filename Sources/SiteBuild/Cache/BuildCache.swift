internal import CShims
internal import Glibc
internal import SiteModel

/// What a build leaves for the next one, in a process of its own: `.candour-cache/` beside `Content`,
/// a file for each edition.
///
/// Nothing rests on it. It holds for the program that wrote it alone, byte for byte; what is not
/// whole, or of another program, is as good as none, and a cache that can't be written is not
/// written. So it may be deleted, copied or damaged at any time, and a site is the same with it and
/// without.
struct BuildCache {
  private static let heading = Array("candour cache 1\n".utf8)

  private let folder: String
  private let path: String

  init(folder: String, edition: SiteEdition) {
    self.folder = folder
    path = folder + "/" + edition.audience.rawValue + (edition.includesDrafts ? "-with-drafts" : "")
  }

  /// Nothing when there is none, or none that can be trusted.
  func read() -> BuildSnapshot? {
    guard let program = Self.program, let bytes = readWhole(path) else { return nil }
    var reader = PackReader(bytes)
    do throws(PackDamage) {
      for byte in Self.heading where try reader.byte() != byte { return nil }
      guard try reader.digest() == program,
        try reader.digest() == Self.digest(of: bytes, after: Self.payload)
      else { return nil }
      return try BuildSnapshot(&reader)
    } catch {
      return nil
    }
  }

  /// Where the file cannot be written, the next build starts from nothing, as the first did.
  func write(_ snapshot: BuildSnapshot) {
    guard let program = Self.program else { return }
    var writer = PackWriter(capacity: snapshot.estimatedSize)
    for byte in Self.heading { writer.add(byte) }
    writer.add(program)
    writer.add(Digest(high: 0, low: 0))
    snapshot.pack(into: &writer)
    writer.replace(at: Self.payload - 16, with: Self.digest(of: writer.bytes, after: Self.payload))
    mkdir(folder, 0o755)
    let new = path + ".new-\(getpid())"
    guard Self.write(writer.bytes, to: new) else {
      unlink(new)
      return
    }
    if rename(new, path) != 0 { unlink(new) }
  }

  /// Where what the checksum is of starts.
  private static let payload = heading.count + 32

  private static func digest(of bytes: [UInt8], after start: Int) -> Digest {
    bytes.withUnsafeBytes { Digest(of: UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    return bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  /// Another program, with another default theme in it perhaps, may render the same page otherwise: a
  /// version number would have to be thought of at each change.
  private static let program: Digest? = {
    let id = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = candour_build_id(buffer.baseAddress, buffer.count)
    }
    return id.isEmpty ? nil : Digest(of: id)
  }()
}

extension BuildSnapshot {
  fileprivate init(_ reader: inout PackReader) throws(PackDamage) {
    pages = try reader.list { (reader) throws(PackDamage) in try PageRecord(&reader) }
    var files: [String: StagedOutput.WrittenFile] = [:]
    let count = try reader.count()
    files.reserveCapacity(count)
    for _ in 0..<count {
      let name = try reader.string()
      let entry = OutputManifest.Entry(digest: try reader.digest(), size: try reader.int())
      files[name] = StagedOutput.WrittenFile(entry: entry, modified: try reader.int())
    }
    self.files = files
    guard reader.isAtEnd else { throw PackDamage() }
  }

  /// Somewhat more than it takes packed: growing into it would hold it twice.
  fileprivate var estimatedSize: Int {
    pages.reduce(files.count * 96) { $0 + 400 + $1.links.count * 21 + $1.ids.count * 8 }
  }

  fileprivate func pack(into writer: inout PackWriter) {
    writer.add(pages) { writer, page in page.pack(into: &writer) }
    // In an order, so that the same build leaves the same bytes.
    writer.add(files.sorted { precedesByBytes($0.key, $1.key) }) { writer, file in
      writer.add(file.key)
      writer.add(file.value.entry.digest)
      writer.add(file.value.entry.size)
      writer.add(file.value.modified)
    }
  }
}
