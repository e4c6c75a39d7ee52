import TradeAssurance

/// Amounts and numbers of withdrawals as a reader types them, beside a parser that only says yes or no.
enum MoneyTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let cents = try? Money(parsing: bytes).cents  // a refusal is compared below
    if cents != expectedCents(bytes) { return "\(bytes) is read as \(cents ?? -1) cents" }
    let count = try? WithdrawalCount(parsing: bytes).count  // as above
    if count != expectedCount(bytes) { return "\(bytes) is read as \(count ?? -1) withdrawals" }
    guard let cents else { return nil }
    return roundTrips(Money(cents: cents)) ? nil : "\(cents) cents do not survive being written"
  }

  private static func roundTrips(_ money: Money) -> Bool {
    // What does not parse is not equal.
    [String(money.text), money.shown].allSatisfy { (try? Money(parsing: $0.utf8)) == money }
  }

  private static func expectedCents(_ bytes: [UInt8]) -> Int64? {
    var text = trimmed(bytes)[...]
    for sign in ["US$", "$"] where text.starts(with: sign.utf8) {
      text = text.dropFirst(sign.utf8.count)
      break
    }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = wholeDigits(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : [UInt8(ascii: "0")]
    guard (1...2).contains(decimals.count), areDigits(decimals) else { return nil }
    let digits = (whole + decimals + (decimals.count == 1 ? [UInt8(ascii: "0")] : []))
      .drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= 15 else { return nil }
    let cents = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    return cents <= Money.largest.cents ? cents : nil
  }

  /// The digits before the point without their commas; nil when these stand wrong.
  private static func wholeDigits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && areDigits($0) }) else { return nil }
    guard groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return Array(groups.joined())
  }

  private static func expectedCount(_ bytes: [UInt8]) -> Int32? {
    let text = trimmed(bytes)
    guard !text.isEmpty, areDigits(text[...]) else { return nil }
    let digits = text.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= 4 else { return nil }
    let count = digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
    return count <= WithdrawalCount.largest ? count : nil
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    return Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
