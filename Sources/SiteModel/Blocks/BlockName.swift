/// What a fenced block that is no code calls itself: ```` ```chart ````.
public enum BlockName: String, Sendable, CaseIterable {
  case chart, table, summary, actions, plan, schedule, services
  case youSaid = "you-said"
  case contact, credits, privacy
}

/// A block as it stands in a page.
public struct BlockText: Sendable {
  public var name: BlockName
  public var file: SourcePath
  /// The whole page.
  public var bytes: [UInt8]
  /// Of its YAML.
  public var body: Range<Int>
  /// Of its first line: what messages about the block as a whole point to.
  public var span: SourceSpan

  public init(
    name: BlockName, file: SourcePath, bytes: [UInt8], body: Range<Int>, span: SourceSpan
  ) {
    self.name = name
    self.file = file
    self.bytes = bytes
    self.body = body
    self.span = span
  }

  /// Its text alone, to ask whether its answer is as before.
  public init(name: BlockName, text: String) {
    let bytes = Array(text.utf8)
    let file = SourcePath("")
    self.init(
      name: name, file: file, bytes: bytes, body: 0..<bytes.count, span: SourceSpan(wholeOf: file))
  }
}
