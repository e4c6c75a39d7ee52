/// Why a text is not a day. The raw value is the stable code of the error.
public enum InvalidDay: Int32, Error, CaseIterable, Sendable {
  /// Nothing at all.
  case empty = 20
  /// Not of the form `YYYY-MM-DD`, as in `26-1-1`.
  case form = 21
  /// A year before 2000 or after 2199.
  case year = 22
  /// No such month, as in `2026-13-01`.
  case month = 23
  /// That month has no such day, as in `2026-02-29`.
  case dayOfMonth = 24
}
