import SiteModel
import Testing

@testable import SiteInput

/// What is odd in a plan is said with its place, and stays as it is.
@Suite struct PlanReaderTests {
  private struct Read {
    var plan: PlanSource?
    /// `LINE:COLUMN code` of each problem in the table, or the page's with "md" in front.
    var problems: [String]
    var messages: [String]
  }

  private static let keys = """
    kind: actions
    as-of: 2017-03-08
    period: 2016-21
    key: { Green: On track, Amber: Some concerns, Red: Major concerns }
    themes: [culture, reach]
    """

  private static let body = """
    ## Culture change {#culture}

    1. Listen.
    2. Answer.

    ## Reach {#reach}

    Words.

    """

  private func read(
    _ table: String?, keys: String = Self.keys, body: String = Self.body,
    name: String = "plans/p.md"
  ) -> Read {
    let matter = keys.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    var files = [
      "Content/site.yaml": "name: N\nurl: https://example.org/\n",
      "Content/\(name)": "---\ntitle: P\nplan:\n\(matter)---\n\n\(body)",
    ]
    files["Content/plans/p.csv"] = table
    let tree = MemoryFileTree(files.mapValues { Array($0.utf8) })
    let (sources, problems) = ContentReader(tree: tree, jobs: 1).read(theme: nil)
    let ordered = problems.sorted(by: Diagnostic.inReadingOrder)
    let places = ordered.map { problem in
      guard let span = problem.span, let text = files[span.file.text] else {
        return problem.code.rawValue
      }
      let (line, column) = LineIndex(Array(text.utf8)).position(of: span.start)
      let page = span.file.fileExtension == "md" ? "md " : ""
      return "\(page)\(line):\(column) \(problem.code.rawValue)"
    }
    return Read(
      plan: sources.benchmarks.plans.first, problems: places, messages: ordered.map(\.message))
  }

  /// A table whose one group serves both commitments, so that only what a test is about is odd.
  private static let header = "theme,group,commitments,action,target,rating,lead\n"
  private func row(
    cites: String = "\"1,2\"", target: String = "Mar 17", rating: String = "Green",
    lead: String = "Chair"
  ) -> Read {
    read(Self.header + "culture,Group,\(cites),Do it,\(target),\(rating),\(lead)\n")
  }

  @Test("A tidy plan is read without a word")
  func tidy() throws {
    let found = read(
      Self.header
        + "culture,Group,\"1,2\",Do it,Mar 17,green,Chair\n,,,Do more,Completed,Amber,as above\n"
        + "reach,,,Go out,30 June 2017,Red,All\n")
    #expect(found.problems == [])
    let plan = try #require(found.plan)
    #expect(plan.id == "p" && plan.file.text == "Content/plans/p.csv")
    #expect(plan.themes.map(\.name) == ["Culture change", "Reach"])
    #expect(plan.themes.map(\.commitments.count) == [2, 0])
    #expect(plan.items.map(\.text) == ["Do it", "Do more", "Go out"])
    #expect(plan.items.map(\.row) == [1, 2, 3])
    #expect(plan.items.map(\.theme) == [0, 0, 1])
    #expect(plan.items.map(\.group) == [0, 0, nil])
    #expect(plan.groups.map(\.citation?.numbers) == [[1, 2]])
    #expect(plan.items.map(\.lead) == ["Chair", "Chair", "All"])
    #expect(plan.items.map(\.rating?.key) == [0, 1, 2])
    #expect(plan.items.map(\.rating?.text) == ["green", "Amber", "Red"])
  }

  @Test("A table that repeats theme and group in every row means the same as one that does not")
  func repeated() throws {
    let short = read(
      Self.header + "culture,G,\"1,2\",A,Mar 17,Green,X\n,,,B,Mar 17,Green,X\n")
    let long = read(
      Self.header
        + "culture,G,\"1,2\",A,Mar 17,Green,X\nCulture change,G,\"1,2\",B,Mar 17,Green,X\n")
    #expect(long.problems == [] && short.problems == [])
    #expect(long.plan?.groups.count == 1)
    #expect(long.plan?.items.map(\.group) == short.plan?.items.map(\.group))
  }

