internal import Glibc
internal import SiteModel

extension StagedOutput {
  /// Removes what builds that were killed left beside the site.
  static func cleanUp(_ folder: OutputFolder) throws(PublishFailure) {
    rmdir(folder.staging + "-probe-1")
    rmdir(folder.staging + "-probe-2")
    guard access(folder.staging, F_OK) == 0 else { return }
    if access(folder.staging + "/" + marker, F_OK) == 0 {
      removeTree(folder.staging)
    } else if let manifest = OutputManifest.read(in: folder.staging) {
      removeFound(manifest, in: folder.staging)
    } else {
      removeEmptyFolders(folder.staging)
    }
    guard access(folder.staging, F_OK) != 0 else {
      throw PublishFailure(
        .outputNotOurs, "\(folder.staging) holds files that no build put there",
        help: "Look at them and move them elsewhere; the folder's name is Candour's own.")
    }
  }
}

/// The files that a manifest lists, then the folders that are empty, and the manifest last: killed
/// half-way, the next build knows what is left to do.
func removeListed(_ manifest: OutputManifest, in folder: String) {
  var folders: Set<Substring> = []
  for file in manifest.files.keys {
    unlink(folder + "/" + file)
    var path = file[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      guard folders.insert(path).inserted else { break }
    }
  }
  for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder + "/" + path) }
  removeManifest(folder)
}

/// The same for a folder that nobody has looked into yet: only what is found in it without
/// following a link, and also the folders that a removal which was killed had emptied.
private func removeFound(_ manifest: OutputManifest, in folder: String) {
  let found = everythingBelow(folder)
  for file in found.files where manifest.files[file] != nil { unlink(folder + "/" + file) }
  for path in found.folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
    rmdir(folder + "/" + path)
  }
  removeManifest(folder)
}

/// Only when nothing else is in there: somebody may have put a file into the old site since.
private func removeManifest(_ folder: String) {
  guard everythingBelow(folder).files == [OutputManifest.name] else { return }
  unlink(folder + "/" + OutputManifest.name)
  rmdir(folder)
}

/// Everything below a staging folder, its marker last: killed half-way, the next build knows that
/// what is left is ours.
func removeTree(_ folder: String) {
  let found = everythingBelow(folder)
  for file in found.files where file != StagedOutput.marker { unlink(folder + "/" + file) }
  for path in found.folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
    rmdir(folder + "/" + path)
  }
  unlink(folder + "/" + StagedOutput.marker)
  rmdir(folder)
}

/// A folder with nothing but folders in it: one that was made, empty, for the site to go into.
func removeEmptyFolders(_ folder: String) {
  for path in everythingBelow(folder).folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
    rmdir(folder + "/" + path)
  }
  rmdir(folder)
}
