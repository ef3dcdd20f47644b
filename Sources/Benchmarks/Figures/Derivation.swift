public import SiteModel

/// How a figure was computed, row by row: what `candour explain FIGURE` prints.
public struct Derivation: Sendable {
  /// `Humber Centre, Involvement, 2023/24: mean`.
  public var title: String
  /// `3.8`.
  public var answer: String
  public var rows: [Row]
  /// `45 ÷ 12 standards = 3.75`.
  public var sum: String?

  public struct Row: Sendable {
    public var label: String
    public var value: String
    /// Where it stands, if it stands anywhere.
    public var span: SourceSpan?
  }
}
