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
      let result = build(into: staged, previous: previous)
      withExtendedLifetime(lock) {}
      return result
    } catch {
      var result = BuildResult(diagnostics: [])
      result.failure = error
      return result
    }
  }

  private func build(into staged: StagedOutput?, previous: BuildSnapshot?) -> BuildResult {
    progress.begin(.reading)
    let reader = ContentReader(tree: request.tree, jobs: request.jobs)
    var (written, problems) = reader.read(theme: request.theme)
    let figures = FigureJudgement(problems)
    let today = request.date ?? Today.date(in: written.settings)
    PageVisibility.withholdStandards(of: &written, for: request, on: today)
    let results = NetworkResults(written.benchmarks, today: today, jobs: request.jobs)
    problems += results.findings
    let (sources, subjects) = SubjectPages.add(to: written)
    let (site, siteProblems) = SiteResolver.resolve(
      sources, subjects: subjects, for: request, on: today)
    problems += siteProblems

    let assets = ThemeAssets(sources.theme, isRelative: request.isRelative, &problems)
    let (plan, blocks, planProblems) = SitePlanner.plan(
      site, sources, results, for: request, assets: assets.published.values.map(\.route))
    problems += planProblems

    let before = problems.count
    let links = LinkStyle(basePath: sources.settings.basePath, isRelative: request.isRelative)
    let templates = TemplateSet(
      theme: sources.theme, words: sources.words, site: plan.site, assets: assets, links: links,
      extra: plan.pages.map { (layout: $0.layout, kind: $0.kind) }, &problems)
    let areTemplatesWhole = problems.count == before
    let renderer = PageRenderer(
      plan: plan, sources: sources, templates: templates, links: links,
      figures: sources.benchmarks.isEmpty ? nil : results, blocks: blocks,
      listsBareFigures: request.listsFigures, listsAdvice: request.listsAdvice)
    // With errors so far nothing can be published; the pages are still rendered, for theirs.
    let target = problems.hasErrors ? nil : staged
    let rendered = SiteRendering(
      plan: plan, renderer: renderer, jobs: request.jobs, progress: progress
    ).run(into: target, previous: previous)
    problems += rendered.records.flatMap(\.diagnostics)
    problems += FilesHavePlaces(
      plan: plan, sources: sources, records: rendered.records
    ).check()

    let files = FilesAreUsed(
      plan: plan, sources: sources, records: rendered.records, withheld: site.withheld)
    let usedFiles = files.used()
    // Pages without their layout would fail every check for no reason of their own.
    if areTemplatesWhole {
      problems += check(plan, sources, rendered.records, renderer)
      problems += files.check(usedFiles) + templates.unused
      problems += AddressesStay(
        plan: plan, sources: sources, records: rendered.records, withheld: site.withheld
      ).check()
    }

    var result = BuildResult(diagnostics: finished(figures.filter(problems), sources, figures))
    result.pageCount = plan.pages.count
    result.renderedCount = rendered.renderedCount
    result.linkCount = rendered.records.reduce(0) { $0 + $1.links.count }
    result.withheld = site.withheld
    if request.reportsEasyRead {
      result.easyRead = EasyReadReport.make(plan, sources, renderer, jobs: request.jobs)
    }
    result.remains = [sources, plan, renderer, rendered.records]
    // Also of a build with errors: while one stands, the next renders no more than what changed.
    result.snapshot = BuildSnapshot(pages: rendered.records, files: previous?.files ?? [:])
    let isGood = result.errorCount == 0 && !(request.isStrict && result.warningCount > 0)
    guard isGood, let staged else { return result }

    progress.begin(.publishing)
    ClosingFiles(plan: plan, sources: sources, assets: assets, request: request)
      .write(into: staged, usedFiles: usedFiles, symbols: files.usedSymbols())
    do throws(PublishFailure) {
      try staged.publish()
      result.isPublished = true
      if request.remembersAddresses {
        result.addresses = RememberedAddresses(
          plan: plan, sources: sources, renderer: renderer, files: usedFiles.map(\.route),
          jobs: request.jobs
        ).text()
      }
      result.snapshot = BuildSnapshot(pages: rendered.records, files: staged.files)
    } catch {
      result.failure = error
    }
    return result
  }

  private func check(
    _ plan: SitePlan, _ sources: SiteSources, _ records: [PageRecord], _ renderer: PageRenderer
  ) -> [Diagnostic] {
    progress.begin(.checking)
    let links = LinksLeadSomewhere(
      plan: plan, records: records, renderer: renderer, basePath: sources.settings.basePath,
      jobs: request.jobs)
    let markup = MarkupIsWhole(
      plan: plan, records: records, renderer: renderer, jobs: request.jobs)
    return links.check() + markup.check()
  }

  /// Each once, without those that are known, in reading order.
  private func finished(
    _ problems: [Diagnostic], _ sources: SiteSources, _ figures: FigureJudgement
  ) -> [Diagnostic] {
    var lines: [SourcePath: LineIndex] = [:]
    let lookup = SourceLookup(tree: request.tree)
    let filter = KnownDifferencesFilter(known: sources.knownDifferences, figures: figures) { span in
      guard !span.isWholeFile else { return nil }
      if lines[span.file] == nil, let bytes = lookup.bytes(of: span.file) {
        lines[span.file] = LineIndex(bytes)
      }
      return lines[span.file]?.position(of: span.start).line
    }
    return filter.filter(Array(Set(problems))).sorted(by: Diagnostic.inReadingOrder)
  }
}
