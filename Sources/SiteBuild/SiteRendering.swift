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
    return run(plan.pages, into: staged, known: previous?.records() ?? [:], previous: previous)
  }

  /// Some of the pages; `known` are the records of `previous` by their routes.
  func run(
    _ pages: [PagePlan], into staged: StagedOutput?, known: [Route: PageRecord],
    previous: BuildSnapshot?
  ) -> (records: [PageRecord], renderedCount: Int) {
    let results = parallelMap(pages, jobs: jobs) { _, page in
      defer { progress.advance() }
      if let known = known[page.route], isCurrent(known, page),
        takeOver(known, from: previous, into: staged)
      {
        return (record: known, isNew: false)
      }
      let rendered = renderer.render(page) { bytes, digest in
        staged?.write(bytes, to: page.route.outputFile, digest: digest)
      }
      for file in rendered.files where staged?.hasWritten(file.route.outputFile) == false {
        staged?.write(file.bytes, to: file.route.outputFile)
      }
      return (record: rendered.record, isNew: true)
    }
    return (results.map(\.record), results.count { $0.isNew })
  }

  /// Whether all that the page was made from is as it was.
  private func isCurrent(_ known: PageRecord, _ page: PagePlan) -> Bool {
    renderer.dependencies(of: page, lookups: known.madeFrom.lookups) == known.madeFrom
  }

  /// A page that is kept has its file linked to, and those beside it; where nothing is published,
  /// its record will do. The file may be older than the record: of the last build without an error.
  private func takeOver(
    _ known: PageRecord, from previous: BuildSnapshot?, into staged: StagedOutput?
  ) -> Bool {
    guard let staged else { return true }
    guard let file = previous?.files[known.route.outputFile], file.entry.digest == known.digest
    else { return false }
    let beside = known.files.map { (name: $0.outputFile, file: previous?.files[$0.outputFile]) }
    return beside.allSatisfy { name, file in
      file.map { staged.takeOver(name, $0) } ?? false
    } && staged.takeOver(known.route.outputFile, file)
  }
}
