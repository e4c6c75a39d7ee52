/// A number of business days, Monday to Friday. Holidays are not taken into account.
public struct BusinessDays: Hashable, Sendable {
  /// The number of days, from 0.
  public let count: Int32

  public init(_ count: Int32) { self.count = count }

  /// The nth business day after a day, which does not count itself.
  public func after(_ start: Day) -> Day {
    var day = start
    var left = count
    while left > 0 {
      day = day + 1
      left &-= day.weekday.isBusinessDay ? 1 : 0
    }
    return day
  }
}
