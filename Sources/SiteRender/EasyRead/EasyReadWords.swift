internal import SiteModel

/// The words of easy-read pages that are made from the network's data.
enum EasyReadWords {
  /// Each with the places that are filled in it.
  static let needed: [String: Set<String>] = {
    var words: [String: Set<String>] = [:]
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      words[parts[0]] = Set(parts.dropFirst())
    }
    return words
  }()

  private static let list = """
    twin-picture
    twin-service-title name
    twin-service-summary name
    twin-area-title area
    twin-area-summary
    twin-quarter-title quarter year
    twin-quarter-summary
    twin-score most value
    twin-means-word means
    twin-means means
    twin-got means name score
    twin-got-top means name score
    twin-got-middle means name score
    twin-got-low means name score
    twin-all-got means score
    twin-all-got-top means score
    twin-all-got-middle means score
    twin-all-got-low means score
    twin-just-below mean
    twin-point score subject
    twin-point-means means score subject
    twin-point-missing reason subject
    twin-closed name
    twin-not-open name
    twin-no-scores name
    twin-no-scores-means name
    twin-scores-of name
    twin-others
    twin-others-on page
    twin-no-score area reason
    twin-missing-services-not-held
    twin-missing-not-scored
    twin-missing-not-uploaded
    twin-missing-not-due-yet
    twin-missing-not-scheduled
    twin-missing-no-standards
    twin-missing-not-open
    twin-missing-closed
    twin-missing-too-fine
    twin-missing-partly-scored
    twin-for-area area
    twin-for-year year
    twin-average count standards
    twin-others-not-scored
    twin-agreed
    twin-agreed-by who
    twin-rate-themselves
    twin-not-inspection
    twin-not-safety
    twin-good
    twin-nothing-at-top
    twin-better
    twin-nothing-below
    twin-nothing-scored-below
    twin-next
    twin-plan name
    twin-plan-says
    twin-no-plan name
    twin-status-not-started
    twin-status-started
    twin-status-done
    twin-status-stopped
    twin-changed
    twin-first-year
    twin-rose after before from to
    twin-rose-little after before from name to
    twin-fell after before from to
    twin-fell-little from to
    twin-unchanged from to
    twin-broken from to
    twin-uneven from name to
    twin-not-compared
    twin-change-printed after before from to
    twin-change-missing from
    twin-about about
    twin-standard
    twin-standards count area standards
    twin-standard-point standard
    twin-no-standards area
    twin-quarter-of quarter
    twin-results
    twin-no-results area
    twin-no-group-results area
    twin-groups
    twin-quarter-is
    twin-look-at area
    twin-own-choice
    twin-own-choice-means
    twin-sent count services
    twin-sent-some
    twin-sent-none
    twin-sent-none-yet
    """
}
