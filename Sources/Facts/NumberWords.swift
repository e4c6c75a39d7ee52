/// Numbers from 0 to 99 in English words.
public enum NumberWords {
  /// The numbers that have words.
  public static let range: ClosedRange<Int32> = 0...99

  /// A number in words, as in `seven` and `thirty-one`; nil outside `range`.
  public static func cardinal(_ number: Int32) -> String? {
    range.contains(number) ? cardinals[Int(number)] : nil
  }

  /// An ordinal in words, as in `third` and `thirty-first`; nil outside `range`.
  public static func ordinal(_ number: Int32) -> String? {
    cardinal(number).map { word in
      if let (end, ordinal) = irregular.first(where: { word.hasSuffix($0.key) }) {
        return word.dropLast(end.count) + ordinal
      }
      return word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th"
    }
  }

  /// An ordinal in digits, as in `31st` and `12th`.
  public static func ordinalDigits(_ number: Int32) -> String {
    let (ten, one) = (number % 100 / 10, Int(number % 10))
    return "\(number)" + (ten == 1 || one > 3 ? "th" : ["th", "st", "nd", "rd"][one])
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static let cardinals =
    small + tens.flatMap { ten in [ten] + small[1...9].map { "\(ten)-\($0)" } }

  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]
}
