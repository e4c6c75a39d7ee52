/// Recognizes dates such as `2026-03-01`, `7/25/2019`, `25.07.2019`, `July 25, 2019`, `25th of July` and `March 8`.
extension PlainText {
  func date(at offset: Int, _ word: Word) -> Int? {
    if word.is(.month) { return monthAndDay(word) }
    if isDigit(offset), let end = dateInDigits(at: offset) { return end }
    return isDigit(offset) || word.is([.ordinal, .tens]) ? dayAndMonth(at: offset, word) : nil
  }

  /// For each set of separators, how many digits the parts of a date may have.
  private static let shapes: [(separators: String, lengths: [ClosedRange<Int>])] = [
    ("-/.", [4...4, 2...2, 2...2]), ("/", [4...4, 1...2, 1...2]), (".", [4...4, 1...1, 2...2]),
    ("-", [2...2, 2...2, 4...4]), ("/.", [1...2, 1...2, 4...4]),
    ("/", [1...2, 1...2, 2...2]), ("/", [1...2, 2...2]),
  ]

  private func dateInDigits(at offset: Int) -> Int? {
    let first = digitRun(at: offset)
    let separator = character(at: first.end)
    guard "-/.".utf8.contains(separator.byte), isDigit(separator.end) else { return nil }
    var (lengths, end) = ([first.count], first.end)
    while case let next = character(at: end), next.byte == separator.byte, isDigit(next.end) {
      let part = digitRun(at: next.end)
      lengths.append(part.count)
      end = part.end
    }
    let isDate = Self.shapes.contains { shape in
      shape.separators.utf8.contains(separator.byte) && shape.lengths.count == lengths.count
        && zip(shape.lengths, lengths).allSatisfy { $0.contains($1) }
    }
    // A date without a year: `7/25`, not `24/7`.
    return isDate
      && (lengths.count > 2
        || (1...12).contains(value(of: offset..<first.end))
          && (13...31).contains(value(of: separator.end..<end)))
      ? end : nil
  }

  private func value(of digits: Range<Int>) -> Int {
    Int(String(decoding: bytes[digits], as: UTF8.self)) ?? 0
  }

  private func dayAndMonth(at offset: Int, _ word: Word) -> Int? {
    guard let day = number(at: offset, word), day.isOrdinal || digitRun(at: offset).count < 3 && day.isDigits
    else { return nil }
    let start = skippingOf(joint(skipping(".", at: day.end)))
    let month = self.word(at: start)
    guard start > day.end, month.is(.month) else { return nil }
    let end = end(of: month)
    return year(after: end) ?? (isCertain(month) ? end : nil)
  }

  /// The offset after a month and the day or year behind it; nil if neither follows.
  private func monthAndDay(_ month: Word) -> Int? {
    let end = end(of: month)
    if let year = year(after: end) { return year }
    let start = joint(end)
    guard start > end, (1...2).contains(digitRun(at: start).count) else { return nil }
    let day = digits(at: start).end
    return year(after: day) ?? (isCertain(month) ? day : nil)
  }

  private func end(of month: Word) -> Int {
    month.is(.common) && month.word != "may" ? skipping(".", at: month.end) : month.end
  }

  /// A month that is also a common word needs a capital: "May 3" is a date, "may 3" is not.
  private func isCertain(_ month: Word) -> Bool { !month.is(.common) || bytes[month.start].isCapital }

  private func year(after offset: Int) -> Int? {
    let start = skippingOf(joint(skipping(",", at: offset)))
    let digits = digitRun(at: start)
    return start > offset && digits.count == 4 ? digits.end : nil
  }

  private func skippingOf(_ offset: Int) -> Int {
    let word = word(at: offset)
    return word.word == "of" ? joint(word.end) : offset
  }
}
