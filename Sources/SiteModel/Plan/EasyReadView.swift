/// What an easy-read page tells its layout beside its words.
public struct EasyReadView: Sendable {
  /// The page that it is the easy-read version of.
  public var standard: PageLinkView
  /// The source of that page, whose facts this one's must agree with; nothing where nobody wrote it.
  public var standardSource: Int?
  /// The Markdown of a page that is made from the network's data; nothing where somebody wrote it.
  public var made: [UInt8]?
  /// The id of the picture that a statement has to which no word leads, on a page that is made.
  public var otherPicture: String?
  /// Who read this page, as a role or a group; nothing until somebody has.
  public var readBy: String?
  public var readOn: CalendarDate?
  /// The standard version has changed since the two were compared.
  public var isStale = false
  /// This page has changed since it was read.
  public var hasChangedSinceReading = false
  /// Of everything above, and of the standard version's words.
  public var digest: Digest

  public init(standard: PageLinkView, digest: Digest) {
    self.standard = standard
    self.digest = digest
  }
}

/// What was found in an easy-read page when it was rendered, for the report on all of them.
public struct EasyReadCoverage: Sendable {
  public var statements = 0
  public var withoutPicture: [SourceSpan] = []
  /// Words that could have a picture: neither names, numbers nor words that hold a sentence together.
  public var words = 0
  /// Those of them that no entry of the words list leads anywhere, each as often as it stands there.
  public var unlisted: [String] = []
  public var symbols: Set<Ref<Symbol>> = []
  public var readability = Readability()

  public init() {}
}

/// What formulas of reading age count.
public struct Readability: Sendable, Hashable {
  public var words = 0
  public var sentences = 0
  public var syllables = 0
  /// Words of three syllables and more.
  public var longWords = 0

  public init() {}

  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.words += right.words
    sum.sentences += right.sentences
    sum.syllables += right.syllables
    sum.longWords += right.longWords
    return sum
  }

  /// Flesch and Kincaid's grade; nothing for no words.
  public var grade: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
      - 15.59
  }

  /// McLaughlin's SMOG grade.
  public var smog: Double? {
    guard sentences > 0 else { return nil }
    return 1.043 * (30 * Double(longWords) / Double(sentences)).squareRoot() + 3.1291
  }
}
