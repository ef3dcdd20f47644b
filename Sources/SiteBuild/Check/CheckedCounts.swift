internal import SiteModel
internal import SiteRender

/// How much of each a run of all checks looked at.
public struct CheckedCounts: Sendable, Equatable {
  public var pages = 0
  /// Links, pictures, styles and scripts in the finished pages.
  public var links = 0
  /// Figures, claims and reported statements that pages name, each counted once a page.
  public var figures = 0
  public var easyReadStatements = 0
  public var pictures = 0
  /// Other files that are published beside pages.
  public var files = 0
  public var dataRows = 0
  /// Addresses that were remembered from what was published before.
  public var addresses = 0
  /// Links to other sites, where these were asked for.
  public var otherSites = 0

  public init() {}

  init(
    _ site: PreparedSite, _ records: [PageRecord], _ verdict: SiteVerdict, _ request: BuildRequest
  ) {
    pages = records.count
    let isImage = verdict.usedFiles.map { file in
      if case .image = site.sources.assets[file.asset].image { true } else { false }
    }
    pictures = verdict.usedSymbols.count + isImage.count { $0 }
    files = isImage.count { !$0 }
    for record in records {
      links += record.links.count
      figures += record.madeFrom.lookups.count { lookup in
        switch lookup.name {
        case .figure, .claim, .reported: true
        default: false
        }
      }
    }
    let easyRead = site.plan.pages.filter { $0.kind == .easyRead }
    let renderer = site.renderer
    easyReadStatements = parallelMap(easyRead, jobs: request.jobs) { _, page in
      renderer.easyReadCoverage(of: page)?.statements ?? 0
    }.reduce(0, +)
    dataRows = Self.rows(site.sources.benchmarks)
    addresses = site.sources.published.count
    guard request.asksOtherSites else { return }
    let published = WhatIsPublished(
      site, files: verdict.usedFiles, symbols: verdict.usedSymbols, request: request)
    otherSites = LinksElsewhere(sources: site.sources, pages: published.pages).count
  }

  /// Scores by ward and of each standard are a row each, whatever the shape of their table.
  private static func rows(_ data: BenchmarkSources) -> Int {
    let scores = data.scores.reduce(0) { $0 + $1.entries.count }
    let printed = data.published.reduce(0) { $0 + $1.figures.count }
    let plans = data.plans.reduce(0) { $0 + $1.items.count }
    return scores + printed + plans + data.services.count + data.collaboratives.count
      + data.schedule.count + data.submissions.count + data.actions.count + data.feedback.count
  }
}
