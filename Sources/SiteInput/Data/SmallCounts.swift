internal import SiteModel

/// Which counts of people may be known. On a ward, who is one of four can be guessed; so can be who is
/// one of none, where everybody else is counted.
///
/// A row is hidden as a whole if one of its counts is below five, nought included. So are the rows of
/// the same service that may hold it: those without an area or without a year, and those of the same
/// area and year. What is left are rows none of which has a hidden one among its parts, so that no
/// sum and no difference of them comes to a hidden count.
enum SmallCounts {
  static let least = 5

  struct Given {
    var agree: Int?
    var disagree: Int?

    var isCounted: Bool { agree != nil || disagree != nil }
    var isSmall: Bool { [agree, disagree].contains { $0.map { $0 < least } ?? false } }
  }

  private struct Place: Hashable {
    var area: Ref<Area>
    var year: Year

    /// Nothing for a row that is about all areas or all years.
    init?(_ record: FeedbackRecord) {
      guard let area = record.area, let year = record.year else { return nil }
      self.area = area
      self.year = year
    }
  }

  /// `given`: of each record.
  static func hide(in records: inout [FeedbackRecord], _ given: [Given]) {
    var small: [Ref<Service>: Set<Place?>] = [:]
    for (record, given) in zip(records, given) where given.isSmall {
      small[record.service, default: []].insert(Place(record))
    }
    for (index, given) in given.enumerated() where given.isCounted {
      let record = records[index]
      let place = Place(record)
      let others = small[record.service]
      let isHidden = given.isSmall || (others.map { place == nil || $0.contains(place) } ?? false)
      records[index].counts =
        isHidden ? .hidden : .shown(agree: given.agree, disagree: given.disagree)
    }
  }
}
