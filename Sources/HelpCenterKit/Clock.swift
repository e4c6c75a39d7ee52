import Days
import Foundation

/// The machine's clock. Only the commands read it.
package enum Clock {
  package static func todayInUTC() -> Day { day(in: .gmt) }

  package static func todayHere() -> Day { day(in: .current) }

  private static func day(in zone: TimeZone) -> Day {
    let date = Calendar(identifier: .gregorian).dateComponents(in: zone, from: .now)
    let parts = (date.year ?? 0, date.month ?? 1, date.day ?? 1)
    return Day(year: Int32(parts.0), month: Int32(parts.1), day: Int32(parts.2))
  }
}
