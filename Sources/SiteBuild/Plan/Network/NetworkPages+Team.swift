internal import Benchmarks
internal import SiteModel

/// The pages for the team alone: worded for improvement, each with the rule that it goes by.
extension NetworkPages {
  func view(of page: PageSubject.TeamPage) -> TeamView {
    TeamView(rule: network.words.text("team-\(page.rawValue)-rule"))
  }
}
