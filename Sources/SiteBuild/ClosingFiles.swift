internal import SiteInput
internal import SiteModel
internal import SiteRender

/// What is published beside the pages: the theme's assets, the files that pages use, feeds, the
/// sitemap, the data to take away.
struct ClosingFiles {
  let plan: SitePlan
  let sources: SiteSources
  let assets: ThemeAssets
  let request: BuildRequest

  func write(
    into staged: StagedOutput, usedFiles: [(asset: Int, route: Route)], symbols: [Ref<Symbol>]
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
    if let data = plan.data {
      DataRenderer(plan: data, sources: sources, jobs: request.jobs).render { file, bytes in
        staged.write(bytes, to: file.route.outputFile, digest: Digest(of: bytes))
      }
    }
    for file in usedFiles { publish(sources.assets[file.asset].path, to: file.route, staged) }
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
