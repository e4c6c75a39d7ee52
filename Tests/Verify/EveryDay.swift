/// Each day that can be typed, counted from a Saturday, and each date in between that does not exist.
enum EveryDay {
  static func verify() throws(Failure) -> String {
    var number = Day.earliest.number
    var (days, refused, weekday) = (0, 0, 6)
    for year in 2000...2199 {
      for month in 0...13 {
        let length = length(ofMonth: month, year: year)
        for dayOfMonth in 0...32 {
          let text = [year, month, dayOfMonth].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
          guard (1...12).contains(month), 1 <= dayOfMonth, dayOfMonth <= length else {
            guard try !isDay(text, numbered: nil, weekday: weekday) else {
              throw Failure("\(text) is no day")
            }
            refused += 1
            continue
          }
          guard try isDay(text, numbered: number, weekday: weekday) else {
            throw Failure("\(text) is day \(number)")
          }
          days += 1
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    return "\(days.shown) days through text and back, \(refused.shown) dates that do not exist are refused"
  }

  /// Checks that a text is a day, with this number, this weekday and this spelling if a number is given.
  private static func isDay(_ text: String, numbered number: Int32?, weekday: Int) throws(Failure) -> Bool {
    do throws(InvalidDay) {
      let day = try Day(parsing: text.utf8.span)
      guard let number else { return true }
      return day.number == number && day.text == text && Int(day.weekday.rawValue) == weekday
    } catch {
      return false
    }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0][month]
  }
}
