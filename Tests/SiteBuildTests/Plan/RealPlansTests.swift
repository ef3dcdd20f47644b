import Benchmarks
import Foundation
import SiteInput
import SiteModel
import Testing

/// The two plans that the network's site shows, counted by hand from the documents themselves.
@Suite struct RealPlansTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static let read = ContentReader(tree: DiskFileTree(root: root), jobs: 2).read(theme: nil)

  private func plan(_ id: String) throws -> PlanSource {
    try #require(Self.read.sources.benchmarks.plans.first { $0.id == id })
  }

  /// How often each code is said of a plan, its page and its table together.
  private func problems(_ id: String) -> [String: Int] {
    let own = Self.read.problems.filter { $0.span?.file.text.contains(id) == true }
    return Dictionary(grouping: own, by: \.code.rawValue).mapValues(\.count)
  }

  /// Counted in the table of each theme, one for each row with a text in "Progress": culture
  /// 4 SUSEG + 3 events + 2 groups + 5 quality improvement + 2 wider; SUEMU 7; experts
  /// 1 + 2 SUSEG + 5 ETD; communication 4 + 2; partnership 5; corporate 7.
  @Test("Sheffield: 49 actions in six themes")
  func sheffieldActions() throws {
    let progress = PlanProgress(try plan("sheffield-2017"))
    #expect(progress.themes.map(\.count) == [16, 7, 8, 6, 5, 7])
    #expect(progress.total.count == 49)
  }

  /// The words in the column "RAG Rating": Green five times, Yellow four, in the first nine rows of
  /// the first theme; in no other row is there a word. "Completed" stands in place of a date in two
  /// rows of quality improvement, two of SUEMU, and one each of experts, communication, partnership.
  @Test("Sheffield: five green, four yellow, forty not rated, seven completed, none overdue")
  func sheffieldRatings() throws {
    let progress = PlanProgress(try plan("sheffield-2017"))
    #expect(progress.ratings.map(\.word) == ["Green", "Amber", "Red", "Yellow"])
    #expect(progress.total.rated == [5, 0, 0, 4])
    #expect(progress.total.notRated == 40)
    #expect(progress.themes[0].rated == [5, 0, 0, 4])
    #expect(progress.themes.map(\.completed) == [2, 2, 1, 1, 1, 0])
    #expect(progress.total.overdue == 0)
  }

  /// Targets of March 2017: two of SUSEG, one of SUEMU. Of April: one of SUSEG, one of quality
  /// improvement, one of SUEMU.
  @Test("Sheffield: on the first of May 2017 six would have been overdue")
  func sheffieldLater() throws {
    var plan = try plan("sheffield-2017")
    plan.asOf = CalendarDate("2017-05-01")
    #expect(PlanProgress(plan).total.overdue == 6)
  }

  /// Culture's groups of 4, 3, 2, 5 and 2 actions name 1,2,3,6,7,10,12; 1,2,3,4,6,7,8; 1–6;
  /// 1–8,12; and 1–6,8,9,12 without 7. Nobody names 11.
  @Test("Sheffield: how many actions serve each commitment, and the one that none does")
  func sheffieldCommitments() throws {
    let plan = try plan("sheffield-2017")
    #expect(plan.themes.map(\.commitments.count) == [12, 7, 8, 7, 6, 0])
    let served = PlanProgress(plan).served
    #expect(served[0] == [16, 16, 16, 12, 9, 16, 12, 10, 2, 4, 0, 11])
    #expect(served[1] == [7, 7, 7, 7, 7, 7, 7])
    // SUSEG's two rows name 1,2,6,7; the five of education and training 3,4,5,8.
    #expect(served[2] == [2, 2, 5, 5, 5, 2, 2, 5])
    #expect(served[3] == [4, 4, 4, 4, 4, 6, 2])
    #expect(served[4] == [5, 5, 5, 5, 5, 5])
    let unserved = PlanViews.view(of: plan, table: nil).unserved
    #expect(unserved.map { "\($0.themeID) \($0.commitment.number)" } == ["culture 11"])
  }

  /// "Lead Responsible" is empty in two rows of SUEMU, in one of communication, one of partnership.
  @Test("Sheffield: each oddity is said, and nothing else")
  func sheffieldOddities() {
    #expect(
      problems("sheffield-2017") == [
        "plan-unrated": 40, "plan-rating": 4, "plan-no-lead": 4, "plan-citation": 2,
        "plan-commitment": 1, "plan-unserved": 1,
      ])
  }

  /// The rows of the three tables of Appendix 1.
  @Test("Sussex: 44 objectives in three aims, three of which share a measure")
  func sussexObjectives() throws {
    let plan = try plan("sussex-2018")
    #expect(PlanProgress(plan).themes.map(\.count) == [21, 8, 15])
    let shared = plan.measures.indices.filter { place in
      plan.items.count { $0.measures.contains(place) } > 1
    }
    #expect(shared.count == 1)
    #expect(
      plan.items.filter { $0.measures == shared }.map(\.lead)
        == .init(repeating: "CDS and PPT", count: 3))
    #expect(plan.success.count == 6)
    #expect(plan.principles.count == 4)
  }

  /// "Q2" is said of seven measures and "Q3" of nine; "Q4" of four, beside three that say 2018/19.
  @Test("Sussex: the quarters' targets")
  func sussexQuarters() throws {
    let due = PlanProgress(try plan("sussex-2018")).due
    #expect(
      due.map { "\($0.day) \($0.targets.count)" } == [
        "2018-06-30 1", "2018-09-30 7", "2018-12-31 9", "2019-03-31 7", "2020-12-31 1",
      ])
    #expect(due.map(\.quarter) == [nil, 2, 3, 4, nil])
  }

  @Test("Sussex: from 40 volunteers to 100 is 60 more")
  func sussexVolunteers() throws {
    let changes = PlanViews.view(of: try plan("sussex-2018"), table: nil).changes
    #expect(changes.map(\.change) == ["+60"])
    #expect(changes.map(\.baseline) == ["40"] && changes.map(\.goal) == ["100"])
    #expect(problems("sussex-2018") == ["plan-target": 1])
  }

  /// The documents name people in both; their pages name none.
  @Test("Nobody is named: names in a text are left out, and say so")
  func names() throws {
    let plan = try plan("sheffield-2017")
    #expect(plan.items.count { ($0.text + ($0.lead ?? "")).contains("[name left out]") } == 3)
  }
}
