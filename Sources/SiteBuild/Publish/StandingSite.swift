internal import Glibc
internal import SiteModel

/// What stands where the site is to go.
enum StandingSite {
  case nothing
  case ours(OutputManifest)

  /// Refuses a folder that holds anything that was not made by a build.
  static func inspect(_ folder: OutputFolder, edition: SiteEdition) throws(PublishFailure)
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
    guard manifest.edition == edition else { throw another(manifest.edition, edition, folder) }
    return .ours(manifest)
  }

  private static func another(_ held: SiteEdition, _ new: SiteEdition, _ folder: OutputFolder)
    -> PublishFailure
  {
    let heldDrafts = held.includesDrafts ? " with drafts" : ""
    let without = held.includesDrafts ? " without drafts" : ""
    let newDrafts = new.includesDrafts ? " with drafts" : without
    return PublishFailure(
      .outputAudience,
      "\(folder.site) holds the \(held.audience.rawValue) site\(heldDrafts), and this is the \(new.audience.rawValue) one\(newDrafts)",
      help: "Build it into another folder with --output, so that neither is served as the other.")
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
      if isFolder(folder + "/" + inside, kind: Int32(entry.pointee.d_type)) {
        pending.append(inside)
        folders.append(inside)
      } else {
        files.append(inside)
      }
    }
  }
  return (files, folders)
}

/// Some file systems don't say in the listing what an entry is.
private func isFolder(_ path: @autoclosure () -> String, kind: Int32) -> Bool {
  guard kind == Int32(DT_UNKNOWN) else { return kind == Int32(DT_DIR) }
  var status = stat()
  return lstat(path(), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a build has put a site there.
public func siteStands(in folder: String) -> Bool {
  access(folder + "/" + OutputManifest.name, F_OK) == 0
}
