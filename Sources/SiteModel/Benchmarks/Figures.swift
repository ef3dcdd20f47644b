/// Answers the figures and claims that a page's Markdown makes. The network's results are one;
/// rendering knows no more of them than this.
public protocol FigureSource: Sendable {
  /// What `figure:ADDRESS` names: `mean/humber-centre/involvement/2023`.
  func figure(_ address: String) -> FigureResult
  /// Whether `claim:ADDRESS` holds.
  func claim(_ address: String) -> ClaimResult
  /// The printed document that `reported:ID` names, and what to say when there is none.
  func reported(_ id: String) -> ReportedResult
}

public enum FigureResult: Sendable {
  case answer(FigureAnswer)
  case mistake(FigureMistake)
}

public struct FigureAnswer: Sendable {
  public var value: FigureValue
  /// How it comes about, for whoever wrote another: `(4 + 4 + 3) ÷ 3 = 3.667`.
  public var how: String
  /// Where it was printed, when it is not computed.
  public var printed: PrintedPlace?
  /// Everything the answer rests on: equal digests, equal answers.
  public var digest: Digest

  public init(value: FigureValue, how: String, printed: PrintedPlace?, digest: Digest) {
    self.value = value
    self.how = how
    self.printed = printed
    self.digest = digest
  }
}

/// A figure as it is to be read. Its words are the theme's.
public enum FigureValue: Sendable, Hashable {
  /// Rounded for display: `3.8`. Also a score as it stands: `4`, `3.75`.
  case number(String)
  /// With its sign: `+0.4`, `-0.4`, `0.0`.
  case change(String)
  case count(Int)
  /// `2 of 3`.
  case part(Int, of: Int)
  /// A share that is also a percentage, rounded to whole.
  case share(Int, of: Int, percent: Int)
  /// A band of the scale, by its place in it.
  case rating(name: String, means: String)
  /// Services or other scopes, in the order of their names.
  case names([String])
  /// Standards, in the order of their numbers.
  case standards([NumberedName])

  public struct NumberedName: Sendable, Hashable {
    public var number: Int
    public var name: String

    public init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }
}

/// The document that a figure was printed in, and where in it.
public struct PrintedPlace: Sendable, Hashable {
  /// `HNY SeQuIn Tool Summary, quarter 1`.
  public var source: String
  public var place: String?

  public init(source: String, place: String?) {
    self.source = source
    self.place = place
  }
}

/// Why an address names no figure or claim.
public struct FigureMistake: Sendable, Hashable {
  public var code: DiagnosticCode
  public var message: String
  public var label: String?
  public var help: String?

  public init(
    _ code: DiagnosticCode, _ message: String, label: String? = nil, help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.label = label
    self.help = help
  }
}

public enum ClaimResult: Sendable {
  /// `printed`: it rests on printed figures too.
  case holds(how: String, sense: ClaimSense?, printed: PrintedPlace?, digest: Digest)
  /// Also what does not hold; `digest` says what it rests on.
  case mistake(FigureMistake, digest: Digest)
}

/// What the words of a claim may not contradict: that something is more, or less, or the same; that
/// it is so of all, or that all are rated so.
public enum ClaimSense: Sendable, Hashable {
  case up
  case down
  case level
  case all
  case rated(String, of: [String])
}

public enum ReportedResult: Sendable {
  case source(PrintedPlace, digest: Digest)
  case mistake(FigureMistake)
}
