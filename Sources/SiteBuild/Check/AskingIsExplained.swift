internal import SiteModel

/// Who is asked to send something is told what becomes of it, by a page that follows the settings.
struct AskingIsExplained {
  let plan: SitePlan
  let sources: SiteSources

  func check() -> [Diagnostic] {
    guard let span = sources.settings.feedback.span, !sources.benchmarks.isEmpty,
      plan.site.privacy == nil
    else { return [] }
    return [
      Diagnostic(
        .privacyPage, at: span, "no page says what happens with what readers send",
        label: "pages of services ask for it",
        help: "Write a block into a page, such as Content/about/privacy.md: ```privacy, and ```.")
    ]
  }
}
