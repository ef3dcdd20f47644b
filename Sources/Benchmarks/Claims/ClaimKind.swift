internal import SiteModel

/// The first part of a `claim:` address.
enum ClaimKind: Hashable {
  case highest
  case jointHighest
  case middle
  case rose
  case fell
  case unchanged
  case equal
  case aboveMean
  case belowMean
  case above
  case below
  case byAtLeast
  /// `all-rated-green`, or `all-rated` with the rating behind the year.
  case allRated(Int?)
  case noneBelow
  case allSubmitted
  case highestEver
  case everyYear
  case backToBaseline

  private static let plain: [String: ClaimKind] = [
    "highest": .highest, "joint-highest": .jointHighest, "middle": .middle, "rose": .rose,
    "fell": .fell, "unchanged": .unchanged, "equal": .equal, "above-mean": .aboveMean,
    "below-mean": .belowMean, "above": .above, "below": .below, "by-at-least": .byAtLeast,
    "all-rated": .allRated(nil), "none-below": .noneBelow, "all-submitted": .allSubmitted,
    "highest-ever": .highestEver, "every-year": .everyYear, "back-to-baseline": .backToBaseline,
  ]

  /// All kinds of a site, whose ratings have names of its own.
  static func all(ratings: [String]) -> [String: ClaimKind] {
    var all = plain
    for (index, rating) in ratings.enumerated() { all["all-rated-" + rating] = .allRated(index) }
    return all
  }

  /// What may stand behind the year.
  var takes: FigureAddress.Parts {
    switch self {
    case .highest, .jointHighest, .middle, .aboveMean, .belowMean, .above, .below:
      [.standard, .scope]
    case .rose, .fell, .unchanged, .everyYear, .backToBaseline: [.standard, .twoYears]
    case .equal: [.standard, .scope, .twoYears]
    case .byAtLeast: [.standard, .scope, .twoYears, .number]
    case .allRated(let band): band == nil ? [.standard, .rating] : .standard
    case .noneBelow: [.standard, .rating, .number]
    case .allSubmitted: []
    case .highestEver: .standard
    }
  }
}
