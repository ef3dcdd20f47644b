import SiteModel
import Testing

@testable import SiteRender

@Suite struct CSVWriterTests {
  private func row(_ write: (inout CSVWriter) -> Void) -> String {
    var csv = CSVWriter()
    write(&csv)
    csv.endRow()
    return String(decoding: csv.finish(), as: UTF8.self)
  }

  @Test(
    "A cell is in quotation marks only where it would be taken for something else",
    arguments: [
      ("plain", "plain"), ("", ""), ("two words", "two words"), ("a;b", "a;b"), ("it's", "it's"),
      ("one, two", "\"one, two\""), ("said \"no\"", "\"said \"\"no\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("=1+1", "=1+1"), ("-", "-"),
      ("Café ☕", "Café ☕"),
    ])
  func quoting(text: String, written: String) {
    #expect(
      row { csv in
        csv.cell(text)
        csv.cell("end")
      } == written + ",end\r\n")
  }

  @Test("An empty cell is empty at the start, in the middle and at the end of a row")
  func empty() {
    #expect(
      row { csv in
        csv.cell(String?.none)
        csv.cell("a")
        csv.cell(Int?.none)
        csv.cell(Score?.none)
      } == ",a,,\r\n")
  }

  @Test(
    "A score is written as it is, without zeros at its end",
    arguments: [
      (4000, "4"), (3750, "3.75"), (3005, "3.005"), (500, "0.5"), (0, "0"), (40_000, "40"),
    ]
  )
  func scores(thousandths: Int32, written: String) {
    #expect(row { $0.cell(Score(thousandths: thousandths)) } == written + "\r\n")
  }

  @Test(
    "A mean has up to six decimal places",
    arguments: [(3_666_667, "3.666667"), (3_500_000, "3.5"), (1, "0.000001"), (-250_000, "-0.25")])
  func means(millionths: Int64, written: String) {
    #expect(row { $0.cell(millionths: millionths) } == written + "\r\n")
  }

  @Test("A day is written as a day, and a month as a month")
  func due() throws {
    let day = try #require(CalendarDate("2025-03-31"))
    #expect(row { $0.cell(ScheduledArea.Due.day(day)) } == "2025-03-31\r\n")
    #expect(row { $0.cell(ScheduledArea.Due.month(year: 2026, month: 3)) } == "2026-03\r\n")
    #expect(row { $0.cell(ScheduledArea.Due.month(year: 2026, month: 12)) } == "2026-12\r\n")
  }
}
