internal import SiteModel
internal import SiteRender

/// The fourth stage: all pages of the plan on all cores, each into the staging folder as soon as it
/// is done. What stays is a record of each.
struct SiteRendering {
  let plan: SitePlan
  let sources: SiteSources
  let blocks: BlockAnswers
  let jobs: Int
  let progress: BuildProgress
  /// What pages are rendered with: at last, with all that the site's last pages say.
  private(set) var renderer: PageRenderer

  init(_ site: PreparedSite, jobs: Int, progress: BuildProgress) {
    plan = site.plan
    sources = site.sources
    blocks = site.blocks
    renderer = site.renderer
    self.jobs = jobs
    self.progress = progress
  }

  mutating func run(into staged: StagedOutput?, previous: BuildSnapshot?) -> (
    records: [PageRecord], renderedCount: Int
  ) {
    progress.begin(.rendering, total: plan.pages.count)
    let known = previous?.records() ?? [:]
    // Which pictures are in use is known when all other pages are there.
    let last = PictureCredits.pages(plan.pages, sources)
    guard !last.isEmpty else {
      return run(plan.pages, into: staged, known: known, previous: previous)
    }
    let first = plan.pages.indices.filter { !last.contains($0) }
    let others = run(first.map { plan.pages[$0] }, into: staged, known: known, previous: previous)
    let credits = PictureCredits(plan: plan, sources: sources, records: others.records)
    renderer = renderer.with(blocks: blocks.with(credits.block()))
    let closing = last.sorted()
    let rest = run(closing.map { plan.pages[$0] }, into: staged, known: known, previous: previous)
    // In the order of the plan again.
    var records = plan.pages.map { _ in rest.records[0] }
    for (index, record) in zip(first + closing, others.records + rest.records) {
      records[index] = record
    }
    return (records, others.renderedCount + rest.renderedCount)
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
      if let staged {
        for file in rendered.files where !staged.hasWritten(file.route.outputFile) {
          staged.write(file.makeBytes(), to: file.route.outputFile)
        }
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
