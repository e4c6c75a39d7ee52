import Diagnostics
import Facts

/// Finds figures in prose: the numbers that a reader would take for rules.
///
/// `FigureWords` lists the words. A figure is a number with a unit, at either end of a range; a part of a hundred; an
/// ordinal before a unit of time or alone after `the`; a date; words for a fact that is zero, or former ones of a fact; with the scope `all` any
/// number in digits.
package struct FigureScanner {
  private let bytes: [UInt8]
  private let text: PlainText
  private let search: FigureSearch

  private init(_ bytes: [UInt8], _ search: FigureSearch) {
    self.bytes = bytes
    self.search = search
    text = PlainText(bytes)
  }

  /// The byte ranges of the figures in `text`, in order. A byte 0 stands for a fact or a marked figure.
  package static func figures(in text: [UInt8], _ search: FigureSearch) -> [Range<Int>] {
    search.scope == .off ? [] : FigureScanner(text, search).figures()
  }

  /// The figures in a text of a file, as it is written there.
  ///
  /// - Parameter heads: the heads of its column and row, one of which may hold the unit.
  package static func figures(
    in text: Located<String>, of source: SourceFile, below heads: [String] = [], _ search: FigureSearch
  ) -> [Located<String>] {
    let isQuoted = text.range.count > 1 && source.bytes[text.range.lowerBound] == UInt8(ascii: "\"")
    let range = isQuoted ? (text.range.lowerBound + 1)..<(text.range.upperBound - 1) : text.range
    var found: Set<Range<Int>> = []
    for head in [""] + heads.map({ "\($0): " }) {
      let start = range.lowerBound - head.utf8.count
      for figure in figures(in: Array(head.utf8) + source.bytes[range], search)
      where figure.lowerBound >= head.utf8.count {
        found.insert((start + figure.lowerBound)..<(start + figure.upperBound))
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.map { Located(source.text(in: $0), at: $0) }
  }

  /// Whether a text is a figure, or several in a range or a list, and nothing else.
  package static func isFigure(_ text: String, _ edition: Edition) -> Bool {
    let scanner = FigureScanner(Array(text.utf8), FigureSearch(.all, edition))
    let figures = scanner.figures()
    var offset = 0
    while offset < scanner.bytes.count {
      if let figure = figures.first(where: { $0.contains(offset) }) {
        offset = figure.upperBound
      } else if scanner.isLetter(offset) {
        let word = scanner.word(at: offset)
        guard word.role.contains(.join) else { return false }
        offset = word.end
      } else {
        offset = scanner.text.character(at: offset).end
      }
    }
    return !figures.isEmpty
  }

  private func figures() -> [Range<Int>] {
    var found: [Range<Int>] = []
    let beginnings = search.beginnings
    bytes.withUnsafeBufferPointer { bytes in
      RunStarts(of: bytes).forEach { start in
        if bytes[start] < 0x80 {
          guard beginnings.contain(bytes, at: start) || bytes[start] &- 0x30 < 10 else { return }
          look(at: start, &found)
        } else {
          var offset = start
          while offset < bytes.count, bytes[offset] >= 0x80 {
            let isQuote = bytes[offset] == 0xE2 && offset + 1 < bytes.count && bytes[offset + 1] == 0x80
            if !isQuote, isDigit(offset) { look(at: offset, &found) }
            repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
          }
        }
      }
    }
    return found
  }

  private func look(at offset: Int, _ found: inout [Range<Int>]) {
    let last = found.last?.upperBound ?? 0
    guard offset >= last else { return }
    let before = text.character(before: offset).byte
    if isDigit(offset) {
      guard !Self.isDigit(before) else { return }
      if isWhole(offset, before: before), let figure = figure(at: offset) ?? end(offset, ofRangeFrom: last) {
        found.append(max(figure.lowerBound, last)..<figure.upperBound)
      } else if search.scope == .all {
        found.append(wordWithDigits(at: offset, after: last))
      }
    } else if !Self.isLetter(before), !Self.isDigit(before) {
      if let figure = words(word(at: offset)) ?? figure(at: offset) { found.append(figure) }
    }
  }

  /// Whether the digits continue neither a word nor a fraction.
  private func isWhole(_ offset: Int, before: UInt8) -> Bool {
    if before == UInt8(ascii: ".") || before == UInt8(ascii: ",") {
      return !Self.isDigit(text.character(before: text.character(before: offset).start).byte)
    }
    return !Self.isLetter(before) || sign(before: offset) != nil
  }

  /// - Parameter hops: how many further numbers of a range or list may be looked at.
  private func figure(at offset: Int, hops: Int = 8) -> Range<Int>? {
    let word = word(at: offset)
    guard isDigit(offset) || !word.role.isDisjoint(with: FigureWords.starts) else { return nil }
    if let end = date(at: offset, word) { return offset..<end }
    if let end = measure(at: offset, word) { return offset..<end }
    guard let number = number(at: offset, word) else { return nil }
    if let start = sign(before: offset) { return start..<(shortUnit(at: number.end) ?? number.end) }
    if let end = unit(after: number) ?? share(after: number) { return offset..<end }
    let isAlone =
      number.isLarge || isYear(offset, number) || isOrdinalAlone(offset, number, word)
      || isLabelled(offset, number) || isStartOfRange(number, hops)
    return isAlone ? offset..<number.end : nil
  }

  /// `no fee`, if a fact says or said so.
  private func words(_ first: Word) -> Range<Int>? {
    let ends = search.words.filter { $0.first == first.word }.compactMap { words -> Int? in
      var (start, end) = (joint(first.end), first.end)
      for word in words.dropFirst() {
        let found = self.word(at: start)
        guard found.word == word else { return nil }
        (start, end) = (joint(found.end), found.end)
      }
      return end
    }
    return ends.max().map { first.start..<$0 }
  }

  // MARK: Numbers

  private struct Number {
    var end: Int
    var isOrdinal = false
    /// A figure without a unit: `two million`, `1,000.00`.
    var isLarge = false
    var isDigits = false
  }

  private func number(at offset: Int, _ word: Word) -> Number? {
    var number = isDigit(offset) ? digits(at: offset) : numberWords(at: offset, word)
    guard let end = number?.end else { return nil }
    // `one and a half`
    let and = self.word(at: spaces(end))
    let article = self.word(at: spaces(and.end))
    let part = self.word(at: spaces(article.end))
    if and.word == "and", article.role.contains(.article), part.role.contains(.part) {
      number?.end = part.end
    }
    return number
  }

  /// `1,234.50`, `½`, `31st`, `6 million`.
  private func digits(at offset: Int) -> Number {
    var number = Number(end: offset, isDigits: true)
    var (groups, decimals, whole, points) = (0, 0, 0, 0)
    while true {
      let (byte, end) = text.character(at: number.end)
      if Self.isDigit(byte) {
        if points == 0 { whole += 1 } else { decimals += 1 }
        number.end = end
      } else if [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/")].contains(byte), isDigit(end) {
        if byte == UInt8(ascii: ",") { groups += 1 } else { points += 1 }
        number.end = end
      } else {
        break
      }
    }
    let isRound = bytes[..<number.end].suffix(3).elementsEqual(".00".utf8)
    number.isLarge = groups > 1 || points == 1 && decimals == 2 && (groups == 1 || whole > 2 || isRound)
    let suffix = word(at: number.end)
    let spaced = word(at: spaces(number.end))
    if suffix.role.contains(.suffix) {
      return Number(end: suffix.end, isOrdinal: true, isDigits: true)
    }
    if spaced.role.contains(.suffix), word(at: joint(spaced.end)).role.contains(.time) {
      return Number(end: spaced.end, isOrdinal: true, isDigits: true)
    }
    let scale = word(at: joint(number.end))
    if scale.role.contains(.large) { return Number(end: scale.end, isLarge: true) }
    return number
  }

  /// `twenty-one`, `two hundred and five`, `a thousand`, `thirty-first`.
  private func numberWords(at offset: Int, _ first: Word) -> Number? {
    var word = first
    if word.role.contains(.article) {
      word = self.word(at: spaces(word.end))
      guard word.role.contains(.scale) || word.word == "couple" else { return nil }
    } else if word.role.isDisjoint(with: [.small, .tens, .ordinal]) {
      return nil
    }
    var number = Number(end: word.end)
    while true {
      number.end = word.end
      number.isLarge = number.isLarge || word.role.contains(.large)
      if word.role.contains(.ordinal) {
        number.isOrdinal = true
        return number
      }
      var next = self.word(at: joint(word.end))
      var following: FigureRole = [.scale]
      if word.role.contains(.tens) { following.formUnion([.small, .ordinal]) }
      if word.role.contains(.scale) {
        following.formUnion([.small, .tens])
        if next.word == "and" { next = self.word(at: spaces(next.end)) }
      }
      guard !next.role.isDisjoint(with: following), joint(word.end) > word.end else { return number }
      word = next
    }
  }

  // MARK: What makes a number a figure

  /// The start of `$`, `US$`, `€` or `USD` before the number.
  private func sign(before offset: Int) -> Int? {
    var (byte, start) = text.character(before: offset)
    if byte == UInt8(ascii: " ") { (byte, start) = text.character(before: start) }
    let isSign = byte == UInt8(ascii: "$")
    guard isSign || Self.isCapital(byte) else { return nil }
    var first = isSign ? start : start + 1
    while first > 0, Self.isCapital(bytes[first - 1]), start - first < 3 { first -= 1 }
    if isSign { return first }
    let word = word(at: first)
    return word.end == start + 1 && FigureWords.codes.contains(word.word) ? first : nil
  }

  private func unit(after number: Number) -> Int? {
    var at = number.end
    // `seven (7) days`
    if text.character(at: spaces(at)).byte == UInt8(ascii: "(") {
      let inner = text.character(at: spaces(at)).end
      if let repeated = self.number(at: inner, word(at: inner)),
        text.character(at: repeated.end).byte == UInt8(ascii: ")")
      {
        at = text.character(at: repeated.end).end
      }
    }
    if text.character(at: at).byte == UInt8(ascii: "+") { at = text.character(at: at).end }
    if number.isDigits, !number.isOrdinal, at == number.end, let end = shortUnit(at: at) { return end }
    return unit(at: joint(at), number.isOrdinal ? .time : [.time, .unit, .large])
  }

  /// `24h`: lower case, directly after digits.
  private func shortUnit(at offset: Int) -> Int? {
    let word = word(at: offset)
    let isLower = offset < bytes.count && !Self.isCapital(bytes[offset])
    return isLower && word.role.contains(.short) && !isDigit(word.end) ? word.end : nil
  }

  /// The end of a unit after any fillers: `%`, `€`, `full business days`, `U.S. dollars`, `percentage points`.
  private func unit(at offset: Int, _ units: FigureRole) -> Int? {
    var word = word(at: offset)
    for _ in 0..<4 where word.role.contains(.filler) && word.role.isDisjoint(with: units) {
      let dot = text.character(at: word.end)
      word = self.word(at: dot.byte == UInt8(ascii: ".") ? spaces(dot.end) : joint(word.end))
    }
    if !word.role.isDisjoint(with: units) { return isDigit(word.end) ? nil : word.end }
    guard units.contains(.unit) else { return nil }
    if let phrase = FigureWords.phrases.first(where: { $0.first == word.word }) {
      let second = self.word(at: joint(word.end))
      return phrase.second.contains(second.word) ? second.end : nil
    }
    let (byte, end) = text.character(at: word.start)
    if byte == UInt8(ascii: "%") { return end }
    // A sign directly before another number belongs to that one.
    return byte == UInt8(ascii: "$") && !isDigit(joint(end)) && !isLetter(end) ? end : nil
  }

  /// `3 in 100`, `three out of every hundred`
  private func share(after number: Number) -> Int? {
    var word = word(at: spaces(number.end))
    guard !number.isOrdinal, word.role.contains(.share) else { return nil }
    for _ in 0..<3 where word.role.contains(.share) || word.word == "of" {
      word = self.word(at: spaces(word.end))
    }
    if word.role.contains(.scale) { return word.end }
    guard isDigit(word.start) else { return nil }
    let end = digits(at: word.start).end
    return ["100", "1000", "1,000"].contains(String(decoding: bytes[word.start..<end], as: UTF8.self))
      ? end : nil
  }

  /// `a week`, `half a percent`, `a full day`; `day 31`, `weeks 3`
  private func measure(at offset: Int, _ word: Word) -> Int? {
    let next = self.word(at: joint(word.end))
    if word.role.contains(.numbered) { return numbered(word) }
    if word.role.contains(.article) {
      if next.role.contains(.part) { return measure(at: next.start, next) }
      let before = wordBefore(offset)
      if before.role.contains(.rate) || isDigit(before.start) { return nil }
      return next.role.contains(.filler)
        ? unit(at: next.start, [.time, .single]) : unit(at: next.start, .single)
    }
    guard word.role.contains(.part) else { return nil }
    let article = next.word == "of" ? self.word(at: spaces(next.end)) : next
    let isOne = article.role.contains(.article) || article.word == "one"
    return unit(at: isOne ? joint(article.end) : next.start, [.single, .time, .unit, .large])
  }

  private func numbered(_ unit: Word) -> Int? {
    var at = joint(unit.end)
    let word = word(at: at)
    if word.word == "no" || word.word == "number" {
      let dot = text.character(at: word.end)
      at = spaces(dot.byte == UInt8(ascii: ".") ? dot.end : word.end)
    } else if text.character(at: at).byte == UInt8(ascii: "#") {
      at = text.character(at: at).end
    }
    guard at > unit.end, isDigit(at) || unit.word == "day" else { return nil }
    let number = isDigit(at) ? digits(at: at) : numberWords(at: at, self.word(at: at))
    guard let number, number.isDigits || !number.isOrdinal else { return nil }
    return number.end
  }

  /// `since 2019`
  private func isYear(_ offset: Int, _ number: Number) -> Bool {
    guard number.isDigits, isYear(at: offset), number.end == offset + 4 else { return false }
    return wordBefore(offset).role.contains(.since)
  }

  /// `by the 31st`: no noun follows.
  private func isOrdinalAlone(_ offset: Int, _ number: Number, _ word: Word) -> Bool {
    guard number.isOrdinal, !word.role.contains(.early), wordBefore(offset).word == "the" else {
      return false
    }
    let next = self.word(at: joint(number.end))
    let isList = number.isDigits && next.role.contains(.join)
    return next.end == next.start || next.role.contains(.function) || isList
  }

  /// The number alone, or in a list, after a label with a unit, as in `Days to wait: 9`.
  private func isLabelled(_ offset: Int, _ number: Number) -> Bool {
    guard number.isDigits, !number.isOrdinal else { return false }
    var (byte, start) = text.character(before: offset)
    let first = max(0, offset - Self.longestList)
    while start > first, " \n,".utf8.contains(byte) || Self.isDigit(byte) {
      (byte, start) = text.character(before: start)
    }
    let next = text.character(at: spaces(number.end)).byte
    guard byte == UInt8(ascii: ":"), !Self.isLetter(next), !Self.isDigit(next) else { return false }
    var end = start
    for _ in 0..<12 {
      let word = wordBefore(end)
      if !word.role.isDisjoint(with: [.time, .unit]), !word.role.contains(.ordinal) { return true }
      let byte = text.character(at: word.start).byte
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$") { return true }
      if word.start < 0 || byte == UInt8(ascii: "\n") || byte == 0 { return false }
      end = word.start
    }
    return false
  }

  /// How far before a number in a list its label may stand.
  private static let longestList = 100

  // MARK: Ranges

  /// What follows the joint of a range or a list: `–`, `to`, `and`, `,`.
  private func afterRange(_ end: Int) -> (next: Int, isSpan: Bool)? {
    var at = spaces(end)
    let (byte, after) = text.character(at: at)
    if byte == UInt8(ascii: "-") { return (spaces(after), true) }
    if byte == UInt8(ascii: ",") { at = spaces(after) }
    let word = word(at: at)
    if word.role.contains(.join) { return (spaces(word.end), word.role.contains(.span)) }
    return byte == UInt8(ascii: ",") && at > after ? (at, false) : nil
  }

  /// `5` in `5 to 7 days`.
  private func isStartOfRange(_ number: Number, _ hops: Int) -> Bool {
    guard hops > 0, number.isDigits || !number.isOrdinal, let (next, isSpan) = afterRange(number.end) else {
      return false
    }
    if isSpan, next < bytes.count, bytes[next] == 0 { return true }
    let word = word(at: next)
    let sign = text.character(at: word.end)
    if sign.byte == UInt8(ascii: "$") { return isDigit(spaces(sign.end)) }
    guard isDigit(next) || number.isDigits == false && !word.role.contains(.article) || isSpan else {
      return false
    }
    return !word.role.contains(.article) && figure(at: next, hops: hops - 1) != nil
  }

  /// `10` in `$5 to 10`.
  ///
  /// - Parameter last: the end of the figure before it.
  private func end(_ offset: Int, ofRangeFrom last: Int) -> Range<Int>? {
    guard last > 0, let range = afterRange(last), range.next == offset else { return nil }
    let end = digits(at: offset).end
    return range.isSpan || !isLetter(spaces(end)) ? offset..<end : nil
  }

  // MARK: Dates

  /// `2026-03-01`, `7/25/2019`, `25.07.2019`, `July 25, 2019`, `25th of July`, `March 8`.
  private func date(at offset: Int, _ word: Word) -> Int? {
    if isDigit(offset) {
      for (lengths, separators) in Self.dateShapes {
        for separator in separators.utf8 {
          if let end = date(at: offset, lengths, between: separator) { return end }
        }
      }
    } else if word.role.contains(.month) {
      return monthAndDay(word)
    } else if !word.role.contains(.ordinal) && !word.role.contains(.tens) {
      return nil
    }
    return dayAndMonth(at: offset, word)
  }

  private static let dateShapes: [([Int], String)] = [
    ([4, 2, 2], "-/."), ([2, 2, 4], "/.-"), ([2, 2, 2], "/"), ([2, 2], "/"),
  ]

  /// Numbers of those lengths. Without `-` a month and a day may have one digit less; without a year, only the month.
  private func date(at offset: Int, _ lengths: [Int], between separator: UInt8) -> Int? {
    var end = offset
    for (index, length) in lengths.enumerated() {
      if index > 0 {
        guard text.character(at: end).byte == separator else { return nil }
        end = text.character(at: end).end
      }
      let digits = digitCount(at: end)
      let mayBeShort =
        length == 2 && separator != UInt8(ascii: "-") && index < 2 && (lengths.count > 2 || index == 0)
      guard digits == length || mayBeShort && digits == 1 else { return nil }
      if lengths.count == 2 {
        let number = Int(String(decoding: bytes[end..<min(end + digits, bytes.count)], as: UTF8.self)) ?? 0
        guard index == 0 ? (1...12).contains(number) : (13...31).contains(number) else { return nil }
      }
      for _ in 0..<digits { end = text.character(at: end).end }
    }
    let next = text.character(at: end)
    return next.byte == separator && isDigit(next.end) ? nil : end
  }

  private func dayAndMonth(at offset: Int, _ word: Word) -> Int? {
    guard let day = number(at: offset, word), day.isOrdinal || digitCount(at: offset) < 3 && day.isDigits
    else {
      return nil
    }
    let dot = text.character(at: day.end)
    var start = joint(dot.byte == UInt8(ascii: ".") ? dot.end : day.end)
    let of = self.word(at: start)
    if of.word == "of" { start = joint(of.end) }
    let month = self.word(at: start)
    guard start > day.end, month.role.contains(.month), let end = end(of: month) else { return nil }
    if let year = year(after: end) { return year }
    return isCertain(month) ? end : nil
  }

  /// Also a month with a year.
  private func monthAndDay(_ month: Word) -> Int? {
    guard let end = end(of: month) else { return nil }
    if let year = year(after: end) { return year }
    let start = joint(end)
    guard start > end, isDigit(start), digitCount(at: start) < 3 else { return nil }
    let day = digits(at: start).end
    return year(after: day) ?? (isCertain(month) ? day : nil)
  }

  private func end(of month: Word) -> Int? {
    let dot = text.character(at: month.end)
    return month.role.contains(.vague) && month.word != "may" && dot.byte == UInt8(ascii: ".")
      ? dot.end : month.end
  }

  /// A month that is also a common word needs a capital: "May 3" is a date, "may 3" is not.
  private func isCertain(_ month: Word) -> Bool {
    !month.role.contains(.vague) || Self.isCapital(bytes[month.start])
  }

  private func year(after offset: Int) -> Int? {
    let comma = text.character(at: offset)
    var start = joint(comma.byte == UInt8(ascii: ",") ? comma.end : offset)
    let of = word(at: start)
    if of.word == "of" { start = joint(of.end) }
    guard start > offset, digitCount(at: start) == 4 else { return nil }
    return (0..<4).reduce(start) { end, _ in text.character(at: end).end }
  }

  private func isYear(at offset: Int) -> Bool {
    digitCount(at: offset) == 4
      && (bytes[offset...].starts(with: "19".utf8) || bytes[offset...].starts(with: "20".utf8))
  }

  /// At most five, more than a day or a year has.
  private func digitCount(at offset: Int) -> Int {
    var (count, end) = (0, offset)
    while count < 5, isDigit(end) { (count, end) = (count + 1, text.character(at: end).end) }
    return count
  }

  // MARK: Any number in digits

  /// `MP3`, `v1.2`, `24/7`: the letters and digits around, and what joins digits.
  private func wordWithDigits(at offset: Int, after last: Int) -> Range<Int> {
    var start = offset
    while start > last, case let before = text.character(before: start), Self.isLetter(before.byte) {
      start = before.start
    }
    var end = offset
    while true {
      let (byte, after) = text.character(at: end)
      let joins = ".,:/'-".utf8.contains(byte) && isDigit(after)
      guard Self.isDigit(byte) || Self.isLetter(byte) || joins else { return max(start, last)..<end }
      end = after
    }
  }

  // MARK: Characters

  private struct Word {
    let word: FigureWord
    let role: FigureRole
    let start: Int
    let end: Int
  }

  /// The word in lower case; empty if there is no letter.
  private func word(at offset: Int) -> Word {
    var word = FigureWord.none
    var (end, count) = (offset, 0)
    while case let character = text.character(at: end), Self.isLetter(character.byte) {
      word.append(character.byte)
      (end, count) = (character.end, count + 1)
    }
    let isShort = (1...FigureWord.longest).contains(count)
    return Word(
      word: isShort ? word : .none, role: isShort ? FigureWords.role(of: word) : [], start: offset, end: end)
  }

  /// The word, number or sign before spaces.
  private func wordBefore(_ offset: Int) -> Word {
    var before = text.character(before: offset)
    while " :()".utf8.contains(before.byte) { before = text.character(before: before.start) }
    while Self.isLetter(before.byte), case let letter = text.character(before: before.start),
      Self.isLetter(letter.byte)
    { before = letter }
    return word(at: before.start)
  }

  /// After what joins two words: any space, or a hyphen.
  private func joint(_ offset: Int) -> Int {
    let (byte, end) = text.character(at: offset)
    return byte == UInt8(ascii: "-") ? end : spaces(offset)
  }

  private func spaces(_ offset: Int) -> Int {
    var end = offset
    while case let character = text.character(at: end), character.byte == UInt8(ascii: " ") {
      end = character.end
    }
    return end
  }

  private func isDigit(_ offset: Int) -> Bool { Self.isDigit(text.character(at: offset).byte) }
  private func isLetter(_ offset: Int) -> Bool { Self.isLetter(text.character(at: offset).byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
