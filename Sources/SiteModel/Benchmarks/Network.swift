/// Points to a service, a standard or another subject of the network's data: its place in the list
/// of its kind. A number, because a network of 500 services has 360,000 scores that each name two.
public struct Ref<Subject>: Hashable, Sendable, Comparable {
  public let raw: Int32

  public init(_ index: Int) { raw = Int32(truncatingIfNeeded: index) }

  public var index: Int { Int(raw) }

  public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

/// A hospital or another place that scores itself.
public struct Service: Sendable {
  /// As `services.csv` has it, and as the last part of its address.
  public var id: String
  public var name: String
  public var provider: String?
  public var collaborative: Ref<Collaborative>?
  public var security: String?
  public var place: String?
  public var url: String?
  public var opened: CalendarDate?
  public var closed: CalendarDate?
  /// Of its id.
  public var span: SourceSpan

  public init(id: String, name: String, span: SourceSpan) {
    self.id = id
    self.name = name
    self.span = span
  }
}

/// Services that plan and buy care together.
public struct Collaborative: Sendable {
  public var id: String
  public var name: String
  public var region: Ref<Region>?
  /// How many services belong to it, where more do than are listed.
  public var declaredServices: Int?
  public var services: [Ref<Service>] = []
  public var span: SourceSpan

  public init(id: String, name: String, span: SourceSpan) {
    self.id = id
    self.name = name
    self.span = span
  }

  /// Whether every service that belongs to it is listed.
  public var isWhole: Bool {
    !services.isEmpty && (declaredServices ?? services.count) <= services.count
  }
}

public struct Region: Sendable {
  /// From its name: `Yorkshire and Humber` is `yorkshire-and-humber`.
  public var id: String
  public var name: String
  public var collaboratives: [Ref<Collaborative>] = []
  public var span: SourceSpan

  public init(id: String, name: String, span: SourceSpan) {
    self.id = id
    self.name = name
    self.span = span
  }
}

/// Whose figure, action or claim it is. The ids of all of them are one namespace.
public enum Scope: Hashable, Sendable, Comparable {
  case service(Ref<Service>)
  case collaborative(Ref<Collaborative>)
  case region(Ref<Region>)
  case network

  /// What data and links call the network as a whole.
  public static let networkID = "network"
}

/// One of the things that services look at: involvement, technology.
public struct Area: Sendable {
  /// The name of its folder in `standards/`.
  public var id: String
  public var name: String
  public var summary: String?
  /// The standards of all years, each once.
  public var standards: [Ref<Standard>] = []
  /// Its editions, the earliest first.
  public var editions: [Ref<StandardsEdition>] = []

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A standard over the years, whatever its wording or number.
public struct Standard: Sendable {
  public var id: String
  public var area: Ref<Area>
  /// As the latest edition words it.
  public var name: String
  public var span: SourceSpan

  public init(id: String, area: Ref<Area>, name: String, span: SourceSpan) {
    self.id = id
    self.area = area
    self.name = name
    self.span = span
  }
}

/// The standards of an area that are in force in a year: `standards/AREA/YEAR.md`.
public struct StandardsEdition: Sendable {
  public var area: Ref<Area>
  public var year: Year
  /// The page that holds them.
  public var page: SourcePath
  /// In the order of their numbers.
  public var standards: [Item]
  /// Standards of an earlier edition that this one ends, with the reason where one is given.
  public var retired: [(standard: Ref<Standard>, why: String?)] = []

  public struct Item: Sendable {
    public var standard: Ref<Standard>
    /// From 1.
    public var number: Int
    public var wording: String
    /// The id that it replaces, as written: its edition may not be held.
    public var replaces: String?
    public var why: String?
    public var asks: Asks?
    public var span: SourceSpan

    public init(standard: Ref<Standard>, number: Int, wording: String, span: SourceSpan) {
      self.standard = standard
      self.number = number
      self.wording = wording
      self.span = span
    }
  }

  /// Whom a standard is to be answered by.
  public enum Asks: String, Sendable, CaseIterable {
    case serviceUser = "service-user"
    case service
  }

  public init(area: Ref<Area>, year: Year, page: SourcePath, standards: [Item]) {
    self.area = area
    self.year = year
    self.page = page
    self.standards = standards
  }
}
