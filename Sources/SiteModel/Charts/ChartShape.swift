/// The shape of a chart's data, which decides what it can be drawn as.
public enum ChartShape: Sendable {
  /// One value each, in groups or not.
  case members(ChartMembers)
  /// One value a year, of one or several.
  case series(ChartSeries)
  /// Two years of each.
  case pairs(ChartPairs)
  /// Standards by services, or scopes by years: read as a table.
  case matrix(ScoreGrid)
  /// How many are at each level.
  case counts(ChartCounts)
}

/// Services, standards or groups with a value each, ordered by name or number, never by value.
public struct ChartMembers: Sendable {
  public var groups: [Group]
  /// What they are compared with: the mean of them all.
  public var reference: Member?

  public struct Group: Sendable {
    /// Nothing where there is only one.
    public var link: NamedLink?
    /// The mean of the group, where it is held.
    public var reference: ChartValue?
    public var members: [Member]

    public init(link: NamedLink?, reference: ChartValue? = nil, members: [Member]) {
      self.link = link
      self.reference = reference
      self.members = members
    }
  }

  public struct Member: Sendable, Hashable {
    public var subject: ChartSubject
    public var value: ChartValue

    public init(_ subject: ChartSubject, _ value: ChartValue) {
      self.subject = subject
      self.value = value
    }
  }

  public init(groups: [Group], reference: Member? = nil) {
    self.groups = groups
    self.reference = reference
  }

  public var all: [Member] { groups.flatMap(\.members) }
}

/// Lines over years.
public struct ChartSeries: Sendable {
  /// The earliest first, without gaps: a year of which nothing is held has values that say so.
  public var years: [NamedLink]
  public var lines: [Line]
  /// In the order of the years.
  public var breaks: [ChartBreak]

  public struct Line: Sendable {
    public var subject: ChartSubject
    /// One for each year.
    public var values: [ChartValue]
    /// A break of this line alone, `after` which year and why.
    public var breaks: [ChartBreak] = []

    public init(_ subject: ChartSubject, _ values: [ChartValue], breaks: [ChartBreak] = []) {
      self.subject = subject
      self.values = values
      self.breaks = breaks
    }
  }

  public init(years: [NamedLink], lines: [Line], breaks: [ChartBreak]) {
    self.years = years
    self.lines = lines
    self.breaks = breaks
  }
}

/// Where values before can't be compared with those after.
public struct ChartBreak: Sendable, Hashable {
  /// The place, in the list of years, of the last one before it.
  public var after: Int
  public var reason: Reason

  public enum Reason: Sendable, Hashable {
    /// Other standards are in force.
    case standardsChanged(new: [NamedLink], gone: [NamedLink])
    /// The same are in force, but others of them were scored.
    case othersScored
    /// One side is known only as it was printed.
    case printed
  }

  public init(after: Int, reason: Reason) {
    self.after = after
    self.reason = reason
  }
}

/// Two years, of each of several.
public struct ChartPairs: Sendable {
  public var from: NamedLink
  public var to: NamedLink
  public var rows: [Row]

  public struct Row: Sendable {
    public var subject: ChartSubject
    public var before: ChartValue
    public var after: ChartValue
    /// The change as it is shown, rounded once: `+0.4`, with its address; nothing where the two
    /// can't be compared, for this reason.
    public var change: Change

    public init(
      _ subject: ChartSubject, before: ChartValue, after: ChartValue, change: Change
    ) {
      self.subject = subject
      self.before = before
      self.after = after
      self.change = change
    }
  }

  public enum Change: Sendable, Hashable {
    case by(thousandths: Int32, places: UInt8, address: String?)
    case broken(ChartBreak.Reason)
    /// One of the two is missing.
    case missing
  }

  public init(from: NamedLink, to: NamedLink, rows: [Row]) {
    self.from = from
    self.to = to
    self.rows = rows
  }
}

/// How many are at each level: services with each score, actions with each rating.
public struct ChartCounts: Sendable {
  /// The highest first.
  public var levels: [Level]
  public var rows: [Row]
  public var unit: ChartCredit.Basis.Unit

  public struct Level: Sendable, Hashable {
    /// `4`, `Good`, `Green`: as it is read.
    public var name: String
    /// `green`: the last part of its address.
    public var id: String
    /// 1 for the highest band; 0 for what has none.
    public var band: UInt8
    /// What lies beside the highest and the lowest half when the rows are drawn from the middle.
    public var side: Side
    public var means: String?

    public enum Side: String, Sendable { case good, middle, room }

    public init(name: String, id: String, band: UInt8, side: Side, means: String? = nil) {
      self.name = name
      self.id = id
      self.band = band
      self.side = side
      self.means = means
    }
  }

  public struct Row: Sendable {
    public var subject: ChartSubject
    /// One for each level.
    public var counts: [Count]
    /// Not scored, not rated.
    public var without: Count

    public init(_ subject: ChartSubject, counts: [Count], without: Count) {
      self.subject = subject
      self.counts = counts
      self.without = without
    }

    public var total: Int { counts.reduce(without.count) { $0 + $1.count } }
  }

  public struct Count: Sendable, Hashable {
    public var count: Int
    public var address: String?

    public init(_ count: Int, address: String? = nil) {
      self.count = count
      self.address = address
    }
  }

  public init(levels: [Level], rows: [Row], unit: ChartCredit.Basis.Unit) {
    self.levels = levels
    self.rows = rows
    self.unit = unit
  }
}
