internal import Glibc
internal import SiteModel

/// What day it is where the site is at home: the only thing a build takes from the clock.
enum Today {
  private static let standardZone = "Europe/London"

  static func date(in settings: SiteSettings, _ problems: inout [Diagnostic]) -> CalendarDate {
    var zone = settings.timeZone?.value ?? standardZone
    let isPlain = !zone.isEmpty && !zone.contains("..") && !zone.hasPrefix("/")
    if !isPlain || access("/usr/share/zoneinfo/" + zone, F_OK) != 0 {
      if let written = settings.timeZone {
        problems.append(
          Diagnostic(
            .wrongValue, at: written.span, "\"\(zone)\" is not a time zone that this machine knows",
            label: "a time zone is written Europe/London"))
      }
      zone = "UTC"
    }
    return date(at: time(nil), inZone: zone)
  }

  /// glibc knows time zones through the environment only. Nothing else runs at this point, and the
  /// environment is put back.
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
