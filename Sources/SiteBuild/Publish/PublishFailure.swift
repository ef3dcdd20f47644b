public import SiteModel

/// Why the finished site could not be put in place. A site that was there before still stands.
public struct PublishFailure: Error, Sendable, Hashable {
  public var code: DiagnosticCode
  public var message: String
  public var help: String?

  public init(_ code: DiagnosticCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}
