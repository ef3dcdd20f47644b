internal import SiteModel

/// Files beside the pages are published when a page uses them, and said to be left over when none
/// does.
struct FilesAreUsed {
  let plan: SitePlan
  let sources: SiteSources
  let records: [PageRecord]
  /// Pages that are not published now: what they name waits with them.
  let withheld: [Withheld]

  /// The assets to publish, by their index in the sources.
  func used() -> [(asset: Int, route: Route)] {
    var assets: [NameHash: (asset: Int, route: Route)] = [:]
    for file in plan.index.files.values {
      assets[NameHash(file.route.path)] = (file.asset, file.route)
    }
    guard !assets.isEmpty else { return [] }
    var used: [Int: Route] = [:]
    for record in records {
      for link in record.links {
        if let file = assets[link.target] { used[file.asset] = file.route }
      }
    }
    return used.sorted { $0.key < $1.key }.map { (asset: $0.key, route: $0.value) }
  }

  /// The pictures of the picture set to publish.
  func usedSymbols() -> [Ref<Symbol>] {
    PictureCredits(plan: plan, sources: sources, records: records).used()
  }

  func check(_ used: [(asset: Int, route: Route)]) -> [Diagnostic] {
    let found = Set(used.map(\.asset))
    let waiting = Set(withheld.map(\.path))
    // Read as data, whether or not the layout lets them be downloaded.
    let tables = Set(sources.benchmarks.plans.map(\.file))
    let texts = sources.pages.filter { waiting.contains($0.path) }
      .map { String(decoding: $0.bytes, as: UTF8.self).replacing("%20", with: " ") }
    return sources.assets.indices.filter { index in
      !found.contains(index) && !tables.contains(sources.assets[index].path)
        && !texts.contains { $0.contains(sources.assets[index].path.name) }
    }.map { index in
      let path = sources.assets[index].path
      return Diagnostic(
        .unusedFile, at: SourceSpan(wholeOf: path),
        "no page uses this file, so it is not published",
        help: "Link to it with [words](\(Self.address(of: path))), or remove it.")
    }
  }

  /// As it is written into a link, where a name may hold what would end one.
  private static func address(of path: SourcePath) -> String {
    let isPlain = !path.name.contains { " ()".contains($0) }
    return isPlain ? "file:\(path.name)" : "<file:\(path.name)>"
  }
}
