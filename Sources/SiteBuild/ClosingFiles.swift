internal import SiteInput
internal import SiteModel
internal import SiteRender
internal import Synchronization

/// What is published beside the pages: the theme's assets, the files that pages use, feeds, the
/// sitemap, the data to take away.
struct ClosingFiles {
  let plan: SitePlan
  let sources: SiteSources
  let assets: ThemeAssets
  let request: BuildRequest

  func write(
    into staged: StagedOutput, usedFiles: [(asset: Int, route: Route)], symbols: [Ref<Symbol>],
    headings: (Int) -> String
  ) {
    for symbol in symbols {
      let symbol = sources.symbols[symbol]
      if let cleaned = symbol.picture.cleaned {
        staged.write(cleaned, to: symbol.route.outputFile)
      } else {
        publish(symbol.picture.file, to: symbol.route, staged)
      }
    }
    for asset in assets.published.values {
      staged.write(asset.bytes, to: asset.route.outputFile)
    }
    let feeds = AtomFeed(settings: sources.settings)
    _ = parallelMap(plan.feeds, jobs: request.jobs) { _, feed in
      staged.write(feeds.render(feed), to: feed.route.outputFile)
    }
    for file in Sitemap(settings: sources.settings).render(plan.sitemap) {
      staged.write(file.bytes, to: file.route.outputFile)
    }
    staged.write(robots(sources.settings), to: "robots.txt")
    _ = parallelMap(searchFiles(headings), jobs: request.jobs) { _, file in
      staged.write(file.bytes, to: file.route.outputFile)
    }
    if let data = plan.data {
      DataRenderer(plan: data, sources: sources, jobs: request.jobs).render { file, bytes in
        staged.write(bytes, to: file.route.outputFile, digest: Digest(of: bytes))
      }
    }
    for file in usedFiles { publish(sources.assets[file.asset].path, to: file.route, staged) }
  }

  /// A feed, the sitemap or what search engines ask for first; nothing when the place is another's.
  func bytes(of route: Route) -> [UInt8]? {
    if route.path == "/robots.txt" { return robots(sources.settings) }
    if let feed = plan.feeds.first(where: { $0.route == route }) {
      return AtomFeed(settings: sources.settings).render(feed)
    }
    guard route.path.hasPrefix("/sitemap") else { return nil }
    return Sitemap(settings: sources.settings).render(plan.sitemap)
      .first { $0.route == route }?.bytes
  }

  /// `headings`: of each of the plan's pages.
  func searchFiles(_ headings: (Int) -> String) -> [(route: Route, bytes: [UInt8])] {
    guard let search = plan.search else { return [] }
    return SearchIndex(search, pages: plan.pages, headings: headings, jobs: request.jobs).files()
  }

  func dataFiles() -> [Route: [UInt8]] {
    guard let data = plan.data else { return [:] }
    let made = Mutex<[Route: [UInt8]]>([:])
    DataRenderer(plan: data, sources: sources, jobs: request.jobs).render { file, bytes in
      let bytes = Array(bytes)
      made.withLock { $0[file.route] = bytes }
    }
    return made.withLock { $0 }
  }

  private func publish(_ path: SourcePath, to route: Route, _ staged: StagedOutput) {
    if let folder = request.sourceFolder {
      staged.copy(folder + "/" + path.text, to: route.outputFile)
      return
    }
    do throws(FileProblem) {
      staged.write(try request.tree.read(path, limit: .max), to: route.outputFile)
    } catch {
      staged.failReading(path.text, "it is not there any more")
    }
  }
}
