import ArgumentParser
import Assembling
import Diagnostics
import SiteModel
import TradeAssurance

struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The day to build for, as in 2026-03-08; the default is today in UTC.", valueName: "day"))
  var today: String?

  /// - Throws: if the day is refused.
  func day() throws(Obstacle) -> Day {
    guard let today else { return Clock.todayInUTC() }
    do throws(ErrorCode) {
      return try Day(parsing: today.utf8)
    } catch {
      throw Obstacle(
        "--today: \(error.sentence.filled())", hint: "leave --today out to build for the current day")
    }
  }
}
