/// What the YAML of a block asks for. Names are as they were written: whether there is such a
/// service, area or plan is found out when the block is answered.
public enum BlockRequest: Sendable {
  case chart(ChartRequest)
  case table(TableRequest)
  case summary(SummaryRequest)
  case actions(ActionsRequest)
  case plan(PlanRequest)
  case schedule(ScheduleRequest)
  case services(ServicesRequest)
  case youSaid(YouSaidRequest)
  case contact(ContactRequest)
  /// Whose the pictures are: it asks for nothing in particular.
  case credits
  case privacy
}

/// What a chart or a table is called, and where in the network's data its values are.
public struct ExhibitSubject: Sendable {
  public var id: Located<String>?
  public var title: Located<String>?
  /// Services, collaboratives, regions; none: the network.
  public var of: [Located<String>] = []
  public var area: Located<String>?
  public var standards: [Located<String>] = []
  public var years: YearsRequest?

  public init() {}
}

/// `year: 2023`, `years: 2021..2023`, `years: [2021, 2023]`, `years: all`.
public struct YearsRequest: Sendable {
  public enum Years: Sendable, Hashable {
    case listed([Year])
    case range(Year, Year)
    case all
  }

  public var years: Years
  public var span: SourceSpan

  public init(_ years: Years, _ span: SourceSpan) {
    self.years = years
    self.span = span
  }
}

public struct ChartRequest: Sendable {
  public enum Measure: String, Sendable, CaseIterable {
    case mean, score, spread, progress
  }

  /// What each mark of it stands for.
  public enum Part: String, Sendable, CaseIterable {
    case service, collaborative, standard, year
  }

  public var subject: ExhibitSubject
  public var measure: Located<Measure>?
  public var by: Located<Part>?
  /// Its kind, in an author's words: those of the kinds that there are.
  public var kind: Located<String>?
  /// The plan whose progress it shows.
  public var plan: Located<String>?
  /// The table of this page that has its values already.
  public var table: Located<String>?
  /// The values behind a printed chart are not held here: its place says so.
  public var isNotHeld: Located<Bool>?

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct TableRequest: Sendable {
  public enum Heading: String, Sendable, CaseIterable {
    case standards, services, collaboratives, years
  }

  public var subject: ExhibitSubject
  public var rows: Located<Heading>?
  public var columns: Located<Heading>?

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct SummaryRequest: Sendable {
  public var subject: ExhibitSubject

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct ActionsRequest: Sendable {
  public var subject: ExhibitSubject
  public var isTable = false

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct PlanRequest: Sendable {
  public enum Part: String, Sendable, CaseIterable {
    case progress, overdue, due
  }

  public var plan: Located<String>?
  public var part = Part.progress

  public init() {}
}

public struct ScheduleRequest: Sendable {
  public var subject: ExhibitSubject
  /// 1 to 4.
  public var quarter: Located<Int>?

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct ServicesRequest: Sendable {
  public enum Way: String, Sendable, CaseIterable {
    case name, place, provider, collaborative
  }

  public var of: Located<String>?
  public var by = Way.name

  public init() {}
}

public struct YouSaidRequest: Sendable {
  public var subject: ExhibitSubject

  public init(subject: ExhibitSubject) { self.subject = subject }
}

public struct ContactRequest: Sendable {
  /// A service; none: the network's own team.
  public var of: Located<String>?

  public init() {}
}
