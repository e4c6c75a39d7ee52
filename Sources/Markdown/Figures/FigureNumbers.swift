/// Recognizes numbers in digits and in words.
extension PlainText {
  struct Number {
    var end: Int
    var isOrdinal = false
    /// Whether the number is a figure even without a unit, as `two million` and `1,000.00` are.
    var isLarge = false
    var isDigits = false
    /// How many points and slashes the digits contain. A version such as `1.0.2` has two.
    var points = 0
  }

  /// The number that starts at `offset`, including one such as `one and a half`.
  func number(at offset: Int, _ word: Word) -> Number? {
    guard var number = isDigit(offset) ? digits(at: offset) : words(at: offset, word) else { return nil }
    let and = self.word(at: spaces(number.end))
    guard and.word == "and" else { return number }
    let article = self.word(at: spaces(and.end))
    let part = self.word(at: spaces(article.end))
    if article.is(.article), part.is(.part) { number.end = part.end }
    return number
  }

  /// A number that starts with a digit, such as `1,234.50`, `½`, `31st` or `6 million`.
  func digits(at offset: Int) -> Number {
    var number = Number(end: offset, isDigits: true)
    var (whole, decimals, commas) = (0, 0, 0)
    while true {
      let (byte, end) = character(at: number.end)
      if byte.isDigit {
        if number.points == 0 { whole += 1 } else { decimals += 1 }
      } else if ",./".utf8.contains(byte), isDigit(end) {
        if byte == UInt8(ascii: ",") { commas += 1 } else { number.points += 1 }
      } else {
        break
      }
      number.end = end
    }
    let isRound = bytes[..<number.end].suffix(3).elementsEqual(".00".utf8)
    number.isLarge =
      commas > 1
      || number.points == 1 && decimals == 2 && (commas == 1 || (3...7).contains(whole) || isRound)
    let suffix = word(at: spaces(number.end))
    if suffix.is(.suffix), suffix.start == number.end || word(at: joint(suffix.end)).is(.time) {
      return Number(end: suffix.end, isOrdinal: true, isDigits: true)
    }
    let scale = word(at: joint(number.end))
    return scale.is(.large) ? Number(end: scale.end, isLarge: true) : number
  }

  /// A number in words, such as `twenty-one`, `two hundred and five`, `a thousand` or `thirty-first`.
  func words(at offset: Int, _ first: Word) -> Number? {
    var word = first
    if word.is(.article) { word = self.word(at: spaces(word.end)) }
    let isVague = word.is(.vague)
    if isVague { word = self.word(at: spaces(word.end)) }
    let isNumber =
      first.is([.article, .vague])
      ? word.is(.scale) || word.word == "couple" : word.is([.small, .tens, .ordinal])
    guard isNumber else { return nil }
    var number = Number(end: word.end)
    while true {
      number.end = word.end
      number.isLarge = number.isLarge || word.is(.large) && !isVague
      number.isOrdinal = word.is(.ordinal)
      if number.isOrdinal { return number }
      var next = self.word(at: joint(word.end))
      var following: FigureRole = .scale
      if word.is(.tens) { following.formUnion([.small, .ordinal]) }
      if word.is(.scale) {
        following.formUnion([.small, .tens])
        if next.word == "and" { next = self.word(at: spaces(next.end)) }
      }
      guard next.is(following), joint(word.end) > word.end else { return number }
      word = next
    }
  }

  /// Counts the digits of any script at `offset`, up to five, since a day or a year has at most four.
  func digitRun(at offset: Int) -> (count: Int, end: Int) {
    var (count, end) = (0, offset)
    while count < 5, isDigit(end) { (count, end) = (count + 1, character(at: end).end) }
    return (count, end)
  }
}
