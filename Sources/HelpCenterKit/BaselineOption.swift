import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import SiteModel

struct BaselineOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Ignore the findings listed in this file; only new ones count.", valueName: "file"))
  var baseline: String?

  /// Reads the baseline; nil if the option is not given. Throws if the file cannot be read.
  func read() throws(Obstacle) -> Baseline? {
    guard let baseline else { return nil }
    guard let bytes = FileManager.default.contents(atPath: baseline) else {
      throw Obstacle(
        "cannot read the baseline '\(baseline)'",
        hint: "write it with 'helpcenter check --baseline \(baseline) --record'")
    }
    return Baseline(text: String(decoding: bytes, as: UTF8.self))
  }

  func record(_ found: [Diagnostic]) throws {
    guard let baseline else { return }
    try SourceWriter.replace(baseline, with: Array(Baseline.text(of: found).utf8))
  }

  /// The findings that the baseline does not list.
  func new(among found: [Diagnostic], _ terminal: Terminal) throws(Obstacle) -> [Diagnostic] {
    guard let comparison = try read()?.compared(with: found) else { return found }
    terminal.show(comparison)
    return comparison.new
  }
}
