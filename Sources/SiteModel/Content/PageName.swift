/// What a page's file is called: its folder, its name, and whether it is a section's own page or the
/// easy-read version of another. Extensions and `index` are taken in any case: `Index.MD` is what
/// some editors make of `index.md`.
public struct PageName: Sendable, Hashable {
  /// The path without the extension, `index` in lower case: what links call it.
  public let key: String
  public let isIndex: Bool
  public let isEasyRead: Bool
  /// The last part, without the extension and without `.easy`.
  public let stem: Substring

  public init(_ path: SourcePath) {
    var name = path.name
    if name.lowercased().hasSuffix(".md") { name = name.dropLast(3) }
    let isEasyRead = name.lowercased().hasSuffix(".easy")
    let stem = isEasyRead ? name.dropLast(5) : name
    let isIndexStem = stem.lowercased() == "index"
    isIndex = isIndexStem && !isEasyRead
    self.isEasyRead = isEasyRead
    self.stem = isIndexStem ? "index" : stem
    let last = self.stem + (isEasyRead ? ".easy" : "")
    key = path.folder.isEmpty ? String(last) : path.folder + "/" + last
  }

  /// The key of the page that this is the easy-read version of.
  public var standardKey: String { isEasyRead ? String(key.dropLast(5)) : key }
}
