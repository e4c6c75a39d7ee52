/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int32, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether it is one of Monday to Friday.
  public var isBusinessDay: Bool {
    rawValue <= Weekday.friday.rawValue
  }
}

extension Day {
  public var weekday: Weekday {
    // Day 0, 1970-01-01, was a Thursday.
    let sinceSunday = number &+ 4 &- Self.floor(number &+ 4, by: 7) &* 7
    return Weekday(rawValue: sinceSunday) ?? .sunday
  }
}
