/// Finds figures in prose: the numbers that a reader would take for rules.
///
/// A figure is a number (in digits, or in words up to ninety-nine) before `%` or percent; with a currency
/// sign or word; before [business, calendar, working] day, hour, minute, week, month, year or million; an
/// ordinal before or after *day*; or a calendar date.
package struct FigureScanner {
  private let text: [UInt8]

  /// The byte ranges of the figures in `text`, in order. A byte 0 separates the text before it from the text
  /// after it.
  package static func figures(in text: [UInt8]) -> [Range<Int>] {
    FigureScanner(text: text).figures()
  }

  private func figures() -> [Range<Int>] {
    text.withUnsafeBufferPointer(figures)
  }

  private func figures(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let beginnings = FigureWords.beginnings
    RunStarts(of: bytes).forEach { offset in
      guard beginnings.contain(bytes, at: offset) || isDigit(offset), isWordStart(offset),
        offset >= found.last?.upperBound ?? 0, let figure = figure(at: offset)
      else { return }
      found.append(figure)
    }
    return found
  }

  private func figure(at offset: Int) -> Range<Int>? {
    if let end = date(at: offset) { return offset..<end }
    guard let number = number(at: offset) else { return nil }
    let start = currencySign(before: offset) ?? offset
    if start < offset { return start..<number.end }
    if let end = unit(after: number) { return offset..<end }
    if let start = dayWord(before: offset) { return start..<number.end }
    return nil
  }

  // MARK: Numbers

  private struct Number {
    let end: Int
    let isOrdinal: Bool
  }

  private func number(at offset: Int) -> Number? {
    isDigit(offset) ? digits(at: offset) : numberWord(at: offset)
  }

  /// `1,234.50`, `31st`.
  private func digits(at offset: Int) -> Number {
    var end = offset
    while isDigit(end) || ((byte(end) == 0x2C || byte(end) == 0x2E) && isDigit(end + 1)) { end += 1 }
    let suffix = word(at: end)
    let isOrdinal = FigureWords.ordinalSuffixes.contains(suffix)
    return Number(end: isOrdinal ? end + suffix.count : end, isOrdinal: isOrdinal)
  }

  private func numberWord(at offset: Int) -> Number? {
    let first = word(at: offset)
    let end = offset + first.count
    if FigureWords.ordinals.contains(first) { return Number(end: end, isOrdinal: true) }
    guard FigureWords.cardinals.contains(first) else { return nil }
    let joint = afterJoint(end)
    guard FigureWords.tens.contains(first), joint > end else { return Number(end: end, isOrdinal: false) }
    let second = word(at: joint)
    let secondEnd = joint + second.count
    if FigureWords.ordinals.contains(second) { return Number(end: secondEnd, isOrdinal: true) }
    return Number(
      end: FigureWords.cardinals.contains(second) ? secondEnd : end, isOrdinal: false)
  }

  // MARK: What makes a number a figure

  /// The start of `$`, `US$`, `€`, `£`, `¥` or `USD` directly before the number.
  private func currencySign(before offset: Int) -> Int? {
    for end in [offset, beforeSpace(offset)] {
      for sign in FigureWords.currencySigns {
        let start = end - sign.count
        guard start >= 0, text[start..<end].elementsEqual(sign) else { continue }
        return start
      }
    }
    return nil
  }

  /// The end of a sign after the number, as in `5 €`; a sign directly before another number belongs to that
  /// one.
  private func currencySign(after offset: Int) -> Int? {
    for sign in FigureWords.currencySigns where has(sign, at: offset) {
      let end = offset + sign.count
      return isDigit(afterJoint(end)) || isLetter(end) ? nil : end
    }
    return nil
  }

  private func unit(after number: Number) -> Int? {
    var offset = afterJoint(number.end)
    if !number.isOrdinal, byte(offset) == UInt8(ascii: "%") { return offset + 1 }
    if !number.isOrdinal, let end = currencySign(after: offset) { return end }
    var unit = word(at: offset)
    if unit == "per", word(at: afterJoint(offset + 3)) == "cent" { return afterJoint(offset + 3) + 4 }
    if FigureWords.dayKinds.contains(unit) {
      offset = afterJoint(offset + unit.count)
      unit = word(at: offset)
      return FigureWords.days.contains(unit) ? offset + unit.count : nil
    }
    if unit == "us" {
      offset = afterJoint(offset + 2)
      unit = word(at: offset)
      return unit == "dollar" || unit == "dollars" ? offset + unit.count : nil
    }
    let units = number.isOrdinal ? FigureWords.days : FigureWords.units
    return units.contains(unit) ? offset + unit.count : nil
  }

  /// `day 31`: the start of `day` directly before the number.
  private func dayWord(before offset: Int) -> Int? {
    let end = byte(offset - 1) == UInt8(ascii: "-") ? offset - 1 : beforeSpace(offset)
    let start = end - 3
    guard end < offset, start >= 0, isWordStart(start), word(at: start) == "day" else { return nil }
    return start
  }

  // MARK: Dates

  /// `2026-03-01`, `7/25/2019`, `25.07.2019`, `July 25, 2019`, `25th of July`, `March 8`.
  private func date(at offset: Int) -> Int? {
    guard isDigit(offset) else { return monthAndDay(at: offset) }
    return date(at: offset, [4, 2, 2], between: "-") ?? date(at: offset, [2, 2, 4], between: "/")
      ?? date(at: offset, [2, 2, 4], between: ".") ?? dayAndMonth(at: offset)
  }

  /// Three numbers: a year has all its digits, a month and a day may have one less.
  private func date(at offset: Int, _ lengths: [Int], between separator: Unicode.Scalar) -> Int? {
    var end = offset
    for (index, length) in lengths.enumerated() {
      if index > 0 {
        guard byte(end) == UInt8(ascii: separator) else { return nil }
        end += 1
      }
      let digits = digitCount(at: end)
      let isWhole = digits == length || (separator != "-" && length == 2 && digits == 1)
      guard isWhole else { return nil }
      end += digits
    }
    return end
  }

  private func dayAndMonth(at offset: Int) -> Int? {
    let day = digits(at: offset)
    guard digitCount(at: offset) <= 2 else { return nil }
    var start = afterJoint(day.end)
    if start > day.end, word(at: start) == "of" { start = afterJoint(start + 2) }
    guard start > day.end, let end = month(at: start) else { return nil }
    return year(after: end) ?? end
  }

  /// Also a month with a year.
  private func monthAndDay(at offset: Int) -> Int? {
    guard let month = month(at: offset) else { return nil }
    let start = afterJoint(month)
    guard start > month, isDigit(start) else { return nil }
    if isYear(start) { return start + 4 }
    guard digitCount(at: start) <= 2 else { return nil }
    let day = digits(at: start).end
    return year(after: day) ?? day
  }

  private func year(after offset: Int) -> Int? {
    let start = afterJoint(byte(offset) == UInt8(ascii: ",") ? offset + 1 : offset)
    return start > offset && isYear(start) ? start + 4 : nil
  }

  /// The end of a month's name, which must start with a capital: "may 3" is not a date.
  private func month(at offset: Int) -> Int? {
    guard offset < text.count, (0x41...0x5A).contains(text[offset]) else { return nil }
    let name = word(at: offset)
    let end = offset + name.count
    if FigureWords.months.contains(name) { return end }
    guard FigureWords.shortMonths.contains(name) else { return nil }
    return byte(end) == UInt8(ascii: ".") ? end + 1 : end
  }

  private func isYear(_ offset: Int) -> Bool { digitCount(at: offset) == 4 }

  /// At most five, more than a day or a year has.
  private func digitCount(at offset: Int) -> Int {
    (offset..<(offset + 5)).prefix(while: isDigit).count
  }

  // MARK: Bytes

  private func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < text.count ? text[offset] : 0
  }

  private func lowercased(_ offset: Int) -> UInt8 {
    let byte = byte(offset)
    return (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(byte(offset)) }

  private func isLetter(_ offset: Int) -> Bool { Self.isLetter(byte(offset)) }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A letter or digit that continues neither a word nor a fraction.
  private func isWordStart(_ offset: Int) -> Bool {
    if isDigit(offset) {
      if isDigit(offset - 1) { return false }
      let isFraction = (byte(offset - 1) == 0x2E || byte(offset - 1) == 0x2C) && isDigit(offset - 2)
      return !isFraction && (!isLetter(offset - 1) || currencySign(before: offset) != nil)
    }
    return isLetter(offset) && !isLetter(offset - 1) && !isDigit(offset - 1)
  }

  /// The word in lower case; empty if there is no letter.
  private func word(at offset: Int) -> FigureWord {
    var word = FigureWord()
    var end = offset
    while isLetter(end), word.count < FigureWord.longest {
      word.append(letter: lowercased(end))
      end += 1
    }
    return word
  }

  /// After what joins two words: any space, or a hyphen.
  private func afterJoint(_ offset: Int) -> Int {
    for hyphen in FigureWords.hyphens where has(hyphen, at: offset) { return offset + hyphen.count }
    var end = offset
    while let space = FigureWords.spaces.first(where: { has($0, at: end) }) { end += space.count }
    return end
  }

  /// Before a space of any kind; `offset` itself if there is none.
  private func beforeSpace(_ offset: Int) -> Int {
    let space = FigureWords.spaces.first { has($0, at: offset - $0.count) }
    return offset - (space?.count ?? 0)
  }

  private func has(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard byte(offset) == bytes[0] else { return false }
    return text.has(bytes, at: offset)
  }
}
