/// A day of the proleptic Gregorian calendar, without clock and time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// The days since 1970-01-01, negative before.
  public let number: Int32

  /// The day with a number, counted from 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The day of a date, which must exist.
  public init(year: Int32, month: Int32, day: Int32) {
    precondition(month >= 1 && month <= 12, "a month is 1 to 12")
    precondition(day >= 1 && day <= Self.length(ofMonth: month, year: year), "that month has no such day")
    // With years that start in March, the leap day comes last, and months have fixed offsets.
    let marchYear = month > 2 ? year : year &- 1
    let marchMonth = month > 2 ? month &- 3 : month &+ 9
    let leapDays =
      Self.floor(marchYear, by: 4) &- Self.floor(marchYear, by: 100) &+ Self.floor(marchYear, by: 400)
    number = marchYear &* 365 &+ leapDays &+ (marchMonth &* 153 &+ 2) / 5 &+ day &- 1 &- Self.marchOfYearZero
  }

  public var date: CalendarDate {
    let sinceMarch = number &+ Self.marchOfYearZero
    let era = Self.floor(sinceMarch, by: 146_097)
    let dayOfEra = sinceMarch &- era &* 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1_460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let marchMonth = (5 &* dayOfYear &+ 2) / 153
    let month = marchMonth < 10 ? marchMonth &+ 3 : marchMonth &- 9
    return CalendarDate(
      year: yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear &- (153 &* marchMonth &+ 2) / 5 &+ 1)
  }

  public var weekday: Weekday {
    // Day 0, 1970-01-01, was a Thursday.
    let sinceSunday = number &+ 4 &- Self.floor(number &+ 4, by: 7) &* 7
    return Weekday(rawValue: sinceSunday) ?? .sunday
  }

  /// The earliest day that can be typed: 2000-01-01.
  public static let earliest = Day(year: 2000, month: 1, day: 1)

  /// The latest day that can be typed: 2199-12-31. Computed days may be later.
  public static let latest = Day(year: 2199, month: 12, day: 31)

  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  public static func + (day: Day, count: Int32) -> Day { Day(number: day.number &+ count) }

  /// The number of days from the second day to the first; negative if the second is later.
  public static func - (first: Day, second: Day) -> Int32 { first.number &- second.number }

  /// The number of days from 0000-03-01 to 1970-01-01.
  private static let marchOfYearZero: Int32 = 719_468

  static func length(ofMonth month: Int32, year: Int32) -> Int32 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The quotient rounded down; the divisor is above 0.
  private static func floor(_ number: Int32, by divisor: Int32) -> Int32 {
    number >= 0 ? number / divisor : (number &- divisor &+ 1) / divisor
  }
}

/// A day as year, month and day of the month.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int32
  /// The month, 1 to 12.
  public let month: Int32
  /// The day of the month, from 1.
  public let day: Int32
}

/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int32, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the day is one of Monday to Friday.
  public var isBusinessDay: Bool { rawValue <= Weekday.friday.rawValue }
}
