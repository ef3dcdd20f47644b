/// What a chart shows, before anybody decides how it is drawn. Made from the results; drawn and put
/// into words by the renderer, which knows no more of them than this.
///
/// An object: a page's plan, its layout and its files all point to one.
public final class ChartData: Sendable {
  public let measure: ChartMeasure
  public let scale: ChartScale
  /// Whose chart it is: a service, a collaborative, a region, the network or a plan.
  public let scope: NamedLink
  public let area: NamedLink?
  /// Where all its values are of one.
  public let standard: NamedLink?
  public let period: ChartPeriod
  public let shape: ChartShape
  /// What is worth seeing, the most important first: that one is said in the headline.
  public let findings: [ChartFinding]
  public let credit: ChartCredit
  /// Of all that it was made from: equal digests, equal charts.
  public let digest: Digest

  public init(
    measure: ChartMeasure, scale: ChartScale, scope: NamedLink, area: NamedLink?,
    standard: NamedLink? = nil, period: ChartPeriod, shape: ChartShape, findings: [ChartFinding],
    credit: ChartCredit, digest: Digest
  ) {
    self.measure = measure
    self.scale = scale
    self.scope = scope
    self.area = area
    self.standard = standard
    self.period = period
    self.shape = shape
    self.findings = findings
    self.credit = credit
    self.digest = digest
  }
}

/// What each value of a chart is.
public enum ChartMeasure: String, Sendable, Hashable {
  /// Of a scope in an area and year.
  case mean
  /// Of one standard.
  case score
  /// How many services have each score, or are in each band.
  case services
  /// How many standards have each score, or are in each band.
  case standards
  /// How many actions or objectives of a plan have each rating.
  case progress
}

/// What values lie between, and what they are called.
public struct ChartScale: Sendable, Hashable {
  public var minimum: Score
  public var maximum: Score
  /// The highest first.
  public var bands: [RatingScale.Band]

  public init(minimum: Score, maximum: Score, bands: [RatingScale.Band]) {
    self.minimum = minimum
    self.maximum = maximum
    self.bands = bands
  }

  public init(_ scale: RatingScale) {
    self.init(minimum: scale.minimum, maximum: scale.maximum, bands: scale.bands)
  }
}

public enum ChartPeriod: Sendable, Hashable {
  case year(NamedLink)
  case years(NamedLink, NamedLink)
  /// Of a plan: the day that it was written on, or none.
  case day(CalendarDate?)
}

/// Where its values come from and when they were agreed.
public struct ChartCredit: Sendable, Hashable {
  /// The newest day on which scores in it were agreed.
  public var agreed: CalendarDate?
  /// How many services, standards or rows it rests on, with the address of that figure.
  public var basis: Basis?
  /// The documents that its printed values were printed in.
  public var printed: [PrintedPlace] = []
  /// Of one figure for each of these: `printed/west-yorkshire/involvement/2023`.
  public var printedAddresses: [String] = []

  public struct Basis: Sendable, Hashable {
    public enum Unit: String, Sendable { case services, standards, actions, objectives }
    public var unit: Unit
    public var count: Int
    public var of: Int
    /// Of the figures, one after the other: `held/hny/involvement/2023`.
    public var address: String?

    public init(_ unit: Unit, count: Int, of total: Int, address: String? = nil) {
      self.unit = unit
      self.count = count
      self.of = total
      self.address = address
    }
  }

  public init() {}
}

/// Somebody or something that has values in a chart.
public struct ChartSubject: Sendable, Hashable {
  public var link: NamedLink
  /// A standard's.
  public var number: Int?
  /// `number/involvement/2023/welcome`.
  public var numberAddress: String?
  public var role: Role

  public enum Role: String, Sendable {
    case service, standard, collaborative, region, network
    /// A theme or an aim of a plan.
    case theme
    case area
  }

  public init(
    _ link: NamedLink, _ role: Role, number: Int? = nil, numberAddress: String? = nil
  ) {
    self.link = link
    self.role = role
    self.number = number
    self.numberAddress = numberAddress
  }
}

/// One value: exact as it is shown, or why there is none.
public struct ChartValue: Sendable, Hashable {
  public var cell: ScoreGrid.Cell
  /// What `figure:` calls it: `mean/humber-centre/involvement/2023`.
  public var address: String?

  public init(_ cell: ScoreGrid.Cell, address: String? = nil) {
    self.cell = cell
    self.address = address
  }

  /// Whether there is a number.
  public var isHeld: Bool { cell.state == .value || cell.state == .printed }
}
