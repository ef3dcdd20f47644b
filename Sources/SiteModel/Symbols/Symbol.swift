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

/// On what terms a picture may be used.
public struct SymbolLicence: Sendable, Hashable {
  /// `CC BY-SA 4.0`; empty for a network's own.
  public var name: String
  public var address: String?
  public var creator: String?
  public var source: String?

  public init(name: String, address: String?, creator: String?, source: String?) {
    self.name = name
    self.address = address
    self.creator = creator
    self.source = source
  }

  /// Pictures given to everyone ask for no credit; all others do.
  public var asksForCredit: Bool {
    let words = name.lowercased()
    return !(words.isEmpty || words.hasPrefix("cc0") || words.hasPrefix("public domain"))
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
  public var symbols: [Symbol] = []
  public var words: [WordEntry] = []
  /// Of everything here.
  public var digest = Digest(of: "")

  public init() {}

  public var isEmpty: Bool { symbols.isEmpty }

  public subscript(symbol: Ref<Symbol>) -> Symbol { symbols[symbol.index] }

  public func symbol(id: String) -> Ref<Symbol>? {
    symbols.firstIndex { $0.id == id }.map { Ref($0) }
  }
}
