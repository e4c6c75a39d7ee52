/// Why a text is not an amount of money. The raw value is the stable code of the error.
public enum InvalidMoney: Int32, Error, CaseIterable, Sendable {
  /// Nothing, or only spaces.
  case empty = 1
  /// A dollar sign and no digit.
  case noDigits = 2
  /// A minus sign, as in `-5`.
  case negative = 3
  /// A plus sign, as in `+5`.
  case plusSign = 4
  /// Scientific notation, as in `1e3`.
  case exponent = 5
  /// A space within the amount, as in `1 000` or `$ 5`.
  case spaceInside = 6
  /// A character outside ASCII, as in `٣` or `∞`.
  case foreignCharacter = 7
  /// A comma that does not stand before three digits, as in `1,23`.
  case grouping = 8
  /// No digit before the decimal point, as in `.5`.
  case noWholePart = 9
  /// No digit after the decimal point, as in `1.`.
  case noDecimals = 10
  /// More than two digits after the decimal point, as in `1.234`.
  case tooManyDecimals = 11
  /// Anything else, as in `abc`.
  case notAnAmount = 12
  /// More than `Money.largest`.
  case tooLarge = 13
}
