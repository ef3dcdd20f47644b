/// A page in `practice/` that says whose good practice it tells of, and which standards it serves.
public struct PracticeNote: Sendable {
  public var page: SourcePath
  public var service: Ref<Service>?
  public var standards: [Ref<Standard>]
  public var span: SourceSpan

  public init(
    page: SourcePath, service: Ref<Service>?, standards: [Ref<Standard>], span: SourceSpan
  ) {
    self.page = page
    self.service = service
    self.standards = standards
    self.span = span
  }
}
