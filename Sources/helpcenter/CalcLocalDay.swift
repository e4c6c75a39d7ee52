import Foundation
import TradeAssurance

extension Day {
  /// The machine's local date.
  static func local() -> Day {
    let date = Calendar(identifier: .gregorian).dateComponents(in: .current, from: .now)
    let parts = (date.year ?? 0, date.month ?? 1, date.day ?? 1)
    return Day(year: Int32(parts.0), month: Int32(parts.1), day: Int32(parts.2))
  }
}