  @Test("A rating outside the key stays as it is written")
  func rating() {
    let found = row(rating: "Yellow")
    #expect(found.problems == ["2:34 plan-rating"])
    #expect(found.messages == ["\"Yellow\" is not in this plan's key"])
    #expect(found.plan?.items[0].rating == PlanSource.Rating(text: "Yellow", key: nil))
  }

  @Test("An action without a rating, and one without a lead")
  func missing() {
    #expect(row(rating: "").problems == ["2:34 plan-unrated"])
    #expect(row(lead: "").problems == ["2:40 plan-no-lead"])
  }

  @Test("Ratings without a key are said once")
  func noKey() {
    let found = read(
      Self.header + "culture,G,\"1,2\",A,Mar 17,Green,X\n,,,B,Mar 17,Blue,X\n",
      keys: "themes: [culture]")
    #expect(found.problems == ["1:39 plan-rating"])
  }

  @Test(
    "A list of commitments is odd where it ends in a comma, repeats, or holds no number",
    arguments: [
      ("\"1,2,\"", "2:19 plan-citation", [1, 2]), ("\"1,2,1\"", "2:20 plan-citation", [1, 2]),
      ("\"1,2 x\"", "2:20 plan-citation", [1, 2]),
      ("\"1,2,7\"", "2:20 plan-commitment", [1, 2]), ("1-900", "2:15 plan-commitment", [1, 2]),
      ("\"2-1,1,2\"", "2:16 plan-citation", [1, 2]),
    ])
  func citation(text: String, problem: String, numbers: [Int]) {
    let found = row(cites: text)
    #expect(found.problems == [problem])
    #expect(found.plan?.groups[0].citation?.numbers == numbers)
    #expect(found.plan?.groups[0].citation?.text == text.filter { $0 != "\"" })
  }

  @Test(
    "Spaces, semicolons, ampersands and ranges are ways of writing a list",
    arguments: [
      "\"1, 2\"", "1 2", "1;2", "1 & 2", "1 and 2", "1-2",
    ])
  func citationForms(text: String) {
    let found = row(cites: text)
    #expect(found.problems == [])
    #expect(found.plan?.groups[0].citation?.numbers == [1, 2])
  }

  @Test("A commitment that no action names is said on the page")
  func unserved() {
    let found = row(cites: "1")
    #expect(found.problems == ["md 14:4 plan-unserved"])
    #expect(found.messages == ["no action names commitment 2 of \"Culture change\""])
  }

  @Test("Where no action names any commitment, none is missed")
  func uncited() {
    #expect(read("theme,action\nculture,Do it\n", keys: "themes: [culture]").problems == [])
  }

  @Test(
    "A target in other words, outside the plan's years, or missing",
    arguments: ["ongoing", "Summer fair June 2017", "Mar 71", ""])
  func target(text: String) {
    let found = row(target: text)
    #expect(found.problems == ["2:27 plan-target"])
    #expect(found.plan?.items[0].target?.text ?? "" == text)
  }

  @Test("A theme that the plan has not is an error, and its rows are not counted elsewhere")
  func unknownTheme() {
    let found = read(
      "theme,action\nculture,A\ncultur,B\n,C\nreach,D\n", keys: "themes: [culture, reach]")
    #expect(found.problems == ["3:1 plan-theme"])
    #expect(found.plan?.items.map(\.text) == ["A", "D"])
  }

  @Test("A listed theme without a heading, and one that is listed twice")
  func themeKeys() {
    let found = read("theme,action\nculture,A\n", keys: "themes: [culture, reech, culture]")
    #expect(found.problems == ["md 4:21 plan-theme", "md 4:28 plan-theme"])
  }

