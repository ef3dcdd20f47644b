internal import SiteModel

/// What a `figure:` or `claim:` link names: `WHAT/SCOPE/AREA/YEAR`, and parts in any order behind
/// it, which are recognised by what they are.
struct FigureAddress {
  var text: String
  var what: String
  var scope: Scope
  var area: Ref<Area>
  /// The later one of two.
  var year: Year
  /// The earlier one of two: `2022..2023`.
  var firstYear: Year?
  var standard: Ref<Standard>?
  /// A scope behind the year: the group, or the other side of a comparison.
  var other: Scope?
  var number: Ratio?
  /// By its place on the scale.
  var band: Int?

  /// What may stand behind the year.
  struct Parts: OptionSet {
    var rawValue: Int
    static let standard = Parts(rawValue: 1)
    static let scope = Parts(rawValue: 2)
    static let number = Parts(rawValue: 4)
    static let rating = Parts(rawValue: 8)
    static let twoYears = Parts(rawValue: 16)
  }

  /// `kinds` are the words that may come first, each with the parts that it takes.
  init(
    _ text: String, kinds: [String: Parts], in results: NetworkResults
  ) throws(Refusal) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    self.text = text
    let reader = AddressReader(results: results)
    what = parts[0]
    let takes = try reader.parts(of: parts, kinds: kinds)
    scope = try reader.scope(parts[1])
    area = try reader.area(parts[2])
    (firstYear, year) = try reader.years(parts[3], of: area, takes: takes, what: what)
    for part in parts.dropFirst(4) { try add(part, takes: takes, reader) }
    try refuseContradictions()
  }

  /// What would be left out in silence: an author would think it checked.
  private func refuseContradictions() throws(Refusal) {
    if firstYear != nil, other != nil {
      throw Refusal(
        .unknownFigure, "\(what) compares two years or with somebody else, not both",
        help: "Write one year, or leave the last name out.")
    }
    if band != nil, number != nil {
      throw Refusal(
        .unknownFigure, "\(what) takes a rating or a number, not both", help: "Leave one out.")
    }
  }

  private mutating func add(
    _ part: String, takes: Parts, _ reader: AddressReader
  ) throws(Refusal) {
    let names = reader.results.names
    if let found = names.standards[area.index][part], takes.contains(.standard) {
      try reader.once(standard == nil, "standard", part, what)
      standard = found
    } else if let found = reader.band(part), takes.contains(.rating) {
      try reader.once(band == nil, "rating", part, what)
      band = found
    } else if let found = names.scopes[part], takes.contains(.scope) {
      try reader.once(other == nil, "service, collaborative or region", part, what)
      other = found
    } else if let found = reader.number(part), takes.contains(.number) {
      try reader.once(number == nil, "number", part, what)
      number = found
    } else {
      throw reader.strange(part, area: area, takes: takes, what: what)
    }
  }
}

/// Why there is no answer to an address, thrown to whoever asked for it.
struct Refusal: Error {
  var mistake: FigureMistake

  init(
    _ code: DiagnosticCode, _ message: String, label: String? = nil, help: String? = nil
  ) {
    mistake = FigureMistake(code, message, label: label, help: help)
  }
}
