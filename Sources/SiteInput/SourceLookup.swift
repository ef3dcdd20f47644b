public import SiteModel

/// The text behind a diagnostic's place, for whoever shows it: the site's files, a theme's folder
/// elsewhere, or the theme inside the binary.
public struct SourceLookup: Sendable {
  private let tree: any FileTree

  public init(tree: any FileTree) { self.tree = tree }

  /// As the places in it count: of a table, its text in UTF-8.
  public func bytes(of path: SourcePath) -> [UInt8]? {
    let isTable = path.fileExtension == "csv"
    let limit = isTable ? TableText.limit : SourceText.limit
    for place in [tree, DiskFileTree(root: ".")] as [any FileTree] {
      guard let bytes = try? place.read(path, limit: limit) else { continue }
      return isTable ? TableText(decoding: bytes).bytes : bytes
    }
    guard path.text.hasPrefix("Themes/plain/") else { return nil }
    return PlainTheme.files[String(path.text.dropFirst("Themes/plain/".count))]?.bytes
  }
}
