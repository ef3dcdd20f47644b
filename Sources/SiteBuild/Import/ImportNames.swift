internal import SiteModel

/// What somebody's own words in a table name: services, areas, standards. Only what can mean one
/// thing alone is taken; the rest is asked about.
struct ImportNames {
  let data: BenchmarkSources
  /// By what it may be called. Two services may have one name.
  private let services: [String: Set<Ref<Service>>]

  init(_ data: BenchmarkSources) {
    self.data = data
    var services: [String: Set<Ref<Service>>] = [:]
    for index in data.services.indices {
      for name in [data.services[index].id, data.services[index].name] {
        services[Self.key(name), default: []].insert(Ref(index))
      }
    }
    self.services = services
  }

  /// "The Humber Centre" is the Humber Centre.
  private static func key(_ text: String) -> String {
    let key = slug(text)
    return key.hasPrefix("the-") ? String(key.dropFirst(4)) : key
  }

  func service(_ text: String) -> Ref<Service>? {
    let named = services[Self.key(text)] ?? []
    if named.count == 1 { return named.first }
    return named.first { data[$0].id == text }
  }

  func complaint(aboutService text: String) -> String {
    (services[Self.key(text)] ?? []).count > 1
      ? "more than one service is called \"\(text)\"" : "no service is called \"\(text)\""
  }

  func adviceOnService(_ text: String) -> String {
    let named = (services[Self.key(text)] ?? []).sorted().map { data[$0].id }
    if named.count > 1 {
      return "Write the id of the one that is meant: \(named.joined(separator: " or "))."
    }
    if let near = nearestName(to: text, among: data.services.map(\.name)) {
      return "Did you mean \(near)?"
    }
    let key = slug(text)
    let owners = data.services.filter { key.hasPrefix(slug($0.name) + "-") }
    if let service = owners.max(by: { $0.name.utf8.count < $1.name.utf8.count }) {
      return
        "If this is a ward of \(service.name), write the service's name and the ward into two columns, \"service\" and \"ward\"."
    }
    return suggestion(for: slug(text), among: data.services.map(\.id))
      ?? "A service needs a row in Content/data/services.csv first."
  }

  func area(_ text: String) -> Ref<Area>? {
    let key = slug(text)
    if let named = data.areas.firstIndex(where: { $0.id == key }) { return Ref(named) }
    let called = data.areas.indices.filter { slug(data.areas[$0].name) == key }
    return called.count == 1 ? Ref(called[0]) : nil
  }

  /// Areas that a longer text mentions.
  func areas(in text: String) -> [Ref<Area>] {
    let key = "-" + slug(text) + "-"
    return data.areas.indices.filter { index in
      [data.areas[index].id, slug(data.areas[index].name)].contains { key.contains("-\($0)-") }
    }.map { Ref($0) }
  }

  /// By number, title, id, or "4. Title"; a number whose title says another standard names none.
  func standard(_ text: String, in edition: StandardsEdition) -> Ref<Standard>? {
    let key = slug(text)
    if let item = item(key, in: edition) { return item.standard }
    let (number, rest) = Self.numbered(key)
    guard let number, let item = edition.standards.first(where: { $0.number == number }) else {
      return nil
    }
    if rest.isEmpty { return item.standard }
    if let other = self.item(rest, in: edition) {
      return other.standard == item.standard ? item.standard : nil
    }
    let wording = slug(item.wording)
    let isSame = wording.hasPrefix(rest) || nearestName(to: rest, among: [wording]) != nil
    return isSame ? item.standard : nil
  }

  private func item(_ key: String, in edition: StandardsEdition) -> StandardsEdition.Item? {
    if let named = edition.standards.first(where: { data[$0.standard].id == key }) { return named }
    let worded = edition.standards.filter { slug($0.wording) == key }
    return worded.count == 1 ? worded[0] : nil
  }

  /// `standard-4-welcome`: 4, and `welcome`.
  private static func numbered(_ key: String) -> (number: Int?, rest: String) {
    var rest = key[...]
    for word in ["standard-", "std-", "no-", "number-", "question-"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    if let first = rest.first, "sq".contains(first), rest.dropFirst().first?.isNumber ?? false {
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 4, behind.isEmpty || behind.first == "-" else {
      return (nil, key)
    }
    return (Int(digits), String(behind.drop { $0 == "-" }))
  }

  /// Whether a heading is of what is computed anew: "Average", "Overall mean".
  static func isTotal(_ text: String) -> Bool {
    let words = Set(slug(text).split(separator: "-"))
    return !words.isDisjoint(with: ["average", "mean", "total", "overall", "rating", "rag", "sum"])
  }

  /// Whether a cell says that there is no score.
  static func saysNotScored(_ text: String) -> Bool {
    ["", "n-a", "na", "ns", "not-scored", "not-applicable", "none", "tbc"].contains(slug(text))
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]

  /// The year that a text is about: `2023/24`, `Involvement 2023`; nothing where it may be several.
  func year(in text: String) -> Year? {
    var found: Set<Int> = []
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if digits.count == 4, let number = Int(digits), (1990...2099).contains(number) {
        found.insert(number)
      }
      digits = ""
    }
    let key = slug(text)
    // "2023-2024" is one year that is written as two; "2023 and 2024" may be either.
    if found.count == 2, let first = found.min() {
      return key.contains("\(first)-\(first + 1)") ? Year(first) : nil
    }
    // March 2026 may lie in the year that began in 2025.
    if key.split(separator: "-").contains(where: { Self.months.contains(String($0)) }) {
      return nil
    }
    return found.count == 1 ? found.first.map { Year($0) } : nil
  }
}
