import Foundation
import TradeAssurance

/// The machine's clock, which the command alone reads.
enum Clock {
  static func todayInUTC() -> Day { day(in: TimeZone(secondsFromGMT: 0) ?? .current) }
  static func todayHere() -> Day { day(in: .current) }

  private static func day(in zone: TimeZone) -> Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return Day(year: Int32(parts.year ?? 2000), month: Int32(parts.month ?? 1), day: Int32(parts.day ?? 1))
  }
}
