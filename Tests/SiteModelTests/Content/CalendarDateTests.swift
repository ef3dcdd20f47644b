import SiteModel
import Testing

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      "2024-02-29", "2000-02-29", "2023-02-28", "2024-01-31", "2024-04-30", "2024-12-31",
      "0001-01-01", "9999-12-31",
    ])
  func `a day that exists is read, and written again as it was`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    arguments: [
      "2024-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-06-31",
      "2024-09-31", "2024-11-31", "2024-01-32", "2024-01-00", "2024-00-10", "2024-13-01",
      "0000-01-01",
    ])
  func `a day that does not exist is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      "", "-", "--", "2024", "2024-05", "2024-5-3", "24-05-03", "2024-05-3", "2024-5-03",
      "02024-05-03", "2024-05-03-01", "2024-05-03T10:00", "2024-05-03 ", " 2024-05-03",
      "2024/05/03", "03-05-2024", "+024-05-03", "-024-05-03", "2024-+5-03", "2024-05-o3",
      "2024--5-03", "\u{FF12}024-05-03", "2024\u{2013}05\u{2013}03",
    ])
  func `only four, two and two digits with hyphens between are a day`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `the parts land where they belong`() throws {
    let date = try #require(CalendarDate("2024-05-03"))
    #expect((date.year, date.month, date.day) == (2024, 5, 3))
    #expect(date == CalendarDate(year: 2024, month: 5, day: 3))
  }

  @Test func `the year counts for more than the month, and the month for more than the day`()
    throws
  {
    let inOrder = ["2023-12-31", "2024-01-31", "2024-02-01", "2024-02-02", "2025-01-01"]
    let dates = inOrder.compactMap { CalendarDate($0) }
    #expect(dates.reversed().sorted().map(\.description) == inOrder)
  }

  @Test func `the epoch is the first of January 1970`() {
    #expect(CalendarDate.epoch.description == "1970-01-01")
  }

  @Test(
    "A day knows its day of the week",
    arguments: [
      ("2026-03-02", 1), ("2024-02-29", 4), ("2000-01-01", 6), ("1970-01-01", 4), ("2026-12-27", 7),
      ("1900-03-01", 4),
    ])
  func weekday(day: String, expected: Int) throws {
    #expect(try #require(CalendarDate(day)).weekday == expected)
  }
}
