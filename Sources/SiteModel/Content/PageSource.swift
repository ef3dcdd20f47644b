/// A page as its author wrote it. An object, because every stage after reading points to it:
/// copying its thirty fields instead took a fifth of resolving and planning.
public final class PageSource: Sendable {
  public let path: SourcePath
  /// The whole file, checked to be UTF-8 without NUL bytes.
  public let bytes: [UInt8]
  /// Where the Markdown starts: after the front matter.
  public let bodyStart: Int
  public let frontMatter: FrontMatter
  public let digest: Digest
  /// Made of the path once: every stage asks for it.
  public let name: PageName
  /// Whether it has a block that says whose the site's pictures are: such pages are made last.
  public let holdsCredits: Bool
  /// Where the data names what this page is about, when nobody wrote it: then there is no such file.
  public let madeFrom: SourceSpan?

  public init(
    path: SourcePath, bytes: [UInt8], bodyStart: Int, frontMatter: FrontMatter, digest: Digest,
    holdsCredits: Bool = false, madeFrom: SourceSpan? = nil
  ) {
    self.path = path
    name = PageName(path)
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.frontMatter = frontMatter
    self.digest = digest
    self.holdsCredits = holdsCredits
    self.madeFrom = madeFrom
  }

  /// What a message about the page as a whole points to.
  public var place: SourceSpan { madeFrom ?? SourceSpan(wholeOf: path) }
}

/// A file beside the pages that is published as it is: a picture, a PDF.
public struct AssetSource: Sendable {
  public var path: SourcePath
  public var size: Int
  public var image: ImageFacts

  public init(path: SourcePath, size: Int, image: ImageFacts) {
    self.path = path
    self.size = size
    self.image = image
  }
}

/// What the first bytes of a file say about it as a picture.
public enum ImageFacts: Hashable, Sendable {
  case notAnImage
  case image(width: Int, height: Int)
  /// Named like a picture, but it is none, or broken.
  case broken(expected: String)
}
