/// `plans/NAME.md` with `plans/NAME.csv`: an implementation plan or a strategy, as untidy as it is.
public struct PlanSource: Sendable {
  /// The page's path: `Content/plans/sheffield-2017.md`.
  public var page: SourcePath

  public init(page: SourcePath) { self.page = page }
}
