internal import SiteInput
internal import SiteModel

/// The words and files that go out, for the checks of what they hold.
struct WhatIsPublished {
  let sources: SiteSources
  let today: CalendarDate
  /// Pages that somebody wrote, as indices into the sources.
  let pages: [Int]
  /// Files beside them, and pictures of the picture set.
  let files: [SourcePath]
  let request: BuildRequest

  init(
    _ site: PreparedSite, files: [(asset: Int, route: Route)], symbols: [Ref<Symbol>],
    request: BuildRequest
  ) {
    sources = site.sources
    today = site.today
    self.request = request
    let written = site.plan.pages.compactMap(\.source)
      .filter { site.sources.pages[$0].madeFrom == nil }
    pages = Array(Set(written)).sorted()
    let tables = site.sources.benchmarks.plans.map(\.file)
    let pictures = symbols.map { site.sources.symbols[$0].picture.file }
    let assets = files.map { site.sources.assets[$0.asset].path }
    self.files = Array(Set(assets + tables + pictures)).sorted()
  }

  func check() -> [Diagnostic] {
    let jobs = request.jobs
    let texts = request.opensFiles ? self.texts() : []
    var problems = PersonalDataIsAbsent(
      sources: sources, pages: pages, files: files, texts: texts, jobs: jobs
    ).check()
    if request.opensFiles {
      problems += FilesTellNoTales(
        files: files, tree: request.tree, judgesPDFs: request.reviews, jobs: jobs
      ).check()
    }
    guard request.reviews else { return problems }
    problems += ReviewsAreDone(sources: sources, pages: pages, today: today).check()
    problems += WordsToAvoid(sources: sources, pages: pages, jobs: jobs).check()
    problems += NamesAreRight(
      sources: sources, siteName: sources.settings.name, pages: pages, jobs: jobs
    ).check()
    problems += WatchedNames(
      sources: sources, pages: pages, texts: texts, tree: request.tree, jobs: jobs
    ).check()
    if request.asksOtherSites {
      problems += LinksElsewhere(sources: sources, pages: pages).check()
    }
    return problems
  }

  private static let textEndings: Set<String> = [
    "txt", "csv", "tsv", "ics", "vcf", "json", "xml", "html", "htm", "rtf", "svg", "srt", "vtt",
  ]

  /// As places in them count.
  private func texts() -> [(path: SourcePath, bytes: [UInt8])] {
    let lookup = SourceLookup(tree: request.tree)
    return files.filter { Self.textEndings.contains($0.fileExtension) }
      .compactMap { path in lookup.bytes(of: path).map { (path, $0) } }
  }
}

extension BuildRequest {
  /// Whether this run would find what an entry of `known-differences.yaml` is about. What it does not
  /// look for it can't say has gone.
  func looksFor(_ difference: KnownDifference) -> Bool {
    let code = DiagnosticCode(rawValue: difference.code)
    switch code {
    case .watchedName, .watchList, .reviewPast, .nameNearMiss, .wordToAvoid: return reviews
    case .pdfAccess, .pdfUnread: return reviews && opensFiles
    case .linkGone, .linkMoved, .linkUnsure: return reviews && asksOtherSites
    case .bareFigure: return listsFigures
    case .easyIdeas, .easyPassive, .easyPronoun, .easyMissing: return listsAdvice
    case .photoCamera: return opensFiles
    case .emailAddress, .phoneNumber: return opensFiles || difference.place.contains(".md")
    default: return true
    }
  }
}
