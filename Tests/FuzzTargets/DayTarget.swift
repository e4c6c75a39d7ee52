import TradeAssurance

/// Days as a reader types them: what is read is written back as it was, and is a day of the calendar.
enum DayTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    do throws(InvalidDay) {
      let day = try Day(parsing: bytes)
      guard Array(String(day.text).utf8) == bytes else { return "\(bytes) is read as \(String(day.text))" }
      guard Day.earliest...Day.latest ~= day else { return "\(String(day.text)) is out of range" }
      return (day + 1).date.day == 1 || (day + 1).date.day == day.date.day + 1
        ? nil : "\(String(day.text)) has no day after it"
    } catch {
      return isDay(bytes) ? "\(bytes) is refused: \(error)" : nil
    }
  }

  private static func isDay(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let match = text.wholeMatch(of: /(2[01][0-9][0-9])-([0-9][0-9])-([0-9][0-9])/),
      text.utf8.count == bytes.count, let year = Int(match.output.1), let month = Int(match.output.2),
      let day = Int(match.output.3), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}
