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
  static let vague = FigureRole(rawValue: 1 << 16)
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
}

/// The words that figures are made of.
enum FigureWords {
  /// In lower case, each with at most twelve letters.
  private static let words: [(role: FigureRole, words: String)] = [
    (
      .small,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen couple
      """
    ),
    (.tens, "twenty thirty forty fifty sixty seventy eighty ninety"),
    (
      .ordinal,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
      fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth \
      seventieth eightieth ninetieth hundredth
      """
    ),
    (.early, "first second third"),
    (.scale, "hundred dozen thousand million millions billion billions trillion"),
    (.large, "thousand million millions billion billions trillion"),
    (.part, "half quarter quarters thirds"),
    (.article, "a an"),
    (.suffix, "st nd rd th"),
    (
      .filler,
      """
      additional american australian bank banking business calendar canadian clear complete consecutive entire extra \
      fewer full further less long more natural of or short solid straight successive swiss trading u us s whole \
      working
      """
    ),
    (
      .time,
      """
      day days night nights weekday weekdays workday workdays hour hours hr hrs minute minutes min mins week weeks \
      wk wks fortnight fortnights month months mth mths year years yr yrs decade decades
      """
    ),
    (
      .unit,
      """
      second seconds sec secs millisecond milliseconds ms h mo mos percent percents pct bps bp million millions \
      billion thousand dollar dollars cent cents buck bucks euro euros pound pounds quid pence penny pennies yuan \
      yen renminbi rupee rupees franc francs peso pesos krona kronor krone kroner zloty lira dirham dirhams rand baht \
      ringgit shekel shekels ruble rubles real reais usd eur gbp cny rmb jpy cad aud chf inr hkd sgd nzd sek nok dkk pln \
      czk huf mxn brl krw zar aed thb myr ils
      """
    ),
    (.single, "day week fortnight month hour year decade dollar buck euro pound percent"),
    (.short, "d w y k m bn"),
    (.numbered, "day days week weeks month months year years"),
    (.month, "january february march april may june july august september october november december"),
    (.month, "jan feb mar apr jun jul aug sep sept oct nov dec"),
    (.vague, "march may jan feb mar apr jun jul aug sep sept oct nov dec"),
    (.since, "since until till before after by in from during through"),
    (
      .function,
      """
      after are as at before but by for from if in is it of on that the they this to was we were when will with \
      you
      """
    ),
    (.rate, "once twice times time hours days weeks months per"),
    (.join, "to and or through thru until till"),
    (.span, "to through thru until till"),
    (.share, "in out of per every each a"),
  ]

  /// Units of two words.
  static let phrases: [(first: FigureWord, second: [FigureWord])] = [
    ("per", ["cent", "mille", "mil"]), ("percentage", ["point", "points"]), ("basis", ["point", "points"]),
  ]
  /// Currencies' codes, which stand before an amount in capitals.
  static let codes: Set<FigureWord> = [
    "usd", "eur", "gbp", "cny", "rmb", "jpy", "cad", "aud", "chf", "inr", "hkd", "sgd", "nzd", "sek", "nok",
    "dkk",
    "pln", "czk", "huf", "mxn", "brl", "krw", "zar", "aed", "thb", "myr", "ils",
  ]

  /// By hash; a taken place sends a word to the next.
  private static let roles: [(word: FigureWord, role: FigureRole)] = {
    var roles = [(word: FigureWord, role: FigureRole)](
      repeating: (.none, []), count: 1 << FigureWord.hashBits)
    for (role, words) in words {
      for word in words.split(separator: " ").map({ FigureWord($0) }) {
        let place = place(of: word, in: roles)
        roles[place] = (word, roles[place].role.union(role))
      }
    }
    return roles
  }()

  static func role(of word: FigureWord) -> FigureRole { roles[place(of: word, in: roles)].role }

  @inline(__always)
  private static func place(of word: FigureWord, in roles: [(word: FigureWord, role: FigureRole)]) -> Int {
    var place = word.hash
    while roles[place].word != word, roles[place].word != .none { place = (place + 1) % roles.count }
    return place
  }

  /// What a figure in words can start with.
  static let starts: FigureRole = [.small, .tens, .ordinal, .part, .numbered, .month, .article]

  /// The first letters of what a figure can start with. Almost no word of a text passes.
  static let beginnings: FigureBeginnings = {
    let afterArticle: FigureRole = [.small, .scale, .part, .filler, .single]
    var beginnings = FigureBeginnings()
    beginnings.insert("an ")
    for (role, words) in words {
      for word in words.split(separator: " ") {
        if role != .article, starts.contains(role) { beginnings.insert(word) }
        if afterArticle.contains(role) { beginnings.insert("a \(word)") }
      }
    }
    return beginnings
  }()
}

/// A word of at most twelve letters in one number, five bits each, so that words are compared without strings.
struct FigureWord: Hashable, ExpressibleByStringLiteral {
  static let longest = 12
  static let none = FigureWord("")

  private var letters: UInt64 = 0

  static let hashBits = 11

  /// Below two to the power of `hashBits`.
  var hash: Int { Int((letters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.hashBits)) }

  /// - Parameter text: at most twelve letters from `a` to `z`.
  init(_ text: some StringProtocol) {
    precondition(text.utf8.count <= Self.longest, "a figure's word has twelve letters at most")
    for letter in text.utf8 { append(letter) }
  }

  init(stringLiteral text: String) { self.init(text) }

  /// - Parameter letter: of either case.
  mutating func append(_ letter: UInt8) { letters = letters << 5 | UInt64(letter & 0x1F) }
}

/// The first three characters of some words: one bit for each possible combination.
struct FigureBeginnings: Equatable {
  static let length = 3

  private var bits = [UInt64](repeating: 0, count: 1 << 15 / UInt64.bitWidth)

  mutating func insert(_ text: some StringProtocol) {
    let beginning = text.utf8.prefix(Self.length).reduce(0) { $0 << 5 | Int($1 & 0x1F) }
    bits[beginning / UInt64.bitWidth] |= 1 << (beginning % UInt64.bitWidth)
  }

  /// Inlined, because it is called for every word of the site.
  ///
  /// - Returns: whether the three bytes at `offset` can start one of the words.
  @inline(__always)
  func contain(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard text.count - offset >= Self.length else { return false }
    // The last five bits of a letter are its number, in either case; those of a space are zero.
    let (first, second, third) = (text[offset] & 0x1F, text[offset + 1] & 0x1F, text[offset + 2] & 0x1F)
    let beginning = Int(first) << 10 | Int(second) << 5 | Int(third)
    return bits[beginning / UInt64.bitWidth] & 1 << (beginning % UInt64.bitWidth) != 0
  }
}
