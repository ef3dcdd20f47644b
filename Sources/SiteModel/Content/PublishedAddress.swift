/// An address that readers may have: of a page or a file that was published once, and of its parts.
public struct PublishedAddress: Sendable, Hashable {
  public var route: Route
  /// The ids of its headings, without `#`.
  public var parts: [Part]
  public var span: SourceSpan

  public struct Part: Sendable, Hashable {
    public var id: String
    public var span: SourceSpan

    public init(id: String, span: SourceSpan) {
      self.id = id
      self.span = span
    }
  }

  public init(route: Route, parts: [Part], span: SourceSpan) {
    self.route = route
    self.parts = parts
    self.span = span
  }
}
