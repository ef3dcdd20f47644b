internal import Glibc
internal import SiteModel

/// The list, inside a published site, of the files that were written: what may be removed when the
/// next site takes its place, and what need perhaps not be written again. It says nothing of times,
/// so that the same input gives the same bytes here too.
struct OutputManifest: Sendable {
  static let name = ".candour"
  private static let heading = "candour 1"

  struct Entry: Sendable {
    var digest: Digest
    var size: Int
  }

  var edition: SiteEdition
  var files: [String: Entry]

  /// Nothing when the folder has none, or a damaged one. By bytes: to Swift's characters a line
  /// break or a space is another one with a mark behind it.
  static func read(in folder: String) -> OutputManifest? {
    guard let bytes = readWhole(folder + "/" + name) else { return nil }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(heading.utf8),
      let second = lines.popFirst(),
      let edition = SiteEdition(line: String(decoding: second, as: UTF8.self))
    else { return nil }
    var manifest = OutputManifest(edition: edition, files: [:])
    manifest.files.reserveCapacity(lines.count)
    for line in lines where !line.isEmpty {
      let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3,
        let digest = Digest(hexadecimal: String(decoding: parts[0], as: UTF8.self)),
        let size = Int(String(decoding: parts[1], as: UTF8.self)),
        let path = String(validating: parts[2], as: UTF8.self), canList(path)
      else { return nil }
      manifest.files[path] = Entry(digest: digest, size: size)
    }
    return manifest
  }

  /// Whether a path names a file below the folder and nothing else, and fits on a line: what a
  /// manifest says is removed, and anybody may have written into it.
  static func canList(_ path: String) -> Bool {
    guard !path.utf8.contains(where: { $0 == 0x0A || $0 == 0 }) else { return false }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
  }

  func text() -> [UInt8] {
    var out = "\(Self.heading)\n\(edition.line)\n"
    out.reserveCapacity(files.count * 96)
    for (path, entry) in files.sorted(by: { precedesByBytes($0.key, $1.key) }) {
      out += entry.digest.description
      out += " "
      out += String(entry.size)
      out += " "
      out += path
      out += "\n"
    }
    return Array(out.utf8)
  }
}

/// Which of the sites that one folder of content can become.
struct SiteEdition: Sendable, Hashable {
  var audience: Audience
  var includesDrafts: Bool

  private static let drafts = " with-drafts"
}

extension SiteEdition {
  /// The second line of a manifest.
  init?(line: String) {
    let includesDrafts = line.hasSuffix(Self.drafts)
    let name = includesDrafts ? String(line.dropLast(Self.drafts.count)) : line
    guard let audience = Audience(rawValue: name) else { return nil }
    self.init(audience: audience, includesDrafts: includesDrafts)
  }

  var line: String { audience.rawValue + (includesDrafts ? Self.drafts : "") }
}

/// Nothing where there is no plain file that can be read.
func readWhole(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  let size = Int(status.st_size)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      count += got
    }
  }
}
