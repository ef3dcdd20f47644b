import Benchmarks
import SiteModel
import Testing

@Suite struct PlanProgressTests {
  private static let file = SourcePath("Content/plans/p.csv")

  /// A plan with a theme for each name, and the key Green and Red.
  private func plan(_ themes: [String] = ["a", "b"]) -> PlanSource {
    var plan = PlanSource(page: SourcePath("Content/plans/p.md"), file: Self.file, id: "p")
    plan.key = [.init(word: "Green", means: "On track"), .init(word: "Red", means: "Late")]
    plan.themes = themes.map { .init(id: $0, name: $0, span: SourceSpan(Self.file, 0, 0)) }
    return plan
  }

  private func item(
    _ theme: Int, rating: String? = nil, target: PlanTarget.Meaning? = nil, group: Int? = nil
  ) -> PlanSource.Item {
    var item = PlanSource.Item(
      theme: theme, group: group, text: "Do it", row: 1, span: SourceSpan(Self.file, 0, 0))
    let key = ["green": 0, "red": 1]
    item.rating = rating.map { .init(text: $0, key: key[$0.lowercased()]) }
    item.target = target.map { PlanTarget(text: "T", meaning: $0) }
    return item
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("Ratings of the key are counted in its order, words beside it after them, and none apart")
  func ratings() {
    var plan = plan()
    plan.items = [
      item(0, rating: "Green"), item(0, rating: "Yellow"), item(1, rating: "yellow"), item(1),
    ]
    let progress = PlanProgress(plan)
    #expect(progress.ratings.map(\.word) == ["Green", "Red", "Yellow"])
    #expect(progress.ratings.map(\.means) == ["On track", "Late", nil])
    #expect(progress.total.rated == [1, 0, 2])
    #expect(progress.total.notRated == 1)
    #expect(progress.themes.map(\.rated) == [[1, 0, 1], [0, 0, 1]])
  }

  @Test("Overdue is what had its last day before the plan's own, and is not completed")
  func overdue() throws {
    var plan = plan()
    plan.items = [
      item(0, target: .month(year: 2017, month: 3)), item(0, target: .completed),
      item(1, target: .day(try day("2017-03-31"))), item(1, target: .words(last: nil)), item(1),
    ]
    for (asOf, late) in [("2017-03-31", []), ("2017-04-01", [0, 2])] {
      plan.asOf = try day(asOf)
      #expect(PlanProgress(plan).overdue == late)
      #expect(PlanProgress(plan).total.overdue == late.count)
    }
    #expect(PlanProgress(plan).themes.map(\.overdue) == [1, 1])
    #expect(PlanProgress(plan).total.completed == 1)
    plan.asOf = nil
    #expect(PlanProgress(plan).overdue == [])
  }

  @Test("An objective is overdue when one of its measures is")
  func overdueMeasure() throws {
    var plan = plan()
    var measure = PlanSource.Measure(text: "M", row: 1)
    measure.target = PlanTarget(text: "Q1", meaning: .quarter(1, last: try day("2018-06-30")))
    plan.measures = [measure]
    plan.items = [item(0), item(1)]
    plan.items[0].measures = [0]
    plan.asOf = try day("2018-07-01")
    #expect(PlanProgress(plan).overdue == [0])
  }

  @Test("An objective is completed when all of its measures are")
  func completedMeasures() throws {
    var plan = plan()
    plan.measures = ["M", "N"].map { PlanSource.Measure(text: $0, row: 1) }
    plan.measures[0].target = PlanTarget(text: "Completed", meaning: .completed)
    plan.items = [item(0), item(1)]
    plan.items[0].measures = [0]
    plan.items[1].measures = [0, 1]
    #expect(PlanProgress(plan).themes.map(\.completed) == [1, 0])
    plan.measures[1].target = PlanTarget(text: "Completed", meaning: .completed)
    #expect(PlanProgress(plan).themes.map(\.completed) == [1, 1])
  }

  @Test("A measure that several objectives share falls due once")
  func due() throws {
    var plan = plan()
    var measure = PlanSource.Measure(text: "M", row: 1)
    let last = try day("2018-06-30")
    measure.target = PlanTarget(text: "Q1", meaning: .quarter(1, last: last))
    plan.measures = [measure]
    plan.items = [item(0), item(0), item(1, target: .month(year: 2018, month: 6)), item(1)]
    plan.items[0].measures = [0]
    plan.items[1].measures = [0]
    let due = PlanProgress(plan).due
    #expect(due.map(\.day) == [last])
    #expect(due.map(\.quarter) == [1])
    #expect(due[0].targets.map(\.item) == [0, 2])
    #expect(PlanViews.view(of: plan, table: nil).due[0].texts == ["M", "Do it"])
  }

  @Test("A commitment is served by each action of a group that names it")
  func served() {
    var plan = plan()
    plan.themes[0].commitments = (1...3).map {
      .init(number: $0, text: "C\($0)", span: SourceSpan(Self.file, 0, 0))
    }
    let citation = PlanSource.Citation(
      text: "1,3", numbers: [1, 3], span: SourceSpan(Self.file, 0, 0))
    plan.groups = [.init(theme: 0, name: "G", citation: citation)]
    plan.items = [item(0, group: 0), item(0, group: 0), item(0), item(1)]
    #expect(PlanProgress(plan).served == [[2, 0, 2], []])
    let view = PlanViews.view(of: plan, table: nil)
    #expect(view.unserved.map(\.commitment.number) == [2])
    #expect(view.themes[0].groups.map(\.name) == ["G", nil])
    #expect(view.themes[0].groups.map(\.rows.count) == [2, 1])
  }

  @Test(
    "A change is the goal less the baseline, where both are numbers of one kind",
    arguments: [
      ("40", "100", false, "+60"), ("100", "40", false, "-60"), ("3", "3", false, "0"),
      ("2.5", "3.75", true, "+1.25"),
    ])
  func change(from: String, to: String, isPercent: Bool, expected: String) {
    var measure = PlanSource.Measure(text: nil, row: 1)
    measure.baseline = PlanAmount(text: from, value: Score(from), isPercent: isPercent)
    #expect(measure.change == nil)
    measure.goal = PlanAmount(text: to, value: Score(to), isPercent: isPercent)
    #expect(measure.change == expected)
    measure.goal?.isPercent.toggle()
    #expect(measure.change == nil)
    measure.goal = PlanAmount(text: "many", value: nil, isPercent: isPercent)
    #expect(measure.change == nil)
  }

  @Test("A measure shows its amounts and its target where its text does not say them")
  func measureTexts() {
    var plan = plan()
    var said = PlanSource.Measure(text: "100 by end Q4 (from 40)", row: 1)
    said.baseline = PlanAmount(text: "40", value: Score(40), isPercent: false)
    said.goal = PlanAmount(text: "100", value: Score(100), isPercent: false)
    said.target = PlanTarget(text: "End Q4", meaning: .quarter(4, last: nil))
    var unsaid = said
    unsaid.text = "Volunteers"
    plan.measures = [said, unsaid]
    plan.items = [item(0)]
    plan.items[0].measures = [0, 1]
    let shown = PlanViews.view(of: plan, table: nil).themes[0].groups[0].rows[0].measures
    #expect(shown.map(\.baseline) == [nil, "40"])
    #expect(shown.map(\.goal) == [nil, "100"])
    #expect(shown.map(\.target) == [nil, "End Q4"])
  }

  @Test("Words that would have one address get two")
  func addresses() {
    var plan = plan()
    plan.key = [
      .init(word: "A", means: "a"), .init(word: "A*", means: "b"), .init(word: "?", means: "c"),
    ]
    #expect(PlanViews.view(of: plan, table: nil).ratings.map(\.id) == ["a", "a-2", "-3"])
  }

  @Test(
    "Whatever the plan, its themes add up to the whole, and its ratings to its actions",
    arguments: 0..<200)
  func sums(seed: Int) throws {
    var random = Lehmer(seed: UInt64(seed))
    var plan = plan((0...Int.random(in: 0...5, using: &random)).map { "t\($0)" })
    plan.asOf = try day("2017-06-15")
    let words: [String?] = ["Green", "Red", "green", "Yellow", "Blue", nil]
    let targets: [PlanTarget.Meaning?] = [
      .completed, nil, .words(last: nil), .month(year: 2017, month: 3),
      .month(year: 2018, month: 1), .year(last: try day("2016-12-31")),
    ]
    plan.items = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      item(
        plan.themes.indices.randomElement(using: &random) ?? 0,
        rating: words.randomElement(using: &random) ?? nil,
        target: targets.randomElement(using: &random) ?? nil)
    }
    let progress = PlanProgress(plan)
    #expect(progress.total.count == plan.items.count)
    for tally in progress.themes + [progress.total] {
      #expect(tally.rated.reduce(0, +) + tally.notRated == tally.count)
      #expect(tally.completed + tally.overdue <= tally.count)
    }
    for place in progress.ratings.indices {
      #expect(progress.themes.reduce(0) { $0 + $1.rated[place] } == progress.total.rated[place])
    }
    for count in [\PlanProgress.Tally.count, \.notRated, \.completed, \.overdue] {
      #expect(
        progress.themes.reduce(0) { $0 + $1[keyPath: count] } == progress.total[keyPath: count])
    }
    let dated = plan.items.count { $0.target?.lastDay != nil }
    #expect(progress.due.reduce(0) { $0 + $1.targets.count } == dated)
    let rows = PlanViews.view(of: plan, table: nil).themes.flatMap { $0.groups.flatMap(\.rows) }
    #expect(rows.count == plan.items.count)
    #expect(rows.count { $0.lateTarget != nil } == progress.total.overdue)

    // The order of rows is how the plan is read, not what is counted.
    plan.items.shuffle(using: &random)
    let other = PlanProgress(plan)
    #expect(other.total.count == progress.total.count)
    #expect(other.total.notRated == progress.total.notRated)
    #expect(other.total.overdue == progress.total.overdue)
    #expect(other.total.rated.sorted() == progress.total.rated.sorted())
  }
}

/// The same numbers on each run.
private struct Lehmer: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
