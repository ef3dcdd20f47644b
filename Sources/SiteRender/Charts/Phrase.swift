internal import SiteModel

/// Words with figures among them: a sentence on a page marks each with its address, one in a picture
/// or in an attribute says it plainly.
struct Phrase: Sendable, Hashable {
  private(set) var pieces: [Piece]

  struct Piece: Sendable, Hashable {
    var text: String
    var address: String?
  }

  init(_ text: String, address: String? = nil) { pieces = [Piece(text: text, address: address)] }

  private init(pieces: [Piece]) { self.pieces = pieces }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(pieces: left.pieces + right.pieces)
  }

  var text: String { pieces.map(\.text).joined() }

  /// Without the full stop at its end: as a headline.
  var headline: Phrase {
    guard let last = pieces.last, last.address == nil, last.text.hasSuffix(".") else { return self }
    return Phrase(
      pieces: pieces.dropLast() + [Piece(text: String(last.text.dropLast()), address: nil)])
  }

  /// With a capital at its start, where that is a word of the theme's and not somebody's name.
  func capitalised(_ words: [String]) -> Phrase {
    guard let first = pieces.first(where: { !$0.text.isEmpty }),
      words.contains(where: { first.text.hasPrefix($0) }),
      let place = pieces.firstIndex(of: first)
    else { return self }
    var phrase = self
    phrase.pieces[place].text = first.text.prefix(1).uppercased() + first.text.dropFirst()
    return phrase
  }

  func write(into out: inout ByteWriter) {
    for piece in pieces {
      guard let address = piece.address else {
        out.append(escaping: piece.text)
        continue
      }
      out.append("<span data-figure=\"")
      out.append(escaping: address)
      out.append("\">")
      out.append(escaping: piece.text)
      out.append("</span>")
    }
  }
}

extension ChartWords {
  /// The word for `key` with phrases in its places.
  func phrase(_ key: String, _ values: [String: Phrase] = [:], count: Int? = nil) -> Phrase {
    guard let word = list[key] else { return Phrase(key) }
    var phrase = Phrase("")
    for part in word.parts(count: count, language: list.language) {
      switch part {
      case .text(let text): phrase = phrase + Phrase(text)
      case .place(let name):
        if let value = values[name] {
          phrase = phrase + value
        } else if name == "count", let count {
          phrase = phrase + Phrase(grouped(count))
        }
      }
    }
    return phrase
  }

  /// `a, b and c`.
  func list(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, let first = items.first, items.count > 1 else {
      return items.first ?? Phrase("")
    }
    let rest = items.dropFirst().dropLast().reduce(first) { $0 + Phrase(", ") + $1 }
    return phrase("list-of", ["items": rest, "last": last])
  }

  func year(_ year: NamedLink) -> Phrase { Phrase(year.name, address: "year/" + year.id) }

  func value(_ value: ChartValue) -> Phrase { Phrase(value.text, address: value.address) }

  /// A service's name as it is; what is called by a sentence, in quotation marks.
  func name(_ subject: ChartSubject) -> Phrase {
    switch subject.role {
    case .service, .collaborative, .region: Phrase(subject.link.name)
    case .network: phrase("chart-network")
    case .standard, .theme, .area: phrase("chart-quoted", ["name": Phrase(subject.link.name)])
    }
  }
}
