/// A day as year, month and day of the month.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int32
  /// The month, 1 to 12.
  public let month: Int32
  /// The day of the month, from 1.
  public let day: Int32
}

extension Day {
  public var date: CalendarDate {
    let sinceMarch = number &+ Self.marchOfYearZero
    let era = Self.floor(sinceMarch, by: 146_097)
    let dayOfEra = sinceMarch &- era &* 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1_460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let marchMonth = (5 &* dayOfYear &+ 2) / 153
    let month = marchMonth < 10 ? marchMonth &+ 3 : marchMonth &- 9
    return CalendarDate(
      year: yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear &- (153 &* marchMonth &+ 2) / 5 &+ 1)
  }
}
