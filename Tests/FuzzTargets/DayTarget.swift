import Days
import TradeAssurance

/// Days as a reader types them: a parsed day is written back unchanged and exists in the calendar.
enum DayTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let seen = trimmed(bytes)
    do throws(InvalidDay) {
      let day = try Day(parsing: bytes)
      guard day.text == seen else { return "\(bytes) is read as \(day.text)" }
      guard Day.earliest...Day.latest ~= day else { return "\(day.text) is out of range" }
      return (day + 1).date.day == 1 || (day + 1).date.day == day.date.day + 1
        ? nil : "\(day.text) has no day after it"
    } catch {
      return isDay(seen) ? "\(bytes) is refused: \(error)" : nil
    }
  }

  /// Without the spaces and invisible characters around it.
  private static func trimmed(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let start = scalars.drop(while: TypedAmount.isPassedOver)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: start.reversed().drop(while: TypedAmount.isPassedOver).reversed())
    return String(text)
  }

  private static func isDay(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /(2[01][0-9][0-9])-([0-9][0-9])-([0-9][0-9])/),
      let year = Int(match.output.1), let month = Int(match.output.2),
      let day = Int(match.output.3), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}
