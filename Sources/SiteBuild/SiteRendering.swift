internal import SiteModel
internal import SiteRender

/// The fourth stage: all pages of the plan on all cores, each into the staging folder as soon as it
/// is done. What stays is a record of each.
struct SiteRendering {
  let plan: SitePlan
  let renderer: PageRenderer
  let jobs: Int
  let progress: BuildProgress

  func run(into staged: StagedOutput?, previous: BuildSnapshot?) -> (
    records: [PageRecord], renderedCount: Int
  ) {
    progress.begin(.rendering, total: plan.pages.count)
    let known = previous?.records() ?? [:]
    let results = parallelMap(plan.pages, jobs: jobs) { _, page in
      defer { progress.advance() }
      if let staged, let known = known[page.route],
        let file = previous?.files[page.route.outputFile],
        takeOver(known, file, page, into: staged)
      {
        return (record: known, isNew: false)
      }
      let rendered = renderer.render(page) { bytes, digest in
        staged?.write(bytes, to: page.route.outputFile, digest: digest)
      }
      return (record: rendered.record, isNew: true)
    }
    return (results.map(\.record), results.count { $0.isNew })
  }

  /// An unchanged page keeps its record, and its file is linked to.
  private func takeOver(
    _ known: PageRecord, _ file: StagedOutput.WrittenFile, _ page: PagePlan,
    into staged: StagedOutput
  ) -> Bool {
    let now = renderer.dependencies(of: page, lookups: known.madeFrom.lookups)
    return now == known.madeFrom && staged.takeOver(page.route.outputFile, file)
  }
}
