/// What the front matter of an easy-read page says beyond that of others.
public struct EasyReadMatter: Sendable {
  /// Words that lead to several pictures, and which of them this page means: a sense or a symbol.
  public var senses: [(word: Located<String>, meant: Located<String>)] = []
  /// Words that get no picture on this page.
  public var plain: [Located<String>] = []
  public var checked: EasyReadCheck?

  public init() {}
}

/// Which words of the standard version somebody compared the easy-read version with, and who read it.
public struct EasyReadCheck: Sendable, Hashable {
  /// A role or a group; nothing while nobody whom the page is for has read it.
  public var by: String?
  public var on: CalendarDate?
  /// Of the easy-read page's own words as they were then.
  public var text: BlockDigest?
  /// Of the blocks of the standard version, in order.
  public var against: [BlockDigest] = []
  public var span: SourceSpan

  public init(span: SourceSpan) { self.span = span }
}

/// Ten hexadecimal digits that stand for a block of Markdown: short enough to read in front matter.
public struct BlockDigest: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(of bytes: [UInt8]) { text = String(Digest(of: bytes).description.prefix(10)) }

  public init?(_ text: String) {
    guard text.utf8.count == 10,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
}
