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
  /// As people know it: `forms.example.org`, with its port where it has one.
  public let host: String

  public init(address: String, host: String) {
    self.address = address
    self.host = host
  }

  /// What the pages' policy allows.
  public var origin: String { "https://" + host }
}
