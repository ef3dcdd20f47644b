public import SiteModel

/// How far a plan has come, as it says itself: counts of its actions by theme and rating, what is
/// late on the plan's own day, and which commitments nothing serves.
public struct PlanProgress: Sendable {
  /// A rating of the key, or a word beside it that the plan uses.
  public struct Rating: Sendable, Hashable {
    public var word: String
    /// Nothing for a word that is not in the key.
    public var means: String?
  }

  public struct Tally: Sendable, Hashable {
    public var count = 0
    /// How many have each rating, in the order of the plan's ratings.
    public var rated: [Int]
    public var notRated = 0
    public var completed = 0
    public var overdue = 0
  }

  /// What is to be done by a day.
  public struct Due: Sendable {
    public var day: CalendarDate
    /// Where a target names it so.
    public var quarter: Int?
    public var targets: [(item: Int, measure: Int?)]
  }

  /// The key's, then the words beside it in the order in which they turn up.
  public let ratings: [Rating]
  public let total: Tally
  public let themes: [Tally]
  /// Indices of items. Empty where the plan has no day of its own.
  public let overdue: [Int]
  /// How many actions serve each commitment of each theme.
  public let served: [[Int]]
  /// By day. What is completed, or has no day, is in none.
  public let due: [Due]

  public init(_ plan: PlanSource) {
    let ratings = Self.ratings(of: plan)
    let lateItems = plan.items.indices.filter { plan.lateTarget(of: $0) != nil }
    let late = Set(lateItems)
    func tally(_ items: [Int]) -> Tally {
      var tally = Tally(rated: [Int](repeating: 0, count: ratings.count))
      for index in items {
        let item = plan.items[index]
        tally.count += 1
        if let rating = item.rating.flatMap({ Self.place(of: $0, in: ratings) }) {
          tally.rated[rating] += 1
        } else {
          tally.notRated += 1
        }
        if plan.isCompleted(index) { tally.completed += 1 }
        if late.contains(index) { tally.overdue += 1 }
      }
      return tally
    }
    self.ratings = ratings
    total = tally(Array(plan.items.indices))
    themes = plan.themes.indices.map { theme in
      tally(plan.items.indices.filter { plan.items[$0].theme == theme })
    }
    overdue = lateItems
    served = plan.themes.indices.map { Self.served(by: plan, in: $0) }
    due = Self.due(in: plan)
  }

  /// Where a rating stands in `ratings`, whatever its capitals.
  static func place(of rating: PlanSource.Rating, in ratings: [Rating]) -> Int? {
    rating.key ?? ratings.firstIndex { $0.word.lowercased() == rating.text.lowercased() }
  }

  private static func ratings(of plan: PlanSource) -> [Rating] {
    var ratings = plan.key.map { Rating(word: $0.word, means: $0.means) }
    for rating in plan.items.compactMap(\.rating) where place(of: rating, in: ratings) == nil {
      ratings.append(Rating(word: rating.text, means: nil))
    }
    return ratings
  }

  private static func served(by plan: PlanSource, in theme: Int) -> [Int] {
    let cited = plan.items.filter { $0.theme == theme }.compactMap { item in
      item.group.flatMap { plan.groups[$0].citation?.numbers }
    }
    return plan.themes[theme].commitments.map { commitment in
      cited.count { $0.contains(commitment.number) }
    }
  }

  private static func due(in plan: PlanSource) -> [Due] {
    var days: [CalendarDate: Due] = [:]
    func add(_ target: PlanTarget?, _ item: Int, _ measure: Int?) {
      guard let target, let day = target.lastDay else { return }
      days[day, default: Due(day: day, quarter: nil, targets: [])].targets.append((item, measure))
      if case .quarter(let quarter, _) = target.meaning { days[day]?.quarter = quarter }
    }
    var seen = Set<Int>()
    for (index, item) in plan.items.enumerated() {
      add(item.target, index, nil)
      // One that several objectives share is to be met once.
      for measure in item.measures where seen.insert(measure).inserted {
        add(plan.measures[measure].target, index, measure)
      }
    }
    return days.values.sorted { $0.day < $1.day }
  }
}

extension PlanSource {
  /// Its own target says so, or those of all its measures, which have the targets of their rows.
  func isCompleted(_ index: Int) -> Bool {
    if let target = items[index].target { return target.isCompleted }
    let measures = items[index].measures
    return !measures.isEmpty
      && measures.allSatisfy { self.measures[$0].target?.isCompleted == true }
  }

  /// The first target of its own or of its measures whose last day was before the plan's day;
  /// nothing where the item is completed.
  func lateTarget(of index: Int) -> PlanTarget? {
    guard let asOf, !isCompleted(index) else { return nil }
    let targets = [items[index].target] + items[index].measures.map { measures[$0].target }
    return targets.lazy.compactMap(\.self).first { target in
      target.lastDay.map { $0 < asOf } ?? false
    }
  }
}

extension PlanSource.Measure {
  /// From the baseline to the goal: `+60`. Nothing where one is missing, or they are of two kinds.
  public var change: String? {
    guard let baseline, let goal, baseline.isPercent == goal.isPercent,
      let from = baseline.value, let to = goal.value
    else { return nil }
    let difference = to.thousandths - from.thousandths
    let size = Score(thousandths: abs(difference)).description
    return (difference > 0 ? "+" : difference < 0 ? "-" : "") + size
  }
}
