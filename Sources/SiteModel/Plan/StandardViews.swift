/// What the layouts of areas, standards, years and quarters receive.

public struct AreaView: Sendable {
  public var id: String
  public var editions: [EditionLinkView] = []
  /// Of the latest edition.
  public var standards: [StandardLinkView] = []
  public var latest: NamedLink?
  /// What it came to in each year, of the network's parts.
  public var results: [YearResultsView] = []
  public var scheduled: [ScheduledView] = []
  public var download: DownloadView?
  /// The groups in the latest year, and over the years.
  public var groups: ChartView?
  public var years: ChartView?

  public init(id: String) { self.id = id }
}

public struct EditionLinkView: Sendable {
  public var year: NamedLink
  public var count: Int

  public init(year: NamedLink, count: Int) {
    self.year = year
    self.count = count
  }
}

public struct StandardLinkView: Sendable {
  public var standard: NamedLink
  public var number: Int

  public init(standard: NamedLink, number: Int) {
    self.standard = standard
    self.number = number
  }
}

public struct YearResultsView: Sendable {
  public var year: NamedLink
  public var results: [ResultView]

  public init(year: NamedLink, results: [ResultView]) {
    self.year = year
    self.results = results
  }
}

/// The standards of a year: what stands beside their own words.
public struct EditionView: Sendable {
  public var area: NamedLink
  public var year: NamedLink
  public var standards: [EditionStandardView] = []
  public var scheduled: [ScheduledView] = []
  public var groups: [ResultView] = []
  /// The mean of each service.
  public var services: ScoreGrid?
  public var earlier: NamedLink?
  public var later: NamedLink?
  /// How all services are spread, standard by standard.
  public var spread: ChartView?

  public init(area: NamedLink, year: NamedLink) {
    self.area = area
    self.year = year
  }
}

public struct EditionStandardView: Sendable {
  public var standard: NamedLink
  public var number: Int
  public var replaces: String?
  public var why: String?
  public var asks: String?
  public var spread: [SpreadView] = []
  public var scored = 0

  public init(standard: NamedLink, number: Int) {
    self.standard = standard
    self.number = number
  }
}

/// How many services are in a band.
public struct SpreadView: Sendable {
  public var rating: RatingView
  public var count: Int
  public var address: String

  public init(rating: RatingView, count: Int, address: String) {
    self.rating = rating
    self.count = count
    self.address = address
  }
}

/// A standard over the years.
public struct StandardView: Sendable {
  public var standard: NamedLink
  public var area: NamedLink
  public var years: [Year] = []
  /// From which year on it is a standard no more, and why.
  public var ended: End?
  public var scores: ScoreGrid?
  public var groups: ScoreGrid?
  public var practice: [PageLinkView] = []
  /// The groups over the years.
  public var chart: ChartView?

  public struct Year: Sendable {
    public var year: NamedLink
    public var number: Int
    public var wording: String
    public var isReworded = false
    public var replaces: String?
    public var why: String?
    public var asks: String?
    public var spread: [SpreadView] = []
    public var scored = 0

    public init(year: NamedLink, number: Int, wording: String) {
      self.year = year
      self.number = number
      self.wording = wording
    }
  }

  public struct End: Sendable {
    public var year: NamedLink
    public var why: String?

    public init(year: NamedLink, why: String?) {
      self.year = year
      self.why = why
    }
  }

  public init(standard: NamedLink, area: NamedLink) {
    self.standard = standard
    self.area = area
  }
}

/// What is scheduled, and what came of it.
public struct ScheduledView: Sendable {
  public var year: NamedLink
  public var quarter: Int?
  public var quarterLink: NamedLink?
  /// Nothing: an area of each service's own choice.
  public var area: NamedLink?
  public var due: String?
  /// The same as `2026-03-31` or `2026-03`.
  public var dueISO: String?
  public var isPast = false
  public var why: String?
  public var submitted = 0
  public var expected = 0
  /// Of `sent/…`; nothing where nothing is to be counted.
  public var address: String?
  /// Services belong to the network that are not listed, and so not counted.
  public var hasMore = false

  public init(year: NamedLink) { self.year = year }
}

public struct YearView: Sendable {
  public var year: NamedLink
  public var scheduled: [ScheduledView] = []
  public var areas: [AreaResultsView] = []
  public var earlier: NamedLink?
  public var later: NamedLink?
  public var download: DownloadView?

  public init(year: NamedLink) { self.year = year }
}

public struct AreaResultsView: Sendable {
  public var area: NamedLink
  public var results: [ResultView]
  public var chart: ChartView?

  public init(area: NamedLink, results: [ResultView]) {
    self.area = area
    self.results = results
  }
}

public struct QuarterView: Sendable {
  public var year: NamedLink
  public var quarter: Int
  public var areas: [QuarterAreaView] = []

  /// Whether there is any mean on the page.
  public var hasResults: Bool { areas.contains { !$0.groups.isEmpty || $0.uploaded != nil } }

  public init(year: NamedLink, quarter: Int) {
    self.year = year
    self.quarter = quarter
  }
}

public struct QuarterAreaView: Sendable {
  public var scheduled: ScheduledView
  public var groups: [ResultView] = []
  /// The mean of each service that uploaded it.
  public var uploaded: ScoreGrid?
  public var missing: [NamedLink] = []
  /// The services that uploaded it, by collaborative.
  public var chart: ChartView?

  public init(scheduled: ScheduledView) { self.scheduled = scheduled }
}
