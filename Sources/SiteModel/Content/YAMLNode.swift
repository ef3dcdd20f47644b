/// A YAML value with the place where it was written.
public struct YAMLNode: Sendable {
  public enum Kind: Sendable {
    /// `isPlain`: written without quotes, so that `yes`, `12` and `null` mean more than text.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  public var kind: Kind
  public var span: SourceSpan

  public init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// `key:` with nothing after it, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = kind else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What it is, in the words of somebody who does not know YAML's.
  public var describedKind: String {
    switch kind {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}

public struct YAMLPair: Sendable {
  public var key: String
  public var keySpan: SourceSpan
  public var value: YAMLNode

  public init(key: String, keySpan: SourceSpan, value: YAMLNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
