internal import SiteModel

/// The columns that files of data have. Its name says what a column is about in every file that has
/// it; two that share a header but not a meaning are two cases.
enum DataColumn: String, CaseIterable, Sendable {
  case id, name, kind, provider, collaborative, region, security, place, url, opened, closed
  case belonging, summary, scope, service, area, standard, year, number, wording
  case replaces, why, asks, retired, quarter, due, reason, date, method, overall, narrative, file
  case retiredWhy = "retired-why"
  case agreedBy = "agreed-by"
  case action, owner, progress, agree, disagree, said, response
  case actionStatus = "action-status"
  case mean, shown, rating, standards, services, status, score, ward, note
  case printedIn = "printed-in"
  case printed, source, symbol, meaning
  case printedAt = "printed-at"

  /// As in the first row.
  var header: String {
    switch self {
    case .belonging: "services"
    case .reason: "why"
    case .retiredWhy: "retired_why"
    case .agreedBy: "agreed_by"
    case .actionStatus: "status"
    case .printed: "score"
    case .printedIn: "printed_in"
    case .printedAt: "place"
    default: rawValue
    }
  }

  /// What says in the theme's words what it holds.
  var word: String { "data-column-" + rawValue }

  enum Content: Sendable {
    case text
    case address
    case day
    /// `2023-05-31`, or `2023-05`.
    case dayOrMonth
    case whole(from: Int)
    /// On the scale of scores.
    case score
    case choice([String])
  }

  func content(_ scale: RatingScale?) -> Content {
    switch self {
    case .url: .address
    case .opened, .closed, .date: .day
    case .due: .dayOrMonth
    case .year, .retired, .agree, .disagree: .whole(from: 0)
    case .number, .quarter, .belonging, .standards, .services: .whole(from: 1)
    case .overall, .mean, .score, .printed: .score
    case .kind: .choice(Scope.kinds)
    case .asks: .choice(StandardsEdition.Asks.allCases.map(\.rawValue))
    case .actionStatus: .choice(ActionRecord.Status.allCases.map(\.rawValue))
    case .rating: scale.map { .choice($0.bands.map(\.rating)) } ?? .text
    case .status: .choice(DataSymbol.allCases.map(\.rawValue))
    default: .text
    }
  }
}

extension Scope {
  /// What a row calls the kind of a scope.
  var kind: String {
    switch self {
    case .service: "service"
    case .collaborative: "collaborative"
    case .region: "region"
    case .network: "network"
    }
  }

  static let kinds = ["service", "collaborative", "region", "network"]
}
