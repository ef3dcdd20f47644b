public import SiteModel

extension NetworkResults {
  /// Printed figures that the scores or their own parts don't give, as values. Worked out at each
  /// call.
  public var printedDifferences: [PrintedDifference] {
    PublishedCheck(results: self).differences()
  }

  /// What the data say against each other. Worked out at each call.
  public var findings: [Diagnostic] {
    printedDifferences.map(finding) + published.places.compactMap(ratingFinding)
      + sources.submissions.compactMap(overallFinding)
  }

  private func ratingFinding(_ place: PublishedIndex.Place) -> Diagnostic? {
    let figure = sources.published[place.set].figures[place.figure]
    guard let rating = figure.rating,
      let printed = bands.firstIndex(where: { $0.rating == rating }),
      let may = bands(ofPrinted: figure.score, places: published.decimals(place)),
      !may.contains(printed)
    else { return nil }
    let own = Set([may.lowerBound, may.upperBound]).sorted().map { bands[$0].rating }
    let above = printed > 0 ? ", \(bands[printed - 1].rating) at \(bands[printed - 1].from)" : ""
    return Diagnostic(
      .printedRating, at: figure.span,
      "\(figure.text) of \(Wording(results: self).name(figure.scope)) was printed as \(rating), and"
        + " on this site's scale it is \(own.joined(separator: " or "))",
      label: "\(rating) starts at \(bands[printed].from)\(above)",
      help:
        "Compare the file with the document. If it was printed so, list it in Content/known-differences.yaml with the reason."
    )
  }

  private func finding(_ difference: PrintedDifference) -> Diagnostic {
    let figure = difference.figure
    let wording = Wording(results: self)
    let whose = wording.name(figure.scope)
    let what = figure.standard.map { "value for \(wording.name($0))" } ?? "mean"
    let printed = "the \(what) of \(whose) was printed as \(figure.text), and "
    let known = "If it was printed so, list it in Content/known-differences.yaml with the reason."
    switch difference.expected {
    case .computed(let value, let shown):
      let outcome = computedResult(
        of: figure.scope, figure.area, in: figure.year, standard: figure.standard)
      let isScore = if case .service = figure.scope { figure.standard != nil } else { false }
      let how = Working(results: self)
        .of(outcome, figure.scope, figure.area, figure.year, figure.standard)
      return Diagnostic(
        .printedDiffers, at: figure.span, printed + "its scores give \(shown)",
        label: difference.cause?.label ?? "the scores held here give \(shown)",
        help: "\(how). Pages show \(isScore ? display(score: value) : display(value)). \(known)")
    case .parts(let parts, let from, let to):
      let allowed = from == to ? from : "\(from) to \(to)"
      let isCut = difference.kind == .truncated
      return Diagnostic(
        isCut ? .printedTruncated : .printedWrong, at: figure.span,
        printed + "the printed figures of its \(parts.words) give \(allowed)",
        label: isCut
          ? PrintedDifference.Cause.cut.label : "no figures that print as its parts give this",
        help: "Compare the file with the document. \(known)")
    }
  }

  /// A service's own overall score may be rounded to whole, to one place or to more.
  private func overallFinding(_ submission: Submission) -> Diagnostic? {
    guard let overall = submission.overall,
      let value = computedResult(
        of: .service(submission.service), submission.area, in: submission.year
      ).value
    else { return nil }
    let given = Ratio(overall.value)
    let places = 0...3
    guard
      !places.contains(where: {
        value.text(places: $0) == given.text(places: $0) && given.isDecimal($0)
      })
    else { return nil }
    let own = places.first(where: given.isDecimal) ?? 3
    let cause = PrintedDifference.Cause(turning: value, into: given, places: own)
    let wording = Wording(results: self)
    let scope = Scope.service(submission.service)
    let outcome = computedResult(of: scope, submission.area, in: submission.year)
    let how = Working(results: self).of(outcome, scope, submission.area, submission.year, nil)
    return Diagnostic(
      .overallDiffers, at: overall.span,
      "\(wording.name(scope)) gave \(overall.value) as its overall score, and its scores give "
        + value.text(), label: cause?.label ?? "not the mean of the scores",
      help: "\(how). Ask the service which is right; without an overall the mean is shown.")
  }
}

extension Ratio {
  /// Whether so many decimal places say all of it.
  fileprivate func isDecimal(_ places: Int) -> Bool {
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    return scale % denominator == 0
  }
}

extension PrintedDifference.Cause {
  fileprivate var label: String {
    switch self {
    case .cut: "looks truncated: cut instead of rounded"
    case .digitsSwapped: "two digits look swapped"
    case .roundedTwice: "looks rounded twice"
    }
  }
}

extension PrintedDifference.Parts {
  fileprivate var words: String {
    switch self {
    case .standards: "standards"
    case .services: "services"
    case .collaboratives: "collaboratives"
    }
  }
}
