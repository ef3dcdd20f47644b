internal import SiteModel

enum WordColumn: String, TableColumn {
  case words, symbol, part, sense, show, meaning
  static let required: Set<Self> = [.words, .symbol]
}

/// Reads `words.csv`: which words lead to which picture.
struct WordRows {
  let pictures: SymbolSet

  private var symbols: [Symbol] { pictures.symbols }

  private enum Show: String, CaseIterable { case yes, no }

  private struct Key: Hashable {
    var words: String
    var part: PartOfSpeech?
    var sense: String?
  }

  func read(_ table: Table, _ problems: inout [Diagnostic]) -> [WordEntry] {
    let layout = TableLayout<WordColumn>(table, &problems)
    var places = Dictionary(
      symbols.enumerated().map { ($1.id, Ref<Symbol>($0)) }, uniquingKeysWith: { first, _ in first }
    )
    for behind in pictures.behind where places[behind.symbol.id] == nil {
      places[behind.symbol.id] = behind.shown
    }
    let ids = places.keys.sorted()
    var entries: [WordEntry] = []
    var lines = TableLines(table)
    var seen: [Key: Int] = [:]
    for row in table.rows(layout) {
      guard let words = row.required(.words, &problems), isPhrase(words, &problems),
        var entry = entry(row, words, places, ids, &problems)
      else { continue }
      let key = Key(words: entry.words.lowercased(), part: entry.part, sense: entry.sense)
      if let first = seen[key] {
        problems.append(
          Diagnostic(
            .givenTwice, at: words.span, "\"\(entry.words)\" is given twice",
            label: "first in line \(first)",
            help: "Take one of the rows out, or tell their senses apart in the column sense."))
        continue
      }
      seen[key] = lines.line(of: words.span.start)
      if entry.isShown, FunctionWords.alwaysPlain.contains(entry.words.lowercased()) {
        entry.isShown = false
        problems.append(
          Diagnostic(
            .wordStaysPlain, at: words.span, "\"\(entry.words)\" stays plain by itself",
            label: "it only holds a sentence together",
            help: "Write no in the column show, or list the phrases in which it means something."))
      }
      entries.append(entry)
    }
    checkSenses(entries, &problems)
    return entries
  }

  private func entry(
    _ row: TableRow<WordColumn>, _ words: Located<String>, _ places: [String: Ref<Symbol>],
    _ ids: [String], _ problems: inout [Diagnostic]
  ) -> WordEntry? {
    let show = row.choice(.show, of: Show.self, &problems)
    var entry = WordEntry(
      words: words.value.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      symbol: nil, isShown: show != .no, span: words.span)
    entry.part = row.choice(.part, of: PartOfSpeech.self, &problems)
    entry.sense = row.text(.sense)?.value.lowercased()
    entry.meaning = row.text(.meaning)?.value
    guard let id = row.text(.symbol) else {
      if show == .no || entry.meaning != nil {
        entry.isShown = false
        return entry
      }
      problems.append(
        Diagnostic(
          .missingCell, at: row.span(of: .symbol), "\"\(entry.words)\" leads to no picture",
          help: "Write the id of one, or no in the column show if it stays plain."))
      return nil
    }
    guard let symbol = places[id.value] else {
      problems.append(
        Diagnostic(
          .unknownSymbol, at: id.span, "there is no picture \"\(id.value)\"",
          help: suggestion(for: id.value, among: ids)
            ?? "Name it by its id, as Content/symbols/symbols.csv has it."))
      return nil
    }
    entry.symbol = symbol
    return entry
  }

  /// What the annotator finds are words with single spaces between them.
  private func isPhrase(_ words: Located<String>, _ problems: inout [Diagnostic]) -> Bool {
    guard let other = Self.divider(in: words.value) else { return true }
    problems.append(
      Diagnostic(
        .wrongCell, at: words.span, "\"\(words.value)\" is no word or phrase",
        label: "\"\(other)\" parts one phrase from the next",
        help: "Write each phrase into a row of its own, without punctuation."))
    return false
  }

  /// The first sign that no word has.
  static func divider(in words: String) -> Unicode.Scalar? {
    words.unicodeScalars.first { letter in
      !(letter.properties.isAlphabetic || ("0"..."9").contains(letter) || letter == " "
        || "'’-".unicodeScalars.contains(letter))
    }
  }

  /// The same words with several pictures need a name for each, by which a page can say which it
  /// means.
  private func checkSenses(_ entries: [WordEntry], _ problems: inout [Diagnostic]) {
    var groups: [String: [WordEntry]] = [:]
    for entry in entries where entry.isShown {
      groups[entry.words.lowercased(), default: []].append(entry)
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key })
    where Set(group.map(\.symbol)).count > 1 {
      for (index, entry) in group.enumerated() {
        let others = group[..<index] + group[(index + 1)...]
        let rival = others.first { $0.symbol != entry.symbol && $0.label == entry.label }
        guard entry.label == nil || rival != nil, let symbol = entry.symbol else { continue }
        problems.append(
          Diagnostic(
            .wordSenses, at: entry.span,
            "\"\(entry.words)\" leads to several pictures, and nothing tells this sense apart",
            label: "here it means \"\(symbols[symbol.index].label)\"",
            help: "Give each row a sense of its own, in a word: bank,bank,noun,money,yes."))
      }
    }
  }
}
