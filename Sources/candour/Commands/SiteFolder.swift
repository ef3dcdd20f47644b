internal import Glibc
internal import SiteInput
internal import SiteModel

extension BuildOptions {
  /// The folder that holds Content/. Every command that needs one refuses any other in these words.
  func siteFolder() throws(UsageError) -> DiskFileTree {
    guard access(source, F_OK) == 0 else {
      throw UsageError(
        "there is no folder \(source)", help: "Name the site's folder with --source.")
    }
    let tree = DiskFileTree(root: source)
    guard !tree.exists(SourcePath("Content")) else { return tree }
    throw UsageError(
      "there is no folder Content in \(source == "." ? "this folder" : source)",
      help: adviceWithoutContent(tree))
  }

  private func adviceWithoutContent(_ tree: DiskFileTree) -> String {
    for name in ["content", "CONTENT", "Contents", "contents"] where tree.exists(SourcePath(name)) {
      return "There is one called \(name): rename it to Content, with a capital C."
    }
    // Somebody may stand in Content/ itself.
    if ["index.md", "site.yaml"].contains(where: { tree.exists(SourcePath($0)) }) {
      return
        "If this is the folder Content itself, run this one folder up, or name it with --source ..; otherwise move your pages into a folder Content."
    }
    return
      "Name the site's folder with --source, or make a site: candour new site our-network"
  }
}
