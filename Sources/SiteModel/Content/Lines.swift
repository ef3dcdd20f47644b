extension StringProtocol where SubSequence == Substring {
  /// Its lines, however a program ended them: to Swift a carriage return and a line feed are one
  /// character, which is no line feed.
  public var lines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }
}
