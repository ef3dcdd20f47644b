/// A picture for an idea: a row of `symbols.csv` and the file that it names.
public struct Symbol: Sendable {
  public var id: String
  /// What the picture is called.
  public var label: String
  /// What it shows, for who can't see it where it stands alone.
  public var alt: String
  /// The set that it is from: `mulberry`.
  public var set: String?
  public var licence: SymbolLicence
  /// Numbers of the Blissymbolics vocabulary, by which software knows the idea: `15450`, or several
  /// with + between them.
  public var concept: String?
  /// Who tried it with readers, as a role or a group.
  public var tested: String?
  public var picture: SymbolPicture
  /// Of its id.
  public var span: SourceSpan

  public init(
    id: String, label: String, alt: String, licence: SymbolLicence, picture: SymbolPicture,
    span: SourceSpan
  ) {
    self.id = id
    self.label = label
    self.alt = alt
    self.licence = licence
    self.picture = picture
    self.span = span
  }

  /// Where it is published when a page uses it. The digest in it lets browsers keep it for ever.
  public var route: Route {
    let mark = String(picture.digest.description.prefix(8))
    return Route("/symbols/\(id).\(mark).\(picture.file.fileExtension)")
  }
}

/// A picture's file.
public struct SymbolPicture: Sendable {
  public var file: SourcePath
  public var digest: Digest
  /// Its bytes without what a picture may not hold; nothing where the file is fit as it is.
  public var cleaned: [UInt8]?

  public init(file: SourcePath, digest: Digest, cleaned: [UInt8]?) {
    self.file = file
    self.digest = digest
    self.cleaned = cleaned
  }
}

/// The pictures that a site has, and the words that lead to them.
public struct SymbolSet: Sendable {
  /// Those that can be shown: of each idea one.
  public var symbols: [Symbol] = []
  /// Those of other sets that stand behind one of them.
  public var behind: [Behind] = []
  public var words: [WordEntry] = []
  /// Of everything here.
  public var digest = Digest(of: "")

  /// A picture that is not shown, because a set that goes before its own has one of the same idea.
  public struct Behind: Sendable {
    public var symbol: Symbol
    public var shown: Ref<Symbol>

    public init(symbol: Symbol, shown: Ref<Symbol>) {
      self.symbol = symbol
      self.shown = shown
    }
  }

  public init() {}

  public var isEmpty: Bool { symbols.isEmpty }

  public subscript(symbol: Ref<Symbol>) -> Symbol { symbols[symbol.index] }

  /// What is shown for an id; for that of a picture that stands behind another, the other.
  public func symbol(id: String) -> Ref<Symbol>? {
    symbols.firstIndex { $0.id == id }.map { Ref($0) }
      ?? behind.first { $0.symbol.id == id }?.shown
  }
}
