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

  var audience: Audience
  var files: [String: Entry]

  /// Nothing when the folder has none, or a damaged one.
  static func read(in folder: String) -> OutputManifest? {
    guard let bytes = readWhole(folder + "/" + name) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(String.init) == heading,
      let audience = lines.popFirst().flatMap({ Audience(rawValue: String($0)) })
    else { return nil }
    var manifest = OutputManifest(audience: audience, files: [:])
    manifest.files.reserveCapacity(lines.count)
    for line in lines where !line.isEmpty {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let digest = Digest(hexadecimal: parts[0]),
        let size = Int(parts[1])
      else { return nil }
      manifest.files[String(parts[2])] = Entry(digest: digest, size: size)
    }
    return manifest
  }

  func text() -> [UInt8] {
    var out = "\(Self.heading)\n\(audience.rawValue)\n"
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

  private static func readWhole(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        if got <= 0 { break }
        count += got
      }
    }
  }
}

/// What stands where the site is to go.
enum StandingSite {
  case nothing
  case ours(OutputManifest)

  /// Refuses a folder that holds anything that was not made by a build.
  static func inspect(_ folder: OutputFolder, audience: Audience) throws(PublishFailure)
    -> StandingSite
  {
    var status = stat()
    guard lstat(folder.site, &status) == 0 else { return .nothing }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw PublishFailure(
        .outputNotOurs, "\(folder.site) is not a folder",
        help: "Remove it, or choose another place with --output.")
    }
    let found = everythingBelow(folder.site).files
    guard let manifest = OutputManifest.read(in: folder.site) else {
      if found.isEmpty { return .nothing }
      throw foreign(found, folder)
    }
    let others = found.filter { $0 != OutputManifest.name && manifest.files[$0] == nil }
    guard others.isEmpty else { throw foreign(others, folder) }
    guard manifest.audience == audience else {
      throw PublishFailure(
        .outputAudience,
        "\(folder.site) holds the \(manifest.audience.rawValue) site, and this is the \(audience.rawValue) one",
        help: "Build it into another folder with --output, so that neither is served as the other.")
    }
    return .ours(manifest)
  }

  private static func foreign(_ files: [String], _ folder: OutputFolder) -> PublishFailure {
    let shown = files.sorted().prefix(3).joined(separator: ", ")
    let more = files.count > 3 ? " and \(files.count - 3) more" : ""
    return PublishFailure(
      .outputNotOurs, "\(folder.site) holds files that no build put there: \(shown)\(more)",
      help: "Move them elsewhere, or choose another place with --output. Nothing was changed.")
  }
}

/// Every file and every folder below a folder, by path from it; links count as files.
func everythingBelow(_ folder: String) -> (files: [String], folders: [String]) {
  var files: [String] = []
  var folders: [String] = []
  var pending = [""]
  while let path = pending.popLast() {
    guard let directory = opendir(folder + "/" + path) else { continue }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(cString: bytes.bindMemory(to: CChar.self).baseAddress!)
      }
      if name == "." || name == ".." { continue }
      let inside = path.isEmpty ? name : path + "/" + name
      if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
        pending.append(inside)
        folders.append(inside)
      } else {
        files.append(inside)
      }
    }
  }
  return (files, folders)
}
