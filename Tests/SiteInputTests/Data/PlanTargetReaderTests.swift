import SiteModel
import Testing

@testable import SiteInput

@Suite struct PlanTargetReaderTests {
  private func read(_ text: String, quartersStart: String? = "2018-04-01") -> PlanTarget {
    PlanTargetReader(quartersStart: quartersStart.flatMap { CalendarDate($0) }).read(text)
  }

  @Test(
    "A target that is a date is read as one, and late after its last day",
    arguments: [
      ("2017-03-31", "2017-03-31"), ("31/03/2017", "2017-03-31"), ("31/3/17", "2017-03-31"),
      ("31 March 2017", "2017-03-31"), ("1st Sept 17", "2017-09-01"), ("Mar 17", "2017-03-31"),
      ("Sept 17", "2017-09-30"), ("June 17", "2017-06-30"), ("Feb 2016", "2016-02-29"),
      ("Mar-17", "2017-03-31"), ("by end of March 2017", "2017-03-31"), ("Dec. 17", "2017-12-31"),
      ("Q1", "2018-06-30"), ("Q3", "2018-12-31"), ("end Q2", "2018-09-30"),
      ("by end Q4", "2019-03-31"), ("Q4 2018/19", "2019-03-31"), ("Q1 17/18", "2017-06-30"),
      ("2018/19", "2019-03-31"), ("18/19", "2019-03-31"), ("2020", "2020-12-31"),
    ])
  func dates(text: String, last: String) {
    let target = read(text)
    #expect(target.lastDay?.description == last)
    #expect(target.text == text)
    if case .words = target.meaning { Issue.record("\(text) was read as words") }
  }

  @Test(
    "More words than a date keep the only date that they mention",
    arguments: [
      ("Summer celebration June 2018", "2018-06-30"), ("Pilot in place Q3", "2018-12-31"),
      ("Board meeting on 8 March 2017", "2017-03-08"),
    ])
  func events(text: String, last: String) {
    #expect(read(text).meaning == .words(last: CalendarDate(last)))
  }

  @Test(
    "Words that mention no date, two dates, or only a number have none",
    arguments: [
      "ongoing", "tbc", "40", "100 people", "Volunteer week 2018", "Q2 or Q3", "Marching on", "17",
      "31/02/2017", "Q5", "May be later", "2018/20", "March",
    ])
  func words(text: String) { #expect(read(text).meaning == .words(last: nil)) }

  @Test(
    "What is done is completed, with or without the day",
    arguments: ["Completed", "complete", "Done", "Completed Mar 17", "completed 2017-03-01"])
  func completed(text: String) {
    #expect(read(text).isCompleted)
    #expect(read(text).lastDay == nil)
  }

  @Test("To complete something is not to have completed it")
  func completing() { #expect(!read("Complete review by October").isCompleted) }

  @Test("Quarters have days only where the plan says when they start")
  func quarters() {
    #expect(read("Q3", quartersStart: nil).meaning == .quarter(3, last: nil))
    #expect(read("Q3", quartersStart: "2018-01-01").lastDay?.description == "2018-09-30")
    #expect(read("Q1", quartersStart: "2018-10-01").lastDay?.description == "2018-12-31")
    #expect(read("Q2", quartersStart: "2018-10-01").lastDay?.description == "2019-03-31")
  }
}
