public import SiteModel

extension NetworkResults: FigureSource {
  public func figure(_ address: String) -> FigureResult {
    .mistake(FigureMistake(.unknownFigure, "no figure yet"))
  }

  public func claim(_ address: String) -> ClaimResult {
    .mistake(FigureMistake(.unknownFigure, "no claim yet"), digest: Digest(of: address))
  }

  public func reported(_ id: String) -> ReportedResult {
    .mistake(FigureMistake(.unknownReport, "no report yet"))
  }

  public func derivation(of address: String) -> Derivation? { nil }

  public var findings: [Diagnostic] { [] }

  public var printedDifferences: [PrintedDifference] { [] }
}
