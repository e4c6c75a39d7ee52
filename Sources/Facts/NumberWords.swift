/// Numbers from 0 to 99 in English words.
public enum NumberWords {
  /// The numbers that have words.
  public static let range: ClosedRange<Int32> = 0...99

  /// `seven`, `thirty-one`; nil outside `range`.
  public static func cardinal(_ number: Int32) -> String? {
    word(number, last: small.map(\.cardinal), round: tens.map(\.cardinal))
  }

  /// `third`, `thirty-first`; nil outside `range`.
  public static func ordinal(_ number: Int32) -> String? {
    word(number, last: small.map(\.ordinal), round: tens.map(\.ordinal))
  }

  /// An ordinal in digits: `31st`, `12th`.
  public static func ordinalDigits(_ number: Int32) -> String {
    let isTeen = number % 100 / 10 == 1
    switch number % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  private static func word(_ number: Int32, last: [String], round: [String]) -> String? {
    guard range.contains(number) else { return nil }
    let number = Int(number)
    if number < small.count { return last[number] }
    let (ten, one) = (number / 10 - 2, number % 10)
    return one == 0 ? round[ten] : "\(tens[ten].cardinal)-\(last[one])"
  }

  private static let small: [(cardinal: String, ordinal: String)] = [
    ("zero", "zeroth"), ("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"),
    ("five", "fifth"), ("six", "sixth"), ("seven", "seventh"), ("eight", "eighth"), ("nine", "ninth"),
    ("ten", "tenth"), ("eleven", "eleventh"), ("twelve", "twelfth"), ("thirteen", "thirteenth"),
    ("fourteen", "fourteenth"), ("fifteen", "fifteenth"), ("sixteen", "sixteenth"),
    ("seventeen", "seventeenth"), ("eighteen", "eighteenth"), ("nineteen", "nineteenth"),
  ]

  private static let tens: [(cardinal: String, ordinal: String)] = [
    ("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"), ("fifty", "fiftieth"),
    ("sixty", "sixtieth"), ("seventy", "seventieth"), ("eighty", "eightieth"), ("ninety", "ninetieth"),
  ]
}
