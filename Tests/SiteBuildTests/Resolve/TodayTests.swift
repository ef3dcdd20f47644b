import Glibc
import SiteModel
import Testing

@testable import SiteBuild

@Suite(.serialized) struct TodayTests {
  @Test(
    "The day is that of the place where the site is at home",
    arguments: [
      // 2026-03-29 00:30 UTC: the clocks in London go forward an hour later.
      (1_774_744_200, "Europe/London", "2026-03-29"),
      (1_774_744_200, "Pacific/Kiritimati", "2026-03-29"),
      (1_774_744_200, "America/New_York", "2026-03-28"),
      // 2026-07-01 23:30 UTC is the next day in British summer time.
      (1_782_948_600, "Europe/London", "2026-07-02"), (1_782_948_600, "UTC", "2026-07-01"),
    ])
  func zones(seconds: Int, zone: String, day: String) {
    #expect(Today.date(at: seconds, inZone: zone).description == day)
  }

  @Test("The environment is as it was")
  func environment() {
    setenv("TZ", "Asia/Tokyo", 1)
    defer { unsetenv("TZ") }
    _ = Today.date(at: 0, inZone: "Europe/London")
    #expect(getenv("TZ").map { String(cString: $0) } == "Asia/Tokyo")
  }
}
