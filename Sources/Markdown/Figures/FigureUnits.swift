/// Recognizes the units, signs and words that make a number a figure.
extension PlainText {
  /// The start of a currency before the number at `offset`, such as `$`, `US$`, `€` or `USD`; nil without one.
  func sign(before offset: Int) -> Int? {
    var (byte, start) = character(before: offset)
    if byte == UInt8(ascii: " ") { (byte, start) = character(before: start) }
    let isSign = byte == UInt8(ascii: "$")
    guard isSign || byte.isCapital else { return nil }
    var first = isSign ? start : start + 1
    while first > 0, bytes[first - 1].isCapital, start - first < 3 { first -= 1 }
    if isSign { return first }
    let word = word(at: first)
    return word.end == start + 1 && word.is(.code) ? first : nil
  }

  func unit(after number: Number) -> Int? {
    var at = number.end
    // In `seven (7) days` the number is repeated.
    if let inner = end(of: "(", at: spaces(at)), let repeated = self.number(at: inner, word(at: inner)),
      let end = end(of: ")", at: repeated.end)
    {
      at = end
    }
    at = skipping("+", at: at)
    // `1.1.1h` is a version.
    if number.points > 1, isLetter(at) { return nil }
    if number.isDigits, !number.isOrdinal, at == number.end, let end = shortUnit(at: at) { return end }
    return unit(at: joint(at), number.isOrdinal ? .time : [.time, .unit, .large])
  }

  /// The offset after a unit in lower case directly after digits, as in `24h`. The `d` in `a4:5d:0e` is none.
  func shortUnit(at offset: Int) -> Int? {
    let word = word(at: offset)
    guard word.is(.short), !bytes[offset].isCapital, !isDigit(word.end) else { return nil }
    var (before, start) = character(before: offset)
    while before.isDigit { (before, start) = character(before: start) }
    let (after, next) = character(at: word.end)
    let isPart = after == before && after == UInt8(ascii: "-") || after == UInt8(ascii: ":")
    let isCode = before == UInt8(ascii: ":") || isPart && (isDigit(next) || isLetter(next))
    return isCode ? nil : word.end
  }

  /// The offset after a unit, which may have words before it, as in `%`, `€`, `full business days` or `percentage points`.
  private func unit(at offset: Int, _ units: FigureRole) -> Int? {
    var word = word(at: offset)
    for _ in 0..<4 where word.is(.filler) && !word.is(units) {
      word = self.word(at: end(of: ".", at: word.end).map(spaces) ?? joint(word.end))
    }
    if word.is(units) {
      // In `thirds of a percent` the unit follows a part.
      if word.is(.part), let end = measure(at: word.start, word) { return end }
      return isDigit(word.end) ? nil : word.end
    }
    guard units.contains(.unit) else { return nil }
    if let phrase = FigureWords.phrases.first(where: { $0.first == word.word }) {
      let second = self.word(at: joint(word.end))
      return phrase.second.contains(second.word) ? second.end : nil
    }
    // A digit after `%` means an escape in an address, such as `%2C`, and no percentage.
    if let end = end(of: "%", at: word.start) { return isDigit(end) ? nil : end }
    // A sign directly before another number belongs to that number.
    guard let end = end(of: "$", at: word.start), !isDigit(joint(end)), !isLetter(end) else { return nil }
    return end
  }

  /// The offset after a share of a hundred, such as `3 in 100` or `three out of every hundred`.
  func share(after number: Number) -> Int? {
    var word = word(at: spaces(number.end))
    guard !number.isOrdinal, word.is(.share) else { return nil }
    for _ in 0..<3 where word.is(.share) || word.word == "of" { word = self.word(at: spaces(word.end)) }
    if word.is(.scale) { return word.end }
    guard isDigit(word.start) else { return nil }
    let end = digits(at: word.start).end
    let whole = String(decoding: bytes[word.start..<end], as: UTF8.self)
    return ["100", "1000", "1,000"].contains(whole) ? end : nil
  }

  /// The offset after a figure that starts with a word, such as `a week`, `half a percent` or `day 31`.
  func measure(at offset: Int, _ word: Word) -> Int? {
    if word.is(.numbered) { return numbered(word) }
    let next = self.word(at: joint(word.end))
    if word.is(.article) {
      if next.is(.part), let end = measure(at: next.start, next) { return end }
      let before = self.word(before: offset)
      if before.is(.rate) || isDigit(before.start) { return nil }
      return unit(at: next.start, next.is(.filler) ? [.time, .single] : .single)
    }
    guard word.is(.part) else { return nil }
    let article = next.word == "of" ? self.word(at: spaces(next.end)) : next
    let isOne = article.is(.article) || article.word == "one"
    return unit(at: isOne ? joint(article.end) : next.start, [.single, .time, .unit, .large])
  }

  private func numbered(_ unit: Word) -> Int? {
    var at = joint(unit.end)
    let word = word(at: at)
    at =
      word.word == "no" || word.word == "number"
      ? spaces(skipping(".", at: word.end)) : skipping("#", at: at)
    guard at > unit.end, isDigit(at) || unit.word == "day" else { return nil }
    let number = isDigit(at) ? digits(at: at) : words(at: at, self.word(at: at))
    return number.flatMap { $0.isOrdinal && !$0.isDigits ? nil : $0.end }
  }

  /// Whether a number is a year, as in `since 2019`.
  func isYear(_ offset: Int, _ number: Number) -> Bool {
    number.isDigits && number.end == offset + 4 && digitRun(at: offset).count == 4
      && ["19", "20"].contains { bytes.has($0, at: offset) } && word(before: offset).is(.since)
  }

  /// Whether an ordinal stands without a noun, as in `by the 31st`.
  func isOrdinalAlone(_ offset: Int, _ number: Number, _ word: Word) -> Bool {
    guard number.isOrdinal, !word.is(.early), self.word(before: offset).word == "the" else { return false }
    let next = self.word(at: joint(number.end))
    return next.end == next.start || next.is(number.isDigits ? [.function, .join] : .function)
  }

  /// Whether a label before the number, or before its list, has the unit, as in `Days to wait: 9`.
  func isLabelled(_ offset: Int, _ number: Number) -> Bool {
    guard number.isDigits, !number.isOrdinal else { return false }
    var (byte, start) = character(before: offset)
    // A list between the label and the number has at most a hundred bytes.
    let first = max(0, offset - 100)
    while start > first, " \n,".utf8.contains(byte) || byte.isDigit {
      (byte, start) = character(before: start)
    }
    let next = character(at: spaces(number.end)).byte
    let isTime = start + 1 == offset && character(before: start).byte.isDigit
    guard byte == UInt8(ascii: ":"), next != byte, !isTime, !next.isDigit,
      !next.isLetter || word(at: spaces(number.end)).is(.span)
    else { return false }
    for _ in 0..<12 {
      let word = word(before: start)
      let byte = character(at: word.start).byte
      if word.is([.time, .unit]) && !word.is(.ordinal) || "%$".utf8.contains(byte) { return true }
      if "\n\0".utf8.contains(byte) { return false }
      start = word.start
    }
    return false
  }
}
