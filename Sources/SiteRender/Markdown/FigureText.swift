internal import SiteModel

/// A figure in words: what an empty link is filled with, and which words say the same.
struct FigureText {
  let words: WordList

  /// The first is what an empty link is filled with; the others are as right.
  func forms(of value: FigureValue) -> [String] {
    switch value {
    case .number(let text):
      return text.hasSuffix(".0") ? [text, String(text.dropLast(2))] : [text]
    case .change(let text): return changeForms(text)
    case .count(let count): return numbers(count)
    case .part(let part, let total): return partForms(part, total)
    case .share(let part, let total, let percent):
      return split("figure-percent", ["percent": String(percent)]) + partForms(part, total)
    case .rating(let name, let means): return [means, name]
    case .names(let names): return [list(names)]
    case .standards(let standards):
      let numbers = list(standards.map { String($0.number) })
      return [list(standards.map(\.name)), numbers]
        + split(
          standards.count == 1 ? "figure-one-standard" : "figure-standards", ["numbers": numbers])
    }
  }

  /// Whether an author's words say what the figure is.
  func matches(_ written: String, _ value: FigureValue) -> Bool {
    let text = normalised(written)
    if forms(of: value).contains(where: { normalised($0) == text }) { return true }
    guard case .names(let names) = value else { return false }
    // "The Humber Centre" is the Humber Centre, and two that tie have no order.
    let parts = items(of: text)
    return Set(parts.map(withoutArticle)) == Set(names.map { withoutArticle(normalised($0)) })
      && parts.count == names.count
  }

  // MARK: Forms

  private func changeForms(_ text: String) -> [String] {
    let digits = String(text.drop { $0 == "+" || $0 == "-" })
    let bare = digits.hasSuffix(".0") ? [digits, String(digits.dropLast(2))] : [digits]
    guard text.hasPrefix("-") else { return [text] + bare }
    return ["\u{2212}" + digits, text] + bare
  }

  /// 3 and three.
  private func numbers(_ count: Int) -> [String] {
    let names = words.text("figure-numbers").split(separator: " ")
    return [grouped(count)] + (names.indices.contains(count) ? [String(names[count])] : [])
  }

  private func partForms(_ part: Int, _ total: Int) -> [String] {
    var forms: [String] = []
    for part in numbers(part) {
      for total in numbers(total) {
        forms += split("figure-part", ["part": part, "total": total])
      }
    }
    if part == total {
      for total in numbers(total) { forms += split("figure-all", ["total": total]) }
    }
    if part == 0 {
      for total in numbers(total) { forms += split("figure-none", ["total": total]) }
    }
    return forms
  }

  /// A word may hold several forms, with upright lines between them.
  private func split(_ key: String, _ values: [String: String]) -> [String] {
    words.text(key, values).split(separator: "|").map { form in
      String(form.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: ", ")
    return words.text("list-of", ["items": first, "last": last])
  }

  // MARK: Comparing

  private func normalised(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  private func withoutArticle(_ name: String) -> String {
    let article = words.text("figure-article") + " "
    return name.hasPrefix(article) ? String(name.dropFirst(article.count)) : name
  }

  /// `a, b and c` as its three parts.
  private func items(of text: String) -> [String] {
    let joint = words.text("list-of", ["items": "", "last": ""])
    var parts = text.split(separator: ",").map(String.init)
    if let last = parts.popLast(), let range = last.ranges(of: joint).last {
      parts += [String(last[..<range.lowerBound]), String(last[range.upperBound...])]
    } else {
      parts = text.split(separator: ",").map(String.init)
    }
    return parts.map { normalised($0) }.filter { !$0.isEmpty }
  }
}
