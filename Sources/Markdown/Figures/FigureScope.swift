/// Which figures in texts must be facts or be marked as not being one.
package enum FigureScope: String, CaseIterable, Sendable {
  /// Every number in digits, and the figures in words that `units` covers.
  case all
  /// Numbers with a unit, and dates.
  case units
  case off
}
