/// A row of `words.csv`: a word or a phrase, and the picture that it leads to.
public struct WordEntry: Sendable {
  /// As written, with single spaces between its words.
  public var words: String
  /// Nothing for words that stay plain.
  public var symbol: Ref<Symbol>?
  public var part: PartOfSpeech?
  /// Tells it apart from the same words with another picture.
  public var sense: String?
  /// Whether the picture is shown; words that stay plain are listed too, so that no part of them
  /// is pictured.
  public var isShown: Bool
  /// What a hard word means, in easy words.
  public var meaning: String?
  public var span: SourceSpan

  public init(words: String, symbol: Ref<Symbol>?, isShown: Bool, span: SourceSpan) {
    self.words = words
    self.symbol = symbol
    self.isShown = isShown
    self.span = span
  }

  /// What a page calls this entry by, where its words lead to several pictures.
  public var label: String? { sense ?? part?.rawValue }
}

public enum PartOfSpeech: String, Sendable, CaseIterable {
  case noun, verb, adjective
}
