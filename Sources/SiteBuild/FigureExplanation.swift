internal import Benchmarks
public import SiteInput
public import SiteModel

/// How a figure or a claim is worked out from the site's data: the answer to
/// `candour explain mean/humber-centre/involvement/2023`.
public struct FigureExplanation: Sendable {
  public var title: String
  public var answer: String
  public var rows: [Row]
  public var sum: String?

  public struct Row: Sendable {
    public var label: String
    public var value: String
    /// `Content/data/scores/2023-involvement.csv:5`.
    public var place: String?
  }

  public enum Answer: Sendable {
    case explained(FigureExplanation)
    /// The address names nothing, and why.
    case unknown(FigureMistake)
    /// The site holds no data that a figure could be of.
    case noData
  }

  /// `errors`: how many mistakes the data has, without which the answer may be another.
  public static func explain(_ address: String, in tree: any FileTree, jobs: Int) -> (
    answer: Answer, errors: Int
  ) {
    let (sources, problems) = ContentReader(tree: tree, jobs: jobs).read(theme: nil)
    let errors = problems.count { $0.severity == .error }
    guard !sources.benchmarks.isEmpty else { return (.noData, errors) }
    let results = NetworkResults(
      sources.benchmarks, today: Today.date(in: sources.settings), jobs: jobs)
    guard let derivation = results.derivation(of: address) else {
      return (.unknown(mistake(address, results)), errors)
    }
    var places = LinePlaces(lookup: SourceLookup(tree: tree))
    let rows = derivation.rows.map { row in
      Row(label: row.label, value: row.value, place: row.span.flatMap { places.text(of: $0) })
    }
    let explanation = FigureExplanation(
      title: derivation.title, answer: derivation.answer, rows: rows, sum: derivation.sum)
    return (.explained(explanation), errors)
  }

  private static func mistake(_ address: String, _ results: NetworkResults) -> FigureMistake {
    if address.hasPrefix("claim:"),
      case .mistake(let mistake, _) = results.claim(String(address.dropFirst("claim:".count)))
    {
      return mistake
    }
    let name = address.hasPrefix("figure:") ? String(address.dropFirst("figure:".count)) : address
    if case .mistake(let mistake) = results.figure(name) { return mistake }
    return FigureMistake(.unknownFigure, "\"\(address)\" names no figure")
  }
}

/// Files with their lines, for places that are printed.
private struct LinePlaces {
  let lookup: SourceLookup
  var lines: [SourcePath: LineIndex] = [:]

  mutating func text(of span: SourceSpan) -> String? {
    guard !span.isWholeFile else { return span.file.text }
    if lines[span.file] == nil, let bytes = lookup.bytes(of: span.file) {
      lines[span.file] = LineIndex(bytes)
    }
    guard let line = lines[span.file]?.position(of: span.start).line else { return span.file.text }
    return "\(span.file):\(line)"
  }
}
