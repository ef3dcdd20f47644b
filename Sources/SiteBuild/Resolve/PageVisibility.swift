internal import SiteModel

/// Whether a page is published today, and to whom.
///
/// A section's index speaks for all below it, and a page for its easy-read version: whoever marks a
/// folder as the team's, or a page as a draft, does not expect its parts to be public.
struct PageVisibility: Sendable {
  private struct Rule: Sendable {
    var isTeam = false
    var isDraft = false
  }

  private let request: BuildRequest
  private let today: CalendarDate
  private var folders: [String: Rule] = [:]
  /// The pages that have an easy-read version, by the key that it has.
  private var standards: [String: PageSource] = [:]

  init(_ sources: SiteSources, request: BuildRequest, today: CalendarDate) {
    self.request = request
    self.today = today
    let twins = Set(
      sources.pages.lazy.map(\.name).filter(\.isEasyRead).map(\.standardKey))
    for source in sources.pages {
      let matter = source.frontMatter
      let isRule = matter.audience == .team || matter.isDraft
      guard isRule || !twins.isEmpty else { continue }
      let name = source.name
      if twins.contains(name.key) { standards[name.key] = source }
      if isRule, name.isIndex {
        folders[String(source.path.folder)] = Rule(
          isTeam: matter.audience == .team, isDraft: matter.isDraft)
      }
    }
  }

  /// A year's standards are withheld with their page: nothing made from data may tell of them.
  static func withholdStandards(
    of sources: inout SiteSources, for request: BuildRequest, on today: CalendarDate
  ) {
    let pages = Set(sources.benchmarks.editions.map(\.page))
    guard !pages.isEmpty else { return }
    let visibility = PageVisibility(sources, request: request, today: today)
    let withheld = sources.pages.filter { page in
      pages.contains(page.path)
        && visibility.reasonToWithhold(page, page.name) != nil
    }
    sources.benchmarks.withhold(editionsAt: Set(withheld.map(\.path)))
  }

  /// The page that an easy-read page is the version of.
  func standard(of name: PageName) -> PageSource? { standards[name.standardKey] }

  func isForTeam(_ source: PageSource, _ name: PageName) -> Bool {
    everyone(behind: source, name).contains { $0.audience == .team }
      || rules(above: source.path).contains(where: \.isTeam)
  }

  /// Shown only because drafts were asked for.
  func isDraft(_ source: PageSource, _ name: PageName) -> Bool {
    everyone(behind: source, name).contains { $0.isDraft || isFuture($0) }
      || rules(above: source.path).contains(where: \.isDraft)
  }

  func reasonToWithhold(_ source: PageSource, _ name: PageName) -> Withheld.Reason? {
    let matters = everyone(behind: source, name)
    if request.audience == .public, isForTeam(source, name) { return .team }
    if let expired = matters.compactMap(\.expiresOn).min(), expired <= today {
      return .expired(expired)
    }
    if request.includesDrafts { return nil }
    if matters.contains(where: \.isDraft) || rules(above: source.path).contains(where: \.isDraft) {
      return .draft
    }
    if let date = matters.compactMap(\.publishOn).max(), date > today { return .notYet(date) }
    return nil
  }

  private func everyone(behind source: PageSource, _ name: PageName) -> [FrontMatter] {
    guard name.isEasyRead, let standard = standard(of: name) else { return [source.frontMatter] }
    return [source.frontMatter, standard.frontMatter]
  }

  private func isFuture(_ matter: FrontMatter) -> Bool {
    matter.publishOn.map { $0 > today } ?? false
  }

  /// Of the folder that a page lies in and all above it.
  private func rules(above path: SourcePath) -> [Rule] {
    guard !folders.isEmpty else { return [] }
    var found: [Rule] = []
    var folder = path.folder
    while !folder.isEmpty {
      if let rule = folders[String(folder)] { found.append(rule) }
      folder = SourcePath(String(folder)).folder
    }
    return found
  }
}
