/// A word or sentence of the generator's or the theme's, in one language, with places for values:
/// `"{count} pages"`.
public struct Word: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case text(String)
    case place(String)
  }

  /// One form, or several by plural category; `other` is always there.
  public var forms: [PluralCategory: [Part]]

  public init(forms: [PluralCategory: [Part]]) { self.forms = forms }

  public init(_ text: String) { self.init(forms: [.other: Word.parts(of: text)]) }

  /// The names that a use of the word must give values for.
  public var places: Set<String> {
    var names = Set<String>()
    for parts in forms.values {
      for case .place(let name) in parts { names.insert(name) }
    }
    if forms.count > 1 { names.insert("count") }
    return names
  }

  public func filled(_ values: [String: String], count: Int? = nil, language: String = "en")
    -> String
  {
    parts(count: count, language: language).map { part in
      switch part {
      case .text(let text): text
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }

  public func parts(count: Int?, language: String) -> [Part] {
    if let count, forms.count > 1,
      let form = forms[PluralCategory(of: count, language: language)]
    {
      return form
    }
    return forms[.other] ?? []
  }

  /// Splits `"{count} pages"` into its places and what is between them. `{{` stands for a brace.
  public static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var literal = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      literal += rest[..<open]
      let after = rest.index(after: open)
      if after < rest.endIndex, rest[after] == "{" {
        literal += "{"
        rest = rest[rest.index(after: after)...]
        continue
      }
      guard let close = rest[after...].firstIndex(of: "}") else {
        literal += rest[open...]
        rest = ""
        break
      }
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = ""
      parts.append(.place(String(rest[after..<close])))
      rest = rest[rest.index(after: close)...]
    }
    literal += rest
    if !literal.isEmpty { parts.append(.text(literal)) }
    return parts
  }
}

/// The grammatical number that a count takes, as Unicode's CLDR names it.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The rules for whole numbers of the languages of these islands and their neighbours; any other
  /// language takes the form for one at 1 and otherwise `other`.
  public init(of count: Int, language: String) {
    switch language.prefix(2) {
    case "cy":
      self = [0: .zero, 1: .one, 2: .two, 3: .few, 6: .many][count] ?? .other
    case "ga":
      switch count {
      case 1: self = .one
      case 2: self = .two
      case 3...6: self = .few
      case 7...10: self = .many
      default: self = .other
      }
    case "gd":
      switch count {
      case 1, 11: self = .one
      case 2, 12: self = .two
      case 3...10, 13...19: self = .few
      default: self = .other
      }
    case "fr": self = count == 0 || count == 1 ? .one : .other
    case "pl":
      let (ten, hundred) = (count % 10, count % 100)
      if count == 1 {
        self = .one
      } else if (2...4).contains(ten), !(12...14).contains(hundred) {
        self = .few
      } else {
        self = .many
      }
    default: self = count == 1 ? .one : .other
    }
  }
}

/// All words in the site's language. Words are asked for by key; a key that the theme's English
/// words lack is a fault of the theme and found before any page is rendered.
public struct WordList: Sendable {
  public var language: String
  public private(set) var words: [String: Word]
  public var months: [String]
  public var digest: Digest

  public init(language: String, words: [String: Word], months: [String], digest: Digest) {
    self.language = language
    self.words = words
    self.months = months
    self.digest = digest
  }

  public subscript(key: String) -> Word? { words[key] }

  public var keys: [String] { words.keys.sorted() }

  /// The word for `key` with its places filled, or the key itself, which a test would see.
  public func text(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
    var values = values
    if let count, values["count"] == nil { values["count"] = grouped(count) }
    return words[key]?.filled(values, count: count, language: language) ?? key
  }

  public func date(_ date: CalendarDate) -> String {
    text(
      "date",
      ["day": String(date.day), "month": month(of: date), "year": String(date.year)])
  }

  public func month(of date: CalendarDate) -> String {
    months.indices.contains(date.month - 1) ? months[date.month - 1] : ""
  }
}

/// 1214 as "1,214".
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  guard digits.count > 3 else { return String(number) }
  var out = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
    out.append(digit)
  }
  return out
}
