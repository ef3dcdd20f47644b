internal import SiteModel

/// A resolved site with what it was resolved from. While somebody writes, where pages are changes
/// seldom, and giving 10,000 of them their places takes longer than all else between a score that is
/// saved and its being seen.
struct SiteOutline: Sendable {
  let site: ResolvedSite
  let problems: [Diagnostic]
  private let basis: Basis

  /// `before` is taken over where everything is as it was then.
  static func of(
    _ sources: SiteSources, subjects: [SourcePath: PageSubject], for request: BuildRequest,
    on today: CalendarDate, after before: SiteOutline?
  ) -> SiteOutline {
    let basis = Basis(sources, subjects, today)
    if let before, before.basis == basis {
      return SiteOutline(site: before.site, problems: before.problems, basis: basis)
    }
    let (site, problems) = SiteResolver.resolve(
      sources, subjects: subjects, for: request, on: today)
    return SiteOutline(site: site, problems: problems, basis: basis)
  }

  /// All that `SiteResolver` asks for, but for the request: one session has one.
  private struct Basis: Equatable {
    let name: String
    let pages: [PageSource]
    let assets: [SourcePath]
    let symbols: Digest
    let dataFiles: [String]
    let subjects: [SourcePath: PageSubject]
    let today: CalendarDate

    init(_ sources: SiteSources, _ subjects: [SourcePath: PageSubject], _ today: CalendarDate) {
      name = sources.settings.name
      pages = sources.pages
      assets = sources.assets.map(\.path)
      symbols = sources.symbols.digest
      dataFiles = DataFileKind.all(in: sources.benchmarks).map { $0.name(in: sources.benchmarks) }
      self.subjects = subjects
      self.today = today
    }

    static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.today == right.today && left.symbols == right.symbols
        && left.assets == right.assets && left.dataFiles == right.dataFiles
        && left.subjects == right.subjects && left.pages.count == right.pages.count
        && zip(left.pages, right.pages).allSatisfy(isSame)
    }

    /// A file that was not opened again is the same object. Pages made from data are made anew, and
    /// have all that was made in their digest.
    private static func isSame(_ left: PageSource, _ right: PageSource) -> Bool {
      if left === right { return true }
      return left.madeFrom != nil && left.madeFrom == right.madeFrom && left.path == right.path
        && left.digest == right.digest
    }
  }
}
