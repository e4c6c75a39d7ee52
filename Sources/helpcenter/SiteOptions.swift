import ArgumentParser
import Assembling
import SiteModel
import TradeAssurance

/// Which site, and for which day.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.")
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The day to build for, as in 2026-03-08; the default is today in UTC.", valueName: "day"))
  var today: String?

  /// - Throws: a refused value.
  func day() throws(Refusal) -> Day {
    guard let today else { return Clock.todayInUTC() }
    do throws(InvalidDay) {
      return try Day(parsing: today.utf8)
    } catch {
      throw Refusal("--today: \(error.message)")
    }
  }
}

/// A value that is there and not accepted, or an environment that does not give what is needed: exit code 2.
struct Refusal: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
