internal import Benchmarks
internal import SiteInput
internal import SiteModel
internal import SiteRender

/// The whole way of a site, and the one file that knows its order:
///
///     read → resolve → plan → render → check → publish
///
/// Each stage takes what the one before it returned. Mistakes are gathered through all stages, so
/// that one run shows them all; with any error among them nothing is published.
public struct BuildPipeline {
  private let request: BuildRequest
  private let progress: BuildProgress

  public init(_ request: BuildRequest, progress: BuildProgress = BuildProgress()) {
    self.request = request
    self.progress = progress
  }

  /// `previous` is what the last build of the same site left: its pages are taken over where
  /// nothing that they are made from has changed.
  public func run(previous: BuildSnapshot? = nil) -> BuildResult {
    guard let output = request.output else { return build(into: nil, previous: previous) }
    let folder = OutputFolder(output)
    let edition = SiteEdition(
      audience: request.audience, includesDrafts: request.includesDrafts)
    do throws(PublishFailure) {
      try folder.refuse(inside: request.sourceFolder)
      try folder.makeParent()
      let lock = try OutputLock(folder)
      try StagedOutput.cleanUp(folder)
      let standing = try StandingSite.inspect(folder, edition: edition)
      try folder.probeExchange()
      let staged = try StagedOutput(folder, standing: standing, edition: edition)
      let cache = request.cacheFolder.map { BuildCache(folder: $0, edition: edition) }
      // Without a site that stands there is nothing to take over.
      let known = if case .ours = standing { previous ?? cache?.read() } else { previous }
      let result = build(into: staged, previous: known)
      // A build that published nothing may stand in a folder that is no site.
      if let cache, let snapshot = result.snapshot, result.isPublished, !result.isAsBefore(known) {
        cache.write(snapshot)
      }
      withExtendedLifetime(lock) {}
      return result
    } catch {
      var result = BuildResult(diagnostics: [])
      result.failure = error
      return result
    }
  }

  private func build(into staged: StagedOutput?, previous: BuildSnapshot?) -> BuildResult {
    var memory = ContentMemory()
    var site = prepare(.everything, &memory)
    // With errors so far nothing can be published; the pages are still rendered, for theirs.
    let target = site.problems.hasErrors ? nil : staged
    var rendering = SiteRendering(site, jobs: request.jobs, progress: progress)
    let rendered = rendering.run(into: target, previous: previous)
    site.renderer = rendering.renderer
    let verdict = check(site, rendered.records)

    var result = BuildResult(diagnostics: verdict.diagnostics)
    result.pageCount = site.plan.pages.count
    result.renderedCount = rendered.renderedCount
    if request.reviews {
      result.counts = CheckedCounts(site, rendered.records, verdict, request)
    }
    result.withheld = site.withheld
    if request.reportsEasyRead {
      result.easyRead = EasyReadReport.make(
        site.plan, site.sources, site.renderer, jobs: request.jobs)
    }
    result.remains = [site, rendered.records]
    // Also of a build with errors: while one stands, the next renders no more than what changed.
    result.snapshot = BuildSnapshot(pages: rendered.records, files: previous?.files ?? [:])
    let isGood = result.errorCount == 0 && !(request.isStrict && result.warningCount > 0)
    guard isGood, let staged else { return result }

    progress.begin(.publishing)
    ClosingFiles(plan: site.plan, sources: site.sources, assets: site.assets, request: request)
      .write(
        into: staged, usedFiles: verdict.usedFiles, symbols: verdict.usedSymbols,
        headings: { rendered.records[$0].headings })
    do throws(PublishFailure) {
      try staged.publish()
      result.isPublished = true
      if request.remembersAddresses {
        result.addresses = RememberedAddresses(
          plan: site.plan, sources: site.sources, renderer: site.renderer,
          files: verdict.usedFiles.map(\.route), jobs: request.jobs
        ).text()
      }
      result.snapshot = BuildSnapshot(pages: rendered.records, files: staged.files)
    } catch {
      result.failure = error
    }
    return result
  }

