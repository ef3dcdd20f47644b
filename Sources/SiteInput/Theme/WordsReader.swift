internal import SiteModel

/// Reads `words/LANGUAGE.yaml`, and English for every word that the language lacks.
struct WordsReader {
  let files: [String: ThemeFile]

  /// `en-GB` looks for `words/en-GB.yaml`, then `words/en.yaml`.
  func read(language: String, _ problems: inout [Diagnostic]) -> WordList {
    let short = String(language.prefix { $0 != "-" })
    let english = file("en").map { parse($0, &problems) } ?? Parsed()
    guard let own = file(language) ?? file(short), own.path != file("en")?.path else {
      if short != "en" {
        problems.append(
          Diagnostic(
            .missingWord, at: SourceSpan(wholeOf: SettingsReader.path),
            "the theme has no words for the language \"\(language)\"",
            help:
              "Make words/\(short).yaml in the theme. Until then the site's own words are English.")
        )
      }
      return list(english, language: "en", bytes: file("en")?.bytes ?? [])
    }
    let before = problems.count
    var parsed = parse(own, &problems)
    // That a file can't be read at all is said already.
    let isUnread = parsed.words.isEmpty && problems.count > before
    let missing = english.words.keys.filter { parsed.words[$0] == nil }.sorted()
    for key in missing {
      parsed.words[key] = english.words[key]
      if isUnread { continue }
      problems.append(
        Diagnostic(
          .missingWord, at: SourceSpan(wholeOf: own.path),
          "this language lacks the word \"\(key)\"",
          help: "English stands in for it until a line \"\(key): …\" is added."))
    }
    if parsed.months.isEmpty { parsed.months = english.months }
    return list(parsed, language: short, bytes: own.bytes + (file("en")?.bytes ?? []))
  }

  private struct Parsed {
    var words: [String: Word] = [:]
    var months: [String] = []
  }

  private func file(_ name: String) -> ThemeFile? { files["words/\(name).yaml"] }

  private func list(_ parsed: Parsed, language: String, bytes: [UInt8]) -> WordList {
    WordList(
      language: language, words: parsed.words, months: parsed.months, digest: Digest(of: bytes))
  }

  private func parse(_ file: ThemeFile, _ problems: inout [Diagnostic]) -> Parsed {
    var parsed = Parsed()
    guard let text = SourceText.checked(file.bytes, file.path, &problems),
      let node = YAMLParser.parse(text.bytes, 0..<text.bytes.count, file: file.path, &problems)
    else { return parsed }
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong("words", "keys and values"))
      return parsed
    }
    for pair in pairs {
      if pair.key == "months" {
        var keys = YAMLMapping([pair])
        parsed.months = keys.texts("months", &problems).map(\.value)
        if parsed.months.count != 12 { problems.append(pair.value.wrong("months", "12 names")) }
        continue
      }
      parsed.words[pair.key] = word(pair, &problems)
    }
    return parsed
  }

  private func word(_ pair: YAMLPair, _ problems: inout [Diagnostic]) -> Word? {
    guard case .mapping(let forms) = pair.value.kind else {
      return pair.value.text(for: pair.key, &problems).map { Word($0.value) }
    }
    var word = Word(forms: [:])
    for form in forms {
      guard let category = PluralCategory(rawValue: form.key) else {
        problems.append(
          Diagnostic(
            .unknownKey, at: form.keySpan, "\"\(form.key)\" is no plural form",
            help: "The forms are zero, one, two, few, many and other."))
        continue
      }
      guard let text = form.value.text(for: form.key, &problems) else { continue }
      word.forms[category] = Word.parts(of: text.value)
    }
    if word.forms[.other] == nil {
      problems.append(
        Diagnostic(
          .missingKey, at: pair.keySpan, "\"\(pair.key)\" has no form \"other\"",
          help: "That form serves every number that has none of its own."))
    }
    return word
  }
}
