public import SiteModel

/// The text behind a diagnostic's place, for whoever shows it: the site's files, a theme's folder
/// elsewhere, or the theme inside the binary.
public struct SourceLookup: Sendable {
  private let tree: any FileTree

  public init(tree: any FileTree) { self.tree = tree }

  public func bytes(of path: SourcePath) -> [UInt8]? {
    for place in [tree, DiskFileTree(root: ".")] as [any FileTree] {
      if let bytes = try? place.read(path, limit: SourceText.limit) { return bytes }
    }
    guard path.text.hasPrefix("Themes/plain/") else { return nil }
    return PlainTheme.files[String(path.text.dropFirst("Themes/plain/".count))]?.bytes
  }
}
