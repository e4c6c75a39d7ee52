import TradeAssurance

/// Amounts and numbers of withdrawals as a reader types them, compared with a regular expression.
enum MoneyTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let cents = try? Money(parsing: bytes.span).cents  // a refusal is compared below
    if cents != expectedCents(bytes) { return "\(bytes) is read as \(cents ?? -1) cents" }
    let count = try? WithdrawalCount(parsing: bytes.span).count  // as above
    if count != expectedCount(bytes) { return "\(bytes) is read as \(count ?? -1) withdrawals" }
    guard let cents else { return nil }
    return roundTrips(Money(cents: cents)) ? nil : "\(cents) cents do not survive being written"
  }

  private static func roundTrips(_ money: Money) -> Bool {
    // An amount that does not parse is not equal.
    [money.text, money.shown].allSatisfy { (try? Money(parsing: $0.utf8.span)) == money }
  }

  private static func expectedCents(_ bytes: [UInt8]) -> Int64? {
    TypedAmount(bytes).cents.flatMap { $0 <= Money.largest.cents ? $0 : nil }
  }

  private static func expectedCount(_ bytes: [UInt8]) -> Int32? {
    guard let match = TypedAmount.trimmed(bytes).wholeMatch(of: /0*([0-9]{1,4})/),
      let count = Int32(match.output.1)
    else { return nil }
    return count <= WithdrawalCount.largest ? count : nil
  }
}

/// An amount parsed with a regular expression.
struct TypedAmount {
  /// The amount in cents; nil if the text is not an amount, or far too large.
  let cents: Int64?

  init(_ bytes: [UInt8]) {
    cents = Self.cents(Self.trimmed(bytes))
  }

  private static func cents(_ text: String) -> Int64? {
    let currency = #"(?:[uU][sS][ \t\n\x{A0}\x{2007}\x{2009}\x{202F}]?\$|[uU][sS][dD]|\$)"#
    let spaces = #"[ \t\n\x{A0}\x{2007}\x{2009}\x{202F}]*"#
    let number =
      #"((?:[0-9]{1,3}(?:([, \x{A0}\x{2007}\x{2009}\x{202F}])[0-9]{3}(?:\2[0-9]{3})*)|[0-9]*)(?:\.[0-9]{0,2})?)"#
    for pattern in ["(?:\(currency)\(spaces))?\(number)", "\(number)\(spaces)\(currency)"] {
      // The pattern is ours, and every run uses it.
      guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar),
        let match = text.wholeMatch(of: regex), let found = match.output[1].substring
      else { continue }
      let parts = found.split(separator: ".", omittingEmptySubsequences: false)
      let whole = parts[0].unicodeScalars.filter { ("0"..."9").contains($0) }
      let decimals = parts.count == 2 ? parts[1] : ""
      guard !whole.isEmpty || !decimals.isEmpty else { continue }
      let digits =
        String(String.UnicodeScalarView(whole)) + decimals + String(repeating: "0", count: 2 - decimals.count)
      return Int64(digits.drop { $0 == "0" }.isEmpty ? "0" : digits.drop { $0 == "0" })
    }
    return nil
  }

  /// Without invisible characters, and without spaces around it.
  static func trimmed(_ bytes: [UInt8]) -> String {
    let seen = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !isInvisible($0) }
    let start = seen.drop(while: isSpace)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: start.reversed().drop(while: isSpace).reversed())
    return String(text)
  }

  static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool { isInvisible(scalar) || isSpace(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    " \t\n\u{A0}\u{2007}\u{2009}\u{202F}".unicodeScalars.contains(scalar)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
