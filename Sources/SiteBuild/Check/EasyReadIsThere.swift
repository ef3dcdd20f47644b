internal import SiteModel

/// Which pages have no easy-read version, for whoever asks for advice: not every page needs one, and
/// only its authors know which do. Of a site that has no pictures nobody expects any.
struct EasyReadIsThere {
  let plan: SitePlan
  let sources: SiteSources

  func check() -> [Diagnostic] {
    guard !sources.symbols.isEmpty else { return [] }
    return plan.pages.compactMap { page in
      guard let index = page.source, page.kind != .easyRead, page.kind != .notFound,
        page.view.easyRead == nil, !page.view.isForTeam, sources.pages[index].madeFrom == nil
      else { return nil }
      let source = sources.pages[index]
      let name = source.name.key.dropFirst("Content/".count)
      return Diagnostic(
        .easyMissing, at: source.place, "this page has no easy-read version",
        help:
          "candour new easy-read \(name) begins one. Begin with the pages that people ask about.")
    }
  }
}
