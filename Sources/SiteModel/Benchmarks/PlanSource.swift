/// `plans/NAME.md` with `plans/NAME.csv`: an implementation plan or a strategy, as untidy as it is.
/// What was written stays as text beside what could be read from it.
public struct PlanSource: Sendable {
  /// The page's path: `Content/plans/sheffield-2017.md`.
  public var page: SourcePath
  /// The rows': `Content/plans/sheffield-2017.csv`.
  public var file: SourcePath
  /// `sheffield-2017`: what the addresses of its figures call it.
  public var id: String
  public var kind = Kind.actions
  public var organisation: String?
  /// The document that it was copied from.
  public var source: String?
  /// The day that the plan speaks of: what is overdue is overdue on that day.
  public var asOf: CalendarDate?
  public var period: PlanPeriod?
  /// The day on which its first quarter starts.
  public var quartersStart: CalendarDate?
  /// Its own rating words, in its own order.
  public var key: [KeyEntry] = []
  public var themes: [Theme] = []
  public var principles: [Located<String>] = []
  /// Measures of success of the plan as a whole.
  public var success: [Located<String>] = []
  public var groups: [Group] = []
  public var items: [Item] = []
  public var measures: [Measure] = []
  /// The columns that its table has.
  public var columns = Columns()
  /// Of everything that it was read from: equal digests, equal plans.
  public var digest = Digest(of: [])

  /// What it calls its parts: themes with actions, or aims with objectives.
  public enum Kind: String, Sendable, CaseIterable {
    case actions, objectives
  }

  public struct KeyEntry: Sendable, Hashable {
    public var word: String
    public var means: String

    public init(word: String, means: String) {
      self.word = word
      self.means = means
    }
  }

  public struct Columns: Sendable, Hashable {
    public var groups = false
    public var progress = false
    public var targets = false
    public var ratings = false
    public var leads = false
    public var measures = false

    public init() {}
  }

  public init(page: SourcePath, file: SourcePath, id: String) {
    self.page = page
    self.file = file
    self.id = id
  }
}

/// The years that a plan speaks of.
public struct PlanPeriod: Sendable, Hashable {
  /// As written: `2016-21`.
  public var text: String
  public var first: Int
  public var last: Int

  public init(text: String, first: Int, last: Int) {
    self.text = text
    self.first = first
    self.last = last
  }
}

extension PlanSource {
  /// A theme, or an aim.
  public struct Theme: Sendable {
    /// Of its heading: `culture`.
    public var id: String
    public var name: String
    public var commitments: [Commitment] = []
    /// Of its heading.
    public var span: SourceSpan

    public init(id: String, name: String, span: SourceSpan) {
      self.id = id
      self.name = name
      self.span = span
    }
  }

  public struct Commitment: Sendable {
    public var number: Int
    public var text: String
    public var span: SourceSpan

    public init(number: Int, text: String, span: SourceSpan) {
      self.number = number
      self.text = text
      self.span = span
    }
  }

  /// Actions that stand together in a theme, and the commitments that they serve.
  public struct Group: Sendable {
    public var theme: Int
    public var name: String?
    public var citation: Citation?

    public init(theme: Int, name: String?, citation: Citation?) {
      self.theme = theme
      self.name = name
      self.citation = citation
    }
  }

  /// `1,2,3,6,7,10, 12`.
  public struct Citation: Sendable {
    public var text: String
    /// Those that the theme has, each once, in order.
    public var numbers: [Int]
    public var span: SourceSpan

    public init(text: String, numbers: [Int], span: SourceSpan) {
      self.text = text
      self.numbers = numbers
      self.span = span
    }
  }

  /// An action, or an objective.
  public struct Item: Sendable {
    public var theme: Int
    public var group: Int?
    public var text: String
    /// What has been done so far, in words.
    public var progress: String?
    public var target: PlanTarget?
    public var rating: Rating?
    public var lead: String?
    /// How it will be known; indices into the plan's measures. One may belong to several items.
    public var measures: [Int] = []
    /// Which row of the table it starts in, the first below the header being 1.
    public var row: Int
    public var span: SourceSpan

    public init(theme: Int, group: Int?, text: String, row: Int, span: SourceSpan) {
      self.theme = theme
      self.group = group
      self.text = text
      self.row = row
      self.span = span
    }
  }

  public struct Rating: Sendable, Hashable {
    public var text: String
    /// Its place in the plan's key; nothing for a word that the key lacks.
    public var key: Int?

    public init(text: String, key: Int?) {
      self.text = text
      self.key = key
    }
  }

  /// How a plan says that it will know: `100 by end Q4 (from 40)`.
  public struct Measure: Sendable {
    public var text: String?
    public var baseline: PlanAmount?
    public var goal: PlanAmount?
    public var target: PlanTarget?
    /// Who looks after this measure, where its item names somebody else.
    public var lead: String?
    public var row: Int

    public init(text: String?, row: Int) {
      self.text = text
      self.row = row
    }
  }
}

/// A number as a plan writes it: `40`, `75 %`.
public struct PlanAmount: Sendable, Hashable {
  public var text: String
  /// Nothing where the text is no number.
  public var value: Score?
  public var isPercent: Bool

  public init(text: String, value: Score?, isPercent: Bool) {
    self.text = text
    self.value = value
    self.isPercent = isPercent
  }
}

/// When something is to be done, as a plan writes it.
public struct PlanTarget: Sendable, Hashable {
  /// `Mar 17`, `Completed`, `end Q2`, `Summer celebration June 2018`.
  public var text: String
  public var meaning: Meaning

  public enum Meaning: Sendable, Hashable {
    case completed
    case day(CalendarDate)
    case month(year: Int, month: Int)
    /// By its last day; nothing where the plan does not say when its quarters start.
    case quarter(Int, last: CalendarDate?)
    case year(last: CalendarDate)
    /// Other words, with the last day of the month or quarter that they mention.
    case words(last: CalendarDate?)
  }

  public init(text: String, meaning: Meaning) {
    self.text = text
    self.meaning = meaning
  }

  public var isCompleted: Bool { meaning == .completed }

  /// The last day on which it is not late.
  public var lastDay: CalendarDate? {
    switch meaning {
    case .completed: nil
    case .day(let day): day
    case .month(let year, let month):
      CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    case .quarter(_, let last), .words(let last): last
    case .year(let last): last
    }
  }
}
