/// `feedback:` of `site.yaml`: where readers can say whether they recognise a rating.
public struct FeedbackSettings: Sendable {
  /// What receives the form.
  public var receiver: FormReceiver?
  public var email: String?
  /// Of the first of the two, for what is said of both.
  public var span: SourceSpan?

  public init() {}
}

/// An address that receives what readers send with a form.
public struct FormReceiver: Sendable, Hashable {
  /// As the form names it: `https://forms.example.org/say`.
  public let address: String
  /// As people know it: `forms.example.org`.
  public let host: String
  /// What the pages' policy allows: the host with `https://` and, where it has one, its port.
  public let origin: String

  public init(address: String, host: String, port: UInt16?) {
    self.address = address
    self.host = host
    origin = "https://" + host + (port.map { ":\($0)" } ?? "")
  }
}
