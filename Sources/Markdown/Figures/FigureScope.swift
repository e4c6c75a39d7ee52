/// Which figures in texts must be facts, or marked as being none.
package enum FigureScope: String, CaseIterable, Sendable {
  /// Every number in digits, and what `units` finds in words.
  case all
  /// Numbers with a unit, and dates.
  case units
  case off
}
