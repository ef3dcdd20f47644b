internal import CShims
internal import SiteModel

/// The pages whose text holds a block, found without parsing them.
enum PagesWithBlock {
  static func named(_ name: BlockName, in pages: [PagePlan], _ sources: SiteSources) -> Set<Int> {
    Set(
      pages.indices.filter { index in
        guard let source = pages[index].source else { return false }
        return holds(name, sources.pages[source].bytes)
      })
  }

  static func holds(_ name: BlockName, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return false }
      return candour_holds(start, text.count, "```" + name.rawValue) != 0
        || candour_holds(start, text.count, "~~~" + name.rawValue) != 0
    }
  }
}
