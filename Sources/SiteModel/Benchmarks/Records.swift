/// A score that staff and service users agreed for one standard: a row of a long table, a cell of
/// a wide one. One of several where a service scores by ward.
public struct ScoreEntry: Sendable {
  public var service: Ref<Service>
  public var standard: Ref<Standard>
  public var score: Score
  /// Its ward, as an index into the table's `wards`; -1 for the service as a whole.
  public var ward: Int32
  /// Its note, as an index into the table's `notes`; -1 for none.
  public var note: Int32
  /// The bytes of its cell in the table's file.
  public var start: Int32
  public var end: Int32

  public init(
    service: Ref<Service>, standard: Ref<Standard>, score: Score, ward: Int32, note: Int32,
    start: Int32, end: Int32
  ) {
    self.service = service
    self.standard = standard
    self.score = score
    self.ward = ward
    self.note = note
    self.start = start
    self.end = end
  }
}

/// `data/scores/YEAR-AREA.csv`. A score that is not there has no entry: an empty cell means that
/// the standard was not scored.
public struct ScoreTable: Sendable {
  public var file: SourcePath
  public var area: Ref<Area>
  public var year: Year
  /// By service, then standard, then ward, whatever the order of the file.
  public var entries: [ScoreEntry] = []
  public var wards: [String] = []
  public var notes: [String] = []
  /// What stands beside the score of a whole service whose wards have scores: that score is their
  /// mean, and no entry.
  public var wholeNotes: [WholeNote] = []
  /// Services that the table names at all, even where it has no score of theirs; sorted.
  public var services: [Ref<Service>] = []

  public struct WholeNote: Sendable {
    public var service: Ref<Service>
    public var standard: Ref<Standard>
    public var text: String

    public init(service: Ref<Service>, standard: Ref<Standard>, text: String) {
      self.service = service
      self.standard = standard
      self.text = text
    }
  }

  public init(file: SourcePath, area: Ref<Area>, year: Year) {
    self.file = file
    self.area = area
    self.year = year
  }

  public var hasNotes: Bool { !notes.isEmpty || !wholeNotes.isEmpty }

  public func span(of entry: ScoreEntry) -> SourceSpan {
    SourceSpan(file, Int(entry.start), Int(entry.end))
  }
}

/// A row of `data/schedule.csv`.
public struct ScheduledArea: Sendable {
  public var year: Year
  /// 1 to 4; nothing where only the year is given.
  public var quarter: Int?
  /// Nothing: an area of each service's own choice.
  public var area: Ref<Area>?
  public var due: Due?
  public var why: String?
  public var span: SourceSpan

  public enum Due: Sendable, Hashable {
    case day(CalendarDate)
    /// By its last day.
    case month(year: Int, month: Int)

    /// The last day on which it is not late.
    public var lastDay: CalendarDate? {
      switch self {
      case .day(let day): day
      case .month(let year, let month):
        CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
      }
    }

    /// `2026-03-31`, or `2026-03`.
    public var iso: String {
      switch self {
      case .day(let day): day.description
      case .month: String((lastDay?.description ?? "").dropLast(3))
      }
    }
  }

  public init(year: Year, span: SourceSpan) {
    self.year = year
    self.span = span
  }
}

/// A row of `data/submissions.csv`: that a service uploaded an area, and how it came to its scores.
public struct Submission: Sendable {
  public var service: Ref<Service>
  public var area: Ref<Area>
  public var year: Year
  public var date: CalendarDate?
  public var method: String?
  public var agreedBy: String?
  /// The overall score that the service itself gave.
  public var overall: Located<Score>?
  public var narrative: String?
  public var file: Located<String>?
  public var span: SourceSpan

  public init(service: Ref<Service>, area: Ref<Area>, year: Year, span: SourceSpan) {
    self.service = service
    self.area = area
    self.year = year
    self.span = span
  }
}

/// `data/published/NAME.csv`: figures that somebody printed elsewhere.
public struct PublishedSet: Sendable {
  /// `hny-2023-q1`: what `reported:` links call it.
  public var id: String
  public var file: SourcePath
  public var figures: [PublishedFigure] = []

  public init(id: String, file: SourcePath) {
    self.id = id
    self.file = file
  }

  /// The document that it was printed in, as its first row says.
  public var source: String? { figures.lazy.compactMap(\.source).first }
}

public struct PublishedFigure: Sendable {
  public var scope: Scope
  public var area: Ref<Area>
  public var year: Year
  /// Nothing: the mean of the area.
  public var standard: Ref<Standard>?
  public var score: Score
  /// As printed: `3.8`, `4`.
  public var text: String
  /// How many services it is of, where the source says.
  public var services: Int?
  /// The rating that its source printed.
  public var rating: String?
  public var source: String?
  /// `Table Q1104`.
  public var place: String?
  /// Of its score.
  public var span: SourceSpan

  public init(
    scope: Scope, area: Ref<Area>, year: Year, standard: Ref<Standard>?, score: Score, text: String,
    span: SourceSpan
  ) {
    self.scope = scope
    self.area = area
    self.year = year
    self.standard = standard
    self.score = score
    self.text = text
    self.span = span
  }
}

/// A row of `data/actions.csv`: what a service, a collaborative or the network will do.
public struct ActionRecord: Sendable {
  public var scope: Scope
  public var area: Ref<Area>?
  public var year: Year?
  public var standard: Ref<Standard>?
  /// Empty: its place in a report says "not uploaded".
  public var action: String
  public var owner: String?
  public var due: ScheduledArea.Due?
  public var status: Status?
  /// What has been done so far, in words.
  public var progress: String?
  public var span: SourceSpan

  public enum Status: String, Sendable, CaseIterable {
    case notStarted = "not-started"
    case started
    case done
    case stopped
    case notUploaded = "not-uploaded"
  }

  public init(scope: Scope, action: String, span: SourceSpan) {
    self.scope = scope
    self.action = action
    self.span = span
  }
}

/// What a page of good practice says it is about.
public struct PracticeNote: Sendable {
  public var page: SourcePath
  public var service: Ref<Service>?
  public var standards: [Ref<Standard>] = []
  public var span: SourceSpan

  public init(page: SourcePath, span: SourceSpan) {
    self.page = page
    self.span = span
  }
}

/// A row of `data/feedback.csv`: what people said about a service's score, and its answer.
public struct FeedbackRecord: Sendable {
  public var service: Ref<Service>
  public var area: Ref<Area>?
  public var year: Year?
  public var counts = FeedbackCounts.notCounted
  public var said: String?
  public var response: String?
  public var span: SourceSpan

  public init(service: Ref<Service>, span: SourceSpan) {
    self.service = service
    self.span = span
  }
}

/// How many people agree and how many do not, as far as anybody may know. Small numbers never leave
/// the reader of the table, so that nothing that is published can hold them.
public enum FeedbackCounts: Sendable, Hashable {
  case notCounted
  case shown(agree: Int?, disagree: Int?)
  /// They are few, or others that are few could be worked out from them.
  case hidden

  public var agree: Int? {
    switch self {
    case .shown(let agree, _): agree
    case .notCounted, .hidden: nil
    }
  }

  public var disagree: Int? {
    switch self {
    case .shown(_, let disagree): disagree
    case .notCounted, .hidden: nil
    }
  }
}
