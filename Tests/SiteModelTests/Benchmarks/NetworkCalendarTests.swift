import SiteModel
import Testing

@Suite struct NetworkCalendarTests {
  @Test(
    "A quarter ends with its third month, in the year after when the network's year runs into it",
    arguments: [
      (4, 1, "2023-06-30"), (4, 3, "2023-12-31"), (4, 4, "2024-03-31"), (1, 1, "2023-03-31"),
      (1, 4, "2023-12-31"), (9, 2, "2024-02-29"), (12, 1, "2024-02-29"),
    ])
  func quarterEnds(firstMonth: Int, quarter: Int, day: String) {
    let calendar = NetworkCalendar(firstMonth: firstMonth)
    #expect(calendar.lastDay(of: Year(2023), quarter: quarter) == CalendarDate(day))
  }
}
