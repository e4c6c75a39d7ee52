import ArgumentParser
import Assembling
import Days
import Diagnostics
import Foundation
import Reading
import SiteModel

struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The day to build for, as in 2026-03-08; the default is today in UTC.", valueName: "day"))
  var today: String?

  /// Assembles the site on the chosen day, with the module and the templates from beside the executable.
  func assembly(
    _ rules: RuleSets, _ change: (inout AssemblyOptions) throws -> Void = { _ in }
  ) async throws -> Assembly {
    var options = try await BesideExecutable.options(rules, today: try day())
    try change(&options)
    return try await Assembly.assemble(try await SiteSources.read(root: root), options)
  }

  /// The chosen day, or today in UTC. Throws if the text is not a day.
  func day() throws(Obstacle) -> Day {
    guard let today else { return Day.today() }
    do throws(InvalidDay) {
      return try Day(parsing: today.utf8)
    } catch {
      throw Obstacle(
        "--today: \(error.message)", hint: "leave --today out to build for the current day")
    }
  }
}

extension Day {
  /// Today by the machine's clock, which only the commands read.
  package static func today(in zone: TimeZone = .gmt) -> Day {
    let date = Calendar(identifier: .gregorian).dateComponents(in: zone, from: .now)
    let parts = (date.year ?? 0, date.month ?? 1, date.day ?? 1)
    return Day(year: Int32(parts.0), month: Int32(parts.1), day: Int32(parts.2))
  }
}
