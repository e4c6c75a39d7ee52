/// What a word may be in a figure; a word may be several.
struct FigureRole: OptionSet, Sendable {
  let rawValue: UInt32

  /// `seven`, which a scale may follow.
  static let small = FigureRole(rawValue: 1 << 0)
  /// `twenty`, which a small number or an ordinal may follow.
  static let tens = FigureRole(rawValue: 1 << 1)
  static let ordinal = FigureRole(rawValue: 1 << 2)
  /// An ordinal that is everyday prose: alone it is never a figure.
  static let early = FigureRole(rawValue: 1 << 3)
  /// `hundred`: multiplies a number.
  static let scale = FigureRole(rawValue: 1 << 4)
  /// `million`: a scale that is a unit, too.
  static let large = FigureRole(rawValue: 1 << 5)
  /// `half`
  static let part = FigureRole(rawValue: 1 << 6)
  static let article = FigureRole(rawValue: 1 << 7)
  /// `31st`
  static let suffix = FigureRole(rawValue: 1 << 8)
  /// Stands between a number and its unit, as in `seven full days`.
  static let filler = FigureRole(rawValue: 1 << 9)
  /// A unit of time, which an ordinal may have.
  static let time = FigureRole(rawValue: 1 << 10)
  static let unit = FigureRole(rawValue: 1 << 11)
  /// A unit that is a figure after `a` or `an`.
  static let single = FigureRole(rawValue: 1 << 12)
  /// A unit only directly after digits, in lower case.
  static let short = FigureRole(rawValue: 1 << 13)
  /// A unit before its number: `day 31`.
  static let numbered = FigureRole(rawValue: 1 << 14)
  static let month = FigureRole(rawValue: 1 << 15)
  /// A month that is another word in lower case.
  static let common = FigureRole(rawValue: 1 << 16)
  /// Before a year: `since 2019`.
  static let since = FigureRole(rawValue: 1 << 17)
  /// After an ordinal that stands alone.
  static let function = FigureRole(rawValue: 1 << 18)
  /// Before a rate, as in `twice a week`.
  static let rate = FigureRole(rawValue: 1 << 19)
  /// Joins the ends of a range or the parts of a list.
  static let join = FigureRole(rawValue: 1 << 20)
  /// Joins the ends of a range.
  static let span = FigureRole(rawValue: 1 << 21)
  /// Between a number and a hundred, as in `3 out of every hundred`.
  static let share = FigureRole(rawValue: 1 << 22)
  /// Before a scale, as in `a few hundred`: a figure only with a unit.
  static let vague = FigureRole(rawValue: 1 << 23)
}
