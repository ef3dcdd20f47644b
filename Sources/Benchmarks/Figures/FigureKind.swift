internal import SiteModel

/// The first part of a `figure:` address.
enum FigureKind: Hashable {
  case mean
  case score
  case rating
  case count
  case standards
  case change
  case changeOnShared
  /// `share-green`: by the band's place on the scale.
  case share(Int)
  case submitted
  case highest
  case room
  case strengths
  case published

  private static let plain: [String: FigureKind] = [
    "mean": .mean, "score": .score, "rating": .rating, "count": .count, "standards": .standards,
    "change": .change, "change-on-shared": .changeOnShared, "submitted": .submitted,
    "highest": .highest, "room": .room, "strengths": .strengths, "published": .published,
  ]

  /// All kinds of a site, whose ratings have names of its own.
  static func all(ratings: [String]) -> [String: FigureKind] {
    var all = plain
    for (index, rating) in ratings.enumerated() { all["share-" + rating] = .share(index) }
    return all
  }

  /// What may stand behind the year.
  var takes: FigureAddress.Parts {
    switch self {
    case .mean, .score, .rating, .count, .highest, .published: .standard
    case .share: .standard
    case .change: [.standard, .twoYears]
    case .changeOnShared: .twoYears
    case .standards, .submitted, .room, .strengths: []
    }
  }
}
