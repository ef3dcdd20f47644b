internal import Glibc
internal import SiteModel

/// What day it is where the site is at home: the only thing a build takes from the clock.
enum Today {
  private static let standardZone = "Europe/London"

  /// A zone that site.yaml names is one that this machine knows. Where it knows none at all, glibc
  /// takes universal time.
  static func date(in settings: SiteSettings) -> CalendarDate {
    date(at: time(nil), inZone: settings.timeZone?.value ?? standardZone)
  }

  /// glibc knows time zones through the environment only. No other thread reads the environment
  /// (what shows progress and what answers browsers don't), and it is put back.
  static func date(at seconds: Int, inZone zone: String) -> CalendarDate {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", zone, 1)
    tzset()
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
    tzset()
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return date ?? CalendarDate.epoch
  }
}
