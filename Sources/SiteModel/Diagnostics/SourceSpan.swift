/// A place in a source file: bytes from `start` up to `end`. Lines and columns are worked out only
/// when somebody is to read them.
public struct SourceSpan: Hashable, Sendable, Comparable {
  public var file: SourcePath
  public var start: Int
  public var end: Int

  public init(_ file: SourcePath, _ start: Int, _ end: Int) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// The file as a whole, for what has no place in it: printed without a line.
  public init(wholeOf file: SourcePath) { self.init(file, -1, -1) }

  public var isWholeFile: Bool { start < 0 }

  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.start, left.end) < (right.start, right.end)
  }
}

/// A value and where it was written.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: SourceSpan

  public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
