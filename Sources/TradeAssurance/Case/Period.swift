import Days

/// A number of calendar days from a day on.
///
/// The rule for all periods: a period of n days that starts on day D consists of the days D+1 … D+n. D is day
/// 0, D+n is the last full day, and the consequence takes effect on D+n+1.
///
/// Our interpretation, from the source's one example: 30 days from the complaint, decision on the 31st day.
public struct Period: Hashable, Sendable {
  public let days: Int32

  public init(days: Int32) {
    self.days = days
  }

  /// The last full day of a period that starts on a day.
  public func lastDay(from start: Day) -> Day {
    start + days
  }
}
