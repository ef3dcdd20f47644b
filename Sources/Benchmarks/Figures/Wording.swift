internal import SiteModel

/// The plain words of messages about figures: names, years, and why something is missing.
struct Wording {
  let results: NetworkResults

  private var sources: BenchmarkSources { results.sources }

  func name(_ scope: Scope) -> String { sources.name(of: scope) ?? "the network" }

  func name(_ standard: Ref<Standard>) -> String { "\"\(sources[standard].id)\"" }

  func year(_ year: Year) -> String { sources.calendar.text(year) }

  func years(_ first: Year, _ last: Year) -> String { "from \(year(first)) to \(year(last))" }

  static func plural(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }

  /// `Ash, Beech and Cedar`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Why a value is missing, as a sentence that begins with its subject.
  func reason(
    _ missing: Outcome.Missing, _ scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>?
  ) -> String {
    let (who, what, when) = (name(scope), sources[area].name, self.year(year))
    let isService = results.members.group(of: scope) == nil
    switch missing {
    case .servicesNotHeld: return "not all services of \(who) are listed here"
    case .notScored:
      let subject = isService ? "\(who) did not score" : "no service of \(who) scored"
      guard let standard else { return "\(subject) \(what) in \(when)" }
      return "\(subject) the standard \(name(standard)) in \(when)"
    case .notUploaded:
      return isService
        ? "\(who) has not uploaded \(what) for \(when)"
        : "no service of \(who) has uploaded \(what) for \(when)"
    case .notDueYet:
      return isService
        ? "\(who) has not uploaded \(what) for \(when), and need not have yet"
        : "no service of \(who) has uploaded \(what) for \(when), and none need have yet"
    case .notScheduled: return "\(what) was not scheduled in \(when)"
    case .noStandards:
      guard let standard else { return "no standards of \(what) are held for \(when)" }
      return "the standard \(name(standard)) was not in force in \(when)"
    case .notOpen: return "\(who) was not open yet for \(what) in \(when)"
    case .closed: return "\(who) had closed before \(what) in \(when)"
    case .tooFine: return "the mean of \(who) can't be computed exactly"
    case .partlyScored(let held, let count):
      let scored = standard.map { "the standard \(name($0))" } ?? what
      return "\(held) of \(count) services of \(who) scored \(scored) in \(when)"
    }
  }

  /// The refusal of an address whose value is missing.
  func missing(
    _ missing: Outcome.Missing, _ scope: Scope, _ area: Ref<Area>, _ year: Year,
    _ standard: Ref<Standard>? = nil
  ) -> Refusal {
    let help =
      switch missing {
      case .servicesNotHeld:
        "If somebody printed the figure, add it to a file in Content/data/published."
      case .notScored, .notUploaded, .notDueYet, .partlyScored:
        "Say so in words, or add the scores in Content/data/scores."
      case .notScheduled, .notOpen, .closed, .tooFine: "Say so in words, without a figure."
      case .noStandards: "Name another year, or add that year's page of standards."
      }
    return Refusal(
      .figureMissing, reason(missing, scope, area, year, standard),
      label: "there is no such figure", help: help)
  }

  /// The refusal of a comparison across years with other standards.
  func broken(
    _ change: Change, _ scope: Scope, _ area: Ref<Area>, _ first: Year, _ last: Year
  ) -> Refusal? {
    let (message, label): (String, String)
    let sides: (new: [Ref<Standard>], gone: [Ref<Standard>], shared: Int, onShared: Ratio?)
    switch change {
    case .broken(let new, let gone, let shared, let onShared):
      sides = (new, gone, shared, onShared)
      message = "\(year(first)) and \(year(last)) have different standards"
      label = "years with other standards can't be compared"
    case .uneven(let new, let gone, let shared, let onShared):
      sides = (new, gone, shared, onShared)
      message =
        "\(name(scope)) scored different standards in \(year(first)) and \(year(last))"
      label = "means of other standards can't be compared"
    case .compared, .printed, .missing: return nil
    }
    var parts: [String] = []
    if !sides.new.isEmpty { parts.append(names(sides.new) + " only in \(year(last))") }
    if !sides.gone.isEmpty { parts.append(names(sides.gone) + " only in \(year(first))") }
    var help = "Compare the years in words, standard by standard."
    if let onShared = sides.onShared {
      let address =
        "change-on-shared/\(sources.id(of: scope))/\(sources[area].id)/\(first.number)..\(last.number)"
      help =
        "On the \(Wording.plural(sides.shared, "standard", "standards")) of both years it changed by "
        + "\(onShared.change): use figure:\(address)."
    }
    return Refusal(
      .figureBreak, message + ": " + parts.joined(separator: ", "), label: label, help: help)
  }

  private func names(_ standards: [Ref<Standard>]) -> String {
    Wording.list(standards.map { name($0) })
  }
}
