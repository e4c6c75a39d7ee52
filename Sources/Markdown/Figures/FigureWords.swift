/// The words that figures are made of, in lower case.
enum FigureWords {
  static let ordinalSuffixes: FigureWordSet = ["st", "nd", "rd", "th"]
  static let tens: FigureWordSet = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  static let cardinals: FigureWordSet =
    tens + [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
  static let ordinals: FigureWordSet = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth",
    "seventieth", "eightieth", "ninetieth",
  ]
  /// The first letters of words that a figure can start with. Almost no word of a text passes.
  static let beginnings = FigureBeginnings(of: [cardinals, ordinals, months, shortMonths])
  static let dayKinds: FigureWordSet = ["business", "calendar", "working"]
  static let days: FigureWordSet = ["day", "days"]
  static let units: FigureWordSet =
    days + [
      "percent", "hour", "hours", "minute", "minutes", "week", "weeks", "month", "months", "year", "years",
      "million", "millions", "dollar", "dollars", "usd", "cent", "cents", "euro", "euros",
      "pound", "pounds", "yuan", "yen", "rmb", "eur", "gbp", "cny",
    ]
  static let months: FigureWordSet = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  static let shortMonths: FigureWordSet = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  static let currencySigns: [[UInt8]] = [
    "US$", "$", "€", "£", "¥", "USD", "EUR", "GBP", "CNY", "RMB",
  ].map { Array($0.utf8) }
  /// The plain hyphen and the non-breaking one.
  static let hyphens: [[UInt8]] = ["-", "\u{2011}"].map { Array($0.utf8) }
  static let spaces: [[UInt8]] = [" ", "\u{A0}", "\u{2009}", "\u{202F}"].map { Array($0.utf8) }
}

/// The first twelve letters of a word in one number, five bits each, so that words are compared without
/// strings.
struct FigureWord: Hashable, ExpressibleByStringLiteral {
  static let longest = 12
  private static let bitsOfLetter = 5

  private var letters: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// - Parameter text: at most twelve letters from `a` to `z`.
  init(stringLiteral text: String) {
    for letter in text.utf8 { append(letter: letter) }
  }

  /// From 1 to 26; 0 for the empty word.
  var initial: Int {
    count == 0 ? 0 : Int(letters >> UInt64(Self.bitsOfLetter * (count - 1)))
  }

  /// The first letters as a number.
  ///
  /// - Parameter length: at most the number of letters.
  func beginning(ofLength length: Int) -> Int {
    Int(letters >> UInt64(Self.bitsOfLetter * (count - length)))
  }

  mutating func append(letter: UInt8) {
    precondition(count < Self.longest, "a figure's word has twelve letters at most")
    letters = letters << UInt64(Self.bitsOfLetter) | UInt64(letter - UInt8(ascii: "a") + 1)
    count += 1
  }
}

/// The first three letters of some words: one bit for each possible combination.
struct FigureBeginnings {
  static let length = 3

  private var bits = [UInt64](repeating: 0, count: 1 << 15 / UInt64.bitWidth)

  init(of sets: [FigureWordSet]) {
    for word in sets.flatMap(\.words) {
      let beginning = word.beginning(ofLength: Self.length)
      bits[beginning / UInt64.bitWidth] |= 1 << (beginning % UInt64.bitWidth)
    }
  }

  /// Inlined, because it is called for every word of the site.
  ///
  /// - Returns: whether the three bytes at `offset` can start a word of these sets.
  @inline(__always)
  func contain(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard text.count - offset >= Self.length else { return false }
    // The last five bits of a letter are its number, in either case.
    let (first, second, third) = (text[offset] & 0x1F, text[offset + 1] & 0x1F, text[offset + 2] & 0x1F)
    let beginning = Int(first) << 10 | Int(second) << 5 | Int(third)
    return bits[beginning / UInt64.bitWidth] & 1 << (beginning % UInt64.bitWidth) != 0
  }
}

/// A set of words, grouped by initial, because almost no word of a text is in it.
struct FigureWordSet: ExpressibleByArrayLiteral {
  private var byInitial = [[FigureWord]](repeating: [], count: 27)

  init(arrayLiteral words: FigureWord...) {
    for word in words { byInitial[word.initial].append(word) }
  }

  var words: [FigureWord] { byInitial.flatMap(\.self) }

  func contains(_ word: FigureWord) -> Bool { byInitial[word.initial].contains(word) }

  static func + (one: FigureWordSet, other: FigureWordSet) -> FigureWordSet {
    var sum = one
    for (initial, words) in other.byInitial.enumerated() { sum.byInitial[initial] += words }
    return sum
  }
}
