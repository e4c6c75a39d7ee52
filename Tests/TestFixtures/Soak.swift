import Foundation

/// How many turns a loop of a test takes: a part with the same findings, or all of them in `make soak`.
package enum Soak {
  private static let isOn = ProcessInfo.processInfo.environment["SOAK"] == "1"

  /// - Parameters:
  ///   - part: the turns in `make test`.
  ///   - whole: the turns in `make soak`.
  package static func turns(_ part: Int, of whole: Int) -> Int {
    isOn ? whole : part
  }
}
