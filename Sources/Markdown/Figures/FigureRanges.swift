/// Recognizes ranges and lists of numbers, whose parts may share one unit.
extension PlainText {
  /// The offset after the joint of a range or a list, such as `–`, `to`, `and` or `,`; nil if there is no joint.
  private func afterJoint(_ end: Int) -> (next: Int, isSpan: Bool)? {
    var at = spaces(end)
    if let end = self.end(of: "-", at: at) { return (spaces(end), true) }
    let comma = self.end(of: ",", at: at)
    if let comma { at = spaces(comma) }
    let word = word(at: at)
    if word.is(.join) { return (spaces(word.end), word.is(.span)) }
    return comma.flatMap { at > $0 ? (at, false) : nil }
  }

  /// Whether a number without a unit starts a range that ends with a unit, as `5` does in `5 to 7 days`.
  ///
  /// - Parameter hops: how many further numbers to follow; a list may have many.
  func isStartOfRange(_ number: Number, _ hops: Int) -> Bool {
    guard hops > 0, number.isDigits || !number.isOrdinal, let (next, isSpan) = afterJoint(number.end) else {
      return false
    }
    if isSpan, next < bytes.count, bytes[next] == 0 { return true }
    let word = word(at: next)
    // `1.0 - 3 May` is a version and its day.
    if number.points > 1 || number.points == 1 && date(at: next, word) != nil { return false }
    if let sign = end(of: "$", at: word.end) { return isDigit(spaces(sign)) }
    guard !word.is(.article), isDigit(next) || !number.isDigits || isSpan else { return false }
    return figure(at: next, hops: hops - 1) != nil
  }

  /// The figure at `offset`, if it ends a range whose unit stands before, as `10` does in `$5 to 10`.
  ///
  /// - Parameter last: the end of the figure before `offset`.
  func end(_ offset: Int, ofRangeFrom last: Int) -> Range<Int>? {
    guard last > 0, let range = afterJoint(last), range.next == offset else { return nil }
    let end = digits(at: offset).end
    let next = word(at: spaces(end))
    let isNamed = next.end > next.start && !next.is(.join) || character(at: end).byte == UInt8(ascii: ":")
    return range.isSpan || !isNamed ? offset..<end : nil
  }

  /// Whether two figures are the ends of one range, as in `$5 to $10` or `between 5 and 7 days`. In `3% - 5 days` the
  /// dash separates two thoughts.
  func isRange(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard let (next, isSpan) = afterJoint(first.upperBound), next == second.lowerBound else { return false }
    guard isSpan else { return word(before: first.lowerBound).word == "between" }
    let gap = spaces(first.upperBound)
    guard let dash = end(of: "-", at: gap), gap > first.upperBound || next > dash else { return true }
    let (one, other) = (character(before: first.upperBound).byte, character(before: second.upperBound).byte)
    return digits(at: first.lowerBound).end == first.upperBound
      || gap > first.upperBound && next > dash
        && one.isDigit == other.isDigit && one.isLetter == other.isLetter
  }
}

extension FigureScanner {
  /// The ends of a range, each with its unit and the text up to the next end. If only one end has a unit, the other
  /// gets the same unit. A figure that is not a range is its own only end.
  package static func ends(of figure: String) -> [(text: String, joint: String)] {
    let bytes = Array(figure.utf8)
    let ends = PlainText(bytes: bytes).figures(.all)
    guard ends.count > 1 else { return [(figure, "")] }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let shared = ends.lazy.compactMap { unit(of: part($0)) }.first ?? ("", "")
    return zip(ends, ends.dropFirst().map(\.lowerBound) + [bytes.count]).map { end, next in
      let text = part(end)
      let isAlone = unit(of: text) == nil
      return (isAlone ? "\(shared.before)\(text)\(shared.after)" : text, part(end.upperBound..<next))
    }
  }

  /// The text before and after the number in `text`, such as `US$` and ` days`; nil for a number alone.
  private static func unit(of text: String) -> (before: Substring, after: Substring)? {
    let start = text.firstIndex(where: \.isNumber)
    let number = text[(start ?? text.startIndex)...].prefix {
      start == nil ? $0 != " " : $0.isNumber || ".,".contains($0)
    }
    return number.count == text.count ? nil : (text[..<number.startIndex], text[number.endIndex...])
  }
}
