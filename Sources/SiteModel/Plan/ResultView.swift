/// A rating as readers meet it: its word, and which band of the scale it is, so that a theme can
/// give each its shape and tint. An object, as `NamedLink` is.
public final class RatingView: Sendable {
  public let name: String
  public let means: String
  /// 1 for the highest band.
  public let position: Int

  public init(name: String, means: String, position: Int) {
    self.name = name
    self.means = means
    self.position = position
  }
}

/// Something with a name and, where it has a page that is published, an address. An object: the
/// same standard stands on every service's page, and two cores that copied its three texts would
/// wait for each other's counting of references.
public final class NamedLink: Sendable, Hashable {
  public let name: String
  public let route: Route?
  /// What data and figures call it.
  public let id: String

  public init(name: String, route: Route?, id: String) {
    self.name = name
    self.route = route
    self.id = id
  }

  public static func == (left: NamedLink, right: NamedLink) -> Bool {
    left === right || (left.id == right.id && left.name == right.name && left.route == right.route)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(name)
  }
}

/// How a scope did in an area and a year: a mean with its rating, as computed or as printed, or why
/// there is none.
public final class ResultView: Sendable {
  public let scope: NamedLink
  public let area: NamedLink
  public let year: NamedLink
  /// How figures and `data-figure` name it, after what is asked: `humber-centre/involvement/2023`.
  public let address: String
  /// `3.8`; nothing where there is none.
  public let mean: String?
  public let rating: RatingView?
  /// The band that the rounded mean alone would seem to be in.
  public let seemingRating: RatingView?
  public let printed: PrintedPlace?
  /// Why there is no mean, as a sentence.
  public let missing: String?
  /// The same as a name, for words of another kind: `not-uploaded`.
  public let missingName: String?
  public let standards: Part
  public let services: Part

  /// How many went in, of how many there are.
  public struct Part: Sendable {
    public var count: Int
    public var of: Int

    public init(_ count: Int, of: Int) {
      self.count = count
      self.of = of
    }
  }

  public init(
    scope: NamedLink, area: NamedLink, year: NamedLink, mean: String?, rating: RatingView?,
    seemingRating: RatingView?, printed: PrintedPlace?, missing: String?,
    missingName: String? = nil, standards: Part, services: Part
  ) {
    self.scope = scope
    self.area = area
    self.year = year
    address = "\(scope.id)/\(area.id)/\(year.id)"
    self.mean = mean
    self.rating = rating
    self.seemingRating = seemingRating
    self.printed = printed
    self.missing = missing
    self.missingName = missingName
    self.standards = standards
    self.services = services
  }
}

/// A standard named with what it came to.
public final class StandardResultView: Sendable {
  public let standard: NamedLink
  public let number: Int
  public let value: String
  /// What its value is: `score` of a service, `mean` of others. Its address is that, the result's and
  /// the standard's id.
  public let figure: String
  public let rating: RatingView?
  public let isPrinted: Bool

  public init(
    standard: NamedLink, number: Int, value: String, figure: String, rating: RatingView?,
    isPrinted: Bool
  ) {
    self.isPrinted = isPrinted
    self.standard = standard
    self.number = number
    self.value = value
    self.figure = figure
    self.rating = rating
  }
}

/// What changed between two years, or why that can't be said.
public struct ChangeView: Sendable {
  public enum Direction: String, Sendable {
    case rose, fell, unchanged
    /// The standards in force differ.
    case broken
    /// The same standards are in force, but others of them were scored.
    case uneven
    /// One of the two is known only as it was printed.
    case printed
    /// There is nothing to compare with.
    case missing
  }

  public var direction: Direction
  public var from: NamedLink
  public var to: NamedLink
  public var before: String?
  public var after: String?
  /// `+0.4`.
  public var difference: String?
  /// Of the difference.
  public var address: String?
  /// How many standards both years hold, and what changed on those.
  public var shared = 0
  public var sharedDifference: String?
  public var sharedAddress: String?
  public var new: [NamedLink] = []
  public var gone: [NamedLink] = []
  /// Of a group: services that only one of the two means rests on.
  public var joined: [NamedLink] = []
  public var left: [NamedLink] = []

