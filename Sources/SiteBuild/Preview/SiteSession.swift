public import SiteInput
public import SiteModel
internal import SiteRender

/// A site while somebody writes it: after each change, first what can be shown at once (`update`),
/// then what all its checks say (`complete`).
///
/// What crosses from one change to the next are values: what was read (`ContentMemory`), the site
/// that was planned from it (`PreparedSite`), and the record of each page (`PageRecord`), which says
/// what it was made from.
public struct SiteSession: ~Copyable {
  private let request: BuildRequest
  private let pipeline: BuildPipeline
  private var memory = ContentMemory()
  private var site: PreparedSite?
  private var records: [PageRecord] = []
  /// Pages rendered in the first step of the change that is not complete yet.
  private var early: [Int: PageRecord] = [:]
  /// Whether `records` are those of the pages of `site`, but for the early ones.
  private var areRecordsInStep = false
  /// Whose the pictures are that pages showed when all of them were last rendered.
  private var credits = CreditsBlock(groups: [])
  private var shown: PreviewedSite?
  private var lastGood: PreviewedSite?

  public init(_ request: BuildRequest) {
    var request = request
    request.opensFiles = false
    self.request = request
    pipeline = BuildPipeline(request)
  }

  /// What the first step did.
  public struct Step: Sendable {
    /// Nothing when the change has mistakes: then what is shown stays.
    public var site: PreviewedSite?
    public var openedCount: Int
    public var renderedCount: Int
  }

  /// What the second step found.
  public struct Outcome: Sendable {
    public var site: PreviewedSite?
    /// Whether a page may differ from what was shown after the first step.
    public var isNew: Bool
    public var diagnostics: [Diagnostic]
    public var pageCount: Int
    public var renderedCount: Int
    public var withheldCount: Int
  }

  /// Reads and plans anew what the change can touch, and renders the pages whose files changed and
  /// those that are `open` in a browser.
  public mutating func update(_ changed: ChangedFiles, open: [Route] = []) -> Step {
    let edited: [Int]
    if let pages = replaceWords(changed) {
      edited = pages
    } else {
      var prepared = pipeline.prepare(changed, &memory, after: site)
      prepared.renderer = prepared.renderer.with(blocks: prepared.blocks.with(credits))
      site = prepared
      early = [:]
      areRecordsInStep = false
      edited = prepared.plan.pages.indices.filter { index in
        prepared.plan.pages[index].source
          .map { changed.files.contains(prepared.sources.pages[$0].path) } ?? false
      }
    }
    guard let site else { return Step(site: nil, openedCount: 0, renderedCount: 0) }
    let openPages = open.compactMap { route -> Int? in
      guard case .page(let number)? = site.plan.index.routes[route] else { return nil }
      return number
    }
    // Of many changed at once, those that somebody looks at; the others come with the second step.
    let asked = edited.count > Self.mostAtOnce ? openPages : edited + openPages
    let isWhole = render(Array(Set(asked)).sorted())
    let isGood = isWhole && !site.problems.hasErrors
    if isGood { shown = PreviewedSite(site, request: request) }
    return Step(
      site: isGood ? shown : nil, openedCount: memory.openedCount, renderedCount: early.count)
  }

  private static let mostAtOnce = 32

  /// All pages that the change touches, and every check. Nothing when that was `interrupted`: what
  /// was done by then is kept.
  public mutating func complete(interrupted: () -> Bool = { false }) -> Outcome? {
    guard let planned = self.site else { return nil }
    let rendered = renderRest(planned, interrupted)
    records = rendered.records
    guard rendered.isComplete else { return nil }
    areRecordsInStep = true
    early = [:]
    let creditsAreNew = creditPictures()
    guard let site else { return nil }
    let verdict = pipeline.check(site, records)
    let faulty = faultyPages(of: site, brokenLinks: verdict.brokenLinks)
    let used = PreviewedSite.Used(
      files: Set(verdict.usedFiles.map(\.route)),
      symbols: Set(verdict.usedSymbols.map { site.sources.symbols[$0].route }),
      madeFiles: Set(records.lazy.flatMap(\.files)))
    var isNew = false
    // A mistake that is no page's own keeps the whole site as it was last shown; but one that was
    // never shown without is shown with it, for there is nothing better.
    if !site.problems.hasErrors || shown?.isBroken ?? true {
      isNew = shown == nil || creditsAreNew || !faulty.isEmpty || site.problems.hasErrors
      let next = PreviewedSite(
        site, request: request, faulty: faulty, lastGood: lastGood, used: used)
      shown = next
      if !verdict.diagnostics.hasErrors { lastGood = next }
    }
    return Outcome(
      site: shown, isNew: isNew, diagnostics: verdict.diagnostics,
      pageCount: site.plan.pages.count, renderedCount: rendered.count,
      withheldCount: site.withheld.count)
  }

  // MARK: First step

