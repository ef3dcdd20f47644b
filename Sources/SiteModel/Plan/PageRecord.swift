/// What stays in memory of a rendered page once its bytes are in the staging folder: what the
/// checks, the closing pages and the next build need to know of it.
///
/// Routes and ids are kept as hashes: a page of 4 KB has some 60 of them, and as strings they
/// would take more memory than the page. Whoever has something to say about one finds its text by
/// rendering the page again, which happens only when something is wrong.
public struct PageRecord: Sendable {
  public var route: Route
  /// Of its bytes.
  public var digest: Digest
  public var links: [PageLink]
  /// Where a link with `#…` may lead; sorted.
  public var ids: [NameHash]
  public var defects: [MarkupDefect]
  public var madeFrom: Dependencies
  /// What rendering it found; said again when the page is taken over unchanged.
  public var diagnostics: [Diagnostic]
  /// The files that were made with it, and lie beside it: pictures of its charts, their values.
  public var files: [Route] = []
  /// What it is found by besides what its plan says: its headings, each on a line.
  public var headings = ""

  public init(
    route: Route, digest: Digest, links: [PageLink], ids: [NameHash],
    defects: [MarkupDefect], madeFrom: Dependencies, diagnostics: [Diagnostic]
  ) {
    self.route = route
    self.digest = digest
    self.links = links
    self.ids = ids
    self.defects = defects
    self.madeFrom = madeFrom
    self.diagnostics = diagnostics
  }
}

/// A link, picture, style sheet or script of this site, found in a page's finished bytes.
public struct PageLink: Sendable {
  public var target: NameHash
  public var fragment: NameHash?
  /// Where its value stands in the page's bytes.
  public var offset: Int32

  public init(target: NameHash, fragment: NameHash?, offset: Int32) {
    self.target = target
    self.fragment = fragment
    self.offset = offset
  }
}

/// What is wrong with a page's finished markup, and where in its bytes.
public struct MarkupDefect: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, Hashable {
    case duplicateID
    case unclosedElement
    case strayEndTag
    case unfinishedTag
  }

  public var kind: Kind
  public var offset: Int32

  public init(kind: Kind, offset: Int32) {
    self.kind = kind
    self.offset = offset
  }
}

/// What a page was made from. When none of it has changed, neither has the page.
public struct Dependencies: Sendable, Hashable {
  /// The page's plan: titles, lists, neighbours.
  public var plan: Digest
  /// Its Markdown file, if it has one.
  public var source: Digest?
  /// The layout with all that it includes and extends, the words, the menus and the settings.
  public var frame: Digest
  /// The pages, files and figures that its Markdown names, with the answer that each name got.
  public var lookups: [Lookup]

  public struct Lookup: Sendable, Hashable {
    public var name: LookupName
    /// Of the answer: nothing when there was none.
    public var answer: Digest?

    public init(name: LookupName, answer: Digest?) {
      self.name = name
      self.answer = answer
    }
  }

  public init(plan: Digest, source: Digest?, frame: Digest, lookups: [Lookup]) {
    self.plan = plan
    self.source = source
    self.frame = frame
    self.lookups = lookups
  }
}

/// How Markdown named another page, a file or a figure, for whoever answered to be asked again.
public enum LookupName: Sendable, Hashable {
  case page(String)
  case file(String)
  /// A path from the root at which there was no file of the author's.
  case place(String)
  case figure(String)
  case claim(String)
  case reported(String)
  case symbol(String)
  /// With its text: what it asks for.
  case block(BlockName, String)
}
