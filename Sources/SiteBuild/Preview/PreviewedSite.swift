internal import SiteInput
public import SiteModel
internal import SiteRender
internal import Synchronization

/// A site as a build would publish it now, without a folder: each file is made when somebody asks
/// for it. Rendering a page takes less time than a browser needs to ask, and so neither 10,000 pages
/// nor their memory stand between a save and its being seen.
public final class PreviewedSite: Sendable {
  let site: PreparedSite
  let request: BuildRequest
  /// Pages with a mistake of their own, shown as they were last without one.
  private let faulty: Set<Route>
  private let lastGood: PreviewedSite?
  /// What pages use and bring along; nothing while not all pages are known.
  private let used: Used?
  private let themeFiles: [Route: PublishedAsset]
  private let data = Mutex<[Route: [UInt8]]?>(nil)
  private let search = Mutex<[Route: [UInt8]]?>(nil)

  struct Used: Sendable {
    var files: Set<Route>
    var symbols: Set<Route>
    /// Made with pages, and beside them.
    var madeFiles: Set<Route>
  }

  init(
    _ site: PreparedSite, request: BuildRequest, faulty: Set<Route> = [],
    lastGood: PreviewedSite? = nil, used: Used? = nil
  ) {
    self.site = site
    self.request = request
    self.faulty = faulty
    self.lastGood = faulty.isEmpty ? nil : lastGood
    self.used = used
    themeFiles = Dictionary(site.assets.published.values.map { ($0.route, $0) }) { first, _ in
      first
    }
  }

  /// The path after the host that every address of the site starts with; empty for most.
  public var basePath: String { site.sources.settings.basePath }

  /// Shown with its mistakes, because it never was without.
  var isBroken: Bool { site.problems.hasErrors }

  public enum File: Sendable {
    case page(PreviewedPage)
    case bytes([UInt8])
    /// A file of the author's, by its path on disk.
    case onDisk(String)
    case redirect(Route)
  }

  /// What a web server would answer for a path: decoded, and from the site's own root. A path is
  /// looked up in the list of what is published and nowhere else.
  public func file(at path: String) -> File? {
    let route = Route(path)
    switch site.plan.index.routes[route] {
    case .page(let number)?: return page(number).map { .page($0) }
    case .asset(let asset)?:
      if let used, !used.files.contains(route) { return nil }
      return onDisk(site.sources.assets[asset].path)
    case .made?: return made(route)
    case nil: break
    }
    let ending = "index.html"
    if path.hasSuffix("/" + ending) { return file(at: String(path.dropLast(ending.count))) }
    if !path.hasSuffix("/"), site.plan.index.routes[Route(path + "/")] != nil {
      return .redirect(Route(path + "/"))
    }
    // A site of more than 50,000 pages has a sitemap in parts.
    if path.hasPrefix("/sitemap-"), let part = closing.bytes(of: route) { return .bytes(part) }
    if let file = searchFiles(for: route)[route] { return .bytes(file) }
    return besidePage(route)
  }

  /// The page for wrong addresses.
  public var notFound: PreviewedPage? {
    guard case .page(let page)? = file(at: "/404.html") else { return nil }
    return page
  }

  /// Every place at which there is a file, for whoever compares the preview with a build.
  public var routes: [Route] {
    let published = site.plan.index.routes.filter { route, kind in
      switch kind {
      case .page: site.areTemplatesWhole
      case .asset: used?.files.contains(route) ?? true
      case .made: made(route) != nil
      }
    }
    let search = searchFiles(for: SearchPlan.index).keys.filter { $0 != SearchPlan.index }
    return Array(published.keys) + (used?.madeFiles ?? []) + search
  }

  private func page(_ number: Int) -> PreviewedPage? {
    let page = site.plan.pages[number]
    if faulty.contains(page.route), let lastGood,
      case .page(let known)? = lastGood.file(at: page.route.path)
    {
      return known
    }
    guard site.areTemplatesWhole else { return nil }
    return site.renderer.render(page) { bytes, digest in
      PreviewedPage(
        bytes: Array(bytes), digest: digest, isDraft: page.view.isDraft,
        isForTeam: page.view.isForTeam)
    }.result
  }

  /// Pictures of a page's charts and their values lie beside it, and are made with it.
  private func besidePage(_ route: Route) -> File? {
    guard let slash = route.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = Route(String(route.path[...slash]))
    guard case .page(let number)? = site.plan.index.routes[folder],
      used?.madeFiles.contains(route) ?? true || faulty.contains(folder)
    else { return nil }
    if faulty.contains(folder), let lastGood { return lastGood.file(at: route.path) }
    let files = site.renderer.render(site.plan.pages[number]) { _, _ in }.files
    return files.first { $0.route == route }.map { .bytes($0.makeBytes()) }
  }

  // MARK: What is made beside pages

  private var closing: ClosingFiles {
    ClosingFiles(plan: site.plan, sources: site.sources, assets: site.assets, request: request)
  }

  private func made(_ route: Route) -> File? {
    if let asset = themeFiles[route] { return .bytes(asset.bytes) }
    if let bytes = closing.bytes(of: route) { return .bytes(bytes) }
    if let symbol = site.sources.symbols.symbols.first(where: { $0.route == route }) {
      if let used, !used.symbols.contains(route) { return nil }
      return symbol.picture.cleaned.map { .bytes($0) } ?? onDisk(symbol.picture.file)
    }
    if route == SearchPlan.index { return searchFiles(for: route)[route].map { .bytes($0) } }
    return dataFiles()[route].map { .bytes($0) }
  }

  /// All together, the first time that somebody asks for one: they are made of the same rows.
  private func dataFiles() -> [Route: [UInt8]] {
    data.withLock { known in
      if let known { return known }
      let made = closing.dataFiles()
      known = made
      return made
    }
  }

  /// All together, the first time that somebody searches, from the headings of all pages.
  private func searchFiles(for route: Route) -> [Route: [UInt8]] {
    guard site.plan.search != nil, site.areTemplatesWhole,
      route.path.hasPrefix(SearchPlan.page.path)
    else { return [:] }
    return search.withLock { known in
      if let known { return known }
      let renderer = site.renderer
      let headings = parallelMap(site.plan.pages, jobs: request.jobs) { _, page in
        renderer.searchText(of: page)
      }
      let files = closing.searchFiles { headings[$0] }
      let made = Dictionary(uniqueKeysWithValues: files.map { ($0.route, $0.bytes) })
      known = made
      return made
    }
  }

  private func onDisk(_ path: SourcePath) -> File? {
    if let folder = request.sourceFolder { return .onDisk(folder + "/" + path.text) }
    return (try? request.tree.read(path, limit: .max)).map { .bytes($0) }
  }
}

public struct PreviewedPage: Sendable {
  public var bytes: [UInt8]
  public var digest: Digest
  public var isDraft: Bool
  public var isForTeam: Bool
}
