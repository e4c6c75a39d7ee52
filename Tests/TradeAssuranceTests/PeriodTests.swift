import Days
import TestFixtures
import Testing
import TradeAssurance

@Suite struct Periods {
  @Test(arguments: [
    ("2026-03-05", "2026-03-09"),  // Thursday, Monday
    ("2026-03-06", "2026-03-10"),  // Friday, Tuesday
    ("2026-03-07", "2026-03-10"),  // Saturday
    ("2026-03-08", "2026-03-10"),  // Sunday
    ("2026-03-09", "2026-03-11"),  // Monday, Wednesday
    ("2199-12-31", "2200-01-02"),  // past the typed range
  ])
  func ofTheApplicationReview(submitted: String, expected: String) throws {
    let day = try Day(parsing: submitted.utf8)
    #expect(String(Tables.frozen.applicationReview.after(day).text) == expected)
  }

  @Test func ofAPeriodFollowItsFirst() throws {
    let start = try Day(parsing: "2026-03-01".utf8)
    let period = Period(days: 30)
    #expect(String(period.lastDay(from: start).text) == "2026-03-31")
  }
}
