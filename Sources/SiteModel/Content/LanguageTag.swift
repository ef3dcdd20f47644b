/// `en-GB`, `cy`: what `lang` attributes hold (the plain part of BCP 47).
public enum LanguageTag {
  public static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter)
    else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  public static func mistake(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .wrongValue, at: written.span, "\"\(written.value)\" is not a language",
      label: "a language is written en-GB or cy",
      help: "Write its short name: en-GB for English, cy for Welsh, ur for Urdu.")
  }
}
