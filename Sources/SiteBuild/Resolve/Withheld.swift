public import SiteModel

/// A page that exists and is not published, and why.
public struct Withheld: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case draft
    case notYet(CalendarDate)
    case expired(CalendarDate)
    case team
  }

  public var path: SourcePath
  public var reason: Reason
  /// Where it would be.
  public var route: Route?

  /// In words that fit behind "is not published:".
  public var explanation: String {
    switch reason {
    case .draft: "it is a draft"
    case .notYet(let date): "its publish-on is \(date)"
    case .expired(let date): "it expired on \(date)"
    case .team: "it is for the team only"
    }
  }
}
