public import SiteModel

/// What a scope has in an area and year: a computed value, a printed figure, or why there is none.
public struct Outcome: Sendable {
  public enum State: Sendable {
    /// Exact.
    case computed(Ratio)
    /// Not computed here: as somebody printed it. In a box of its own, as it is large and rare.
    indirect case printed(PublishedFigure, PublishedSet)
    case missing(Missing)
  }

  /// Why there is no value.
  public enum Missing: Sendable, Hashable {
    /// Not every service of it is listed, and nobody printed a figure.
    case servicesNotHeld
    /// The service was there, but this was not scored.
    case notScored
    case notUploaded
    /// Not uploaded, and its last day has not passed.
    case notDueYet
    /// Neither scheduled in that year nor, without a schedule, sent in by anybody.
    case notScheduled
    /// No standards of that area, or not this one, are in force in that year.
    case noStandards
    /// The service opened later.
    case notOpen
    case closed
    /// Can't be computed exactly.
    case tooFine
    /// Some of its services have scores, not all.
    case partlyScored(held: Int, of: Int)
  }

  public var state: State
  /// How many of the edition's standards were scored, by any service of the scope.
  public var standards = 0
  public var ofStandards = 0
  /// How many services went in, of those that belong to the scope and were open. Of a printed
  /// figure, as many as its source says; 0 when it doesn't say.
  public var services = 0
  public var ofServices = 0
  /// The place of its rating among the scale's bands, 0 being the best: from the unrounded value; of
  /// a printed figure the rating that its source printed.
  public var bandIndex: Int?
  /// When the value as displayed would land in another band.
  public var displayedBandIndex: Int?
  /// With how many places a printed figure was printed.
  var decimals = 1

  init(_ state: State) { self.state = state }

  /// `3.6`; a printed figure as it was printed. Made when asked: charts and tables never ask.
  public var text: String? {
    switch state {
    case .computed(let value): value.text()
    case .printed(let figure, _): figure.text
    case .missing: nil
    }
  }

  /// The exact value, where it is computed.
  public var value: Ratio? {
    switch state {
    case .computed(let value): value
    case .printed, .missing: nil
    }
  }

  public var missing: Missing? {
    switch state {
    case .missing(let why): why
    case .computed, .printed: nil
    }
  }

  public var printed: (figure: PublishedFigure, set: PublishedSet)? {
    switch state {
    case .printed(let figure, let set): (figure, set)
    case .computed, .missing: nil
    }
  }
}
