/// Which figures in texts must quote a fact or have a `figure:` mark.
package enum FigureScope: String, CaseIterable, Sendable {
  /// Every number in digits, and the figures in words that `units` covers.
  case all
  /// Numbers with a unit, and dates.
  case units
  case off
}
