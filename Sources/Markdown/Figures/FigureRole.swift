/// The roles a word may have in a figure. One word may have several.
struct FigureRole: OptionSet, Sendable {
  let rawValue: UInt32

  /// A number such as `seven`, which a scale may follow.
  static let small = FigureRole(rawValue: 1 << 0)
  /// A number such as `twenty`, which a small number or an ordinal may follow.
  static let tens = FigureRole(rawValue: 1 << 1)
  static let ordinal = FigureRole(rawValue: 1 << 2)
  /// An ordinal of everyday prose, such as `first`: alone, such a word is never a figure.
  static let early = FigureRole(rawValue: 1 << 3)
  /// A word such as `hundred` that multiplies a number.
  static let scale = FigureRole(rawValue: 1 << 4)
  /// A scale such as `million` that also counts as a unit.
  static let large = FigureRole(rawValue: 1 << 5)
  static let part = FigureRole(rawValue: 1 << 6)
  static let article = FigureRole(rawValue: 1 << 7)
  static let suffix = FigureRole(rawValue: 1 << 8)
  /// A word between a number and its unit, as in `seven full days`.
  static let filler = FigureRole(rawValue: 1 << 9)
  static let time = FigureRole(rawValue: 1 << 10)
  static let unit = FigureRole(rawValue: 1 << 11)
  /// A unit that forms a figure with `a` or `an`.
  static let single = FigureRole(rawValue: 1 << 12)
  /// A word that is a unit only in lower case directly after digits.
  static let short = FigureRole(rawValue: 1 << 13)
  /// A unit that may precede its number, as in `day 31`.
  static let numbered = FigureRole(rawValue: 1 << 14)
  static let month = FigureRole(rawValue: 1 << 15)
  /// A month that in lower case is another word.
  static let common = FigureRole(rawValue: 1 << 16)
  /// A word that may precede a year, as in `since 2019`.
  static let since = FigureRole(rawValue: 1 << 17)
  /// A word such as `of` or `is`. An ordinal before such a word has no noun, as in `by the 31st of`.
  static let function = FigureRole(rawValue: 1 << 18)
  /// A word that may precede a rate, as in `twice a week`.
  static let rate = FigureRole(rawValue: 1 << 19)
  static let join = FigureRole(rawValue: 1 << 20)
  /// A word that joins the ends of a range.
  static let span = FigureRole(rawValue: 1 << 21)
  static let share = FigureRole(rawValue: 1 << 22)
  /// A word such as `few` before a scale. `a few hundred` is a figure only with a unit.
  static let vague = FigureRole(rawValue: 1 << 23)
  /// The code of a currency, as in `5 usd`. In capitals, it may also precede the amount, as in `USD 5`.
  static let code = FigureRole(rawValue: 1 << 24)
}
