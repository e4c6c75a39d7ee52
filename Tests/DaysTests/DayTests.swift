import Days
import Testing

@Suite struct DayTests {
  /// Counts from a known Saturday, one calendar day at a time.
  @Test func roundTripWithTheirWeekdays() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = Day.earliest.number
    var weekday = 6
    for year in 2000...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for dayOfMonth in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          let text = [year, month, dayOfMonth].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
          let day = try Day(parsing: text.utf8)
          guard day.number == number, Int(day.weekday.rawValue) == weekday, day.text == text else {
            Issue.record("\(text) is day \(day.number), \(day.weekday), written \(day.text)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(Day.latest.number == number - 1)
  }

  @Test(arguments: [
    (-719_469, "0000-02-29", Weekday.tuesday), (-719_468, "0000-03-01", .wednesday),
    (-10, "1969-12-22", .monday), (-1, "1969-12-31", .wednesday), (0, "1970-01-01", .thursday),
    (84_370, "2200-12-31", .wednesday),
  ])
  func beyondTheTypedRange(number: Int32, text: String, weekday: Weekday) {
    let day = Day(number: number)
    #expect(day.text == text)
    #expect(day.weekday == weekday)
    #expect(Day(year: day.date.year, month: day.date.month, day: day.date.day) == day)
  }

  @Test(arguments: [
    ("", InvalidDay.missing), (" \u{200B}", .missing),
    ("26-1-1", .notADay), ("2026-3-01", .notADay), ("2026-03-1", .notADay), ("2026/03/01", .notADay),
    ("2026-03/01", .notADay), ("2026-03-01x", .notADay), ("2026- 03-01", .notADay),
    ("02026-03-01", .notADay), ("2026-03-011", .notADay), ("today", .notADay), ("٢٠٢٦-03-01", .notADay),
    ("1999-12-31", .yearOutOfRange), ("2200-01-01", .yearOutOfRange), ("0000-00-00", .yearOutOfRange),
    ("2026-13-01", .noSuchMonth), ("2026-00-01", .noSuchMonth),
    ("2026-02-29", .noSuchDay), ("2024-02-30", .noSuchDay), ("2100-02-29", .noSuchDay),
    ("2026-04-31", .noSuchDay), ("2026-01-32", .noSuchDay), ("2026-01-00", .noSuchDay),
  ])
  func areRefused(text: String, error: InvalidDay) {
    #expect(throws: error) { try Day(parsing: text.utf8) }
  }

  /// A date that does not exist is a bug of ours and ends the process.
  @Test func areNeverMadeFromADateThatIsNone() async {
    await #expect(processExitsWith: .failure) { _ = Day(year: 2026, month: 0, day: 1) }
    await #expect(processExitsWith: .failure) { _ = Day(year: 2026, month: 13, day: 1) }
    await #expect(processExitsWith: .failure) { _ = Day(year: 2026, month: 1, day: 0) }
    await #expect(processExitsWith: .failure) { _ = Day(year: 2026, month: 2, day: 29) }
  }

  @Test func mayHaveSpacesAround() throws {
    #expect(try Day(parsing: " \u{200B}2026-03-01\u{A0}\n".utf8) == Day(year: 2026, month: 3, day: 1))
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "2000-01-01", "2199-12-31"])
  func areAccepted(text: String) throws {
    #expect(try String(Day(parsing: text.utf8).text) == text)
  }

  @Test func afterNoBusinessDayIsTheDayItself() {
    #expect(BusinessDays(0).after(.earliest) == .earliest)
  }

  @Test func areShownInWords() throws {
    let day = try Day(parsing: "2026-03-08".utf8)
    #expect(day.shown == "March 8, 2026")
    #expect(day.shownWithWeekday == "Sunday, March 8, 2026")
    #expect(
      (0..<7).map { (day + $0).weekday.name } == [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
      ])
  }
}
