internal import SiteModel

/// Reads the parts of an address, and says what is wrong with one.
struct AddressReader {
  let results: NetworkResults

  private var sources: BenchmarkSources { results.sources }

  static let shape = "WHAT/SCOPE/AREA/YEAR"

  func parts(
    of parts: [String], kinds: [String: FigureAddress.Parts]
  ) throws(Refusal) -> FigureAddress.Parts {
    guard let takes = kinds[parts[0]] else { throw unknownKind(parts[0], kinds) }
    guard parts.count >= 4 else {
      throw Refusal(
        .unknownFigure, "\"\(parts.joined(separator: "/"))\" is too short",
        label: "an address is " + Self.shape,
        help: "Write the kind, then of whom, the area and the year, with / between them.")
    }
    return takes
  }

  private func unknownKind(
    _ kind: String, _ kinds: [String: FigureAddress.Parts]
  ) -> Refusal {
    if ["lowest", "joint-lowest", "worst", "last", "rank", "bottom"].contains(kind) {
      return Refusal(
        .unknownFigure, "\"\(kind)\": this site names no lowest service, and has no ranks",
        label: "services work together here",
        help: "Use room: it names the standards with most room to improve.")
    }
    let ratings = results.sources.scale?.bands.map(\.rating) ?? []
    let isFigure = FigureKind.all(ratings: ratings)[kind] != nil
    if isFigure || ClaimKind.all(ratings: ratings)[kind] != nil {
      let (right, wrong) = isFigure ? ("figure", "claim") : ("claim", "figure")
      return Refusal(
        .unknownFigure, "\"\(kind)\" is a \(right) and no \(wrong)",
        help: "Write \(right): in place of \(wrong):.")
    }
    return Refusal(
      .unknownFigure, "\"\(kind)\" is not a kind of figure or claim",
      label: "an address starts with its kind",
      help: suggestion(for: kind, among: Array(kinds.keys))
        ?? "Figures are mean, score, rating, change and others; claims are highest, rose, fell and others."
    )
  }

  func scope(_ id: String) throws(Refusal) -> Scope {
    if let scope = results.names.scopes[id] { return scope }
    throw Refusal(
      .unknownFigure, "\"\(id)\" is no service, collaborative or region here",
      label: "the second part says of whom",
      help: suggestion(for: id, among: Array(results.names.scopes.keys))
        ?? "Write its id, as Content/data/services.csv has it.")
  }

  func area(_ id: String) throws(Refusal) -> Ref<Area> {
    if let area = results.names.areas[id] { return area }
    throw Refusal(
      .unknownFigure, "\"\(id)\" is no area here", label: "the third part is an area",
      help: suggestion(for: id, among: Array(results.names.areas.keys))
        ?? "Write the name of its folder in Content/standards/.")
  }

  func years(
    _ text: String, of area: Ref<Area>, takes: FigureAddress.Parts, what: String
  ) throws(Refusal) -> (first: Year?, last: Year) {
    guard let dots = text.firstRange(of: "..") else {
      let year = try year(text, of: area)
      guard takes.contains(.twoYears), !takes.contains(.scope) else { return (nil, year) }
      throw Refusal(
        .unknownFigure, "\(what) compares two years, and this names one",
        label: "two years are written 2022..2023",
        help: "Write the earlier year, two full stops, and the later year.")
    }
    let first = try year(String(text[..<dots.lowerBound]), of: area)
    let last = try year(String(text[dots.upperBound...]), of: area)
    guard takes.contains(.twoYears) else {
      throw Refusal(
        .unknownFigure, "\(what) is of one year, and this names two",
        label: "one year belongs here",
        help: "Write one year, or ask for a change.")
    }
    guard first < last else {
      throw Refusal(
        .unknownFigure, "\(text) does not go from an earlier year to a later one",
        label: "the earlier year comes first", help: "Write the earlier year first.")
    }
    return (first, last)
  }

  private func year(_ text: String, of area: Ref<Area>) throws(Refusal) -> Year {
    let known = results.years(of: area)
    if let number = Int(text), let year = known.first(where: { $0.number == number }) {
      return year
    }
    let isYear = text.utf8.count == 4 && Int(text) != nil
    let years = known.map { String($0.number) }.joined(separator: ", ")
    throw Refusal(
      .unknownFigure,
      isYear
        ? "nothing of \(sources[area].name) is held for \(text)"
        : "\"\(text)\" is not a year", label: "the fourth part is a year",
      help: years.isEmpty
        ? "Name an area of which scores are held." : "Name a year that is held: \(years).")
  }

  func band(_ name: String) -> Int? { sources.scale?.bands.firstIndex { $0.rating == name } }

  /// A decimal number, which may be negative.
  func number(_ text: String) -> Ratio? {
    if text.utf8.first == UInt8(ascii: "-") {
      return Score(text.dropFirst()).map { Ratio($0).negated }
    }
    return Score(text).map { Ratio($0) }
  }

  func once(
    _ isFirst: Bool, _ kind: String, _ part: String, _ what: String
  ) throws(Refusal) {
    if isFirst { return }
    throw Refusal(
      .unknownFigure, "\"\(part)\" is a second \(kind) for \(what)", label: "one is enough",
      help: "Take one of the two out.")
  }

  /// A part behind the year that is nothing known, or nothing that belongs there.
  func strange(
    _ part: String, area: Ref<Area>, takes: FigureAddress.Parts, what: String
  ) -> Refusal {
    let standards = results.names.standards[area.index]
    let ratings = sources.scale?.bands.map(\.rating) ?? []
    let isKnown =
      standards[part] != nil || results.names.scopes[part] != nil || number(part) != nil
      || ratings.contains(part)
    if isKnown {
      return Refusal(
        .unknownFigure, "\(what) has no use for \"\(part)\"",
        label: "this does not belong here", help: "Take it out.")
    }
    var candidates: [String] = []
    if takes.contains(.standard) { candidates += standards.keys }
    if takes.contains(.scope) { candidates += results.names.scopes.keys }
    if takes.contains(.rating) { candidates += ratings }
    return Refusal(
      .unknownFigure, "\"\(part)\" is no standard of \(sources[area].name), nor anything else here",
      label: "nothing has this id",
      help: suggestion(for: part, among: candidates)
        ?? "Write what stands between {# and } behind the standard's words.")
  }
}
