internal import SiteModel

extension ChartWords {
  /// The words that charts say, each with the places that are filled in it.
  static let needed: [String: Set<String>] = {
    var words: [String: Set<String>] = [:]
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      words[parts[0]] = Set(parts.dropFirst())
    }
    return words
  }()

  private static let list = """
    chart-mean value
    chart-break-standards
    chart-break-scored
    chart-break-printed
    chart-no-counts
    chart-network
    chart-quoted name
    chart-key-label
    chart-key-printed
    chart-key-rated rating what
    chart-level score
    chart-changes-unknown units
    chart-key-without
    chart-key-not-rated
    chart-title kind measure
    chart-description
    chart-kind-strip
    chart-kind-dots
    chart-kind-bars
    chart-kind-line
    chart-kind-slope
    chart-kind-dumbbell
    chart-kind-table
    chart-kind-spread
    chart-kind-multiples
    chart-kind-progress
    chart-about-mean-service
    chart-about-mean-standard
    chart-about-mean-collaborative
    chart-about-score-service
    chart-about-score-standard
    chart-about-mean-years
    chart-about-score-years
    chart-about-mean-pairs
    chart-about-score-pairs
    chart-about-services
    chart-about-standards
    chart-about-progress
    chart-about-matrix
    chart-about measure places
    chart-years from to
    chart-scale maximum minimum
    chart-bars-from
    chart-basis-services count part
    chart-basis-standards count part
    chart-basis-actions count part
    chart-basis-objectives count part
    chart-basis-part held total
    chart-agreed day
    chart-as-of day
    chart-printed-in source
    chart-printed-at place source
    chart-csv
    chart-picture
    chart-source site
    chart-change-column
    chart-change-broken
    chart-change-missing
    chart-year-break-standards year
    chart-year-break-scored year
    chart-year-break-printed year
    chart-several units
    chart-units-services
    chart-units-standards
    chart-units-groups
    chart-units-themes
    chart-units-actions
    chart-units-objectives
    chart-part-services count part total
    chart-part-standards count part total
    chart-part-actions count part total
    chart-part-objectives count part total
    chart-part-values count part total
    chart-highest count names value
    chart-highest-score count names value
    chart-highest-just count names others value
    chart-highest-just-score count names others value
    chart-highest-printed count names value
    chart-highest-printed-score count names value
    chart-room count names value
    chart-room-just count names others value
    chart-equal-all units value
    chart-equal-all-score units value
    chart-equal-both units value
    chart-equal-both-score units value
    chart-range-all high low units
    chart-range-all-score high low units
    chart-range-both high low units
    chart-range-both-score high low units
    chart-mean-of name value
    chart-mean-sides name sides value
    chart-above count
    chart-at count
    chart-below count
    chart-near-all distance
    chart-near-some count distance part
    chart-only name value
    chart-only-score name value
    chart-rose after before from name to
    chart-rose-score after before from name to
    chart-fell after before from name to
    chart-fell-score after before from name to
    chart-unchanged after from name to
    chart-unchanged-score after from name to
    chart-hardly-changed after from name to
    chart-hardly-changed-score after from name to
    chart-changes parts units
    chart-count-rose count
    chart-count-fell count
    chart-count-same count
    chart-count-unknown count
    chart-rose-most change count names
    chart-joined count names year
    chart-left count names year
    chart-broken-standards from to
    chart-broken-scored from to
    chart-broken-printed from to
    chart-not-scored count names
    chart-not-in-force count names
    chart-not-uploaded count names
    chart-not-due-yet count names
    chart-not-open count names
    chart-not-held count names
    chart-not-looked-at count names
    chart-missing-years name years
    chart-missing-years-score name years
    chart-nothing
    chart-nothing-more
    chart-some-printed count part
    chart-at-level count level part
    chart-most-at count level part
    chart-all-at level units
    chart-without count part
    chart-not-rated count part
    chart-completed count part
    """
}