  /// Where new words on some pages are all that changed: nothing else is read or planned. Returns
  /// the pages, or nothing where more may have changed.
  private mutating func replaceWords(_ changed: ChangedFiles) -> [Int]? {
    guard var site, !changed.isEverything, !changed.hasNewListing, !changed.files.isEmpty,
      changed.files.count <= Self.mostAtOnce, !site.problems.hasErrors, areRecordsInStep,
      site.today == pipeline.today(site.sources.settings)
    else { return nil }
    let readers = PagesReadForMore(site.sources)
    var pages: [Int] = []
    var memory = memory
    for path in changed.files {
      guard let source = site.sources.pages.firstIndex(where: { $0.path == path }),
        !readers.includes(site.sources.pages[source]),
        let page = ContentReader(tree: request.tree, jobs: 1)
          .reread(site.sources.pages[source], &memory),
        !readers.namesBlockOfSite(site.sources.pages[source]), !readers.namesBlockOfSite(page)
      else { return nil }
      let planned = site.plan.pages.indices.filter { site.plan.pages[$0].source == source }
      // A page that is withheld is looked through for the files that wait with it.
      guard !planned.isEmpty else { return nil }
      site.sources.pages[source] = page
      pages += planned
    }
    memory.openedCount = changed.files.count
    site.renderer = site.renderer.replacingWords(with: site.sources)
    self.memory = memory
    self.site = site
    return pages
  }

  /// Whether the pages are without a mistake of their own.
  private mutating func render(_ pages: [Int]) -> Bool {
    guard let site, site.areTemplatesWhole else { return false }
    let made = parallelMap(pages, jobs: request.jobs) { _, page in
      site.renderer.render(site.plan.pages[page]) { _, _ in }.record
    }
    for (page, record) in zip(pages, made) { early[page] = record }
    guard made.allSatisfy({ $0.defects.isEmpty && !$0.diagnostics.hasErrors }) else {
      return false
    }
    // Links are checked against the records of all pages, which only the same plan has.
    guard areRecordsInStep else { return true }
    var records = records
    for (page, record) in early { records[page] = record }
    return pipeline.links(of: site, records).faultyPages(among: pages).isEmpty
  }

  // MARK: Second step

  private func renderRest(_ site: PreparedSite, _ interrupted: () -> Bool) -> (
    records: [PageRecord], count: Int, isComplete: Bool
  ) {
    if areRecordsInStep {
      var records = records
      for (page, record) in early { records[page] = record }
      return (records, early.count, true)
    }
    // The first of a route counts.
    let known = BuildSnapshot(pages: Array(early.values) + records, files: [:])
    let rendering = SiteRendering(site, jobs: request.jobs, progress: BuildProgress())
    let byRoute = known.records()
    var done: [PageRecord] = []
    var count = early.count
    let pages = site.plan.pages
    while done.count < pages.count {
      if !done.isEmpty, interrupted() { return (done + known.pages, count, false) }
      let part = done.count..<min(done.count + Self.partSize, pages.count)
      let rendered = rendering.run(Array(pages[part]), into: nil, known: byRoute, previous: nil)
      done += rendered.records
      count += rendered.renderedCount
    }
    return (done, count, true)
  }

  /// Pages that say whose the pictures are want to know which are in use, and so all other pages.
  /// Returns whether they had to be made once more.
  private mutating func creditPictures() -> Bool {
    guard var site else { return false }
    let pages = PictureCredits.pages(site.plan.pages, site.sources)
    guard !pages.isEmpty else { return false }
    let others = records.indices.filter { !pages.contains($0) }.map { records[$0] }
    let found = PictureCredits(plan: site.plan, sources: site.sources, records: others).block()
    guard found.digest != credits.digest else { return false }
    credits = found
    site.renderer = site.renderer.with(blocks: site.blocks.with(found))
    for page in pages {
      records[page] = site.renderer.render(site.plan.pages[page]) { _, _ in }.record
    }
    self.site = site
    return true
  }

  /// Pages rendered between two looks at whether somebody waits for something else.
  private static let partSize = 1024

  private func faultyPages(of site: PreparedSite, brokenLinks: [Int]) -> Set<Route> {
    guard site.areTemplatesWhole else { return [] }
    let faulty = records.indices.filter {
      !records[$0].defects.isEmpty || records[$0].diagnostics.hasErrors
    }
    return Set((faulty + brokenLinks).map { site.plan.pages[$0].route })
  }
}

/// Pages whose words are read for more than their own place: of standards, of plans, and those that
/// stand beside an easy-read version, or are one. A stage that reads pages' words before they are
/// rendered is to be named here.
struct PagesReadForMore {
  private let twins: Set<String>

  init(_ sources: SiteSources) {
    twins = Set(
      sources.pages.lazy.map(\.name).filter(\.isEasyRead).map(\.standardKey))
  }

  func includes(_ page: PageSource) -> Bool {
    if page.madeFrom != nil || page.frontMatter.plan != nil { return true }
    if page.path.text.hasPrefix("Content/standards/") { return true }
    guard !twins.isEmpty else { return false }
    return page.name.isEasyRead || twins.contains(page.name.key)
  }

  /// Other pages link to where these blocks are.
  func namesBlockOfSite(_ page: PageSource) -> Bool {
    [BlockName.privacy, .credits].contains { PagesWithBlock.holds($0, page.bytes) }
  }
}
