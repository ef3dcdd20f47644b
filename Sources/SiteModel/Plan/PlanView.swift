/// What the page of an implementation plan tells its layout: what the plan says, and what was
/// counted in it. Texts are as they were written.
///
/// Its layout gives each number that was counted an address, for whoever counts again:
///
///     plan/ID/items                          actions, or objectives
///     plan/ID/rated/RATING                   … with a rating; its word as a slug
///     plan/ID/not-rated, /completed, /overdue
///     plan/ID/theme/THEME/…                  all of these for one theme
///     plan/ID/theme/THEME/commitment/NUMBER  actions that serve it
///     plan/ID/due/2018-09-30                 targets whose last day it is
///     plan/ID/row/NUMBER/change              from the baseline to the goal, in that row of the table
///     plan/ID/success                        measures of success of the whole plan
public struct PlanView: Sendable {
  /// `sheffield-2017`: the first part of the addresses of its figures, after `plan/`.
  public var id: String
  public var kind: PlanSource.Kind
  public var organisation: String?
  public var source: String?
  public var asOf: CalendarDate?
  public var period: String?
  /// Its table, to be had as it is.
  public var table: Route?
  public var columns: PlanSource.Columns
  public var ratings: [Rating] = []
  public var total = Progress()
  public var themes: [Theme] = []
  public var overdue: [Row] = []
  public var unserved: [Unserved] = []
  /// Those with a baseline and a goal.
  public var changes: [Change] = []
  public var due: [Due] = []
  public var successCount = 0
  /// Its actions or objectives by rating.
  public var chart: ChartView?
  /// Of all that it was made from.
  public var digest: Digest

  public init(_ plan: PlanSource, table: Route?) {
    id = plan.id
    kind = plan.kind
    organisation = plan.organisation
    source = plan.source
    asOf = plan.asOf
    period = plan.period?.text
    self.table = table
    columns = plan.columns
    successCount = plan.success.count
    digest = plan.digest
  }

  public struct Rating: Sendable, Hashable {
    /// `green`: its name in the addresses of figures.
    public var id: String
    public var word: String
    /// Nothing for a word that is not in the plan's key.
    public var means: String?

    public init(id: String, word: String, means: String?) {
      self.id = id
      self.word = word
      self.means = means
    }
  }

  public struct Progress: Sendable {
    public var count = 0
    /// In the order of the plan's ratings.
    public var rated: [(rating: Rating, count: Int)] = []
    public var notRated = 0
    public var completed = 0
    public var overdue = 0

    public init() {}
  }

  public struct Theme: Sendable {
    /// Of its heading.
    public var id: String
    public var name: String
    public var progress: Progress
    public var commitments: [Commitment] = []
    public var groups: [Group] = []

    public init(id: String, name: String, progress: Progress) {
      self.id = id
      self.name = name
      self.progress = progress
    }
  }

  public struct Commitment: Sendable, Hashable {
    public var number: Int
    public var text: String
    /// How many actions serve it.
    public var count: Int

    public init(number: Int, text: String, count: Int) {
      self.number = number
      self.text = text
      self.count = count
    }
  }

  public struct Unserved: Sendable, Hashable {
    public var theme: String
    public var themeID: String
    public var commitment: Commitment

    public init(theme: String, themeID: String, commitment: Commitment) {
      self.theme = theme
      self.themeID = themeID
      self.commitment = commitment
    }
  }

  /// Rows that stand together, with what they serve: `1,2,3,6,7,10, 12`.
  public struct Group: Sendable {
    public var name: String?
    public var citation: String?
    public var rows: [Row]

    public init(name: String?, citation: String?, rows: [Row]) {
      self.name = name
      self.citation = citation
      self.rows = rows
    }
  }

  public struct Row: Sendable {
    public var number: Int
    public var themeID: String
    public var text: String
    public var progress: String?
    public var target: String?
    public var rating: Rating?
    public var lead: String?
    public var isCompleted = false
    /// The target that had passed on the plan's day, where the row is overdue.
    public var lateTarget: String?
    public var measures: [Measure] = []

    public init(number: Int, themeID: String, text: String) {
      self.number = number
      self.themeID = themeID
      self.text = text
    }
  }

  /// Its amounts and its target only where its text does not say them already.
  public struct Measure: Sendable, Hashable {
    public var text: String?
    public var baseline: String?
    public var goal: String?
    public var target: String?
    public var lead: String?
    /// Another row above has it too.
    public var isShared: Bool

    public init(text: String?, lead: String?, isShared: Bool) {
      self.text = text
      self.lead = lead
      self.isShared = isShared
    }
  }

  /// From where to where a measure is to go: from 40 to 100, which is +60.
  public struct Change: Sendable, Hashable {
    public var row: Int
    public var item: String
    public var measure: String?
    public var baseline: String
    public var goal: String
    public var change: String
    /// The change is one of percentage points.
    public var isPercent: Bool

    public init(
      row: Int, item: String, measure: String?, baseline: String, goal: String, change: String,
      isPercent: Bool
    ) {
      self.row = row
      self.item = item
      self.measure = measure
      self.baseline = baseline
      self.goal = goal
      self.change = change
      self.isPercent = isPercent
    }
  }

  /// What is to be done by a day.
  public struct Due: Sendable, Hashable {
    public var day: CalendarDate
    public var quarter: Int?
    /// What each is, in few words: of a measure its own.
    public var texts: [String]

    public init(day: CalendarDate, quarter: Int?, texts: [String]) {
      self.day = day
      self.quarter = quarter
      self.texts = texts
    }
  }
}
