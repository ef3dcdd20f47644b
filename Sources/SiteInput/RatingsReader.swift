internal import SiteModel

/// Reads `ratings:` of `site.yaml`: the scale of scores, and its bands.
enum RatingsReader {
  static let example =
    "ratings: { minimum: 1, maximum: 5, bands: [{ rating: green, from: 3.5, means: Good }, { rating: amber, from: 2, means: Area for continuous improvement }, { rating: red, from: 1, means: More focussed work needed }] }"

  private static let highest = Score(100)

  static func read(_ pairs: [YAMLPair], at place: SourceSpan, _ problems: inout [Diagnostic])
    -> RatingScale?
  {
    let before = problems.count
    var keys = YAMLMapping(pairs)
    let minimum = number("minimum", &keys, &problems)
    let maximum = number("maximum", &keys, &problems)
    let nodes = keys.items("bands", &problems)
    keys.finish(&problems)
    let bands = nodes.compactMap { band($0, &problems) }
    for key in ["minimum", "maximum", "bands"] where !says(key, pairs) {
      problems.append(
        Diagnostic(
          .wrongRatings, at: place, "the ratings lack their \(key)", help: "Write \(example)."))
    }
    guard let minimum, let maximum, !bands.isEmpty else { return nil }
    if maximum.value <= minimum.value {
      problems.append(
        Diagnostic(
          .wrongRatings, at: maximum.span, "the highest score is not above the lowest",
          label: "the lowest is \(minimum.value)",
          help: "Write the highest score that can be given behind maximum:."))
    }
    // Charts draw a line for each whole score, and count who gave it.
    if maximum.value > highest {
      problems.append(
        Diagnostic(
          .wrongRatings, at: maximum.span, "scores up to \(maximum.value) are too many to be shown",
          label: "\(highest) is the highest that a scale may reach",
          help: "Write the highest score that can be given behind maximum:."))
    }
    checkOrder(bands, minimum.value, maximum.value, &problems)
    guard problems.count == before else { return nil }
    return RatingScale(
      minimum: minimum.value, maximum: maximum.value, bands: bands.map(\.band))
  }

  /// Whether anything stands behind a key.
  private static func says(_ key: String, _ pairs: [YAMLPair]) -> Bool {
    guard let value = pairs.first(where: { $0.key == key })?.value, !value.isNull else {
      return false
    }
    if case .sequence(let items) = value.kind { return !items.isEmpty }
    return true
  }

  private static func number(
    _ key: String, _ keys: inout YAMLMapping, _ problems: inout [Diagnostic]
  ) -> Located<Score>? {
    guard let text = keys.text(key, &problems) else { return nil }
    if let score = Score(text.value) { return Located(score, text.span) }
    problems.append(
      Diagnostic(
        .wrongRatings, at: text.span, "\"\(text.value)\" is not a number for \"\(key)\"",
        label: "\(key) is a number, such as 5 or 3.5",
        help: text.value.contains(",")
          ? "Write decimals with a point." : "Write it in figures, such as \(key): 5."))
    return nil
  }

  private struct WrittenBand {
    var band: RatingScale.Band
    var nameSpan: SourceSpan
    var fromSpan: SourceSpan
  }

  private static func band(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> WrittenBand? {
    let shape = "Write { rating: green, from: 3.5, means: Good }."
    guard case .mapping(let pairs) = node.kind else {
      var mistake = node.wrong("a band", "a group of keys")
      mistake.help = shape
      problems.append(mistake)
      return nil
    }
    let before = problems.count
    var keys = YAMLMapping(pairs)
    let rating = keys.text("rating", &problems)
    let from = number("from", &keys, &problems)
    let means = keys.text("means", &problems)
    keys.finish(&problems)
    guard let rating, let from, let means else {
      if problems.count == before {
        problems.append(
          Diagnostic(
            .wrongRatings, at: SourceSpan(node.span.file, node.span.start, node.span.start + 1),
            "this band lacks its rating, its lowest score or its meaning", help: shape))
      }
      return nil
    }
    if slug(rating.value) != rating.value {
      problems.append(
        Diagnostic(
          .wrongRatings, at: rating.span, "\"\(rating.value)\" can't be the name of a rating",
          label: "lower-case letters, digits and hyphens",
          help: "Write such as rating: green. What readers see stands behind means:."))
    }
    return WrittenBand(
      band: RatingScale.Band(rating: rating.value, from: from.value, means: means.value),
      nameSpan: rating.span, fromSpan: from.span)
  }

  private static func checkOrder(
    _ bands: [WrittenBand], _ minimum: Score, _ maximum: Score, _ problems: inout [Diagnostic]
  ) {
    var names: Set<String> = []
    for band in bands where !names.insert(band.band.rating).inserted {
      problems.append(
        Diagnostic(
          .wrongRatings, at: band.nameSpan, "two ratings are called \"\(band.band.rating)\"",
          help: "Give each a name of its own."))
    }
    for (higher, lower) in zip(bands, bands.dropFirst()) where lower.band.from >= higher.band.from {
      problems.append(
        Diagnostic(
          .wrongRatings, at: lower.fromSpan,
          "\"\(lower.band.rating)\" starts at \(lower.band.from), not below \"\(higher.band.rating)\"",
          label: "the highest band stands first", help: "Put the bands in order of their scores."))
    }
    if let first = bands.first, first.band.from > maximum {
      problems.append(
        Diagnostic(
          .wrongRatings, at: first.fromSpan, "no score can be in \"\(first.band.rating)\"",
          label: "scores end at \(maximum)", help: "Start it at \(maximum) or below."))
    }
    if let last = bands.last, last.band.from > minimum {
      problems.append(
        Diagnostic(
          .wrongRatings, at: last.fromSpan,
          "scores from \(minimum) to \(last.band.from) would have no rating",
          label: "the lowest band starts here", help: "Write from: \(minimum)."))
    }
  }
}

/// Reads `years:` of `site.yaml`: when they start, and how they are written.
enum YearsReader {
  static func read(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> NetworkCalendar {
    var calendar = NetworkCalendar()
    var keys = YAMLMapping(pairs)
    if let starts = keys.text("starts", &problems) {
      if let month = Int(starts.value), (1...12).contains(month) {
        calendar.firstMonth = month
      } else {
        problems.append(
          Diagnostic(
            .wrongYears, at: starts.span, "\"\(starts.value)\" is no month",
            label: "a month is a number from 1 to 12", help: "Write 4 for April, for example."))
      }
    }
    if let shown = keys.text("shown", &problems) {
      if let pattern = pattern(shown.value) {
        calendar.pattern = pattern
      } else {
        problems.append(
          Diagnostic(
            .wrongYears, at: shown.span, "\"\(shown.value)\" does not show how a year is written",
            label: "2023, 2023/24 or 2023-2024",
            help: "Write an example: a year, and the next one behind it if you name both."))
      }
    }
    keys.finish(&problems)
    return calendar
  }

  /// From an example: `2023/24`.
  private static func pattern(_ example: String) -> NetworkCalendar.Pattern? {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    let first = example.prefix(while: isDigit)
    guard first.count == 4, let year = Int(first) else { return nil }
    let rest = example.dropFirst(4)
    if rest.isEmpty { return .plain }
    let between = rest.prefix { !isDigit($0) }
    let second = rest.dropFirst(between.count)
    guard !between.isEmpty, second.allSatisfy(isDigit), let next = Int(second) else { return nil }
    switch second.count {
    case 2 where next == (year + 1) % 100: return .span(between: String(between), isShort: true)
    case 4 where next == year + 1: return .span(between: String(between), isShort: false)
    default: return nil
    }
  }
}