  @Test("A row must belong somewhere and say something")
  func rows() {
    #expect(read("theme,action\n,A\n", keys: "themes: [culture]").problems == ["2:2 plan-row"])
    #expect(
      read("theme,action,lead\nculture,A,X\n,,Y\n", keys: "themes: [culture]").problems
        == ["3:3 plan-row"])
    #expect(
      read("theme,action,measure\nculture,A,as above\n", keys: "themes: [culture]").problems
        == ["2:11 plan-row"])
    #expect(
      read("theme,action,lead\nculture,A,as above\n", keys: "themes: [culture]").problems
        == ["2:11 plan-row"])
  }

  @Test("A page without its table, a folder's page and an easy-read page are no plans")
  func pages() {
    #expect(read(nil).problems == ["md 4:3 plan-page"])
    #expect(read("theme,action\n", name: "plans/index.md").problems.contains("md 4:3 plan-page"))
    #expect(read("theme,action\n", name: "plans/p.easy.md").problems.contains("md 4:3 plan-page"))
  }

  @Test("The columns that a plan needs go by two names, but not at once")
  func columns() {
    let keys = "themes: [culture]"
    #expect(read("lead\nX\n", keys: keys).problems == ["1:1 missing-column", "1:1 missing-column"])
    #expect(
      read("theme,aim,action\nculture,,A\n", keys: keys).problems == ["1:7 duplicate-column"])
    #expect(read("aim,objective,who\nculture,A,X\n", keys: keys).problems == [])
  }

  // MARK: Objectives

  private static let objectives = "aim,objective,who,measure,baseline,goal,target\n"
  private static let objectiveKeys =
    "kind: objectives\nperiod: 2018-2020\nquarters-start: 2018-04-01\nthemes: [culture]"

  @Test("An objective has several measures, and several objectives share one")
  func measures() throws {
    let found = read(
      Self.objectives + "culture,A,X,Half of them,,50%,Q2\n,,,Most of them,,75 %,Q4\n"
        + ",B,as above,as above,,,\n",
      keys: Self.objectiveKeys)
    #expect(found.problems == [])
    let plan = try #require(found.plan)
    #expect(plan.items.map(\.measures) == [[0, 1], [0, 1]])
    #expect(plan.items.map(\.lead) == ["X", "X"])
    #expect(plan.measures.map(\.goal?.value) == [Score(50), Score(75)])
    #expect(plan.measures.map(\.target?.lastDay?.description) == ["2018-09-30", "2019-03-31"])
  }

  @Test("Amounts are numbers, of one kind")
  func amounts() {
    let words = read(Self.objectives + "culture,A,X,M,forty,100,\n", keys: Self.objectiveKeys)
    #expect(words.problems == ["2:15 plan-amount"])
    #expect(words.plan?.measures[0].baseline?.text == "forty")
    let kinds = read(Self.objectives + "culture,A,X,M,40,100%,\n", keys: Self.objectiveKeys)
    #expect(kinds.problems == ["2:18 plan-amount"])
    let large = read(
      Self.objectives + "culture,A,X,M,\"1,200\",\"2,400\",\n", keys: Self.objectiveKeys)
    #expect(large.problems == [] && large.plan?.measures[0].goal?.value == Score(2400))
  }

  @Test("An objective that nothing measures, and a quarter of no year")
  func unmeasured() {
    #expect(
      read(Self.objectives + "culture,A,X,,,,\n", keys: Self.objectiveKeys).problems
        == ["2:9 plan-no-measure"])
    #expect(
      read(
        Self.objectives + "culture,A,X,M,,,Q3\n", keys: "kind: objectives\nthemes: [culture]"
      ).problems == ["2:17 plan-target"])
  }

  @Test("Principles and measures of success are lists on the page")
  func lists() {
    let body = Self.body + "## Success {#success}\n\n1. People say so.\n2. Surveys say so.\n"
    let found = read(
      "theme,action\nculture,A\n", keys: "themes: [culture]\nsuccess: success\nprinciples: reach",
      body: body)
    #expect(found.plan?.success.map(\.value) == ["People say so.", "Surveys say so."])
    #expect(found.problems == ["md 14:4 plan-theme"])
  }

  @Test(
    "A period is one year or two",
    arguments: [
      ("2018", 2018, 2018), ("2016-21", 2016, 2021), ("2018 to 2020", 2018, 2020),
      ("2018/19", 2018, 2019),
    ])
  func period(text: String, first: Int, last: Int) {
    let found = read("theme,action\nculture,A\n", keys: "themes: [culture]\nperiod: \(text)")
    #expect(found.problems == [])
    #expect(found.plan?.period == PlanPeriod(text: text, first: first, last: last))
  }

  @Test(
    "What is no period, and what is no first day of a quarter",
    arguments: [
      "period: soon", "period: 2021-16", "period: 2016-17-18", "quarters-start: 2018-04-02",
    ])
  func wrongKeys(key: String) {
    let found = read("theme,action\nculture,A\n", keys: "themes: [culture]\n" + key)
    #expect(found.problems.count == 1 && found.problems[0].hasSuffix("wrong-value"))
  }
}
