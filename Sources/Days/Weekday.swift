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
    switch number &+ 3 &- Self.floor(number &+ 3, by: 7) &* 7 {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }
}
