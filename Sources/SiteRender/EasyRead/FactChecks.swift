internal import SiteModel

/// Days and times of an easy-read page: in full, true, and as the standard version has them.
struct FactChecks {
  /// Of the standard version; nothing where nobody wrote it.
  let standard: FactSheet?
  /// What readers know that version by.
  let standardName: String
  private(set) var findings: [Finding] = []

  init(standard: FactSheet?, standardName: String) {
    self.standard = standard
    self.standardName = standardName
  }

  mutating func check(_ facts: [Fact]) {
    for fact in facts {
      switch fact.kind {
      case .day(let day, let month, let year): checkDay(fact, day, month, year)
      case .time(let minutes): checkTime(fact, minutes)
      default: break
      }
      checkAgreement(fact)
    }
  }

  private mutating func find(
    _ code: DiagnosticCode, _ fact: Fact, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    findings.append(
      Finding(code: code, range: fact.range, message: message, label: label, help: help))
  }

  private mutating func checkDay(_ fact: Fact, _ day: Int, _ month: Int, _ year: Int?) {
    let knownYear = year ?? standard?.year(ofDay: day, month: month)
    let written = fact.kind.described
    let date = knownYear.flatMap { CalendarDate(year: $0, month: month, day: day) }
    if day > CalendarDate.days(inMonth: month, of: knownYear ?? 2024) {
      return find(
        .easyDate, fact, "there is no day \(written)", help: "Check the month and the day.")
    }
    let full = date.map {
      "\(Fact.weekdays[$0.weekday - 1]) \(day) \(Fact.months[month - 1]) \($0.year)"
    }
    if fact.form != .full {
      return find(
        .easyDate, fact, "this day is not written in full",
        label: "like Monday 2 March 2026",
        help: full.map { "Write \($0)." }
          ?? "Write the day of the week, the month's name and the year.")
    }
    if let weekday = fact.weekday, let date, date.weekday != weekday {
      return find(
        .easyDate, fact,
        "\(day) \(Fact.months[month - 1]) \(date.year) is a \(Fact.weekdays[date.weekday - 1])",
        label: "not a \(Fact.weekdays[weekday - 1])",
        help: full.map { "Write \($0), or correct the day." })
    }
    guard fact.weekday == nil || year == nil else { return }
    let missing = [fact.weekday == nil ? "day of the week" : nil, year == nil ? "year" : nil]
    find(
      .easyDateShort, fact,
      "this day lacks its " + missing.compactMap(\.self).joined(separator: " and its "),
      label: "like Monday 2 March 2026",
      help: full.map { "Write \($0)." } ?? "Write the day of the week and the year as well.")
  }

  private mutating func checkTime(_ fact: Fact, _ minutes: Int) {
    guard minutes < 24 * 60, minutes % 60 < 60 else {
      return find(
        .easyDate, fact, "there is no such time of day", help: "Check the hour and the minutes.")
    }
    guard fact.form != .full else { return }
    find(
      .easyDate, fact,
      fact.form == .inFigures
        ? "this is a time of the 24-hour clock" : "this time is not written as others are",
      label: "like 2pm and 2:30pm", help: "Write \(Fact.clock(minutes)).")
  }

  private mutating func checkAgreement(_ fact: Fact) {
    guard let standard, !standard.holds(fact.kind) else { return }
    let others = standard.others(like: fact.kind).map(\.described)
    let advice =
      others.isEmpty || others.count > 4
      ? "Write it there too, or take it out here."
      : "It says \(others.joined(separator: ", ")). Correct the one that is wrong."
    find(
      .easyFact, fact, "the standard version does not say \"\(fact.kind.described)\"",
      label: "it is \(standardName)", help: advice)
  }
}