  /// Too little to be seen with the decimals that are shown.
  public var isSmall: Bool { before == after && (direction == .rose || direction == .fell) }

  public init(_ direction: Direction, from: NamedLink, to: NamedLink) {
    self.direction = direction
    self.from = from
    self.to = to
  }
}

/// What somebody will do.
public struct ActionView: Sendable {
  public var action: String
  public var area: NamedLink?
  public var year: NamedLink?
  public var standard: NamedLink?
  public var owner: String?
  /// A day or a month, in words.
  public var due: String?
  /// The same as `2026-03-31` or `2026-03`.
  public var dueISO: String?
  public var isOverdue = false
  /// In the theme's words.
  public var status: String?
  public var statusName: String?
  public var progress: String?
  /// Whether it is to say which area and year it was chosen for: not below a heading that does.
  public var showsPlace = true

  public init(action: String) { self.action = action }
}

/// Actions of one scope.
public struct ActionGroupView: Sendable {
  public var scope: NamedLink
  public var actions: [ActionView]
  /// Its place in the data says "not uploaded".
  public var isMissing: Bool

  public init(scope: NamedLink, actions: [ActionView], isMissing: Bool) {
    self.scope = scope
    self.actions = actions
    self.isMissing = isMissing
  }
}

/// A table of scores or means: rows of standards or scopes, columns of years or scopes. Written by
/// the renderer itself, because a service's page may hold 720 cells. An object, so that lists of
/// values that hold it stay small.
public final class ScoreGrid: Sendable {
  /// What each cell is: `score` or `mean`.
  public let figure: String
  public let caption: String
  /// Above the row headers.
  public let corner: String
  /// What all cells have in common: `data-scope`, `data-area`, `data-year`, `data-standard`.
  public let common: [(name: String, id: String)]
  public let rowKind: String
  public let columnKind: String
  public let rows: [Heading]
  public let columns: [Heading]
  /// Row by row.
  public let cells: [Cell]

  public struct Cell: Sendable, Hashable {
    /// As it is shown, in thousandths.
    public var thousandths: Int32
    /// How many decimal places are written.
    public var places: UInt8
    /// 1 for the highest; 0 where there is no rating.
    public var band: UInt8
    public var state: State

    public enum State: UInt8, Sendable {
      case value
      /// As printed elsewhere.
      case printed
      case notScored, notInForce, notUploaded, notDueYet, notOpen, notHeld, notLookedAt
    }

    public init(thousandths: Int32, places: UInt8, band: UInt8, state: State) {
      self.thousandths = thousandths
      self.places = places
      self.band = band
      self.state = state
    }

    /// A cell without a number.
    public static func none(_ state: State) -> Cell {
      Cell(thousandths: 0, places: 0, band: 0, state: state)
    }
  }

  /// Whether there is a figure in it at all.
  public var hasFigures: Bool {
    cells.contains { $0.state == .value || $0.state == .printed }
  }

  /// A row's or a column's. An object: those of standards stand on every service's page.
  public final class Heading: Sendable {
    public let id: String
    public let name: String
    public let target: LinkTarget?
    /// A standard's.
    public let number: Int?
    /// What its cells are, where they are not what the table's are: the means below scores.
    public let figure: String?

    public init(
      id: String, name: String, target: LinkTarget?, number: Int? = nil, figure: String? = nil
    ) {
      self.id = id
      self.name = name
      self.target = target
      self.number = number
      self.figure = figure
    }

    public init(_ link: NamedLink, number: Int? = nil) {
      id = link.id
      name = link.name
      target = link.route.map { .onSite($0, fragment: nil) }
      self.number = number
      figure = nil
    }
  }

  public init(
    figure: String, caption: String, corner: String, common: [(name: String, id: String)],
    rowKind: String, columnKind: String, rows: [Heading], columns: [Heading], cells: [Cell]
  ) {
    self.figure = figure
    self.caption = caption
    self.corner = corner
    self.common = common
    self.rowKind = rowKind
    self.columnKind = columnKind
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }
}
