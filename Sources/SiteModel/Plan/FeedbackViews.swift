/// What people said about a service's scores, and what it answered.
public struct FeedbackView: Sendable {
  public var area: NamedLink?
  public var year: NamedLink?
  public var counts = FeedbackCounts.notCounted
  public var said: String?
  public var response: String?
  /// How `data-figure` names it, after what is counted: `humber-centre/involvement/2023`.
  public var address: String

  public init(address: String) { self.address = address }
}

/// How a reader of a service's page can say whether they recognise its rating.
public struct FeedbackAskView: Sendable {
  /// The page's own, with scheme and host.
  public var page: String
  /// Where the form goes; nothing where nobody receives one.
  public var receiver: FormReceiver?
  /// With subject and words filled in.
  public var mail: String?

  public init(page: String) { self.page = page }
}
