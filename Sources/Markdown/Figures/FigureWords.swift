enum FigureWords {
  /// Words and their roles, in lower case, each with at most twelve letters. A word may stand in several rows.
  private static let words: [(role: FigureRole, words: String)] = [
    (.small, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
    (.small, "sixteen seventeen eighteen nineteen couple tens dozens hundreds thousands"),
    (.tens, "twenty thirty forty fifty sixty seventy eighty ninety"),
    ([.ordinal, .early], "first second third"),
    (.ordinal, "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"),
    (.ordinal, "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth"),
    (.ordinal, "sixtieth seventieth eightieth ninetieth hundredth"),
    (.scale, "hundred dozen"),
    ([.scale, .large], "thousand million millions billion billions trillion"),
    (.part, "half quarter quarters"),
    ([.part, .unit], "thirds fifths sixths sevenths eighths ninths tenths"),
    (.vague, "few several"),
    (.article, "a an"),
    (.suffix, "st nd rd th"),
    (.filler, "additional american australian bank banking business calendar canadian clear complete"),
    (.filler, "consecutive entire extra fewer full further less long more natural of or short solid"),
    (.filler, "straight successive swiss trading u us s whole working"),
    (.time, "day days night nights weekday weekdays workday workdays hour hours hr hrs minute minutes min"),
    (.time, "mins week weeks wk wks fortnight fortnights month months mth mths quarter quarters year years"),
    (.time, "yr yrs decade decades"),
    (.unit, "second seconds sec secs millisecond milliseconds ms h mo mos percent percents pct bps bp"),
    (.unit, "million millions billion thousand dollar dollars cent cents buck bucks euro euros pound pounds"),
    (.unit, "quid pence penny pennies yuan yen renminbi rupee rupees franc francs peso pesos krona kronor"),
    (.unit, "krone kroner zloty lira dirham dirhams rand baht ringgit shekel shekels ruble rubles reais"),
    ([.unit, .code], "usd eur gbp cny rmb jpy cad aud chf inr hkd sgd nzd sek nok dkk pln czk huf mxn brl"),
    ([.unit, .code], "krw zar aed thb myr ils"),
    (.single, "day week fortnight month quarter minute hour year decade dollar buck euro pound percent"),
    (.short, "d w y k m bn"),
    (.numbered, "day days week weeks month months year years"),
    (.month, "january february april june july august september october november december"),
    ([.month, .common], "march may jan feb mar apr jun jul aug sep sept oct nov dec"),
    (.since, "since until till before after by in from during through"),
    (.function, "after are as at before but by for from if in is it of on that the they this to was we were"),
    (.function, "when will with you"),
    (.rate, "once twice times time hours days weeks months per"),
    (.join, "and or"),
    ([.join, .span], "to through thru until till"),
    (.share, "in out of per every each a"),
  ]

  /// Units of two words.
  static let phrases: [(first: FigureWord, second: [FigureWord])] = [
    ("per", ["cent", "mille", "mil"]), ("percentage", ["point", "points"]), ("basis", ["point", "points"]),
  ]

  /// A table of all words by hash. A word whose place is taken goes to the next place.
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

  /// The roles that the first word of a figure can have.
  static let starts: FigureRole = [.small, .tens, .ordinal, .part, .numbered, .month, .article, .vague]

  /// The first letters of the words that can start a figure. Almost no word of a text passes.
  static let beginnings: FigureBeginnings = {
    let afterArticle: FigureRole = [.small, .scale, .part, .filler, .single]
    var beginnings = FigureBeginnings()
    beginnings.insert("an ")
    for (role, words) in words {
      for word in words.split(separator: " ") {
        if role != .article, !role.isDisjoint(with: starts) { beginnings.insert(word) }
        if !role.isDisjoint(with: afterArticle) { beginnings.insert("a \(word)") }
      }
    }
    return beginnings
  }()
}