  /// All that comes before the first page is rendered: read, resolve, plan. `memory` holds what an
  /// earlier reading found, of which only what is `changed` is opened again; `before` is the site as
  /// it was then.
  func prepare(
    _ changed: ChangedFiles, _ memory: inout ContentMemory, after before: PreparedSite? = nil
  ) -> PreparedSite {
    progress.begin(.reading)
    let reader = ContentReader(tree: request.tree, jobs: request.jobs)
    var (written, problems) = reader.read(theme: request.theme, changed: changed, &memory)
    let figures = FigureJudgement(problems)
    let today = today(written.settings)
    PageVisibility.withholdStandards(of: &written, for: request, on: today)
    let results = NetworkResults(written.benchmarks, today: today, jobs: request.jobs)
    problems += results.findings
    let (sources, subjects) = SubjectPages.add(to: written)
    let outline = SiteOutline.of(
      sources, subjects: subjects, for: request, on: today, after: before?.outline)
    let site = outline.site
    problems += outline.problems

    let assets = ThemeAssets(sources.theme, isRelative: request.isRelative, &problems)
    let (plan, blocks, planProblems) = SitePlanner.plan(
      site, sources, results, for: request, assets: assets.published.values.map(\.route))
    problems += planProblems

    let links = LinkStyle(basePath: sources.settings.basePath, isRelative: request.isRelative)
    let templates = TemplateSet.of(
      sources.theme, words: sources.words, site: plan.site, assets: assets, links: links,
      extra: plan.pages.map { (layout: $0.layout, kind: $0.kind) }, jobs: request.jobs,
      after: before?.templates)
    problems += templates.problems
    let renderer = PageRenderer(
      plan: plan, sources: sources, templates: templates, links: links,
      figures: sources.benchmarks.isEmpty ? nil : results, blocks: blocks,
      listsBareFigures: request.listsFigures, listsAdvice: request.listsAdvice)
    return PreparedSite(
      sources: sources, today: today, outline: outline, plan: plan, assets: assets,
      templates: templates, blocks: blocks, renderer: renderer, problems: problems,
      figures: figures)
  }

  func today(_ settings: SiteSettings) -> CalendarDate {
    request.date ?? Today.date(in: settings)
  }

  /// What there is to say of the whole site once its pages are rendered, and what they use.
  func check(_ site: PreparedSite, _ records: [PageRecord]) -> SiteVerdict {
    progress.begin(.checking)
    let (plan, sources) = (site.plan, site.sources)
    var problems = site.problems + records.flatMap(\.diagnostics)
    problems += FilesHavePlaces(plan: plan, sources: sources, records: records).check()
    let files = FilesAreUsed(
      plan: plan, sources: sources, records: records, withheld: site.withheld)
    let usedFiles = files.used()
    let usedSymbols = files.usedSymbols()
    // Pages without their layout would fail every check for no reason of their own.
    var brokenLinks: [Int] = []
    if site.areTemplatesWhole {
      let links = links(of: site, records)
      brokenLinks = links.faultyPages()
      problems += links.describe(brokenLinks)
      problems += MarkupIsWhole(
        plan: plan, records: records, renderer: site.renderer, jobs: request.jobs
      ).check()
      problems += files.check(usedFiles) + site.templates.unused
      problems += PictureCredits(plan: plan, sources: sources, records: records)
        .check(usedSymbols)
      problems += AskingIsExplained(plan: plan, sources: sources).check()
      problems += AddressesStay(
        plan: plan, sources: sources, records: records, withheld: site.withheld
      ).check()
    }
    if request.listsAdvice { problems += EasyReadIsThere(plan: plan, sources: sources).check() }
    problems += WhatIsPublished(
      site, files: usedFiles, symbols: usedSymbols, request: request
    ).check()
    return SiteVerdict(
      diagnostics: finished(site.figures.filter(problems), site),
      usedFiles: usedFiles, usedSymbols: usedSymbols, brokenLinks: brokenLinks)
  }

  func links(of site: PreparedSite, _ records: [PageRecord]) -> LinksLeadSomewhere {
    LinksLeadSomewhere(
      plan: site.plan, records: records, renderer: site.renderer,
      basePath: site.sources.settings.basePath, jobs: request.jobs)
  }

  /// Each once, without those that are known, in reading order.
  private func finished(
    _ problems: [Diagnostic], _ site: PreparedSite
  ) -> [Diagnostic] {
    var lines: [SourcePath: LineIndex] = [:]
    let lookup = SourceLookup(tree: request.tree)
    let filter = KnownDifferencesFilter(
      known: site.sources.knownDifferences, request: request, figures: site.figures,
      withheld: Set(site.withheld.map(\.path))
    ) { span in
      guard !span.isWholeFile else { return nil }
      if lines[span.file] == nil, let bytes = lookup.bytes(of: span.file) {
        lines[span.file] = LineIndex(bytes)
      }
      return lines[span.file]?.position(of: span.start).line
    }
    return filter.filter(Array(Set(problems))).sorted(by: Diagnostic.inReadingOrder)
  }
}

/// A site that is read, resolved and planned: what its pages are rendered from.
struct PreparedSite: Sendable {
  var sources: SiteSources
  var today: CalendarDate
  var outline: SiteOutline
  var plan: SitePlan
  var assets: ThemeAssets
  var templates: TemplateSet
  var blocks: BlockAnswers
  /// What pages are rendered with: once all others are, with all that the last ones say.
  var renderer: PageRenderer
  /// So far.
  var problems: [Diagnostic]
  var figures: FigureJudgement

  var withheld: [Withheld] { outline.site.withheld }
  var areTemplatesWhole: Bool { templates.problems.isEmpty }
}

/// What a finished site's checks say.
struct SiteVerdict: Sendable {
  var diagnostics: [Diagnostic]
  var usedFiles: [(asset: Int, route: Route)]
  var usedSymbols: [Ref<Symbol>]
  /// The pages on which a link leads nowhere.
  var brokenLinks: [Int]
}
