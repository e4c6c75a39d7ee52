/// The ends of a range, and the parts of a list: one unit may stand for all.
extension PlainText {
  /// What follows the joint of a range or a list: `–`, `to`, `and`, `,`.
  private func afterJoint(_ end: Int) -> (next: Int, isSpan: Bool)? {
    var at = spaces(end)
    if let end = self.end(of: "-", at: at) { return (spaces(end), true) }
    let comma = self.end(of: ",", at: at)
    if let comma { at = spaces(comma) }
    let word = word(at: at)
    if word.is(.join) { return (spaces(word.end), word.is(.span)) }
    return comma.flatMap { at > $0 ? (at, false) : nil }
  }

  /// `5` in `5 to 7 days`.
  ///
  /// - Parameter hops: how many further numbers may be looked at.
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

  /// `10` in `$5 to 10`.
  ///
  /// - Parameter last: the end of the figure before it.
  func end(_ offset: Int, ofRangeFrom last: Int) -> Range<Int>? {
    guard last > 0, let range = afterJoint(last), range.next == offset else { return nil }
    let end = digits(at: offset).end
    let next = word(at: spaces(end))
    let isNamed = next.end > next.start && !next.is(.join) || character(at: end).byte == UInt8(ascii: ":")
    return range.isSpan || !isNamed ? offset..<end : nil
  }
}
